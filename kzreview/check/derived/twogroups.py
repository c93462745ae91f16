"""The rises of two groups of people set against each other: doctors' pay rose by 10 points more than nurses'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.arithmetic import judge_pair
from kzreview.check.derived.changes import Change
from kzreview.check.derived.measures import groups_named
from kzreview.check.metrics.answers import Answer, all_of
from kzreview.check.reading.wordlists import affixes

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount

_PAIR = 2


def judge_points_between(context: Context, amount: Amount) -> Judgement | None:
    """So many points, the one figure of a sentence, more or less than the other group whom it names."""
    sentence = context.around.sentence
    named = groups_named(sentence)
    if amount.unit != "percentage_point" or len(sentence.amounts) > 1 or len({one for _, one in named}) != _PAIR:
        return None
    measures = {value for start, value in named if _is_measure(sentence, amount, start)}
    subjects = {value for _, value in named} - measures
    direction = _direction(sentence, amount)
    if len(measures) != 1 or len(subjects) != 1 or not direction:
        return None
    pair = [_rise_of(context, group) for group in (measures.pop(), subjects.pop())]
    if pair[0] is None or pair[1] is None or pair[0].fact.metric != pair[1].fact.metric:
        return None
    judgement = judge_pair(context, amount, Change("difference", direction), (pair[0], pair[1]))
    return judgement if judgement.verdict != "unknown" else None


def _rise_of(context: Context, group: str) -> Answer | None:
    """The one rise of a group, of what the sentence tells of, in its year."""
    found = {
        answer.fact.id: answer
        for rule in context.around.announced
        for answer in all_of(context.known, rule.metric)
        if answer.fact.qualifiers.get("group") == group and answer.fact.year in context.scope.years
        if answer.quantity.unit == "percent"
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_measure(sentence: Sentence, amount: Amount, start: int) -> bool:
    """Whether a group stands after "than", in Kazakh in the ablative with what is theirs, before the figure."""
    if sentence.lang != "kk":
        return any(amount.end <= than.start < start for than in sentence.concepts.get("than", ()))
    first = sentence.word_after(start)
    words = range(first, min(first + _NEAR, sentence.word_after(amount.start)))
    return any(sentence.keys[number].endswith(affixes("ablative", sentence.book)) for number in words)


_NEAR = 3  # words of "орта буын медиктерінікінен"


def _direction(sentence: Sentence, amount: Amount) -> str:
    """More or less, by the word right after the figure."""
    number = sentence.word_after(amount.end)
    said = [name for name in ("up", "down") for one in sentence.concepts.get(name, ()) if one.first == number]
    return said[0] if len(said) == 1 else ""
