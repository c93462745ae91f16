"""Parts above their total: of countries and the sum of them, of a half-year and the year, of a metric in another."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from kzreview.sanity.doubt import doubt, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.loading.problem import Problem
    from kzreview.sanity.rules import Figure, Rules

    Qualifiers = frozenset[tuple[str, str]]


class _Key(NamedTuple):
    """What figures of one document are of; they differ by their period."""

    source: str
    metric: str
    qualifiers: Qualifiers


def doubtful_parts(figures: Sequence[Figure], rules: Rules) -> Iterator[Problem]:
    """Figures above one that they are a part of, then totals below the sum of their parts; within one document."""
    held: dict[_Key, dict[str, Figure]] = defaultdict(dict)
    for figure in figures:
        periods = held[_key(figure)]
        before = periods.setdefault(figure.fact.period.text, figure)
        if (figure.high is None, figure.high or 0) < (before.high is None, before.high or 0):
            periods[figure.fact.period.text] = figure
    for figure in figures:
        yield from _above(figure, held, rules)
    yield from _sums(held, rules)


def _key(figure: Figure) -> _Key:
    return _Key(figure.fact.source, figure.metric, figure.qualifiers)


def _above(part: Figure, held: dict[_Key, dict[str, Figure]], rules: Rules) -> Iterator[Problem]:
    """A figure with each total that it is above."""
    if part.low is None:
        return
    metrics = [part.metric, *rules.totals(part.metric)] if rules.adds_up(part.metric) else rules.totals(part.metric)
    for metric in metrics:
        for qualifiers in _fewer(part.qualifiers, rules):
            for total in held.get(_Key(part.fact.source, metric, qualifiers), {}).values():
                if _is_part(part, total) and total.high is not None and part.low > total.high:
                    yield doubt(
                        part.fact,
                        "value",
                        "part-above",
                        given=shown(part.value),
                        total=shown(total.value),
                        fact=total.fact.id,
                    )


def _fewer(qualifiers: Qualifiers, rules: Rules) -> Iterator[Qualifiers]:
    """The qualifiers of what a figure may be a part of: fewer of them, but not without what sets it apart."""
    apart = {pair for pair in qualifiers if pair[0] in rules.apart}
    free = sorted(qualifiers - apart)
    for size in range(min(len(free), 6) + 1):
        yield from (frozenset(chosen) | apart for chosen in combinations(free, size))


def _is_part(part: Figure, total: Figure) -> bool:
    same = _key(part) == _key(total) and part.fact.period == total.fact.period
    return not same and part.fact.period.within(total.fact.period)


def _sums(held: dict[_Key, dict[str, Figure]], rules: Rules) -> Iterator[Problem]:
    """Totals below the sum of parts that do not overlap: one to each value of a qualifier, or one to each metric."""
    by_metric: dict[tuple[str, str], list[_Key]] = defaultdict(list)
    for key in held:
        by_metric[key.source, key.metric].append(key)
    for key, periods in held.items():
        others = by_metric[key.source, key.metric] if rules.adds_up(key.metric) else []
        groups = [[_Key(key.source, metric, key.qualifiers) for metric in parts] for parts in _parts_of(key, rules)]
        groups += _by_qualifier(key, others, rules)
        for period, total in periods.items():
            for group in groups:
                yield from _sum(total, [held[part][period] for part in group if period in held.get(part, ())])


def _parts_of(key: _Key, rules: Rules) -> list[tuple[str, ...]]:
    return [parts for total, parts in rules.parts if total == key.metric]


def _by_qualifier(key: _Key, others: Sequence[_Key], rules: Rules) -> list[list[_Key]]:
    """The figures with one value of one qualifier more, by that qualifier."""
    groups: dict[str, list[_Key]] = defaultdict(list)
    for other in others:
        more = other.qualifiers - key.qualifiers
        if len(more) == 1 and key.qualifiers < other.qualifiers:
            (name, _), *_ = more
            groups[name].append(other)
    return [group for name, group in groups.items() if name not in rules.apart]


def _sum(total: Figure, parts: Sequence[Figure]) -> Iterator[Problem]:
    least = sum((part.low for part in parts if part.low is not None), Decimal(0))
    if len(parts) > 1 and total.high is not None and least > total.high:
        added = sum((Decimal(part.value) for part in parts), Decimal(0))
        ids = [part.fact.id for part in parts]
        names = ", ".join(ids[:_NAMED]) + (" …" if len(ids) > _NAMED else "")
        yield doubt(
            total.fact, "value", "sum-above", given=shown(total.value), sum=shown(added), parts=names, n=len(parts)
        )


_NAMED = 5  # so many parts are named
