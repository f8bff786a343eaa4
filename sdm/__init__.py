"""sdm: decision aids for shared decision making.

>>> import datetime, sdm
>>> aid = sdm.catalogue().aid("sore-throat-antibiotics")
>>> handout = sdm.compose(aid, today=datetime.date(2026, 12, 1))
>>> page = sdm.render(handout, "html")

Every name here is loaded when it is first used, so that `import sdm` stays fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdm.cataloguing import Catalogue, catalogue
    from sdm.checking import CheckReport, check
    from sdm.composing import Refused
    from sdm.composing.handout import Handout
    from sdm.differing import diff
    from sdm.errors import AidError, CannotRun, Problem, SdmError
    from sdm.living import compose
    from sdm.loading import load, loads
    from sdm.loading.dump import dump, fingerprint
    from sdm.model.aid import Aid
    from sdm.personalising import personalise
    from sdm.preferences.files import open_record, save_record
    from sdm.preferences.record import PreferenceRecord
    from sdm.preferences.refusing import RecordError
    from sdm.recording import begin
    from sdm.rendering import render
    from sdm.summarising import summarise

__version__ = "0.1.0"

_HOMES = {
    "Aid": "sdm.model.aid",
    "AidError": "sdm.errors",
    "CannotRun": "sdm.errors",
    "Catalogue": "sdm.cataloguing",
    "CheckReport": "sdm.checking",
    "Handout": "sdm.composing.handout",
    "PreferenceRecord": "sdm.preferences.record",
    "Problem": "sdm.errors",
    "RecordError": "sdm.preferences.refusing",
    "Refused": "sdm.composing",
    "SdmError": "sdm.errors",
    "begin": "sdm.recording",
    "catalogue": "sdm.cataloguing",
    "check": "sdm.checking",
    "compose": "sdm.living",
    "diff": "sdm.differing",
    "dump": "sdm.loading.dump",
    "fingerprint": "sdm.loading.dump",
    "load": "sdm.loading",
    "loads": "sdm.loading",
    "open_record": "sdm.preferences.files",
    "personalise": "sdm.personalising",
    "render": "sdm.rendering",
    "save_record": "sdm.preferences.files",
    "summarise": "sdm.summarising",
}

__all__ = [
    "Aid",
    "AidError",
    "CannotRun",
    "Catalogue",
    "CheckReport",
    "Handout",
    "PreferenceRecord",
    "Problem",
    "RecordError",
    "Refused",
    "SdmError",
    "begin",
    "catalogue",
    "check",
    "compose",
    "diff",
    "dump",
    "fingerprint",
    "load",
    "loads",
    "open_record",
    "personalise",
    "render",
    "save_record",
    "summarise",
]


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load a public name when it is first used."""
        if name not in _HOMES:
            raise AttributeError(f"module 'sdm' has no attribute {name!r}")
        import importlib

        value: object = getattr(importlib.import_module(_HOMES[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
