"""Claims about days and years: when a decree was signed, since when a page is there, until when a plan runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.around import Around
from kzreview.check.metrics.limits import all_known
from kzreview.check.metrics.rules import rules
from kzreview.check.metrics.values import write_measure
from kzreview.check.reading.items import item_of
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.when.launches import is_of_a_beginning
from kzreview.check.when.scope import Clause, scope_of
from kzreview.check.whose.ours import names_president
from kzreview.check.whose.subject import FOREIGN, is_surely_ours, our_government_acts
from kzreview.check.wordless.begun import begins_then, is_as_of
from kzreview.check.wordless.named import events_told, is_announced
from kzreview.check.wordless.plans import by_ends, judge_plan
from kzreview.check.wordless.unmade import stands_by, stretch_of

if TYPE_CHECKING:
    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.wordless.named import Event
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.model import Fact


def judge_dates(known: Known, sentence: Sentence, before: Sentence | None, subject: str) -> list[Judgement]:
    """The verdicts on dates: a calendar year or a day that a fact gives; every other date is no claim."""
    judged = [_judge_date(known, sentence, before, when, subject) for when in sentence.dates]
    right = {one.fact.id for one in judged if one.verdict == "supported" and one.fact is not None}
    judged = [_no_claim(one) if _is_another(one, right) else one for one in judged]
    return [part for one in judged for part in by_ends(sentence, one)]


def _is_another(judgement: Judgement, right: set[str]) -> bool:
    """Whether another date of the sentence is that of the fact, so that this one is of something else."""
    wrong = judgement.verdict == "contradicted" and judgement.reason in {"date", "year"}
    return wrong and judgement.fact is not None and judgement.fact.id in right


def _no_claim(judgement: Judgement) -> Judgement:
    """Of two days the one that is right is the event's: signed on 1 January, and printed on the third."""
    return Judgement(judgement.start, judgement.end, "not-a-claim", "date")


def _judge_date(known: Known, sentence: Sentence, before: Sentence | None, when: When, subject: str) -> Judgement:
    judgement = None
    if subject == FOREIGN:
        judgement = _day(known, sentence, when, task=True) if our_government_acts(sentence) else None
    else:
        if when.kind == "year":
            judgement = _calendar_year(known, sentence, before, when)
        judgement = judgement or _day(known, sentence, when) or judge_plan(known, sentence, when)
    return judgement or Judgement(when.start, when.end, "not-a-claim", "date")


def _calendar_year(known: Known, sentence: Sentence, before: Sentence | None, when: When) -> Judgement | None:
    """A year that is itself the fact: the year of volunteers, active since."""
    around = Around(sentence, Clause(sentence.start, sentence.end, when.start), before)
    for rule in rules():
        if "calendar-year" not in rule.heads or (rule.prefixes and when.prefix not in {*rule.prefixes, "in"}):
            continue
        if not any(all(around.has(concept) for concept in way) for way in rule.needs):
            continue
        if when.relative or (rule.prefixes and when.prefix not in {"since", "from"} and not _tells_joining(sentence)):
            continue
        for fact in known.figures.get(rule.metric, ()):
            return _compare_year(fact, when, sentence)
    return None


def _compare_year(fact: Fact, when: When, sentence: Sentence) -> Judgement | None:
    assert fact.quantity is not None
    expected = write_measure(fact.quantity.value, fact.quantity.unit, sentence.lang)
    if when.period.start.year == fact.quantity.value:
        return Judgement(when.start, when.end, "supported", "exact", fact, expected)
    if when.period.start.year <= sentence.today.year and not _only_year(sentence, when):
        return None
    return Judgement(when.start, when.end, "contradicted", "year", fact, expected)


def _only_year(sentence: Sentence, when: When) -> bool:
    number = sentence.word_after(when.start)
    said = [one.first for one in sentence.concepts.get("active", ()) if 0 < number - one.last <= _ACTIVE]
    pages = [one.last for one in sentence.concepts.get("x-network", ())]
    active = when.prefix == "since" and any(0 < one - page <= _TO_ACTIVE for one in said for page in pages)
    begins = when.prefix in {"since", "from"} or _tells_joining(sentence)
    return active or (sum(1 for other in sentence.dates if other.kind == "year") == 1 and begins)


_ACTIVE = 2  # words: active since 2011
_TO_ACTIVE = 4  # words: his X page has been active


def _tells_joining(sentence: Sentence) -> bool:
    """Whether it tells when the President came to a network, and counts nothing: he joined Twitter in 2011."""
    if "joined" not in sentence.concepts or "press-office" in sentence.marks:
        return False
    return not sentence.amounts and names_president(sentence)


