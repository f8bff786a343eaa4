from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest
from attrs import field, fields, frozen, has

import sdm.model.aid
import sdm.model.development
import sdm.model.estimate
import sdm.model.option
import sdm.model.outcome
import sdm.model.personal
import sdm.model.source
import sdm.model.values
from sdm.errors import CannotRun
from sdm.fields import field_docs
from sdm.model.estimate import Interval, PercentEstimate, RangeEstimate, Sourced
from sdm.model.personal import Scores

MODULES = (
    sdm.model.aid,
    sdm.model.development,
    sdm.model.estimate,
    sdm.model.option,
    sdm.model.outcome,
    sdm.model.personal,
    sdm.model.source,
    sdm.model.values,
)


def model_classes() -> Iterator[type]:
    for module in MODULES:
        for _, cl in inspect.getmembers(module, inspect.isclass):
            if has(cl) and cl.__module__ == module.__name__:
                yield cl


@frozen
class Parent:
    first: int
    """The first, as the parent says it."""
    second: int = field(default=2)
    """The second."""
    bare: int = 3


@frozen
class Child(Parent):
    """The text of the class belongs to no field."""

    third: str = ""
    """The third,
    over two lines.
    """
    first: int = 1
    """The first, as the child says it."""
    plain = 4
    """No field: it has no type."""


@pytest.mark.parametrize("cl", list(model_classes()), ids=lambda cl: cl.__name__)
def test_every_model_class_says_what_it_is_in_its_own_words(cl: type) -> None:
    assert (cl.__doc__ or "").endswith(".")
    assert not (cl.__doc__ or "").startswith(f"{cl.__name__}(")


# [low, high] in YAML: their ends are no keys that an author could look up
@pytest.mark.parametrize(
    "cl",
    [cl for cl in model_classes() if cl not in (Interval, Scores)],
    ids=lambda cl: cl.__name__,
)
def test_every_field_of_the_model_is_documented(cl: type) -> None:
    docs = field_docs(cl)
    assert list(docs) == [each.name for each in fields(cl)]
    assert all(text.strip() for text in docs.values())


def test_a_child_says_what_its_parents_say_and_its_own_words_go_first() -> None:
    assert field_docs(Child) == {
        "second": "The second.",
        "third": "The third,\nover two lines.",
        "first": "The first, as the child says it.",
    }
    assert field_docs(Parent)["first"] == "The first, as the parent says it."


def test_inherited_fields_of_the_model_are_there() -> None:
    assert field_docs(PercentEstimate)["certainty"] == field_docs(Sourced)["certainty"]
    assert field_docs(RangeEstimate)["range"] != field_docs(Sourced)["range"]


def test_what_is_given_back_is_the_callers_own() -> None:
    field_docs(Parent)["first"] = "changed"
    assert field_docs(Parent)["first"] == "The first, as the parent says it."


def test_a_class_without_source_says_so() -> None:
    made: dict[str, type] = {}
    exec(  # noqa: S102 - only so is there a class that no file holds
        "from attrs import frozen\n@frozen\nclass Nowhere:\n    a: int\n",
        made | {"__name__": "nowhere"},
        made,
    )
    with pytest.raises(CannotRun, match=r"Nowhere: its source cannot be read"):
        field_docs(made["Nowhere"])
