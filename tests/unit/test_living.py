"""The living page as it is made: what its script may know, and that nothing else can run in it."""

from __future__ import annotations

import base64
import datetime
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import sdm
from sdm.asking.roles import ROLES
from sdm.composing.handout import LivePage
from sdm.figures.compare import standing
from sdm.figures.work import figures_of
from sdm.living import LIVING, words
from sdm.living.data import OWN, SECTIONS, fixed_words, page_data
from sdm.living.script import FOLDER, MODULES, as_json, script, style
from sdm.model.aid import Aid
from sdm.model.personal import PersonalTable, Row
from sdm.model.text import Line
from sdm.personalising import row_name
from sdm.preferences.json_form import plain
from sdm.preferences.people import Speaker
from sdm.preferences.reading import loads
from sdm.recording import as_seen, figures_shown
from sdm.rendering.markup import own_file
from tests.handouts import AIDS, ALL, EDITIONS, TODAY, aid, composed, name, rendered

KNEE = next(path for path in AIDS if path.parent.name.startswith("knee"))


def page(path: Path, edition: Any = "leaflet") -> str:
    return sdm.render(sdm.compose(aid(path), today=TODAY, edition=edition)).decode()


def data_of(text: str) -> dict[str, Any]:
    (found,) = re.findall(
        r'<script type="application/json" id="sdm-data">(.*?)</script>', text, re.DOTALL
    )
    data: dict[str, Any] = json.loads(found)
    return data


@pytest.mark.parametrize("path", ALL, ids=name)
@pytest.mark.parametrize("edition", LIVING)
def test_without_its_script_it_is_the_handout_to_the_byte(path: Path, edition: Any) -> None:
    text = page(path, edition)
    text = re.sub(r"<script .*?</script>\n", "", text, flags=re.DOTALL)
    text = text.replace(style(), "")
    still = rendered(path, edition, "html").decode()
    policy = re.compile(r'(?<=Content-Security-Policy" content=")[^"]*')
    assert policy.sub("", text) == policy.sub("", still)


def test_only_what_a_person_keeps_lives() -> None:
    for edition in EDITIONS:
        lives = "<script" in page(AIDS[0], edition)
        assert lives == (edition in LIVING)
    handout = composed(AIDS[0], "leaflet")
    assert sdm.render(evolve(handout, live=None), "pdf") == sdm.render(handout, "pdf")


@pytest.mark.parametrize("path", ALL, ids=name)
def test_the_policy_lets_its_own_script_run_and_no_other(path: Path) -> None:
    text = page(path)
    (run,) = re.findall(r'<script type="module">(.*?)</script>', text, re.DOTALL)
    (data,) = re.findall(r'id="sdm-data">(.*?)</script>', text, re.DOTALL)
    (styles,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = {
        each: base64.b64encode(hashlib.sha256(each.encode()).digest()).decode()
        for each in (run, styles, data)
    }
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy.replace("&#39;", "'").split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest[styles]}'",
        "base-uri 'none'",
        "form-action 'none'",
        f"script-src 'sha256-{digest[run]}' 'sha256-{digest[data]}'",
    ]
    assert len(re.findall("<script", text)) == 2
    assert not re.search(r"<[^>]+\son[a-z]+=", text)


def test_the_script_is_small_and_reaches_for_nothing() -> None:
    assert len(script().encode()) < 30_000
    assert len(page(KNEE).encode()) < 180_000
    for reach in (
        "eval",
        "Function(",
        "innerHTML",
        "outerHTML",
        "insertAdjacent",
        "document.write",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "cookie",
        "caches",
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "sendBeacon",
        "import(",
        "http:",
        "https:",
    ):
        assert reach not in script(), reach


def test_the_modules_are_all_there_and_each_takes_only_from_those_before() -> None:
    assert {path.stem for path in FOLDER.glob("*.js")} == set(MODULES)
    assert "import " not in script()
    assert "export " not in script()


@pytest.mark.parametrize(
    ("held", "says"),
    [
        ('import { a } from "./main.js";\n', "does not stand before it"),
        ('import a from "./dom.js";\n', "form that is not put together"),
        ("export default 1;\n", "form that is not put together"),
        ("const a = '</' + 'script>';\n", "would end it early"),
    ],
)
def test_what_cannot_be_put_together_is_refused(
    held: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in MODULES:
        (tmp_path / f"{each}.js").write_text("", encoding="utf-8")
    (tmp_path / "state.js").write_text(held, encoding="utf-8")
    monkeypatch.setattr("sdm.living.script.FOLDER", tmp_path)
    with pytest.raises(ValueError, match=says):
        script.__wrapped__()


def test_what_would_end_an_element_never_stands_in_a_page() -> None:
    hostile = "</script><!-- <b> & \u2028\u2029"
    text = as_json({"a": hostile})
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text) == {"a": hostile}
    with pytest.raises(ValueError, match="end the element"):
        own_file("</style>")


def test_every_word_that_the_script_says_is_there_and_every_own_word_is_said() -> None:
    told = "".join((FOLDER / f"{each}.js").read_text("utf-8") for each in MODULES)
    taken = set(re.findall(r"\bw\.([a-z_]+)", told))
    assert taken <= set(fixed_words())
    assert set(fixed_words()) - taken == {"used_overdue", "not_said"}  # said by what makes it
    for wording in vars(words).values():
        if isinstance(wording, str) and not wording.startswith("__"):
            assert wording.strip()


