"""The page of one aid: what it is, how to get it, how far it has come; in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePosixPath

from attrs import frozen

from sdm.composing import words as fixed
from sdm.composing.wording import capital, date, paragraph, stop
from sdm.mkdocs_plugin import words
from sdm.mkdocs_plugin.index import facts, name
from sdm.mkdocs_plugin.prose import admonition, bullets, markdown, plain
from sdm.model.aid import Aid, NoChangeAbsent
from sdm.model.outcome import Outcome
from sdm.model.source import Fact
from sdm.publishing.citing import bibtex
from sdm.publishing.entry import PublishedAid, PublishedFile


@frozen(kw_only=True)
class Beside:
    """What the site says of an aid in other places, as addresses from the aid's page."""

    review: str | None = None
    """Where it says how the aid was set against its evidence."""
    guide: str | None = None
    """Where it says which edition is for which moment."""


def page(aid: Aid, entry: PublishedAid, beside: Beside) -> str:
    """Describe one aid, from its own words."""
    parts = [
        f"# {plain(aid.title)}",
        *_notices(aid, entry),
        f"**{plain(aid.decision)}**",
        facts(entry),
        *_preview(entry),
        *_handouts(entry, beside),
        "## Who it is for",
        markdown(aid.who_for.blocks),
        "## Who it is not for",
        markdown(aid.who_not_for.blocks),
        *_options(aid),
        *_outcomes(aid, entry),
        *_behind(aid, entry, beside),
        *_versions(entry),
        *_cite(aid, entry),
    ]
    return "\n\n".join(parts) + "\n"


def _notices(aid: Aid, entry: PublishedAid) -> Iterator[str]:
    """Say first what nobody must miss."""
    if aid.withdrawn_because:
        yield admonition("danger", fixed.STATUS["withdrawn"], paragraph(aid.withdrawn_because))
    elif entry.overdue:
        late = fixed.OVERDUE.format(day=date(aid.development.next_review))
        yield admonition("danger", fixed.OVERDUE_HEADING, paragraph(late))
    if aid.status == "draft":
        yield admonition("danger", fixed.STATUS["draft"], paragraph(fixed.DRAFT))
    elif aid.development.review_professionals in (None, "none"):
        yield admonition("danger", fixed.UNREVIEWED_HEADING, paragraph(fixed.UNREVIEWED))
    if isinstance(aid.get_help_now, Fact):
        yield admonition("warning", fixed.HELP_HEADING, aid.get_help_now.text.blocks)


def _of(entry: PublishedAid, edition: str, format: str) -> PublishedFile | None:
    """Find a handout in the aid's own language."""
    own = (
        each
        for each in entry.files
        if (each.edition, each.format, each.language) == (edition, format, entry.language)
    )
    return next(own, None)


def _preview(entry: PublishedAid) -> Iterator[str]:
    """Show the leaflet as it is: it lives in a frame of its own, which can reach nothing here."""
    leaflet = _of(entry, "leaflet", "html")
    if leaflet is None:
        return
    file = _beside(leaflet)
    yield "## Look at it"
    yield words.PREVIEW.format(name=file)
    yield (
        f'<iframe class="sdm-preview" src="{file}" title="The leaflet: {plain(entry.title)}" '
        'loading="lazy" sandbox="allow-scripts allow-modals allow-downloads allow-popups"></iframe>'
    )


def _beside(file: PublishedFile) -> str:
    """Name a file from the page that stands in its folder."""
    return PurePosixPath(file.path).name


# Handouts


def _handouts(entry: PublishedAid, beside: Beside) -> Iterator[str]:
    """List the handouts, a table for each language."""
    if entry.refused:
        yield words.REFUSED.format(why=plain(entry.refused))
        return
    yield "## Handouts"
    guide = f" [Which is for which moment]({beside.guide})." if beside.guide else ""
    yield f"Each holds the same words and numbers in every form.{guide}"
    for language in entry.languages:
        files = [
            each for each in entry.files if each.edition and each.language == language.language
        ]
        if len(entry.languages) > 1:
            yield f"### {plain(name(language.language))}"
        if language.language != entry.language:
            by = language.reviewed_by
            yield (
                f"Reviewed by {plain(by)}." if by else "No native speaker has reviewed these words."
            )
        yield _table(files)
    for each in entry.left_out:
        yield f"{plain(name(each.language))} is not offered: {plain(each.because)}."