def _day(known: Known, sentence: Sentence, when: When, *, task: bool = False) -> Judgement | None:
    """A day, or the year of a plan, that one of our events fell on; of several events one that they all bear out.

    Where our government acts, only of what is its `task`.
    """
    to_come = when.kind == "day" and when.has_year and when.period.start > sentence.today
    told = [] if to_come else [one for one in events_told(known, "date", sentence) if not task or "task" in one.table]
    if not told:
        return None
    half = _half(sentence, when)
    events = [event for event in told if is_announced(event, sentence, *item_of(sentence, when.start))]
    if not events or task:
        events = [event for event in told if is_announced(event, sentence, *half)]
    if len(events) > 1:
        beside = [event for event in events if is_announced(event, sentence, *half)]
        events = beside if len(beside) == 1 else events
    judged = [_if_plain(event, sentence, _day_of(event, sentence, when)) for event in events]
    found = [judgement for judgement in judged if judgement is not None]
    return found[0] if len({judgement.verdict for judgement in found}) == 1 else None


def _if_plain(event: Event, sentence: Sentence, judgement: Judgement | None) -> Judgement | None:
    """Nothing is wrong of a `plain` event where the sentence may tell of something else: stipends applied for.

    Nor of a `loose` one, whose words may be of another.
    """
    if judgement is None or judgement.verdict != "contradicted":
        return judgement
    if not event.table.get("plain") and not event.table.get("loose"):
        return judgement
    return (
        judgement
        if event.table.get("plain") and all_known(sentence, sentence.start, sentence.end)
        else _no_claim(judgement)
    )


def _half(sentence: Sentence, when: When) -> tuple[int, int]:
    """From where to where the part of a sentence between commas goes that holds a date."""
    signs = [sign for sign in sentence.signs if sign.key in {",", ";"}]
    start = max((sign.end for sign in signs if sign.end <= when.start), default=sentence.start)
    return start, min((sign.start for sign in signs if sign.start >= when.end), default=sentence.end)


def _day_of(event: Event, sentence: Sentence, when: When) -> Judgement | None:
    fact = event.facts[0]
    if not _may_be_then(event, sentence, when) or (when.kind == "days" and when.part.months[0] < when.part.months[1]):
        return None
    if when.kind in _WITHOUT_DAY and _takes_month(event, sentence, when):
        return _compare_day(event, when, sentence)
    if begins_then(event, sentence, when):
        return _compare_beginning(fact, when)
    exact = fact.period.start == fact.period.end or when.kind in {"day", "days"}
    if when.kind in {"day", "days"} and (fact.period.end - fact.period.start).days <= 31:
        return _compare_day(event, when, sentence)
    ahead = when.prefix in {"until", "from", "since"} or when.period.start.year > sentence.today.year
    if when.kind == "year" and not exact and fact.kind == "plan" and ahead:
        return _compare_plan(fact, when)
    return None


_WITHOUT_DAY = {"month", "season", "year"}


def _may_be_then(event: Event, sentence: Sentence, when: When) -> bool:
    """Whether a day without a year may lie in that of the event: a visit of September 2024 is not that of 2023."""
    if when.prefix == "until" and event.facts[0].kind != "plan" and not is_as_of(sentence, when):
        return False  # opened before 2023
    if event.table.get("ahead"):
        return sentence.today < event.facts[0].period.start
    if event.table.get("timeless") or when.kind not in {"day", "days", "month"}:
        return True
    if "future" in sentence.marks and event.facts[0].kind != "plan":
        return False
    if when.has_year:
        return True
    year = event.facts[0].period.start.year
    return year in scope_of(sentence, Clause(sentence.start, sentence.end, when.start), None).years


def _takes_month(event: Event, sentence: Sentence, when: When) -> bool:
    """Whether a month alone is that of the event; where it must stand `beside` a word of beginning, only there.

    That of a signature must stand by the word for it: the decree was signed in December.
    """
    if event.table.get("signed"):
        return when.kind == "month" and _is_only_month(sentence, when) and _is_of_a_signature(event, sentence, when)
    if not event.table.get("month"):
        return False
    if event.table["month"] == "since":
        since = when.kind == "month" and when.prefix in {"since", "from"} and "down" not in sentence.concepts
        return since and _is_only_month(sentence, when)
    if event.table.get("beside"):
        return is_of_a_beginning(sentence, when) or _is_of_a_decision(sentence, when)
    return when.kind == "month" and _is_only_month(sentence, when, relative=event.table.get("ahead", False))


