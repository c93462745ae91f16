"""Two things set against each other with two figures: A gave more than B, 3 billion to 1.9, each has its own."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.derived.than import crossed_pair
from kzreview.check.derived.twocountries import measure_of
from kzreview.check.metrics.answers import all_of, in_year
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.values import write_quantity
from kzreview.check.reading.heads import head_of
from kzreview.check.reading.twothings import measured_noun
from kzreview.check.reading.wordlists import listed
from kzreview.check.verdict import Judgement, left_open, not_wrong
from kzreview.check.when.scope import Clause
from kzreview.check.when.unreal import is_unreal
from kzreview.check.whose.subject import ABROAD, FOREIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_TWO = 2
_REACH = 2  # words of "agreements to", "billion to"


class Pair(NamedTuple):
    """Two figures, of what comes first and of what it is set against."""

    first: int
    second: int


def set_against(contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, with those of two figures that are set against each other by what each of them is of."""
    settled = _nouns_in_turn(contexts, amounts, _in_turn(contexts, amounts, judged))
    for pair in _pairs(contexts, amounts):
        context = contexts[pair.first]
        if "not-a-claim" in {judged[number].verdict for number in pair}:
            continue
        said, measure = amounts[pair.first], amounts[pair.second]
        answers = _two_answers(context, said, measure)
        if answers is None:
            if measured_noun(context.around.sentence):
                settled[pair.second] = not_wrong(settled[pair.second])
            continue
        subject, against = answers
        other_way = _is_the_other_way(context.around.sentence, said, measure)
        doubtful = is_unreal(context) or (other_way and not _is_one_right(said, measure, answers))
        settled[pair.first] = judge_own(context, said, subject, against, doubtful=doubtful)
        settled[pair.second] = judge_own(context, measure, against, subject, doubtful=doubtful)
    return settled


