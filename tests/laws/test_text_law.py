"""The text law: what was composed stands, whole and in order, in every form of the handout."""

from __future__ import annotations

import datetime
import re
import unicodedata
from pathlib import Path

import html5lib
import pytest

import sdm
from sdm.rendering import Format
from sdm.rendering.components import texts

TODAY = datetime.date(2026, 12, 1)
AIDS = sorted((Path(__file__).parents[2] / "decision_aids").glob("*/aid.yaml"))
HIDDEN = {"style", "script", "title", "meta", "svg"}
NOT_TEXT = re.compile(r"[\s\u00ad]+")


def squeezed(text: str) -> str:
    """Take out what may differ between forms: white space and soft hyphens, after NFKC."""
    return NOT_TEXT.sub("", unicodedata.normalize("NFKC", text))


def visible_text(page: str) -> str:
    """Give the text a reader of the page sees, in order."""
    tree = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)

    def walk(element: object) -> str:
        tag = getattr(element, "tag", "")
        if tag in HIDDEN or not isinstance(tag, str):
            return getattr(element, "tail", None) or ""
        inside = "".join(walk(child) for child in element)  # type: ignore[attr-defined]
        return (getattr(element, "text", None) or "") + inside + (element.tail or "")  # type: ignore[attr-defined]

    return walk(tree.find("body"))


def assert_in_order(handout: sdm.Handout, text: str) -> None:
    """Find every text of the handout in `text`, each after the one before."""
    shown, position = squeezed(text), 0
    for block in texts(handout):
        wanted = squeezed(block)
        found = shown.find(wanted, position)
        assert found >= 0, f"not shown, or not in its place: {block!r}"
        position = found + len(wanted)


@pytest.mark.parametrize("path", AIDS, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("format", ["html", "text"])
def test_every_text_of_a_bundled_aid_is_shown_in_order(path: Path, format: Format) -> None:
    handout = sdm.compose(sdm.load(path), today=TODAY)
    rendered = sdm.render(handout, format).decode()
    assert_in_order(handout, visible_text(rendered) if format == "html" else rendered)


def test_the_law_notices_a_text_that_is_missing() -> None:
    handout = sdm.compose(sdm.load(AIDS[0]), today=TODAY)
    rendered = sdm.render(handout, "text").decode()
    with pytest.raises(AssertionError, match="not shown"):
        assert_in_order(
            handout, rendered.replace("not a consent form", "", 1).replace("Sources", "")
        )