def _table(files: Sequence[PublishedFile]) -> str:
    """List the handouts in one language: an edition to a row, and what it is for."""
    rows = []
    for edition, made in groupby(files, key=lambda each: each.edition or ""):
        called, what_for = words.EDITION[edition]
        rows.append(f"| **{called}**<br>{what_for} | {'<br>'.join(map(_link, made))} |")
    head = ["| handout | open or save |", "|---|---|"]
    return "\n".join(['<div class="sdm-handouts" markdown="1">', "", *head, *rows, "", "</div>"])


def _link(file: PublishedFile) -> str:
    """Lead to one file; say its form and size first, as nobody likes to find out afterwards."""
    sides = f", {file.sides}&nbsp;{'side' if file.sides == 1 else 'sides'}" if file.sides else ""
    size = f"{max(1, round(file.bytes / 1000)):,}&nbsp;kB"
    address = _beside(file)
    opened = f"[{words.FORM[file.format, file.paper]}{sides}, {size}]({address})"
    if file.format == "html":  # a viewer of PDFs has a button for it; a browser hides it well
        return f"{opened} ([save the web page]({address}){{ download }})"
    return opened


# What is in it


def _options(aid: Aid) -> Iterator[str]:
    """Name the options and what each involves; none before another but by the aid's own order."""
    yield "## The options"
    if not isinstance(aid.no_change, NoChangeAbsent):
        yield plain(fixed.NO_CHANGE_IS.format(option=aid.option(aid.no_change).name))
    for option in aid.options:
        yield f"### {plain(option.name)}"
        if option.full_name:
            yield plain(stop(option.full_name))
        yield markdown(option.involves.blocks)


def _outcomes(aid: Aid, entry: PublishedAid) -> Iterator[str]:
    """Say in words what could happen; a number stands only where all that belongs to it does."""
    yield "## What could happen"
    leaflet = _of(entry, "leaflet", "html")
    if leaflet is not None:
        yield (
            f"[The leaflet]({_beside(leaflet)}) has the numbers for each option, with both sides "
            "of every number, the time, the people it is about, and how sure it is."
        )
    yield "\n".join(f"- {_outcome_line(each)}" for each in aid.outcomes if each.key)
    rest = sum(not each.key for each in aid.outcomes)
    if rest:
        yield f"And {rest} more under “{fixed.MORE_HEADING}”."


def _outcome_line(outcome: Outcome) -> str:
    """Say what an outcome is, over what time and in whom."""
    said = [
        stop(capital(outcome.explain)) if outcome.explain else "",
        fixed.GRID_PEOPLE.format(label=outcome.label) if outcome.measure == "people" else "",
        fixed.COUNTED_OVER.format(timeframe=outcome.timeframe),
        fixed.COUNTED_IN.format(who=outcome.who),
    ]
    heading = capital(outcome.title or outcome.label)
    return f"**{plain(heading)}**: {plain(' '.join(each for each in said if each))}"


# How far it has come


def _behind(aid: Aid, entry: PublishedAid, beside: Beside) -> Iterator[str]:
    """Say what the aid is, and where its numbers can be walked back."""
    yield "## About this aid"
    yield bullets(
        {
            "Version": aid.version,
            "Fingerprint": f"`{entry.fingerprint}`",
            "Money, rights and services are those of": plain(aid.country),
            "Licence": fixed.LICENCE,
        }
    )
    yield (
        "The fingerprint changes with any word or number of the aid. Every sum stands in the "
        f"companion document, and `sdm show {aid.id} --workings` prints them."
    )
    standards = next((each for each in entry.files if each.path.endswith(".standards.html")), None)
    if standards is not None:
        yield (
            f"[How it stands to the published standards, clause by clause]({_beside(standards)}): "
            "what software can see, and no score."
        )
    if beside.review:
        yield f"[How its numbers were set against the evidence]({beside.review})."


def _versions(entry: PublishedAid) -> Iterator[str]:
    """List earlier versions, and lead to what changed from each."""
    if not entry.versions:
        return
    yield "## What changed"
    newer = entry.version
    lines = []
    for each in entry.versions:
        when = f", published {each.published}" if each.published else ""
        file = PurePosixPath(each.changes).name
        lines.append(f"- [From {each.version} to {newer}]({file}) ({each.version}{when})")
        newer = each.version
    yield "\n".join(lines)


def _cite(aid: Aid, entry: PublishedAid) -> Iterator[str]:
    """Say how to name it in a list of sources."""
    yield "## How to cite it"
    yield plain(entry.cite)
    yield f"```bibtex\n{bibtex(aid)}```"
