"""A record opened beside the aid as it is now: what the person saw, and what it says today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from attrs import frozen

from sdm.errors import CannotRun
from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid
from sdm.personalising import NoSuchRow
from sdm.preferences.aid import FigureShown, RowChosen
from sdm.preferences.deciding import ReviewTrigger
from sdm.preferences.record import PreferenceRecord
from sdm.recording import as_seen, figures_shown

NEW_EVIDENCE: Final = "new_evidence"
LONGEST_SCORE = 6  # digits


@frozen(kw_only=True)
class FigureChange:
    """One figure that says something else today, or that stands on one side only."""

    outcome: str
    """The outcome's id."""
    option: str
    """The option's id."""
    group: str | None
    """The group of people, where the figure is split."""
    label: str
    """What is counted."""
    then: str | None
    """What the person saw; None if they saw no such figure."""
    now: str | None
    """What the aid says today; None if it says nothing any more."""


@frozen(kw_only=True)
class Differences:
    """How the aid of a record and the aid at hand differ. The record stays as it is."""

    same: bool
    """Whether it is the very aid that the person saw, by its fingerprint."""
    version_then: str
    """The version that the person saw."""
    version_now: str
    """The version at hand."""
    withdrawn_because: str | None
    """Why the aid at hand was withdrawn, if it was."""
    figures: tuple[FigureChange, ...]
    """The figures that are not what they were."""
    rows_gone: tuple[str, ...]
    """The tables whose row the person had, and which the aid at hand has no more."""
    suggests: tuple[ReviewTrigger, ...]
    """What makes it worth looking again, if the person wants to; nothing is added to the record."""

    @property
    def words(self) -> str:
        """Say it in one sentence."""
        return _WORDS[self._kind].format(then=self.version_then, now=self.version_now)

    @property
    def _kind(self) -> Literal["same", "withdrawn", "figures", "wording", "content"]:
        if self.withdrawn_because is not None:
            return "withdrawn"
        if self.same:
            return "same"
        if self.figures or self.rows_gone:
            return "figures"
        return "content" if self.version_then == self.version_now else "wording"


_WORDS = {
    "same": "Made with this version of the decision aid ({now}).",
    "withdrawn": "Made with version {then} of the decision aid, which was withdrawn since.",
    "figures": "Made with version {then} of the decision aid. This is version {now}, and some "
    "figures are not what they were.",
    "wording": "Made with version {then} of the decision aid. This is version {now}; the figures "
    "are the same.",
    "content": "Made with version {then} of the decision aid, as this is, but something in it was "
    "changed; the figures are the same.",
}


def differences(record: PreferenceRecord, aid: Aid) -> Differences:
    """Tell how an aid differs from the one that a record was made with.

    Args:
        record: The record, with the figures that the person saw.
        aid: The aid at hand, as loaded.

    Raises:
        CannotRun: It is another aid.
    """
    if aid.id != record.aid.id:
        raise CannotRun(f'the record is about "{record.aid.id}", and this aid is "{aid.id}"')
    same = fingerprint(aid) == record.aid.fingerprint
    personal, gone = (aid, ()) if same else _as_then(aid, record.rows)
    figures = () if same else tuple(_changes(record.figures_shown, figures_shown(personal)))
    return Differences(
        same=same,
        version_then=record.aid.version,
        version_now=aid.version,
        withdrawn_because=aid.withdrawn_because if aid.status == "withdrawn" else None,
        figures=figures,
        rows_gone=gone,
        suggests=() if same else (NEW_EVIDENCE,),
    )


def _as_then(aid: Aid, rows: tuple[RowChosen, ...]) -> tuple[Aid, tuple[str, ...]]:
    """Put the person's rows in place in the aid at hand, and name the tables that have them not."""
    gone = []
    for row in rows:
        score = row.inputs.get("score", "")
        is_score = score.isdecimal() and len(score) <= LONGEST_SCORE
        try:
            aid = as_seen(aid, {row.table: int(score) if is_score else row.row})
        except NoSuchRow:
            gone.append(row.table)
    return aid, tuple(gone)


def _changes(then: tuple[FigureShown, ...], now: tuple[FigureShown, ...]) -> Iterator[FigureChange]:
    before = {_key(each): each for each in then}
    after = {_key(each): each for each in now}
    for key in before | after:
        old, new = before.get(key), after.get(key)
        if old is None or new is None or _said(old) != _said(new):
            named = new or old
            assert named is not None
            yield FigureChange(
                outcome=key[0],
                option=key[1],
                group=key[2],
                label=named.label,
                then=None if old is None else old.said,
                now=None if new is None else new.said,
            )


def _key(figure: FigureShown) -> tuple[str, str, str | None]:
    return figure.outcome, figure.option, figure.group


def _said(figure: FigureShown) -> tuple[object, ...]:
    """Give what makes a figure: its numbers where people were counted, and else all of its words.

    An outcome that is only called something else is the same figure.
    """
    numbers = tuple(_NUMBER.findall(figure.said))
    if figure.people is not None:
        return figure.people, figure.out_of, figure.timeframe, numbers
    return figure.said, figure.timeframe


_NUMBER = re.compile(r"\d[\d,.]*")
