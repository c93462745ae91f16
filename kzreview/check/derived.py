"""Verdicts on figures that nobody printed: what follows from two facts by plain arithmetic, which is shown."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.answers import Answer, all_of, in_year
from kzreview.check.candidates import Candidate, candidates
from kzreview.check.changes import Change, fits_change
from kzreview.check.fits import fit
from kzreview.check.values import write_measure, write_plain
from kzreview.check.verdict import Judgement
from kzreview.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.heads import Head
    from kzreview.check.sentence import Sentence
    from kzreview.check.stems import Mention
    from kzreview.language.amounts import Amount

_MINUS = "−"
_TIE = 0.3
_PAIR = 2
_ADDED = frozenset({"day", "km", "minute"})  # measures of which several metrics may be added up


def judge_change(context: Context, amount: Amount, head: Head, change: Change) -> Judgement | None:
    """The verdict on a difference, percent or multiple; None where it is a change of nothing we know."""
    if change.kind == "difference" and amount.unit == "times":
        head = head._replace(names=frozenset({"occasion"}))
    found = _changing(context, amount, head, change)
    if not found:
        return None
    pairs = [pair for one in found if found[0].score - one.score < _TIE and (pair := _pair(context, one, change))]
    crossed = _crossed_pair(context) if change.kind == "difference" else None
    if crossed is not None:
        return _judge_pair(context, amount, change, crossed)
    if len(pairs) != 1:
        return Judgement(amount.start, amount.end, "unknown", "other-year")
    return _judge_pair(context, amount, change, pairs[0])


def _crossed_pair(context: Context) -> tuple[Answer, Answer] | None:
    """Two metrics of one year, where the sentence sets their nouns against each other: more decrees than laws."""
    around = context.around
    sentence = around.sentence
    thans = [than for than in sentence.concepts.get("than", ()) if around.clause.holds(than.start)]
    found: dict[str, tuple[bool, Answer]] = {}
    for rule in around.announced:
        for head in rule.heads & sentence.concepts.keys():
            spots = [one for one in sentence.concepts[head] if around.clause.holds(one.start)]
            answer = in_year(context.known, rule, context.scope.year, around) if spots else None
            if answer is not None and any((head,) == way for way in rule.needs):
                measure = any(_is_measured_by(sentence, spot, thans) for spot in spots)
                found[rule.metric] = (measure, answer)
    measures = [answer for measure, answer in found.values() if measure]
    subjects = [answer for measure, answer in found.values() if not measure]
    return (measures[0], subjects[0]) if len(measures) == len(subjects) == 1 else None


def _is_measured_by(sentence: Sentence, spot: Mention, thans: Sequence[Mention]) -> bool:
    if sentence.lang == "kk":
        return sentence.keys[spot.last].endswith(_ABLATIVE)
    return any(0 < spot.first - than.last <= _PAIR for than in thans)


def _changing(context: Context, amount: Amount, head: Head, change: Change) -> list[Candidate]:
    relative = change.kind != "difference"
    found = candidates(context.around, amount, head, change=relative)
    return [
        candidate
        for candidate in found
        if not candidate.rule.growth and not candidate.wrong_unit and not candidate.rule.timeless
    ]


def _pair(context: Context, candidate: Candidate, change: Change) -> tuple[Answer, Answer] | None:
    """What it changed from and to: two countries where two are compared, else two years."""
    return _places_pair(context, candidate, change) or _years_pair(context, candidate)


def _years_pair(context: Context, candidate: Candidate) -> tuple[Answer, Answer] | None:
    rule, scope = candidate.rule, context.scope
    between = sorted({when.period.end.year for when in context.around.sentence.dates if when.kind == "year"})
    if len(between) == _PAIR and scope.compared is None:
        ends = [in_year(context.known, rule, year, context.around) for year in between]
        return (ends[0], ends[1]) if ends[0] and ends[1] else None
    for year in scope.years:
        after = in_year(context.known, rule, year, context.around)
        base = scope.compared if scope.compared not in {None, year} else year - 1
        before = in_year(context.known, rule, base or year - 1, context.around)
        if before and after and before.fact.id != after.fact.id:
            return before, after
    return None


def _places_pair(context: Context, candidate: Candidate, change: Change) -> tuple[Answer, Answer] | None:
    """Two countries of one period: the measure, and the one that is more or less."""
    sentence = context.around.sentence
    if len({place.country for place in sentence.places}) != 2:
        return None
    by_country = {
        answer.fact.qualifiers.get("country"): answer
        for answer in all_of(context.known, candidate.rule.metric)
        if answer.fact.year in context.scope.years
    }
    measure = _measure(context) or (sentence.places[-1].country if change.kind == "times" else None)
    subject = next((place.country for place in sentence.places if place.country != measure), None)
    if measure not in by_country or subject not in by_country:
        return None
    return by_country[measure], by_country[subject]


_ABLATIVE = ("дан", "ден", "тан", "тен", "нан", "нен")


def _measure(context: Context) -> str | None:
    """The country that the other is measured by: after "than", in Kazakh in the ablative; else not the figure's own."""
    around = context.around
    sentence, places = around.sentence, around.sentence.places
    if sentence.lang == "kk":
        marked = [place for place in places if sentence.keys[place.last].endswith(_ABLATIVE)]
        thans = sentence.concepts.get("than", ())
        marked += [place for place in places if any(place.last < than.first <= place.last + 2 for than in thans)]
    else:
        marked = [place for place in places if any(0 < place.first - than.last <= 4 for than in _thans(sentence))]
    if marked:
        return marked[0].country
    own = {place.country for place in places if around.clause.holds(place.start)}
    others = {place.country for place in places} - own
    return others.pop() if len(own) == len(others) == 1 else places[-1].country if around.role == "by" else None


