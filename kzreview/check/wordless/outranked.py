"""One country set before another without their sums: Belgium outstripped France."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.located import ending_of, is_than_done
from kzreview.check.metrics.values import write_quantity
from kzreview.check.reading.wordlists import affixes
from kzreview.check.verdict import Judgement
from kzreview.check.wordless.unmade import is_denied, stretch_of
from kzreview.language.amounts import A_SUM, MONEY

if TYPE_CHECKING:
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention


def is_of(sentence: Sentence, word: Mention, rule: Rule) -> bool:
    """Whether the stretch of the word names all that announces the metric."""
    start, end = stretch_of(sentence, word.first)
    return any(
        all(any(start <= one.start < end for one in sentence.concepts.get(name, ())) for name in way)
        for way in rule.needs
    )


def between(
    sentence: Sentence, places: list[PlaceMention], by_country: dict[str, Answer], rule: Rule
) -> Judgement | None:
    """The verdict on the word by which one of two countries is set before the other, where no sums tell it anyway."""
    countries = list(dict.fromkeys(place.country for place in places))
    sums = [amount for amount in sentence.amounts if amount.unit in MONEY or amount.value >= A_SUM]
    if len(countries) != 2 or len(sums) > 1 or any(amount.role == "by" for amount in sums):
        return None
    word = _word_of_rank(sentence, places)
    pair = _in_order(sentence, places, word) if word is not None else None
    if word is None or pair is None or not set(pair) <= set(by_country):
        return None
    if not sums and not is_of(sentence, word, rule):
        return None
    first, second = (by_country[country] for country in pair)
    before, after = write_quantity(second.quantity, sentence.lang), write_quantity(first.quantity, sentence.lang)
    above = word.name in {"ahead", "up"}
    shown = f"{before} → {after}"
    if first.value != second.value and above == (first.value > second.value):
        return Judgement(word.start, word.end, "supported", "derived", first.fact, shown, shown, second.fact)
    return Judgement(word.start, word.end, "contradicted", "direction", first.fact, shown, shown, second.fact)


def _word_of_rank(sentence: Sentence, places: list[PlaceMention]) -> Mention | None:
    """The one word of rank; in other languages than Kazakh it stands between the two countries."""
    names = ("ahead", "behind", "up", "down") if sentence.lang == "kk" else ("ahead", "behind")
    words = {one.start: one for name in reversed(names) for one in sentence.concepts.get(name, ())}
    if sentence.lang != "kk":
        words = {start: one for start, one in words.items() if places[0].start < start < places[-1].start}
    one = next(iter(words.values())) if len(words) == 1 else None
    return None if one is None or is_denied(sentence, one.first) or _is_passive(sentence, one) else one


def _is_passive(sentence: Sentence, word: Mention) -> bool:
    """Belgium was outstripped by France."""
    return sentence.keys[word.last + 1 : word.last + 2] == ["by"]


def _in_order(sentence: Sentence, places: list[PlaceMention], word: Mention) -> tuple[str, str] | None:
    """The country that is spoken of and the one that it is compared with; in Kazakh that one is in the ablative."""
    if sentence.lang != "kk":
        return places[0].country, places[-1].country
    measures = {place.country for place in places if is_than_done(sentence, place)} or {
        place.country for place in places if ending_of(sentence, place).endswith(affixes("ablative", sentence.book))
    }
    others = {place.country for place in places} - measures
    if len(measures) != 1 or len(others) != 1 or any(place.start > word.start for place in places):
        return None
    return others.pop(), measures.pop()
