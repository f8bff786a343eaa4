"""What could happen: outcomes with pictures, and the others in one compact table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import asdict

from sdm.composing.book import Book, found_in
from sdm.composing.spoken import words
from sdm.composing.wording import (
    amount,
    capital,
    cautions,
    certainty,
    others,
    paragraph,
    range_lines,
    sentence,
    shown,
    spread,
    stop,
)
from sdm.figures.compare import difference
from sdm.figures.result import (
    Figure,
    GroupedFigure,
    LimitFigure,
    NotApplicableFigure,
    PeopleFigure,
    SingleFigure,
    SpanFigure,
    UnknownFigure,
    ValueFigure,
    WordsFigure,
    singles,
)
from sdm.model.outcome import Outcome
from sdm.model.text import OptionId
from sdm.rendering.components.icon_array.context import IconArray
from sdm.rendering.components.outcome.context import Estimate, Remark
from sdm.rendering.components.outcome.context import Outcome as OutcomePart
from sdm.rendering.components.prose.context import Prose
from sdm.rendering.components.section.context import Section
from sdm.rendering.components.stacked_table.context import Entry, StackedRow, StackedTable
from sdm.speaking import whole

ROWS_ALIKE = 3
"""From how many rows of the compact table on something that they share is said once, above it."""

COLUMNS = {100: 20, 1000: 50, 10000: 200}
"""How many people stand in a row of a picture, for each denominator."""


def outcomes(book: Book) -> Section:
    """Compose every outcome: the key ones with pictures, then the compact table."""
    key = [outcome for outcome in book.aid.outcomes if outcome.key]
    more = [outcome for outcome in book.aid.outcomes if not outcome.key]
    shown = [outcome_part(book, outcome) for outcome in key]
    squares = words.SQUARES if any(found_in(tuple(shown), IconArray)) else ""
    intro = " ".join(each for each in (words.OUTCOMES_INTRO, squares) if each)
    parts: list[object] = [Prose(blocks=paragraph(intro))]
    if before := " ".join(_before(book)):
        parts.append(Prose(blocks=paragraph(before), tone="note"))
    parts += shown
    if more:
        parts.append(_more_numbers(book, more))
    return Section(anchor="outcomes", heading=words.OUTCOMES_HEADING, parts=tuple(parts))


def has_values(book: Book, outcome: Outcome) -> bool:
    """Whether a number is no count of people, so that one must know which way is up."""
    return outcome.measure != "people" and any(
        isinstance(each, ValueFigure | LimitFigure | SpanFigure)
        for figure in book.figures[outcome.id].values()
        for each in singles(figure)
    )


def _more_numbers(book: Book, outcomes: list[Outcome]) -> Section:
    """Compose the compact table; how sure most of its rows are is said once, above it."""
    sure = {outcome.id: tuple(how_sure(book, outcome)) for outcome in outcomes}
    alike = Counter(each[0] for each in sure.values() if len(each) == 1)
    usual, rows_alike = alike.most_common(1)[0] if alike else (None, 0)
    said_once = rows_alike >= ROWS_ALIKE
    table = StackedTable(
        caption=words.MORE_CAPTION,
        head=words.MORE_HEAD,
        rows=tuple(
            _row(book, each, () if said_once and sure[each.id] == (usual,) else sure[each.id])
            for each in outcomes
        ),
    )
    parts: tuple[object, ...] = (table,)
    if usual and said_once:
        note = words.USUALLY.format(line=in_words(usual))
        parts = (Prose(blocks=paragraph(note), tone="note"), table)
    return Section(anchor="more-numbers", level=3, heading=words.MORE_HEADING, parts=parts)


def _before(book: Book) -> Iterator[str]:
    """Say once what holds for all the figures."""
    figures = [figure for each in book.figures.values() for figure in each.values()]
    if any(isinstance(figure, UnknownFigure) for figure in figures):
        yield words.UNKNOWN_MEANS
    if book.graded_by_author:
        yield words.GRADES_OUR_OWN
    start = book.no_change
    if start is not None and any(
        not isinstance(figure, GroupedFigure) and change(book, outcome, figure, option)
        for outcome in book.aid.outcomes
        for option, figure in book.figures[outcome.id].items()
    ):
        yield words.COMPARED.format(option=book.name(start))


def outcome_part(book: Book, outcome: Outcome) -> OutcomePart:
    """Compose one outcome with a picture for every option that has people to show."""
    figures = book.figures[outcome.id]
    return OutcomePart(
        anchor=f"outcome-{outcome.id}",
        heading=book.heading(outcome),
        lines=tuple(about(book, outcome)),
        estimates=tuple(
            estimate_part(book, outcome, options, figures[options[0]])
            for options in together(book, outcome)
        ),
        remarks=(*how_sure(book, outcome), *remarks(book, outcome)),
        notes=_notes(book, outcome),
    )


def how_sure(book: Book, outcome: Outcome) -> Iterator[Remark]:
    """Say how sure the figures are: once where it is the same for all, else with the options."""
    said = _shared(
        (name, certainty(each, own=not book.graded_by_author))
        for name, each in _singles(book, outcome)
    )
    for line, names in said.items():
        yield Remark(options="" if len(said) == 1 else names, line=line)


def remarks(book: Book, outcome: Outcome) -> Iterator[Remark]:
    """Say what to bear in mind with the figures, each thing once, with the options it is about."""
    said = _shared(
        (name, " ".join(cautions(book.aid, outcome, each)))
        for name, each in _singles(book, outcome)
    )
    yield from (Remark(options=names, line=line) for line, names in said.items())
    for option, figure in book.figures[outcome.id].items():
        if isinstance(figure, GroupedFigure) and figure.note:
            yield Remark(options=book.name(option), line=stop(figure.note))


def in_words(remark: Remark) -> str:
    """Write a remark as one line."""
    return words.OF_OPTIONS.format(**asdict(remark)) if remark.options else remark.line


def _singles(book: Book, outcome: Outcome) -> Iterator[tuple[tuple[str, str], SingleFigure]]:
    """Give every figure with the name of its option, and of its group where there are groups."""
    for option, figure in book.figures[outcome.id].items():
        if isinstance(figure, GroupedFigure):
            yield from (((book.name(option), group), each) for group, each in figure.groups)
        elif not isinstance(figure, UnknownFigure | NotApplicableFigure):
            yield (book.name(option), ""), figure


def _shared(said: Iterable[tuple[tuple[str, str], str]]) -> dict[str, str]:
    """Put together of what the same is said; groups that all share it go by their option's name."""
    told = list(said)
    groups: dict[str, set[str]] = {}
    for (option, _), line in told:
        groups.setdefault(option, set()).add(line)
    found: dict[str, dict[str, None]] = {}
    for (option, group), line in told:
        alike = not group or len(groups[option]) == 1
        name = option if alike else words.IN_GROUP.format(option=option, group=group)
        found.setdefault(line, {})[name] = None
    found.pop("", None)
    return {line: " · ".join(names) for line, names in found.items()}


