"""The one place that makes markup by hand: pictures of people, and our own styles.

Everything else goes through the templates, which escape every word.

SVG patterns and dashed lines come out with wrong counts in some readers, so the picture is a
filled region, and lines that rule it into one cell a person: a few hundred bytes for 1,000.
"""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from sdm.rendering.components import FOLDER

RULED = 1_000
"""Up to so many people, lines part one from the next."""
CELL = 10  # units of the drawing; the page scales it


def people_svg(filled: int, empty: int, columns: int, *, rtl: bool = False) -> Markup:
    """Draw people in equal squares, filled from the side on which reading begins.

    Args:
        filled: People who have the outcome.
        empty: People who do not.
        columns: How many people stand in a row; the last row must be full.
        rtl: Whether the language reads from right to left.

    Returns:
        An SVG element that screen readers leave out; the words beside it say everything.

    Raises:
        ValueError: The people do not fill whole rows.
    """
    total = filled + empty
    if total % columns or filled < 0 or empty < 0 or columns < 1:
        raise ValueError(f"{total} people do not fill rows of {columns}")
    width, height = columns * CELL, total // columns * CELL
    # Between ten thousand the lines would cover more than they part: a reader would see white.
    ruled = total <= RULED
    uprights = "".join(f"M{x} 0V{height}" for x in range(0, width + 1, CELL))
    levels = "".join(f"M0 {y}H{width}" for y in range(0, height + 1, CELL))
    mirror = f' transform="translate({width} 0) scale(-1 1)"' if rtl else ""
    rule = (
        f'<path class="rule" fill="none" stroke="#fff" stroke-width="2" d="{uprights + levels}"/>'
    )
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="people" viewBox="-1 -1 {width + 2} {height + 2}" aria-hidden="true" focusable="false">'
        f'<g{mirror}><rect class="off" fill="#d5dee0" width="{width}" height="{height}"/>'
        f'<path class="on" fill="#0a5a66" d="{_region(filled, columns)}"/>'
        f"{rule if ruled else ''}</g></svg>"
    )
    return Markup(drawing)  # noqa: S704 - our own shapes and whole numbers, nothing of an aid


DRAWINGS = FOLDER.parent / "drawings"
"""Our own drawings, a file each."""


@cache
def drawing_file(name: str) -> str:
    """Read a drawing of the simpler version."""
    return (DRAWINGS / f"{name}.svg").read_text(encoding="utf-8").strip()


def drawing(name: str) -> Markup:
    """Give a drawing as an element that screen readers leave out: words stand where it stands."""
    element = drawing_file(name).replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    return Markup(element)  # noqa: S704 - our own file


def _region(filled: int, columns: int) -> str:
    """Outline the filled squares: whole rows from the top, then the start of one more."""
    rows, rest = divmod(filled, columns)
    width, bottom = columns * CELL, rows * CELL
    whole = f"M0 0H{width}V{bottom}H0Z" if rows else ""
    part = f"M0 {bottom}H{rest * CELL}V{bottom + CELL}H0Z" if rest else ""
    return whole + part


@cache
def style_sheet() -> Markup:
    """Put the styles of the page and of every component together, in the order of their names.

    It is our own file and holds nothing of an aid, so it stands in the page unescaped.
    """
    sheets = [FOLDER.parent / "page.css", *sorted(FOLDER.glob("*/style.css"))]
    lines = (line.strip() for sheet in sheets for line in sheet.read_text("utf-8").splitlines())
    sheet = "".join(line for line in lines if line and not line.startswith("/*"))
    return Markup(sheet)  # noqa: S704 - our own file


def own_file(text: str) -> Markup:
    """Let our own script, styles and escaped data stand in a page as they are.

    Raises:
        ValueError: Something in it would end its element early.
    """
    if "</" in text or "<!--" in text:
        raise ValueError("found </ or <!--, which would end the element early")
    return Markup(text)  # noqa: S704 - our own files, and JSON without a single <


def sheet_rule(size: str, running: str) -> Markup:
    """Lay printed sheets out, with the status and the number of the page at the foot of each.

    Args:
        size: The sheet, as CSS names it: `a4`, `letter landscape`.
        running: Our own words; whatever they hold, they stay inside their string.
    """
    said = "".join(
        each if each.isalnum() or each in " .,:" else f"\\{ord(each):x} " for each in running
    )
    rule = (
        f'@page{{size:{size};@bottom-left{{content:"{said}"}}'
        '@bottom-right{content:counter(page)" / "counter(pages)}}'
    )
    return Markup(rule)  # noqa: S704 - letters, digits and escapes
