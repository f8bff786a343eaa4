"""The fixed words as the handouts take them: in the language that is spoken now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdm.composing import clinician_words as clinician_words
    from sdm.composing import summary_people_words as summary_people_words
    from sdm.composing import summary_words as summary_words
    from sdm.composing import words as words
else:
    from sdm.composing import clinician_words as _clinician_words
    from sdm.composing import summary_people_words as _summary_people_words
    from sdm.composing import summary_words as _summary_words
    from sdm.composing import words as _words
    from sdm.speaking import Spoken

    clinician_words = Spoken(_clinician_words)
    summary_people_words = Spoken(_summary_people_words)
    summary_words = Spoken(_summary_words)
    words = Spoken(_words)

__all__ = ["clinician_words", "summary_people_words", "summary_words", "words"]
