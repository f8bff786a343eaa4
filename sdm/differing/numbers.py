"""Which numbers changed, as their author wrote them and as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from attrs import define

from sdm.composing import words
from sdm.composing.wording import capital
from sdm.differing.change import NumberChange, Written
from sdm.differing.figures import Figures, figures
from sdm.differing.leaves import Leaf, Way, way
from sdm.model.aid import Aid

DENOMINATOR = "denominator"
ROW = "row"
THE_AID = "The aid"


def number_changes(old: Aid, new: Aid, leaves: Sequence[Leaf]) -> tuple[NumberChange, ...]:
    """Tell what changed among numbers: what holds for the whole aid, then thing by thing.

    Args:
        old, new: The two aids.
        leaves: What of their numbers was written anew.
    """
    found = [*figures(old, new)]
    at_figures = {each.where.way for each in found}
    alone = [leaf for leaf in leaves if leaf.at[:-1] not in at_figures]
    changes = [(leaf.at[:2], _alone(leaf, old, new)) for leaf in alone]
    told = _Told(leaves, found)
    changes += [(each.where.way[:2], said) for each in found for said in told.change(each)]
    order = {place: n for n, place in enumerate(dict.fromkeys(f.where.way[:2] for f in found))}
    return tuple(said for _, said in sorted(changes, key=lambda each: order.get(each[0], -1)))


@define(init=False)
class _Told:
    """What was written anew, and which rows changed by that, to tell what follows from what."""

    written: dict[Way, list[Leaf]]
    """By the place of the estimate."""
    rows: set[Way]

    def __init__(self, leaves: Iterable[Leaf], found: Iterable[Figures]) -> None:
        self.written = {}
        for leaf in leaves:
            self.written.setdefault(leaf.at[:-1], []).append(leaf)
        self.rows = {
            each.where.way for each in found if each.where.is_written_here and each.is_other
        }

    def change(self, figure: Figures) -> Iterator[NumberChange]:
        """Tell what became of a figure, if anything did."""
        where, old, new = figure.where, figure.old, figure.new
        leaves = self.written.get(where.way, []) if where.is_written_here else []
        if not leaves and not figure.is_other:
            return
        from_others = tuple(sorted(self._follows(figure)))
        yield NumberChange(
            at=way(where.way),
            change="follows" if from_others and not leaves else _kind(old, new),
            what=where.what,
            of=where.of,
            outcome=where.outcome,
            option=where.option,
            group=where.group,
            table=where.table,
            row=where.row,
            old=old.words if old else None,
            new=new.words if new else None,
            exact_old=old.exact if old else None,
            exact_new=new.exact if new else None,
            written=tuple(
                Written(key=str(each.at[-1]), old=each.old, new=each.new) for each in leaves
            ),
            follows_from=from_others,
        )

    def _follows(self, figure: Figures) -> Iterator[str]:
        """Name what a figure starts from, of what changed."""
        where, old, new = figure.where, figure.old, figure.new
        if old is None or new is None or not figure.is_other:
            return
        if old.out_of != new.out_of and None not in (old.out_of, new.out_of):
            yield DENOMINATOR
        if not where.is_written_here and where.way in self.rows:
            yield ROW
        own = where.option if where.table is None else where.replaced
        for option in {*old.chain, *new.chain} - {own}:
            place = ("outcomes", where.outcome, "estimates", option)
            if any(each[: len(place)] == place for each in self.written):
                yield option


def _kind(old: object, new: object) -> Literal["changed", "added", "removed"]:
    return "added" if old is None else "removed" if new is None else "changed"


def _alone(leaf: Leaf, old: Aid, new: Aid) -> NumberChange:
    """Tell a number that is no figure: a timeframe, a denominator, a count of a test."""
    top, *inside = leaf.at
    what, rest = THE_AID, leaf.at
    if top in ("outcomes", "personalisation"):
        things = [each for aid in (new, old) for each in getattr(aid, str(top))]
        thing = next(each for each in things if each.id == inside[0])
        what, rest = capital(thing.title or thing.label), leaf.at[2:]
    elif top == "test":
        what, rest = words.TEST_HEADING, leaf.at[1:]
    return NumberChange(
        at=way(leaf.at),
        change=_kind(leaf.old, leaf.new),
        what=what,
        of=" ".join(map(str, rest)).replace("_", " "),
        outcome=str(inside[0]) if top == "outcomes" else None,
        table=str(inside[0]) if top == "personalisation" else None,
        old=leaf.old,
        new=leaf.new,
    )
