"""How large the living page is, how soon it shows, and how fast it answers on a slow phone.

Chromium is told to be four times slower, as a cheap phone is, and asked through its own protocol.
Numbers are printed. Nothing is judged by the clock alone: the page without its script, in the same
run, is what first paint is set beside.
"""

from __future__ import annotations

import datetime
import gzip
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import sdm
from sdm.composing import compose
from tests.handouts import AIDS, aid, name

pytestmark = pytest.mark.bench

TODAY = datetime.date(2026, 12, 1)
SLOWER = 4
TURNS = 5
LARGEST = 180_000
"""Bytes of the page of the knee aid."""

PAINT = """() => new Promise((done) => {
  const seen = () => performance.getEntriesByName('first-contentful-paint')[0];
  const look = () => seen() ? done(seen().startTime) : requestAnimationFrame(look);
  look();
})"""

# From the event to the next frame that shows what it led to.
LATENCY = """(act) => new Promise((done) => {
  const before = performance.now();
  (0, Function)(`return (${act})()`);
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - before)));
})"""

ACTS = {
    "next step": "document.querySelector('.turn .next').click()",
    "all on one page": "document.querySelector('.tools button').click()",
    "who is speaking": "document.querySelector('[data-step=who] [value=relative]').click()",
    "weigh a statement": "document.querySelector('[data-step=weigh] [value=very_much]').click()",
    "choose a row": "document.querySelector('.own-row .live input')?.click()",
    "write a letter": "{ const each = document.querySelector('[data-step=matters] textarea'); each.value += 'x'; each.dispatchEvent(new Event('input')); }",
    "leave a field": "document.querySelector('[data-step=matters] textarea').dispatchEvent(new Event('change'))",
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


def slow(browser: Any, file: Path) -> Any:
    page = browser.new_context(bypass_csp=True, viewport={"width": 360, "height": 800}).new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(file.as_uri(), wait_until="load")
    return page


def painted(browser: Any, file: Path) -> float:
    """Take the least of several first paints, in milliseconds."""
    found = []
    for _ in range(TURNS):
        page = slow(browser, file)
        found.append(page.evaluate(PAINT))
        page.context.close()
    return float(min(found))


@pytest.mark.parametrize("path", AIDS[-2:], ids=name)  # the largest, and another
def test_the_page_is_light_and_answers_at_once(browser: Any, path: Path, tmp_path: Path) -> None:
    living, still = tmp_path / "living.html", tmp_path / "still.html"
    living.write_bytes(sdm.render(sdm.compose(aid(path), today=TODAY)))
    still.write_bytes(sdm.render(compose(aid(path), today=TODAY)))
    raw, packed = len(living.read_bytes()), len(gzip.compress(living.read_bytes()))
    paint, beside = painted(browser, living), painted(browser, still)
    page = slow(browser, living)
    took = {
        act: min(page.evaluate(LATENCY, f"() => {{ {code} }}") for _ in range(3))
        for act, code in ACTS.items()
    }
    page.context.close()
    worst = max(took, key=lambda act: took[act])
    sys.stdout.write(
        f"\n{name(path)}: {raw:,} bytes, {packed:,} packed (still: {len(still.read_bytes()):,}); "
        f"first paint {paint:.0f} ms, without script {beside:.0f} ms ({paint / beside:.2f}); "
        f"slowest answer {took[worst]:.0f} ms ({worst}); "
        + ", ".join(f"{act} {each:.0f}" for act, each in took.items())
    )
    assert raw < LARGEST
    assert paint < 5 * beside
