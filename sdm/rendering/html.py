"""A handout as one web page: no request leaves it, nothing in it runs, every word is escaped."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from sdm import __version__
from sdm.rendering.components import FOLDER, kind_of
from sdm.rendering.markup import people_svg, style_sheet

if TYPE_CHECKING:
    from jinja2 import Environment

    from sdm.composing.handout import Handout
    from sdm.rendering.paper import Paper

GENERATOR = f"sdm {__version__}"


def html(handout: Handout, *, paper: Paper = "a4") -> str:
    """Render a handout as a web page.

    Returns:
        One self-contained document of HTML, complete and printable without JavaScript.
    """
    style = style_sheet() + _page_style(handout, paper)
    policy = f"default-src 'none'; style-src 'sha256-{_digest(style)}'; base-uri 'none'; form-action 'none'"
    page = _environment().get_template("page.html.jinja")
    return page.render(
        handout=handout,
        parts=handout.parts,
        style=style,
        policy=policy,
        generator=GENERATOR,
        rtl=handout.direction == "rtl",
    )


def _page_style(handout: Handout, paper: Paper) -> Markup:
    """Lay the printed page out, with our own words on its status at the foot of every sheet."""
    sheet = f"{paper} landscape" if handout.landscape else paper
    running = handout.running.replace("\\", "\\\\").replace('"', '\\"')
    return Markup(  # noqa: S704 - our own words, and a version, which holds digits and points
        f'@page{{size:{sheet};@bottom-left{{content:"{running}"}}'
        '@bottom-right{content:counter(page)" / "counter(pages)}}'
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader([FOLDER, FOLDER.parent]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # they come with the program: no look at the disk each time
    )
    environment.globals.update(people_svg=people_svg, kind_of=kind_of)
    return environment
