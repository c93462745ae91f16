"""One plain sentence for two figures side by side, fit to paste, in the reader's language.

The words are in data/messages/compare.<lang>.toml. They are chosen so that they are right for every number and gender:
"на 4 больше", never a verb that has to agree with what is counted.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kzreview.language.cldr import decimal
from kzreview.language.when import day_and_month, when
from kzreview.language.writing import write_number, write_period, write_quantity
from kzreview.messages import say
from kzreview.model import Period, Quantity
from kzreview.query.difference import size
from kzreview.query.periods import part_of_year
from kzreview.query.words import contains

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from kzreview.model import Number
    from kzreview.query.compare import Compared
    from kzreview.query.difference import Difference
    from kzreview.query.pairing import Side
    from kzreview.terms import Terms

_NAMED_UNITS = {"minute", "times", "year"}
_SENTENCES = re.compile(r"(?<=[.!?]) (?=[^\W\d_])")


def sentence(compared: Compared, lang: str, terms: Terms) -> str:
    """What can be said of a pair: the change, or both values and why they are not compared."""
    pair, verdict = compared.pair, compared.verdict
    if pair.a is None or pair.b is None:
        return _on_one(compared, lang, terms)
    words = {
        "label": compared.labels[0].in_language(lang),
        "a": _value(pair.a, lang, terms),
        "b": _value(pair.b, lang, terms),
        "in_a": _told(compared, 0, lang),
        "in_b": _told(compared, 1, lang),
        "reason": _continued((verdict.told or verdict.reason).in_language(lang)),
    }
    if pair.metric_b:
        words |= {name: _value(side, lang, terms, plan="planned") for name, side in zip("ab", pair.sides, strict=True)}
        return say(lang, "compare/unlike", **words, label_b=compared.labels[1].in_language(lang))
    if verdict.comparable == "no":
        return say(lang, "compare/refused", **words)
    difference = _difference(verdict.difference, pair.a.unit, lang, terms)
    return say(lang, "compare/both-caution" if verdict.told else "compare/both", **words, difference=difference)


def _on_one(compared: Compared, lang: str, terms: Terms) -> str:
    place = 0 if compared.pair.a else 1
    return say(
        lang,
        "compare/one",
        label=compared.labels[0].in_language(lang),
        value=_value(compared.pair.sides[0], lang, terms),
        in_value=_told(compared, place, lang),
        in_other=when(compared.asked[1 - place].period, lang),
    )


def _told(compared: Compared, place: int, lang: str) -> str:
    """When a figure is true; of a plan, which is not true yet, and of a date, where it was told."""
    side = compared.pair[place]
    assert side is not None
    if side.facts[0].kind == "plan" or side.unit == "calendar-year":
        return say(lang, "compare/in-review", period=write_period(compared.asked[place].period, lang))
    label = compared.labels[-1 if place else 0].in_language(lang)
    year = str(side.facts[0].year)
    return when(Period.parse(year) if _tells_part(label, side.period, lang) else side.period, lang)


def _tells_part(label: str, period: Period, lang: str) -> bool:
    """Whether a label says by itself of which part of the year it is: "… from 1 September", "…, first half"."""
    if period.start == period.end:
        return contains(label, day_and_month(period.start, lang))
    half = _halves().get(part_of_year(period))
    return half is not None and contains(label, say(lang, f"short-half-{half}"))


@cache
def _halves() -> Mapping[tuple[int, ...], int]:
    """Which half of a year a part of it is."""
    return {part_of_year(Period.parse(f"2023-H{half}")): half for half in (1, 2)}


def _value(side: Side, lang: str, terms: Terms, plan: str = "plan") -> str:
    """The value, with its unit unless the label has told what is counted: "19", but "more than 20 countries".

    `plan` is the end of the key that says of a plan that it is one: "planned" stands well within brackets.
    """
    quantity = side.quantity
    if quantity is None:
        return say(lang, "compare/no-number")
    if quantity.bound == "exact" and not is_measure(quantity.unit, terms):
        written = write_number(quantity.value, lang)
    else:
        written = write_quantity(quantity, lang, terms)
    return say(lang, f"compare/{plan}", value=written) if side.facts[0].kind == "plan" else written


def is_measure(unit: str, terms: Terms) -> bool:
    """Whether a number means nothing without the unit beside it: money, distance, time, percent."""
    entry = terms.unit(unit)
    return unit in _NAMED_UNITS or any(key in entry for key in ("short", "symbol", "pattern"))


def _difference(difference: Difference, unit: str, lang: str, terms: Terms) -> str:
    """How b differs from a: "4 more (21.05%)", or how far that is settled at all."""
    direction, change = difference.direction, difference.change
    if change is None:
        return say(lang, f"compare/open-{direction or difference.open}")
    if direction == "same":
        return say(lang, "compare/same")
    less = say(lang, "compare/less" if is_measure(unit, terms) else "compare/fewer")
    written = _change(size(change), unit, lang, terms)
    about = "-about" if difference.about else ""
    if difference.percent is None:
        return say(lang, f"compare/{direction}-bare{about}", change=written, less=less)
    percent = _percent(abs(difference.percent), lang)
    return say(lang, f"compare/{direction}{about}", change=written, percent=percent, less=less)


def _change(change: Number, unit: str, lang: str, terms: Terms) -> str:
    if unit == "percent":
        return say(lang, "compare/percentage-points", n=change, value=write_number(change, lang))
    if lang == "kk":
        return _kazakh_change(change, unit, terms)
    if is_measure(unit, terms):
        return write_quantity(Quantity(change, unit), lang, terms)
    return write_number(change, lang)


def _kazakh_change(change: Number, unit: str, terms: Terms) -> str:
    """The change in the dative, which its unit bears: «4 сапарға»; a pack's unit without that form stays away."""
    if unit == "minute" and change >= 60:
        hours, minutes = divmod(int(change), 60)
        if not minutes:
            return say("kk", "compare/hours-to", hours=hours)
        return say("kk", "compare/hours-minutes-to", hours=hours, minutes=minutes)
    written = write_number(change, "kk")
    dative = terms.unit(unit).get("kk_to")
    return f"{written}\u00a0{dative}" if dative else written


def _percent(percent: Decimal, lang: str) -> str:
    if lang == "kk":
        return say("kk", "compare/percent-to", value=decimal(percent, "kk", 2))
    return f"{decimal(percent, lang, 2)}%"


def _continued(reason: str) -> str:
    """Sentences as they go on after a colon: first letters small, except in words like UN, and semicolons between."""
    *before, last = _SENTENCES.split(reason)
    return "; ".join(_small(sentence) for sentence in [*(one.rstrip(".") for one in before), last])


def _small(sentence: str) -> str:
    first = sentence.split(maxsplit=1)[0]
    return sentence if first[1:] != first[1:].lower() else sentence[0].lower() + sentence[1:]
