"""How to name an aid in a list of sources, so that what was meant can be told years later."""

from __future__ import annotations

import re

from sdm.loading.dump import fingerprint
from sdm.model.aid import Aid

SHOWN = 12
"""So many letters of the fingerprint tell versions apart; the whole stands in catalogue.json."""


def citation(aid: Aid) -> str:
    """Name an aid in one line: who made it, what it is, which version, how far it has come.

    >>> import sdm
    >>> citation(sdm.catalogue().aid("sore-throat-antibiotics")).split(" (")[0]
    'Sdm contributors'
    """
    made = aid.development
    who = "; ".join(each.name for each in made.made_by or ()) or "Authors not named"
    year = f" ({made.published.year})" if made.published else ""
    title = aid.title if aid.title[-1] in "?!." else f"{aid.title}."
    reviewed = ", a draft that no clinician has reviewed" if aid.status == "draft" else ""
    return (
        f"{who[0].upper()}{who[1:]}{year}. {title} Decision aid, version {aid.version}{reviewed}. "
        f"Fingerprint {fingerprint(aid)[:SHOWN]}."
    )


def bibtex(aid: Aid) -> str:
    """Write the same for a manager of references."""
    made = aid.development
    told = {
        "author": " and ".join(f"{{{_tex(each.name)}}}" for each in made.made_by or ()),
        "title": f"{{{_tex(aid.title)}}}",
        "year": str(made.published.year) if made.published else "",
        "howpublished": f"Decision aid, version {aid.version}",
        "note": f"Status: {aid.status}. Fingerprint {fingerprint(aid)}",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in told.items() if value)
    return f"@misc{{{aid.id}-{aid.version},\n{lines}}}\n"


def _tex(text: str) -> str:
    r"""Keep TeX from reading anything into a text.

    >>> _tex("5% & more")
    '5\\% \\& more'
    """
    return re.sub(r"([&%$#_{}])", r"\\\1", text.replace("\\", ""))
