"""How figures of each metric are recognised: data/check/metrics.toml, and the words of a pack's own metrics."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.check.data import table
from kzreview.model import Text

if TYPE_CHECKING:
    from collections.abc import Mapping


class Rule(NamedTuple):
    """The rule of one metric; the fields are explained at the top of metrics.toml."""

    metric: str
    needs: tuple[tuple[str, ...], ...]
    heads: frozenset[str]
    unless: frozenset[str]
    soft: frozenset[str] = frozenset()
    growth: str = ""
    timeless: bool = False
    groups: tuple[str, ...] = ()
    abroad: bool = False
    with_country: bool = False
    without_country: str = ""
    with_city: bool = False
    following: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    listed: str = ""
    examples: bool = False
    stock: bool = False
    label: Text | None = None
    own: bool = False
    surely: tuple[str, ...] = ()
    firm: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    another: tuple[tuple[str, tuple[str, ...]], ...] = ()
    bare: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    other: str = ""


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """The rules, in the order of the file."""
    return tuple(_rule(metric, entry) for metric, entry in table("metrics").items())


def _rule(metric: str, entry: Mapping[str, Any]) -> Rule:
    return Rule(
        metric=metric,
        needs=tuple(tuple(way.split()) for way in entry["needs"]),
        heads=frozenset(entry["heads"]),
        unless=frozenset(entry["unless"]),
        soft=frozenset(entry.get("soft", ())),
        growth=entry.get("growth", ""),
        timeless=entry.get("timeless", False),
        groups=tuple(entry.get("group", ())),
        abroad=entry.get("abroad", False),
        with_country=entry.get("with_country", False),
        without_country=entry.get("without_country", ""),
        with_city=entry.get("with_city", False),
        following=frozenset(entry.get("next", ())),
        prefixes=tuple(entry.get("prefix", ())),
        stock=entry.get("stock", False),
        surely=tuple(entry.get("surely", ())),
        firm=tuple(entry.get("firm", ())),
        aside=tuple(entry.get("aside", ())),
        listed=entry.get("list", ""),
        examples=entry.get("examples", False),
        another=tuple((concept, tuple(facts)) for concept, facts in entry.get("another", {}).items()),
        bare=tuple(entry.get("bare", ())),
        parts=tuple(entry.get("parts", ())),
        other=entry.get("other", ""),
        label=Text(**entry["label"]) if "label" in entry else None,
    )


@lru_cache(maxsize=1)
def rules_of_lists() -> dict[str, Rule]:
    """The rules whose figure nobody printed: the number of facts that a list names."""
    return {rule.metric: rule for rule in rules() if rule.listed}


@lru_cache(maxsize=256)
def rules_of(metric: str | None) -> tuple[Rule, ...]:
    """The rules of a metric."""
    return tuple(rule for rule in rules() if rule.metric == metric)


@lru_cache(maxsize=1)
def rules_by_concept() -> dict[str, list[tuple[int, Rule, tuple[str, ...]]]]:
    """Under the first concept of each way to announce a metric: the number of its rule, the rule, and the way."""
    found: dict[str, list[tuple[int, Rule, tuple[str, ...]]]] = {}
    for number, rule in enumerate(rules()):
        for way in rule.needs:
            found.setdefault(way[0], []).append((number, rule, way))
    return found


@lru_cache(maxsize=1)
def nouns() -> frozenset[str]:
    """The concepts that some figure may count, by the noun that follows it."""
    return frozenset(head for rule in rules() for head in rule.heads if head) | frozenset(table("nouns")["other"])


@lru_cache(maxsize=1)
def counts() -> frozenset[str]:
    """The metrics that grow as the year goes on."""
    return frozenset(rule.metric for rule in rules() if is_tally(rule) or (rule.stock and not rule.with_city))


def is_tally(rule: Rule) -> bool:
    """Whether the figure is a count over the year, so that a shorter or longer time has another one."""
    return not (rule.growth or rule.timeless or rule.stock or rule.with_country or rule.without_country)
