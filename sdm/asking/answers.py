"""Answers -> the fields of a record: what a form leaves out is filled in from the aid.

Both ways in, questions in a terminal and a file, end in plain data of the record's own fields, and
are read from there by the one strict reader of records.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from sdm.asking.roles import ROLES
from sdm.asking.steps import NOT_SURE, SKIPS
from sdm.composing import words
from sdm.model.aid import Aid
from sdm.preferences.json_form import plain
from sdm.preferences.making import NOT_BY_CHANGES, obeying
from sdm.preferences.people import Speaker
from sdm.preferences.reading import read_fields
from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import Breach, RecordError
from sdm.recording import options_in

Answers = dict[str, Any]
"""By the key of its question: words, the code of a choice, or a list of entries."""

ALLOWED = frozenset(PreferenceRecord.__annotations__) - NOT_BY_CHANGES - {"speaker"}
"""The fields of a record that answers may fill."""


def with_fields(
    record: PreferenceRecord, data: dict[str, Any], aid: Aid, *, today: datetime.date
) -> PreferenceRecord:
    """Put plain data into the fields of a record that was just begun.

    Args:
        record: The record as it was begun.
        data: Plain data by field, as JSON would have it; what a form leaves out may be missing.
        aid: The aid that it is about.
        today: What day it is: when a leaning or a decision is written down that names no day.

    Raises:
        RecordError: Something in it cannot be read, names what the aid has not, or does not obey
            the rules of a record; all at once.
    """
    return obeying(evolve(record, **values_of(data, aid, record.speaker, today=today)))


def values_of(
    data: dict[str, Any], aid: Aid | None, speaker: Speaker, *, today: datetime.date
) -> dict[str, Any]:
    """Read plain data as values of a record's fields.

    Args:
        data: Plain data by field; what a form leaves out is filled in where the aid is known.
        aid: The aid that it is about; None where it is not at hand.
        speaker: Whose words they are.
        today: What day it is.

    Raises:
        RecordError: Something in it cannot be read, or names what the aid has not; all at once.
    """
    filled = data if aid is None else completed(data, aid, speaker, today=today)
    values, problems = read_fields(filled, ALLOWED)
    unknown = () if aid is None else tuple(_unknown(filled, aid))
    if found := (*problems, *unknown):
        raise RecordError(found)
    return values


def fields_of(answers: Answers) -> dict[str, Any]:
    """Give the answers to questions as plain data of a record's fields."""
    made: dict[str, Any] = {}
    for key, answer in answers.items():
        _put(made, key, answer)
    if "decision" in made:
        made["decision"] = _decision(made["decision"])
    if made.get("leaning_before", {}).get("option") == NOT_SURE:
        made["leaning_before"] = {}
    return made


def _put(made: dict[str, Any], key: str, answer: Any) -> None:
    match key.split("."):
        case ["statement", statement]:
            matters = made.setdefault("what_matters", {})
            matters.setdefault("statements", []).append(_weighed(statement, answer))
        case ["what_would_you_do", "why"]:
            made["what_would_you_do"][0]["why_asked"] = answer
        case ["what_would_you_do"]:
            made["what_would_you_do"] = [{"prompt": answer}]
        case ["options"]:  # one that was named twice was talked about once
            made["options"] = [*{each["id"]: each for each in answer}.values()]
        case [name, inner]:
            made.setdefault(name, {})[inner] = answer
        case _:
            made[key] = answer


def _weighed(statement: str, answer: str) -> dict[str, str]:
    if answer in (NOT_SURE, SKIPS):
        return {"statement": statement, "answer": answer}
    return {"statement": statement, "weight": answer}


OUTCOMES = (NOT_SURE, "deferred", "someone_else_decides", "declined_to_choose")
"""What may be decided that is no option."""


def _decision(said: dict[str, Any]) -> dict[str, Any]:
    choice = said.pop("choice", None)
    if choice in OUTCOMES:
        return {"outcome": choice, **said}
    return {"option": choice, **said}


def completed(
    data: dict[str, Any], aid: Aid, speaker: Speaker, *, today: datetime.date
) -> dict[str, Any]:
    """Fill in what follows from the aid and from who speaks; nothing that somebody must say."""
    made = dict(data)
    for name, fill in (
        ("what_matters", _fill_matters),
        ("options", _fill_options),
        ("leaning_before", _fill_leaning),
        ("what_would_you_do", _fill_asked),
        ("decision", _fill_decision),
    ):
        if name in made:
            made[name] = fill(made[name], aid, speaker, today)
    if isinstance(made.get("decision"), dict):
        made["options"] = _with_chosen(made.get("options", []), made["decision"], aid)
    return made


