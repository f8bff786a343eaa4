"""What the pages of the catalogue say beside the aids' own words."""

from __future__ import annotations

from sdm.rendering import Format
from sdm.rendering.paper import Paper

EDITION: dict[str, tuple[str, str]] = {
    "leaflet": (
        "Leaflet",
        "For the person: to read before the talk, to fill in and to bring along.",
    ),
    "large-print": (
        "Large print",
        "The leaflet's words in 18 point and one column, for whoever reads that with less strain.",
    ),
    "simple": (
        "Simpler version",
        "Short sentences with drawings. People with a learning disability have not tested it yet.",
    ),
    "grid": (
        "Grid",
        "The options side by side, to lay between two people while they talk.",
    ),
    "clinician": (
        "Clinician's sheet",
        "For the professional: the talk step by step, and what to do when asked “What would you do?”",
    ),
    "companion": (
        "Companion document",
        "For whoever wants to check the numbers: every sum, every source, and how the aid was made.",
    ),
}
"""What each edition is called, and what it is for, in one sentence."""

FORM: dict[tuple[Format, Paper | None], str] = {
    ("html", None): "Web page",
    ("pdf", "a4"): "PDF on A4",
    ("pdf", "letter"): "PDF on US Letter",
    ("text", None): "Plain text",
}
"""What each form is called. The PDF is never the only one, nor the first: a web page follows the
reader's own sizes."""

DECIDES = {
    "self": "the person themselves",
    "carer": "somebody who decides with or for them",
    "parent": "a parent",
}
KINDS = {
    "treatment": "Treatment",
    "test": "Test or screening",
    "care": "Care",
    "birth": "Birth",
    "service": "Service",
    "money": "Money",
}
LENGTHS = {
    "4": "up to 4 sides",
    "8": "5 to 8 sides",
    "more": "more than 8 sides",
}
"""How long a leaflet is, in ranges to choose from."""

DRAFTS = (
    '!!! danger "Drafts"\n    No clinician has reviewed any aid that is marked as a draft. '
    "Do not decide by one, and do not hand one to a patient."
)
PREVIEW = (
    "This is the web page itself. Nothing that you do in it leaves it. "
    "[Open it by itself]({name}) for the whole screen."
)
REFUSED = "There are no handouts: {why}."


def length(sides: int | None) -> str:
    """Say in which range of lengths a leaflet is.

    >>> length(4), length(8), length(12), length(None)
    ('4', '8', 'more', '')
    """
    if sides is None:
        return ""
    return "4" if sides <= 4 else "8" if sides <= 8 else "more"


def kind(named: str) -> str:
    """Name a kind of decision; one that we do not know stands in its author's word.

    >>> kind("birth"), kind("vaccine")
    ('Birth', 'Vaccine')
    """
    return KINDS.get(named, named[:1].upper() + named[1:])
