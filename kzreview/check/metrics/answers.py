"""Which facts answer for a metric in the scope of a figure."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.data import table
from kzreview.check.metrics.rules import rules_of_lists
from kzreview.check.when.scope import Clause
from kzreview.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzreview.check.known import Known
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Scope
    from kzreview.language.amounts import Amount
    from kzreview.metric import Metric
    from kzreview.model import Fact


_TOGETHER = 1  # "doctoral students" are one group, "doctors and university teachers" two


class Answer(NamedTuple):
    """A fact and the value it gives; of a count the fact is the first that was counted."""

    fact: Fact
    quantity: Quantity

    @property
    def value(self) -> Decimal:
        return Decimal(self.quantity.value)


def answers(known: Known, rule: Rule, scope: Scope, around: Around) -> list[Answer]:
    """The facts that may answer, of the first year of the scope that has any, the leading source first."""
    facts = known.by_rank(_qualified(known, rule, around))
    if rule.timeless:
        return facts
    facts = _without_plans(facts, around)
    for year in scope.years:
        of_year = [answer for answer in facts if answer.fact.year == year]
        if of_year:
            return of_year
    return []


def in_year(known: Known, rule: Rule, year: int, around: Around) -> Answer | None:
    """The one fact of a metric in a year, of several sources the leading one; None where it is not clear which."""
    found = [answer for answer in _qualified(known, rule, around) if answer.fact.year == year]
    if len({answer.fact.source for answer in found}) < len(found):
        found = [answer for answer in found if answer.fact.period.start.year == answer.fact.period.end.year]
    sources = {answer.fact.source for answer in found}
    return known.by_rank(found)[0] if found and len(sources) == len(found) else None


def _without_plans(found: list[Answer], around: Around) -> list[Answer]:
    """What came of it; of what is counted when it is done, a plan only where the sentence speaks of plans."""
    if _speaks_of_plans(around):
        return found
    return [answer for answer in found if answer.fact.kind != "plan"] or found


def _speaks_of_plans(around: Around) -> bool:
    marks, concepts = around.sentence.marks, around.sentence.concepts
    return "future" in marks or not {"target", "plan-word"}.isdisjoint(concepts)


def all_of(known: Known, metric: str) -> list[Answer]:
    """Every fact of a metric; of a counted one, its count in each year."""
    if metric in rules_of_lists():
        return _listed(known, rules_of_lists()[metric])
    counted = known.base.metrics[metric].counted if metric in known.base.metrics else None
    if counted:
        return _counted(known, counted["type"], known.base.metrics[metric])
    return [Answer(fact, fact.quantity) for fact in known.figures.get(metric, ()) if fact.quantity is not None]


def _listed(known: Known, rule: Rule) -> list[Answer]:
    """How many facts a list names, for each year; the answer has the label of the count."""
    years: dict[int, list[Fact]] = {}
    for fact in known.facts:
        if fact.id.partition(".")[2].startswith(rule.listed):
            years.setdefault(fact.year, []).append(fact)
    return [
        Answer(facts[0]._replace(label=rule.label or facts[0].label), Quantity(len(facts), "item"))
        for facts in years.values()
    ]


def _counted(known: Known, kind: str, metric: Metric) -> list[Answer]:
    found = []
    for countries in known.visits.values():
        listed = [kinds[kind] for kinds in countries.values() if kind in kinds]
        if listed and known.lists_all(listed[0].year, kind):
            found.append(Answer(listed[0]._replace(label=metric.name), Quantity(len(listed), metric.unit)))
    return found


_READ = {"country", "group", "city", "stage", "status", "type"}  # qualifiers that a sentence is read for


def _of_one_scope(found: list[Answer]) -> list[Answer]:
    """The facts without a qualifier that no sentence is read for; none where they differ in such a one alone."""
    scopes = [
        frozenset((name, value) for name, value in answer.fact.qualifiers.items() if name not in _READ)
        for answer in found
    ]
    distinct = set(scopes)
    if len(distinct) < 2:
        return found
    return [answer for answer, scope in zip(found, scopes, strict=True) if not scope]


def _qualified(known: Known, rule: Rule, around: Around) -> list[Answer]:
    """The facts of the country, city or group that the sentence names; of the total where it names none."""
    found = _of_one_scope(all_of(known, rule.metric))
    if rule.groups:
        group = group_of(rule, around)
        return [answer for answer in found if answer.fact.qualifiers.get("group") == group]
    if rule.listed or known.base.metrics[rule.metric].counted:
        return found
    if any("country" in answer.fact.qualifiers for answer in found):
        country = country_of(around)
        country = _only_or_first(around, found) if country == "?" else country
        meant = {None, country} if _names_some(around) else {country}
        return [answer for answer in found if answer.fact.qualifiers.get("country") in meant]
    if rule.with_city:
        cities = {place.place for place in around.sentence.places if place.kind == "city"}
        named = [answer for answer in found if not cities or answer.fact.qualifiers.get("city") in cities]
        return named or (found if _is_threshold(around) else [])
    if any("stage" in answer.fact.qualifiers for answer in found):
        stage = _stage(around)
        return [answer for answer in found if answer.fact.qualifiers.get("stage") == stage]
    return found


def _is_threshold(around: Around) -> bool:
    """Whether so many people are those of cities that a law is for, of which those named are but some."""
    sentence, place = around.sentence, around.clause.place
    towns = [one for one in sentence.places if one.kind == "city"]
    return (
        "agglomeration" in sentence.concepts and "law" in sentence.concepts and all(one.start > place for one in towns)
    )


def country_of(around: Around) -> str | None:
    """The country that the figure is about: the only one of its clause, else of the sentence; "?" of several."""
    places = [place for place in around.sentence.places if place.country != "KZ"]
    local = [place for place in places if around.clause.holds(place.start)]
    parts = [mark.start for mark in around.sentence.marks.get("part-of", ()) if mark.start > around.clause.place]
    if not local and parts and all(place.start > min(parts) for place in places):
        return None  # 13.3 billion came in, of which the Netherlands gave 3
    if _has_a_share(around) and all(place.start > around.clause.place for place in places):
        return None  # of the 13.3 billion the Netherlands gave nearly 23 percent
    if (not local and _are_of_another(around, places)) or _is_whole(around) or _is_called_total(around):
        return None
    countries = {place.country for place in local or places}
    if len(countries) == 1:
        return countries.pop()
    return "?" if countries else None


def _is_called_total(around: Around) -> bool:
    """Whether the words right before the figure call it the total: 3 billion of the January-June total of 13.3."""
    sentence = around.sentence
    number = sentence.word_after(around.clause.place)
    later = any(one.end <= around.clause.place for one in sentence.amounts)
    before = sentence.keys[max(0, number - _TO_TOTAL) : number]
    return later and not _OF.isdisjoint(before) and any(key.startswith(_TOTAL) for key in before)


_TO_TOTAL = 5  # words of "of the January-June total of"
_TOTAL = ("total", "overall", "общих", "общего")


def _names_some(around: Around) -> bool:
    """Whether the countries stand apart, as the first or as some of all, so that the figure may be the total.

    13.3 billion came in, with the Netherlands the biggest investor; but also: 3 billion, more than anybody, was Dutch.
    """
    sentence, place = around.sentence, around.clause.place
    marks = [*sentence.concepts.get("most", ()), *sentence.marks.get("part-of", ()), *sentence.marks.get("list", ())]
    if not marks:
        return False
    cuts = [sign.start for sign in sentence.signs if sign.key in _SETS_OFF]
    cuts += [one.start for one in sentence.marks.get("joins", ())]
    named = min((one.start for one in sentence.places if one.country != "KZ"), default=place)
    return any(place < cut <= min(named, max(mark.start for mark in marks)) for cut in cuts)


_SETS_OFF = {",", ";", ":", "(", "—", "–"}
_OF = {"of", "из"}
_OF_REACH = 3  # words of "of the total"


def _has_a_share(around: Around) -> bool:
    """Whether a share is told of the sum: of 13.3 billion nearly 23 percent; 13,3 млрд доллардың 23 пайызы."""
    sentence = around.sentence
    here = [one for one in sentence.amounts if one.start == around.clause.place and _is_money(one)]
    shares = [one.start for one in sentence.amounts if here and one.unit in _SHARES and one.start >= here[0].end]
    if not shares:
        return False
    number = sentence.word_after(around.clause.place)
    if sentence.lang == "kk":
        before = sentence.keys[max(0, sentence.word_after(shares[0]) - _OF_REACH) : sentence.word_after(shares[0])]
        return any(key.endswith(("ның", "нің", "дың", "дің", "тың", "тің")) for key in before)
    keys = sentence.keys[max(0, number - 2) : number]
    return bool(keys) and (keys[-1] in _OF or (keys[-1] in _THE and keys[0] in _OF))


_THE = {"the", "all", "those", "these", "этих", "всех", "тех"}
_SHARES = {"percent", "share"}


def _may_be_part(around: Around, amount: Amount) -> bool:
    """Whether it is a sum, or the share of a country named before it: Italy gave a fifth of the 13.3 billion."""
    if amount.unit not in _SHARES:
        return _is_money(amount)
    return all(place.end <= amount.start for place in around.sentence.places)


def _is_whole(around: Around) -> bool:
    """Whether the sum is what the one before it is a part of: 3 billion of the 13.3 billion."""
    sentence = around.sentence
    number = sentence.word_after(around.clause.place)
    before = [one for one in sentence.amounts if one.end <= around.clause.place and _may_be_part(around, one)]
    here = [one for one in sentence.amounts if one.start == around.clause.place and _is_money(one)]
    if not here or not before or before[-1].value >= here[0].value:
        return False
    first = sentence.word_after(before[-1].end)
    if sentence.lang == "kk":
        return False
    return number - first <= _OF_REACH and not _OF.isdisjoint(sentence.keys[first:number])


def _are_of_another(around: Around, places: list[PlaceMention]) -> bool:
    """Whether the countries stand after the clause of a sum of money, beside another sum: that one is theirs."""
    end = around.clause.end
    money = [amount for amount in around.sentence.amounts if _is_money(amount)]
    sums = [amount.start for amount in money]
    later = any(one.start >= end and not _is_whole(around._replace(clause=Clause(0, 0, one.start))) for one in money)
    return around.clause.place in sums and later and all(place.start >= end for place in places)


def _is_money(amount: Amount) -> bool:
    """A sum with its currency, or a large bare number that shares one."""
    return amount.unit in {"USD", "KZT"} or (not amount.unit and amount.value >= 10**6)


def listed_countries(around: Around) -> list[str]:
    """The countries that the clause names one beside the other, so that it is said of each: France and Italy."""
    sentence = around.sentence
    places = [place for place in sentence.places if place.country != "KZ" and around.clause.holds(place.start)]
    joins = {join.first for join in sentence.marks.get("joins", ())} | {
        number for number, key in enumerate(sentence.keys) if key in _AND
    }
    found: list[str] = []
    for first, second in pairwise(places):
        between = range(first.last + 1, second.first)
        comma = "," in sentence.text[first.end - sentence.start : second.start - sentence.start]
        if (comma or between) and all(number in joins for number in between):
            found += [first.country, second.country]
    return list(dict.fromkeys(found))


_AND = {"мен", "пен", "бен", "and", "the", "и", "және"}  # France and the Vatican


def several_countries(around: Around) -> bool:
    """Whether the sentence leaves open which of its countries the figure is about."""
    return country_of(around) == "?"


def _only_or_first(around: Around, found: list[Answer]) -> str:
    """Of several countries the only one that has such a figure, else the one named first."""
    having = {str(answer.fact.qualifiers.get("country")) for answer in found}
    places = [place for place in around.sentence.places if place.country in having]
    apart = not any(around.clause.holds(place.start) for place in around.sentence.places)
    named = {place.country for place in places}
    return named.pop() if apart and len(named) == 1 else _first_country(around)


def _first_country(around: Around) -> str:
    """Of several countries the one named first in the clause: the measure comes after what is compared with it."""
    countries = [place for place in around.sentence.places if place.country != "KZ"]
    local = [place for place in countries if around.clause.holds(place.start)]
    return (local or countries)[0].country


def group_of(rule: Rule, around: Around) -> str | None:
    groups: dict[str, str] = table("nouns")["groups"]
    for near in (True, False):
        said = _names_of_groups(
            (mention, concept)
            for concept in rule.groups
            for mention in around.sentence.concepts.get(concept, ())
            if not near or around.clause.holds(mention.start)
        )
        said = _without_general(around.sentence, said)
        if said:
            apart = max(said)[0] - min(said)[0] > _TOGETHER and len({concept for _, concept in said}) > 1
            return None if apart else groups[said[0][1]]
    return None


def _without_general(sentence: Sentence, said: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The groups without the general name that a narrower one goes with: students working for a master's degree."""
    narrow = [number for number, name in said if name != _GENERAL]
    general = [number for number, name in said if name == _GENERAL]
    if len(general) != 1 or not narrow:
        return said
    first, last = sorted((general[0], min(narrow, key=lambda number: abs(number - general[0]))))
    joins = {join.first for join in sentence.marks.get("joins", ())}
    commas = [sign.start for sign in sentence.signs if sign.key == ","]
    listed = any(
        sentence.words[number].end <= comma <= sentence.words[number + 1].start
        and not sentence.keys[number + 1].startswith(_STUDYING)
        for number in range(first, last)
        for comma in commas
    )
    parted = listed or not joins.isdisjoint(range(first, last))
    return said if parted else [one for one in said if one[1] != _GENERAL]


