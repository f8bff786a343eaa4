"""What there is to show of an aid at this moment, and who waits for news of it."""

from __future__ import annotations

import datetime
import threading
from pathlib import Path

from attrs import define, field, frozen

from sdm.checking.run import EVERYTHING, findings
from sdm.checking.subject import Subject
from sdm.checking.tally import counted
from sdm.checking.waivers import Answered, answered
from sdm.composing import Refused, compose
from sdm.composing.handout import Edition
from sdm.document import read_file
from sdm.errors import AidError, CannotRun, Problem
from sdm.loading import from_document
from sdm.previewing.marking import Letters, Sought, Span, find, letters_of, sought
from sdm.rendering import render


@frozen(kw_only=True)
class Look:
    """What one look at the file found."""

    subject: Subject | None = None
    """The aid; None where the file cannot be read as one."""
    problems: tuple[Problem, ...] = ()
    """What is wrong and not answered, in file order."""
    wanted: tuple[tuple[Sought, ...], ...] = ()
    """For each problem, the words by which to find its place on a page, the best first."""
    waived: tuple[Answered, ...] = ()
    unread: str = ""
    """Why the file could not be read at all."""

    @property
    def summary(self) -> str:
        """Say in a few words what was found."""
        errors = sum(each.level == "error" for each in self.problems)
        found = [counted(errors, "error"), counted(len(self.problems) - errors, "warning")]
        found += [f"{len(self.waived)} waived"] if self.waived else []
        return ", ".join(found)


@frozen(kw_only=True)
class Shown:
    """One edition of an aid as a page, or why there is none."""

    html: str = ""
    refused: str = ""
    letters: Letters = field(default=Letters("", {}, {}))


@frozen(kw_only=True)
class News:
    """All that the preview shows beside the handout itself."""

    serial: int
    """Rises with each look."""
    title: str
    """The aid's; the file's name where none could be read yet."""
    summary: str
    has_page: bool
    is_old: bool
    """Whether the page is of an earlier save, since the file cannot be read now."""
    said: str
    """What else is to be said: why there is no page, or only an old one."""
    problems: tuple[tuple[Problem, Span | None], ...]
    """What was found, and which letters of the page it is about, where they can be found."""
    waived: tuple[Answered, ...]


def look_at(file: Path, today: datetime.date) -> Look:
    """Read an aid and hold it against the rules; whatever is wrong with it is told."""
    try:
        document = read_file(file)
        aid = from_document(document)
    except AidError as error:
        return Look(problems=error.problems)
    except CannotRun as error:
        return Look(unread=str(error))
    subject = Subject(aid, document, today)
    asked = EVERYTHING.rules()
    problems, waived, still_open = answered(subject, list(findings(subject, asked)), asked)
    pairs = sorted(
        zip(problems, (finding for _, finding in still_open), strict=True),
        key=lambda pair: pair[0].place,
    )
    return Look(
        subject=subject,
        problems=tuple(problem for problem, _ in pairs),
        wanted=tuple(tuple(sought(subject, finding)) for _, finding in pairs),
        waived=waived,
    )


@define(eq=False)
class Desk:
    """Keeps the last look and the last aid that could be read; asked from several threads."""

    file: Path
    today: datetime.date
    edition: Edition = "leaflet"
    """The one that is shown first."""
    serial: int = 0
    _now: Look = Look()
    _good: Subject | None = None
    _pages: dict[Edition, Shown] = field(factory=dict)
    _news: threading.Condition = field(factory=threading.Condition)

    def look(self) -> None:
        """Look at the file, and tell those who wait."""
        found = look_at(self.file, self.today)
        with self._news:
            self._now = found
            if found.subject is not None:
                self._good, self._pages = found.subject, {}
            self.serial += 1
            self._news.notify_all()

    def shown(self, edition: Edition) -> Shown:
        """Give one edition of the last aid that could be read."""
        with self._news:
            if edition not in self._pages:
                self._pages[edition] = self._made(edition)
            return self._pages[edition]

    def _made(self, edition: Edition) -> Shown:
        if self._good is None:
            return Shown()
        try:
            handout = compose(self._good.aid, today=self.today, edition=edition, allow_overdue=True)
        except (Refused, CannotRun) as error:
            return Shown(refused=str(error))
        html = render(handout).decode()
        return Shown(html=html, letters=letters_of(html))

    def news(self, edition: Edition, after: int, patience: float) -> News:
        """Tell how things stand once there was another look than this, or patience has ended.

        Args:
            edition: Which handout is looked at.
            after: The number of the last look that is known already.
            patience: How many seconds to wait at most.
        """
        with self._news:
            self._news.wait_for(lambda: self.serial != after and self.serial > 0, patience)
            return self._told(edition)

    def _told(self, edition: Edition) -> News:
        now, shown = self._now, self.shown(edition)
        is_old = now.subject is None
        return News(
            serial=self.serial,
            title=self._good.aid.title if self._good else self.file.name,
            summary="" if now.unread else now.summary,
            has_page=bool(shown.html),
            is_old=is_old and bool(shown.html),
            said=now.unread or shown.refused,
            problems=tuple(
                (problem, None if is_old else _first(shown.letters, wanted))
                for problem, wanted in zip(
                    now.problems, now.wanted or ((),) * len(now.problems), strict=True
                )
            ),
            waived=now.waived,
        )


def _first(letters: Letters, wanted: tuple[Sought, ...]) -> Span | None:
    """Find the first of some words that stands on a page at all."""
    return next((span for each in wanted if (span := find(letters, each))), None)