def _fill_matters(value: Any, aid: Aid, speaker: Speaker, _: datetime.date) -> Any:
    if not isinstance(value, dict):
        return value
    said = {each.id: str(each.statement) for each in aid.what_matters}
    made = dict(value)
    if "words" in made:
        made.setdefault("recorded_as", ROLES[speaker].recorded_as)
    if isinstance(made.get("statements"), list):
        made["statements"] = [_fill_statement(each, said) for each in made["statements"]]
    return made


def _fill_statement(value: Any, said: dict[Any, str]) -> Any:
    if not isinstance(value, dict):
        return value
    made = dict(value)
    statement = made.get("statement")
    if isinstance(statement, str):  # of one that the aid has not, that alone is the problem
        made.setdefault("words", said.get(statement, statement))
    if "weight" in made:
        made.setdefault("answer", "answered")
    return made


def _fill_options(value: Any, aid: Aid, _: Speaker, __: datetime.date) -> Any:
    if not isinstance(value, list):
        return value
    known = {each["id"]: each for each in _plain_options(aid)}
    return [_fill_option(each, known) for each in value]


def _fill_option(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, str):
        value = {"id": value}
    if isinstance(value, dict) and isinstance(value.get("id"), str) and value["id"] in known:
        return {**known[value["id"]], **value}
    return value


def _plain_options(aid: Aid) -> list[dict[str, Any]]:
    """Give the options by name alone: which points of theirs were talked about, somebody says."""
    return [plain(evolve(each, benefits=(), risks=())) for each in options_in(aid)]


def _fill_leaning(value: Any, _: Aid, __: Speaker, today: datetime.date) -> Any:
    return {"on": today.isoformat(), **value} if isinstance(value, dict) else value


def _fill_asked(value: Any, _: Aid, speaker: Speaker, __: datetime.date) -> Any:
    if not isinstance(value, list):
        return value
    asked_by = "patient" if speaker.startswith("person") else "family"
    return [_fill_question(each, asked_by) for each in value]


def _fill_question(value: Any, asked_by: str) -> Any:
    if not isinstance(value, dict):
        return value
    made = {"asked_by": asked_by, **value}
    prompt = made.get("prompt")
    if isinstance(prompt, str) and prompt in words.PROMPTS:
        made.setdefault("question", words.PROMPTS[prompt][0])
    return made


def _fill_decision(value: Any, aid: Aid, _: Speaker, today: datetime.date) -> Any:
    if not isinstance(value, dict):
        return value
    made = {"made_on": today.isoformat(), **value}
    option = made.get("option")
    if isinstance(option, str) and option in {each.id for each in aid.options}:
        made.setdefault("text", str(next(each.name for each in aid.options if each.id == option)))
        chosen = "no_action_chosen" if option == aid.stay else "option_chosen"
        made.setdefault("outcome", chosen)
    return made


def _with_chosen(options: Any, decision: dict[str, Any], aid: Aid) -> Any:
    """Add the option that was decided on to those talked about, in the order of the aid."""
    chosen = decision.get("option")
    if not isinstance(options, list) or not isinstance(chosen, str):
        return options
    there = [each.get("id") for each in options if isinstance(each, dict)]
    if chosen in there:
        return options
    return [*options, *(each for each in _plain_options(aid) if each["id"] == chosen)]


def _unknown(data: dict[str, Any], aid: Aid) -> Iterator[Breach]:
    """Find the ids that the aid has not."""
    options = tuple(str(each.id) for each in aid.options)
    statements = tuple(str(each.id) for each in aid.what_matters)
    yield from _no_such(data, ("leaning_before", "option"), options, "option")
    yield from _no_such(data, ("decision", "option"), options, "option")
    matters = data.get("what_matters")
    weighed = matters.get("statements") if isinstance(matters, dict) else None
    for number, each in enumerate(weighed if isinstance(weighed, list) else ()):
        if isinstance(each, dict) and each.get("statement") not in statements:
            yield _none(f"what_matters.statements.{number}.statement", statements, "statement")


def _no_such(
    data: dict[str, Any], way: tuple[str, str], known: tuple[str, ...], what: str
) -> Iterator[Breach]:
    outer = data.get(way[0])
    value = outer.get(way[1]) if isinstance(outer, dict) else None
    if isinstance(value, str) and value not in known:
        yield _none(".".join(way), known, what)


def _none(at: str, known: tuple[str, ...], what: str) -> Breach:
    return Breach(at=at, message=f"is no {what} of the aid", hint=f"it has: {', '.join(known)}")
