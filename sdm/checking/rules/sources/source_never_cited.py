"""A source that nothing rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule, Strength
from sdm.checking.subject import Subject
from sdm.document import Scalar, Value
from sdm.errors import Level


class SourceNeverCited(Rule):
    """A source stands in the list, and nothing in the aid points to it.

    ## Why it matters
    The list then looks longer than the evidence is. Often it is left over from a figure that was
    taken out, or a figure has lost its source.

    ## Instead
    Point to it from what rests on it, or take it out.
    """

    id = "SRC003"
    name = "source-never-cited"
    level: ClassVar[Level] = "warning"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:C2",)
    strength: ClassVar[Strength] = "required"
    fails: ClassVar[Example] = {
        "sources.s2": {
            "title": "Made-up review of sore elbows",
            "kind": "review",
            "seen": "full",
            "doi": "10.0000/two",
        }
    }
    passes: ClassVar[Example] = {
        "sources.s2": {
            "title": "Made-up review of sore elbows",
            "kind": "review",
            "seen": "full",
            "doi": "10.0000/two",
        },
        "condition.0.sources": ["s1", "s2"],
    }

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Compare the list with what is pointed to."""
        cited: set[str] = set()
        _collect(subject.document.data, cited)
        for name, source in subject.aid.sources.items():
            if name not in cited:
                yield Finding(
                    at=("sources", name),
                    message=f'nothing points to "{source.title}"',
                    hint="point to it from what rests on it, or take it out",
                )


def _collect(value: Value, cited: set[str]) -> None:
    """Collect every id in a list called `sources`, in the file itself: the quickest way to all."""
    if isinstance(value, dict):
        for key, each in value.items():
            if isinstance(each, Scalar):
                continue
            if key == "sources" and isinstance(each, list):
                cited.update(item.text for item in each if isinstance(item, Scalar))
            else:
                _collect(each, cited)
    elif isinstance(value, list):
        for item in value:
            if not isinstance(item, Scalar):
                _collect(item, cited)
