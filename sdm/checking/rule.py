"""What a rule is, and what it says of an aid."""

from __future__ import annotations

import inspect
from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from attrs import frozen

from sdm.errors import Level, Path

if TYPE_CHECKING:
    from sdm.checking.subject import Subject

Strength = Literal["strong", "moderate", "weak", "consensus", "required"]
"""What a rule rests on: how strong the evidence is, agreement alone, or a standard's demand."""

Example: TypeAlias = "str | Mapping[str, object]"
"""A sentence, or changes to a sound aid: values by their dotted path; None takes a key out."""


@frozen(kw_only=True)
class Finding:
    """What a rule saw: where in the aid, what it is, what to do."""

    at: Path
    """The way from the top of the aid to the value, or to what lacks one."""
    message: str
    """What was found, in the author's own words, and what was expected."""
    hint: str = ""
    """What to do."""
    within: tuple[int, int] | None = None
    """From which character to which of the text at `at`."""
    level: Level | None = None
    """How grave, where it is not as grave as the rule in general."""
    clauses: tuple[str, ...] = ()
    """The clauses it is about, where not all of the rule's are."""


class Rule:
    """One fault that an aid can have.

    The docstring of each rule says in one sentence what the fault is, then under `## Why it
    matters` and `## Instead` what an author wants to know; `sdm explain` prints it.
    """

    id: ClassVar[str]
    """Never used for another rule, never changed."""
    name: ClassVar[str]
    """The fault in words, joined by hyphens."""
    level: ClassVar[Level] = "error"
    clauses: ClassVar[tuple[str, ...]] = ()
    """The clauses it holds an aid against, such as ipdasi-v4:K7."""
    strength: ClassVar[Strength] = "consensus"
    languages: ClassVar[tuple[str, ...]] = ()
    """The languages whose words it reads, such as en; empty where it reads none, or any."""
    needs_older: ClassVar[bool] = False
    """Whether it compares with an older aid, and so finds nothing where none was named."""
    fails: ClassVar[Example]
    """An example that it finds fault with, and no other rule does."""
    passes: ClassVar[Example]
    """The same put right."""

    def understands(self, language: str) -> bool:
        """Tell whether it can look at an aid in this language; else a person must."""
        return not self.languages or language.lower().split("-")[0] in self.languages

    @abstractmethod
    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield what is found; look and say, repair nothing."""

    def told(self) -> dict[str, str]:
        """Give the parts of the docstring: its first sentence under "", the rest by heading."""
        parts: dict[str, str] = {}
        heading = ""
        for line in (inspect.cleandoc(self.__doc__ or "")).splitlines():
            if line.startswith("## "):
                heading = line.removeprefix("## ")
            else:
                parts[heading] = f"{parts.get(heading, '')}{line}\n"
        return {key: text.strip() for key, text in parts.items()}
