"""YAML text -> plain data, and the line and column of every value.

PyYAML's C reader hands over one event at a time, so that depth, aliases and keys given twice are
refused before anything is built from them; the field a value fills decides its type, never YAML.
"""

from __future__ import annotations

import pathlib
import re
import stat
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import yaml
from attrs import field, frozen

from sdm.errors import AidError, CannotRun, Path, Place, Problem
from sdm.misreading import (
    DEEP,
    EXAMPLE,
    FIRST,
    LINE_END,
    MAX_DEPTH,
    MAX_PROBLEMS,
    PERCENT,
    SECOND,
    explain,
    key_hint,
    quoted,
    short,
    visible,
    yaml_problem,
)
from sdm.pinpointing import index_of

MAX_BYTES = 2 * 1024 * 1024

Spot: TypeAlias = tuple[Any, Any, "dict[str | int, Spot]"]  # marks of value and key; what it holds
NOTHING: dict[str | int, Spot] = {}  # shared by all values that hold no others

BYTE_ORDER_MARK = ("found a byte-order mark, expected text", "save as UTF-8 without BOM")
# Line ends for YAML 1.1 (which PyYAML reads), but not for YAML 1.2, nor in an author's editor.
NOT_LINE_ENDS = "\x85\u2028\u2029"


@frozen
class Scalar:
    """One value as the author wrote it; the field it fills decides its type, never YAML."""

    text: str
    quoted: bool  # '...', "...", | or >


Value: TypeAlias = "Scalar | list[Value] | dict[str, Value]"


