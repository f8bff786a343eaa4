"""The pages that the site makes of the components."""

from __future__ import annotations

import base64
import hashlib
import re

from docs.component_examples import examples
from docs.gallery import gallery

LINK = re.compile(r"\]\(<?([^)>#]+)>?\)")


def test_every_example_is_drawn_in_both_themes_and_as_text() -> None:
    pages = dict(gallery())
    gallery_page = pages["reference/gallery.md"]
    for each in examples():
        assert f"### {each.component}: {each.name}\n" in gallery_page
        drawn = [
            pages[f"reference/gallery/{each.component}/{each.name}.{theme}.html"]
            for theme in ("light", "dark")
        ]
        assert drawn[0] != drawn[1]
        for page in drawn:
            assert "prefers-color-scheme" not in page


def test_a_frame_allows_the_style_that_it_has() -> None:
    pages = [page for address, page in gallery() if address.endswith(".html")]
    for page in pages:
        style = page.partition("<style>")[2].partition("</style>")[0]
        assert base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in page


def test_every_link_of_the_gallery_leads_to_what_is_made_with_it() -> None:
    pages = dict(gallery())
    page = pages["reference/gallery.md"]
    linked = {f"reference/{each}" for each in LINK.findall(page)}
    framed = {f"reference/gallery/{each}" for each in re.findall(r'(?:src|href)="([^"]+)"', page)}
    assert linked
    assert framed
    assert linked | framed == set(pages) - {"reference/gallery.md"}
