"""The catalogue: a page for every aid that comes with sdm, with its handouts to open and save.

All of it is made from the aids when the site is built, and nothing here is kept in the repository.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from attrs import frozen

import sdm
from sdm.cli.handout import EDITIONS
from sdm.composing import words
from sdm.composing.wording import capital, date, paragraph, stop
from sdm.handing_out import SUFFIXES
from sdm.model.aid import Aid, NoChangeAbsent
from sdm.model.outcome import Outcome
from sdm.model.source import Fact
from sdm.model.text import Block, Bullets, Inline, Link, Strong
from sdm.rendering import Format
from sdm.rendering.paper import Paper

EDITION: dict[str, tuple[str, str]] = {
    "leaflet": (
        "Leaflet",
        "For the person: to read before the talk, to fill in and to bring along.",
    ),
    "large-print": (
        "Large print",
        "The leaflet's words in 18 point and one column, for whoever reads that with less strain.",
    ),
    "grid": (
        "Grid",
        "The options side by side, to lay between two people while they talk.",
    ),
    "clinician": (
        "Clinician's sheet",
        "For the professional: the talk step by step, and what to do when asked “What would you do?”",
    ),
    "companion": (
        "Companion document",
        "For whoever wants to check the numbers: every sum, every source, and how the aid was made.",
    ),
}
"""What each edition is called, and what it is for, in one sentence."""

# The PDF is never the only form, nor the first: a web page follows the reader's own sizes.
FORMS: tuple[tuple[Format, Paper, str], ...] = (
    ("html", "a4", "Web page"),
    ("pdf", "a4", "PDF on A4"),
    ("pdf", "letter", "PDF on US Letter"),
    ("text", "a4", "Plain text"),
)
DECIDES = {
    "self": "the person themselves",
    "carer": "somebody who decides with or for them",
    "parent": "a parent",
}
REVIEWS = Path(__file__).parent / "reference" / "evidence-review"
PREVIEW_SCALE = 1.25  # pixels to a point: sharp, and small enough to load anywhere


@frozen
class File:
    """One handout, as it will stand beside its page."""

    form: str
    name: str
    data: bytes
    sides: int | None


def catalogue(today: datetime.date) -> Iterator[tuple[str, str | bytes]]:
    """Give the address and the content of the catalogue's pages, and of every handout."""
    aids = list(sdm.catalogue().aids())
    yield "catalogue/index.md", index(aids)
    for aid in aids:
        yield from about(aid, today)


def about(aid: Aid, today: datetime.date) -> Iterator[tuple[str, str | bytes]]:
    """Give the page of one aid and its handouts; none of an aid that must not be handed out."""
    folder = f"catalogue/{aid.id}"
    try:
        files = handouts(aid, today)
    except sdm.Refused:
        files = {}
    yield f"{folder}/index.md", page(aid, today, files)
    for edition, made in files.items():
        yield f"{folder}/{picture_name(aid, edition)}", preview(made)
        for each in made:
            yield f"{folder}/{each.name}", each.data


# Handouts


def handouts(aid: Aid, today: datetime.date) -> dict[str, list[File]]:
    """Make every edition of an aid in every form; both sheets of paper have a PDF of their own."""
    files: dict[str, list[File]] = {}
    for edition in EDITIONS:
        handout = sdm.compose(aid, today=today, edition=edition)  # type: ignore[arg-type]
        files[edition] = []
        for format, paper, form in FORMS:
            data = sdm.render(handout, format, paper=paper)
            sheet = "" if paper == "a4" else f".{paper}"
            name = f"{aid.id}.{edition}{sheet}.{SUFFIXES[format]}"
            sides = len(pypdfium2.PdfDocument(data)) if format == "pdf" else None
            files[edition].append(File(form, name, data, sides))
    return files


def picture_name(aid: Aid, edition: str) -> str:
    """Name the picture of an edition's first side."""
    return f"{aid.id}.{edition}.png"


def preview(files: Sequence[File]) -> bytes:
    """Draw the first side of an edition as a picture, from the PDF itself."""
    pdf = next(each for each in files if each.sides)
    picture = pypdfium2.PdfDocument(pdf.data)[0].render(scale=PREVIEW_SCALE).to_pil()
    kept = io.BytesIO()
    picture.quantize(32).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def table(files: dict[str, list[File]]) -> str:
    """List the handouts: an edition to a row, and what it is for."""
    rows = [
        f"| **{EDITION[edition][0]}**<br>{EDITION[edition][1]} | {'<br>'.join(map(link, made))} |"
        for edition, made in files.items()
    ]
    head = ["| handout | open or save |", "|---|---|"]
    return "\n".join(['<div class="handouts" markdown>', "", *head, *rows, "", "</div>"])


