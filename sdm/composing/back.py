"""What stands at the back: what is not known, facts, glossary, sources, and the aid itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from sdm.composing.book import Book, found_in
from sdm.composing.spoken import words
from sdm.composing.wording import capital, checked_result, date, in_fours, paragraph, stop
from sdm.model.development import DatedFact, Development, Involved
from sdm.model.source import Source as ModelSource
from sdm.model.translated import TranslatedAid
from sdm.rendering.components.checklist.context import Checklist
from sdm.rendering.components.definitions.context import Definition, Definitions
from sdm.rendering.components.facts.context import Fact, Facts
from sdm.rendering.components.prose.context import Prose, Reference
from sdm.rendering.components.section.context import Section
from sdm.rendering.components.sources.context import Source, Sources


def not_known(book: Book) -> Section:
    """Compose what is not known."""
    parts = tuple(book.prose(fact) for fact in book.aid.uncertainties)
    return Section(anchor="not-known", heading=words.UNKNOWN_HEADING, parts=parts)


def gaps(book: Book) -> Iterator[Section]:
    """Compose what was looked for and not found."""
    if book.aid.gaps:
        parts = (Checklist(kind="dots", items=book.aid.gaps),)
        yield Section(anchor="gaps", heading=words.GAPS, parts=parts)


def facts(book: Book) -> Iterator[Section]:
    """Compose money, rights, law and guidelines, apart from the options."""
    if not book.aid.facts:
        return
    text = words.FACTS_INTRO.format(country=book.aid.country)
    intro = Prose(blocks=paragraph(text), tone="note")
    kinds = (
        _facts(book, heading, [each for each in book.aid.facts if each.kind == kind])
        for kind, heading in words.FACT_KINDS.items()
        if any(each.kind == kind for each in book.aid.facts)
    )
    yield Section(anchor="facts", heading=words.FACTS_HEADING, parts=(intro, *kinds))


def _facts(book: Book, heading: str, facts: list[DatedFact]) -> Facts:
    """Compose the facts of one kind; the date that most of them share is said once."""
    usual, shared = Counter(_dated(fact) for fact in facts).most_common(1)[0]
    said = usual if shared == len(facts) else words.FACTS_MOSTLY.format(dated=usual)
    return Facts(
        heading=heading,
        lines=(said,) if shared > 1 else (),
        facts=tuple(
            _fact(book, fact, "" if shared > 1 and _dated(fact) == usual else _dated(fact))
            for fact in facts
        ),
    )


def _dated(fact: DatedFact) -> str:
    return words.FACT_DATED.format(
        country=fact.country, as_of=date(fact.as_of), check_by=date(fact.check_by)
    )


def _fact(book: Book, fact: DatedFact, dated: str) -> Fact:
    late = fact.check_by < book.today
    said = [dated, words.FACT_LATE if late else "", stop(fact.note) if fact.note else ""]
    if checked_result(fact) == "not_confirmed":
        said.append(words.NOT_CONFIRMED)
    return Fact(
        blocks=fact.text.blocks,
        dated=" ".join(each for each in said if each),
        references=book.references(fact.sources),
        out_of_date=late,
    )


def glossary(book: Book) -> Iterator[Section]:
    """Compose the words that readers may not know."""
    if book.aid.glossary:
        terms = tuple(
            Definition(term=term, meaning=stop(capital(meaning.plain)))
            for term, meaning in book.aid.glossary.items()
        )
        parts = (Definitions(layout="rows", definitions=terms),)
        yield Section(anchor="glossary", heading=words.GLOSSARY_HEADING, parts=parts)


def sources(book: Book) -> Section:
    """Compose the list of sources, with all there is to say of each."""
    listed = (
        _listed(book.numbers[key], _whole(source), source, _about_source(source))
        for key, source in book.aid.sources.items()
    )
    part = Sources(layout="rows", sources=tuple(listed), language=_of_the_trail(book))
    return Section(anchor="sources", heading=words.SOURCES_HEADING, parts=(part,))


def cited(book: Book, parts: Iterable[object]) -> Section:
    """Compose the sources that some parts lead to, each with just enough to find it."""
    numbers = {each.number for each in found_in(tuple(parts), Reference)}
    listed = (
        _listed(book.numbers[key], _short_reference(source), source, ())
        for key, source in book.aid.sources.items()
        if book.numbers[key] in numbers
    )
    intro = Prose(blocks=paragraph(words.ELSEWHERE), tone="note")
    part = Sources(layout="running", sources=tuple(listed), language=_of_the_trail(book))
    return Section(anchor="sources", heading=words.SOURCES_HEADING, parts=(intro, part))


def _of_the_trail(book: Book) -> str:
    """Say in which language the sources are told, where that is not the handout's own."""
    aid = book.aid
    return aid.original.language if isinstance(aid, TranslatedAid) else ""


def _listed(number: int, reference: str, source: ModelSource, lines: Iterable[str]) -> Source:
    return Source(
        anchor=f"source-{number}",
        number=str(number),
        reference=reference,
        address=_address(source),
        lines=tuple(lines),
    )


