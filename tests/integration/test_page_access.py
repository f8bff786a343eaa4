"""Whether everybody can use the page: axe in Chromium, and the Nu HTML checker."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import sdm
from sdm.summarising import summarise
from tests.handouts import AIDS, ALL, EDITIONS, aid, name, rendered
from tests.integration.conftest import Open
from tests.made_up_records import FULL, TODAY

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES: Any = {"runOnly": RULES}
NO_COLOURS: Any = {"runOnly": RULES, "rules": {"color-contrast": {"enabled": False}}}
COLOURS: Any = {"runOnly": ["color-contrast"]}

WIDE, PHONE = 1200, 320
# Colours look alike at every width, and all but colours is alike in every scheme.
LEAFLET = {
    "light": (WIDE, {}, ALL_RULES),
    "dark": (WIDE, {"color_scheme": "dark"}, COLOURS),
    "phone": (PHONE, {}, NO_COLOURS),
    "forced colours": (WIDE, {"forced_colors": "active"}, COLOURS),
}
OTHERS = {
    "light": (WIDE, {}, COLOURS),
    "dark phone": (PHONE, {"color_scheme": "dark"}, ALL_RULES),
}


def violations(page: Any, rules: dict[str, Any]) -> list[str]:
    """Name every rule of axe that the page breaks, and the first place where."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = axe.run(page, options={**rules, "resultTypes": ["violations"]}).response
    assert found["passes"]  # it has looked
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found["violations"]]


def test_axe_finds_nothing(page: Any) -> None:
    states = LEAFLET if page.edition == "leaflet" else OTHERS
    for state, (width, media, rules) in states.items():
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**{"color_scheme": "light", "forced_colors": "none"} | media)
        assert violations(page, rules) == [], state


def test_axe_finds_what_is_wrong(open_page: Open) -> None:
    page = open_page(AIDS[0], "grid")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    found = [each.split(":")[0] for each in violations(page, ALL_RULES)]
    assert found == ["color-contrast", "html-has-lang"]


def test_a_wide_table_can_be_scrolled_with_the_keyboard(open_page: Open) -> None:
    page = open_page(AIDS[0], "leaflet", viewport={"width": 220, "height": 640})
    frame = page.locator(".table-frame:has(.rows)").first
    assert frame.evaluate("each => each.scrollWidth > each.clientWidth")
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("each => each.scrollLeft > 0", arg=frame.element_handle())


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """Find Java and the Nu HTML checker: `npm install vnu-jar` brings vnu.jar."""
    jar = os.environ.get("SDM_VNU_JAR", "")
    if not Path(jar).is_file() or shutil.which("java") is None:
        pytest.skip("there is no Java here, or SDM_VNU_JAR does not say where vnu.jar is")
    return ["java", "-jar", jar, "--stdout", "--exit-zero-always", "--format", "json"]


def test_every_page_is_valid_html_without_a_warning(checker: list[str], tmp_path: Path) -> None:
    pages = []
    for path in ALL:
        for edition in EDITIONS:
            pages.append(tmp_path / f"{name(path)}-{edition}.html")
            pages[-1].write_bytes(rendered(path, edition, "html"))
        pages.append(tmp_path / f"{name(path)}-living.html")
        pages[-1].write_bytes(sdm.render(sdm.compose(aid(path), today=TODAY)))
    for large in (False, True):
        pages.append(tmp_path / f"summary-{large}.html")
        pages[-1].write_bytes(summarise(FULL, today=TODAY, large=large, whole=True))
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!doctype html><title>Wrong</title><ul><p>No item</ul>", encoding="utf-8")
    done = subprocess.run([*checker, *map(str, pages), str(wrong)], capture_output=True, check=True)
    found = [
        (Path(each["url"]).name, each.get("lastLine"), each["message"])
        for each in json.loads(done.stdout)["messages"]
    ]
    assert {page for page, *_ in found} == {wrong.name}, found