def of_rows() -> Iterator[Any]:
    for path in ALL:
        for table in aid(path).personalisation:
            for row in table.rows:
                yield pytest.param(
                    path, table, row, id=f"{name(path)}-{table.id}-{row_name(table, row)}"
                )


@pytest.mark.parametrize(("path", "table", "row"), [*of_rows()])
def test_every_row_is_what_the_library_works_out_for_it(
    path: Path, table: PersonalTable, row: Row
) -> None:
    data = page_data(aid(path), composed(path, "leaflet"))
    (shown,) = [each for each in data["tables"] if each["id"] == table.id]
    (mine,) = [each for each in shown["rows"] if each["name"] == row_name(table, row)]
    if table.changes is None:
        assert "figures" not in mine
        return
    wanted: int | str = row.score.low if row.score else str(row.label)
    own = as_seen(aid(path), {str(table.id): wanted})
    outcome = own.outcome(table.changes.outcome)
    assert mine["figures"] == [
        plain(each) for each in figures_shown(own) if each.outcome == outcome.id
    ]
    figures = figures_of(own, outcome)
    start = figures[data["start"]]
    for option, stands in mine["standings"].items():
        if stands in ("better", "worse", "same", "not_known"):
            assert stands == standing(outcome, figures[option], start)


@pytest.mark.parametrize("path", ALL, ids=name)
def test_how_an_option_stands_is_what_the_library_says(path: Path) -> None:
    this = aid(path)
    data = page_data(this, composed(path, "leaflet"))
    shown = {(each["outcome"], each["option"]) for each in data["record"]["figures_shown"]}
    for topic, told in data["topics"].items():
        if "standings" not in told:
            assert set(told["cells"]) == {str(each.id) for each in this.options}
            continue
        outcome = next(each for each in this.outcomes if each.id == topic)
        figures = figures_of(this, outcome)
        assert [*told["standings"]] == [each.id for each in this.options]
        for option, stands in told["standings"].items():
            assert (topic, option) in shown
            if stands in ("better", "worse", "same", "not_known"):
                assert stands == standing(outcome, figures[option], figures[data["start"]])


def test_what_the_others_are_set_against_has_no_standing_itself(small: Aid) -> None:
    data = page_data(small, sdm.compose(small, today=TODAY))
    told = [
        each["standings"][data["start"]] for each in data["topics"].values() if "standings" in each
    ]
    assert told
    assert not {"better", "worse", "same"} & set(told)


@pytest.fixture
def small() -> Aid:
    return aid(ALL[-1])


@pytest.mark.parametrize("path", ALL, ids=name)
@pytest.mark.parametrize("speaker", ROLES)
def test_what_the_page_fills_in_makes_a_record(path: Path, speaker: Speaker) -> None:
    record = page_data(aid(path), composed(path, "leaflet"))["record"]
    software = record.pop("software")
    made = record | {
        "speaker": speaker,
        "record_id": "6f1c2f0e-6d3c-4d0e-9d0b-0b8f2f6a1c11",
        "provenance": {
            "author": {"kind": "person"},
            "recorded_at": "2026-12-01T10:00:00+00:00",
            "software": software,
        },
    }
    read = loads(json.dumps(made).encode())
    assert read.speaker == speaker
    assert read.aid.format == "html"
    assert plain(read) == made


def test_every_section_of_a_leaflet_belongs_to_a_step() -> None:
    known = {section for sections in SECTIONS.values() for section in sections}
    for path in ALL:
        there = set(re.findall(r'^<section id="([^"]+)"', page(path), re.MULTILINE))
        top = {
            str(each.anchor) for each in composed(path, "leaflet").parts if hasattr(each, "anchor")
        }
        assert top & there <= known | {"get-help-now", "draft", "unreviewed", "overdue"}
    assert set(OWN) <= set(SECTIONS)


def test_an_aid_of_hostile_words_runs_nothing() -> None:
    hostile = Line("</script><script>alert(1)</script>")
    this = evolve(aid(ALL[-1]), questions=(hostile,), title=hostile)
    text = sdm.render(sdm.compose(this, today=TODAY)).decode()
    assert "<script>" not in text
    assert data_of(text)["questions"] == [str(hostile)]


def test_a_page_that_was_made_out_of_date_says_so_in_the_record() -> None:
    this = aid(AIDS[0])
    due = this.development.next_review
    assert due is not None
    late = sdm.compose(this, today=due + datetime.timedelta(days=1), allow_overdue=True)
    assert data_of(sdm.render(late).decode())["record"]["aid"]["used_overdue_because"]
    assert "used_overdue_because" not in data_of(page(AIDS[0]))["record"]["aid"]


def test_a_handout_holds_what_makes_it_live_and_nothing_more() -> None:
    handout = sdm.compose(aid(AIDS[0]), today=TODAY)
    assert handout == composed(AIDS[0], "leaflet")
    assert handout.live is not None
    assert isinstance(handout.live(), LivePage)
