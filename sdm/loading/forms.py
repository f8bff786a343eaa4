"""Which kind of thing stands here: the keys decide."""

from __future__ import annotations

from functools import cache
from typing import get_args

from attrs import fields

from sdm.document import Value
from sdm.errors import Complaint
from sdm.loading.complaint import did_you_mean
from sdm.model.estimate import ByGroupEstimate, RangeEstimate, SingleEstimate

FORMS: dict[str, type] = {}
"""The key that decides each form of an estimate, and its class."""


def form_key(cl: type) -> str:
    """Name the key that decides a form: the first that the class itself adds."""
    return str(next(each.name for each in fields(cl) if not each.inherited))


FORMS.update((form_key(cl), cl) for cl in (*get_args(SingleEstimate), ByGroupEstimate))
_RANGE = form_key(RangeEstimate)


def choose_model(value: dict[str, Value], models: tuple[type, ...]) -> type:
    """Choose among model classes by the keys that are present.

    Raises:
        Complaint: It is an estimate of no form, or of several at once.
    """
    if RangeEstimate in models:
        return _choose_estimate(value, ByGroupEstimate in models)
    for key, cl in _deciding(models).items():
        if key in value:
            return cl
    return models[0]


@cache
def _deciding(models: tuple[type, ...]) -> dict[str, type]:
    return {form_key(cl): cl for cl in models}


def _choose_estimate(value: dict[str, Value], groups: bool) -> type:
    present = [key for key in FORMS if key in value]
    if not present or present == [_RANGE]:
        _refuse_misspelt(value)
    if _RANGE in present and len(present) > 1:
        present.remove(_RANGE)  # a range may stand beside a number
    if len(present) == 1 and (groups or present != [form_key(ByGroupEstimate)]):
        return FORMS[present[0]]
    if len(present) > 1:
        listed = " and ".join(f'"{key}"' for key in present)
        raise Complaint(
            f"found {listed} together, expected one of them: an estimate says one thing that is known",
            "keep the one nearest to what the source reports, and take the others out",
            at=(present[1],),
            on_key=True,
        )
    raise Complaint(
        "found an estimate that says no figure, expected one of: " + ", ".join(FORMS),
        "if nobody knows, say so: unknown: why",
    )


def _refuse_misspelt(value: dict[str, Value]) -> None:
    """Refuse a key that is nearly the key of a form, where no form was found."""
    for key in value:
        if key not in _common() and (near := did_you_mean(key, FORMS)):
            message = f'found the key "{key}", which is not in the format'
            raise Complaint(message, near, at=(key,), on_key=True)


@cache
def _common() -> frozenset[str]:
    """Name the keys that go with every form."""
    return frozenset(each.name for each in fields(RangeEstimate))