def _thans(sentence: Sentence) -> Sequence[Mention]:
    return (*sentence.concepts.get("than", ()), *sentence.concepts.get("up", ()), *sentence.concepts.get("down", ()))


def _judge_pair(context: Context, amount: Amount, change: Change, pair: tuple[Answer, Answer]) -> Judgement:
    before, after = pair
    difference = after.value - before.value
    actual = _size(change, before.value, after.value)
    said = change.direction
    right = "up" if difference > 0 else "down"
    expected, arithmetic = _written(context, change, before, after)
    if actual is None:
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    if said and difference and said != right:
        return Judgement(
            amount.start, amount.end, "contradicted", "direction", after.fact, expected, arithmetic, before.fact
        )
    holds = fits_change(amount, actual, change.kind)
    if not said and not holds:
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    verdict, reason = ("supported", "derived") if holds else ("contradicted", "value")
    if not holds and change.bare and not _says_measure(context):
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    if holds and not said and change.kind != "times":
        verdict, reason = "unknown", "unclear"
    return Judgement(amount.start, amount.end, verdict, reason, after.fact, expected, arithmetic, before.fact)


def _says_measure(context: Context) -> bool:
    """Whether the sentence says with what it compares; "14 more" may be 14 others."""
    sentence = context.around.sentence
    return "than" in sentence.concepts or "against" in sentence.marks or context.scope.compared is not None


def _size(change: Change, before: Decimal, after: Decimal) -> Decimal | None:
    if change.kind == "difference":
        return after - before
    if not before or not after:
        return None
    if change.kind == "percent":
        return (after - before) / before * 100
    return max(before, after) / min(before, after)


def _written(context: Context, change: Change, before: Answer, after: Answer) -> tuple[str, str]:
    """The right change in words, and the arithmetic behind it."""
    from kzreview.check.data import table

    lang = context.around.sentence.lang
    words = table("writing")[lang]
    difference = after.value - before.value
    way = "up" if difference > 0 else "down"
    a, b = _short(before, lang), _short(after, lang)
    size = _size(change, before.value, after.value) or Decimal(0)
    if change.kind == "difference":
        amount = write_measure(_exact(abs(difference)), after.quantity.unit, lang)
        return words[way].format(value=amount), f"{b} {_MINUS} {a} = {_sign(difference)}{amount}"
    if change.kind == "percent":
        percent = write_plain(abs(size), lang)
        shown = words[f"{way}-percent"].format(value=percent)
        return shown, f"({b} {_MINUS} {a}) / {a} = {shown}"
    times = words["times"].format(value=write_plain(size, lang))
    less, more = sorted((before, after), key=lambda answer: answer.value)
    return times, f"{_short(more, lang)} / {_short(less, lang)} = {times}"


def _short(answer: Answer, lang: str) -> str:
    return write_measure(answer.quantity.value, answer.quantity.unit, lang)


def _exact(value: Decimal) -> Decimal | int:
    return int(value) if value == value.to_integral_value() and abs(value) < 10**7 else value.normalize()


def _sign(value: Decimal) -> str:
    return "" if value > 0 else _MINUS


def judge_share(context: Context, amount: Amount) -> Judgement | None:
    """More than half of the 13 931, namely 8022: the share that two figures of the sentence make."""
    sentence = context.around.sentence
    others = [other for other in sentence.amounts if other.start != amount.start and not other.unit]
    facts = [(other, fact) for other in others if (fact := _fact_of(context, other)) is not None]
    if len(facts) != 2:
        return None
    (_, first), (_, second) = facts
    if first.fact.metric != second.fact.metric:
        return None
    part, whole = sorted((first, second), key=lambda answer: answer.value)
    share = part.value / whole.value
    lang = sentence.lang
    percent = f"{write_plain(share * 100, lang)} %"
    arithmetic = f"{_short(part, lang)} / {_short(whole, lang)} = {percent}"
    holds = amount.interval().holds(share)
    verdict, reason = ("supported", "derived") if holds else ("contradicted", "value")
    return Judgement(amount.start, amount.end, verdict, reason, part.fact, percent, arithmetic, whole.fact)


