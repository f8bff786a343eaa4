"""Read a PDF as its readers do: words and drawing by PDFium, order and structure by its tags."""

from __future__ import annotations

import ctypes
import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from attrs import field, frozen
from PIL import Image

Place = tuple[int, int]
"""A page, counted from 0, and the number of a stretch of content on it."""


@frozen
class Painted:
    """The words of a PDF, as PDFium reads them off its pages."""

    tagged: dict[Place, str]
    """What stands in each numbered stretch of content."""
    furniture: dict[int, str]
    """What each page marks as no part of the text: its foot, a table's head said again."""
    loose: str
    """What is neither; no tag leads there, so a screen reader never says it."""
    outside: str
    """What lies beyond the edges of its page, where nobody sees it."""
    sizes: frozenset[float]
    """The sizes of all letters, in points."""


def painted(data: bytes) -> Painted:
    """Read every letter with the mark it stands under."""
    tagged: dict[Place, str] = defaultdict(str)
    furniture: dict[int, str] = defaultdict(str)
    loose, outside, sizes = "", "", set()
    document = pypdfium2.PdfDocument(data)
    for number, page in enumerate(document):
        for written, text, inside in _written(page):
            outside += "" if inside else text
            sizes.add(_points(written))
            mark = pdfium.FPDFPageObj_GetMarkedContentID(written)
            if "Artifact" in _marks(written):
                furniture[number] += text
            elif mark >= 0:
                tagged[number, mark] += text
            else:
                loose += text
    document.close()
    return Painted(tagged, furniture, loose, outside, frozenset(sizes))


def text(data: bytes, words: Painted | None = None) -> str:
    """Give the words in the order of the tags: what a screen reader says, pages left aside."""
    with opened(data) as pdf:
        return said(pdf, pdf.Root.StructTreeRoot, words or painted(data))


def said(pdf: pikepdf.Pdf, node: Any, words: Painted) -> str:
    """Give the words below a tag, in the order of the tags."""
    return "".join(words.tagged.get(place, "") for place in places(pdf, node))


def drawn(data: bytes, scale: float) -> Iterator[Image.Image]:
    """Draw every page, with so many dots a point."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        yield page.render(scale=scale).to_pil().convert("RGB")
    document.close()


def sheets(data: bytes) -> list[tuple[int, int]]:
    """Give the width and height of every page, in points."""
    document = pypdfium2.PdfDocument(data)
    found = [(round(page.get_width()), round(page.get_height())) for page in document]
    document.close()
    return found


def opened(data: bytes) -> pikepdf.Pdf:
    """Open a PDF to look at its structure."""
    return pikepdf.open(io.BytesIO(data))


@frozen
class Element:
    """A tag, and what stands in it."""

    kind: str
    """H1, P, Table, ..."""
    node: Any = field(repr=False)
    within: tuple[str, ...]
    """The kinds of the tags around it, the outermost first."""

    def attribute(self, name: str) -> Any:
        """Look an attribute up, whichever of its lists it stands in."""
        given = self.node.get("/A", [])
        lists = given if isinstance(given, pikepdf.Array) else [given]
        return next((each[name] for each in lists if name in each), None)


def elements(pdf: pikepdf.Pdf, kind: str = "") -> Iterator[Element]:
    """Give the tags in their order, all of them or those of one kind."""
    for each in _below(pdf.Root.StructTreeRoot, ()):
        if kind in ("", each.kind):
            yield each


def below(element: Element) -> Iterator[Element]:
    """Give the tags below a tag, in their order."""
    return _below(element.node.get("/K"), (*element.within, element.kind))


def places(pdf: pikepdf.Pdf, node: Any) -> Iterator[Place]:
    """Give the stretches of content below a tag, in the order of the tags."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

    def found(node: Any, page: Any) -> Iterator[Place]:
        if isinstance(node, int):
            yield numbers[page.objgen], node
        elif isinstance(node, pikepdf.Array):
            for each in node:
                yield from found(each, page)
        else:
            page = node.get("/Pg", page)
            if "/MCID" in node:
                yield numbers[page.objgen], int(node.MCID)
            yield from found(node.get("/K", pikepdf.Array()), page)

    return found(node, None)


def _below(node: Any, within: tuple[str, ...]) -> Iterator[Element]:
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _below(each, within)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            found = Element(str(node.S).removeprefix("/"), node, within)
            yield found
            within = (*within, found.kind)
        yield from _below(node.get("/K"), within)


def _written(page: Any) -> Iterator[tuple[Any, str, bool]]:
    """Give every letter of a page, the object that paints it, and whether it is on the page."""
    letters = page.get_textpage()
    width, height = page.get_size()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(pdfium.FPDFText_CountChars(letters)):
        written = pdfium.FPDFText_GetTextObject(letters, index)
        if written:  # spaces that PDFium puts in by itself have none
            # A hyphen at the end of a line comes as a sign of its own.
            hyphen = pdfium.FPDFText_IsHyphen(letters, index) == 1
            letter = "-" if hyphen else chr(pdfium.FPDFText_GetUnicode(letters, index))
            pdfium.FPDFText_GetCharBox(letters, index, left, right, bottom, top)
            inside = left.value >= 0 and bottom.value >= 0
            yield written, letter, inside and right.value <= width and top.value <= height


def _marks(written: Any) -> Iterator[str]:
    name, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
    for index in range(pdfium.FPDFPageObj_CountMarks(written)):
        mark = pdfium.FPDFPageObj_GetMark(written, index)
        pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length)
        yield bytes(name)[: length.value - 2].decode("utf-16-le")


def _points(written: Any) -> float:
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(written, size)
    pdfium.FPDFPageObj_GetMatrix(written, matrix)
    return round(float(size.value) * abs(float(matrix.d)), 2)
