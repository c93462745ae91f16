"""The rises of two groups of people set against each other: doctors' pay rose by 10 points more than nurses'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.arithmetic import judge_pair
from kzreview.check.derived.changes import Change
from kzreview.check.derived.measures import groups_named
from kzreview.check.metrics.answers import Answer, all_of
from kzreview.check.metrics.rules import rules
from kzreview.check.reading.wordlists import affixes

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.rules import Rule
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
    gap = not measures and "gap-noun" in sentence.concepts
    if not gap and (len(measures) != 1 or len(subjects) != 1 or not direction):
        return None
    pair = [rise for group in (*measures, *subjects) if (rise := _rise_of(context, group)) is not None]
    if len(pair) != _PAIR or pair[0].fact.metric != pair[1].fact.metric:
        return None
    if gap:
        direction, pair = "up", sorted(pair, key=lambda one: one.value)
    judgement = judge_pair(context, amount, Change("difference", direction), (pair[0], pair[1]))
    return judgement if judgement.verdict != "unknown" else None


def _rise_of(context: Context, group: str) -> Answer | None:
    """The one rise of a group, of what the sentence tells of, in its year."""
    found = {
        answer.fact.id: answer
        for rule in _of_rises(context)
        for answer in all_of(context.known, rule.metric)
        if answer.fact.qualifiers.get("group") == group and answer.fact.year in context.scope.years
        if answer.quantity.unit == "percent"
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _of_rises(context: Context) -> list[Rule]:
    """The metrics announced, and those of rises of groups where a rise is told of: the doctors' rise was bigger."""
    raised = "raise" in context.around.sentence.concepts
    return [*context.around.announced, *(one for one in rules() if raised and one.growth and one.groups)]


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
