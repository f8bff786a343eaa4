"""Make the picture in the README: the top of a leaflet, and what could happen, side by side.

Run it when the look has changed: `.venv/bin/python docs/images/make.py`. It needs Chromium, and
Playwright and Pillow from Python.
"""

from __future__ import annotations

import datetime
import io
import shutil
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

import sdm

HERE = Path(__file__).parent
WIDTH, HEIGHT, GAP = 820, 1000, 24


def main() -> None:
    """Take two pictures of the knee leaflet and put them beside each other."""
    handout = sdm.compose(
        sdm.catalogue().aid("knee-osteoarthritis"), today=datetime.date(2026, 12, 1)
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_content(sdm.render(handout, "html").decode())
        top = Image.open(io.BytesIO(page.screenshot()))
        page.locator("#outcomes .outcome").nth(1).scroll_into_view_if_needed()
        page.evaluate("document.querySelectorAll('#outcomes .outcome')[1].scrollIntoView()")
        below = Image.open(io.BytesIO(page.screenshot()))
        browser.close()
    both = Image.new("RGB", (2 * WIDTH + GAP, HEIGHT), "#d5dee0")
    both.paste(top, (0, 0))
    both.paste(below, (WIDTH + GAP, 0))
    both.quantize(64).save(HERE / "knee-leaflet.png", optimize=True)


if __name__ == "__main__":
    main()
