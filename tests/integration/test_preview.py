"""The preview in a real browser, as an author has it beside their editor."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sdm.previewing.desk import Desk
from sdm.previewing.marking import letters_of
from sdm.previewing.serving import serving
from tests.checking.changed import SOUND
from tests.handouts import AIDS, EDITIONS, TODAY, name
from tests.integration.test_page_access import ALL_RULES, violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SCRIPT = Path(__file__).parents[2] / "sdm" / "previewing" / "page.js"
UNCLEAR = ("timeframe: 1 year", "timeframe: a while")
"""A change that a rule finds fault with, and that shows on the page."""
SILENT = ("severity: a nuisance", "severity: a bother")
"""A change that no rule finds fault with."""
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 320, "height": 640}


def until(page: Any, script: str) -> None:
    """Wait until something holds; the page's own policy forbids the usual way to wait."""
    end = time.monotonic() + 20
    while not page.evaluate(script):
        assert time.monotonic() < end, f"this never came: {script}"
        page.wait_for_timeout(20)


class Author:
    """Somebody with an aid in an editor, and the preview of it in a browser."""

    def __init__(self, file: Path, desk: Desk, page: Any) -> None:
        self.file, self.desk, self.page = file, desk, page

    def save(self, old: str, new: str) -> None:
        text = self.file.read_text(encoding="utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new, 1), encoding="utf-8")
        self.desk.look()
        self.wait()

    def wait(self) -> None:
        """Wait until the page shows the last look."""
        until(
            self.page, f"serial === {self.desk.serial} && news !== null && news.serial === serial"
        )

    @property
    def handout(self) -> Any:
        """The frame with the handout in it."""
        return self.page.locator("iframe").element_handle().content_frame()

    def see(self, script: str) -> Any:
        """Ask the handout's own document something, as the preview's page can."""
        return self.page.evaluate(
            f"(() => {{ const inside = frame.contentDocument; return {script} }})()"
        )


@pytest.fixture
def author(browser: Browser, tmp_path: Path) -> Iterator[Author]:
    file = Path(shutil.copy(SOUND, tmp_path / "aid.yaml"))
    desk = Desk(file, TODAY)
    desk.look()
    with serving(desk) as address:
        yield from opened(browser, file, desk, address)


def opened(browser: Browser, file: Path, desk: Desk, address: str) -> Iterator[Author]:
    page: Any = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]
    page.asked, page.complaints = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("dialog", lambda dialog: page.complaints.append(f"dialog: {dialog.message}"))
    page.goto(address)
    author = Author(file, desk, page)
    author.wait()
    yield author
    assert page.complaints == []
    assert [url for url in page.asked if not url.startswith((address, "data:,"))] == []
    page.close()


def test_the_handout_is_shown_as_it_will_be(author: Author, browser: Browser) -> None:
    alone: Any = browser.new_page(
        viewport={"width": author.see("frame.clientWidth"), "height": 700}
    )
    alone.set_content(author.desk.shown("leaflet").html)
    assert author.see("inside.querySelector('main').innerText") == alone.inner_text("main")
    height = "document.body.scrollHeight"
    assert author.handout.evaluate(height) == alone.evaluate(height)
    alone.close()


def test_a_save_is_shown_and_what_was_found_stands_beside_its_words(author: Author) -> None:
    assert author.page.inner_text("#found") == "Nothing found"
    author.save(*UNCLEAR)
    assert "Time: a while." in author.handout.inner_text("#outcome-no_pain")
    item = author.page.inner_text("#problem-0")
    assert "1 error" in item
    assert 'found "a while"' in item
    assert "RISK005 timeframe-unclear" in item
    assert author.page.title().startswith("(1) Sore elbow")
    sign = box(author, "[data-problem]")
    words = author.see(
        "(() => { const range = inside.createRange(), at = letters(inside), [start, end] = news.problems[0].mark;"
        "range.setStart(at[start][0], at[start][1]); range.setEnd(at[end - 1][0], at[end - 1][1] + 1);"
        "return [range.toString(), range.getBoundingClientRect().toJSON()] })()"
    )
    assert words[0] == "a while"
    assert abs(words[1]["top"] - sign["top"]) < 30
    assert sign["right"] <= words[1]["left"] + 2


def box(author: Author, selector: str) -> dict[str, float]:
    found: dict[str, float] = author.see(
        f"inside.querySelector('{selector}').getBoundingClientRect().toJSON()"
    )
    return found


def test_the_reader_stays_at_the_same_words_when_text_above_them_grows(author: Author) -> None:
    author.handout.evaluate(
        "document.getElementById('questions').scrollIntoView(); scrollBy(0, 25)"
    )
    before = box(author, "#questions")["top"]
    author.save("It comes from the cords", f"It comes {'and goes ' * 120}from the cords")
    assert box(author, "#questions")["top"] == pytest.approx(before, abs=2)
    assert before == pytest.approx(-25, abs=2)


