"""What the parts of a summary share: the record, whose words they are, and how words are shown."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator

from attrs import frozen

from sdm.composing.spoken import summary_words as words
from sdm.composing.wording import capital, date, stop
from sdm.preferences.deciding import Author
from sdm.preferences.people import Professional
from sdm.preferences.record import PreferenceRecord
from sdm.rendering.components.said.context import Said, Saying
from sdm.rendering.components.section.context import Section

TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
PARTIAL = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")
LINE_ENDS = "\t\n\v\f\r\x85"  # controls that a reader sees as space
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Signs that turn the order of what stands beside them."""


@frozen
class Sheet:
    """One record as it is summed up on one day."""

    record: PreferenceRecord
    today: datetime.date
    whole: bool
    """Whether what is kept back from ordinary readers is shown."""

    @property
    def shown(self) -> bool:
        """Whether anything that was said is shown: nothing is of a record entered in error."""
        return self.record.status != "entered_in_error"

    @property
    def own(self) -> bool:
        """Whether the person speaks, with support or without."""
        return self.record.speaker in ("person", "person_with_support")

    @property
    def speaker(self) -> str:
        """Whose words the record holds."""
        return words.SPEAKERS[self.record.speaker]

    @property
    def language(self) -> str:
        """The language of the words, or nothing where the record gives no tag of one."""
        return self.record.language if TAG.fullmatch(self.record.language) else ""

    def option(self, id: str) -> str:
        """Name an option as the talk named it."""
        named = (each.text for each in self.record.options if each.id == id)
        return inline(next(named, id))

    def quote(self, label: str, said: str | None, note: str = "", whose: str = "") -> list[Saying]:
        """Give somebody's own words, unless there are none."""
        if said is None:
            return []
        whose = whose or self.speaker
        saying = Saying(
            label=label, lines=lines(said), note=note, quoted=True, whose=whose, exact=said
        )
        return [saying]

    def section(self, key: str, sayings: Iterable[Saying]) -> Iterator[Section]:
        """Put what was said under its heading, unless there is nothing."""
        found = tuple(sayings)
        if found:
            part = Said(language=self.language, sayings=found)
            anchor, heading = key.replace("_", "-"), words.HEADINGS[key]
            yield Section(anchor=anchor, heading=heading, parts=(part,))


def noted(label: str, text: str | None, note: str = "") -> list[Saying]:
    """Give what was noted, unless it is nothing."""
    if text is None:
        return []
    return [Saying(label=label, lines=lines(text), note=note, exact=text)]


def lines(said: str) -> tuple[str, ...]:
    """Give words line by line; what nobody can see stands as its code.

    >>> lines("one\\r\\ntwo \\x00"), lines("")
    (('one', 'two [U+0000]'), ())
    """
    return tuple("".join(_seen(char) for char in said).splitlines())


def inline(text: str) -> str:
    """Give words for the middle of a sentence: on one line, and unable to turn what follows."""
    said = " ".join(lines(text))
    return "".join(f"[U+{ord(char):04X}]" if char in TURNING else char for char in said)


def filled(pattern: str, **texts: str) -> str:
    """Fill words of the record into a sentence of ours; it ends with a full stop."""
    return stop(pattern.format(**{name: inline(text) for name, text in texts.items()}))


def sentences(*parts: str) -> str:
    """Put sentences one after the other; empty ones are left out."""
    return " ".join(part for part in parts if part)


def day(said: datetime.date | str | None) -> str:
    """Write a day, a month or a year as people say it; other words stay as they are."""
    if isinstance(said, str) and not PARTIAL.fullmatch(said):
        return inline(said)
    return date(said)


def moment(when: datetime.datetime) -> str:
    """Write a day and time with its offset, as it was noted.

    >>> moment(datetime.datetime.fromisoformat("2026-11-25T10:30:00+01:00"))
    '25 November 2026, 10:30 (UTC+01:00)'
    """
    zone = f"{when:%z}"
    offset = "" if zone.startswith(("+0000", "-0000")) else f"{zone[:3]}:{zone[3:5]}"
    return f"{day(when.date())}, {when.hour:02}:{when.minute:02} (UTC{offset})"


def professional(who: Professional) -> str:
    """Name a professional by role, and by what else the record holds."""
    return ", ".join(inline(part) for part in (who.role, who.name, who.organisation) if part)


def author(who: Author) -> str:
    """Name who wrote something."""
    told = [inline(part) for part in (who.role, who.name, who.organisation) if part]
    return ", ".join(told or [words.AUTHORS[who.kind]])


def label(text: str) -> str:
    """Make the words of a label: on one line, with a capital."""
    return capital(inline(text))


def _seen(char: str) -> str:
    """Name a sign that no page can show: controls, halves of characters, noncharacters."""
    kind = unicodedata.category(char)
    none = ord(char) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF
    hidden = (kind == "Cc" and char not in LINE_ENDS) or kind == "Cs" or none
    return f"[U+{ord(char):04X}]" if hidden else char