def link(file: File) -> str:
    """Lead to one file; say its form and size first, as nobody likes to find out afterwards."""
    sides = f", {file.sides}&nbsp;{'side' if file.sides == 1 else 'sides'}" if file.sides else ""
    size = f"{max(1, round(len(file.data) / 1000)):,}&nbsp;kB"
    opened = f"[{file.form}{sides}, {size}]({file.name})"
    if file.form == FORMS[0][2]:  # a viewer of PDFs has a button for it; a browser hides it well
        return f"{opened} ([save the web page]({file.name}){{ download }})"
    return opened


# Pages


def index(aids: Sequence[Aid]) -> str:
    """List the aids."""
    start = (
        "# Catalogue\n\nThe decision aids that come with sdm, each with all its handouts.\n\n"
        '!!! danger "Drafts"\n    No clinician has reviewed any aid that is marked as a draft. '
        "Do not decide by one, and do not hand one to a patient.\n\n"
        "Your own aids stand beside these: [Add your own catalogue](../how-to/add-your-own-catalogue.md)."
        " [Print a handout](../how-to/print-a-handout.md) says which edition is for which moment."
    )
    return "\n\n".join([start, *map(listed, aids)]) + "\n"


def listed(aid: Aid) -> str:
    """Say in a few lines what an aid is about and how far it has come."""
    heading = f"## [{plain(aid.title)}]({aid.id}/index.md)"
    return f"{heading}\n\n{plain(aid.decision)}\n\n{facts(aid)}"


def facts(aid: Aid) -> str:
    """List what helps to find the right aid, and how far this one has come."""
    made = aid.development
    return bullets(
        {
            "Status": f"**{aid.status}**, version {aid.version}",
            "Options": " · ".join(plain(option.name) for option in aid.options),
            "Topic": plain(", ".join(aid.catalogue.topic)),
            "Who decides": ", or ".join(DECIDES[each] for each in aid.catalogue.decides),
            "Evidence looked for up to": date(made.evidence.until if made.evidence else None),
            "Next review due": date(made.next_review),
        }
    )


def bullets(told: dict[str, str]) -> str:
    """List pairs of a name and what there is to say."""
    return "\n".join(f"- {term}: {meaning}" for term, meaning in told.items())


def page(aid: Aid, today: datetime.date, files: dict[str, list[File]]) -> str:
    """Describe one aid, from its own words."""
    parts = [
        f"# {plain(aid.title)}",
        *notices(aid, refused=not files),
        *(picture(aid) if files else ()),
        f"**{plain(aid.decision)}**",
        facts(aid),
        *(handout_section(files) if files else ()),
        "## Who it is for",
        markdown(aid.who_for.blocks),
        "## Who it is not for",
        markdown(aid.who_not_for.blocks),
        *options(aid),
        *outcomes(aid, told=bool(files)),
        *behind(aid, today),
    ]
    return "\n\n".join(parts) + "\n"


def notices(aid: Aid, *, refused: bool) -> Iterator[str]:
    """Say first what nobody must miss."""
    if aid.withdrawn_because:
        yield admonition("danger", words.STATUS["withdrawn"], paragraph(aid.withdrawn_because))
    elif refused:
        late = words.OVERDUE.format(day=date(aid.development.next_review))
        yield admonition("danger", words.OVERDUE_HEADING, paragraph(late))
    if aid.status == "draft":
        yield admonition("danger", words.STATUS["draft"], paragraph(words.DRAFT))
    elif aid.development.review_professionals in (None, "none"):
        yield admonition("danger", words.UNREVIEWED_HEADING, paragraph(words.UNREVIEWED))
    if isinstance(aid.get_help_now, Fact):
        yield admonition("warning", words.HELP_HEADING, aid.get_help_now.text.blocks)


def admonition(kind: str, heading: str, blocks: Sequence[Block]) -> str:
    """Set something apart under a heading."""
    inside = "\n".join(f"    {line}" if line else "" for line in markdown(blocks).split("\n"))
    return f'!!! {kind} "{plain(heading)}"\n{inside}'


