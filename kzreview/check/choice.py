"""The verdict by the metrics that a figure may be of: the best one, or what several as good have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.than import set_off_behind
from kzreview.check.idle.notclaims import idle
from kzreview.check.metrics.around import KINDS
from kzreview.check.metrics.candidates import candidates, is_vetoed
from kzreview.check.metrics.countries import told_there
from kzreview.check.metrics.fits import fit, measured_as
from kzreview.check.metrics.judgements import contradicted, supported
from kzreview.check.metrics.metric import judge_metric
from kzreview.check.metrics.others import HIS_OWN
from kzreview.check.metrics.partitives import stands_outside_whole
from kzreview.check.metrics.parts import without_totals
from kzreview.check.metrics.rowends import places_meant
from kzreview.check.reading.clauses import says_nothing
from kzreview.check.reading.heads import head_of
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.bases import is_base
from kzreview.check.whose.ours import are_other_people, country_acts
from kzreview.check.whose.subject import ABROAD
from kzreview.check.wordless.kinds import is_of_another_noun, is_set_apart
from kzreview.language.amounts import MONEY

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

TIE = 0.3


def is_named_here(context: Context, candidate: Candidate) -> bool:
    """Whether the clause itself says all that announces the metric."""
    return any(all(context.around.has(name) for name in way) for way in candidate.rule.needs)


def candidates_here(context: Context, amount: Amount, head: Head) -> list[Candidate]:
    """The metrics that a figure may be of where it stands, the best first."""
    found = without_totals(context.around, amount, candidates(context.around, amount, head))
    sentence = context.around.sentence
    not_his = country_acts(sentence) or are_other_people(sentence, context.around.clause)
    return [
        candidate
        for candidate in found
        if (context.subject != ABROAD or candidate.rule.abroad)
        and country_fits(context, candidate)
        and not (not_his and _is_his_own(context, candidate))
        and not _is_of_kinds_apart(context, candidate)
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
    if any(sign.key == ":" and earlier[-1].end <= sign.start < amount.start for sign in sentence.signs):
        return _is_told_so_far(context, candidate)
    dated = any(clause.holds(when.start) and when.kind == "year" for when in sentence.dates)
    if not is_base(sentence, amount) and not (dated and says_nothing(sentence, clause)):
        return True
    noun = head_of(sentence, earlier[-1])
    if noun.kind == "noun":
        return not noun.names.isdisjoint(candidate.rule.heads)
    before = context.around._replace(clause=clause._replace(start=sentence.start))
    return is_base(sentence, amount) or not is_vetoed(candidate.rule, before)


def _is_told_so_far(context: Context, candidate: Candidate) -> bool:
    """Whether what announces the metric stands no later than the figure: sixteen: two alone, fourteen with leaders."""
    around = context.around
    sentence, clause = around.sentence, around.clause
    later = sentence.named_in(clause.end, sentence.end) - sentence.named_in(sentence.start, clause.end)
    told = [way for way in candidate.rule.needs if all(around.weight(name) for name in way)]
    return any(later.isdisjoint(way) for way in told)


def _is_of_kinds_apart(context: Context, candidate: Candidate) -> bool:
    """Whether the kinds that announce the metric are none of what is counted.

    They are told of besides it: apart from state visits, 11; of all 19 trips working ones were 14. Or they are of
    something else: the official review. Or they are of a share of it: 19 сапардың жартысы жұмыс сапары.
    """
    sentence, place = context.around.sentence, context.around.clause.place
    shares = [one.end for one in sentence.amounts if one.unit in {"share", "percent"} and one.start > place]
    kinds = KINDS & {name for way in candidate.rule.needs for name in way} & sentence.concepts.keys()
    named = [one for name in kinds for one in sentence.concepts[name]]
    return bool(named) and all(
        (one.end <= place and is_set_apart(sentence, one))
        or stands_outside_whole(sentence, place, one)
        or is_of_another_noun(sentence, one)
        or any(share <= one.start for share in shares)
        for one in named
    )


def _is_his_own(context: Context, candidate: Candidate) -> bool:
    """Whether it counts what he does himself, and those named are not whom he met."""
    metric = context.known.base.metrics.get(candidate.rule.metric)
    if metric is None or metric.topic not in HIS_OWN or candidate.rule.abroad:
        return False
    return not _are_those_met(context.around.sentence, candidate)


def _are_those_met(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether people are named only as those he met: prime ministers and business accounted for 106 meetings."""
    if not any("other-leader" in way for way in candidate.rule.needs):
        return False
    met = sentence.concepts.get("other-leader", ())
    people = sentence.marks.get("other-people", ())
    return all(any(one.start <= person.start < one.end for one in met) for person in people)


