"""What the lists of visits have of a country: whether it had such a visit in the year, and which it had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.wordless.named import events_of, is_announced

if TYPE_CHECKING:
    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Scope
    from kzreview.language.dates import When
    from kzreview.model import Fact


def one_listed(known: Known, kind: str, scope: Scope) -> Fact | None:
    """A visit of the list that does not name the country."""
    return next(
        (kinds[kind] for year in scope.years for kinds in known.visits.get(year, {}).values() if kind in kinds), None
    )


def kinds_told(known: Known, sentence: Sentence, scope: Scope) -> dict[str, Fact]:
    """By country the facts of events that tell the kind: on his birthday he was on the state visit to China."""
    told = {
        str(fact.qualifiers["country"]): fact
        for event in events_of(known, "place")
        if is_announced(event, sentence)
        for fact in event.facts
        if "type" in fact.qualifiers and fact.year in scope.years
    }
    return told | _visits_of_days(known, sentence, scope) if sentence.dates else told


def _visits_of_days(known: Known, sentence: Sentence, scope: Scope) -> dict[str, Fact]:
    """By country the visits of which the sentence gives the very days: on 28-29 September he was in Germany."""
    return {
        str(fact.qualifiers["country"]): fact
        for event in events_of(known, "date")
        for fact in event.facts
        if {"type", "country"} <= fact.qualifiers.keys()
        and fact.year in scope.years
        and any(when.kind in _DAYS and _are_days_of(when, fact) for when in sentence.dates)
    }


_DAYS = {"day", "days"}


def _are_days_of(when: When, fact: Fact) -> bool:
    said = when.period if when.has_year else when.in_year(fact.year)
    return fact.period.start <= said.start and said.end <= fact.period.end


def judge_told(kind: str, fact: Fact) -> tuple[str, Fact]:
    """Supported where a fact of the visit itself tells this kind, else contradicted."""
    return "supported" if kind in fact.qualifier("type") else "contradicted", fact


def judge_country(known: Known, kind: str, country: str, scope: Scope) -> tuple[str, Fact | None]:
    """Supported where the list holds such a visit, contradicted where the list is complete and does not."""
    before = scope.told_before(known.years_held)
    years = [year for year in before or scope.years if year in known.visits]
    for year in years:
        kinds = known.visits[year].get(country, {})
        if kind in kinds:
            return "supported", kinds[kind]
    lists = [known.visits[year].get(country, {}) for year in years if known.lists_all(year, kind)]
    if before:
        fact = next((fact for kinds in lists for fact in kinds.values()), None)
        return "contradicted" if fact is not None and len(lists) == len(years) else "unknown", fact
    for kinds in lists:
        fact = next(iter(kinds.values()), None)
        return "contradicted" if fact or scope.stated or len(years) == 1 else "unknown", fact
    return "unknown", None


def expected_kinds(known: Known, country: str, scope: Scope, lang: str) -> str:
    """The kinds of visit to a country that the list of the year has."""
    for year in scope.told_before(known.years_held) or scope.years:
        kinds = known.visits.get(year, {}).get(country, {})
        if kinds:
            return ", ".join(kind_name(known, kind, lang) for kind in kinds)
    return ""


def kind_name(known: Known, kind: str, lang: str) -> str:
    """A kind of visit as people read it: state, мемлекеттік."""
    return known.base.terms.value_name("type", kind, lang)
