"""From questions, or from a file of answers, to a record in its file."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from sdm.asking.answers import fields_of, with_fields
from sdm.asking.answers_file import data_of, placed, read_answers
from sdm.asking.asking import HELP, Asking, Terminal
from sdm.asking.draft import ENDING, Draft, open_draft, save_draft
from sdm.asking.roles import ROLES
from sdm.asking.steps import steps
from sdm.composing import notices, words
from sdm.composing.book import Book
from sdm.errors import CannotRun
from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid
from sdm.preferences.deciding import Author
from sdm.preferences.files import ENDING as RECORD_ENDING
from sdm.preferences.files import default_name, save_record
from sdm.preferences.making import move, new_id
from sdm.preferences.people import Speaker
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import Breach, RecordError
from sdm.preferences.words import Moment, Text, Uuid
from sdm.receiving import identifier_breaches
from sdm.recording import begin
from sdm.rendering.components import texts


@frozen(kw_only=True)
class Talk:
    """What is known before the first question is put."""

    aid: Aid
    """The aid that the talk is about."""
    now: datetime.datetime
    """What time it is, with its offset."""
    speaker: Speaker | None = None
    """Who is speaking; asked, or read from the file of answers, where it is not given."""
    edition: str | None = None
    """The handout that the person had."""
    overdue_because: str | None = None
    """Why the aid is used although it is out of date."""
    rows: Mapping[str, int | str] = field(factory=dict)
    """The person's rows of printed tables."""
    role: str | None = None
    """The role of the professional who writes, where one does."""
    happened: datetime.datetime | None = None
    """When the talk was, with its offset, where there was one."""
    led_by: Author | None = None
    """Who led the talk."""

    @property
    def today(self) -> datetime.date:
        """What day it is."""
        return self.now.date()

    def begun(self, speaker: Speaker, record_id: Uuid | None = None) -> PreferenceRecord:
        """Begin the record."""
        record = begin(
            self.aid,
            speaker,
            now=self.now,
            author=self.author(speaker),
            edition=self.edition,
            overdue_because=self.overdue_because,
            rows=self.rows,
            record_id=record_id,
        )
        said_by = evolve(
            record.provenance,
            event_date=None if self.happened is None else Moment(self.happened),
            performer=self.led_by,
        )
        return evolve(record, provenance=said_by)

    def author(self, speaker: Speaker) -> Author:
        """Say who writes: a professional where a role is given, and else whoever speaks."""
        if self.role is not None or speaker == "best_interests_meeting":
            return Author(kind="professional", role=None if self.role is None else Text(self.role))
        return Author(kind="person" if speaker.startswith("person") else "other")


class Stopped(CannotRun):
    """Somebody stopped before the last question; what they said is kept."""


def from_questions(
    talk: Talk,
    terminal: Terminal,
    *,
    path: Path | None = None,
    resume: Path | None = None,
    everything: bool = False,
) -> tuple[PreferenceRecord, Path]:
    """Ask, one question at a time, and save the record.

    After each answer a draft beside the record's file keeps what was said; it is taken away when
    the record stands.

    Args:
        talk: What is known before.
        terminal: Where to ask.
        path: The record's file, or a folder; without it, this folder. A name of sdm's own says
            nothing of the person.
        resume: A draft to go on with. Where `path` has a draft beside it, that one.
        everything: Also what is asked after a talk.

    Returns:
        The record, in progress, and its file.

    Raises:
        Stopped: Somebody stopped; the message says how to go on.
        CannotRun: A draft is of another aid, or something cannot be written.
        RecordError: The aid is out of date and nobody says why it is used, or the answers do not
            obey the rules of a record.
        Refused: The aid was withdrawn.
        NoSuchRow: A table has no such row.
    """
    folder = path if path is not None and path.is_dir() else None
    path = None if folder is not None else path
    _refuse_standing(path)
    talk.begun(talk.speaker or "person")  # what cannot be begun is refused before any question
    draft = _found(talk, path, resume)
    place: Path | None = None
    try:
        for line in opening(talk):
            terminal.say(line)
        if draft is None:
            draft = _first(talk, terminal)
        else:
            terminal.say("Going on where it was stopped.")
        at = _draft_path(draft, path or folder, resume)
        place = at
        asking = Asking(terminal=terminal, today=talk.today, keep=lambda made: save_draft(made, at))
        for line in ("", *ROLES[draft.speaker].law, "", HELP):
            terminal.say(line)
        draft = asking.all_of(steps(talk.aid, draft.speaker, everything=everything), draft)
    except (EOFError, KeyboardInterrupt):
        terminal.say()  # the prompt stands there still
        raise _stopped(talk.aid.id, place) from None
    record = with_fields(
        talk.begun(draft.speaker, draft.record_id),
        fields_of(draft.answers),
        talk.aid,
        today=talk.today,
    )
    saved = path or at.with_name(f"{at.name.removesuffix(ENDING)}{RECORD_ENDING}")
    save_record(record, saved)
    at.unlink(missing_ok=True)
    return record, saved