def country_fits(context: Context, candidate: Candidate) -> bool:
    places = places_meant(context.around.sentence)
    if told_there(context.around) is not None:
        return candidate.rule.with_country or not candidate.rule.without_country
    if candidate.rule.with_country:
        return any(place.start < context.around.clause.end for place in places) or (
            bool(places) and (not _counts_later(context) or _is_worth_of_later(context, candidate))
        )
    if candidate.rule.without_country == "clause":
        return not any(context.around.clause.holds(place.start) for place in places)
    return not (candidate.rule.without_country and places)


def _is_worth_of_later(context: Context, candidate: Candidate) -> bool:
    """Whether a sum is said to be the worth of what is counted later: $17 billion is the value of the 12 documents."""
    sentence, place = context.around.sentence, context.around.clause.place
    later = [one.start for one in sentence.amounts if one.start > place and not one.unit]
    worth = [one.start for one in sentence.concepts.get("worth", ())]
    money = candidate.rule.heads <= MONEY
    return money and len(later) == 1 and any(one < later[0] for one in worth)


def _counts_later(context: Context) -> bool:
    """Whether a later clause counts too, so that the countries named there are its own."""
    end = context.around.clause.end
    return any(amount.start >= end and not amount.unit for amount in context.around.sentence.amounts)


def unsettled(context: Context, amount: Amount, head: Head, reason: str) -> Judgement:
    why = idle(context.around.sentence, amount, head)
    if why and not (amount.ordinal and _may_be_which(context)):
        return Judgement(amount.start, amount.end, "not-a-claim", why)
    return left_open(amount, reason=reason)


def _may_be_which(context: Context) -> bool:
    """Whether an event of which we know the number is named: he came to the Belt and Road forum a second time."""
    return any("ordinal" in rule.heads for rule in context.around.announced)


def judge_best(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement:
    """The verdict of the best candidate; of several as good, one that all of them share."""
    if not found:
        return unsettled(context, amount, head, "unclear")
    if head.kind == "none" and (crossed := set_off_behind(context, amount)) is not None:
        return _of_compared(context, amount, *crossed)
    judged = _judged(context, amount, head, found)
    if all(judgement.reason == "other-year" for judgement in judged):
        judged = _judged(context, amount, head, _said_here(context, found)) or judged
    settled = _without_explained([judgement for judgement in judged if judgement.verdict != "unknown"])
    if len({judgement.verdict for judgement in settled}) > 1:
        return left_open(amount)
    if not settled and all(candidate.wrong_unit for candidate in found):
        return unsettled(context, amount, head, judged[0].reason)
    return settled[0] if settled else _by_own_words(context, amount, head, found) or judged[0]


def _of_compared(context: Context, amount: Amount, measure: Answer, subject: Answer) -> Judgement:
    """Right by what is compared: more decrees than laws: 344; of the measure it is no figure: more decrees: 98."""
    if fit(amount, subject.quantity) == "yes":
        return supported(context, amount, subject)
    sentence = context.around.sentence
    last = sentence.words[sentence.word_after(amount.opening) - 1].end
    bare = any(last <= sign.start < amount.start for sign in sentence.signs)  # "their number" may be the measure's
    if not bare or fit(amount, measure.quantity) == "open":
        return left_open(amount, subject.fact)
    return contradicted(context, amount, subject, "value")


def _judged(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> list[Judgement]:
    """The verdicts by the best candidates."""
    best = [candidate for candidate in found if found[0].score - candidate.score < TIE]
    return [judge_metric(context, _in_hours(context, amount, candidate), head, candidate) for candidate in best]


def _in_hours(context: Context, amount: Amount, candidate: Candidate) -> Amount:
    """A bare figure of a length of time, in the hours of the one before it: 245 hours, былтыр — 243."""
    earlier = [one for one in context.around.sentence.amounts if one.unit == "minute" and one.end <= amount.start]
    if amount.unit or not earlier or "minute" not in candidate.rule.heads:
        return amount
    return measured_as(amount, earlier[-1])


def _said_here(context: Context, found: list[Candidate]) -> list[Candidate]:
    """The candidates of which the clause says all, where the best is one of which it does not."""
    here = [candidate for candidate in found if is_named_here(context, candidate)]
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
