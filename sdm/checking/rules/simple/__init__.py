"""The simpler version: short sentences, one idea each, few numbers."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.simple.simple_figure_hard import SimpleFigureHard
from sdm.checking.rules.simple.simple_hard_word import SimpleHardWord
from sdm.checking.rules.simple.simple_long_sentence import SimpleLongSentence
from sdm.checking.rules.simple.simple_own_number import SimpleOwnNumber
from sdm.checking.rules.simple.simple_two_ideas import SimpleTwoIdeas

RULES: tuple[type[Rule], ...] = (
    SimpleLongSentence,
    SimpleTwoIdeas,
    SimpleHardWord,
    SimpleFigureHard,
    SimpleOwnNumber,
)
"""Every rule; each family lists its own."""
