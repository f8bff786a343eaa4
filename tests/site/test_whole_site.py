"""The documentation as it was built: whether everybody can use every page, and no link is broken.

Run on its own, once the site is there: `SDM_SITE=site pytest -m site tests/site`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import html5lib
import pytest

from tests.integration.test_page_access import COLOURS, RULES, violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.site
SITE = Path(os.environ.get("SDM_SITE", "site")).resolve()

# Of the theme, not of ours: its search field and its menus on a phone.
THEIRS: Any = {
    "runOnly": RULES,
    "rules": {"region": {"enabled": False}, "landmark-unique": {"enabled": False}},
}


DARK = (
    ".",
    "catalogue",
    "catalogue/sore-throat-antibiotics",
    "explanation/numbers",
    "how-to/publish-your-own-catalogue",
    "reference/format",
    "reference/python",
    "reference/standards",
)
"""Pages that between them have all there is to colour; the others would tell nothing new."""


def pages() -> list[Path]:
    """List the pages of the documentation; handouts and examples have tests of their own."""
    return [path for path in sorted(SITE.glob("**/index.html")) if "gallery/" not in str(path)]


def name(path: Path) -> str:
    return path.parent.relative_to(SITE).as_posix()


def test_there_is_a_site() -> None:
    assert len(pages()) > 60, f"{SITE} holds no documentation; run mkdocs build first"


@pytest.mark.parametrize("path", pages(), ids=name)
def test_every_link_leads_somewhere_and_to_no_other_site_by_itself(path: Path) -> None:
    page = html5lib.parse(path.read_text(), treebuilder="etree", namespaceHTMLElements=False)
    for element in page.iter():
        for attribute in ("href", "src"):
            target = element.get(attribute)
            if not target or element.get("rel") == "canonical":
                continue
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                assert element.tag == "a", f"{element.tag} asks for {target}"
                continue
            file = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), target
            if parts.fragment and file.suffix == ".html":
                assert unquote(parts.fragment) in anchors(file), target


def anchors(file: Path) -> set[str]:
    return set(re.findall(r'\b(?:id|name)="?([^"\s>]+)', file.read_text()))


def looked_at() -> list[Path]:
    """Leave out what is plain prose like a hundred other pages, but for one of each kind."""
    prose = ("reference/evidence-review/", "decisions/0", "catalogue/")
    seen = {"reference/evidence-review/knee-osteoarthritis", "decisions/0010-", "catalogue/sore"}
    return [
        path
        for path in pages()
        if not name(path).startswith(prose) or name(path).startswith(tuple(seen))
    ]


@pytest.mark.parametrize("path", looked_at(), ids=name)
def test_everybody_can_use_it_on_a_phone_and_in_both_themes(browser: Browser, path: Path) -> None:
    looks = [("light", THEIRS, 320)]
    if name(path) in DARK:
        looks.append(("dark", COLOURS, 1200))
    for scheme, rules, width in looks:
        context: Any = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,  # type: ignore[arg-type]
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.goto(path.as_uri())
        assert violations(page, rules) == [], scheme
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        context.close()
