"""What can go wrong, as data that a command, a page and an editor can each print."""

from __future__ import annotations

from collections.abc import Iterable
from functools import total_ordering
from typing import Literal

from attrs import frozen

Path = tuple[str | int, ...]
"""The way from the top of an aid to one value: keys and positions."""

Level = Literal["error", "warning"]
"""How grave a problem is: an error misleads or leaves out what must be there."""


@total_ordering
@frozen
class Place:
    """Where in a file something stands; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def __lt__(self, other: Place) -> bool:
        return (self.file, self.line, self.column) < (other.file, other.line, other.column)


@frozen(kw_only=True)
class Problem:
    """One thing an author can put right: where, what was found and expected, what to do."""

    place: Place
    code: str  # YAML, FORMAT, REFERENCE, NUMBER, or a rule's id
    message: str
    hint: str = ""
    rule: str = ""  # the rule's name
    level: Level = "error"
    at: str = ""  # the way to the value, with the ids of items; empty for the whole file
    clauses: tuple[str, ...] = ()  # the clauses of standards that it speaks against

    def __str__(self) -> str:
        grave = "" if self.level == "error" else "warning "
        rule = f" {self.rule}:" if self.rule else ""
        line = f"{self.place}: {grave}{self.code}{rule} {self.message}"
        return f"{line}\n  hint: {self.hint}" if self.hint else line


class SdmError(Exception):
    """The parent of everything that sdm raises on purpose; its text is for people."""


class AidError(SdmError):
    """An aid has problems; all of them, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.place))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class CannotRun(SdmError):
    """The work could not be started or finished: no file, no permission, no such aid."""


class Complaint(SdmError, ValueError):
    """What is wrong with one value, before it is known where in a file that value stands.

    Args:
        message: What was found and what was expected.
        hint: What to do.
        code: The code of the problem it becomes.
        at: The way from the value under way down to the one that is wrong.
        on_key: Whether the key is wrong, rather than what it holds.
    """

    code = "FORMAT"

    def __init__(
        self, message: str, hint: str = "", *, code: str = "", at: Path = (), on_key: bool = False
    ) -> None:
        self.message, self.hint, self.at, self.on_key = message, hint, at, on_key
        self.code = code or self.code
        super().__init__(f"{message} ({hint})" if hint else message)


class NumberError(Complaint):
    """A number that cannot be."""

    code = "NUMBER"
