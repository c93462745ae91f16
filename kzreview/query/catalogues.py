"""What there is: topics and metrics as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.model import Text
from kzreview.render.result import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from kzreview.factbase import FactBase
    from kzreview.model import Fact

TOPIC_COLUMNS = (Column("topic"), Column("name", texts=True), Column("facts"), Column("figures"), Column("years"))
TOPIC_SHOWN = ("topic", "name", "facts", "figures", "years")
METRIC_COLUMNS = (
    Column("metric"),
    Column("topic"),
    Column("unit"),
    Column("name", texts=True),
    Column("rule", texts=True),
    Column("comparable"),
    Column("reason", texts=True),
    Column("facts"),
    Column("years"),
)
METRIC_SHOWN = ("metric", "name", "unit", "comparable", "years")


def topic_rows(base: FactBase, among: Sequence[Fact]) -> Iterator[dict[str, Any]]:
    """One row a topic, in the order of terms.toml, with how many facts and figures there are, and of which years."""
    for topic in base.terms.topics:
        facts = [fact for fact in among if fact.topic == topic]
        yield {
            "topic": topic,
            "name": Text(*(base.terms.name("topic", topic, lang) for lang in ("kk", "ru", "en"))),
            "facts": len(facts),
            "figures": sum(fact.quantity is not None for fact in facts),
            "years": tuple(sorted({fact.year for fact in facts})),
        }


def metric_rows(base: FactBase, among: Sequence[Fact]) -> Iterator[dict[str, Any]]:
    """One row a metric, in the order of metrics.toml, with how many facts there are, and of which years."""
    for metric in base.metrics.values():
        facts = [fact for fact in among if fact.metric == metric.id]
        yield {
            "metric": metric.id,
            "topic": metric.topic,
            "unit": metric.unit,
            "name": metric.name,
            "rule": metric.rule,
            "comparable": metric.comparable,
            "reason": metric.reason,
            "facts": len(facts),
            "years": tuple(sorted({fact.year for fact in facts})),
        }


class Catalogue(NamedTuple):
    """What there is of one kind: its rows for some facts; `sieve` as for `narrow`, words of the facts that count."""

    columns: Sequence[Column]
    shown: Sequence[str]
    rows: Callable[[FactBase, Sequence[Fact]], Iterator[dict[str, Any]]]
    sieve: Collection[str] = ()


TOPICS = Catalogue(TOPIC_COLUMNS, TOPIC_SHOWN, topic_rows)
METRICS = Catalogue(METRIC_COLUMNS, METRIC_SHOWN, metric_rows, ("metric",))
