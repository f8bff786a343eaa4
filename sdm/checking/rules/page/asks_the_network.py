"""A page that asks another site for something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.elements import Element
from sdm.checking.rendered import Page
from sdm.checking.rule import Example
from sdm.checking.rules.page.page_rule import EachPageRule
from sdm.checking.subject import Subject

FETCHED = frozenset(
    ("src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "manifest")
)
"""Attributes whose address a browser asks for by itself, or sends something to."""
FOLLOWED = ("a", "area")
"""Elements whose address is asked for only when a person presses it."""
IN_STYLE = re.compile(r"url\(\s*['\"]?(?!['\"]?(?:data:|#))[^)]*\)|@import[^;]*", re.IGNORECASE)
KEPT_IN = ("data:", "#")
"""How addresses begin that stay within the page."""
POLICY = "default-src 'none'"


class AsksTheNetwork(EachPageRule):
    """A page loads something from elsewhere, or has no policy that forbids it.

    ## Why it matters
    Whoever opens a page about a disease tells nobody of it, as long as the page asks no other site
    for a picture, a font or a script. And a page that holds all it needs can be read without a
    network, on a ward or in ten years.

    ## Instead
    Nothing is left for an author to do; sdm puts all that a page needs in the page.
    """

    id = "PAGE006"
    name = "asks-the-network"
    fails: ClassVar[Example] = '<img src="https://example.org/pixel.png" alt="">'
    passes: ClassVar[Example] = '<a href="https://example.org/one" rel="noreferrer">A trial</a>'

    def faults(self, subject: Subject, page: Page) -> Iterator[str]:
        """Look at every address that a browser would ask for, and at the page's own policy."""
        for each in page.top.all():
            for address in _asked(each):
                yield f'found <{each.tag}> that loads "{address}", expected nothing from elsewhere'
        policies = [
            each.attributes.get("content", "")
            for each in page.top.all("meta")
            if each.attributes.get("http-equiv", "").lower() == "content-security-policy"
        ]
        if not any(POLICY in policy for policy in policies):
            yield f'found no policy that forbids it, expected "{POLICY}"'


def _asked(each: Element) -> Iterator[str]:
    """Give the addresses that an element makes a browser ask for."""
    for name, value in each.attributes.items():
        local = name.rpartition(":")[2]  # xlink:href
        if (local in FETCHED or (local == "href" and each.tag not in FOLLOWED)) and (
            not value.startswith(KEPT_IN)
        ):
            yield value
        if name == "style":
            yield from IN_STYLE.findall(value)
    if each.tag == "style":
        yield from IN_STYLE.findall("".join(text for text in each.inside if isinstance(text, str)))
    if each.attributes.get("http-equiv", "").lower() == "refresh":
        yield each.attributes.get("content", "")
    if each.tag == "script" and "src" not in each.attributes:
        yield "a script"
