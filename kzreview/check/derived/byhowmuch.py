"""By how much a metric changed, and which one it is: seven more trips than in 2023, three times as many days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.arithmetic import judge_pair
from kzreview.check.derived.changes import SETTING_OFF
from kzreview.check.derived.ends import pair_of, stages
from kzreview.check.derived.kinds import count_of, kind_before
from kzreview.check.derived.than import crossed_pair, is_measured_by, measures_said, says_measure
from kzreview.check.derived.unlike import MEASURES
from kzreview.check.metrics.answers import Answer, in_year
from kzreview.check.metrics.candidates import Candidate, candidates
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.others import is_told_aside
from kzreview.check.metrics.rules import nouns
from kzreview.check.reading.frames import is_item
from kzreview.check.reading.wordlists import listed, listed_by_part
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.backward import looks_back, may_look_back
from kzreview.check.when.unreal import is_yet_to_come

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.derived.changes import Change
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.language.amounts import Amount

_TIE = 0.3


def judge_change(context: Context, amount: Amount, head: Head, change: Change) -> Judgement | None:
    """The verdict on a difference, percent or multiple; None where it is a change of nothing we know."""
    if change.kind == "difference" and amount.unit == "times":
        head = head._replace(names=frozenset({"occasion"}))
    crossed = crossed_pair(context) if change.kind != "percent" else None
    if crossed is not None:
        return judge_pair(context, amount, _as_measured(amount, change), crossed)
    found = _changing(context, amount, head, change)
    if not found:
        return None
    found = [one for one in found if not _is_no_frequency(context, one, change)] or found
    found = [one for one in found if _names_its_noun(context, one)] or found
    found = [one for one in found if not _is_of_untold_time(context, one)] or found
    named = [one for one in found if not _changes_another(context, one.rule)]
    pairs = [pair for one in named if found[0].score - one.score < _TIE and (pair := pair_of(context, one, change))]
    if len(pairs) != 1:
        return _onward(context, amount, change, found) or left_open(amount, reason="other-year")
    measured = says_measure(context) or _follows_two_years(context)
    if change.bare and not measured and fit(amount, pairs[0][1].quantity) == "yes":
        return _counted_on(amount)
    if change.kind == "difference" and _is_measure_alone(context, found[0].rule):
        return left_open(amount)
    return _of_pair(context, amount, change, pairs[0], found[0].rule)


def _of_pair(
    context: Context, amount: Amount, change: Change, pair: tuple[Answer, Answer], rule: Rule
) -> Judgement | None:
    judgement = _forward(context, amount, change, pair) or judge_pair(context, amount, change, pair)
    if judgement.verdict == "contradicted" and (kind := kind_before(context, pair[1])):
        return _by_other_kind(context, amount, change, count_of(context, kind), pair[1])
    if judgement.verdict == "contradicted" and rule.timeless:
        return _not_to(context, amount, pair, judgement)
    onward = _may_be_of_the_item_above(context) or _goes_on_from_before(context, amount, change, pair[1])
    if judgement.verdict == "contradicted" and onward:
        return left_open(amount)
    doubtful = _may_be_occasions(context, amount) or (may_look_back(context) and not looks_back(context))
    doubtful = doubtful or is_yet_to_come(context) or is_told_aside(context, rule)
    if judgement.verdict == "contradicted" and doubtful:
        return left_open(amount, reason="other-year")
    return judgement


def _not_to(context: Context, amount: Amount, pair: tuple[Answer, Answer], judgement: Judgement) -> Judgement | None:
    """The verdict on what is told by how much, where that would be right as to how much; open where both may be said.

    "Ұзартылды" may go to a figure, and "продлили на полтора года" may say for how long.
    """
    sentence = context.around.sentence
    if amount.role != "by" or sentence.lang == "kk":
        return None
    lasts = listed("for-so-long", sentence.book)
    said = any(key.startswith(tuple(lasts)) for key in sentence.keys) if lasts else False
    return left_open(amount) if said and fit(amount, pair[1].quantity) == "yes" else judgement


def _may_be_of_the_item_above(context: Context) -> bool:
    """Whether an item of a list says neither when nor than what: it may go on from the item above it."""
    sentence = context.around.sentence
    earlier = any(one.end <= context.around.clause.place for one in sentence.amounts)
    return is_item(sentence) and not sentence.dates and not earlier and not says_measure(context)


def _goes_on_from_before(context: Context, amount: Amount, change: Change, own: Answer) -> bool:
    """Whether it is right by a figure of the sentence before, of whatever thing: 19 forums. Five fewer briefings."""
    before = context.around.before
    if change.kind != "difference" or before is None or context.around.sentence.dates or says_measure(context):
        return False
    by = -amount.value if change.direction == "down" else amount.value
    return any(one.unit == amount.unit and one.value + by == own.value for one in before.amounts)


def _by_other_kind(
    context: Context, amount: Amount, change: Change, base: Answer | None, own: Answer
) -> Judgement | None:
    """By the visits of the kind told before; it may be the year before that is meant, so nothing is wrong by it."""
    judgement = judge_pair(context, amount, change._replace(bare=False), (base, own)) if base is not None else None
    right = judgement is not None and judgement.verdict == "supported"
    return judgement if right else left_open(amount)


def _is_measure_alone(context: Context, rule: Rule) -> bool:
    """Whether the metric is named as that which another is measured by, told before: seven, two more than official."""
    earlier = any(one.end <= context.around.clause.start for one in context.around.sentence.amounts)
    dated = any(context.around.clause.holds(when.start) for when in context.around.sentence.dates)
    thans = [than for than in measures_said(context.around.sentence) if context.around.clause.holds(than.start)]
    names = {name for way in rule.needs for name in way}
    return earlier and not dated and any(is_measured_by(context, rule, name, thans) for name in names)


def _counted_on(amount: Amount) -> Judgement | None:
    """What a bare "more" is beside a country's own figure: in Italy 18 documents, in Mongolia five more.

    Of a sum it is not clear whether it is that figure or the difference.
    """
    return left_open(amount) if amount.unit else None


def _follows_two_years(context: Context) -> bool:
    """Whether the figures of two years stand before a "more" without a year: 19 in 2023 and 23 in 2024, four more."""
    sentence, place = context.around.sentence, context.around.clause.place
    told = [when for when in sentence.dates if when.kind == "year" and when.end <= place]
    figures = [one for one in sentence.amounts if one.end <= place]
    if len({when.period.end.year for when in told}) < _PAIR or len(figures) < _PAIR:
        return False
    return any(told[-1].end <= sign.start < place and sign.key in SETTING_OFF for sign in sentence.signs)


_PAIR = 2


def _as_measured(amount: Amount, change: Change) -> Change:
    """Of a multiple without a word of change what it is of is the smaller: five times as numerous as laws."""
    bare = change.kind == "times" and not change.direction and amount.value > 1
    return change._replace(direction="up") if bare else change


def _may_be_occasions(context: Context, amount: Amount) -> bool:
    """Whether an English multiple may say by how many occasions more: he travelled four times more than in 2023."""
    sentence = context.around.sentence
    number = sentence.word_after(amount.end)
    of_verb = sentence.keys[number : number + 1] in (["more"], ["fewer"], ["less"])
    after = sentence.keys[number + 1 : number + 2]
    often = not listed("often", sentence.book).isdisjoint(after)
    travels = context.around.has("trip") or (often and context.around.has("leave"))
    return of_verb and amount.unit == "times" and (often or after in ([], ["than"], ["in"])) and travels


def _changes_another(context: Context, rule: Rule) -> bool:
    """Whether the clause tells nothing of the metric and names what others count: four more trips, fewer forums."""
    around = context.around
    if any(around.has(name) for way in rule.needs for name in way) or any(around.has(name) for name in rule.heads):
        return False
    return any(around.has(name) for name in nouns() - rule.heads)


def _names_its_noun(context: Context, candidate: Candidate) -> bool:
    """Whether what the metric counts stands in the clause: trips rose by 21 percent, days by 9."""
    around, heads = context.around, candidate.rule.heads
    return any(head and any(head in way for way in candidate.rule.needs) and around.has(head) for head in heads) or (
        any(around.has(head) for head in heads & MEASURES)
    )


def _is_no_frequency(context: Context, candidate: Candidate, change: Change) -> bool:
    """Whether something was done more often, and the candidate counts no occasions: went abroad a fifth more often."""
    sentence, clause = context.around.sentence, context.around.clause
    often = any(clause.holds(one.start) for one in sentence.marks.get("of-frequency", ()))
    return often and change.kind != "difference" and "occasion" not in candidate.rule.heads


def _is_of_untold_time(context: Context, candidate: Candidate) -> bool:
    """Whether it would be a length of time, of which nothing is said: the aircraft flew four percent farther."""
    return candidate.rule.heads == {"minute"} and not any(context.around.weight(name) for name in _TIME_WORDS)


_TIME_WORDS = ("time-word", "spend-time")


def _forward(context: Context, amount: Amount, change: Change, pair: tuple[Answer, Answer]) -> Judgement | None:
    """The verdict on a rise from the year gone back to, where its figure is told: there were 19 trips, a rise of 4."""
    if not looks_back(context) or not _follows_base(context, amount, pair):
        return None
    judgement = judge_pair(context, amount, change, (pair[1], pair[0]))
    back = judge_pair(context, amount, change, pair)
    if back.verdict == "supported" or judgement.verdict == "supported":
        return back if back.verdict == "supported" else judgement
    if (back.reason, judgement.reason) == ("direction", "value"):
        return judgement
    return left_open(amount)


def _onward(context: Context, amount: Amount, change: Change, found: Sequence[Candidate]) -> Judgement | None:
    """A change named after the figure of a year, where that of the year after was told before; only ever right."""
    year = context.scope.year
    base, told = (in_year(context.known, found[0].rule, one, context.around) for one in (year, year + 1))
    if base is None or told is None or not _follows_base(context, amount, (told, base)):
        return None
    judgement = judge_pair(context, amount, change, (base, told))
    return judgement if judgement.verdict == "supported" else None


def _follows_base(context: Context, amount: Amount, pair: tuple[Answer, Answer]) -> bool:
    """Whether the figure of the year gone back to stands before a change that a noun names."""
    words = listed_by_part("change-of", context.around.sentence.book)
    number = context.around.sentence.word_before(amount.start)
    keys = [key for key in context.around.sentence.keys[max(0, number - 1) : number + 1] if key not in words["between"]]
    if not keys or not keys[-1].startswith(words["nouns"]):
        return False
    before = [one for one in context.around.sentence.amounts if one.end <= amount.start and not one.unit]
    return any(one.value == pair[1].value for one in before)


def _changing(context: Context, amount: Amount, head: Head, change: Change) -> list[Candidate]:
    relative = change.kind != "difference"
    found = candidates(context.around, amount, head, change=relative)
    return [
        candidate
        for candidate in found
        if not candidate.rule.growth and not candidate.wrong_unit
        if not candidate.rule.timeless or stages(context, candidate.rule) is not None
    ]
