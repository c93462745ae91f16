"""Which facts answer for a metric in the scope of a figure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.data import table
from kzreview.check.metrics.countries import country_of, first_country, names_some
from kzreview.check.metrics.rules import rules_of_lists
from kzreview.check.reading.wordlists import affixes, listed, listed_by_part
from kzreview.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzreview.check.known import Known
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Scope
    from kzreview.metric import Metric
    from kzreview.model import Fact, Text


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
    if rule.growth and (told := _of_these_years(facts, around)):
        return told
    if rule.growth and scope.since:
        begun = [answer for answer in facts if answer.fact.period.start.year == scope.since]
        if begun:
            return begun  # raised by 25 percent a year since 2020, whenever it is told
    for year in scope.years:
        of_year = [answer for answer in facts if answer.fact.year == year]
        if of_year:
            return of_year
    return []


def _of_these_years(facts: list[Answer], around: Around) -> list[Answer]:
    """The rises over the very years that the clause names: by 25 percent a year in 2020-2023."""
    spans = [when.period for when in around.sentence.dates if when.kind == "years" and around.clause.holds(when.start)]
    return [
        one for one in facts if any(one.fact.period.start == s.start and one.fact.period.end == s.end for s in spans)
    ]


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
    return [_count_of(facts, rule.metric, rule.label or facts[0].label, "item") for facts in years.values()]


def _count_of(facts: list[Fact], metric: str, label: Text, unit: str) -> Answer:
    """How many facts there are, told by the first of them as if it were printed."""
    quantity = Quantity(len(facts), unit)
    shared = {
        name: value
        for name, value in facts[0].qualifiers.items()
        if all(fact.qualifiers.get(name) == value for fact in facts)
    }
    return Answer(facts[0]._replace(label=label, metric=metric, quantity=quantity, qualifiers=shared), quantity)


def _counted(known: Known, kind: str, metric: Metric) -> list[Answer]:
    found = []
    for countries in known.visits.values():
        listed = [kinds[kind] for kinds in countries.values() if kind in kinds]
        if listed and known.lists_all(listed[0].year, kind):
            found.append(_count_of(listed, metric.id, metric.name, metric.unit))
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
        meant = {None, country} if names_some(around) else {country}
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


def _only_or_first(around: Around, found: list[Answer]) -> str:
    """Of several countries the only one that has such a figure, else the one named first."""
    having = {str(answer.fact.qualifiers.get("country")) for answer in found}
    places = [place for place in around.sentence.places if place.country in having]
    apart = not any(around.clause.holds(place.start) for place in around.sentence.places)
    named = {place.country for place in places}
    return named.pop() if apart and len(named) == 1 else first_country(around)


def group_of(rule: Rule, around: Around) -> str | None:
    groups: dict[str, str] = table("nouns")["groups"]
    for near in (True, False):
        said = _names_of_groups(
            (mention, concept)
            for concept in rule.groups
            for mention in around.sentence.concepts.get(concept, ())
            if not near or around.clause.holds(mention.start)
        )
        said = _without_general(around.sentence, _without_measure(around, said))
        if said:
            apart = max(said)[0] - min(said)[0] > _TOGETHER and len({concept for _, concept in said}) > 1
            return None if apart else groups[said[0][1]]
    return None


def _without_measure(around: Around, said: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The groups but for one that others are set against: doctors' pay rose more than nurses': by 30 percent."""
    sentence, place = around.sentence, around.clause.place
    against = [one.last for name in ("than", "outdo") for one in sentence.concepts.get(name, ())]
    if not said or not (against or sentence.lang == "kk"):
        return said
    figures = {sentence.word_after(one.start) for one in sentence.amounts}
    kept = [one for one in said if not _is_measure(sentence, one[0], against, figures)]
    if len(kept) == len(said):
        return said
    last = max(number for number, _ in said)
    parted = any(sentence.words[last].end <= sign.start < place for sign in sentence.signs)
    return kept if sentence.words[last].start > place or (kept and parted) else said


def _is_measure(sentence: Sentence, number: int, against: list[int], figures: set[int]) -> bool:
    """Whether a group stands right after "than" or a word of outdoing, in Kazakh in the ablative."""
    if sentence.lang == "kk":
        return sentence.keys[number].endswith(affixes("ablative", sentence.book))
    return any(0 < number - last <= _TO_MEASURE and figures.isdisjoint(range(last, number)) for last in against)


_TO_MEASURE = 4  # words: exceeded that of the nurses


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
        and not sentence.keys[number + 1].startswith(affixes("who-study", sentence.book))
        for number in range(first, last)
        for comma in commas
    )
    parted = listed or not joins.isdisjoint(range(first, last))
    return said if parted else [one for one in said if one[1] != _GENERAL]


_GENERAL = "student"


def _names_of_groups(named: Iterable[tuple[Mention, str]]) -> list[tuple[int, str]]:
    """Where each group is named; a noun right after another group's name is part of it: doctoral students."""
    pairs = sorted(named)
    ends = {mention.last: concept for mention, concept in pairs}
    return [(mention.first, concept) for mention, concept in pairs if ends.get(mention.first - 1, concept) == concept]


def _right_before(around: Around, mention: Mention) -> bool:
    """Whether the words stand right before the figure, so that they are about no other: rather than for one year."""
    sentence = around.sentence
    number = sentence.word_after(around.clause.place) - 1
    between = listed_by_part("denial", sentence.book)["between"]
    return mention.last == number or (mention.last == number - 1 and sentence.keys[number] in between)


def _gives_way(around: Around) -> bool:
    """Whether a Kazakh figure is what another came in place of: бір жылдың орнына бір жарым жыл."""
    sentence, place = around.sentence, around.clause.place
    ends = [one.end for one in sentence.amounts if one.start == place]
    number = sentence.word_after(ends[0]) if ends else len(sentence.keys)
    return not listed("in-place-of", sentence.book).isdisjoint(sentence.keys[number : number + 1])


def _stage(around: Around) -> str:
    if around.role == "from":
        return "before"
    sentence = around.sentence
    marks = sentence.marks
    thans = listed("than", sentence.book) | {"as"}  # longer than before: nothing is told of what was before
    if any(_right_before(around, mark) for mark in marks.get("against", ())) or _gives_way(around):
        return "before"
    said = [
        (mention.start, stage)
        for stage in ("before", "after")
        for mention in marks.get(f"stage-{stage}", ())
        if mention.start < around.clause.place
        and not any(mention.start == mark.start for mark in marks.get("against", ()))
        and sentence.keys[mention.first] not in listed("in-place-of", sentence.book)
        and not (mention.first and sentence.keys[mention.first - 1] in thans)
        and (around.clause.holds(mention.start) or _right_before(around, mention))
    ]
    return max(said)[1] if said else "after"