_STUDYING = ("обуча", "котор", "who", "studying", "working", "enrolled")
_GENERAL = "student"


def _names_of_groups(named: Iterable[tuple[Mention, str]]) -> list[tuple[int, str]]:
    """Where each group is named; a noun right after another group's name is part of it: doctoral students."""
    pairs = sorted(named)
    ends = {mention.last: concept for mention, concept in pairs}
    return [(mention.first, concept) for mention, concept in pairs if ends.get(mention.first - 1, concept) == concept]


def _right_before(around: Around, mention: Mention) -> bool:
    """Whether the words stand right before the figure, so that they are about no other: instead of one year."""
    return mention.last == around.sentence.word_after(around.clause.place) - 1


_THAN = {"than", "as", "чем"}  # longer than before: nothing is told of what was before


_IN_PLACE_OF = "орнына"


def _gives_way(around: Around) -> bool:
    """Whether a Kazakh figure is what another came in place of: бір жылдың орнына бір жарым жыл."""
    sentence, place = around.sentence, around.clause.place
    ends = [one.end for one in sentence.amounts if one.start == place]
    number = sentence.word_after(ends[0]) if ends else len(sentence.keys)
    return sentence.keys[number : number + 1] == [_IN_PLACE_OF]


def _stage(around: Around) -> str:
    if around.role == "from":
        return "before"
    marks = around.sentence.marks
    if any(_right_before(around, mark) for mark in marks.get("against", ())) or _gives_way(around):
        return "before"
    said = [
        (mention.start, stage)
        for stage in ("before", "after")
        for mention in marks.get(f"stage-{stage}", ())
        if mention.start < around.clause.place
        and not any(mention.start == mark.start for mark in marks.get("against", ()))
        and around.sentence.keys[mention.first] != _IN_PLACE_OF
        and not (mention.first and around.sentence.keys[mention.first - 1] in _THAN)
        and (around.clause.holds(mention.start) or _right_before(around, mention))
    ]
    return max(said)[1] if said else "after"
