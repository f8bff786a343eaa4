"""The summary of a record: what matters to the person first, then the talk and what came of it.

Nothing in it is worked out from anything else: no score, no best match, no advice.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator

from sdm import __version__
from sdm.composing import summary_matters as matters
from sdm.composing import summary_outcome as outcome
from sdm.composing import summary_people as people
from sdm.composing import summary_talk as talk
from sdm.composing.handout import Handout
from sdm.composing.spoken import summary_words as words
from sdm.composing.summary_sheet import (
    Sheet,
    author,
    day,
    filled,
    inline,
    moment,
    sentences,
)
from sdm.composing.wording import capital, in_fours, paragraph, stop
from sdm.preferences.deciding import Provenance
from sdm.preferences.people import Subject
from sdm.preferences.record import NOT_A_CONSENT_FORM, PreferenceRecord
from sdm.rendering.components.notice.context import Notice
from sdm.rendering.components.said.context import Saying
from sdm.speaking import right_to_left, said, speaking

SECTIONS: dict[str, Callable[[Sheet], Iterator[Saying]]] = {
    "needs": matters.needs,
    "matters": matters.matters,
    "weighed": matters.weighed,
    "others": matters.others,
    "tried": matters.tried,
    "conditions": matters.conditions,
    "before": talk.before,
    "talk": talk.talk,
    "options": talk.options,
    "questions": talk.questions,
    "view": talk.view,
    "decision": outcome.decision,
    "next": outcome.steps,
    "doubts": outcome.doubts,
    "withheld": outcome.withheld,
    "who": people.who,
    "alone": people.alone,
    "able": people.able,
    "plans": people.plans,
    "sharing": people.sharing,
    "figures": talk.figures,
    "back": outcome.back,
}
"""What a summary says, in its order."""

KEPT_BACK = ("others", "doubts", "alone", "able")
"""What a restricted record shows only to those for whom the whole of it is asked for."""

CLIPPED = 40  # characters of whom it is about, at the foot of every sheet


def compose_summary(
    record: PreferenceRecord,
    *,
    today: datetime.date,
    large: bool = False,
    whole: bool = False,
    language: str = "en-GB",
) -> Handout:
    """Compose the summary of a record.

    Args:
        record: What the person said, and what came of it.
        today: What day it is; decides what is past the day it was to be looked at again.
        large: In large print.
        whole: Also what a restricted record keeps back, and what was not shared with the person.
        language: In which language the fixed words are said; what somebody said stays as it is.

    Returns:
        A handout. Of a record entered in error it holds nothing that was said.
    """
    with speaking(language):
        return _composed(Sheet(record, today, whole), language, large=large)


def _composed(sheet: Sheet, language: str, *, large: bool) -> Handout:
    record = sheet.record
    status = words.STATUS[record.status]
    aid = record.aid if sheet.shown else None
    return Handout(
        edition="summary-large" if large else "summary",
        language=language,
        direction="rtl" if right_to_left(language) else "ltr",
        aid=inline(aid.id) if aid else "",
        version=inline(aid.version) if aid else "",
        fingerprint=aid.fingerprint if aid else "",
        running=_running(sheet),
        title=words.TITLE["me" if sheet.own else "them"].format(status=status),
        lead=_lead(sheet),
        parts=tuple(_parts(sheet)),
        footer=tuple(_footer(sheet)),
    )


def _parts(sheet: Sheet) -> Iterator[object]:
    if not sheet.shown:
        return
    yield from _due(sheet)
    yield from _restricted(sheet)
    for key, say in SECTIONS.items():
        if key not in _left_out(sheet):
            yield from sheet.section(_heading(sheet, key), say(sheet))


def _heading(sheet: Sheet, key: str) -> str:
    provisional = key == "decision" and sheet.record.status == "in_progress"
    return "decision_not_final" if provisional and sheet.record.decision else key


def _left_out(sheet: Sheet) -> tuple[str, ...]:
    if sheet.whole:
        return ()
    return ("withheld", *(KEPT_BACK if sheet.record.confidentiality == "restricted" else ()))


def _due(sheet: Sheet) -> Iterator[Notice]:
    """Say what is past the day it was to be looked at again."""
    review, aid = sheet.record.review, sheet.record.aid
    due = (
        (words.REVIEW_DUE, review.date if review else None),
        (words.AID_DUE, aid.review_due),
    )
    late = [text.format(day=day(by)) for text, by in due if by is not None and by < sheet.today]
    if late and sheet.record.status != "cancelled":
        yield _notice(words.DUE_HEADING, late)


def _restricted(sheet: Sheet) -> Iterator[Notice]:
    """Say that not everybody may read this, and what of it was therefore left out."""
    if sheet.record.confidentiality == "restricted":
        said = [words.RESTRICTED_MEANS]
        left = [key for key in KEPT_BACK if key in _left_out(sheet)]
        named = [words.HEADINGS[key] for key in left if any(SECTIONS[key](sheet))]
        if named:
            said.append(words.LEFT_OUT.format(parts="; ".join(named)))
        yield _notice(words.RESTRICTED, said)


def _notice(heading: str, said: Iterable[str]) -> Notice:
    return Notice(kind="overdue", heading=heading, blocks=paragraph(" ".join(said)))


def _lead(sheet: Sheet) -> str:
    record = sheet.record
    return sentences(
        stop(inline(record.aid.title)) if sheet.shown else "",
        _whom(sheet) if sheet.shown else "",
        words.STATUS_MEANS[record.status],
        filled(words.WHY, reason=record.status_reason) if record.status_reason else "",
        words.VERSION.format(version=record.version, day=day(record.provenance.recorded_at.date())),
    )


def _whom(sheet: Sheet) -> str:
    """Say whom it is about, as far as a host system passed that in."""
    about = sheet.record.subject
    status = about.nhs_number_status
    told = [
        inline(about.name) if about.name else "",
        words.BORN.format(day=day(about.birth_date)) if about.birth_date else "",
        _nhs_number(about) + (words.NHS_NUMBER_IS[status] if about.nhs_number and status else ""),
        words.REFERENCE.format(reference=inline(about.ref)) if about.ref else "",
    ]
    who = ", ".join(filter(None, told))
    return words.FOR.format(who=who) if who else ""


def _nhs_number(about: Subject) -> str:
    number = inline(about.nhs_number or "")
    if len(number) == 10:
        number = f"{number[:3]} {number[3:6]} {number[6:]}"
    return words.NHS_NUMBER.format(number=number) if number else ""


def _running(sheet: Sheet) -> str:
    """Say on every sheet what it is not, how far it is, and whom it is about."""
    record, about = sheet.record, sheet.record.subject
    status = capital(words.STATUS[record.status])
    if record.confidentiality == "restricted":
        status = f"{words.RESTRICTED}. {status}"
    whom = _nhs_number(about) or inline(about.ref or about.name or "") if sheet.shown else ""
    whom = f"{whom[:CLIPPED]}..." if len(whom) > CLIPPED else whom
    return sentences(
        words.RUNNING.format(status=status, version=record.version), stop(whom) if whom else ""
    )


def _footer(sheet: Sheet) -> Iterator[str]:
    notice = said("record.NOT_A_CONSENT_FORM", NOT_A_CONSENT_FORM)
    yield f"{notice} {words.PURPOSE}"
    if sheet.shown:
        yield _aid(sheet)
    yield _record(sheet)


def _aid(sheet: Sheet) -> str:
    aid = sheet.record.aid
    used = aid.used_overdue_because
    return sentences(
        words.AID.format(
            id=inline(aid.id), version=inline(aid.version), fingerprint=in_fours(aid.fingerprint)
        ),
        _seen(sheet),
        words.AID_EVIDENCE.format(day=day(aid.evidence_until)) if aid.evidence_until else "",
        words.AID_REVIEW.format(day=day(aid.review_due)) if aid.review_due else "",
        filled(words.AID_OVERDUE, why=used) if used else "",
    )


def _seen(sheet: Sheet) -> str:
    aid = sheet.record.aid
    overlay = words.AID_WITH.format(overlay=inline(aid.overlay)) if aid.overlay else ""
    told = [inline(each) for each in (aid.edition, aid.format, aid.language) if each]
    how = ", ".join(filter(None, (*told, overlay)))
    return words.AID_SEEN.format(how=how) if how else ""


def _record(sheet: Sheet) -> str:
    record, made = sheet.record, sheet.record.provenance
    change, software, event = made.amendment, made.software, made.event_date
    known = (made.recorded_at, *(each.when for each in record.contacts))
    return sentences(
        words.RECORD.format(
            id=inline(record.record_id),
            version=record.version,
            who=author(made.author),
            when=moment(made.recorded_at),
        ),
        words.TALK_WAS.format(when=moment(event)) if event and event not in known else "",
        _led(made),
        filled(words.AMENDED, version=str(change.of_version), reason=change.reason)
        if change
        else "",
        filled(words.AMENDED_FOR, who=change.requested_by)
        if change and change.requested_by
        else "",
        _software(inline(software.name), inline(software.version)),
    )


def _led(made: Provenance) -> str:
    if made.performer is None:
        return ""
    if made.performer == made.author:
        return words.TALK_LED_TOO
    return words.TALK_LED.format(who=author(made.performer))


def _software(name: str, version: str) -> str:
    if (name, version) == ("sdm", __version__):
        return words.SAME_SOFTWARE.format(own=__version__)
    return words.SOFTWARE.format(name=name, version=version, own=__version__)
