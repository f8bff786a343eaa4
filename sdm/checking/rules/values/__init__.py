"""What may matter to the person: statements that favour nobody."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.values.no_statements import NoStatements
from sdm.checking.rules.values.option_names_uneven import OptionNamesUneven
from sdm.checking.rules.values.statement_loaded import StatementLoaded
from sdm.checking.rules.values.statements_favour_one import StatementsFavourOne
from sdm.checking.rules.values.statements_one_sided import StatementsOneSided
from sdm.checking.rules.values.statements_uneven import StatementsUneven

RULES: tuple[type[Rule], ...] = (
    NoStatements,
    StatementsOneSided,
    StatementsFavourOne,
    StatementLoaded,
    StatementsUneven,
    OptionNamesUneven,
)
