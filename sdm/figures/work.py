"""Work out what each estimate comes to, through the estimates it starts from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from attrs import evolve, field, frozen

from sdm.errors import NumberError
from sdm.figures.result import (
    Basis,
    Figure,
    GroupedFigure,
    LimitFigure,
    NotApplicableFigure,
    PeopleFigure,
    SingleFigure,
    Span,
    SpanFigure,
    UnknownFigure,
    ValueFigure,
    WordsFigure,
)
from sdm.model import estimate as forms
from sdm.model.aid import Aid
from sdm.model.estimate import Estimate, Interval, SingleEstimate, Sourced
from sdm.model.outcome import Outcome
from sdm.model.source import DoesNotApply, Unknown
from sdm.model.text import Line, OptionId, OutcomeId
from sdm.numbers.exact import Number
from sdm.numbers.people import (
    Worked,
    of_whole,
    over_time,
    plus,
    times_odds_ratio,
    times_ratio,
    written,
)

HAZARD_CAUTION = "A hazard ratio is read here as a ratio of people. Above 10 in 100 that comes out a little wrong."
HAZARD_LIMIT = Fraction(10, 100)
CHAIN_CAUTION = "The range carries only the last ratio. The number it starts from is unsure too."


def figures_of(aid: Aid, outcome: Outcome) -> dict[OptionId, Figure]:
    """Work out the figure of every option for one outcome.

    Raises:
        NumberError: An estimate cannot be; a loaded aid never has one.
    """
    work = Work(outcome.estimates, aid.denominator_of(outcome), counts_people(outcome))
    return {option.id: work.figure(option.id) for option in aid.options}


def all_figures(aid: Aid) -> dict[OutcomeId, dict[OptionId, Figure]]:
    """Work out the figure of every option for every outcome.

    Raises:
        NumberError: An estimate cannot be; a loaded aid never has one.
    """
    return {outcome.id: figures_of(aid, outcome) for outcome in aid.outcomes}


def counts_people(outcome: Outcome) -> bool:
    """Whether the figures are people out of a fixed number, rather than values."""
    return outcome.measure == "people"


@frozen
class Work:
    """One outcome's estimates, and the figures worked out from them so far."""

    estimates: Mapping[OptionId, Estimate]
    out_of: int
    people: bool
    done: dict[OptionId, Figure] = field(factory=dict)
    under_way: list[OptionId] = field(factory=list)

    def figure(self, option: OptionId) -> Figure:
        """Work out one option's figure, and first those it starts from.

        Raises:
            NumberError: It cannot be, or it starts from itself.
        """
        if option in self.done:
            return self.done[option]
        if option in self.under_way:
            raise self._ring(option)
        self.under_way.append(option)
        try:
            self.done[option] = self._work_out(option, self.estimates[option])
        except NumberError as error:
            # The option that is wrong is blamed, not those that start from it.
            error.at = error.at or ("estimates", option)
            raise
        finally:
            self.under_way.pop()
        return self.done[option]

    def _ring(self, option: OptionId) -> NumberError:
        """Tell of a ring in the same words wherever one entered it."""
        ring = self.under_way[self.under_way.index(option) :]
        order = list(self.estimates)
        start = min(range(len(ring)), key=lambda index: order.index(ring[index]))
        turned = [*ring[start:], *ring[:start]]
        return NumberError(
            f"starts from itself ({' → '.join([*turned, turned[0]])}), "
            "expected a chain that ends in a figure of its own",
            "give one of these options a number that does not start from another option",
            at=("estimates", turned[0]),
        )

    def _work_out(self, option: OptionId, estimate: Estimate) -> Figure:
        if isinstance(estimate, forms.ByGroupEstimate):
            groups = enumerate(estimate.by_group)
            shown = tuple((each.group, self._group(option, index, each)) for index, each in groups)
            return GroupedFigure(groups=shown, note=estimate.note)
        if isinstance(estimate, forms.SameAsEstimate):
            return self._shared(option, estimate, estimate.same_as)
        if isinstance(estimate, forms.PooledEstimate):
            return self._shared(option, estimate, estimate.pooled_with)
        return self.single(option, estimate)

    def _group(self, option: OptionId, index: int, group: forms.Group) -> SingleFigure:
        try:
            return self.single(option, group.estimate, group.group)
        except NumberError as error:
            error.at = error.at or ("estimates", option, "by_group", index)
            raise

    def _shared(self, option: OptionId, estimate: SingleEstimate, other: OptionId) -> Figure:
        figure = self.figure(other)
        if isinstance(figure, GroupedFigure):
            return figure
        chain = (*figure.basis.chain, option)
        return evolve(figure, basis=evolve(figure.basis, chain=chain, shared_with=other))

    def single(
        self, option: OptionId, estimate: SingleEstimate, group: Line | None = None
    ) -> SingleFigure:
        """Work out one estimate; in a group, it may start from another option's same group."""
        if isinstance(estimate, forms.SameAsEstimate | forms.PooledEstimate):
            raise NumberError(
                "found a group that points at another option, expected a figure of its own"
            )
        basis = Basis(estimate=estimate, chain=(option,), sources=frozenset(estimate.sources))
        if isinstance(estimate, Unknown):
            return UnknownFigure(basis=basis, why=estimate.unknown)
        if isinstance(estimate, DoesNotApply):
            return NotApplicableFigure(basis=basis, why=estimate.does_not_apply)
        if isinstance(estimate, forms.FoundEstimate):
            return WordsFigure(basis=basis, found=estimate.found)
        if isinstance(estimate, forms.ByDefinitionEstimate):
            return self._by_definition(basis, estimate)
        return self._numeric(basis, estimate, group)

    def _by_definition(self, basis: Basis, estimate: forms.ByDefinitionEstimate) -> SingleFigure:
        everybody = estimate.by_definition == "everybody"
        if not self.people:
            if everybody:
                raise NumberError("found everybody for a value, expected `nobody` or a number")
            return ValueFigure(basis=basis, exact=Fraction(0), decimals=0, span=None, steps=())
        exact = Fraction(self.out_of if everybody else 0)
        return PeopleFigure(basis=basis, exact=exact, out_of=self.out_of, span=None, steps=())

    def _numeric(self, basis: Basis, estimate: Sourced, group: Line | None) -> SingleFigure:
        if isinstance(estimate, forms.AtMostEstimate):
            return self._limit(basis, estimate.at_most, estimate.per, at_most=True)
        if isinstance(estimate, forms.AtLeastEstimate):
            return self._limit(basis, estimate.at_least, estimate.per, at_most=False)
        if isinstance(estimate, forms.RangeEstimate):
            return self._span_alone(basis, estimate)
        if isinstance(estimate, forms.ValueEstimate):
            return self._value(basis, estimate)
        if isinstance(estimate, forms.RateRatioEstimate) and not self.people:
            return self._value_ratio(basis, estimate, group)
        if not self.people:
            raise NumberError(
                "found a share of people, expected `value`",
                "this outcome counts no people (see its `measure`); give the score, amount or events as `value`",
            )
        return self._people(basis, estimate, group)

    def _limit(self, basis: Basis, limit: Number, per: int | None, *, at_most: bool) -> LimitFigure:
        worked = self._absolute(limit, per) if self.people else written(limit)
        out_of = self.out_of if self.people else None
        return LimitFigure(
            basis=basis, exact=worked.value, out_of=out_of, at_most=at_most, steps=worked.steps
        )

    def _span_alone(self, basis: Basis, estimate: forms.RangeEstimate) -> SpanFigure:
        def end(number: Number) -> Worked:
            return self._absolute(number, estimate.per) if self.people else written(number)

        span = _ordered(end(estimate.range.low), end(estimate.range.high), estimate.range_of)
        return SpanFigure(basis=basis, span=span, out_of=self.out_of if self.people else None)

    def _absolute(self, part: Number, per: int | None) -> Worked:
        return of_whole(part, Fraction(per or self.out_of), self.out_of)

    def _value(self, basis: Basis, estimate: forms.ValueEstimate) -> ValueFigure:
        if self.people:
            raise NumberError(
                "found a value where people are counted, expected `people`, `percent`, `counted` or another share",
                "or set the outcome's `measure` to events, score or amount",
            )
        worked = written(estimate.value)
        span = self._spread(estimate, written, estimate.range_per, worked.value)
        decimals = shown_decimals(estimate.value)
        return ValueFigure(
            basis=basis, exact=worked.value, decimals=decimals, span=span, steps=worked.steps
        )

    def _value_ratio(
        self, basis: Basis, estimate: forms.RateRatioEstimate, group: Line | None
    ) -> ValueFigure:
        base = self._start(estimate.of, group)
        if not isinstance(base, ValueFigure):
            raise _no_start(estimate.of)

        def through(ratio: Number) -> Worked:
            return times_ratio(Worked(base.exact), ratio, None, "rate ratio")

        worked = through(estimate.rate_ratio)
        span = self._spread(estimate, through, estimate.range_per, worked.value)
        return ValueFigure(
            basis=evolve(basis, chain=(*base.basis.chain, *basis.chain)),
            exact=worked.value,
            decimals=base.decimals,
            span=span,
            steps=worked.steps,
        )

    def _people(self, basis: Basis, estimate: Sourced, group: Line | None) -> PeopleFigure:
        through, main, base = self._way(estimate, group)
        worked = through(main)
        chain = (*base.basis.chain, *basis.chain) if base else basis.chain
        span = self._spread(estimate, through, estimate.range_per, worked.value)
        return PeopleFigure(
            basis=evolve(basis, chain=chain),
            exact=worked.value,
            out_of=self.out_of,
            span=span,
            steps=worked.steps,
            cautions=tuple(_cautions(estimate, base, worked.value / self.out_of, span)),
        )

    def _way(
        self, estimate: Sourced, group: Line | None
    ) -> tuple[Callable[[Number], Worked], Number, PeopleFigure | None]:
        """Tell how a number of this form becomes people, the number, and what it starts from."""
        out_of = self.out_of
        match estimate:
            case forms.PeopleEstimate(people=people):
                return self._part_of(out_of), Number(str(people), Fraction(people)), None
            case forms.PercentEstimate(percent=percent):
                return self._part_of(100), percent, None
            case forms.FrequencyEstimate(frequency=frequency, per=per):
                return self._part_of(per), frequency, None
            case forms.CountedEstimate(counted=counted, among=among):
                return self._part_of(among.value), counted, None
            case forms.RateEstimate(rate=rate, per_person_years=person_years, years=years):
                return lambda number: over_time(number, person_years, years, out_of), rate, None
            case forms.OddsRatioEstimate(odds_ratio=ratio):
                base = self._people_at(estimate.of, group)
                return (
                    lambda number: times_odds_ratio(Worked(base.exact), number, out_of),
                    ratio,
                    base,
                )
            case forms.FewerEstimate(fewer=change, per=per, than=than):
                base = self._people_at(than, group)
                return (
                    lambda number: plus(Worked(base.exact), number, per, out_of, fewer=True),
                    change,
                    base,
                )
            case forms.MoreEstimate(more=change, per=per, than=than):
                base = self._people_at(than, group)
                return lambda number: plus(Worked(base.exact), number, per, out_of), change, base
            case forms.Relative(of=of):
                base = self._people_at(of, group)
                ratio, name = _ratio(estimate)
                return (
                    lambda number: times_ratio(Worked(base.exact), number, out_of, name),
                    ratio,
                    base,
                )
            case _:
                raise TypeError(f"no way from {type(estimate).__name__} to people")

    def _part_of(self, whole: Fraction | int) -> Callable[[Number], Worked]:
        return lambda number: of_whole(number, Fraction(whole), self.out_of)

    def _people_at(self, option: OptionId, group: Line | None) -> PeopleFigure:
        base = self._start(option, group)
        if not isinstance(base, PeopleFigure):
            raise _no_start(option)
        return base

    def _start(self, option: OptionId, group: Line | None) -> Figure:
        """Find what a ratio starts from: an option's figure, or that of its group of this name."""
        base = self.figure(option)
        if isinstance(base, GroupedFigure):
            return dict(base.groups).get(group, base) if group else base
        return base

    def _spread(
        self,
        estimate: Sourced,
        through: Callable[[Number], Worked],
        per: int | None,
        value: Fraction,
    ) -> Span | None:
        """Work out the ends of the range that stands beside a number, on the number's own way."""
        interval, of = (estimate.ci, None) if estimate.ci else (estimate.range, estimate.range_of)
        if interval is None:
            return None
        if (
            of
            and self.people
            and (per or isinstance(estimate, forms.Relative | forms.RateEstimate))
        ):
            low, high = (self._absolute(end, per) for end in (interval.low, interval.high))
        else:
            try:
                low, high = through(interval.low), through(interval.high)
            except NumberError as error:
                raise _off_the_scale(interval, error) from error
        span = _ordered(low, high, of)
        if not span.low <= value <= span.high:
            raise _does_not_hold(interval)
        return span