def _address(source: ModelSource) -> str:
    return f"https://doi.org/{source.doi}" if source.doi else source.url or ""


def _whole(source: ModelSource) -> str:
    parts = (source.authors, source.title, source.where, source.year and str(source.year))
    return " ".join(stop(part) for part in parts if part)


def _short_reference(source: ModelSource) -> str:
    """Say who and where and when; the title where the place says no more than who it was."""
    who = first_author(source.authors) if source.authors else ""
    where = source.where if source.where and source.where != who else source.title
    year = str(source.year) if source.year else ""
    return stop(", ".join(part for part in (who, where, year) if part))


def first_author(authors: str) -> str:
    """Name the first of several authors.

    >>> first_author("Skou ST, Roos EM, Laursen MB"), first_author("Age UK")
    ('Skou ST et al', 'Age UK')
    >>> first_author("NICE (as hosted elsewhere)"), first_author("Office of Health, Care and More")
    ('NICE', 'Office of Health, Care and More')
    """
    bare = _BRACKETS.sub("", authors).strip() or authors
    first = re.split(r",| et al\b| and others\b", bare, maxsplit=1)[0]
    if first == bare:
        return first
    if _OF_A_BODY.search(first):  # "Department of Health, Social Services and Public Safety"
        return bare
    return f"{first} et al"


_BRACKETS = re.compile(r"\s*\([^)]*\)")
_OF_A_BODY = re.compile(r"\b(?:of|for|and|the|NHS|UK)\b")
"""Words that stand in the names of bodies, and in no person's."""


def _about_source(source: ModelSource) -> Iterator[str]:
    if address := _address(source):
        yield address
    said = [words.SEEN[source.seen]]
    if source.searched_to:
        said.append(words.SEARCHED_TO.format(day=date(source.searched_to)))
    if source.accessed:
        said.append(words.ACCESSED.format(day=date(source.accessed)))
    if source.note:
        said.append(stop(capital(source.note)))
    yield " ".join(said)


IN_COMPANION = ("searched", "selected", "update_policy")
"""What the companion document says of the making of an aid, and the leaflet leaves to it."""


def about_aid(book: Book, *, whole: bool = False) -> Section:
    """Compose what there is to say about the aid itself."""
    told = {**_version(book), **_development(book)}
    definitions = tuple(
        Definition(term=label, meaning=told[key])
        for key, label in words.ABOUT_AID.items()
        if key in told and (whole or key not in IN_COMPANION)
    )
    layout = "rows" if whole else "running"
    told_part = Definitions(layout=layout, definitions=definitions)
    parts = (Prose(blocks=paragraph(words.NO_SCORE)), told_part)
    return Section(anchor="about", heading=words.ABOUT_AID_HEADING, parts=parts)


def _version(book: Book) -> dict[str, str]:
    aid = book.aid
    return {
        "version": aid.version,
        "status": words.STATUS[aid.status],
        "published": date(aid.development.published),
        "next_review": date(aid.development.next_review),
        "country": aid.country,
        "fingerprint": in_fours(book.fingerprint),
        "licence": words.LICENCE,
    }


def _development(book: Book) -> dict[str, str]:
    made = book.aid.development
    evidence = made.evidence
    makers = made.made_by or ()
    return {
        "evidence": date(evidence.until if evidence else None),
        "searched": stop(capital(evidence.searched)) if evidence else words.NOT_STATED,
        "selected": stop(capital(evidence.selected)) if evidence else words.NOT_STATED,
        "update_policy": made.update_policy or words.NOT_STATED,
        "made_by": "; ".join(f"{m.name} ({m.role}; {m.credentials})" for m in makers)
        or words.NOT_STATED,
        "funding": _told(made.funding),
        "interests": "; ".join(f"{m.name}: {_told(m.interests)}" for m in makers)
        or words.NOT_STATED,
        **_declared(made),
    }


def _declared(made: Development) -> dict[str, str]:
    """Tell what was done with people and what was not, as far as the makers say."""
    answers = {key: getattr(made, key) for key in words.DECLARED}
    done = {key: each for key, each in answers.items() if isinstance(each, Involved)}
    kinds = {
        "done": [f"{words.DECLARED[key]}: {_told(each)}" for key, each in done.items()],
        "not_done": [words.DECLARED[key] for key, each in answers.items() if each == "none"],
        "unsaid": [words.DECLARED[key] for key, each in answers.items() if each is None],
    }
    return {key: stop(capital("; ".join(told))) for key, told in kinds.items() if told}


def _told(answer: str | Involved | None) -> str:
    if answer is None:
        return words.NOT_STATED
    if isinstance(answer, Involved):
        return f"{answer.number} {answer.who}, {date(answer.when)}: {stop(answer.method)} {answer.report}"
    return words.NONE if answer == "none" else answer


def footer(book: Book) -> str:
    """Compose the line at the foot of the handout."""
    made = book.aid.development
    return words.FOOTER.format(
        title=stop(book.aid.title),
        version=book.aid.version,
        status=words.STATUS[book.aid.status].lower(),
        evidence=date(made.evidence.until if made.evidence else None),
        due=date(made.next_review),
        fingerprint=in_fours(book.fingerprint),
    )
