"""Why a file could not be read as YAML, in an author's words: what was found, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeAlias

import yaml

from sdm.errors import Place, Problem

MAX_DEPTH = 20
MAX_PROBLEMS = 200

Words: TypeAlias = tuple[tuple[int, int], str, str]  # line and column from 0, message, hint

EXAMPLE = 'expected keys and values, such as "title: Knee osteoarthritis"'
DEEP = (
    f"found values nested more than {MAX_DEPTH} deep, expected fewer",
    "look for a bracket that is not closed, or move some values out",
)
PERCENT = (
    "found a line that starts with %, expected keys and values",
    "remove the line, or put quotes around text that starts with %",
)
SECOND = (
    "found a second document in this file, expected one",
    "remove the line of three dashes or dots, or move what follows to a file of its own",
)
FIRST = 'start with "format: 1"'
REFUSED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LINE_END = re.compile("\r\n|\r|\n")


def explain(error: yaml.YAMLError, text: str, file: str) -> list[Problem]:
    """Say in our own words why reading stopped."""
    lines = LINE_END.split(text)
    if refused := list(islice(refused_characters(lines, file), MAX_PROBLEMS)):
        return refused
    assert isinstance(error, yaml.MarkedYAMLError)
    failure = _Failure(lines, error.context_mark or error.problem_mark, error.problem_mark)
    (line, column), message, hint = failure.words(f"{error.context}: {error.problem}")
    return [yaml_problem(Place(file, line + 1, column + 1), message, hint)]


def refused_characters(lines: list[str], file: str) -> Iterator[Problem]:
    """Find every character that a file of text may not hold."""
    for number, line in enumerate(lines, start=1):
        for match in REFUSED.finditer(line):
            message = f"found the control character U+{ord(match[0]):04X}, expected text"
            hint = "delete it, or save the file as UTF-8 if it was saved as something else"
            yield yaml_problem(Place(file, number, match.start() + 1), message, hint)


class _Failure:
    """Where reading stopped (`at`), and where what was being read had begun (`start`)."""

    def __init__(self, lines: list[str], start: Any, at: Any) -> None:
        def within(mark: Any) -> tuple[int, int]:  # libyaml puts the end of a file on one more line
            last = len(lines) - 1
            return (mark.line, mark.column) if mark.line <= last else (last, len(lines[-1]))

        self.at, self.start = within(at), within(start)
        self.line, first_line = lines[self.at[0]], lines[self.start[0]]
        self.before, self.rest = self.line[: self.at[1]], self.line[self.at[1] :]
        self.opening = first_line[self.start[1] :]  # what had begun, to the end of its line
        indent = len(first_line) - len(first_line.lstrip(" "))
        self.is_indented = self.line.startswith(" " * (indent + 1))
        self.at_end = not self.rest and self.at[0] == len(lines) - 1

    def words(self, said: str) -> Words:
        if plain := next((PLAIN[key] for key in PLAIN if re.search(key, said)), None):
            return self.plain(*plain)
        if cause := next((CAUSES[key] for key in CAUSES if re.search(key, said)), None):
            return cause(self)
        return self.plain("found something else, expected keys and values", "look just above it")

    def plain(self, message: str, hint: str) -> Words:
        first = visible(self.opening[:1])
        return self.start, message.replace("@", first), hint.replace("@", first)

    def tab(self) -> Words:
        return self.at, "found a tab, expected spaces", "replace the tab with spaces"

    def opens(self) -> Words:
        if self.opening[:1] == "\t":
            return self.tab()
        if self.start == self.at and self.at_end:
            message = "found the end of the file, expected a closing ] or }"
            return self.at, message, "close every [ and { that was opened"
        around = 'found text that starts with "@", expected quotes around it'
        return self.plain(around, 'put quotes around text that starts with "@"')

    def backslash(self) -> Words:
        column = self.line.rfind("\\", 0, self.at[1] + 1)
        found = visible(self.line[column : column + 2])
        message = f'found {found} inside "...", where one \\ has a use of its own; expected \\\\'
        return (self.at[0], column), message, "write \\\\ for each \\, or use '...' as quotes"

    def no_colon(self) -> Words:
        message = f"found {short(self.opening)}, expected a key with a colon and a space after it"
        above = "write a key, a colon and a space; more of the text above needs spaces before it"
        return self.start, message, key_hint(self.opening, above)

    def colon(self) -> Words:
        first = re.search(r":(?=\s|$)", self.line)
        if first and first.start() < self.at[1]:
            return self.second_colon(self.line[first.end() :].strip())
        column = len(self.before) - len(self.before.lstrip(" \t-"))
        found = f"found the key {short(self.before[column:])} where no key can stand"
        hint = "put it level with the keys it belongs to, or quotes around the text it is part of"
        return (self.at[0], column), f"{found}, expected more text or a key further left", hint

    def second_colon(self, text: str = "") -> Words:
        if text[:1] in ('"', "'"):
            return self.after_closing()
        where = "followed by a space in" if self.rest[1:].strip() else "at the end of"
        message = f"found a colon {where} unquoted text, expected quotes around the text"
        return self.at, message, "put quotes around the text" + quoted(text)

    def after_closing(self) -> Words:
        closing, hint = self.before.rstrip()[-1:], "put quotes around the whole text"
        after = f" after a closing {closing}" if closing in "\"']}" else ""
        if closing in "\"'":
            hint = (
                "check that each quote closes where it should, here and in the lines above; "
                "to use ' in a text write \"...\" around it, to use \" write '...' around it"
            )
        return self.at, f"found {short(self.rest)}{after}, expected nothing more", hint

    def bracket(self) -> Words:
        first, char = self.opening[:1], self.rest[:1]
        if self.start == self.at:  # right where a value should be
            if not char or char not in ",]}:":
                return self.opens()
            missing = 'found "@" with no value before it, expected a value'
            return self.plain(missing, 'remove it, or put quotes around text that holds "@"')
        closing = "]" if first == "[" else "}"
        if self.at_end or (self.at[0] > self.start[0] and not self.is_indented):
            never = f"found an opening @ that is never closed, expected a closing {closing}"
            return self.plain(never, f"put {closing} at the end of what it holds")
        if char == ":":
            return self.second_colon()
        if self.before.rstrip().endswith(("'", '"', "]", "}")):
            return self.after_closing()
        message = f"found {short(char)} in unquoted text inside {first} {closing}, expected quotes"
        return self.at, message, "put quotes around text that holds any of , : [ ] { }"

    def misplaced(self) -> Words:
        """Explain a line that is neither key nor item, or text after a closing quote."""
        if self.before.strip(" "):
            return self.after_closing()
        spaces = self.at[1]
        if self.rest.startswith(":"):
            message = "found a colon with no key before it, expected a key"
            return self.at, message, "write the name of a field before the colon"
        if spaces != self.start[1]:
            found = f"found {spaces} space{'s' * (spaces != 1)} before this line"
            hint = "give it exactly as many spaces as the lines it belongs with"
            return self.at, f"{found}, expected as many as a line above", hint
        if self.opening.startswith("-"):
            message = "found a key among list items, expected a dash and a space"
            return self.at, message, 'start the item with "- ", or move the key further left'
        message = f"found {short(self.rest)} among keys, expected a key"
        return self.at, message, "write a key, a colon and a space, or put quotes around the text"

    def after_end(self) -> Words:
        after_bracket = self.before.rstrip().endswith(("]", "}"))
        return self.after_closing() if after_bracket else (self.at, *SECOND)


# What libyaml says, and what we say of what had begun there; "@" stands for its first character.
PLAIN = {
    "nesting depth": DEEP,
    "directive|incompatible YAML": PERCENT,
    "block scalar: (did not|found an)": (
        "found text on the same line as @, expected it on the next line",
        "start the text on the next line, or put quotes around text that starts with @",
    ),
    "quoted scalar: found unexpected": (
        "found an opening @ that is never closed, expected a closing @",
        "put @ at the end of the text",
    ),
    "unexpected ':'": (
        "found a colon with no space after it, expected a colon and a space",
        "put a space after the colon, or quotes around the whole text",
    ),
    "sequence entries": (
        "found a dash and a space here, expected a list item on a line of its own",
        "start the list on the next line, or put quotes around text that starts with a dash",
    ),
}
# What libyaml says, and who looks closer: the first that fits.
CAUSES = {
    "tab character": _Failure.tab,
    "quoted scalar.*(escape|hexdecimal)": _Failure.backslash,
    "could not find expected ':'": _Failure.no_colon,
    "mapping values": _Failure.colon,
    "a flow": _Failure.bracket,
    "expected key|'-' indicator": _Failure.misplaced,
    "<document start>": _Failure.after_end,
    "scanning an a|a tag|tag handle|mapping keys|cannot start|node content": _Failure.opens,
}


def key_hint(text: str, otherwise: str) -> str:
    """Suggest the space that a dash or a colon lacks, or say something else."""
    if re.match(r"-\S", text):
        return "put a space after the dash"
    return "put a space after the colon" if re.match(r"[^\s:]+:\S", text) else otherwise


def short(text: str) -> str:
    """Quote an author's words in a message: one line, not long."""
    line = visible(" ".join(text[:200].split()))
    return f'"{line}"' if len(line) <= 40 else f'"{line[:39]}…"'


def visible(text: str) -> str:
    """Name what cannot be seen, or what a screen would obey."""
    return "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in text)


def quoted(text: str) -> str:
    """Show a text as the author could write it, unless it is long or may hold a comment."""
    if not 0 < len(text) <= 80 or " #" in text:
        return ""
    return f': "{text}"' if not re.search(r'["\\]', text) else ": '" + text.replace("'", "''") + "'"


def yaml_problem(place: Place, message: str, hint: str) -> Problem:
    """Make a problem of what was found in the text itself."""
    return Problem(place=place, code="YAML", message=message, hint=hint)
