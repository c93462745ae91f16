"""One plain sentence for two figures side by side, fit to paste, in the reader's language.

The words are in data/messages/compare.<lang>.toml. They are chosen so that they are right for every number and gender:
"на 4 больше", never a verb that has to agree with what is counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_decimal, format_percent

from kzreview.language.writing import write_number, write_period, write_quantity
from kzreview.messages import say
from kzreview.model import Quantity
from kzreview.query.difference import size

if TYPE_CHECKING:
    from decimal import Decimal

    from kzreview.model import Number, Period
    from kzreview.query.compare import Compared
    from kzreview.query.difference import Difference
    from kzreview.query.pairing import Side
    from kzreview.terms import Terms

_KEYS = {"yes": "both", "caution": "both-caution"}
_NAMED_UNITS = {"minute", "times", "year"}


def sentence(compared: Compared, lang: str, terms: Terms) -> str:
    """What can be said of a pair: the change, or both values and why they are not compared."""
    pair, verdict = compared.pair, compared.verdict
    if pair.a is None or pair.b is None:
        return _on_one(compared, lang, terms)
    words = {
        "label": compared.labels[0].in_language(lang),
        "a": _value(pair.a, lang, terms),
        "b": _value(pair.b, lang, terms),
        "in_a": _told(pair.a, compared.asked[0].period, lang),
        "in_b": _told(pair.b, compared.asked[1].period, lang),
        "reason": _continued(verdict.reason.in_language(lang)),
    }
    if pair.metric_b:
        return say(lang, "compare/unlike", **words, label_b=compared.labels[1].in_language(lang))
    if verdict.comparable == "no":
        return say(lang, "compare/refused", **words)
    if verdict.difference.direction is None:
        return say(lang, "compare/both-open", **words)
    difference = _difference(verdict.difference, pair.a.unit, lang, terms)
    return say(lang, f"compare/{_KEYS[verdict.comparable]}", **words, difference=difference)


def _on_one(compared: Compared, lang: str, terms: Terms) -> str:
    place = 0 if compared.pair.a else 1
    side = compared.pair.sides[0]
    return say(
        lang,
        "compare/one",
        label=compared.labels[0].in_language(lang),
        value=_value(side, lang, terms),
        in_value=_told(side, compared.asked[place].period, lang),
        in_other=_in_period(compared.asked[1 - place].period, lang),
    )


def _told(side: Side, asked: Period, lang: str) -> str:
    """When a figure is true; of a plan, which is not true yet, where it was told."""
    if side.facts[0].kind != "plan":
        return _in_period(side.period, lang)
    return say(lang, "compare/in-review", period=write_period(asked, lang))


def _value(side: Side, lang: str, terms: Terms) -> str:
    """The value, with its unit unless the label has told what is counted: "19", but "more than 20 countries"."""
    quantity = side.quantity
    if quantity is None:
        return say(lang, "compare/no-number")
    if quantity.bound == "exact" and not is_measure(quantity.unit, terms):
        written = write_number(quantity.value, lang)
    else:
        written = write_quantity(quantity, lang, terms)
    return say(lang, "compare/plan", value=written) if side.facts[0].kind == "plan" else written


def is_measure(unit: str, terms: Terms) -> bool:
    """Whether a number means nothing without the unit beside it: money, distance, time, percent."""
    entry = terms.unit(unit)
    return unit in _NAMED_UNITS or any(key in entry for key in ("short", "symbol", "pattern"))


def _in_period(period: Period, lang: str) -> str:
    text = period.text
    year = period.start.year
    if text.endswith(("-H1", "-H2")) and "/" not in text:
        return say(lang, f"compare/in-half-{text[-1]}", year=year)
    if text == str(year):
        return say(lang, "compare/in-year", period=text)
    key = "in-day" if period.start == period.end else "in-period"
    return say(lang, f"compare/{key}", period=write_period(period, lang))


def _difference(difference: Difference, unit: str, lang: str, terms: Terms) -> str:
    """How b differs from a: "4 more (21.05%)", or how far that is settled at all."""
    direction, change = difference.direction, difference.change
    if direction == "same":
        return say(lang, "compare/same")
    if change is None:
        return say(lang, f"compare/open-{direction}")
    less = say(lang, "compare/less" if is_measure(unit, terms) else "compare/fewer")
    written = _change(size(change), unit, lang, terms)
    if difference.percent is None:
        return say(lang, f"compare/{direction}-bare", change=written, less=less)
    percent = _percent(abs(difference.percent), lang)
    return say(lang, f"compare/{direction}", change=written, percent=percent, less=less)


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
        return say("kk", "compare/percent-to", value=format_decimal(percent, format="#,##0.##", locale="kk"))
    return str(format_percent(percent / 100, format="#,##0.##%", locale=lang))


def _continued(reason: str) -> str:
    """A sentence as it goes on after a colon: its first letter small, unless its first word is a name like UN."""
    first = reason.split(maxsplit=1)[0]
    return reason if first[1:] != first[1:].lower() else reason[0].lower() + reason[1:]
