"""Pictures of printed sides, for the pages that tell which handout is for which moment."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]

import sdm
from sdm.composing.handout import Edition

AID = "sore-throat-antibiotics"
SHOWN: tuple[Edition, ...] = ("large-print", "simple", "grid", "clinician")
SCALE = 1.25  # pixels to a point: sharp, and small enough to load anywhere


def sheets(today: datetime.date) -> Iterator[tuple[str, bytes]]:
    """Draw the first side of some editions, from the PDF itself, and give it with its address."""
    aid = sdm.catalogue().aid(AID)
    for edition in SHOWN:
        made = sdm.compose(aid, today=today, edition=edition, allow_overdue=True)
        page = pypdfium2.PdfDocument(sdm.render(made, "pdf"))[0]
        kept = io.BytesIO()
        page.render(scale=SCALE).to_pil().quantize(32).save(kept, "PNG", optimize=True)
        yield f"images/sheets/{edition}.png", kept.getvalue()
