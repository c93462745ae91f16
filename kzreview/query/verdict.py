"""Whether two figures may be compared, and why: from metrics.toml, their periods, their standing and their bounds."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kzreview.language.when import concerning
from kzreview.messages import say
from kzreview.metric import Judged
from kzreview.model import LANGUAGES, Text
from kzreview.query.difference import Difference, difference
from kzreview.query.pairing import is_counted, same_shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kzreview.metric import Metric, Unlike
    from kzreview.query.pairing import Pair, Side

NO_DIFFERENCE = Difference()


class Verdict(NamedTuple):
    """`comparable` is yes, caution or no; where it is no, there is no difference.

    `told` is the reason as a sentence tells it, which has told the values and their periods already; None where there
    is nothing to add to them.
    """

    comparable: str
    reason: Text
    difference: Difference = NO_DIFFERENCE
    told: Text | None = None


def judge(pair: Pair, metrics: Mapping[str, Metric], unlike: Iterable[Unlike]) -> Verdict:
    """The verdict on a pair with both sides."""
    judged = _judged(pair, metrics[pair.metric])
    why_not = _why_not(pair, judged, unlike)
    if why_not:
        return Verdict("no", why_not)
    if not same_shape(pair):
        return Verdict("no", _other_shape(pair), told=reason("other-shape-in-a-word"))
    assert pair.a is not None
    assert pair.a.quantity is not None
    assert pair.b is not None
    assert pair.b.quantity is not None
    found = difference(pair.a.quantity, pair.b.quantity)
    told = None if judged.comparable == "yes" else judged.reason
    if found.open:
        return Verdict("caution", joined(judged.reason, reason(f"open-{found.open}")), found, told)
    return Verdict(judged.comparable, judged.reason, found, told)


def _judged(pair: Pair, metric: Metric) -> Judged:
    """What is said of the metric in these years; one that is counted from lists may be printed as a total too."""
    lists = [is_counted(side) for side in pair.sides]
    if not metric.counted or all(lists) or pair.metric_b:
        return metric.judged(_years(pair))
    return Judged("caution", reason("total-and-list")) if any(lists) else Judged("yes", reason("totals"))


def _years(pair: Pair) -> set[int]:
    return {side.facts[0].year for side in pair.sides}


def _why_not(pair: Pair, judged: Judged, unlike: Iterable[Unlike]) -> Text | None:
    """Why the two sides may not be compared whatever their periods, None where they may."""
    if pair.metric_b:
        held = {pair.metric, pair.metric_b}
        return next(entry for entry in unlike if {entry.a, entry.b} == held).why(_years(pair))
    if judged.comparable == "no":
        return judged.reason
    if any(side.quantity is None for side in pair.sides):
        return reason("no-number")
    return reason("plan-and-outcome") if len({_standing(side) for side in pair.sides}) > 1 else None


def _other_shape(pair: Pair) -> Text:
    """Which periods the two figures are of: 1 January to 25 December is no whole year."""
    a, b = (side.period for side in pair.sides)
    said = (say(lang, "compare/reason-other-shape", a=concerning(a, lang), b=concerning(b, lang)) for lang in LANGUAGES)
    return Text(*said)


def _standing(side: Side) -> tuple[bool, tuple[str, ...]]:
    """Whether the thing is done, begun, decided or planned: decided is not done, and a list is done like a figure."""
    fact = side.facts[0]
    return fact.kind == "plan", fact.qualifier("status")


@cache
def reason(key: str, **params: object) -> Text:
    """A reason of the program's own, in the three languages."""
    return Text(*(say(lang, f"compare/reason-{key}", **params) for lang in LANGUAGES))


def joined(*texts: Text) -> Text:
    """Sentences one after the other."""
    return Text(*(" ".join(text.in_language(lang) for text in texts) for lang in LANGUAGES))
