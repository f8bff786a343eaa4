"""A handout as one web page: no request leaves it, nothing in it runs, every word is escaped."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from sdm import __version__
from sdm.rendering.markup import people_svg, sheet_rule, style_sheet
from sdm.rendering.templates import environment

if TYPE_CHECKING:
    from jinja2 import Environment

    from sdm.composing.handout import Handout
    from sdm.rendering.paper import Paper

GENERATOR = f"sdm {__version__}"
CLASSES = {"summary-large": "summary large-print"}
"""The styles of an edition, where they are not those of its own name."""


def html(handout: Handout, *, paper: Paper = "a4") -> str:
    """Render a handout as a web page.

    Returns:
        One self-contained document of HTML, complete and printable without JavaScript.
    """
    sheet = f"{paper} landscape" if handout.landscape else paper
    style = style_sheet() + sheet_rule(sheet, handout.running)
    policy = f"default-src 'none'; style-src 'sha256-{_digest(style)}'; base-uri 'none'; form-action 'none'"
    page = _environment().get_template("page.html.jinja")
    return page.render(
        handout=handout,
        parts=handout.parts,
        style=style,
        policy=policy,
        generator=GENERATOR,
        rtl=handout.direction == "rtl",
        styled=CLASSES.get(handout.edition, handout.edition),
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    made = environment(autoescape=True)
    made.globals.update(people_svg=people_svg)
    return made
