"""The words that patients read: none forgotten, and every offset holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from hypothesis import assume, given
from hypothesis import strategies as st

from sdm.checking.texts import READ, Passage, Texts, loaded_text, unmarked
from sdm.loading import from_document, load
from sdm.model.aid import Aid
from sdm.model.estimate import Interval
from sdm.model.personal import Changes, Scores
from sdm.model.simple import SimpleFigure
from sdm.model.text import Bullets, Line, Prose, Url, spoken
from sdm.model.values import WhatWouldYouDo
from sdm.numbers.exact import Number
from sdm.prose import ProseError, prose
from sdm.readability.sentences import spans
from tests.checking.changed import SOUND, changed, subject
from tests.docs.model_classes import reached

NOT_READ_BY_PATIENTS = {
    "Aid": {
        "withdrawn_because",  # a withdrawn aid is never made into a handout
        "country",
        "catalogue",
        "denominator_reason",  # stands with the workings
        "no_change",  # the id of an option, or for a checker why there is none
        "gaps",  # stand in the companion
        "sources",
        "development",
        "waivers",
    },
    "Catalogue": {"topic", "kind"},
    "NoChangeAbsent": {"absent"},
    "Sourced": {"as_reported", "seen_at", "checked"},
    "FoundEstimate": {"as_reported", "seen_at", "checked"},
    "ByDefinitionEstimate": {"because"},  # stands with the workings
    "Checked": {"note", "seen_at"},
    "Source": {"title", "kind", "authors", "where", "doi", "url", "note"},
    "Maker": {"name", "role", "credentials", "interests"},
    "Evidence": {"searched", "selected"},
    "Involved": {"who", "method", "report"},
    "Development": {
        "made_by",
        "funding",
        "evidence",
        "needs_patients",
        "needs_professionals",
        "review_patients",
        "review_professionals",
        "field_patients",
        "field_practitioners",
        "values_testing",
        "evaluation",
        "update_policy",
    },
    "Waiver": {"rule", "at", "because", "by"},
    "DatedFact": {"country", "checked"},
    "PersonalTable": {"seen_at", "checked"},
    "Fact": {"checked"},
    "Cell": {"checked"},
    "AlsoKnown": {"checked"},
    "Statement": {"checked"},
}


def kinds(hint: Any) -> Iterator[Any]:
    yield hint
    for inner in get_args(hint):
        yield from kinds(inner)


def holds_words(hint: Any) -> bool:
    """Whether a field of this type holds words, or something that may."""
    found = list(kinds(hint))
    if any(each in (Line, Prose, Url) for each in found):
        return True
    return any(isinstance(each, type) and each in MODEL for each in found)


MODEL = set(reached(Aid)) - {
    Interval,
    Number,
    Scores,
    Changes,
    SimpleFigure,
    WhatWouldYouDo,
}  # which hold no words


def test_every_text_of_an_aid_is_read_by_patients_or_said_not_to_be() -> None:
    for cls in MODEL:
        hints = get_type_hints(cls)
        words = {name for name, hint in hints.items() if holds_words(hint)}
        left_out = set[str]()
        for each in cls.__mro__:
            left_out |= NOT_READ_BY_PATIENTS.get(each.__name__, set())
        read = set(READ.get(cls, ()))
        assert words <= read | left_out, cls
        assert not read & left_out, cls
        assert read <= words, cls


def test_every_passage_says_what_stands_at_its_path() -> None:
    for path in SOUND, SOUND.with_name("small.yaml"):
        aid = load(path)
        for passage in Texts(aid).passages:
            text = loaded_text(aid, passage.at)
            assert text is not None
            assert len(text) == len(passage.text)


def test_passages_know_their_option_and_their_outcome() -> None:
    by_path = {each.at: each for each in subject().texts.passages}
    assert by_path["options", 1, "name"].option == "brace"
    assert by_path["outcomes", 0, "label"].outcome == "no_pain"
    assert by_path["attributes", 0, "cells", "cream", "text"].option == "cream"
    assert by_path["title",].option is None


def test_the_text_of_a_row_stands_beside_its_estimate() -> None:
    document = changed(
        {
            "outcomes.no_pain.estimates.cream": {
                "by_group": [
                    {"group": "men", "found": "Pain went.", "certainty": "low", "sources": ["s1"]},
                    {"group": "women", "unknown": "Nobody asked."},
                ]
            }
        }
    )
    aid = from_document(document)
    at = ("outcomes", 0, "estimates", "cream", "by_group", 1, "unknown")
    assert loaded_text(aid, at) == "Nobody asked."
    assert at in {each.at for each in Texts(aid).passages}


def test_what_only_the_workings_show_is_left_out() -> None:
    known = [{"text": "On the page."}, {"text": "With the sums.", "show": "workings"}]
    texts = subject({"outcomes.no_pain.also_known": known}).texts
    said = {each.text for each in texts.passages}
    assert "On the page." in said
    assert "With the sums." not in said


def test_sentences_are_found_by_any_of_their_words() -> None:
    texts = subject(
        {"natural_course.text": "Pain is Rare. About 5% have it, or 2–3 of a few."}
    ).texts
    for word in ("rare", "%", "-", "few", "0", "5"):
        assert {each.text for each in texts.having({word})} >= {"Pain is Rare."}
    assert not list(texts.having({"zebra"}))


def test_a_path_that_leads_to_no_text_gives_none() -> None:
    aid = subject().aid
    for path in ((), ("options",), ("options", 99), ("zebra",), ("title", "x"), ("sources", "s9")):
        assert loaded_text(aid, path) is None


pieces = st.sampled_from(
    [
        *"ab (.)-",
        "\n",
        "\n\n",
        "\n- ",
        "\n  - ",
        "**",
        "[a](https://x.y)",
        '[a **b**](tel:1 "c")',
        "[a](https://x.y/(z))",
        "\\*",
        "\\[",
        "\\a",
        "[",
        "]",
    ]
)


@given(st.lists(pieces, max_size=12).map("".join))
def test_the_words_of_marked_text_stay_where_they_are(source: str) -> None:
    source = source.strip("\n ")
    try:
        parsed = prose(source)
    except ProseError:
        assume(False)
        raise
    found = unmarked(source)
    assert len(found) == len(source)
    assert letters(found) == letters("".join(words_of(parsed)))
    assert all(
        new == " " or new == "\n" or new == old for new, old in zip(found, source, strict=True)
    )


def words_of(text: Prose) -> Iterator[str]:
    for block in text.blocks:
        paragraphs = block.items if isinstance(block, Bullets) else (block,)
        yield from (spoken(each) for each in paragraphs)


def letters(text: str) -> str:
    return "".join(each for each in text if each.isalpha())


def test_a_sentence_knows_its_paragraph() -> None:
    text = "One. Two.\n\nThree.\n- Four. Five.\n- Six."
    texts = subject({"natural_course.text": text}).texts
    own = [each for each in texts.sentences if each.passage.at[0] == "natural_course"]
    paragraphs = {each.text: each.paragraph[1].strip() for each in own}
    assert paragraphs == {
        "One.": "One. Two.",
        "Two.": "One. Two.",
        "Three.": "Three.",
        "Four.": "Four. Five.",
        "Five.": "Four. Five.",
        "Six.": "Six.",
    }
    for each in own:
        start, paragraph = each.paragraph
        assert each.passage.text[start:].startswith(paragraph)


texts_of_signs = st.text(st.sampled_from("aB1 .?!…。)\"'’*\n\t:"), min_size=1, max_size=20)


@given(texts_of_signs)
def test_sentences_are_those_of_the_splitter_however_quickly_found(text: str) -> None:
    aid = subject({"key_points.0": "x"}).aid
    texts = Texts(aid)
    passage = Passage(("key_points", 0), text, "line", None, None)
    found = [(each.start, each.start + len(each.text)) for each in texts.sentences_of(passage)]
    assert found == list(spans(text))
