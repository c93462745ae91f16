"""The verdict on one figure: no claim, a change, a sum, or a figure of a metric."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.added import judge_added
from kzreview.check.derived.arithmetic import judge_change, judge_share
from kzreview.check.derived.bothways import judge_both_ways, judge_part_of_both
from kzreview.check.derived.changes import Change, change_of
from kzreview.check.derived.indays import judge_in_days
from kzreview.check.derived.kinds import judge_kinds
from kzreview.check.derived.ratios import judge_average, judge_gap, judge_share_of_total, judge_share_of_year
from kzreview.check.derived.sums import judge_sum
from kzreview.check.idle.notclaims import idle, is_a_score, is_an_age, is_denied, is_to_one, name_or_code
from kzreview.check.metrics.answers import all_of
from kzreview.check.metrics.candidates import Candidate, candidates
from kzreview.check.metrics.fits import fit, in_unit, measured_as
from kzreview.check.metrics.metric import judge_metric
from kzreview.check.metrics.others import HIS_OWN
from kzreview.check.metrics.parts import is_dated_part, is_whole, without_totals
from kzreview.check.metrics.rules import rules_of
from kzreview.check.metrics.units import DONE_TO, is_done_to
from kzreview.check.metrics.values import write_quantity
from kzreview.check.metrics.whynot import transposes
from kzreview.check.reading.clauses import says_nothing
from kzreview.check.reading.heads import Head, head_of, is_oblique, number_of
from kzreview.check.verdict import Judgement
from kzreview.check.when.bases import is_base
from kzreview.check.whose.ours import are_other_people, country_acts
from kzreview.check.whose.subject import ABROAD, FOREIGN
from kzreview.check.wordless.lasting import judge_lasting
from kzreview.check.wordless.returns import judge_returns

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_TIE = 0.3


def judge_amount(context: Context, amount: Amount) -> Judgement:
    """The verdict on one amount of a sentence."""
    why = name_or_code(context.around.sentence, amount)
    if why:
        return Judgement(amount.start, amount.end, "not-a-claim", why)
    sentence = context.around.sentence
    if is_denied(sentence, amount) and (former := _former(context, amount)) is not None:
        return former
    if any(speaks(sentence, amount) for speaks in (is_denied, is_an_age, is_to_one, is_a_score)):
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    head = head_of(context.around.sentence, amount)
    if context.subject == FOREIGN:
        return _unsettled(context, amount, head, "other-subject")
    return (
        judge_part_of_both(context, amount)
        or _with_unit_before(context, amount, head)
        or _with_unit_after(context, amount, head)
        or _with_noun_before(context, amount, head)
        or _judge_as(context, amount, head)
    )


def _former(context: Context, amount: Amount) -> Judgement | None:
    """What was so before it was changed, and is right as such: no longer one year, but a year and a half."""
    found = [answer for rule in context.around.announced for answer in all_of(context.known, rule.metric)]
    for answer in [one for one in found if one.fact.qualifiers.get("stage") == "before"]:
        if fit(in_unit(amount, answer.quantity.unit), answer.quantity) == "yes":
            shown = write_quantity(answer.quantity, context.around.sentence.lang)
            return Judgement(amount.start, amount.end, "supported", "exact", answer.fact, shown)
    return None


def _with_unit_before(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """A bare figure that has the unit of the one before it: 33 days went on it; the regions got seventeen."""
    earlier = [one for one in context.around.sentence.amounts if one.end <= amount.start]
    while len(earlier) > 1 and _has_no_unit(context, earlier[-1]):
        if earlier.pop().unit in _RELATIVE:
            context = _from(context, earlier[-1].end)
    bare = head.kind == "none" or (head.kind == "other" and not amount.unit and _opens_place(context, amount))
    if not bare or not earlier or earlier[-1].unit not in _ELLIPTIC or is_done_to(context.around, amount):
        return None
    carried = measured_as(amount, earlier[-1])
    found = _candidates(context, carried, Head("unit", frozenset({carried.unit}), amount.end))
    long = carried.unit in _LONG and amount.unit == ""
    if not any(long or _is_named_here(context, candidate) for candidate in found):
        return None
    judgement = _judge_as(context, carried, head_of(context.around.sentence, carried))
    return judgement if long else _as_measure(context, amount, head, judgement)


def _from(context: Context, start: int) -> Context:
    """The clause from an earlier place on: the regions took half as many, 17."""
    around = context.around
    return context._replace(around=around._replace(clause=around.clause._replace(start=start)))


def _has_no_unit(context: Context, amount: Amount) -> bool:
    """Whether a figure hands no unit on: a bare one, or one of another: in the regions half as many."""
    return amount.unit in _RELATIVE or (not amount.unit and head_of(context.around.sentence, amount).kind == "none")


def _with_unit_after(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """A bare figure of the first of two measures: the regions took 17, other countries 33 days."""
    sentence = context.around.sentence
    later = [one for one in sentence.amounts if one.start >= amount.end]
    if head.kind != "none" or amount.unit or not later or later[0].unit not in _ELLIPTIC - _LONG:
        return None
    if number_of(sentence, amount) or change_of(context.around, amount, head) or is_done_to(context.around, amount):
        return None
    carried = measured_as(amount, later[0])
    unit = Head("unit", frozenset({carried.unit}), amount.end)
    if _goes_with(sentence, amount, later[0]):
        return _judge_as(context, carried, unit)
    own = {one.rule.metric for one in _candidates(context, carried, unit) if _is_named_here(context, one)}
    if not own or not _is_of_another_later(context, carried, own):
        return None
    return _as_measure(context, amount, head, _judge_as(context, carried, unit))


def _goes_with(sentence: Sentence, amount: Amount, later: Amount) -> bool:
    """Whether no more than "and" stands between two figures, which share their unit: 33 and 17 days."""
    number = sentence.word_after(amount.end)
    joined = any(join.first == number for join in sentence.marks.get("joins", ()))
    return joined and sentence.word_after(later.start) == number + 1


def _is_of_another_later(context: Context, amount: Amount, own: set[str]) -> bool:
    """Whether what follows the figure announces another metric of the same unit, so that the two go side by side."""
    concepts = context.around.sentence.concepts
    later = {name for name, mentions in concepts.items() if mentions[-1].start >= amount.end}
    return any(
        rule.metric not in own and amount.unit in rule.heads and any(later.issuperset(way) for way in rule.needs)
        for rule in context.around.announced
    )


def _is_surely_measured(amount: Amount, head: Head, judgement: Judgement) -> bool:
    """Whether a wrong figure has the digits of the measure, or only where it was follows: 38 beyond the border."""
    fact = judgement.fact
    if judgement.verdict != "contradicted" or fact is None or fact.quantity is None:
        return False
    return head.kind == "other" or transposes(amount, Decimal(fact.quantity.value))


def _as_measure(context: Context, amount: Amount, head: Head, judgement: Judgement) -> Judgement | None:
    """The judgement on a bare figure with the unit of another: where it is wrong, only if it is so as a count too.

    What would be right or wrong as a count alone is left open, unless it is said that something was done to it.
    """
    if judgement.verdict == "supported" or _is_surely_measured(amount, head, judgement):
        return judgement
    counted = _judge_as(context, amount, head)
    if judgement.verdict != "contradicted" and judgement.reason != "other-year":
        return None
    if counted.verdict not in {"supported", "contradicted"}:
        return None
    if judgement.verdict == "contradicted" and (
        counted.verdict == judgement.verdict or _only_says_where(context, counted)
    ):
        return judgement
    return None if _is_counted(context) else Judgement(amount.start, amount.end, "unknown", "unclear")


def _is_counted(context: Context) -> bool:
    """Whether it is said that something was done to what would be counted: 33 days abroad, and 14 regions visited."""
    sentence, clause = context.around.sentence, context.around.clause
    trips = {one.start for one in sentence.concepts.get("trip", ())}
    done = [one.start for name in DONE_TO for one in sentence.concepts.get(name, ())]
    return any(clause.holds(start) and start not in trips for start in done)


def _only_says_where(context: Context, counted: Judgement) -> bool:
    """Whether what would be counted only says where the measure was: 33 days abroad, in the regions 14."""
    sentence, clause = context.around.sentence, context.around.clause
    rules = rules_of(counted.fact.metric) if counted.fact is not None else ()
    nouns = [
        one
        for name in {head for rule in rules for head in rule.heads}
        for one in sentence.concepts.get(name, ())
        if clause.holds(one.start)
    ]
    return bool(nouns) and all(is_oblique(sentence, one) and not _parted(sentence, one, counted) for one in nouns)


def _parted(sentence: Sentence, noun: Mention, counted: Judgement) -> bool:
    """Whether a comma parts a noun and the figure after it: на регионы, которых он объехал 14."""
    return "," in sentence.text[noun.end - sentence.start : max(0, counted.start - sentence.start)]


def _opens_place(context: Context, amount: Amount) -> bool:
    """Whether the words after a figure say where, so that nothing is counted: 33 beyond the border."""
    sentence = context.around.sentence
    number = sentence.word_after(amount.end)
    return any(one.first == number for name in _WHERE for one in sentence.concepts.get(name, ()))


_WHERE = ("abroad", "foreign-land", "other-land", "at-home")
_RELATIVE = {"times", "share"}
_LONG = {"month"}  # for 18 months instead of 12: a bare number beside a length is no number of years
_ELLIPTIC = {"day", "km", "minute", *_LONG}


def _with_noun_before(context: Context, amount: Amount, head: Head) -> Judgement | None:
    """A bare figure that counts what the one before it does: 56 posts on X plus 63 on Instagram; right or not told."""
    sentence = context.around.sentence
    earlier = [one for one in sentence.amounts if one.end <= amount.start]
    if (head.kind != "none" and not is_dated_part(context.around, amount)) or amount.unit or not earlier:
        return None
    if amount.role == "by" and change_of(context.around, amount, head):
        return None
    noun = head_of(sentence, earlier[-1])
    if noun.kind != "noun":
        return None
    carried = Head("noun", noun.names, amount.end)
    named = _candidates(context, amount, carried)
    is_part = is_whole(context.around, earlier[-1]) and any(when.has_year or when.relative for when in sentence.dates)
    found = [one for one in named if is_part or _has_own_word(context, one, noun.names)]
    best = [one for one in found if found[0].score - one.score < _TIE]
    judgement = _best(context, amount, carried, best) if len(best) == 1 else None
    settled = {"supported", "contradicted"} if is_part else {"supported"}
    return judgement if judgement is not None and judgement.verdict in settled else None


def _has_own_word(context: Context, candidate: Candidate, nouns: frozenset[str]) -> bool:
    """Whether the clause names all that announces the metric but for the noun."""
    around = context.around
    ways = [set(way) - nouns for way in candidate.rule.needs if not nouns.isdisjoint(way)]
    return any(way and all(around.has(name) for name in way) for way in ways)


def _is_named_here(context: Context, candidate: Candidate) -> bool:
    return any(all(context.around.has(name) for name in way) for way in candidate.rule.needs)


def _judge_as(context: Context, amount: Amount, head: Head) -> Judgement:
    found = _candidates(context, amount, head)
    return (
        judge_lasting(context, amount)
        or judge_returns(context, amount)
        or judge_kinds(context, amount, head)
        or judge_both_ways(context, amount)
        or judge_gap(context, amount)
        or judge_average(context, amount, head, found)
        or (None if found else judge_in_days(context, amount, head))
        or judge_share_of_year(context, amount)
        or judge_share_of_total(context, amount, head)
        or _judge_change(context, amount, head, found)
        or (judge_share(context, amount) if amount.unit == "share" and not found else None)
        or judge_added(context, amount, found)
        or _judge_sum(context, amount, head, found)
        or _best(context, amount, head, found)
    )


def _judge_sum(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement | None:
    """A sum, unless it would be wrong as one and is right as a figure of its own."""
    judgement = judge_sum(context, amount, head, found)
    if judgement is None or judgement.verdict != "contradicted":
        return judgement
    single = _best(context, amount, head, found)
    of_what = head.kind == "other" and len({place.country for place in context.around.sentence.places}) < _TWO
    return single if single.verdict == "supported" or of_what else judgement


_TWO = 2  # countries whose figures are added up


def _candidates(context: Context, amount: Amount, head: Head) -> list[Candidate]:
    found = without_totals(context.around, amount, candidates(context.around, amount, head))
    sentence = context.around.sentence
    not_his = country_acts(sentence) or are_other_people(sentence, context.around.clause)
    return [
        candidate
        for candidate in found
        if (context.subject != ABROAD or candidate.rule.abroad)
        and country_fits(context, candidate)
        and not (not_his and _is_his_own(context, candidate))
        and _counts_as_before(context, amount, head, candidate)
    ]


def _counts_as_before(context: Context, amount: Amount, head: Head, candidate: Candidate) -> bool:
    """Whether a bare figure that another is set against may be of what that one counts: 23 trips against 19.

    So it is too where its own clause says nothing but when: eight briefings with leaders in 2023 and 14 in 2024.
    """
    sentence = context.around.sentence
    earlier = [one for one in sentence.amounts if one.end <= amount.start]
    if head.kind != "none" or amount.unit or not earlier:
        return True
    clause = context.around.clause
    dated = any(clause.holds(when.start) and when.kind == "year" for when in sentence.dates)
    if not is_base(sentence, amount) and not (dated and says_nothing(sentence, clause)):
        return True
    noun = head_of(sentence, earlier[-1])
    return noun.kind != "noun" or not noun.names.isdisjoint(candidate.rule.heads)


def _is_his_own(context: Context, candidate: Candidate) -> bool:
    metric = context.known.base.metrics.get(candidate.rule.metric)
    return metric is not None and metric.topic in HIS_OWN and not candidate.rule.abroad


def country_fits(context: Context, candidate: Candidate) -> bool:
    places = context.around.sentence.places
    if candidate.rule.with_country:
        return any(place.start < context.around.clause.end for place in places) or (
            bool(places) and not _counts_later(context)
        )
    if candidate.rule.without_country == "clause":
        return not any(context.around.clause.holds(place.start) for place in places)
    return not (candidate.rule.without_country and places)


def _counts_later(context: Context) -> bool:
    """Whether a later clause counts too, so that the countries named there are its own."""
    end = context.around.clause.end
    return any(amount.start >= end and not amount.unit for amount in context.around.sentence.amounts)


def _judge_change(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement | None:
    change = change_of(context.around, amount, head)
    if change is None or not _is_change(change, found):
        return None
    if change.bare and _is_added(context, amount):
        single = _best(context, amount, head, found)
        return single if single.verdict == "supported" else None
    judgement = judge_change(context, amount, head, change)
    if judgement is None and change.signed:
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    if judgement is not None and judgement.verdict == "contradicted" and _may_be_end(context, amount, found):
        return None
    return judgement


def _is_added(context: Context, amount: Amount) -> bool:
    """Whether "more" only goes on counting: two briefings of his own and 14 more with others."""
    sentence = context.around.sentence
    if "than" in sentence.concepts or "against" in sentence.marks:
        return False
    earlier = [one for one in sentence.amounts if one.end <= amount.start and not one.unit]
    between = range(sentence.word_after(earlier[-1].end), sentence.word_after(amount.start)) if earlier else ()
    return any(join.first in between for join in sentence.marks.get("joins", ()))


def _may_be_end(context: Context, amount: Amount, found: list[Candidate]) -> bool:
    """Whether a Kazakh dative may say up to where something went, and not by how much: бір жарым жылға ұзартылды."""
    timeless = any(candidate.rule.timeless for candidate in found)
    return context.around.sentence.lang == "kk" and amount.case == "dative" and timeless


def _is_change(change: Change, found: list[Candidate]) -> bool:
    """A difference is one by its words; percent and multiples only where no metric of that unit is meant."""
    return change.kind == "difference" or all(candidate.wrong_unit for candidate in found)


def _unsettled(context: Context, amount: Amount, head: Head, reason: str) -> Judgement:
    why = idle(context.around.sentence, amount, head)
    if why and not (amount.ordinal and _may_be_which(context)):
        return Judgement(amount.start, amount.end, "not-a-claim", why)
    return Judgement(amount.start, amount.end, "unknown", reason)


def _may_be_which(context: Context) -> bool:
    """Whether an event of which we know the number is named: he came to the Belt and Road forum a second time."""
    return any("ordinal" in rule.heads for rule in context.around.announced)


def _best(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement:
    """The verdict of the best candidate; of several as good, one that all of them share."""
    if not found:
        return _unsettled(context, amount, head, "unclear")
    judged = _judged(context, amount, head, found)
    if all(judgement.reason == "other-year" for judgement in judged):
        judged = _judged(context, amount, head, _said_here(context, found)) or judged
    settled = _without_explained([judgement for judgement in judged if judgement.verdict != "unknown"])
    if len({judgement.verdict for judgement in settled}) > 1:
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    if not settled and all(candidate.wrong_unit for candidate in found):
        return _unsettled(context, amount, head, judged[0].reason)
    return settled[0] if settled else _by_own_words(context, amount, head, found) or judged[0]


def _judged(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> list[Judgement]:
    """The verdicts by the best candidates."""
    best = [candidate for candidate in found if found[0].score - candidate.score < _TIE]
    return [judge_metric(context, _in_hours(context, amount, candidate), head, candidate) for candidate in best]


def _in_hours(context: Context, amount: Amount, candidate: Candidate) -> Amount:
    """A bare figure of a length of time, in the hours of the one before it: 245 hours, былтыр — 243."""
    earlier = [one for one in context.around.sentence.amounts if one.unit == "minute" and one.end <= amount.start]
    if amount.unit or not earlier or "minute" not in candidate.rule.heads:
        return amount
    return measured_as(amount, earlier[-1])


def _said_here(context: Context, found: list[Candidate]) -> list[Candidate]:
    """The candidates of which the clause says all, where the best is one of which it does not."""
    here = [candidate for candidate in found if _is_named_here(context, candidate)]
    return [] if found[0] in here else here


def _by_own_words(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement | None:
    """Where nothing is settled: whether a metric known by its words alone bears the figure out."""
    for candidate in found:
        if candidate.rule.own:
            judgement = judge_metric(context, amount, head, candidate)
            if judgement.verdict == "supported":
                return judgement
    return None


def _without_explained(settled: list[Judgement]) -> list[Judgement]:
    """Where one reading is right, the readings that it explains ("this is the figure of that other fact") go."""
    right = [judgement for judgement in settled if judgement.verdict == "supported"]
    facts = {judgement.fact.id for judgement in right if judgement.fact is not None}
    others = [judgement for judgement in settled if judgement.verdict != "supported"]
    return right if right and all(one.because and one.because.id in facts for one in others) else settled
