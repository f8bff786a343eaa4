"""A handout as one web page: no request leaves it, every word is escaped.

Nothing in it runs, unless it was made to live; then its own script runs, and no other.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from sdm import __version__
from sdm.composing.book import found_in
from sdm.rendering.components.logo.context import Logo
from sdm.rendering.markup import drawing, own_file, people_svg, sheet_rule, style_sheet
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
    live = None if handout.live is None else handout.live()
    style = style_sheet() + sheet_rule(sheet, handout.running)
    if live is not None:
        style += own_file(live.style)
    policy = f"default-src 'none'; style-src 'sha256-{_digest(style)}'; base-uri 'none'; form-action 'none'"
    if live is not None:
        # The data is nothing that runs; it is named all the same, since some checkers ask for it.
        policy += f"; script-src 'sha256-{_digest(live.script)}' 'sha256-{_digest(live.data)}'"
    if any(found_in(handout.parts, Logo)):
        policy += "; img-src data:"
    page = _environment().get_template("page.html.jinja")
    return page.render(
        handout=handout,
        parts=handout.parts,
        style=style,
        policy=policy,
        generator=GENERATOR,
        data=None if live is None else own_file(live.data),
        script=None if live is None else own_file(live.script),
        rtl=handout.direction == "rtl",
        styled=CLASSES.get(handout.edition, handout.edition),
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    made = environment(autoescape=True)
    made.globals.update(people_svg=people_svg, drawing=drawing)
    return made
