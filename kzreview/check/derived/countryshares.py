"""A country's share of what all gave: France gave an eighth of the investment."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.changes import is_of_hedge
from kzreview.check.derived.shown import short, write_share
from kzreview.check.derived.sizes import is_share
from kzreview.check.idle.notclaims import before_period
from kzreview.check.metrics.answers import Answer, all_of
from kzreview.check.metrics.candidates import candidates
from kzreview.check.metrics.countries import country_of, listed_countries, says_each
from kzreview.check.reading.wordlists import listed_by_part
from kzreview.check.verdict import Judgement, by_arithmetic

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount


def judge_share_of_total(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """A country's share of the investment of all: its figure by the total of the same time."""
    around = context.around
    if amount.unit not in {"percent", "share"} or before_period(around.sentence, amount):
        return None
    if _is_of_a_country(around.sentence, amount):
        return None
    changes = [one for name in ("up", "down") for one in around.sentence.concepts.get(name, ())]
    if any(not is_of_hedge(around, amount, one) for one in changes):
        return None
    countries = _sharers(context)
    if not countries:
        return None
    found = candidates(around, amount, head, change=True)
    for candidate in found[:1]:
        facts = [one for one in all_of(context.known, candidate.rule.metric) if one.fact.year == context.scope.year]
        parts = [one for one in facts if one.fact.qualifiers.get("country") in countries]
        whole = [one for one in facts if "country" not in one.fact.qualifiers]
        if len(whole) == 1 and len(parts) == len(countries) and parts[0].fact.period == whole[0].fact.period:
            return _judge_share(context, amount, parts, whole[0])
    return None


def _is_of_a_country(sentence: Sentence, amount: Amount) -> bool:
    """Whether a country is what the share is of: a third of the Dutch sum, треть нидерландских вложений."""
    number, words = sentence.word_after(amount.end), listed_by_part("of", sentence.book)
    first, little = number, (*words["of"], *words["the"])
    while sentence.lang == "en" and first < len(sentence.keys) and sentence.keys[first] in little:
        first += 1
    others = any(one.start < amount.start for one in sentence.amounts)
    led = sentence.lang == "ru" or (sentence.lang == "en" and first > number)
    return others and led and any(place.first == first and place.country != "KZ" for place in sentence.places)


def _sharers(context: Context) -> set[str]:
    """The country whose share it is; several where the sentence takes them together."""
    country = country_of(context.around)
    if country not in {None, "?"}:
        return set() if _is_cut_off(context, str(country)) else {str(country)}
    sentence = context.around.sentence
    countries = {place.country for place in sentence.places if place.country != "KZ"}
    together = "together" in sentence.concepts or countries == set(_givers(context))
    return countries if together else set()


def _is_cut_off(context: Context, country: str) -> bool:
    """Whether the country is the last of a row that belongs to the figure before: 4.9 billion from A and B, a third."""
    around = context.around
    whole = around.clause._replace(start=around.sentence.start, end=around.sentence.end)
    row = listed_countries(around._replace(clause=whole))
    places = [place for place in around.sentence.places if place.country in row]
    if len(row) < _PAIR or country not in row or all(around.clause.holds(place.start) for place in places):
        return False
    return not any(places[0].start < one.start < places[-1].start for one in around.sentence.amounts)


_PAIR = 2


def _givers(context: Context) -> list[str]:
    """The countries named side by side, and no others, as those that gave the one share of a sentence."""
    around = context.around
    shares = [one for one in around.sentence.amounts if one.unit in {"percent", "share"}]
    if len(shares) > 1 or not _NOT_TOGETHER.isdisjoint(around.sentence.marks) or says_each(context, shares[0]):
        return []
    whole = around.clause._replace(start=around.sentence.start, end=around.sentence.end)
    countries = listed_countries(around._replace(clause=whole))
    alone = all(one.value == len(countries) for one in around.sentence.amounts if one is not shares[0])
    return countries if alone else listed_countries(around)


_NOT_TOGETHER = {"others", "each", "in-turn"}


def _judge_share(context: Context, amount: Amount, parts: list[Answer], whole: Answer) -> Judgement:
    part = sum((one.value for one in parts), Decimal(0))
    share = part / whole.value
    lang = context.around.sentence.lang
    added = " + ".join(short(one, lang) for one in parts)
    shown = f"({added})" if len(parts) > 1 else added
    percent, arithmetic = write_share(share, shown, short(whole, lang), lang)
    return by_arithmetic(amount, is_share(amount, share), parts[0].fact, percent, arithmetic, whole.fact)
