"""A handout as a PDF that screen readers can read: Typst, PDF/UA-1, the same bytes every time.

The composed handout goes in as JSON, never as markup.
"""

from __future__ import annotations

import base64
import json
import re
import threading
from typing import TYPE_CHECKING, Any

from attrs import fields, has

from sdm import __version__
from sdm.errors import CannotRun
from sdm.rendering import NoSuchGlyph, fonts
from sdm.rendering.components import FOLDER, kind_of, texts
from sdm.rendering.components.icon_array.context import IconArray
from sdm.rendering.components.logo.context import Logo
from sdm.rendering.components.picture_lines.context import PictureLine
from sdm.rendering.markup import drawing_file, people_svg

if TYPE_CHECKING:
    from typst import Compiler

    from sdm.composing.handout import Handout
    from sdm.rendering.paper import Paper

HERE = FOLDER.parent
NAMES: dict[Paper, str] = {"a4": "a4", "letter": "us-letter"}

INK = "#17252b"
"""The colour of letters in page.typ; a drawing has the same."""

_PAGE = re.compile(rb"/Type\s*/Page\b")

_compilers = threading.local()  # one for each thread: a compiler is not shared


def pdf(handout: Handout, *, paper: Paper = "a4") -> bytes:
    """Render a handout as a PDF.

    Returns:
        A tagged PDF, with its fonts inside; the same bytes for the same handout and paper.

    Raises:
        NoSuchGlyph: Its font lacks a character of the handout.
        CannotRun: Typst refused it; no PDF is better than a wrong one.
    """
    from typst import TypstError

    missing = frozenset(handout.running).union(*texts(handout)) - fonts.covered(handout.language)
    if missing:
        raise NoSuchGlyph(missing)
    inputs = {
        "handout": json.dumps(plain(handout, rtl=handout.direction == "rtl"), ensure_ascii=False),
        "paper": NAMES[paper],
        "fonts": json.dumps(fonts.families(handout.language)),
        "generator": f"Made with sdm {__version__}",
    }
    try:
        made = _compiler().compile(
            format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=0
        )
    except TypstError as error:
        raise CannotRun(f"the PDF could not be made: {error.message}") from error
    assert isinstance(made, bytes)
    return made


def sides(data: bytes) -> int:
    """Count the pages of a PDF that was made here; Typst names each of them openly.

    >>> sides(b"1 0 obj <</Type/Pages /Count 1>> 2 0 obj <</Type/Page /Parent 1 0 R>>")
    1
    """
    return len(_PAGE.findall(data))


def plain(node: Any, *, rtl: bool) -> Any:
    """Turn a tree of contexts into plain data; each node tells what it is."""
    if rtl and isinstance(node, str):
        return node.translate(fonts.UNREAD)
    if isinstance(node, tuple):
        return [plain(each, rtl=rtl) for each in node]
    if not has(type(node)):
        return node
    drawn = [each.name for each in fields(type(node)) if each.metadata.get("drawn", True)]
    data = {name: plain(getattr(node, name), rtl=rtl) for name in drawn}
    data["node"] = kind_of(node)
    if hasattr(node, "component"):
        data["component"] = node.component
    if isinstance(node, Logo):
        data["octets"] = list(base64.b64decode(node.source.partition(",")[2]))
    if isinstance(node, PictureLine):
        data["svg"] = drawing_file(node.drawing).replace("currentColor", INK)
    if isinstance(node, IconArray):
        data["svg"] = str(people_svg(node.filled, node.empty, node.columns, rtl=rtl))
    return data


def _compiler() -> Compiler:
    """Give this thread's compiler; it reads the templates from their files, and no other font."""
    from typst import Compiler

    if not hasattr(_compilers, "own"):
        _compilers.own = Compiler(
            HERE / "page.typ", root=HERE, font_paths=[fonts.FOLDER], ignore_system_fonts=True
        )
    own: Compiler = _compilers.own
    return own
