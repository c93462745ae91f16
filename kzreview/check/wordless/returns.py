"""How often the President was in one country: China twice, where the list has two visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.verdict import Judgement, left_open
from kzreview.check.wordless.listed import expected_kinds
from kzreview.check.wordless.shares import destinations
from kzreview.check.wordless.unmade import is_open

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_GOING = ("visit", "trip", "leave", "visit-abroad", "host-him")
_OTHER = {"abroad", "forum", "meet", "briefing", "interview", "phone", "document", "agreement", "region", "earth"}
_MOST = 5  # times: more often he was in no country


def judge_returns(context: Context, amount: Amount) -> Judgement | None:
    """The verdict on a count of visits to the one country of a clause; right where so many are listed, else open."""
    sentence, around = context.around.sentence, context.around
    if amount.unit != "occasion" or amount.bound != "exact" or not 1 < amount.value <= _MOST:
        return None
    if sentence.concepts.keys().isdisjoint(_GOING) or any(around.has(name) for name in _OTHER):
        return None
    countries = {place.country for place in destinations(sentence) if around.clause.holds(place.start)}
    if len(countries) != 1 or is_open(sentence, sentence.word_after(amount.start)):
        return None
    country = countries.pop()
    for year in context.scope.years:
        listed = context.known.visits.get(year, {}).get(country, {})
        if len(listed) == amount.value:
            shown = expected_kinds(context.known, country, context.scope, sentence.lang)
            return Judgement(amount.start, amount.end, "supported", "listed", next(iter(listed.values())), shown)
    return left_open(amount, reason="no-fact")


def is_told_oftener(sentence: Sentence, place: PlaceMention, visits: int) -> bool:
    """Whether a country is said to have been gone to more or less often than listed: twice to China, twice to Germany.

    One count for as many places or more is of all of them: трижды за рубежом — в Китае, Вьетнаме и Германии.
    """
    times = [one for one in sentence.amounts if one.unit == "occasion" and 1 < one.value <= _MOST]
    if not times or len({other.country for other in sentence.places}) >= sum(one.value for one in times):
        return False
    leads = times[0].start < sentence.places[0].start
    near = [one for one in times if (one.end <= place.start if leads else place.end <= one.start)]
    return bool(near) and near[-1 if leads else 0].value != visits
