"""How hard the words are to read."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.reading.abbreviation_unexplained import AbbreviationUnexplained
from sdm.checking.rules.reading.capitals import Capitals
from sdm.checking.rules.reading.glossary_word_late import GlossaryWordLate
from sdm.checking.rules.reading.hard_to_read import HardToRead
from sdm.checking.rules.reading.long_list import LongList
from sdm.checking.rules.reading.long_paragraph import LongParagraph
from sdm.checking.rules.reading.long_sentence import LongSentence
from sdm.checking.rules.reading.much_bold import MuchBold
from sdm.checking.rules.reading.passive import Passive
from sdm.checking.rules.reading.raw_date import RawDate
from sdm.checking.rules.reading.sums_asked import SumsAsked
from sdm.checking.rules.reading.vague_link import VagueLink

RULES: tuple[type[Rule], ...] = (
    HardToRead,
    LongSentence,
    LongParagraph,
    LongList,
    AbbreviationUnexplained,
    Passive,
    Capitals,
    MuchBold,
    GlossaryWordLate,
    SumsAsked,
    RawDate,
    VagueLink,
)
