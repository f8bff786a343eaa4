"""From a record to its summary in a form that somebody can use."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from typing import Literal

from sdm import speaking
from sdm.composing.handout import Handout
from sdm.composing.spoken import summary_words as words
from sdm.composing.summary import compose_summary
from sdm.composing.summary_in_print import printable
from sdm.errors import CannotRun
from sdm.preferences.json_form import dumps
from sdm.preferences.record import PreferenceRecord
from sdm.rendering import render
from sdm.rendering.components import texts
from sdm.rendering.components.notice.context import Notice
from sdm.rendering.paper import Paper

SummaryFormat = Literal["text", "html", "pdf", "json", "csv"]
"""The forms of a summary; json is the record itself, whole."""

STARTS_A_FORMULA = tuple("=+-@\t\r\n|%＝＋－＠−")
"""What a spreadsheet may take for a formula at the start of a cell; full-width signs too."""
UNSEEN = "\ufeff\u200b\u200c\u200d\u2060"
"""What may stand unseen before it."""
PROTECTED = "'"
"""What makes a spreadsheet take a cell for text."""


def summarise(
    record: PreferenceRecord,
    format: SummaryFormat = "html",
    *,
    today: datetime.date,
    large: bool = False,
    whole: bool = False,
    paper: Paper = "a4",
    language: str = "en-GB",
) -> bytes:
    """Give the summary of a record.

    Args:
        record: What the person said, and what came of it.
        format: text to paste into a record system, html for a page that needs nothing else, pdf
            for paper, csv for a spreadsheet, json for the record itself.
        today: What day it is.
        large: In large print; it has the same words.
        whole: Also what a restricted record keeps back, and what was not shared with the person.
        paper: The sheet that a PDF, and a page when printed, is laid out for.
        language: In which language sdm's own words are said; what somebody said stays as it is.

    Returns:
        The file's bytes; the same for the same record and day.

    Raises:
        CannotRun: sdm does not speak that language.
    """
    if format == "json":
        return dumps(record)
    if speaking.catalog_of(language) is None and not language.startswith("en"):
        spoken = ", ".join(("en", *speaking.languages()))
        raise CannotRun(f'found the language "{language}", expected one that sdm speaks: {spoken}')
    summary = compose_summary(record, today=today, large=large, whole=whole, language=language)
    if format == "csv":
        with speaking.speaking(language):
            return table(summary)
    return render(printable(summary) if format == "pdf" else summary, format, paper=paper)


def table(summary: Handout) -> bytes:
    """Give a summary as a table: what was said, line by line, and whose words they are.

    Rows end as RFC 4180 says, in UTF-8 with the mark by which spreadsheets know it. No cell begins
    like a formula: an apostrophe stands before one that would, and before one that begins with an
    apostrophe. `unprotected` takes it away, and gives every word back byte for byte.
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(words.CSV_HEAD)
    writer.writerows(tuple(protected(cell) for cell in row) for row in _rows(summary))
    return made.getvalue().encode("utf-8-sig", "backslashreplace")


def protected(cell: str) -> str:
    """Put an apostrophe before what would begin like a formula, or with an apostrophe.

    >>> protected("=1+1"), protected("'tis"), protected("a walk")
    ("'=1+1", "''tis", 'a walk')
    """
    start = cell.lstrip().lstrip(UNSEEN).lstrip()
    unsafe = cell.startswith((PROTECTED, *STARTS_A_FORMULA)) or start.startswith(STARTS_A_FORMULA)
    return PROTECTED + cell if unsafe else cell


def unprotected(cell: str) -> str:
    """Take away what `protected` put before a cell.

    >>> unprotected("'=1+1"), unprotected("''tis"), unprotected("a walk")
    ('=1+1', "'tis", 'a walk')
    """
    return cell.removeprefix(PROTECTED)


def _rows(summary: Handout) -> Iterator[tuple[str, ...]]:
    yield words.CSV_SUMMARY, words.CSV_STATUS, f"{summary.title}. {summary.lead}", "", ""
    for part in summary.parts:
        if isinstance(part, Notice):
            yield part.heading, words.CSV_NOTICE, " ".join(texts(part.blocks)), "", ""
        else:
            for each in part.parts[0].sayings:
                yield part.heading, each.label, each.exact, each.whose, each.note
    for line in summary.footer:
        yield words.CSV_SUMMARY, words.CSV_ABOUT, line, "", ""
