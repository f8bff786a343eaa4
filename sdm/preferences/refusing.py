"""Why a record is refused, as data that a command, a page and a program can each print."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from sdm.errors import SdmError


@frozen(kw_only=True)
class Breach:
    """One thing that is wrong with a record: where, what is wrong, what to do.

    A message names fields and kinds of values. It never repeats what somebody wrote in the record,
    since messages find their way into logs.
    """

    at: str
    """The field, such as what_matters.words; empty for the whole record."""
    message: str
    hint: str = ""

    def __str__(self) -> str:
        line = f"{self.at}: {self.message}" if self.at else self.message
        return f"{line}\n  hint: {self.hint}" if self.hint else line


class RecordError(SdmError):
    """A record has problems; all of them, each with the way to the field."""

    def __init__(self, problems: Iterable[Breach], file: str = "record") -> None:
        self.problems = tuple(problems)
        self.file = file
        super().__init__("\n".join(f"{file}: {each}" for each in self.problems))
