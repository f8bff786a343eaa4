"""The living page in a real browser: by keyboard, without a network, with nothing kept."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

import sdm
from sdm.asking.roles import ROLES
from sdm.handing_out import hand_out
from sdm.living import words
from sdm.living.script import FOLDER
from sdm.model.text import Line
from sdm.preferences.deciding import Author
from sdm.preferences.json_form import plain, record_hash
from sdm.preferences.reading import loads
from sdm.preferences.record import PreferenceRecord
from sdm.receiving import keep, receive
from sdm.summarising import summarise
from tests.handouts import AIDS, TODAY, aid, name, rendered
from tests.integration.test_page_access import ALL_RULES, COLOURS, NO_COLOURS, violations
from tests.integration.test_page_in_browser import LOOK
from tests.samples import SMALL

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SORE, KNEE, FIBRILLATION = (
    next(path for path in AIDS if path.parent.name.startswith(start))
    for start in ("sore", "knee", "atri")
)
ODD = "Zażółć \t gęślą\n\n  <b>jaźń</b> & 'so' \"on\" — أريد أن أنام 👩🏽‍🦽‍➡️ {row} \u202eabc\u202c "
"""Words with everything in them that a careless program would change."""

Start = Callable[..., Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("living")


@pytest.fixture
def start(browser: Browser, folder: Path) -> Iterator[Start]:
    """Open the living page of an aid, and hold at the end that it asked for nothing else."""
    opened: list[Any] = []

    def begin(this: Path | sdm.Aid = SORE, edition: str = "leaflet", **settings: Any) -> Any:
        which = aid(this) if isinstance(this, Path) else this
        file = folder / f"{which.id}-{edition}.html"
        file.write_bytes(sdm.render(sdm.compose(which, today=TODAY, edition=edition)))  # type: ignore[arg-type]
        page: Any = browser.new_context(**settings).new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.clock.set_fixed_time(datetime.datetime(2026, 12, 1, 10, tzinfo=datetime.UTC))
        page.goto(file.as_uri())
        opened.append(page)
        return page

    yield begin
    for page in opened:
        assert page.complaints == []
        assert {each for each in page.asked if not each.startswith("blob:")} <= {
            page.url.split("#")[0]
        }
        assert page.evaluate(KEPT) == {"local": 0, "session": 0, "cookies": "", "databases": 0}
        page.context.close()


KEPT = """async () => ({local: localStorage.length, session: sessionStorage.length,
cookies: document.cookie, databases: (await indexedDB.databases()).length})"""


def step(page: Any, wanted: str) -> None:
    """Go to a step by its name in the list of steps."""
    page.locator(".steps details").evaluate("each => { each.open = true }")
    page.locator(".steps li button", has_text=wanted).first.click()


def shown(page: Any) -> list[str]:
    found: list[str] = page.locator("main > [data-step]:not(.elsewhere)").evaluate_all(
        "all => [...new Set(all.map(each => each.dataset.step))]"
    )
    return found


def saved(page: Any, folder: Path) -> tuple[Path, PreferenceRecord]:
    """Save what was said, and read it as `sdm record import` does."""
    step(page, "Keep it, or not")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it as a file").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    received = receive(path.read_bytes(), path.name, aids=sdm.catalogue(), today=TODAY)
    assert plain(received.record) == json.loads(path.read_bytes())
    return path, received.record


def opened(page: Any, file: Path | dict[str, Any]) -> str:
    """Open a file on the page, and give what the page says of it."""
    step(page, "Keep it, or not")
    page.locator("[data-step=keep] .found").evaluate("each => { each.textContent = '' }")
    page.locator("input[type=file]").set_input_files(file)
    page.locator("[data-step=keep] .found:not(:empty)").wait_for()
    said: str = page.locator("[data-step=keep] .found").inner_text()
    return said


def by_key(page: Any, selector: str, *keys: str) -> None:
    """Tab to something, and press keys on it."""
    for _ in range(400):
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            break
        page.keyboard.press("Tab")
    else:
        pytest.fail(f"the keyboard does not reach {selector}")
    for key in keys:
        page.keyboard.press(key)


def next_step(page: Any) -> None:
    by_key(page, ".turn .next", "Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"


def test_the_whole_way_by_keyboard_alone(start: Start, folder: Path) -> None:
    page = start()
    by_key(page, "[value=person]", "Space")
    next_step(page)
    by_key(page, "[data-step=matters] textarea")
    page.keyboard.type("To sing on Sunday.")
    by_key(page, ".list .entry textarea")
    page.keyboard.type("To sleep")
    for _ in range(3):  # the options, what could happen, how much each thing matters
        next_step(page)
    by_key(page, "[data-step=weigh] [value=not_at_all]", *["ArrowRight"] * 4)
    assert page.locator("[data-step=weigh] :checked").input_value() == "very_much"
    next_step(page)
    assert page.locator("[data-step=known] h3").all_inner_texts() == [
        "I want less throat pain by day 3."
    ]
    next_step(page)
    by_key(page, "[data-step=questions] [value=W-P1]", "Space")
    by_key(page, "[data-step=questions] [type=checkbox]", "Space")
    next_step(page)
    by_key(page, "[data-step=where] [type=radio]", "ArrowUp")  # from the first round to the last
    next_step(page)
    with page.expect_download() as download:
        by_key(page, ".keepers button:last-child", "Enter")
    record = loads(Path(download.value.path()).read_bytes())
    assert record.speaker == "person"
    assert record.what_matters.words == "To sing on Sunday."
    assert record.what_matters.recorded_as == "verbatim"
    assert [each.words for each in record.what_matters.goals] == ["To sleep"]
    (weighed,) = record.what_matters.statements
    assert (weighed.answer, weighed.weight) == ("answered", "very_much")
    assert record.questions[0].words == str(aid(SORE).questions[0])
    assert record.what_would_you_do[0].prompt == "W-P1"
    assert record.leaning_before is not None
    assert record.leaning_before.option is None
    assert "To sing on Sunday." in summarise(record, "text", today=TODAY).decode()


def test_nothing_is_answered_for_anybody(start: Start, folder: Path) -> None:
    page = start()
    assert page.locator("input:checked").count() == 0
    assert page.locator("textarea").evaluate_all("all => all.every(each => each.value === '')")
    step(page, "Keep it, or not")
    assert page.get_by_role("button", name="Save it as a file").count() == 0
    page.locator("[data-step=keep] [value=relative]").click()
    assert page.evaluate("document.activeElement.textContent") == "Print the summary"
    _, record = saved(page, folder)
    empty = sdm.begin(
        aid(SORE),
        "relative",
        now=datetime.datetime(2026, 12, 1, tzinfo=datetime.UTC),
        author=record.provenance.author,
        edition="leaflet",
    )
    assert evolve(
        record,
        record_id=empty.record_id,
        provenance=empty.provenance,
        aid=evolve(record.aid, format=None),
    ) == evolve(empty, provenance=empty.provenance)


@pytest.mark.parametrize("said", [ODD, "ظ 👍🏿 " * 2500], ids=["odd", "10,000 characters"])
def test_words_come_back_letter_for_letter(start: Start, folder: Path, said: str) -> None:
    page = start()
    page.locator("[data-step=who] [value=person_with_support]").click()
    step(page, "What matters to me")
    page.locator("[data-step=matters] textarea").first.fill(said)
    for each in page.locator("[data-step=matters] .entry textarea").all():
        each.fill(ODD)
    path, record = saved(page, folder)
    assert record.what_matters.words == said
    assert {
        record.what_matters.goals[0].words,
        record.tried[0].what,
        record.tried[0].what_happened,
    } == {ODD}
    assert record.other_conditions[0].words == ODD
    assert record.other_conditions[0].no_figures
    assert record.needs[0].need == ODD
    assert said in page.locator("[data-step=keep] .words").first.text_content()
    again = start()
    assert "Opened." in opened(again, path)
    assert again.locator("[data-step=matters] textarea").first.input_value() == said
    assert again.locator("[data-step=matters] .entry textarea").first.input_value() == ODD


def test_a_file_opened_again_goes_on_as_its_next_version(start: Start, tmp_path: Path) -> None:
    page = start(FIBRILLATION)
    page.locator("[data-step=who] [value=person]").click()
    page.locator("[data-step=who] [type=checkbox]").click()
    step(page, "For the carer")
    page.locator("[data-step=carer] textarea").first.fill("I sleep badly.")
    step(page, "What to ask")
    page.locator("[data-step=questions] [value=own]").click()
    page.locator("[data-step=questions] textarea").first.fill("And you?")
    step(page, "How much each thing matters")
    for each in ("very_much", "not_sure", "skipped", "prefer_not_to_say"):
        at = ["very_much", "not_sure", "skipped", "prefer_not_to_say"].index(each)
        page.locator("[data-step=weigh] fieldset").nth(at).locator(f"[value={each}]").click()
    first, one = saved(page, tmp_path)
    again = start(FIBRILLATION)
    opened(again, first)
    assert again.locator("[data-step=carer] textarea").first.input_value() == "I sleep badly."
    assert again.locator("[value=own]").is_checked()
    assert again.locator("[data-step=weigh] :checked").evaluate_all(
        "all => all.map(each => each.value)"
    ) == ["very_much", "not_sure", "skipped", "prefer_not_to_say"]
    step(again, "Where I am now")
    again.locator("[data-step=where] [value=needs_time]").click()
    second, two = saved(again, tmp_path)
    assert second.name.endswith("-2.sdm.json")
    assert (two.version, two.supersedes) == (2, record_hash(one))
    changed = {name for name in plain(two) if plain(two)[name] != plain(one).get(name)}
    assert changed == {"version", "supersedes", "provenance", "ready_to_decide"}
    kept, _ = keep(one, tmp_path / "kept.sdm.json")
    assert keep(two, kept) == (kept, True)
    _, three = saved(again, tmp_path)
    assert (three.version, three.supersedes) == (3, record_hash(two))


def test_what_the_page_does_not_show_is_kept(start: Start, tmp_path: Path) -> None:
    record = sdm.begin(
        aid(SORE),
        "person",
        now=datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC),
        author=Author(kind="professional"),
    )
    made = json.loads(json.dumps(plain(record)))
    made["what_matters"] |= {"goals": [{"words": "walk", "why": "the dog"}], "concerns": ["x"]}
    made["problem"] = ["Sore throat"]
    made["others_think"] = [{"who": "sister", "words": "hm"}]
    file = tmp_path / "one.sdm.json"
    file.write_text(json.dumps(made), encoding="utf-8")
    page = start()
    opened(page, file)
    _, next_one = saved(page, tmp_path)
    assert next_one.what_matters.goals[0].why == "the dog"
    assert next_one.what_matters.concerns == ("x",)
    assert (next_one.problem, next_one.others_think[0].who) == (("Sore throat",), "sister")
    assert next_one.supersedes == record_hash(loads(file.read_bytes()))


def good(**changes: Any) -> dict[str, Any]:
    record = sdm.begin(
        aid(SORE),
        "person",
        now=datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC),
        author=Author(kind="person"),
    )
    return {**json.loads(json.dumps(plain(record))), **changes}


def file(content: bytes) -> dict[str, Any]:
    return {"name": "a.json", "mimeType": "application/json", "buffer": content}


BAD = [
    (b"\xff\xfe", "JSON"),
    (b"", "JSON"),
    (b"null", "record_id"),
    (b"[" * 100_000, "JSON"),
    (b'{"a": 1}', "record_id"),
    (
        json.dumps(good(aid={"id": "<img src=x onerror=alert(1)>", "title": "<b>x"})).encode(),
        "<b>x",
    ),
    (json.dumps(good(status="valid")).encode(), "valid"),
    (json.dumps(good(status="<script>alert(1)</script>")).encode(), "is ?"),
    (json.dumps(good(speaker="__proto__")).encode(), "speaker"),
    (json.dumps(good(what_matters={"words": 5})).encode(), "what_matters.words"),
    (json.dumps(good(what_matters={"goals": "x"})).encode(), "what_matters.goals"),
    (
        json.dumps(
            good(what_matters={"statements": [{"statement": "a", "answer": "toString"}]})
        ).encode(),
        "statements",
    ),
    (json.dumps(good(tried=[None])).encode(), "tried"),
    (json.dumps(good(rows=[{"table": "x"}])).encode(), "rows"),
    (json.dumps(good(leaning_before={"option": "none"})).encode(), "leaning_before"),
    (json.dumps(good(what_matters=None)).encode(), "?"),
    (b" " * (2 * 1024 * 1024 + 1), "2 MB"),
]


def test_a_file_that_is_no_record_changes_nothing_and_runs_nothing(start: Start) -> None:
    page = start()
    asked: list[str] = []

    def answered(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", answered)
    page.locator("[data-step=who] [value=person]").click()
    page.locator("[data-step=matters] textarea").first.evaluate(
        "each => { each.value = 'mine'; each.dispatchEvent(new Event('input')) }"
    )
    for content, says in BAD:
        said = opened(page, file(content))
        assert says in said, content[:60]
        assert said.endswith("nothing on this page was changed.")
        assert page.locator("[data-step=matters] textarea").first.input_value() == "mine"
        assert page.locator(".found img, .found script").count() == 0
    assert asked == []
    opened(page, file(json.dumps(good()).encode()))
    assert asked == [words.KEEP_SURE]  # and the answer was no
    assert page.locator("[data-step=matters] textarea").first.input_value() == "mine"


def test_hostile_words_in_a_file_and_in_an_aid_stay_words(start: Start) -> None:
    hostile = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"
    this = evolve(
        aid(SORE),
        questions=(Line(hostile),),
        what_matters=(evolve(aid(SORE).what_matters[0], statement=Line(hostile)),),
    )
    page = start(this)
    asked: list[str] = []

    def answered(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.accept()

    page.on("dialog", answered)
    page.locator("[data-step=who] [value=person]").click()
    page.locator("[data-step=weigh] [value=very_much]").first.evaluate("each => each.click()")
    record = good(
        what_matters={"words": hostile, "recorded_as": "verbatim", "declined": False},
        aid={**good()["aid"], "fingerprint": "0" * 64, "version": hostile},
    )
    assert hostile in opened(page, file(json.dumps(record).encode()))
    assert page.locator("main img, main script").count() == 0
    assert asked == [words.KEEP_SURE]  # the page's own question, and no alert


def test_a_file_of_another_version_of_the_aid_becomes_a_record_of_its_own(
    start: Start, tmp_path: Path
) -> None:
    page = start()
    record = good(
        what_matters={"words": "mine", "recorded_as": "verbatim", "declined": False},
        aid={**good()["aid"], "fingerprint": "0" * 64, "version": "0.0.9"},
    )
    assert "version 0.0.9" in opened(page, file(json.dumps(record).encode()))
    _, made = saved(page, tmp_path)
    assert made.what_matters.words == "mine"
    assert made.version == 1
    assert made.record_id != record["record_id"]
    assert made.aid.fingerprint == sdm.fingerprint(aid(SORE))


@pytest.mark.parametrize("role", ROLES)
def test_the_words_fit_whoever_speaks(start: Start, tmp_path: Path, role: Any) -> None:
    page = start()
    page.locator(f"[data-step=who] [value={role}]").click()
    assert page.evaluate("document.activeElement.value") == role
    law = page.locator("[data-step=who] [role=status] p").all_inner_texts()
    assert law == list(ROLES[role].law)
    step(page, "What matters")
    label = page.locator("[data-step=matters] label").first
    assert label.inner_text() == ROLES[role].matters
    page.locator("[data-step=matters] textarea").first.fill("x")
    step(page, "How much")
    who = "the person" if ROLES[role].who == "the person" else "you"
    assert page.get_by_text(f"How much does this matter to {who}?").count() == 1
    _, record = saved(page, tmp_path)
    assert record.what_matters.recorded_as == ROLES[role].recorded_as
    assert record.speaker == role


def test_the_carer_has_a_page_only_if_it_is_wanted(start: Start, tmp_path: Path) -> None:
    page = start()
    page.locator("[data-step=who] [value=person]").click()
    assert page.locator(".steps li button", has_text="For the carer").count() == 0
    wanted = page.locator("[data-step=who] [type=checkbox]")
    wanted.check()
    step(page, "For the carer")
    assert shown(page) == ["carer"]
    assert page.get_by_text("a right to an assessment by the council").count() == 1
    page.locator("[data-step=carer] textarea").first.fill("I am tired.")
    _, record = saved(page, tmp_path)
    assert [each.words for each in record.others_think] == ["I am tired."]
    step(page, "Who is this about?")
    page.locator("[data-step=who] [type=checkbox]").uncheck()
    _, record = saved(page, tmp_path)
    assert record.others_think == ()


def test_what_is_marked_highest_is_shown_with_every_option_in_the_order_of_the_aid(
    start: Start,
) -> None:
    page = start(KNEE)
    this = aid(KNEE)
    step(page, "How much")
    weigh = page.locator("[data-step=weigh] fieldset")
    weigh.nth(0).locator("[value=a_little]").click()
    known = page.locator("[data-step=known]")
    assert known.locator("h3").all_text_contents() == [this.what_matters[0].statement]
    weigh.nth(1).locator("[value=a_lot]").click()
    weigh.nth(2).locator("[value=not_at_all]").click()
    assert known.locator("h3").all_text_contents() == [this.what_matters[1].statement]
    step(page, "What is known on it")
    names = [str(each.name) for each in this.options]
    for topic in known.locator(".topic").all():
        assert topic.locator("dt").all_inner_texts() == names
        assert topic.locator("dd").evaluate_all("all => all.every(each => each.innerText.trim())")
    text = known.inner_text().lower()
    assert "no score" in text
    for steering in ("best", "recommend", "winner:", "you should"):
        assert steering not in text
    page.locator("[data-step=weigh] fieldset").nth(1).locator(".quiet").evaluate(
        "each => each.click()"
    )
    assert known.locator("h3").all_text_contents() == [this.what_matters[0].statement]


def test_a_condition_that_was_added_is_said_beside_the_figures(start: Start) -> None:
    page = start()
    step(page, "What matters to me")
    conditions = page.locator("[data-step=matters] .list").nth(2)
    conditions.locator("textarea").fill("My spleen was taken out")
    step(page, "How much")
    page.locator("[data-step=weigh] [value=a_lot]").first.click()
    step(page, "What is known on it")
    assert page.locator("[data-step=known]").get_by_text(words.KNOWN_CONDITION).count() == 1
    step(page, "Keep it, or not")
    page.locator("[data-step=keep] details").evaluate("each => { each.open = true }")
    assert "No figures for this condition" in page.locator("[data-step=keep] .sheet").inner_text()


@pytest.mark.parametrize("path", [path for path in AIDS if aid(path).personalisation], ids=name)
def test_every_row_shows_what_the_library_works_out(
    start: Start, path: Path, tmp_path: Path
) -> None:
    page = start(path)
    data = json.loads(page.locator("#sdm-data").text_content())
    for table in data["tables"]:
        place = page.locator(f"#table-{table['id']}")
        for at, row in enumerate(table["rows"]):
            seen = page.evaluate(CHOOSE, [table["id"], at])
            assert row["name"] in seen["found"]
            assert seen["marked"] == [at]
            figures = row.get("figures", [])
            assert seen["figures"] == [
                " ".join(
                    [
                        f"{each['group']}: {each['said']}" if "group" in each else each["said"],
                        *([each["certainty"]] if "certainty" in each else []),
                    ]
                )
                for each in figures
            ]
        assert place.locator(".rows tbody tr:not(.row-note)").count() == len(table["rows"])
    page.locator("[data-step=who] [value=person]").evaluate("each => each.click()")
    _, record = saved(page, tmp_path)
    last = {table["id"]: table["rows"][-1] for table in data["tables"]}
    assert {each.table: each.row for each in record.rows} == {
        table: row["name"] for table, row in last.items()
    }
    for table in data["tables"]:
        if table["outcome"]:
            assert [
                plain(each) for each in record.figures_shown if each.outcome == table["outcome"]
            ] == last[table["id"]]["figures"]


CHOOSE = """([id, at]) => {
  const data = JSON.parse(document.querySelector('#sdm-data').textContent);
  const table = data.tables.find(each => each.id === id), row = table.rows[at];
  const inputs = () => document.querySelector('#inputs-' + id);
  if (table.kind === 'row') inputs().querySelectorAll('input')[at].click();
  else if (table.typed) {
    const input = inputs().querySelector('input');
    input.value = row.high; input.dispatchEvent(new Event('input'));
  } else {
    const choices = table.groups.map(group => group.one_of ? group.points.map((_, one) => one) : [-1, 0]);
    const worth = (ticks) => ticks.reduce((sum, tick, group) => sum + (tick < 0 ? 0 : table.groups[group].points[tick].points), 0);
    let all = [[]];
    for (const each of choices) all = all.flatMap(before => each.map(one => [...before, one]));
    const ticks = all.find(each => worth(each) >= row.low && worth(each) <= row.high);
    table.groups.forEach((group, number) => {
      const tick = ticks[number];
      const boxes = [...inputs().querySelectorAll(':scope > fieldset > fieldset, :scope > fieldset > label')][number];
      if (group.one_of) boxes.querySelectorAll('input')[tick].click();
      else { const box = boxes.querySelector('input'); if (box.checked !== (tick === 0)) box.click(); else { box.click(); box.click(); } }
    });
  }
  const shown = document.querySelector('#row-' + id);
  const rows = [...document.querySelectorAll('#table-' + id + ' .rows tbody tr:not(.row-note)')];
  return {
    found: shown.querySelector('.found').textContent,
    marked: rows.flatMap((each, number) => each.classList.contains('mine') && each.querySelector('.mine-mark') ? [number] : []),
    figures: [...shown.querySelectorAll('dd')].map(each => each.textContent),
  };
}"""


def test_a_row_that_is_not_there_is_explained_and_the_average_comes_back(start: Start) -> None:
    this = aid(FIBRILLATION)
    page = start(this)
    step(page, "What could happen")
    table = next(each for each in this.personalisation if each.kind == "points")
    place = page.locator(f"#table-{table.id}")
    if place.locator("input[type=checkbox]").count():
        place.locator("input[type=checkbox]").first.check()
    missing = place.locator(".found").all_inner_texts()
    assert missing == [] or "Choose one in each group" in missing[0] or "row" in missing[0]
    for group in place.locator("fieldset fieldset").all():
        group.locator("input").last.check()
    assert place.locator(".mine").count() == 1
    place.get_by_role("button", name="Back to the average").click()
    assert place.locator(".mine, .found").count() == 0
    assert place.locator("input:checked").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "INPUT"


def test_a_typed_score_has_bounds(start: Start) -> None:
    page = start(SMALL)
    step(page, "What could happen")
    table = next(each for each in aid(SMALL).personalisation if each.kind == "typed")
    typed = table.typed
    assert typed is not None
    place = page.locator(f"#table-{table.id}")
    for wrong, says in (
        ("abc", "Write a whole number"),
        ("1.5", "Write a whole number"),
        ("1e1", "Write a whole number"),
        (str(typed.highest + 1), "speaks for"),
        (str(typed.lowest - 1), "speaks for"),
        ("999999999999", "Write a whole number"),
    ):
        place.locator("input").fill(wrong)
        assert says in place.locator(".found").inner_text()
        assert place.locator(".mine").count() == 0
    place.locator("input").fill(f" {typed.lowest} ")
    assert place.locator(".mine").count() == 1
    place.locator("input").fill("")
    assert place.locator(".mine, .found").count() == 0


def test_all_on_one_page_or_step_by_step(start: Start) -> None:
    page = start()
    assert shown(page) == ["who"]
    page.get_by_role("button", name="All on one page").click()
    assert page.evaluate("document.activeElement.textContent") == "Step by step"
    assert shown(page) == [
        *("who", "matters", "options", "outcomes", "weigh"),
        *("known", "questions", "where", "keep", "more"),
    ]
    page.get_by_role("button", name="Step by step").click()
    step(page, "What could happen")
    page.locator("[data-step=outcomes] a[href^='#source-']").first.click()
    assert shown(page) == ["more"]
    assert page.locator(":target").is_visible()


def test_fewer_numbers_and_larger_letters(start: Start) -> None:
    page = start(KNEE)
    step(page, "What could happen")
    more = page.locator("#more-numbers")
    assert more.is_visible()
    page.get_by_role("button", name="Fewer numbers").click()
    assert not more.is_visible()
    page.get_by_role("button", name="All numbers").click()
    assert more.is_visible()
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    sizes = [page.evaluate(size)]
    for _ in range(4):
        page.get_by_role("button", name="Larger letters").click()
        sizes.append(page.evaluate(size))
    assert sizes == sorted(sizes)
    assert sizes[-1] == sizes[-2] >= 1.9 * sizes[0]
    page.get_by_role("button", name="Smaller letters").click()
    assert page.evaluate(size) == sizes[-3] or page.evaluate(size) < sizes[-1]


def test_it_reads_aloud_only_with_a_voice_of_this_device(start: Start, browser: Browser) -> None:
    page = start()
    assert page.get_by_role("button", name="Read this to me").count() == 0
    for local in (False, True):
        context = browser.new_context()
        context.add_init_script(VOICE % str(local).lower())
        other = context.new_page()
        other.goto(page.url)
        button = other.get_by_role("button", name="Read this to me")
        assert button.count() == (1 if local else 0)
        if local:
            button.click()
            spoken = other.evaluate("window.spoken")
            assert "Whose words will stand here?" in spoken
            assert not [each for each in spoken if "In short" in each]
        context.close()


VOICE = """window.spoken = [];
Object.defineProperty(window, 'speechSynthesis', {value: Object.assign(new EventTarget(), {
  speaking: false, getVoices: () => [{localService: %s, lang: 'en-GB'}],
  cancel() {}, speak(each) { window.spoken.push(each.text) }})});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };"""


def test_it_warns_before_it_is_closed_only_if_something_would_be_lost(
    start: Start, folder: Path
) -> None:
    page = start()
    asked: list[str] = []

    def answered(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answered)
    page.reload()
    assert asked == []
    page.locator("[data-step=who] [value=person]").click()
    page.reload()
    assert asked == ["beforeunload"]
    page.locator("[data-step=who] [value=person]").click()
    saved(page, folder)
    page.reload()
    assert asked == ["beforeunload"]
    page.locator("[data-step=who] [value=person]").click()
    step(page, "Keep it, or not")
    page.get_by_role("button", name="Take out everything").click()
    assert asked[-1] == "confirm"
    assert page.locator("input:checked").count() == 0
    page.reload()
    assert len(asked) == 2


def test_on_paper_it_is_the_whole_handout_or_the_summary_alone(start: Start) -> None:
    page = start()
    page.locator("[data-step=who] [value=person]").click()
    step(page, "What matters")
    page.locator("[data-step=matters] textarea").first.fill("To sing.")
    page.emulate_media(media="print")
    assert page.locator(".live:visible").count() == 0
    assert page.locator("main > section:not(.live)").evaluate_all(
        "all => all.every(each => each.checkVisibility())"
    )
    page.emulate_media(media="screen")
    page.evaluate("window.print = () => { window.printed = document.body.cloneNode(true) }")
    step(page, "Keep it, or not")
    page.get_by_role("button", name="Print the summary").click()
    page.emulate_media(media="print")
    seen = page.evaluate("document.body.innerText")
    assert seen.startswith("What matters to me (in progress, not final)")
    assert "To sing." in seen
    assert "not a consent form" in seen
    assert "In short" not in seen
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("body > .sheet").count() == 0


def test_without_javascript_it_is_the_handout(start: Start, browser: Browser, folder: Path) -> None:
    page = start(java_script_enabled=False)
    still = browser.new_page(java_script_enabled=False)
    file = folder / "still.html"
    file.write_bytes(rendered(SORE, "leaflet", "html"))
    still.goto(file.as_uri())
    assert page.locator("body").inner_text() == still.locator("body").inner_text()
    assert page.locator("main button, main textarea").count() == 0
    still.close()


def test_an_aid_that_fell_due_since_says_so_and_so_does_the_record(
    start: Start, tmp_path: Path
) -> None:
    due = aid(SORE).development.next_review
    assert due is not None
    page = start()
    assert page.locator(".notice.overdue").count() == 0
    later = datetime.datetime.combine(due, datetime.time(12), datetime.UTC)
    page.clock.set_fixed_time(later + datetime.timedelta(days=1))
    page.reload()
    assert str(due) in page.locator(".notice.overdue").inner_text()
    page.locator("[data-step=who] [value=person]").click()
    step(page, "Keep it, or not")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it as a file").click()
    assert loads(Path(download.value.path()).read_bytes()).aid.used_overdue_because


FILLED = """() => {
  document.querySelector('[value=person]').click();
  document.querySelector('[data-step=who] [type=checkbox]').click();
  for (const each of document.querySelectorAll('[data-step=weigh] [value=very_much]')) each.click();
  for (const each of document.querySelectorAll('.own-row .live input')) each.click();
  for (const each of document.querySelectorAll('textarea')) {
    each.value = 'To walk the dog in the park. ' + 'x'.repeat(60);
    each.dispatchEvent(new Event('input')); each.dispatchEvent(new Event('change'));
  }
  for (const each of document.querySelectorAll('.list > div > button')) each.click();
  document.querySelector('[value=own]').click();
  for (const each of document.querySelectorAll('details')) each.open = true;
}"""


def test_everybody_can_use_every_step_in_every_state(start: Start) -> None:
    page = start(FIBRILLATION)
    steps = [each["id"] for each in json.loads(page.locator("#sdm-data").text_content())["steps"]]
    for filled in (False, True):
        if filled:
            page.evaluate(FILLED)
        there = [each for each in steps if filled or each != "carer"]
        for at, each in enumerate(there):
            page.locator(".steps details").evaluate("each => { each.open = true }")
            page.locator(".steps li button").nth(at).click()
            assert shown(page) == [each]
            page.set_viewport_size({"width": 1200, "height": 900})
            assert violations(page, ALL_RULES) == [], each
            if filled:
                page.set_viewport_size({"width": 320, "height": 800})
                assert page.evaluate("document.documentElement.scrollWidth") <= 320, each
                assert violations(page, NO_COLOURS) == [], each
    page.get_by_role("button", name="All on one page").click()
    for media in (
        {"color_scheme": "dark"},
        {"color_scheme": "light", "forced_colors": "active", "reduced_motion": "reduce"},
    ):
        page.emulate_media(**media)
        assert violations(page, COLOURS) == []


@pytest.mark.parametrize("path", AIDS, ids=name)
def test_all_of_it_fits_on_a_phone_with_the_largest_letters(start: Start, path: Path) -> None:
    page = start(path, viewport={"width": 320, "height": 800})
    page.evaluate(FILLED)
    page.get_by_role("button", name="All on one page").click()
    page.locator(".steps details").evaluate("each => { each.open = true }")
    assert page.evaluate(LOOK) == []
    for _ in range(4):
        page.get_by_role("button", name="Larger letters").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_large_print_lives_too(start: Start, tmp_path: Path) -> None:
    page = start(SORE, "large-print")
    page.locator("[data-step=who] [value=person]").click()
    _, record = saved(page, tmp_path)
    assert record.aid.edition == "large-print"


@pytest.fixture(scope="module")
def modules() -> Path:
    """Find what npm brings for the tests: puppeteer-core and typescript."""
    home = os.environ.get("SDM_NODE_HOME", "")
    if shutil.which("node") is None or not (Path(home) / "node_modules/puppeteer-core").is_dir():
        pytest.skip("there is no Node, or SDM_NODE_HOME does not say where puppeteer-core is")
    return Path(home)


def test_the_main_way_in_firefox(modules: Path, tmp_path: Path) -> None:
    firefox = shutil.which("firefox-esr")
    if firefox is None:
        pytest.skip("there is no firefox-esr")
    page, said = tmp_path / "page.html", "To sing 👩🏽\u200d🦽 أريد"
    page.write_bytes(sdm.render(sdm.compose(aid(SORE), today=TODAY)))
    journey = Path(__file__).parent / "firefox.mjs"
    done = subprocess.run(
        ["node", journey, modules, firefox, page.as_uri(), tmp_path, said],
        capture_output=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()
    seen = json.loads(done.stdout)
    assert seen["said"] == []
    assert seen["kept"] == [0, 0, "", 0]
    assert "I want less throat pain by day 3." in seen["known"]
    (file,) = tmp_path.glob("*.sdm.json")
    assert file.name in seen["told"]
    record = loads(file.read_bytes())
    assert record.what_matters.words == said
    assert record.what_matters.statements[0].weight == "very_much"
    assert said in summarise(record, "text", today=TODAY).decode()


def test_the_types_of_the_script_hold(modules: Path) -> None:
    compiler = modules / "node_modules/.bin/tsc"
    done = subprocess.run(
        [compiler, "--project", FOLDER / "jsconfig.json"], capture_output=True, timeout=120
    )
    assert (done.returncode, done.stdout.decode()) == (0, "")


@pytest.mark.parametrize("language", ["ar", "cy"])
def test_the_page_lives_in_other_languages_and_directions(
    browser: Browser, tmp_path: Path, language: str
) -> None:
    (made,) = hand_out("sore-throat-antibiotics", language=language, today=TODAY)
    path = made.write(tmp_path / made.name)
    page: Any = browser.new_page(viewport={"width": 320, "height": 800})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri())
    direction = "rtl" if language == "ar" else "ltr"
    assert page.evaluate("getComputedStyle(document.body).direction") == direction
    page.evaluate(FILLED)
    for at in range(11):
        page.locator(".steps details").evaluate("each => { each.open = true }")
        page.locator(".steps li button").nth(at).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert violations(page, ALL_RULES) == []
    page.locator(".steps details").evaluate("each => { each.open = true }")
    page.locator(".steps li button").nth(9).click()
    with page.expect_download() as download:
        page.locator(".keepers button").last.click()
    record = loads(Path(download.value.path()).read_bytes())
    assert (record.language, record.aid.language) == (language, language)
    assert record.aid.fingerprint == sdm.fingerprint(aid(SORE))
    assert record.figures_shown[0].said[0].isdigit()
    summary = summarise(record, "text", today=TODAY).decode()
    assert record.what_matters.words is not None
    assert record.what_matters.words.split()[0] in summary
    assert complaints == []
    page.close()