def picture(aid: Aid) -> Iterator[str]:
    """Show what the leaflet looks like; who cannot see it misses no word that is not below."""
    yield (
        f"![The first side of the leaflet as it prints on A4, made small. The web page has all of "
        f"its words.]({picture_name(aid, 'leaflet')}){{ .preview }}"
    )


def handout_section(files: dict[str, list[File]]) -> Iterator[str]:
    """List the handouts."""
    yield "## Handouts"
    yield (
        "Each holds the same words and numbers in every form. "
        "[Print a handout](../../how-to/print-a-handout.md) says which is for which moment."
    )
    yield table(files)


def options(aid: Aid) -> Iterator[str]:
    """Name the options and what each involves; none before another but by the aid's own order."""
    yield "## The options"
    if not isinstance(aid.no_change, NoChangeAbsent):
        yield plain(words.NO_CHANGE_IS.format(option=aid.option(aid.no_change).name))
    for option in aid.options:
        yield f"### {plain(option.name)}"
        if option.full_name:
            yield plain(stop(option.full_name))
        yield markdown(option.involves.blocks)


def outcomes(aid: Aid, *, told: bool) -> Iterator[str]:
    """Say in words what could happen; a number stands only where all that belongs to it does."""
    yield "## What could happen"
    if told:
        yield (
            f"[The leaflet]({aid.id}.leaflet.html) has the numbers for each option, with both sides "
            "of every number, the time, the people it is about, and how sure it is."
        )
    yield "\n".join(f"- {outcome_line(each)}" for each in aid.outcomes if each.key)
    rest = sum(not each.key for each in aid.outcomes)
    if rest:
        yield f"And {rest} more under “{words.MORE_HEADING}”."


def outcome_line(outcome: Outcome) -> str:
    """Say what an outcome is, over what time and in whom."""
    said = [
        stop(capital(outcome.explain)) if outcome.explain else "",
        words.GRID_PEOPLE.format(label=outcome.label) if outcome.measure == "people" else "",
        words.COUNTED_OVER.format(timeframe=outcome.timeframe),
        words.COUNTED_IN.format(who=outcome.who),
    ]
    heading = capital(outcome.title or outcome.label)
    return f"**{plain(heading)}**: {plain(' '.join(each for each in said if each))}"


def behind(aid: Aid, today: datetime.date) -> Iterator[str]:
    """Say what the aid is, and where its numbers can be walked back."""
    yield "## About this aid"
    yield bullets(
        {
            "Version": aid.version,
            "Fingerprint": f"`{sdm.fingerprint(aid)}`",
            "Money, rights and services are those of": plain(aid.country),
            "This page and the handouts were made": date(today),
            "Licence": words.LICENCE,
        }
    )
    yield (
        "The fingerprint changes with any word or number of the aid. Every sum stands in the "
        f"companion document, and `sdm show {aid.id} --workings` prints them."
    )
    if (REVIEWS / f"{aid.id}.md").exists():
        review = f"../../reference/evidence-review/{aid.id}.md"
        yield f"A second reader set it against its evidence: [what was found]({review})."


# Words of an aid as Markdown of the site


def markdown(blocks: Sequence[Block]) -> str:
    """Write an aid's prose as the site's Markdown."""
    return "\n\n".join(
        "\n".join(f"- {inline(item.parts)}" for item in block.items)
        if isinstance(block, Bullets)
        else inline(block.parts)
        for block in blocks
    )


def inline(parts: Sequence[Inline]) -> str:
    """Write a run of words, bold and links."""
    written = []
    for part in parts:
        if isinstance(part, Strong):
            written.append(f"**{inline(part.parts)}**")
        elif isinstance(part, Link):
            written.append(f"[{inline(part.parts)}](<{part.address}>)")
        else:
            written.append(plain(part.text))
    return "".join(written)


def plain(text: str) -> str:
    """Write text so that no sign in it means anything in Markdown or HTML.

    >>> plain("5 < 10 *or* so")
    '5 &#60; 10 &#42;or&#42; so'
    """
    return re.sub(r"_|[^\w\s,;:?%/’“”–…£.()-]|^[-\d.]+", character_references, text)


def character_references(found: re.Match[str]) -> str:
    """Name characters by their numbers."""
    return "".join(f"&#{ord(char)};" for char in found[0])