def _is_of_a_decision(sentence: Sentence, when: When) -> bool:
    """Whether the only date of a sentence says when something was decided: the decision was taken in 2022."""
    if when.relative or len(sentence.dates) > 1 or "decide" not in sentence.concepts:
        return False
    if not sentence.amounts:
        return True
    number = sentence.word_after(when.start)
    return any(abs(one.first - number) <= _BESIDE for one in sentence.concepts["decide"])


def _is_of_a_signature(event: Event, sentence: Sentence, when: When) -> bool:
    """Whether a month says when something was signed or came to be, and not since when it is in force."""
    number = sentence.word_after(when.start)
    said = [*sentence.concepts.get("sign", ()), *sentence.marks.get("beginning-verb", ())]
    near = any(abs(one.first - number) <= _TO_SIGNATURE for one in said)
    return near and not _is_of_another(event, sentence, when)


_TO_SIGNATURE = 4  # words: approved by decree in December
_BESIDE = 3  # words between a decision and its date, where the sentence has figures too


def _compare_beginning(fact: Fact, when: When) -> Judgement:
    year = fact.period.start.year
    begins = when.period.start <= fact.period.start <= when.period.end
    verdict, reason = ("supported", "exact") if begins else ("contradicted", "year")
    return Judgement(when.start, when.end, verdict, reason, fact, str(year))


def _is_only_month(sentence: Sentence, when: When, *, relative: bool = False) -> bool:
    days = sum(1 for other in sentence.dates if other.kind in {"month", "day", "days"})
    return when.relative <= relative and days == 1


def _compare_day(event: Event, when: When, sentence: Sentence) -> Judgement:
    from kzreview.check.metrics.values import write_day

    fact = event.facts[0]
    said = when.period if when.has_year else when.in_year(fact.period.start.year)
    expected = write_day(fact.period, sentence.lang)
    number = _no_such_day(sentence, when)
    if number is not None:
        start, end = min(number.start, when.start), max(number.end, when.end)
        return Judgement(start, end, "contradicted", "date", fact, expected)
    longer = when.kind == "days" and said != fact.period and fact.period.within(said)
    if longer and not (event.table.get("whole") and (said.start == fact.period.start or said.end == fact.period.end)):
        return left_open(when)  # a journey may have been longer than its forum
    if not longer and (said.within(fact.period) or fact.period.within(said)):
        return Judgement(when.start, when.end, "supported", "exact", fact, expected)
    of_another = when.kind == "day" and _is_of_another(event, sentence, when)
    just_now = when.kind == "day" and 0 <= (sentence.today - said.end).days <= _JUST_NOW
    if of_another or event.table.get("loose") or just_now:
        return Judgement(when.start, when.end, "not-a-claim", "date")  # on Thursday he recalled when it was
    if not is_surely_ours(event.table, sentence):
        return Judgement(when.start, when.end, "not-a-claim", "date")
    return Judgement(when.start, when.end, "contradicted", "date", fact, expected)


def _no_such_day(sentence: Sentence, when: When) -> Amount | None:
    """A number beside a month that is a day that no month has: 38 September."""
    if when.kind != "month":
        return None
    number = sentence.word_after(when.start)
    beside = {number - 1, number + 1}
    numbers = [one for one in sentence.amounts if _LAST_DAY < one.value < _HUNDRED and not one.unit]
    return next((one for one in numbers if sentence.word_after(one.start) in beside), None)


_LAST_DAY, _HUNDRED = 31, 100


def _is_of_another(event: Event, sentence: Sentence, when: When) -> bool:
    """Whether a word beside a day says that it is of something else; a day between signs has no word of its own."""
    marks = ["other-day", "in-force"] if event.table.get("signed") else ["other-day"]
    number = sentence.word_after(when.start)
    start, end = stretch_of(sentence, number)
    alone = sentence.word_before(end) - sentence.word_after(start) <= _DAY_ALONE
    return any(stands_by(sentence, number, mark) or (alone and mark in sentence.marks) for mark in marks)


_DAY_ALONE = 2  # words beside the number of the day: on 16 October
_JUST_NOW = 1  # days before the draft


def _compare_plan(fact: Fact, when: When) -> Judgement | None:
    expected = str(fact.period.end.year)
    if when.period.end.year == fact.period.end.year:
        return Judgement(when.start, when.end, "supported", "exact", fact, expected)
    if when.relative:
        return None
    return Judgement(when.start, when.end, "contradicted", "year", fact, expected)
