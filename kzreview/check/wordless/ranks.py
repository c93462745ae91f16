"""A country's place among those that a metric is given for: Russia ranked fourth, замыкает десятку Люксембург.

The place is told by an ordinal, as the first or the last of the list, or as one of the first three.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import Answer, all_of
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.limits import all_known
from kzreview.check.reading.wordlists import listed_by_part
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.whose.subject import FOREIGN
from kzreview.check.wordless.named import names_of
from kzreview.check.wordless.standings import countries_told
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.check.known import Known
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Scope

_MARKS = {"ranking", "list-head", "list-end", "top-many"}
_SEVERAL = 3  # countries that a rank is told among
_REACH = 3  # words between an ordinal and what it ranks: the second of the ten largest investors


def judge_ranks(
    known: Known, sentence: Sentence, judged: Sequence[Judgement], subject: str, carried: Scope | None
) -> list[Judgement]:
    """The verdicts on the countries that a sentence puts at a place of the list of a metric."""
    if subject == FOREIGN or _MARKS.isdisjoint(sentence.marks):
        return []
    places = [place for place in sentence.places if place.country != "KZ" and not is_denied(sentence, place.first)]
    if not places or is_unreal_or_asked(sentence):
        return []
    if "sector" in sentence.marks or _changes(sentence):
        return []
    found = _beside_sum(known, judged) or next(countries_told(known, sentence, places[0].start, carried), {})
    said = _said(sentence, len(found)) if len(found) >= _SEVERAL else None
    if said is None or (len({place.country for place in places}) > 1 and said[1] - said[0] + 1 < len(places)):
        return []
    return [_judge(sentence, place, found, said) for place in places]


def _changes(sentence: Sentence) -> bool:
    """Whether something rose or fell there, which may be what the rank is of; bringing up the rear is none."""
    ranks = [one for name in _MARKS for one in sentence.marks.get(name, ())]
    changes = [one for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    return any(not any(rank.first <= one.first <= rank.last for rank in ranks) for one in changes)


def _beside_sum(known: Known, judged: Sequence[Judgement]) -> dict[str, Answer]:
    """The figures of all countries of the metric and time that a figure of the sentence was judged by."""
    facts = [one.fact for one in judged if one.fact is not None and "country" in one.fact.qualifiers]
    of = next((fact for fact in facts if fact.metric is not None and fact.quantity is not None), None)
    if of is None:
        return {}
    same = [one for one in all_of(known, str(of.metric)) if one.fact.period == of.period]
    return {str(one.fact.qualifiers["country"]): one for one in same if "country" in one.fact.qualifiers}


def _said(sentence: Sentence, count: int) -> tuple[int, int] | None:
    """From which to which place of the list the sentence speaks of; None where it names none or more than one."""
    ordinals = {int(one.value) for one in sentence.amounts if one.ordinal and _is_rank(sentence, one.start)}
    spots = {(one, one) for one in ordinals}
    spots |= {(1, 1) for _ in sentence.marks.get("list-head", ())}
    spots |= {(count, count) for _ in sentence.marks.get("list-end", ())}
    many = listed_by_part("top-many", sentence.book)
    tops = [one for one in sentence.marks.get("top-many", ()) if "list-end" not in sentence.marks]
    keys = [key for one in tops for key in sentence.keys[one.first : one.last + 1]]
    spots |= {(1, int(number)) for number, words in many.items() if any(key.startswith(words) for key in keys)}
    return spots.pop() if len(spots) == 1 else None


def _is_rank(sentence: Sentence, start: int) -> bool:
    number = sentence.word_after(start)
    if any(when.start <= start < when.end for when in sentence.dates):
        return False
    return any(one.first - _REACH <= number <= one.last + _REACH for one in sentence.marks.get("ranking", ()))


def _judge(sentence: Sentence, place: PlaceMention, found: Mapping[str, Answer], said: tuple[int, int]) -> Judgement:
    if place.country not in found:
        return left_open(place, reason="no-fact")
    values = sorted((one.value for one in found.values()), reverse=True)
    value = found[place.country].value
    best, worst = values.index(value) + 1, len(values) - values[::-1].index(value)
    here = best <= said[1] and worst >= said[0]
    right = [country for country in found if found[country].value in values[said[0] - 1 : said[1]]]
    fact = found[place.country if here or not right else right[0]].fact
    if here:
        return Judgement(place.start, place.end, "supported", "listed", fact, names_of(sentence, [place.country]))
    if "bloc" in sentence.concepts or not all_known(sentence, sentence.start, sentence.end):
        return left_open(place, reason="no-fact")  # third among the investors of the CIS
    return Judgement(place.start, place.end, "contradicted", "place", fact, names_of(sentence, right))


def with_sums_of_others(
    sentence: Sentence, judged: Sequence[Judgement], ranked: Sequence[Judgement]
) -> list[Judgement]:
    """The judgements; a sum that is right for the place in the list is not wrong where the country there is."""
    facts = [one.fact for one in ranked if (one.verdict, one.reason) == ("contradicted", "place") and one.fact]
    if not facts:
        return list(judged)
    amounts = {one.start: one for one in sentence.amounts}
    kept = []
    for one in judged:
        amount = amounts.get(one.start) if one.verdict == "contradicted" else None
        own = next((fact for fact in facts if amount and fact.quantity and fit(amount, fact.quantity) == "yes"), None)
        kept.append(left_open(one, own, "whose") if own is not None else one)
    return kept