def _notes(book: Book, outcome: Outcome) -> tuple[Prose, ...]:
    notes = [Prose(blocks=outcome.note.blocks, tone="note")] if outcome.note else []
    notes += [
        Prose(blocks=each.text.blocks, references=book.references(each.sources), tone="note")
        for each in outcome.also_known
        if each.show == "page"
    ]
    return tuple(notes)


def how_bad(outcome: Outcome) -> str:
    """Say how bad an outcome is, and how long it lasts."""
    return words.HOW_BAD.format(severity=outcome.severity, lasts=outcome.lasts)


def about(book: Book, outcome: Outcome, *, brief: bool = False) -> Iterator[str]:
    """Say of an outcome what holds for all its figures: time, people, how bad, how to read it.

    Args:
        book: The aid under composition.
        outcome: The outcome.
        brief: Leave how bad it is, and how long it lasts, to the companion.
    """
    if outcome.explain:
        yield stop(outcome.explain)
    yield words.COUNTED_OVER.format(timeframe=outcome.timeframe)
    yield words.COUNTED_IN.format(who=outcome.who)
    if not brief:
        yield how_bad(outcome)
    if outcome.denominator is not None:
        yield words.OWN_DENOMINATOR.format(
            denominator=whole(outcome.denominator), reason=stop(outcome.denominator_reason or "")
        )
    if scale := outcome.scale:
        wording = words.NAMED_SCALE if scale.name else words.SCALE
        ends = {"lowest": amount(scale.lowest.value), "highest": amount(scale.highest.value)}
        yield wording.format(name=scale.name, means=stop(scale.means), **ends)
    if words.BETTER[outcome.better] and has_values(book, outcome):
        yield words.BETTER[outcome.better]
    if outcome.part_of:
        yield words.PART_OF.format(outcome=book.heading(book.aid.outcome(outcome.part_of)))
    if outcome.composite:
        yield words.COMPOSITE.format(parts=", ".join(outcome.composite))
    if outcome.surrogate:
        yield stop(outcome.surrogate)
    if outcome.not_comparable:
        yield words.SET_APART.format(why=stop(outcome.not_comparable))


def together(book: Book, outcome: Outcome) -> list[tuple[OptionId, ...]]:
    """Put options together of which the same words are said; what is not known comes last."""
    known: dict[object, list[OptionId]] = {}
    unknown: dict[object, list[OptionId]] = {}
    for option, figure in book.figures[outcome.id].items():
        if isinstance(figure, UnknownFigure | NotApplicableFigure):
            unknown.setdefault((type(figure), figure.why), []).append(option)
        elif isinstance(figure, WordsFigure):
            known.setdefault((figure.found, figure.basis.sources), []).append(option)
        else:
            known[option] = [option]
    return [tuple(options) for options in (*known.values(), *unknown.values())]