def _in_turn(contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, with those of figures that are given "respectively" by the country in the same place."""
    settled = list(judged)
    counting = [number for number, one in enumerate(judged) if one.verdict != "not-a-claim"]
    if not contexts or contexts[0].subject == FOREIGN:
        return settled
    sentence = contexts[0].around.sentence
    if "in-turn" not in sentence.marks and not _are_two_and_two(sentence, [amounts[number] for number in counting]):
        return settled
    countries = [place.country for place in sentence.places if place.country != "KZ"]
    if len(countries) < _TWO or len(countries) != len(counting) or len(set(countries)) != len(countries):
        return settled
    context = contexts[counting[-1]]
    answers = _by_country(context, amounts[counting[-1]])
    own = [answers.get(country) for country in countries]
    for place, number in enumerate(counting):
        answer, amount = own[place], amounts[number]
        other = next((one for one in own if one is not None and one is not answer), None)
        if answer is None or other is None:
            settled[number] = left_open(amount)
        else:
            settled[number] = judge_own(
                context, _in_unit_of(amount, answer), answer, other, doubtful=is_unreal(context)
            )
    return settled


def _nouns_in_turn(
    contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]
) -> list[Judgement]:
    """The judgements, with those of two figures side by side by the two things counted that stand so: laws and decrees.

    In another order they are left open, unless it is said that they go by turns.
    """
    settled = list(judged)
    counting = [number for number, one in enumerate(judged) if one.verdict != "not-a-claim"]
    if len(counting) != _TWO or contexts[0].subject in {FOREIGN, ABROAD}:
        return settled
    first, second = counting
    sentence = contexts[first].around.sentence
    beside = _are_bare_and_beside(sentence, amounts[first], amounts[second])
    answers = of_two_nouns(contexts[first], amounts[first].start) if beside else None
    if answers is None:
        return settled
    doubtful = is_unreal(contexts[first])
    settles = "in-turn" in sentence.marks or _is_one_right(amounts[first], amounts[second], answers)
    for number, own, other in ((first, *answers), (second, answers[1], answers[0])):
        judgement = judge_own(contexts[first], amounts[number], own, other, doubtful=doubtful)
        if judgement.verdict == "contradicted" and not settles:
            judgement = left_open(amounts[number], own.fact)
        settled[number] = judgement
    return settled


def _are_bare_and_beside(sentence: Sentence, first: Amount, second: Amount) -> bool:
    """Whether two figures without a noun or unit of their own stand side by side, joined by "and": 98 and 344."""
    between = range(sentence.word_after(first.end), sentence.word_after(second.start))
    if not 0 < len(between) <= _REACH or not _joined(sentence, between) or first.unit or second.unit:
        return False
    heads = [head_of(sentence, one).kind for one in (first, second)]
    apart = any(first.end <= sign.start < second.start for sign in sentence.signs)
    return not apart and "noun" not in heads


def _joined(sentence: Sentence, words: range) -> bool:
    return not listed("and", sentence.book).isdisjoint(sentence.keys[number] for number in words)


_BESIDE = 3  # words of "abroad and foreign" between two nouns


def of_two_nouns(context: Context, until: int) -> tuple[Answer, Answer] | None:
    """The figures of the two metrics whose nouns stand side by side before the figures, in the order of the nouns."""
    around = context.around._replace(clause=Clause(context.around.sentence.start, context.around.sentence.end, 0))
    sentence = around.sentence
    found: list[tuple[Mention, Answer]] = []
    for rule in around.announced:
        whole = any(all(around.has(name) for name in way) for way in rule.needs)
        nouns = [one for head in rule.heads for one in sentence.concepts.get(head, ()) if one.end <= until]
        if rule.growth or rule.timeless or not whole or not nouns:
            continue
        answer = in_year(context.known, rule, context.scope.year, around)
        if answer is not None:
            found.append((min(nouns, key=lambda one: one.first), answer))
    found.sort(key=lambda pair: pair[0].first)
    if len(found) != _TWO or found[0][0].first == found[1][0].first:
        return None
    words = range(found[0][0].last + 1, found[1][0].first)
    beside = len(words) <= _BESIDE and _joined(sentence, words)
    return (found[0][1], found[1][1]) if beside or _are_set_apart(sentence) else None


def _are_set_apart(sentence: Sentence) -> bool:
    """Whether two things are told of in turn, as of what rose and what fell: trips rose, forums fell: 23 and 19."""
    return "in-turn" in sentence.marks or {"up", "down"} <= sentence.concepts.keys()


def _are_two_and_two(sentence: Sentence, amounts: Sequence[Amount]) -> bool:
    """Whether two countries are named one beside the other, and two figures so too: A and B signed 14 and 18."""
    places = [place for place in sentence.places if place.country != "KZ"]
    if len(places) != _TWO or len(amounts) != _TWO:
        return False
    first, second = amounts
    words = range(sentence.word_after(first.end), sentence.word_after(second.start))
    pairs = (range(places[0].last + 1, places[1].first), words)
    return all(0 < len(pair) <= _REACH and _joined(sentence, pair) for pair in pairs)


def _in_unit_of(amount: Amount, answer: Answer) -> Amount:
    """1.9 and 1.7 billion dollars: a small bare number has the scale of the last one."""
    million = Decimal(10**6)
    scale = next((Decimal(10**power) for power in (9, 6) if answer.value >= 10**power), None)
    if amount.value >= million or answer.value < million or scale is None:
        return amount
    return replace(amount, value=amount.value * scale, step=amount.step * scale)


def _by_country(context: Context, amount: Amount) -> dict[str, Answer]:
    """The figures of the countries of the metric that the figure is of."""
    for rule in context.around.announced:
        found = [one for one in all_of(context.known, rule.metric) if one.fact.year == context.scope.year]
        by_country = {str(one.fact.qualifiers["country"]): one for one in found if "country" in one.fact.qualifiers}
        if by_country and _counts(context, rule, amount):
            return by_country
    return {}


def _pairs(contexts: Sequence[Context], amounts: Sequence[Amount]) -> list[Pair]:
    found = []
    for number in range(len(amounts) - 1):
        sentence, first, second = contexts[number].around.sentence, amounts[number], amounts[number + 1]
        units = {second.unit, first.unit}
        fitting = len(units - {""}) < _TWO and second.value != 1  # three to one is a ratio
        if fitting and first.role != "from" and _is_linked(sentence, first, second):
            found.append(Pair(number, number + 1))
    return found


def _is_linked(sentence: Sentence, first: Amount, second: Amount) -> bool:
    """Whether only a link, and at most what the first figure counts, stands between two figures."""
    begin, end = sentence.word_after(first.end), sentence.word_after(second.opening)
    if not begin < end <= begin + _REACH or any(
        first.end <= sign.start < second.start and sign.key != "$" for sign in sentence.signs
    ):
        return False
    link = sentence.keys[end - 1]
    if link not in listed("set-against", sentence.book):
        return False
    return link not in listed("and", sentence.book) or _follows_colon(sentence, first)


def _follows_colon(sentence: Sentence, amount: Amount) -> bool:
    """Whether the figure is the first one after a colon."""
    colons = [sign.start for sign in sentence.signs if sign.key == ":" and sign.start < amount.start]
    return bool(colons) and not any(colons[-1] < one.start < amount.start for one in sentence.amounts)


def _two_answers(context: Context, first: Amount, second: Amount) -> tuple[Answer, Answer] | None:
    """The facts of the two things that are compared: of what is more or less, and of what it is measured by."""
    sentence = context.around.sentence
    names = sentence.concepts.keys() & {"than", "up", "down", "outdo"}
    if not names or context.subject == FOREIGN:
        return None
    whole = Clause(sentence.start, sentence.end, first.start)
    around = context.around._replace(clause=whole)
    countries = {place.country for place in sentence.places if place.country != "KZ"}
    if len(countries) == _TWO:
        return _of_countries(context, countries, first, second)
    if countries:
        return None
    crossed = crossed_pair(context._replace(around=around)) if context.subject not in {FOREIGN, ABROAD} else None
    return None if crossed is None else (crossed[1], crossed[0])


def _of_countries(context: Context, countries: set[str], first: Amount, second: Amount) -> tuple[Answer, Answer] | None:
    measure = measure_of(context)
    if measure not in countries:
        return None
    (subject,) = countries - {measure}
    for rule in context.around.announced:
        if _counts(context, rule, first) or _counts(context, rule, second):
            of = {
                answer.fact.qualifiers.get("country"): answer
                for answer in all_of(context.known, rule.metric)
                if answer.fact.year == context.scope.year
            }
            if subject in of and measure in of:
                return of[subject], of[measure]
    return None


def _counts(context: Context, rule: Rule, amount: Amount) -> bool:
    """Whether the figure has the unit or the noun of the metric, or none beside it that says otherwise."""
    sentence = context.around.sentence
    head = head_of(sentence, amount)
    if not head.names.isdisjoint(rule.heads):
        return True
    return head.kind in {"none", "other"} and any(name in sentence.concepts for name in rule.heads)


def _is_the_other_way(sentence: Sentence, first: Amount, second: Amount) -> bool:
    """Whether the figures go the other way than the words, so that they may stand the other way round."""
    said = {name for name in ("up", "down") if name in sentence.concepts}
    return len(said) != 1 or (first.value > second.value) != ("up" in said)


def _is_one_right(first: Amount, second: Amount, answers: tuple[Answer, Answer]) -> bool:
    """Whether just one of two figures is its own, and neither is the other's, so that they stand in their order."""
    own, other = answers
    fits = [fit(first, own.quantity) == "yes", fit(second, other.quantity) == "yes"]
    return any(fits) and "yes" not in {fit(first, other.quantity), fit(second, own.quantity)}


def judge_own(context: Context, amount: Amount, own: Answer, other: Answer, *, doubtful: bool) -> Judgement:
    """The verdict on a figure by its own of two answers; wrong for another thing where it is that of the other."""
    fits = fit(amount, own.quantity)
    expected = write_quantity(own.quantity, context.around.sentence.lang)
    if doubtful or fits == "open":
        return left_open(amount, own.fact)
    if fits == "yes":
        reason = "exact" if amount.value == own.quantity.value else "rounded"
        return Judgement(amount.start, amount.end, "supported", reason, own.fact, expected)
    taken = fit(amount, other.quantity) == "yes"
    reason = ("place" if own.fact.metric == other.fact.metric else "metric") if taken else "value"
    because = other.fact if taken else None
    return Judgement(amount.start, amount.end, "contradicted", reason, own.fact, expected, because=because)