def opening(talk: Talk) -> Iterator[str]:
    """Say which decision it is about, for whom the aid is, and that nobody reviewed it, if so."""
    aid = talk.aid
    yield aid.title
    yield aid.decision
    yield ""
    yield f"{words.WHO_FOR}: {' '.join(texts(aid.who_for.blocks))}"
    yield f"{words.WHO_NOT_FOR}:"
    yield from (f"  {each}" for each in texts(aid.who_not_for.blocks))
    book = Book(aid, talk.today)
    for notice in (*notices.urgent(book), *notices.reviewed(book)):
        yield ""
        yield f"{notice.heading}: {' '.join(texts(notice.blocks))}"
    yield ""


def from_file(
    talk: Talk, answers: Path, *, path: Path | None = None, keep_identifiers: bool = False
) -> tuple[PreferenceRecord, Path]:
    """Make a record of a file of answers, and save it.

    Raises:
        AidError: The file is wrong in places, or something in it looks as if it told who somebody
            is and nobody said to keep it; all of them at once.
        CannotRun: It cannot be read, or the record cannot be written.
    """
    document = read_answers(answers)
    data = data_of(document)
    said = data.pop("speaker", None)
    speaker = talk.speaker or said
    if speaker not in ROLES:
        message = "is missing" if said is None else "found another word"
        words = ", ".join(ROLES)
        raise placed(
            document, [Breach(at="speaker", message=f"{message}, expected one of: {words}")]
        )
    try:
        record = with_fields(talk.begun(speaker), data, talk.aid, today=talk.today)
    except RecordError as error:
        raise placed(document, error.problems) from error
    found = () if keep_identifiers else tuple(identifier_breaches(record, talk.today))
    if found:
        raise placed(document, found)
    saved = path or Path(default_name(record))
    if saved.is_dir():
        saved = saved / default_name(record)
    save_record(record, saved)
    return record, saved


def made_valid(
    record: PreferenceRecord, path: Path, talk: Talk, *, reason: str
) -> PreferenceRecord:
    """Move a record to `valid`, and save that version.

    Raises:
        RecordError: It lacks what a valid record needs; all of it at once. The file is as it was.
    """
    made = move(record, "valid", reason, now=talk.now, author=talk.author(record.speaker))
    save_record(made, path)
    return made


def _found(talk: Talk, path: Path | None, resume: Path | None) -> Draft | None:
    beside = None if path is None else path.with_name(f"{_stem(path)}{ENDING}")
    place = resume or beside
    if place is None or (resume is None and not place.exists()):
        return None
    draft = open_draft(place)
    if (draft.aid, draft.fingerprint) != (talk.aid.id, fingerprint(talk.aid)):
        raise CannotRun(
            f'{place}: found answers about "{draft.aid}", and the aid at hand is another one, or '
            "was changed since; begin anew under another name, or give the aid they are about"
        )
    if talk.speaker not in (None, draft.speaker):
        raise CannotRun(
            f'{place}: found the answers of "{draft.speaker}", and --speaker says {talk.speaker}'
        )
    return draft


def _first(talk: Talk, terminal: Terminal) -> Draft:
    asking = Asking(terminal=terminal, today=talk.today, keep=lambda _: None)
    labels = tuple((speaker, role.label) for speaker, role in ROLES.items())
    speaker = talk.speaker or asking.one_of("Whose words will these be?", labels)
    return Draft(
        aid=talk.aid.id,
        fingerprint=fingerprint(talk.aid),
        record_id=new_id(),
        speaker=speaker,  # type: ignore[arg-type]  # one of the keys of ROLES
        answers={},
    )


def _draft_path(draft: Draft, path: Path | None, resume: Path | None) -> Path:
    if resume is not None:
        return resume
    name = f"record-{draft.record_id[:8]}{ENDING}"
    if path is None or path.is_dir():
        return (path or Path()) / name
    return path.with_name(f"{_stem(path)}{ENDING}")


def _refuse_standing(path: Path | None) -> None:
    """Refuse before the first question what could not be written after the last."""
    if path is not None and os.path.lexists(path):
        raise CannotRun(
            f"{path}: there is a file already; give another name, or go on with a record that "
            "stands there by sdm record amend"
        )


def _stem(path: Path) -> str:
    return path.name.removesuffix(RECORD_ENDING)


def _stopped(aid: str, place: Path | None) -> Stopped:
    if place is None or not place.exists():
        return Stopped("stopped before the first answer; nothing was kept")
    return Stopped(
        f"stopped; what was said is kept in {place}, for your eyes only\n"
        f"  go on with: sdm record new {aid} --resume {place}"
    )
