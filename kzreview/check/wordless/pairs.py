"""Between which two figures a word of change lies: of two years, or of two countries in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.camefrom import is_a_source
from kzreview.check.metrics.answers import all_of, in_year
from kzreview.check.metrics.located import ending_of
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.when.backward import looks_back, may_look_back
from kzreview.check.when.joined import years_joined
from kzreview.check.when.spans import is_of_year
from kzreview.check.whose.ours import country_acts

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.dates import When

_WAYS = ("up", "down")


def pair_told(context: Context, rule: Rule) -> tuple[Answer, Answer] | None:
    """The figures before and after the change that the sentence tells of by a metric."""
    known, around, scope, _ = context
    countries = list(dict.fromkeys(place.country for place in around.sentence.places))
    if len(countries) == _TWO and _goes_out(around.sentence):
        return None
    if len(countries) == _TWO and (measure := country_measured_by(around.sentence)) is not None:
        return _of_two_countries(context, rule, next(one for one in countries if one != measure), measure)
    if looks_back(context):
        return _back(context, rule)
    joined = years_joined(around.sentence)
    if joined:
        early, late = (in_year(known, rule, when.period.end.year, around) for when in joined)
        same = all(one is not None and _is_of(one, when) for one, when in zip((early, late), joined, strict=True))
        return (early, late) if early and late and same and early.fact.id != late.fact.id else None
    for year in scope.years:
        after = in_year(known, rule, year, around)
        before = in_year(known, rule, _year_before(context, year), around)
        if before and after and before.fact.id != after.fact.id:
            return before, after
    return _back(context, rule) if may_look_back(context) else None


def _is_of(answer: Answer, when: When) -> bool:
    """Whether a figure is of the very time that is said: of the year, or of its first half."""
    return is_of_year(answer) if when.kind == "year" else answer.fact.period == when.period


def _year_before(context: Context, year: int) -> int:
    """The year compared with; of "the first half of last" the half alone is dated, and by the draft's own year."""
    compared = context.scope.compared
    last = compared == year and "last" in context.around.sentence.marks
    return compared if compared is not None and not last else year - 1


def country_measured_by(sentence: Sentence) -> str | None:
    """Which of two countries the other is set against, by "than" or "more": in Kazakh the one before it.

    Else the one right after "than", also where it comes first ("compared with China, Russia"), or the last.
    """
    thans = sentence.concepts.get("than", ())
    if sentence.lang != "kk":
        after = [one for one in sentence.places if any(0 < one.first - than.last <= _NEAR for than in thans)]
        return (after or sentence.places[-1:])[0].country if thans or _is_measured_by_last(sentence) else None
    ends = {than.start - 1 for than in thans}
    ablative = affixes("ablative", sentence.book)
    ways = {one.start - 1 for way in _WAYS for one in sentence.concepts.get(way, ())}
    measures = (
        place.country
        for place in sentence.places
        if (end := _end_of(sentence, place)) in ends
        or (end in ways and ending_of(sentence, place).endswith(ablative) and not is_a_source(sentence, place))
    )
    return next(measures, None)


_NEAR = 3  # words from "than" to a country: compared with the Netherlands


def _goes_out(sentence: Sentence) -> bool:
    """Whether our own country gives to others, and gets nothing from them: Kazakhstan invested less in China."""
    if not country_acts(sentence):
        return False
    if sentence.lang == "kk":
        dative = affixes("dative", sentence.book)
        return any(ending_of(sentence, place).endswith(dative) for place in sentence.places)
    return listed("got-from", sentence.book).isdisjoint(sentence.keys)


def _is_measured_by_last(sentence: Sentence) -> bool:
    """Whether the last place stands right after a word of change, as its genitive: больше Китая."""
    ways = {one.last + 1 for way in _WAYS for one in sentence.concepts.get(way, ())}
    return sentence.lang == "ru" and sentence.places[-1].first in ways


def _end_of(sentence: Sentence, place: PlaceMention) -> int:
    """Where the word of a place ends, with what stands behind its hyphen."""
    hyphen = sentence.text[place.end - sentence.start :].startswith("-")
    return sentence.words[place.last + hyphen].end


def _of_two_countries(context: Context, rule: Rule, country: str, measure: str) -> tuple[Answer, Answer] | None:
    """What one country is measured by, and what it has itself: Italy gave more than France."""
    by_country = {
        answer.fact.qualifiers.get("country"): answer
        for answer in all_of(context.known, rule.metric)
        if answer.fact.year in context.scope.years
    }
    own, other = by_country.get(country), by_country.get(measure)
    return (other, own) if own and other else None


_TWO = 2


def _back(context: Context, rule: Rule) -> tuple[Answer, Answer] | None:
    """The year told of, and the one before it that the clause goes back to."""
    year = context.scope.year
    told, earlier = (in_year(context.known, rule, one, context.around) for one in (year + 1, year))
    return (told, earlier) if told and earlier else None