def scalars(value: Value, at: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Give every single value of some data with the way to it, in the order of the file."""
    if isinstance(value, Scalar):
        yield at, value
        return
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        yield from scalars(each, (*at, key))


@frozen
class Document:
    """What a file says, where it says it, and what had to be read around."""

    file: str
    data: Value
    problems: tuple[Problem, ...]  # the rest of the document is still there
    _root: Spot = field(repr=False, eq=False)
    _source: str = field(repr=False, eq=False)

    @property
    def source(self) -> str:
        """The whole text of the file."""
        return self._source

    def place(self, path: Path) -> Place:
        """Find the value at this path, or its nearest known ancestor."""
        return _place(self.file, self._spot(path)[0])

    def key_place(self, path: Path) -> Place:
        """Find the key of the value at this path; an item of a list has none, so the item."""
        return _place(self.file, self._spot(path)[1])

    def place_within(self, path: Path, text: str, offset: int) -> Place:
        """Find one character of the text at this path.

        Args:
            path: The way to the text.
            text: The text as it was loaded.
            offset: Which of its characters; if it is not found, the place is that of the value.
        """
        mark = self._spot(path)[0]
        index = None
        if not isinstance(mark, Place):
            index = index_of(self._source, mark.index, text, offset)
        if index is None:
            return _place(self.file, mark)
        lines = LINE_END.split(self._source[mark.index : index])
        first_column = 0 if len(lines) > 1 else mark.column
        return Place(self.file, mark.line + len(lines), first_column + len(lines[-1]) + 1)

    def _spot(self, path: Path) -> Spot:
        spot = self._root
        for step in path:
            if step not in spot[2]:
                break
            spot = spot[2][step]
        return spot


def read_file(path: pathlib.Path) -> Document:
    """Read an aid from a file.

    Raises:
        CannotRun: There is no such file, or it cannot be opened.
        AidError: Nothing sensible can be read from it.
    """
    name = visible(str(path))  # one that is not UTF-8 could not be printed
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            raise CannotRun(f"{name}: found a folder, a pipe or a device, expected an aid file")
        with path.open("rb") as opened:
            source = opened.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        reason = getattr(error, "strerror", None) or error
        raise CannotRun(f"{name}: cannot be read: {reason}") from error
    return read_document(source, name)


def read_document(source: bytes, file: str) -> Document:
    """Read an aid from the bytes of a file; `file` names it in places.

    Raises:
        AidError: Nothing sensible can be read from it.
        CannotRun: PyYAML was installed without its C library.
    """
    if not yaml.__with_libyaml__:
        raise CannotRun(
            "PyYAML is installed without LibYAML, which sdm needs to read aids; "
            "try: pip install --force-reinstall --only-binary :all: PyYAML"
        )
    text = _decode(source, file)
    reader = _Reader(text.removeprefix("\ufeff"), file)
    if text.startswith("\ufeff"):
        reader.report(Place(file, 1, 1), *BYTE_ORDER_MARK)
    try:
        return reader.document()
    except yaml.YAMLError as error:
        raise AidError([*reader.problems, *explain(error, reader.text, file)]) from None


def _decode(source: bytes, file: str) -> str:
    here, hint = Place(file, 1, 1), "save the file as UTF-8"
    if len(source) > MAX_BYTES:
        message = f"found a file larger than {MAX_BYTES // 2**20} MiB, expected a smaller one"
        raise AidError([yaml_problem(here, message, "check that this file is an aid")])
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise AidError([yaml_problem(here, "found text in UTF-16, expected UTF-8", hint)])
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        lines = LINE_END.split(source[: error.start].decode("utf-8").removeprefix("\ufeff"))
        where = Place(file, len(lines), len(lines[-1]) + 1)
        message = f"found the byte 0x{source[error.start]:02X}, expected text in UTF-8"
        raise AidError([yaml_problem(where, message, hint)]) from None


class _Reader:
    """Builds the data and, beside it, a tree of the same shape that knows where each value is."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file, self.problems = text, file, list[Problem]()
        for char, stand_in in (stand_ins := _stand_ins(text)).items():
            text = text.replace(char, stand_in)
        self.restore = {ord(stand_in): char for char, stand_in in stand_ins.items()}
        self.next: Callable[[], Any] = yaml.CSafeLoader(text).get_event

    def report(self, where: Any, message: str, hint: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(yaml_problem(_place(self.file, where), message, hint))

    def fatal(self, where: Any, message: str, hint: str) -> AidError:
        return AidError([*self.problems, yaml_problem(_place(self.file, where), message, hint)])

    def document(self) -> Document:
        self.next()  # the start of the stream
        start = self.next()
        if type(start) is yaml.StreamEndEvent:
            found = "only comments" if self.text.strip() else "an empty file"
            raise self.fatal(Place(self.file, 1, 1), f"found {found}, {EXAMPLE}", FIRST)
        if start.version or start.tags:
            raise self.fatal(start.start_mark, *PERCENT)
        root = self.next()
        if type(root) is not yaml.MappingStartEvent:
            raise self._not_keys(root)
        data, inside = self.value(root, 1)
        self.next()  # the end of the document
        if type(more := self.next()) is not yaml.StreamEndEvent:
            raise self.fatal(more.start_mark, *SECOND)
        problems = tuple(sorted(self.problems, key=lambda problem: problem.place))
        top = root.start_mark, root.start_mark, inside
        return Document(self.file, data, problems, top, self.text)

    def value(self, event: Any, depth: int) -> tuple[Value, dict[str | int, Spot]]:
        kind = type(event)
        if kind is yaml.AliasEvent:
            message = f"found {short('*' + event.anchor)}, expected the value itself"
            hint = "write the value out in full, or put quotes around text that starts with *"
            self.report(event.start_mark, message, hint)
            return Scalar("", False), NOTHING
        if event.anchor is not None or event.tag is not None:
            self._refuse_labels(event)
        if kind is yaml.ScalarEvent:
            text = self._words(event) if self.restore else event.value
            return Scalar(text, event.style != ""), NOTHING
        if depth > MAX_DEPTH:
            raise self.fatal(event.start_mark, *DEEP)
        build = self._items if kind is yaml.SequenceStartEvent else self._entries
        return build(event, depth)

    def _items(self, _opening: Any, depth: int) -> tuple[Value, dict[str | int, Spot]]:
        data: list[Value] = []
        inside: dict[str | int, Spot] = {}
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            value, below = self.value(event, depth + 1)
            inside[len(data)] = (event.start_mark, event.start_mark, below)
            data.append(value)
        return data, inside

    def _entries(self, opening: Any, depth: int) -> tuple[Value, dict[str | int, Spot]]:
        data: dict[str, Value] = {}
        inside: dict[str | int, Spot] = {}
        before: Value | None = None  # the value that stray words may belong to
        stray: list[Any] = []
        while type(key := self.next()) is not yaml.MappingEndEvent:
            name = self._key(key, depth)
            event = self.next()
            if opening.flow_style and self._has_no_value(key, event):
                stray += [key] if len(stray) < 50 else []  # a hint would not show more
                continue
            if stray:
                self._report_stray(stray, before)
            value, below = self.value(event, depth + 1)
            before, stray = value, []
            if name in data:
                self._report_twice(name, key, inside[name][1])
            elif name is not None:
                data[name] = value
                inside[name] = (event.start_mark, key.start_mark, below)
        if stray:
            self._report_stray(stray, before)
        return data, inside

    def _key(self, event: Any, depth: int) -> str | None:
        """Read a key; one that cannot be used is reported, and None."""
        plain = type(event) is yaml.ScalarEvent and event.style == ""
        if plain and event.anchor is None and event.tag is None and event.value not in ("", "<<"):
            return self._words(event)  # as nearly every key is
        if type(event) is yaml.ScalarEvent and event.style not in ("|", ">"):
            value, _ = self.value(event, depth)
            assert isinstance(value, Scalar)
            if not value.text:
                hint = "write the name of a field before the colon"
                self.report(event.start_mark, "found an empty key, expected a name", hint)
            elif value.text == "<<" and not value.quoted:
                hint = "write the keys out in full"
                self.report(event.start_mark, 'found "<<", expected the name of a field', hint)
                return None
            return value.text or None
        if type(event) is not yaml.AliasEvent:
            message = "found a key made of several parts, expected a short name"
            hint = "write one word and a colon; put quotes around text that starts with ? or ["
            self.report(event.start_mark, message, hint)
        self.value(event, depth + 1)
        return None

    def _has_no_value(self, key: Any, event: Any) -> bool:
        """See whether not even a colon follows a key inside { }."""
        if not (self._is_scalar(event) and self._is_scalar(key)) or event.value or event.style:
            return False
        return ":" not in self.text[key.end_mark.index : event.start_mark.index]

    @staticmethod
    def _is_scalar(event: Any) -> bool:
        return type(event) is yaml.ScalarEvent

    def _report_stray(self, stray: list[Any], before: Value | None) -> None:
        words = [self._words(key) for key in stray]
        message = f"found {short(words[0])} with no value: a comma ends unquoted text inside {{ }}"
        hint = f"put quotes around the whole text, or give {short(words[0])} a value"
        if re.search(r"\w:\S", words[0]):
            hint = "put a space after the colon"
        elif isinstance(before, Scalar) and before.text and not before.quoted:
            hint = "put quotes around the whole text" + quoted(", ".join([before.text, *words]))
        self.report(stray[0].start_mark, message, hint)

    def _report_twice(self, name: str, key: Any, first: Any) -> None:
        where = f"line {first.line + 1}, column {first.column + 1}"
        message = f"found the key {short(name)} again (first at {where}), expected it once"
        self.report(key.start_mark, message, "remove one of the two, or rename it")

    def _refuse_labels(self, event: Any) -> None:
        tag = event.tag and event.tag.replace("tag:yaml.org,2002:", "!!")
        for label in filter(None, (event.anchor and f"&{event.anchor}", tag)):
            hint = f"remove it, or put quotes around text that starts with {label[0]}"
            self.report(event.start_mark, f"found {short(label)}, expected the value alone", hint)

    def _not_keys(self, root: Any) -> AidError:
        if type(root) is yaml.SequenceStartEvent:
            return self.fatal(root.start_mark, f"found a list, {EXAMPLE}", FIRST)
        text = f"*{root.anchor}" if type(root) is yaml.AliasEvent else self._words(root)
        if not text.strip():  # which PyYAML places after the end of the file
            return self.fatal(Place(self.file, 1, 1), f"found nothing, {EXAMPLE}", FIRST)
        found = f"found only the text {short(text)}, {EXAMPLE}"
        return self.fatal(root.start_mark, found, key_hint(text, FIRST))

    def _words(self, event: Any) -> str:
        text: str = event.value
        return text.translate(self.restore) if self.restore else text


def _stand_ins(text: str) -> dict[str, str]:
    """Choose an unused character for each that PyYAML would wrongly end a line at."""
    present = [char for char in NOT_LINE_ENDS if char in text]
    if not present:
        return {}
    used = {*text, "\ufeff", "\ufffe", "\uffff"}
    # MAX_BYTES is too small to hold every character, so some are left.
    unused = (char for char in map(chr, range(0xE000, 0x110000)) if char not in used)
    return {char: next(unused) for char in present}


def _place(file: str, mark: Any) -> Place:
    return mark if isinstance(mark, Place) else Place(file, mark.line + 1, mark.column + 1)
