"""An aid in another language: the same numbers and ids, in other words."""

from __future__ import annotations

from attrs import field, fields, frozen

from sdm.model.aid import Aid


@frozen(kw_only=True)
class TranslatedAid(Aid):
    """An aid in another language, which knows the one it was translated from."""

    original: Aid = field(repr=False)
    """The aid as its author wrote it; its fingerprint is this one's too."""
    reviewed_by: str = ""
    """The native speaker who reviewed the translation; nobody where it is empty."""
    partial: bool = False
    """Whether some of it still stands in the language of the original."""


def translated(
    original: Aid, words: Aid, *, language: str, reviewed_by: str = "", partial: bool = False
) -> TranslatedAid:
    """Put translated words together with the aid that they translate."""
    own = {each.name: getattr(words, each.name) for each in fields(Aid)}
    return TranslatedAid(
        **own | {"language": language},
        original=original,
        reviewed_by=reviewed_by,
        partial=partial,
    )
