"""What a reader is told of how an aid was made: what was done, what was not, what nobody says."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve, fields_dict

from sdm.composing import compose, words
from sdm.loading import load
from sdm.model.aid import Aid
from sdm.model.development import Development, Involved
from sdm.model.text import Line, PartialDate
from sdm.rendering.text import text
from tests.handouts import TODAY
from tests.samples import SMALL

NOBODY: dict[str, Any] = dict.fromkeys(words.DECLARED, "none")
ASKED = Involved(
    who=Line("people with a sore elbow"),
    number=12,
    when=PartialDate("2026-10"),
    method=Line("read it and said what was unclear"),
    report=Line("https://example.org/report"),
)


def told(**declared: Any) -> str:
    """Give what the leaflet says of its making, on one line."""
    aid: Aid = load(SMALL)
    made = evolve(aid.development, **{**NOBODY, **declared})
    page = text(compose(evolve(aid, development=made), today=TODAY))
    return " ".join(page[page.index(words.ABOUT_AID_HEADING) :].split())


def test_every_declaration_about_people_has_words_for_the_reader() -> None:
    kinds = {key for key, each in fields_dict(Development).items() if "Involved" in str(each.type)}
    assert kinds == set(words.DECLARED)


def test_what_was_done_is_told_with_who_when_how_and_where_it_is_reported() -> None:
    said = told(review_patients=ASKED)
    done = said[said.index(words.ABOUT_AID["done"]) : said.index(words.ABOUT_AID["not_done"])]
    assert "12 people with a sore elbow, October 2026" in done
    assert "read it and said what was unclear" in done
    assert "https://example.org/report" in done


@pytest.mark.parametrize("key", words.DECLARED)
def test_what_was_not_done_and_what_nobody_says_are_kept_apart(key: str) -> None:
    declared, silent = told(), told(**{key: None})
    name = words.DECLARED[key]
    assert words.ABOUT_AID["unsaid"] not in declared
    assert name.lower() in declared.lower()
    after = silent[silent.index(words.ABOUT_AID["unsaid"]) :]
    assert name.lower() in after.lower()
    assert name.lower() not in silent[: -len(after)].lower()
