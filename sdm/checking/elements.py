"""A page of HTML as a tree of elements, to look things up in.

Python's own reader is enough: it is our own pages that are read, and they close what they open.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import Factory, define

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
"""Elements that hold nothing and are never closed."""


@define(eq=False, repr=False)
class Element:
    """One element: its tag, its attributes, what it holds."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    inside: list[Element | str] = Factory(list)

    def all(self, *tags: str) -> Iterator[Element]:
        """Give the elements below this one, in the order of the page, of some tags or of all."""
        for each in self.inside:
            if isinstance(each, Element):
                if not tags or each.tag in tags:
                    yield each
                yield from each.all(*tags)

    def classes(self) -> list[str]:
        """Give the names of its classes."""
        return self.attributes.get("class", "").split()

    def above(self) -> Iterator[Element]:
        """Give the elements that it stands in, the nearest first."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent

    def text(self) -> str:
        """Give all the words in it, with single spaces."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for each in self.inside:
            if isinstance(each, str):
                yield each
            else:
                yield from each._texts()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = self.at = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.inside.append(made)
        if tag not in VOID:
            self.at = made

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for opened in (self.at, *self.at.above()):
            if opened.tag == tag and opened.parent is not None:
                self.at = opened.parent
                return

    def handle_data(self, data: str) -> None:
        self.at.inside.append(data)


def read_html(page: str) -> Element:
    r"""Read a page; what comes back holds all of it, and is no element itself.

    >>> top = read_html('<p>One <br>and\n<b class="a b">two</b>.</p>')
    >>> [each.tag for each in top.all()], top.text()
    (['p', 'br', 'b'], 'One and two.')
    """
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.top
