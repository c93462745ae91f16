"""A change by the figures beside it: 23 trips, four more than the 19 before; 56 tweets, and on Instagram seven more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.arithmetic import judge_pair
from kzreview.check.derived.beside import as_told, beside_it
from kzreview.check.derived.changes import Change, change_of
from kzreview.check.derived.measures import is_set_off, measured_by, of_other
from kzreview.check.derived.signed import named_way
from kzreview.check.derived.unlike import are_alike
from kzreview.check.metrics.answers import Answer, all_of
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.heads import head_of
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.when.backward import looks_back, may_look_back
from kzreview.check.when.spans import is_of_year

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.derived.borne import Borne
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount

_TWO = 2
_NEXT = 4  # words from "than" to what it measures by


def judge_difference(context: Context, amount: Amount, others: list[Borne]) -> Judgement | None:
    """Seven more than the 56 tweets, 246 more than laws, two short of Singapore's."""
    change = change_of(context.around, amount, head_of(context.around.sentence, amount)) or _named(
        context.around.sentence, amount
    )
    if change is None or (amount.unit == "percent" and _are_percentages(others)):
        return None
    if amount.unit == "percentage_point":
        change = change._replace(kind="difference")
    before = [one for one in others if one.amount.end <= amount.start]
    outcome = _with_outcome(context, amount, change, others) or beside_it(context, amount, change, others)
    if outcome is not None:
        return outcome
    subject = before[-1] if before else _subject_elsewhere(context, amount, others)
    if subject is None:
        return _from_base_after(context, amount, change, others) or _of_two_after(context, amount, change, others)
    subject, measure = _with_measure(context, amount, subject, others)
    if measure is None:
        between = _between_two(context, amount, change, before)
        measure = _year_before(context, amount, subject) if between is None else None
        if measure is None:
            return between
    if measure.fact.id == subject.answer.fact.id or not are_alike(measure, subject.answer):
        return None
    judgement = judge_pair(context, amount, as_told(change), (measure, subject.answer))
    return judgement if judgement.verdict != "unknown" else None


def _with_measure(context: Context, amount: Amount, subject: Borne, others: list[Borne]) -> tuple[Borne, Answer | None]:
    """What a change is told of and what it is measured by, which a Kazakh figure in the ablative may be itself."""
    before = [one for one in others if one.amount.end <= amount.start]
    if len(before) >= _TWO and _is_in_ablative(context.around.sentence, subject.amount, amount):
        return before[-2], subject.answer
    measure = measured_by(context, amount, subject, others)
    if measure is None and (other := of_other(context, amount, subject)) is not None:
        return other, subject.answer
    return subject, measure


def _are_percentages(others: list[Borne]) -> bool:
    """Whether the figures beside a percentage are rises themselves, of which it is none: 30 percent, and 50."""
    return bool(others) and all(one.answer.quantity.unit == "percent" for one in others)


def _with_outcome(context: Context, amount: Amount, change: Change, others: list[Borne]) -> Judgement | None:
    """98 laws, and more than three times as many decrees: 344; right where what a dash or colon sets off bears it."""
    sentence = context.around.sentence
    before = [one for one in others if one.amount.end <= amount.start]
    after = [one for one in others if one.amount.start >= amount.end]
    if len(before) != 1 or len(after) != 1 or not (before[0].right and after[0].right):
        return None
    base, subject = before[0].answer, after[0].answer
    told_years = context.scope.compared is not None or "last" in sentence.marks or _says_measure(context, amount)
    if told_years or not is_set_off(sentence, amount, after[0].amount) or base.fact.year != subject.fact.year:
        return None
    if not are_alike(base, subject) or any(when.prefix == "earlier" for when in sentence.dates):
        return None
    judgement = judge_pair(context, amount, change._replace(bare=False), (base, subject))
    return judgement if judgement.verdict == "supported" else None


def _from_base_after(context: Context, amount: Amount, change: Change, others: list[Borne]) -> Judgement | None:
    """By how much something changed into the year after that of the figure behind it: by eight, from 27 in 2023."""
    base = others[0] if len(others) == 1 and others[0].right else None
    if base is None or base.amount.role != "from" or base.amount.start < amount.end or not change.direction:
        return None
    fact = base.answer.fact
    if not is_of_year(base.answer) or "than" in context.around.sentence.concepts or amount.role != "by":
        return None
    found = [one for one in all_of(context.known, fact.metric or "") if one.fact.year == fact.year + 1]
    later = context.known.by_rank([one for one in found if one.fact.qualifiers == fact.qualifiers])
    return judge_pair(context, amount, change._replace(bare=False), (base.answer, later[0])) if later else None