def shown_decimals(number: Number) -> int:
    """How many decimals a value is shown with: as many as its author wrote.

    A sum comes to more decimals than anyone means: from 10 up it is shown whole, below that
    with two figures that count.

    >>> from sdm.numbers.exact import number
    >>> [shown_decimals(number(text)) for text in ("16.0", "0.057", "14 * 32.14", "1 / 3")]
    [0, 3, 0, 2]
    """
    if not number.is_sum:
        return len(number.text.partition(".")[2].rstrip("0"))
    size, places = abs(number.value), 0
    while 0 < size < 10 and places < 6:
        size, places = size * 10, places + 1
    return places


def _ratio(estimate: forms.Relative) -> tuple[Number, str]:
    match estimate:
        case forms.RiskRatioEstimate(risk_ratio=ratio):
            return ratio, "risk ratio"
        case forms.HazardRatioEstimate(hazard_ratio=ratio):
            return ratio, "hazard ratio"
        case forms.RateRatioEstimate(rate_ratio=ratio):
            return ratio, "rate ratio"
        case _:
            raise TypeError(f"{type(estimate).__name__} holds no ratio")


def _cautions(
    estimate: Sourced, base: PeopleFigure | None, share: Fraction, span: Span | None
) -> list[str]:
    cautions: list[str] = []
    if base is None:
        return cautions
    often = max(share, base.exact / base.out_of) > HAZARD_LIMIT
    if isinstance(estimate, forms.HazardRatioEstimate) and often:
        cautions.append(HAZARD_CAUTION)
    if span is not None and span.of is None:
        cautions.append(CHAIN_CAUTION)
    return cautions


def _ordered(low: Worked, high: Worked, of: str | None) -> Span:
    first, last = (low, high) if low.value <= high.value else (high, low)
    return Span(low=first.value, high=last.value, of=of, steps=(*first.steps, *last.steps))


def _no_start(option: OptionId) -> NumberError:
    return NumberError(
        f'starts from "{option}", which has no single number to start from',
        f'give "{option}" a number, or give this figure in a form that stands alone',
    )


def _off_the_scale(interval: Interval, error: NumberError) -> NumberError:
    return NumberError(
        f"found the range {interval.low} to {interval.high}, an end of which {error.message}",
        "`ci` is on the scale of the number it stands beside: beside a ratio, the ratio's own "
        "interval, and not the people of a table's last column",
    )


def _does_not_hold(interval: Interval) -> NumberError:
    return NumberError(
        f"found the range {interval.low} to {interval.high}, which does not hold its own number",
        "check the two ends; `ci` is on the scale of the number it stands beside, ratios beside a ratio",
    )