def _fact_of(context: Context, amount: Amount) -> Answer | None:
    """The fact with that very number in the year of the sentence, if there is but one."""
    found = [
        Answer(fact, fact.quantity)
        for facts in context.known.figures.values()
        for fact in facts
        if fact.quantity is not None and fact.quantity.value == amount.value and fact.year in context.scope.years
    ]
    return found[0] if len(found) == 1 else None


def judge_sum(context: Context, amount: Amount, head: Head, found: list[Candidate]) -> Judgement | None:
    """A figure that adds up: of several countries, of several things counted, of both years."""
    sentence = context.around.sentence
    parts = _year_parts(context, found) if _says_years(context) else []
    if not parts and _adds_up(context, amount):
        parts = _parts(context, head, found)
    if len(parts) < 2:
        return None
    total = sum((part.value for part in parts), Decimal(0))
    lang = sentence.lang
    step = max(part.quantity.step for part in parts)
    exact = _exact(total)
    quantity = Quantity(exact if step == 1 and isinstance(exact, int) else total, parts[0].quantity.unit)
    expected = write_measure(_rounded(total), quantity.unit, lang)
    arithmetic = f"{' + '.join(_short(part, lang) for part in parts)} = {expected}"
    holds = fit(amount, quantity) == "yes"
    verdict, reason = ("supported", "derived") if holds else ("contradicted", "value")
    return Judgement(amount.start, amount.end, verdict, reason, parts[0].fact, expected, arithmetic, parts[1].fact)


def _adds_up(context: Context, amount: Amount) -> bool:
    """Whether the clause says that the figure is a sum, and not that what it is compared with is one."""
    sentence, clause = context.around.sentence, context.around.clause
    thans = [than.start for than in sentence.concepts.get("than", ()) if than.start > amount.start]
    return any(
        clause.holds(one.start) and not any(than < one.start for than in thans)
        for one in sentence.concepts.get("together", ())
    )


def _says_years(context: Context) -> bool:
    """Whether the clause speaks of two years at once: over the two years, 2023 and 2024 together."""
    sentence, clause = context.around.sentence, context.around.clause
    if any(clause.holds(mention.start) for mention in sentence.concepts.get("two-years", ())):
        return True
    if any(when.kind == "years" and clause.holds(when.start) for when in sentence.dates):
        return True
    years = {when.period.text for when in sentence.dates if when.kind == "year" and clause.holds(when.start)}
    return len(years) == 2 and "together" in sentence.concepts and "than" not in sentence.concepts


def _year_parts(context: Context, found: list[Candidate]) -> list[Answer]:
    if not found or found[0].rule.listed or not context.known.base.metrics[found[0].rule.metric].additive:
        return []
    years = _years_said(context)
    parts = [in_year(context.known, found[0].rule, year, context.around) for year in years]
    return [part for part in parts if part is not None]


def _years_said(context: Context) -> list[int]:
    """The years that are added up: those named, else the year spoken of and the one before."""
    named = {when.period.end.year for when in context.around.sentence.dates if when.kind == "year"}
    ranges = [when.period for when in context.around.sentence.dates if when.kind == "years"]
    for period in ranges[:1]:
        named = set(range(period.start.year, period.end.year + 1))
    return sorted(named) if len(named) > 1 else [context.scope.year - 1, context.scope.year]


def _rounded(total: Decimal) -> Decimal | int:
    return int(total) if total < 10**6 else total.normalize()


def _parts(context: Context, head: Head, found: list[Candidate]) -> list[Answer]:
    """What is added up: facts of the countries named, or of the metrics that the nouns after the figure count."""
    if found and len({place.country for place in context.around.sentence.places}) > 1:
        return _country_parts(context, found[0])
    metrics = [candidate for candidate in found if candidate.rule.heads & head.names and len(head.names) > 1]
    distinct = {min(candidate.rule.heads): candidate for candidate in metrics}
    if not distinct:
        return _parts_of_unit(context, head)
    parts = [
        in_year(context.known, candidate.rule, context.scope.year, context.around) for candidate in distinct.values()
    ]
    return [part for part in parts if part is not None] if len(distinct) > 1 else []


def _parts_of_unit(context: Context, head: Head) -> list[Answer]:
    """Days abroad and days in the regions: two metrics of one unit that the clause announces both."""
    around = context.around
    rules = [
        rule
        for rule in around.announced
        if head.kind == "unit"
        and head.names <= _ADDED
        and not head.names.isdisjoint(rule.heads)
        and any(all(around.has(concept) for concept in way) for way in rule.needs)
    ]
    parts = [in_year(context.known, rule, context.scope.year, around) for rule in rules]
    found = [part for part in parts if part is not None]
    return found if len(found) == _PAIR and found[0].quantity.unit == found[1].quantity.unit else []


def _country_parts(context: Context, candidate: Candidate) -> list[Answer]:
    countries = {place.country for place in context.around.sentence.places}
    return [
        answer
        for answer in all_of(context.known, candidate.rule.metric)
        if answer.fact.qualifiers.get("country") in countries and answer.fact.year in context.scope.years
    ]
