"""What an aid says beside its figures: where law, rights and help are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdm.model.aid import Aid
from sdm.model.source import Fact


def told(aid: Aid) -> Iterator[str]:
    """Give the texts in which an author may tell of rights and law, and what was not found."""
    for fact in aid.facts:
        yield fact.text.source
        yield fact.note or ""
    yield from aid.key_points
    yield from aid.gaps
    yield from aid.questions
    yield from aid.steps
    yield aid.who_for.source
    yield aid.who_not_for.source
    for said in (*aid.condition, *aid.uncertainties, aid.get_help_now, aid.natural_course):
        if isinstance(said, Fact):
            yield said.text.source
    for option in aid.options:
        yield option.involves.source
    for term, meaning in aid.glossary.items():
        yield f"{term}: {meaning.plain}"


def says(aid: Aid, words: Iterable[str]) -> bool:
    """Whether any of these words, in small letters, stands in these texts."""
    text = "\n".join(told(aid)).lower()
    return any(word in text for word in words)
