"""Whether the unit of a figure, or the noun near it, is one that a metric has: 33 days, and not 33 trips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.around import FAR
from kzreview.check.reading.wordlists import affixes, words_without_noun
from kzreview.language.amounts import A_SUM, MONEY

if TYPE_CHECKING:
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount


# The concept of the noun that a measure is: "Days abroad fell to 33" counts days without saying so again.
_NOUN_OF = {"km": "distance-unit", "percent": "-", "times": "-", "share": "-", "year": "-", "ordinal": "-"}


def change_fit(rule: Rule, around: Around) -> float:
    """A percentage tells nothing of what it is a percentage of: what the metric counts must be named."""
    return 1.0 if any(around.weight(_NOUN_OF.get(name, name)) for name in rule.heads) else 0.3


def unit_fit(rule: Rule, amount: Amount, head: Head, around: Around) -> float | None:
    """1 where the unit is the metric's, negative where it is another measure, None where it cannot be the metric.

    Where no unit is said it is 1 if the noun stands near, and less if it stands far.
    """
    if not head.names.isdisjoint(rule.heads):
        return 1.0
    if head.kind == "unit":
        return -0.5 if _mistakable(rule, head) else None
    if head.kind == "noun":
        return None
    if (
        "" in rule.heads
        or _is_named_alone(rule, head, around)
        or (head.kind == "none" and (_is_large(rule, amount) or _is_way(rule, amount, around)))
    ):
        return 0.7
    units = {other.unit for other in around.sentence.amounts if _shares(around, amount, other)} - {"", "year", *MONEY}
    counted = not units.isdisjoint(rule.heads) or any(
        around.weight(noun) >= FAR and not _is_unit_of_another(around, amount, noun)
        for noun in (_NOUN_OF.get(name, name) for name in rule.heads)
    )
    if head.kind != "none" or not counted or (not rule.heads.isdisjoint(MEASURED) and is_done_to(around, amount)):
        return None
    return 1.0 if any(around.has(_NOUN_OF.get(name, name)) for name in rule.heads) else 0.7


def _is_named_alone(rule: Rule, head: Head, around: Around) -> bool:
    """Whether a bare figure stands by all the words of a metric of things known by them: minutes of meetings."""
    things = rule.own and head.kind == "none" and any(name.startswith("unit ") for name in rule.heads)
    return things and any(all(around.has(name) for name in way) for way in rule.needs)


MEASURED = {"day", "km", "minute"}
DONE_TO = ("visit-region", "see", "sign", "receive", "meet", "phone")


def is_done_to(around: Around, amount: Amount) -> bool:
    """Whether the word right before a bare figure is done to what it counts: 17 days there, visiting 14."""
    number = around.sentence.word_after(amount.opening)
    return any(one.last == number - 1 for one in done_to(around.sentence))


def done_to(sentence: Sentence) -> list[Mention]:
    """The words for what is done to things counted.

    A word for trips does nothing to them (сапарларға 33, ал өңірлерге 17 күн), nor what the days went on (аралауға 17).
    """
    trips = {one.first for one in sentence.concepts.get("trip", ())}
    datives = affixes("dative", sentence.book)
    done = [one for name in DONE_TO for one in sentence.concepts.get(name, ())]
    return [one for one in done if one.first not in trips and not sentence.keys[one.last].endswith(datives)]


def _shares(around: Around, amount: Amount, other: Amount) -> bool:
    """Whether a bare figure may have the unit of another: of one before it, or of one joined to it: 33 and 36 days."""
    sentence = around.sentence
    first, last = sentence.word_after(amount.end), sentence.word_after(other.start)
    parted = any(amount.end <= sign.start < other.start and sign.key in {",", ";"} for sign in sentence.signs)
    parted = parted or any(first <= join.first < last for join in sentence.marks.get("joins", ()))
    little = words_without_noun(sentence.book)
    return not parted or all(_is_little(sentence, number, little) for number in range(first, last))


def _is_little(sentence: Sentence, number: int, little: frozenset[str]) -> bool:
    start = sentence.words[number].start
    return sentence.keys[number] in little or any(when.start <= start < when.end for when in sentence.dates)


def _is_unit_of_another(around: Around, amount: Amount, noun: str) -> bool:
    """Whether a measure is named only as the unit of a later figure: of "19, and spent 33 days" the 19 are no days."""
    others = [one for one in around.sentence.amounts if one.unit and not _shares(around, amount, one)]
    mentions = around.sentence.concepts.get(noun, ())
    return bool(mentions) and all(any(one.start <= mention.start < one.end for one in others) for mention in mentions)


def _is_large(rule: Rule, amount: Amount) -> bool:
    return not rule.heads.isdisjoint(MONEY) and amount.value >= A_SUM


def _is_way(rule: Rule, amount: Amount, around: Around) -> bool:
    """Whether a large bare figure stands right beside the word for covering a distance: he flew 105 thousand."""
    if "km" not in rule.heads or amount.value < _A_LONG_WAY:
        return False
    sentence = around.sentence
    first = sentence.word_after(amount.opening)
    last = sentence.word_before(amount.end)
    return any(one.last == first - 1 or one.first == last + 1 for one in sentence.concepts.get("distance", ()))


_A_LONG_WAY = 10_000  # km


def _mistakable(rule: Rule, head: Head) -> bool:
    """Whether one measure may stand wrongly for the other: tenge for dollars, hours for kilometres, weeks for days."""
    alike = any(unit in rule.heads and not head.names.isdisjoint(slips) for unit, slips in _SLIPS.items())
    return alike or (not rule.heads.isdisjoint(MONEY) and any(name.isupper() and len(name) == 3 for name in head.names))


# The unit of a metric, and those that are written in its place by a slip.
_SLIPS = {
    "km": {"minute"},
    "minute": {"km", "week", "month"},
    "day": {"minute", "week", "month"},
    "year": {"day", "week", "month"},
}
