"""How many cities are named in a row behind the figure, all that the facts name: in three cities: Xi'an, …"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from kzreview.check.derived.changes import SETTING_OFF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount
    from kzreview.model import Fact

_MOST = 30  # cities that a sentence names
_TO_ROW = 2  # words from a figure to the cities: three cities, namely


def with_counted_places(sentence: Sentence, judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, where a figure that was open is judged by the row of cities behind it, all of them borne out."""
    listed = {one.start: one for one in judged if (one.verdict, one.reason) == ("supported", "listed")}
    if len(listed) <= 1 or "part-of" in sentence.marks:
        return list(judged)
    counts = {one.start: one for one in sentence.amounts if not one.unit and 1 < one.value <= _MOST}
    return [
        _by_row(sentence, counts[one.start], listed, one) if one.verdict == "unknown" and one.start in counts else one
        for one in judged
    ]


def _by_row(sentence: Sentence, amount: Amount, listed: dict[int, Judgement], judgement: Judgement) -> Judgement:
    row = _row_after(sentence, amount)
    facts = [listed[place.start].fact for place in row if place.start in listed]
    if len(row) <= 1 or len(facts) < len(row) or amount.bound != "exact" or not _are_all(sentence, facts):
        return judgement
    if amount.value == len(row):
        return judgement._replace(verdict="supported", reason="listed", fact=facts[0], expected="")
    return judgement._replace(verdict="contradicted", reason="value", fact=facts[0], expected=str(len(row)))


def _are_all(sentence: Sentence, facts: Sequence[Fact | None]) -> bool:
    """Whether these are all facts of their list: of three consulates no two are the number."""
    lists = {fact.id.rpartition(".")[0] for fact in facts if fact is not None}
    every = [one for one in sentence.known.facts if one.id.rpartition(".")[0] in lists]
    return len(lists) == 1 and len(facts) == len(every)


def _row_after(sentence: Sentence, amount: Amount) -> list[PlaceMention]:
    """The places side by side behind the colon or dash that follows the figure and its noun."""
    after = [place for place in sentence.places if place.start > amount.end]
    opened = [sign.end for sign in sentence.signs if sign.start >= amount.end and sign.key in {*SETTING_OFF, "(", "-"}]
    if not after or not opened or opened[0] > after[0].start or not _counts_places(sentence, amount, after[0]):
        return []
    joins = {join.first for join in sentence.marks.get("joins", ())}
    beside = takewhile(lambda pair: joins.issuperset(range(pair[0].last + 1, pair[1].first)), pairwise(after))
    return [after[0], *(second for _, second in beside)]


def _counts_places(sentence: Sentence, amount: Amount, first: PlaceMention) -> bool:
    """Whether the noun of the figure is that of cities, and the first of them stands right behind it."""
    number = sentence.word_after(amount.end)
    nouns = [one.last for one in sentence.concepts.get("city", ()) if one.first >= number]
    return bool(nouns) and first.first - min(nouns) <= _TO_ROW and min(nouns) - number <= _TO_ROW
