"""What the rules on pages have in common: they look at the pages, and not at the aid."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from sdm.checking.rendered import Page, Rendered
from sdm.checking.rule import Finding, Rule
from sdm.checking.subject import Subject

OURS = "the pages are made by sdm, so this is its fault and not the aid's; tell its maintainers"
"""What to do about a page that no aid can make wrong."""


class PageRule(Rule):
    """One fault that a page can have; asked only with `sdm check --rendered`."""

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Make the pages of the aid, once for all rules, and look at them."""
        yield from self.look(subject, subject.rendered)

    @abstractmethod
    def look(self, subject: Subject, rendered: Rendered) -> Iterator[Finding]:
        """Yield what is found on the pages of an aid."""


class EachPageRule(PageRule):
    """A fault of one page by itself, which is our own and has no place in the aid."""

    def look(self, subject: Subject, rendered: Rendered) -> Iterator[Finding]:
        """Look at one page after the other, and say which it is about."""
        for page in rendered.pages:
            for message in self.faults(subject, page):
                yield Finding(at=(), message=f"the {page.edition}: {message}", hint=OURS)

    @abstractmethod
    def faults(self, subject: Subject, page: Page) -> Iterator[str]:
        """Yield what is wrong with a page, and what was expected."""
