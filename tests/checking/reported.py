"""Aids with something to report, written to a folder, and what a check of them gives."""

from __future__ import annotations

import datetime
from pathlib import Path

from sdm.checking import look
from sdm.checking.tally import Looked, Tally
from sdm.reporting import Wanted, written
from tests.samples import SOUND

TODAY = datetime.date(2026, 12, 1)

WRONG = {
    'title: "Sore elbow: what are your choices?"': (
        'title: "Sore elbow: what are your choices, and what is there to know about each of them?"'
    ),
    "decision: Should I wear a brace, use a cream or carry on as I am for my sore elbow?": (
        "decision: Sore elbows are sore."
    ),
}
"""Words of the sound aid, and what is wrong in their place: a warning and an error."""

WAIVER = """\
waivers:
  - {rule: long-title, at: title, because: The clinic wants "it" so & <so>., by: A. Nurse}
"""


def sound_text() -> str:
    return SOUND.read_text(encoding="utf-8")


def wrong_text() -> str:
    text = sound_text()
    for right, wrong in WRONG.items():
        assert right in text, right
        text = text.replace(right, wrong)
    return text


def aids(folder: Path) -> list[Path]:
    """Write a sound aid, a wrong one, a waived one, a broken one; name one that is not there."""
    texts = {
        "sound": sound_text(),
        "sore elbow é #1": wrong_text(),
        "waived": wrong_text() + WAIVER,
        "broken": sound_text().replace("format: 1", "format: 2\nfro: 1"),
    }
    paths = []
    for name, text in texts.items():
        (folder / name).mkdir()
        paths.append(folder / name / "aid.yaml")
        paths[-1].write_text(text, encoding="utf-8")
    return [*paths, folder / "missing.yaml"]


def looked_at(*paths: Path) -> list[Looked]:
    return [*look(paths, today=TODAY)]


def report(looked: list[Looked], wanted: Wanted) -> str:
    return "".join(written(looked, Tally(), wanted))
