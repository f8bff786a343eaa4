"""One question at a time: each can be skipped, explained, gone back to, and stopped at."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, Protocol

from attrs import evolve, frozen

from sdm.asking.draft import Draft
from sdm.asking.steps import Choice, Part, Step
from sdm.errors import SdmError
from sdm.preferences.identifiers import NAMES, suspected
from sdm.preferences.json_form import is_broken

BACK: Final = "<"
TAKE_AWAY: Final = "-"
EXPLAIN: Final = "?"
HELP: Final = (
    "Every question can be skipped: press Enter. ? explains, < goes back, - takes an answer away. "
    "Ctrl-C stops; what was said is kept, and you can go on later."
)
KEPT: Final = "Written so far, and Enter keeps it:"
NEEDED: Final = "This one needs an answer. < goes back."
LINES: Final = "As many lines as you like; an empty line ends them."


class Terminal(Protocol):
    """Where questions are put and answers come from."""

    def say(self, line: str = "") -> None:
        """Show a line."""

    def read(self, prompt: str) -> str:
        """Read one line, without its end, and with every other sign in it as it was typed."""


class GoBack(SdmError):
    """Somebody wants the question before this one."""


@frozen(kw_only=True)
class Asking:
    """Puts questions in a terminal."""

    terminal: Terminal
    today: datetime.date
    keep: Callable[[Draft], None]
    """What keeps the answers so far; called after each."""

    def all_of(self, steps: tuple[Step, ...], draft: Draft) -> Draft:
        """Put the questions, from the first that was not put yet.

        Raises:
            EOFError, KeyboardInterrupt: Somebody stops; what was answered was kept before.
        """
        at = next((n for n, step in enumerate(steps) if step.key not in draft.asked), len(steps))
        while at < len(steps):
            if not _is_asked(steps[at], draft):
                at += 1
                continue
            try:
                draft = self._put(f"{at + 1} of {len(steps)}", steps[at], draft)
                at += 1
            except GoBack:
                at = max((n for n in range(at) if _is_asked(steps[n], draft)), default=0)
        return draft

    def one_of(self, ask: str, choices: tuple[Choice, ...]) -> str:
        """Put a question that must be answered, by one of several answers."""
        self.terminal.say(ask)
        while True:
            with suppress(GoBack):  # there is none before this one
                chosen = self._choice(choices)
                if chosen not in ("", TAKE_AWAY):
                    return chosen
            self.terminal.say(NEEDED)

    def _put(self, progress: str, step: Step, draft: Draft) -> Draft:
        self.terminal.say()
        self.terminal.say(f"{progress}. {step.ask}")
        standing = draft.answers.get(step.key)
        if standing is not None:
            self.terminal.say(KEPT)
            for line in _shown(step, standing):
                self.terminal.say(f"  {line}")
        answer = self._answer(step, standing)
        answers = {key: each for key, each in draft.answers.items() if key != step.key}
        if answer:
            answers = {**draft.answers, step.key: answer}  # in its place, where it had one
        made = evolve(draft, answers=answers, asked=tuple(dict.fromkeys((*draft.asked, step.key))))
        self.keep(made)
        return made

    def _answer(self, step: Step, standing: Any) -> Any:
        while True:
            match step.kind:
                case "choice":
                    answer = self._choice(step.choices, step.more)
                case "list":
                    answer = self._entries(step, standing)
                case _:
                    answer = self._words(step.more)
            if answer == TAKE_AWAY:
                return None
            if answer or standing or not step.needed:
                return answer or standing
            self.terminal.say(NEEDED)

    def _choice(self, choices: tuple[Choice, ...], more: str = "") -> str:
        for number, (_, label) in enumerate(choices, 1):
            self.terminal.say(f"  {number}  {label}")
        while True:
            line = self._line("> ", more).strip()
            if line in ("", TAKE_AWAY):
                return line
            if line.isascii() and line.isdecimal() and 1 <= int(line[:6]) <= len(choices):
                return choices[int(line) - 1][0]
            named = [kept for kept, label in choices if line.casefold() == label.casefold()]
            if named:
                return named[0]
            self.terminal.say(f"Found no such answer, expected a number from 1 to {len(choices)}.")

    def _words(self, more: str) -> str:
        self.terminal.say(LINES)
        while True:
            first = self._line("> ", more)
            if first in ("", TAKE_AWAY):
                return first
            lines = [first]
            while line := self.terminal.read("> "):
                lines.append(line)
            words = "\n".join(lines)
            if self._may_keep(words):
                return words

    def _entries(self, step: Step, standing: Any) -> Any:
        entries: list[dict[str, str]] = list(standing or ())
        while True:
            entry = self._entry(step)
            if entry == TAKE_AWAY:
                return TAKE_AWAY
            if not entry:
                return entries
            entries.append(entry)

    def _entry(self, step: Step) -> Any:
        first, *others = step.parts
        said = self._part(first, step.more)
        if said in ("", TAKE_AWAY):
            return said
        entry = {first.field: said}
        for part in others:
            answer = self._part(part, step.more)
            while part.needed and answer in ("", TAKE_AWAY):
                self.terminal.say(NEEDED)
                answer = self._part(part, step.more)
            if answer not in ("", TAKE_AWAY):
                entry[part.field] = answer
        return entry

    def _part(self, part: Part, more: str) -> str:
        if part.choices:
            self.terminal.say(part.ask)
            return self._choice(part.choices, more)
        while True:
            line = self._line(f"{part.ask}: ", more)
            if line in ("", TAKE_AWAY) or self._may_keep(line):
                return line

    def _line(self, prompt: str, more: str) -> str:
        """Read a line; explain or go back where that is what it asks for."""
        while True:
            line = self.terminal.read(prompt)
            if line.strip() == BACK:
                raise GoBack
            if line.strip() == EXPLAIN:
                self.terminal.say(" ".join(each for each in (more, HELP) if each))
            elif line.strip() in ("", TAKE_AWAY):
                return line.strip()
            else:
                return line

    def _may_keep(self, words: str) -> bool:
        """Ask before anything is kept that looks as if it told who somebody is."""
        if is_broken(words):
            self.terminal.say("Found bytes that are no text. Please type it again.")
            return False
        kinds = [NAMES[each.kind] for each in suspected(words, today=self.today)]
        if not kinds:
            return True
        self.terminal.say(
            f"This looks as if it had {', '.join(dict.fromkeys(kinds))} in it. A record needs "
            "nothing that tells who somebody is."
        )
        return self.terminal.read("Keep it as it is? y/N ").strip().lower() in ("y", "yes")


def _is_asked(step: Step, draft: Draft) -> bool:
    return not step.after or step.after in draft.answers


def _shown(step: Step, standing: Any) -> list[str]:
    if isinstance(standing, str):
        return dict(step.choices).get(standing, standing).split("\n")
    return [", ".join(_part_shown(step, each)) for each in standing]


def _part_shown(step: Step, entry: dict[str, str]) -> list[str]:
    labels = {part.field: dict(part.choices) for part in step.parts}
    return [labels.get(name, {}).get(text, text) for name, text in entry.items()]
