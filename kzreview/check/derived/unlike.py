"""Whether two figures may be set against each other, and with what reservation: what `compare` says of the pair."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.language.amounts import MONEY

if TYPE_CHECKING:
    from kzreview.check.known import Known
    from kzreview.check.metrics.answers import Answer
    from kzreview.model import Period, Text


class Likeness(NamedTuple):
    """`why_not` where the two may not be compared; `reservation` where they may with care."""

    why_not: Text | None = None
    reservation: Text | None = None


LIKE = Likeness()


def likeness(known: Known, before: Answer, after: Answer) -> Likeness:
    """Figures of one metric and two years by its entry in metrics.toml; of unlike stretches of time, never alike."""
    from kzreview.query.periods import shape

    first, second = before.fact, after.fact
    if first.metric != second.metric or first.year == second.year:
        return LIKE
    metric = known.base.metrics.get(first.metric or "")
    judged = metric.judged({first.year, second.year}) if metric is not None else None
    if judged is not None and judged.comparable == "no":
        return Likeness(why_not=judged.reason)
    if shape(first.period) != shape(second.period):
        return Likeness(why_not=_other_shape(first.period, second.period))
    return Likeness(reservation=judged.reason) if judged is not None and judged.comparable == "caution" else LIKE


def _other_shape(first: Period, second: Period) -> Text:
    from kzreview.language.when import when
    from kzreview.messages import say
    from kzreview.model import LANGUAGES, Text

    key = "compare/reason-other-shape"
    return Text(*(say(lang, key, a=when(first, lang), b=when(second, lang)) for lang in LANGUAGES))


def are_alike(first: Answer, second: Answer) -> bool:
    """Whether two figures can be set against each other: counts, or of one unit of measure."""
    units = {first.quantity.unit, second.quantity.unit}
    return len(units) == 1 or units.isdisjoint(MEASURES)


MEASURES = {*MONEY, "km", "minute", "day", "percent", "times", "year"}
