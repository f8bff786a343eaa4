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
    from sdm.composing import Refused, compose
    from sdm.composing.handout import Handout
    from sdm.differing import diff
    from sdm.errors import AidError, CannotRun, Place, Problem, SdmError
    from sdm.figures.work import figures_of
    from sdm.loading import load, loads
    from sdm.loading.dump import dump, fingerprint
    from sdm.model.aid import Aid
    from sdm.personalising import NoSuchRow, personalise
    from sdm.rendering import render
    from sdm.schema import aid_schema
    from sdm.showing import Shown, shown

__version__ = "0.1.0"

_HOMES = {
    "Aid": "sdm.model.aid",
    "AidError": "sdm.errors",
    "CannotRun": "sdm.errors",
    "Catalogue": "sdm.cataloguing",
    "CheckReport": "sdm.checking",
    "Handout": "sdm.composing.handout",
    "NoSuchRow": "sdm.personalising",
    "Place": "sdm.errors",
    "Problem": "sdm.errors",
    "Refused": "sdm.composing",
    "SdmError": "sdm.errors",
    "Shown": "sdm.showing",
    "aid_schema": "sdm.schema",
    "catalogue": "sdm.cataloguing",
    "check": "sdm.checking",
    "compose": "sdm.composing",
    "diff": "sdm.differing",
    "dump": "sdm.loading.dump",
    "figures_of": "sdm.figures.work",
    "fingerprint": "sdm.loading.dump",
    "load": "sdm.loading",
    "loads": "sdm.loading",
    "personalise": "sdm.personalising",
    "render": "sdm.rendering",
    "shown": "sdm.showing",
}

__all__ = [
    "Aid",
    "AidError",
    "CannotRun",
    "Catalogue",
    "CheckReport",
    "Handout",
    "NoSuchRow",
    "Place",
    "Problem",
    "Refused",
    "SdmError",
    "Shown",
    "aid_schema",
    "catalogue",
    "check",
    "compose",
    "diff",
    "dump",
    "figures_of",
    "fingerprint",
    "load",
    "loads",
    "personalise",
    "render",
    "shown",
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