def test_at_the_top_the_reader_stays_at_the_top(author: Author) -> None:
    author.save(*SILENT)
    assert author.see("inside.defaultView.scrollY") == 0


def test_an_aid_that_cannot_be_read_shows_why_and_the_page_from_before(author: Author) -> None:
    author.save(*UNCLEAR)
    author.save("version: 1.0.0", "version: 1.0")
    assert "cannot be read" in author.page.inner_text("#said")
    assert 'found "1.0"' in author.page.inner_text("#problems")
    assert "Sore elbow" in author.handout.inner_text("h1")
    grey = author.page.locator("iframe").evaluate("each => getComputedStyle(each).filter")
    assert grey == "grayscale(1)"
    assert author.see("inside.querySelectorAll('[data-problem]').length") == 0
    author.save("version: 1.0\n", "version: 1.0.1\n")
    assert author.page.inner_text("#said") == ""
    assert author.page.locator("iframe").evaluate("each => getComputedStyle(each).filter") == "none"
    assert author.see("inside.querySelectorAll('[data-problem]').length") == 1


def test_an_aid_that_could_never_be_read_shows_why(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "aid.yaml"
    file.write_text("format: 1\nformat: 1\n", encoding="utf-8")
    desk = Desk(file, TODAY)
    desk.look()
    with serving(desk) as address:
        for author in opened(browser, file, desk, address):
            assert "again" in author.page.inner_text("#problems")
            assert author.page.locator("iframe").count() == 0
            file.write_bytes(SOUND.read_bytes())
            desk.look()
            author.wait()
            assert "Sore elbow" in author.handout.inner_text("h1")


def test_a_finding_leads_to_its_words_and_back(author: Author) -> None:
    author.save(*UNCLEAR)
    author.page.get_by_role("button", name="Show finding 1 on the page").click()
    assert 0 < box(author, "[data-problem]")["top"] < author.see("inside.defaultView.innerHeight")
    assert author.see("inside.activeElement.textContent") == "1"
    author.page.locator("#problem-0").evaluate("each => each.removeAttribute('aria-current')")
    author.page.keyboard.press("Enter")  # the sign by the words has the focus
    assert author.page.locator("#problem-0[aria-current]").count() == 1


def test_what_is_answered_is_listed_with_the_reason(author: Author) -> None:
    author.save(*UNCLEAR)
    assert not author.page.is_visible("#waivers")
    waiver = "{rule: timeframe-unclear, at: outcomes.no_pain, because: It is made up here., by: A. Author}"
    author.save("development:\n", f"waivers: [{waiver}]\ndevelopment:\n")
    author.page.click("#waivers summary")
    assert "It is made up here. (A. Author)" in author.page.inner_text("#waived")
    assert author.page.inner_text("#found") == "Nothing found"


def contrast(one: str, other: str) -> float:
    """Reckon the contrast of two colours, as WCAG does."""
    lights = []
    for colour in (one, other):
        parts = [int(each) / 255 for each in re.findall(r"\d+", colour)[:3]]
        bent = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        lights.append(0.2126 * bent[0] + 0.7152 * bent[1] + 0.0722 * bent[2])
    return (max(lights) + 0.05) / (min(lights) + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_signs_can_be_seen_in_the_light_and_in_the_dark(author: Author, scheme: str) -> None:
    author.save(*UNCLEAR)
    author.page.emulate_media(color_scheme=scheme)
    author.page.wait_for_timeout(100)
    sign, on, ground, line = author.see(
        "(() => { const at = inside.querySelector('[data-problem]'), one = getComputedStyle(at);"
        "return [one.backgroundColor, one.color, getComputedStyle(inside.documentElement).backgroundColor,"
        "getComputedStyle(at.previousSibling).borderBottomColor] })()"
    )
    assert contrast(sign, on) >= 4.5
    assert contrast(sign, ground) >= 3
    assert contrast(line, ground) >= 3


def test_signs_of_findings_move_nothing_on_the_page(author: Author) -> None:
    author.save(*SILENT)
    main = "JSON.stringify([...inside.querySelectorAll('body *')].map(each => each.getBoundingClientRect()))"
    without = author.see(f"[layer.remove(), {main}][1]")
    author.page.evaluate("mark()")
    assert author.see(main) == without
    author.save(UNCLEAR[0], "timeframe: 9 year")
    assert author.see("inside.body.querySelectorAll('[data-problem]').length") == 0


def test_another_handout_can_be_chosen(author: Author) -> None:
    for edition in (each for each in EDITIONS if each != "simple"):  # this aid has none
        author.page.select_option("#edition", edition)
        until(
            author.page, f"news && frame?.contentDocument.documentElement.className === '{edition}'"
        )
        assert author.page.get_attribute("#alone", "href") == f"handout?edition={edition}"


def test_a_link_to_a_source_leaves_the_frame_alone(author: Author) -> None:
    context = author.page.context
    context.route("https://doi.org/**", lambda route: route.fulfill(body="the source"))
    before = author.handout.url
    with context.expect_page() as opening:
        author.handout.click('a[href^="https://doi.org"]')
    source = opening.value
    source.wait_for_load_state()
    assert source.inner_text("body") == "the source"
    assert source.evaluate("[opener, document.referrer]") == [None, ""]
    assert author.handout.url == before
    author.handout.click('a[href="#source-1"]')
    assert author.handout.url.startswith(before)


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title></iframe></main><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_never_run(author: Author, text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    author.save('title: "Sore elbow: what are your choices?"', f"title: {quoted}")
    author.save(UNCLEAR[0], f"timeframe: {quoted}")
    assert author.page.inner_text("#title") == text
    assert author.handout.inner_text("h1") == text
    assert f'found "{text}"' in author.page.inner_text("#problems")
    for document in (author.page, author.handout):
        assert document.locator("script:not([src='page.js']), img, svg[onload]").count() == 0
    author.save("version: 1.0.0", f"version: {quoted}")
    assert text in author.page.inner_text("#problems")


def test_a_handout_that_was_tampered_with_still_runs_nothing(author: Author) -> None:
    shown = author.desk.shown("leaflet")
    tampered = shown.html.replace("</main>", "<script>document.title = 'run'</script></main>")
    tampered = tampered.replace("Content-Security-Policy", "X-None")  # and its own policy gone
    author.desk._pages["leaflet"] = type(shown)(html=tampered, letters=shown.letters)
    author.page.reload()
    author.wait()
    assert author.see("inside.title") != "run"
    assert any("Content Security Policy" in each for each in author.page.complaints)
    author.page.complaints.clear()


@pytest.mark.parametrize("path", AIDS, ids=name)
def test_browser_and_server_count_the_same_letters(browser: Browser, path: Path) -> None:
    desk = Desk(path, TODAY)
    desk.look()
    page: Any = browser.new_page()
    script = SCRIPT.read_text("utf-8")
    spaces = script[script.index("const SPACES") : script.index("const PAUSE")]
    letters = script[script.index("function letters(") : script.index("function drawn(")]
    for edition in EDITIONS:
        page.set_content(desk.shown(edition).html)
        seen = page.evaluate(
            f"(() => {{ {spaces} {letters} return letters(document)"
            ".map(([node, at, long]) => node.data.substr(at, long)).join('') })()"
        )
        assert seen.lower() == letters_of(desk.shown(edition).html).text
    page.close()


@pytest.mark.parametrize("window", [WIDE, PHONE], ids=["wide", "phone"])
def test_everybody_can_use_it_on_every_screen(author: Author, window: dict[str, int]) -> None:
    author.page.set_viewport_size(window)
    author.save(*UNCLEAR)
    assert author.page.evaluate("document.documentElement.scrollWidth") <= window["width"]
    assert author.handout.evaluate("document.documentElement.scrollWidth") <= window["width"]
    smallest = author.page.locator("li button, select").evaluate_all(
        "each => Math.min(...each.map(one => one.getBoundingClientRect().height))"
    )
    assert smallest >= 24
    assert violations(author.page, ALL_RULES) == []


def test_a_server_that_has_stopped_is_told(browser: Browser, tmp_path: Path) -> None:
    file = Path(shutil.copy(SOUND, tmp_path / "aid.yaml"))
    desk = Desk(file, TODAY)
    desk.look()
    page: Any = browser.new_page()
    with serving(desk) as address:
        page.goto(address)
        page.wait_for_selector("iframe:not(.next)")
        page.route("**/news*", lambda route: route.abort())
        desk.look()
    until(page, "document.getElementById('summary').textContent.includes('stopped')")
    page.close()


STARTED = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "runpy.run_module('sdm', run_name='__main__')"
)
"""What starts sdm so that Ctrl-C reaches it, even where whoever runs the tests ignores it."""


def test_the_command_shows_a_save_by_itself_and_ends_quietly(
    browser: Browser, tmp_path: Path
) -> None:
    file = Path(shutil.copy(SOUND, tmp_path / "aid.yaml"))
    words = [
        sys.executable,
        "-c",
        STARTED,
        "preview",
        str(file),
        "--no-open",
        "--date",
        "2026-12-01",
    ]
    running = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ}
    )
    try:
        assert running.stdout
        address = running.stdout.readline().strip()
        page: Any = browser.new_page()
        page.goto(address)
        page.wait_for_selector("iframe:not(.next)")
        file.write_text(file.read_text("utf-8").replace(*UNCLEAR, 1), encoding="utf-8")
        began = time.monotonic()
        until(page, "document.getElementById('problems').textContent.includes('a while')")
        assert time.monotonic() - began < 5  # about half a second on a machine that is not busy
        page.close()
    finally:
        running.send_signal(signal.SIGINT)
        rest, complaints = running.communicate(timeout=20)
    assert (running.returncode, rest) == (0, "")
    assert complaints == "sdm: shows each save; Ctrl-C ends it\n"
