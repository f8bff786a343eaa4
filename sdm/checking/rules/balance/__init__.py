"""Whether the options are told alike: length, order, the same rows for each."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.balance.option_order import OptionOrder
from sdm.checking.rules.balance.order_unsaid import OrderUnsaid
from sdm.checking.rules.balance.uneven_detail import UnevenDetail
from sdm.checking.rules.balance.uneven_points import UnevenPoints

RULES: tuple[type[Rule], ...] = (UnevenDetail, UnevenPoints, OptionOrder, OrderUnsaid)