def _of_two_after(context: Context, amount: Amount, change: Change, others: list[Borne]) -> Judgement | None:
    """Nearly twice as long: 33 days and 17; right where the two figures that follow bear it out."""
    if len(others) != _TWO or change.kind != "times" or any(one.amount.start < amount.end for one in others):
        return None
    more, less = (one.answer for one in others)
    if not are_alike(more, less) or more.value < less.value or not all(one.right for one in others):
        return None
    judgement = judge_pair(context, amount, change._replace(bare=False, direction="up"), (less, more))
    return judgement if judgement.verdict == "supported" else None


def _is_in_ablative(sentence: Sentence, measure: Amount, amount: Amount) -> bool:
    """Whether a Kazakh figure or what it counts, right before another, is what that one is measured by.

    So is one in a bracket behind its noun: заңдардан (98) үш есе көп.
    """
    first = sentence.word_after(measure.start)
    noun = sentence.words[first - 1].end if first else measure.start
    bracketed = any(sign.key == "(" and noun <= sign.start < measure.start for sign in sentence.signs)
    words = range(first - 1 if bracketed else first, sentence.word_after(amount.start))
    near = len(words) <= _NEXT and any(
        sentence.keys[number].endswith(affixes("ablative", sentence.book)) for number in words
    )
    return sentence.lang == "kk" and near


def _subject_elsewhere(context: Context, amount: Amount, others: list[Borne]) -> Borne | None:
    """What changed, where it stands after the change, by eight to 19, or in the sentence before: That is four more."""
    after = [one for one in others if one.amount.role == "to" and one.amount.start >= amount.end]
    if after or others:
        return after[0] if after else None
    sentence, before = context.around.sentence, context.around.before
    opens = bool(sentence.keys) and sentence.keys[0] in listed("that", sentence.book) and not sentence.places
    return before.told[-1] if before is not None and before.told and opens else None


def _year_before(context: Context, amount: Amount, subject: Borne) -> Answer | None:
    """The figure of the subject's metric in the year that the sentence compares with; by eight to 19, a year before."""
    fact, scope = subject.answer.fact, context.scope
    sentence = context.around.sentence
    said = scope.compared is not None or any(when.prefix == "earlier" for when in sentence.dates)
    said = said or "last" in sentence.marks or not listed("of-last-year", sentence.book).isdisjoint(sentence.keys)
    if (
        looks_back(context)
        or may_look_back(context)
        or (not said and not (amount.role == "by" and subject.amount.role == "to"))
    ):
        return None
    year = scope.compared or fact.year - 1
    found = [
        answer
        for answer in all_of(context.known, fact.metric or "")
        if answer.fact.year == year and answer.fact.qualifiers == fact.qualifiers
    ]
    sources = {answer.fact.source for answer in found}
    return context.known.by_rank(found)[0] if found and len(sources) == len(found) else None


def _named(sentence: Sentence, amount: Amount) -> Change | None:
    """A change with its sign or noun alone, last in its clause: 36 against 33 (plus 3)."""
    direction = named_way(sentence, amount)
    return Change("difference", direction) if direction and _ends_clause(sentence, amount) else None


def _ends_clause(sentence: Sentence, amount: Amount) -> bool:
    number = sentence.word_after(amount.end)
    signs = [sign.start for sign in sentence.signs if sign.start >= amount.end]
    return number >= len(sentence.words) or (bool(signs) and signs[0] < sentence.words[number].start)


def _between_two(context: Context, amount: Amount, change: Change, before: list[Borne]) -> Judgement | None:
    """From 14 in 2023 to 11 in 2024, fewer by three: right where the two figures before it differ by so much."""
    if len(before) != _TWO or change.kind == "times" or _says_measure(context, amount):
        return None
    first, second = sorted((one.answer for one in before), key=lambda answer: (answer.fact.year, answer.value))
    same = first.fact.metric == second.fact.metric
    if not are_alike(first, second) or (not same and not _is_ahead(context, change, first, second)):
        return None
    if same and first.fact.year == second.fact.year:
        return None
    judgement = judge_pair(context, amount, change._replace(bare=False), (first, second))
    return judgement if judgement.verdict == "supported" or (same and judgement.verdict == "contradicted") else None


def _says_measure(context: Context, amount: Amount) -> bool:
    """Whether the clause says after the change what it is measured by, and that is none of the figures before it."""
    sentence, clause = context.around.sentence, context.around.clause
    thans = [than.start for than in sentence.concepts.get("than", ())]
    thans += [when.start for when in sentence.dates if when.prefix == "earlier"]
    return any(start >= amount.end and clause.holds(start) for start in thans)


def _is_ahead(context: Context, change: Change, less: Answer, more: Answer) -> bool:
    """Whether the clause names the greater of two unlike things as what is more: so laws were ahead by seven."""
    if change.direction != "up":
        return False
    named = [
        any(context.around.has(head) for rule in rules_of(answer.fact.metric) for head in rule.heads if head)
        for answer in (less, more)
    ]
    return named == [False, True]
