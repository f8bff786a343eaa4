"""What rules look at: an aid, its figures, its words, the file it stands in."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define

from sdm.checking.texts import Texts, loaded_text
from sdm.document import Document
from sdm.errors import Path, Problem
from sdm.figures.result import Figure
from sdm.figures.work import all_figures
from sdm.loading.complaint import named
from sdm.model.aid import Aid
from sdm.model.option import Option
from sdm.model.text import OptionId, OutcomeId

if TYPE_CHECKING:
    from sdm.checking.rendered import Rendered
    from sdm.checking.rule import Finding, Rule


@define(slots=False, eq=False)
class Subject:
    """The aid under check; what several rules look up is worked out once."""

    aid: Aid
    document: Document
    today: datetime.date | None = None
    """None where nobody said what day it is; then nothing is late."""
    before: Aid | None = None
    """The older aid to compare with, where one was named."""

    @cached_property
    def figures(self) -> dict[OutcomeId, dict[OptionId, Figure]]:
        """Every figure, worked out once."""
        return all_figures(self.aid)

    @cached_property
    def texts(self) -> Texts:
        """Every text that patients read."""
        return Texts(self.aid)

    @cached_property
    def rendered(self) -> Rendered:
        """Every edition of the aid, made once for the rules that look at pages."""
        from sdm.checking.rendered import rendered  # heavy, and seldom asked for

        return rendered(self.aid, self.today)

    @cached_property
    def no_change(self) -> Option | None:
        """The option that is staying as you are, if there is one."""
        return None if self.aid.stay is None else self.aid.option(self.aid.stay)

    def named(self, path: Path) -> str:
        """Write a path with the ids of items, as an author knows them."""
        return named(path, self.document.data)

    def problem(self, rule: Rule, finding: Finding) -> Problem:
        """Make a problem of what a rule saw: the place in the file, and the rule's own name."""
        if finding.within is None:
            place = self.document.place(finding.at)
        else:
            text = loaded_text(self.aid, finding.at) or ""
            place = self.document.place_within(finding.at, text, finding.within[0])
        where = self.named(finding.at)
        return Problem(
            place=place,
            code=rule.id,
            rule=rule.name,
            level=finding.level or rule.level,
            message=f"{where}: {finding.message}" if where else finding.message,
            hint=finding.hint,
            at=where,
            clauses=finding.clauses or rule.clauses,
        )
