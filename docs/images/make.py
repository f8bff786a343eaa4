"""Make the picture in the README: two sides of a leaflet on paper, and its web page on a phone.

Run it when the look has changed: `.venv/bin/python docs/images/make.py`. It needs Chromium, and
Playwright, PDFium and Pillow from Python. All other pictures of the documentation are made when
the site is built.
"""

from __future__ import annotations

import datetime
import io
import shutil
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw
from playwright.sync_api import sync_playwright

import sdm
from sdm.composing import words
from sdm.composing.handout import Handout

TARGET = Path(__file__).parent / "handouts.png"
DAY = datetime.date(2026, 12, 1)
HEIGHT, PHONE, GAP = 900, 390, 28  # pixels
GROUND, EDGE, CASE = "#dfe7e9", "#9fb0b5", "#05090a"
COLOURS = 96  # few enough for a small file; the handouts use fewer


def main() -> None:
    """Put the sides and the phone beside each other."""
    aid = sdm.catalogue().aid("sore-throat-antibiotics")
    handout = sdm.compose(aid, today=DAY)
    framed = [*map(paper, sides(handout)), phone(handout)]
    width = sum(each.width for each in framed) + GAP * (len(framed) + 1)
    picture = Image.new("RGB", (width, HEIGHT + 2 * GAP), GROUND)
    left = GAP
    for each in framed:
        picture.paste(each, (left, GAP), each.getchannel("A"))
        left += each.width + GAP
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(TARGET, optimize=True)


def sides(handout: Handout) -> list[Image.Image]:
    """Draw the first side, and the one on which the numbers begin."""
    pdf = pypdfium2.PdfDocument(sdm.render(handout, "pdf"))
    texts = [page.get_textpage().get_text_bounded() for page in pdf]
    numbers = next(at for at, text in enumerate(texts) if words.OUTCOMES_HEADING in text)
    drawn = []
    for at in (0, numbers):
        scale = HEIGHT / pdf[at].get_height()
        drawn.append(pdf[at].render(scale=scale).to_pil().convert("RGBA"))
    return drawn


def paper(side: Image.Image) -> Image.Image:
    """Give a sheet an edge, since white on nearly white has none."""
    ImageDraw.Draw(side).rectangle((0, 0, side.width - 1, side.height - 1), outline=EDGE)
    return side


def phone(handout: Handout) -> Image.Image:
    """Show the web page at the first picture of people, in the dark."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(
            viewport={"width": PHONE, "height": HEIGHT - 20}, color_scheme="dark"
        )
        page.set_content(sdm.render(handout).decode())
        page.evaluate("document.querySelector('.outcome:has(svg)').scrollIntoView()")
        seen = Image.open(io.BytesIO(page.screenshot())).convert("RGBA")
        browser.close()
    case = Image.new("RGBA", (PHONE + 20, HEIGHT), (0, 0, 0, 0))
    ImageDraw.Draw(case).rounded_rectangle((0, 0, PHONE + 19, HEIGHT - 1), 26, fill=CASE)
    case.paste(seen, (10, 10))
    return case


if __name__ == "__main__":
    main()
