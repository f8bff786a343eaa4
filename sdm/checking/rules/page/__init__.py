"""What is true of the pages themselves; looked at with `sdm check --rendered`."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.page.answer_preset import AnswerPreset
from sdm.checking.rules.page.asks_the_network import AsksTheNetwork
from sdm.checking.rules.page.bare_table import BareTable
from sdm.checking.rules.page.broken_outline import BrokenOutline
from sdm.checking.rules.page.empty_cell import EmptyCell
from sdm.checking.rules.page.hard_page import HardPage
from sdm.checking.rules.page.many_sides import ManySides
from sdm.checking.rules.page.picture_unlike_number import PictureUnlikeNumber
from sdm.checking.rules.page.unnamed_page import UnnamedPage

RULES: tuple[type[Rule], ...] = (
    BrokenOutline,
    UnnamedPage,
    BareTable,
    PictureUnlikeNumber,
    AnswerPreset,
    AsksTheNetwork,
    ManySides,
    EmptyCell,
    HardPage,
)