def estimate_part(
    book: Book,
    outcome: Outcome,
    options: tuple[OptionId, ...],
    figure: Figure,
    *,
    short: bool = False,
) -> Estimate:
    """Compose one figure under the names of the options it is for.

    Args:
        book: The aid under composition.
        outcome: What the figure counts.
        options: The options of which it is said.
        figure: What is known.
        short: Say the range in brackets and the cautions with the figure, without the label and
            the author's notes; otherwise cautions and notes are the outcome's remarks.
    """
    names = tuple(book.name(option) for option in options)
    if isinstance(figure, GroupedFigure):
        return Estimate(
            options=names,
            kind="groups",
            sentence="",
            groups=tuple(
                _single(book, outcome, (group,), each, short=short) for group, each in figure.groups
            ),
        )
    return _single(book, outcome, names, figure, options[0], short=short)


def _single(
    book: Book,
    outcome: Outcome,
    names: tuple[str, ...],
    figure: SingleFigure,
    option: OptionId | None = None,
    *,
    short: bool,
) -> Estimate:
    references = book.references(figure.basis.sources)
    if isinstance(figure, UnknownFigure | NotApplicableFigure):
        unknown = isinstance(figure, UnknownFigure)
        return Estimate(
            options=names,
            kind="unknown" if unknown else "not_applicable",
            sentence=f"{words.NOT_KNOWN if unknown else words.DOES_NOT_APPLY} {stop(figure.why)}",
            references=references,
        )
    if short:
        said = tuple(cautions(book.aid, outcome, figure, notes=False))
    else:
        said = tuple(range_lines(figure))
    if isinstance(figure, WordsFigure):
        return Estimate(
            options=names,
            kind="words",
            sentence=stop(figure.found),
            lines=said,
            references=references,
        )
    people = figure if isinstance(figure, PeopleFigure) else None
    return Estimate(
        options=names,
        kind="people" if people else "value",
        picture=picture(people) if people else None,
        number=capital(shown(figure)),
        sentence=_sentence(outcome, figure, short=short),
        rest=_rest(outcome, figure),
        change=change(book, outcome, figure, option) if option else "",
        lines=said,
        references=references,
    )


def _sentence(outcome: Outcome, figure: SingleFigure, *, short: bool) -> str:
    """Complete what the number begins; in short, with its range and without the label."""
    said = sentence(figure, "" if short else outcome.label, outcome.unit or outcome.label)
    range_ = spread(figure) if short else ""
    return stop(f"{range_} {said}".strip())


def _rest(outcome: Outcome, figure: SingleFigure) -> str:
    rest = others(figure)
    if not rest:
        return ""
    return stop(capital(words.REST.format(count=rest, opposite=outcome.opposite or "")))


def picture(figure: PeopleFigure) -> IconArray:
    """Draw everybody once; fewer than half a person is drawn as nobody, and said in words."""
    filled = figure.people
    return IconArray(
        filled=filled,
        empty=figure.out_of - filled,
        columns=COLUMNS.get(figure.out_of, 10),
        alt=words.PICTURE.format(filled=whole(filled), total=whole(figure.out_of)),
    )


def change(book: Book, outcome: Outcome, figure: SingleFigure, option: OptionId) -> str:
    """Say how many more or fewer people that is than staying as you are, where it may be said."""
    start = book.no_change
    if start is None or start == option or figure.basis.shared_with == start:
        return ""
    found = difference(outcome, figure, book.figures[outcome.id][start])
    if found is None:
        return ""
    wording = words.SAME if not found.people else words.MORE if found.people > 0 else words.FEWER
    return stop(wording.format(count=whole(abs(found.people))))


def _row(book: Book, outcome: Outcome, sure: tuple[Remark, ...]) -> StackedRow:
    figures = book.figures[outcome.id]
    return StackedRow(
        label=book.heading(outcome),
        lines=tuple(about(book, outcome, brief=True)),
        entries=tuple(
            _entry(estimate_part(book, outcome, options, figures[options[0]]))
            for options in together(book, outcome)
        ),
        remarks=(*sure, *remarks(book, outcome)),
        notes=_notes(book, outcome),
    )


def _entry(part: Estimate) -> Entry:
    rows = [said(part)]
    if part.kind == "groups":
        rows = [
            words.GROUP.format(group=capital(each.options[0]), line=said(each))
            for each in part.groups
        ]
    references = {r.number: r for each in (part, *part.groups) for r in each.references}
    return Entry(
        options=" · ".join(part.options),
        blocks=tuple(block for row in rows for block in paragraph(row)),
        references=tuple(references[number] for number in sorted(references)),
        known=part.known,
    )


def said(part: Estimate) -> str:
    """Write a figure as one run of sentences."""
    number = f"{part.number} {part.sentence}".strip()
    return " ".join(each for each in (number, part.rest, part.change, *part.lines) if each)
