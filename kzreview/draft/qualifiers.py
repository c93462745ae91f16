"""Of which country, city, group or platform a figure is believed to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import group_of
from kzreview.check.metrics.countries import country_of
from kzreview.draft.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.draft.claims import Claim


def qualifiers_of(claim: Claim, rule: Rule | None) -> list[dict[str, str]]:
    """The qualifiers of the figure; several sets of them where it is said of several cities."""
    plain = dict(_plain(claim, rule))
    if rule is None or not rule.with_city:
        return [plain]
    cities = _cities(claim)
    return [{"city": city, **plain} for city in cities] or [plain]


def _plain(claim: Claim, rule: Rule | None) -> Iterator[tuple[str, str]]:
    country = _country(claim, rule)
    if country:
        yield "country", country
    if rule is None:
        return
    group = group_of(rule, claim.around) if rule.groups else None
    if group:
        yield "group", group
    named = {concept for way in rule.needs for concept in way}
    for concept, platform in table("platform").items():
        if concept in named:
            yield "platform", platform


def _country(claim: Claim, rule: Rule | None) -> str:
    """The one country of the figure's clause; where the metric is of countries, of the sentence or the one before."""
    around = claim.around
    local = {place.country for place in _foreign(around.sentence) if around.clause.holds(place.start)}
    if len(local) == 1:
        return local.pop()
    if rule is None or not rule.with_country or local:
        return ""
    country = country_of(around)
    if country is None and around.before is not None:
        earlier = [place.country for place in _foreign(around.before)]
        return earlier[-1] if earlier else ""
    return "" if country is None or country == "?" else country


def _foreign(sentence: Sentence) -> list[PlaceMention]:
    return [place for place in sentence.places if place.country != "KZ"]


def _cities(claim: Claim) -> list[str]:
    """The cities of the country that the clause names."""
    around = claim.around
    return [
        place.place
        for place in around.sentence.places
        if place.kind == "city" and place.country == "KZ" and around.clause.holds(place.start)
    ]
