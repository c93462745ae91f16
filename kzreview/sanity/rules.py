"""The rules of sanity.toml, of the bundled data and of packs."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.loading.files import catalogue_tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kzreview.model import Fact, Number


class Rules(NamedTuple):
    """What to doubt; see sanity.toml. `metrics` are the raw tables of metrics.toml by id."""

    metrics: Mapping[str, Mapping[str, Any]]
    times: Number = 10
    least: Number = 20
    within: Number = 3
    growth: frozenset[str] = frozenset()
    limits: Mapping[str, Mapping[str, Number]] = {}
    time: Mapping[str, Number] = {}
    apart: frozenset[str] = frozenset()
    parts: Sequence[tuple[str, tuple[str, ...]]] = ()

    def adds_up(self, metric: str) -> bool:
        """Whether figures of a metric may be added up."""
        return bool(self.metrics.get(metric, {}).get("additive"))

    def totals(self, metric: str) -> list[str]:
        """The metrics that this one is a part of."""
        return [total for total, parts in self.parts if metric in parts]


def read_rules(folders: tuple[Path, ...], metrics: Mapping[str, Mapping[str, Any]]) -> Rules:
    """The rules of some folders, each adding to those before it."""
    merged: dict[str, dict[str, Any]] = {}
    parts: list[tuple[str, tuple[str, ...]]] = []
    for table in catalogue_tables(folders, "sanity"):
        parts += [(entry["total"], tuple(entry["parts"])) for entry in table.pop("part", ())]
        for name, entries in table.items():
            held = merged.setdefault(name, {})
            for key, value in entries.items():
                held[key] = [*held.get(key, ()), *value] if isinstance(value, list) else value
    return Rules(
        metrics=metrics,
        **merged.get("neighbours", {}),
        growth=frozenset(merged.get("percent", {}).get("growth", ())),
        limits=merged.get("limit", {}),
        time=merged.get("time", {}),
        apart=frozenset(merged.get("apart", {}).get("qualifiers", ())),
        parts=parts,
    )


class Figure(NamedTuple):
    """A fact with a value, and how low and how high the value may be; an end that is open is None."""

    fact: Fact
    metric: str
    value: Number
    low: Decimal | None
    high: Decimal | None
    qualifiers: frozenset[tuple[str, str]]


def figures_of(facts: Sequence[Fact]) -> list[Figure]:
    """The facts that have a value."""
    return [_figure(fact) for fact in facts if fact.quantity and fact.metric]


_PLANNED = ("status", "planned")
_FIVE_PERCENT = Decimal("0.05")


def _figure(fact: Fact) -> Figure:
    quantity = fact.quantity
    assert quantity is not None
    assert fact.metric is not None
    value = Decimal(quantity.value)
    slack = quantity.step / 2 if quantity.step > 1 else Decimal(0)
    if quantity.bound == "about":
        slack = max(slack, abs(value) * _FIVE_PERCENT)
    low = None if quantity.bound == "up_to" else value - slack
    high = None if quantity.bound in {"more_than", "at_least"} else Decimal(quantity.upper or value) + slack
    qualifiers = {(key, word) for key in fact.qualifiers for word in fact.qualifier(key)}
    if fact.kind == "plan":
        qualifiers.add(_PLANNED)  # so that it is no part of what was done
    return Figure(fact, fact.metric, quantity.value, low, high, frozenset(qualifiers))
