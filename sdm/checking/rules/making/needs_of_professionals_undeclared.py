"""Silence about what professionals say that patients need."""

from __future__ import annotations

from typing import ClassVar

from sdm.checking.rule import Example
from sdm.checking.rules.making.undeclared import Undeclared


class NeedsOfProfessionalsUndeclared(Undeclared):
    """It is not said whether professionals were asked what patients need in order to decide.

    ## Why it matters
    Professionals know what people ask in the room and where talks go wrong. They are also the ones
    who hand the aid out, or leave it in the drawer.

    ## Instead
    Say who was asked, how many, when, how and where it is reported; or write `none`. It is shown to
    the reader either way.
    """

    id = "MADE005"
    name = "needs-of-professionals-undeclared"
    clauses: ClassVar[tuple[str, ...]] = ("ipdasi-v4:K13",)
    key = "needs_professionals"
    asked = "whether professionals were asked, before it was written, what patients need in order to decide"
    fails: ClassVar[Example] = {"development.needs_professionals": None}
    passes: ClassVar[Example] = {"development.needs_professionals": "none"}
