"""Whether a figure is of somebody or something else: "tourists made 31 trips", "civil servants got ten percent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.countries import is_put_abroad, told_there
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.limits import is_known, is_of_a_sector
from kzreview.check.metrics.located import is_gone_to
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.concepts import KINDS
from kzreview.check.reading.heads import head_of, is_oblique, named_before
from kzreview.check.whose.actors import is_beside_another
from kzreview.check.whose.foreign import foreign_named
from kzreview.check.whose.openers import opens_with_actor, takes_over
from kzreview.check.whose.ours import speaks_of_him
from kzreview.language.amounts import MONEY

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.doubts import Finding
    from kzreview.check.metrics.rules import Rule
    from kzreview.language.amounts import Amount


MEASURES = {*MONEY, "km", "minute", "day"}


def may_be_somebody_elses(context: Context, rule: Rule) -> bool:
    """Whether a word that we do not know opens the sentence, and may say who acts: tourists, the band, сборная."""
    sentence = context.around.sentence
    metric = context.known.base.metrics.get(rule.metric)
    if takes_over(sentence, context.around.clause.place):
        return True
    if metric is None or metric.topic not in HIS_OWN or rule.abroad or rule.stock or speaks_of_him(sentence):
        return False
    if _is_of_guests(context):
        return True
    answers = context.around.before is not None and context.around.before.asks
    return not answers and opens_with_actor(sentence, context.around.clause.place)


def is_of_one_leader(context: Context, rule: Rule) -> bool:
    """Whether leaders are counted, and the sentence names but one: Өзбекстан басшысы елімізге төрт рет келді."""
    if not rule.abroad or not any("foreign-leader" in way for way in rule.needs):
        return False
    sentence = context.around.sentence
    named = foreign_named(sentence)
    others = [one for one in sentence.concepts.get("foreign-leader", ()) if one.start not in named]
    return len(named) == 1 and not others


def came_elsewhere(context: Context, rule: Rule) -> bool:
    """Whether leaders came to one event or to another country: на инаугурацию в Ташкент приехали лидеры 12 стран."""
    sentence = context.around.sentence
    if not any("to-kazakhstan" in way for way in rule.needs) or "come" not in sentence.concepts:
        return False
    abroad = (place for place in sentence.places if place.country != "KZ")
    return "came-for" in sentence.marks or any(is_gone_to(sentence, place) for place in abroad)


def _is_of_guests(context: Context) -> bool:
    """Whether a journey, nobody's and to nowhere, may be of guests named before: the trips took 12 days."""
    sentence, before = context.around.sentence, context.around.before
    if before is None or "trip" not in sentence.concepts or not _ABROAD.isdisjoint(sentence.concepts):
        return False
    came = not {"come", "to-kazakhstan"}.isdisjoint(before.concepts)
    return came and "foreign-leader" in before.concepts


_ABROAD = {"abroad", "foreign-land", "other-land", "at-home", "region"}


HIS_OWN = {"visits", "travel", "regions", "laws", "media", "diplomacy"}  # topics of what a president does himself


def _names_group(context: Context, rule: Rule) -> bool:
    """Whether the clause names the people whose pay it is, or nobody: civil servants got ten is about others."""
    around = context.around
    if not rule.groups or any(around.has(group) for group in rule.groups):
        return True
    sentence = around.sentence
    first, last = sentence.word_after(around.clause.start), sentence.word_before(around.clause.end)
    return all(is_known(sentence, number) for number in range(first, last + 1))


def _is_told_of_the_next(context: Context, amount: Amount, rule: Rule) -> bool:
    """Whether all that tells what was measured stands between the figure's clause and the next: 17 days; abroad, 50."""
    if amount.unit not in MEASURES - MONEY:
        return False
    sentence, clause = context.around.sentence, context.around.clause
    following = next((one.start for one in sentence.amounts if one.start >= clause.end), None)
    if following is None:
        return False
    ways = [set(way) - rule.heads for way in rule.needs]
    ways = [way for way in ways if way <= sentence.concepts.keys()] or ways
    told = [[sentence.concepts[name] for name in way if name in sentence.concepts] for way in ways]
    later = [[all(clause.end <= one.start < following for one in spots) for spots in way] for way in told if way]
    return bool(later) and all(any(way) for way in later)


def is_after_its_growth(context: Context, amount: Amount, rule: Rule) -> bool:
    """Whether another percentage stands between what grew and the figure: activity rose by 10, checks fell by 35."""
    if not rule.growth or rule.groups:
        return False
    sentence = context.around.sentence
    named = [one.end for way in rule.needs for name in way for one in sentence.concepts.get(name, ())]
    told = [one for one in sentence.amounts if one.unit in {"percent", "share", "times"} and one.end <= amount.start]
    before = [end for end in named if end <= amount.start]
    return bool(told) and bool(before) and not any(told[-1].end < end for end in before)


def is_of_something_else(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether it is a difference, another metric's that is counted alike, or of a country not in its clause."""
    if finding.reason == "place" and not _names_its_country(context):
        return True
    if not finding.rule.abroad and is_beside_another(context):
        return True
    elsewhere = _is_of_somebody_else(context, amount, finding.rule) or not _names_group(context, finding.rule)
    if elsewhere or _is_whole_of_the_fact(context, amount, finding) or _is_with_a_country(context, finding.rule):
        return True
    if is_after_its_growth(context, amount, finding.rule) or _is_told_of_the_next(context, amount, finding.rule):
        return True
    if _is_difference(context, amount) or _counts_what_stands_before(context, amount, finding):
        return True
    unlike = _is_of_an_unlike(context, amount, finding.rule, finding.answer)
    return unlike or _is_named_by_another_figure(context, finding)


def _counts_what_stands_before(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether the noun right before a bare figure is counted by the metric of its number, and not by this one.

    There were 19 forums; поездок было 23.
    """
    because = finding.because
    if finding.head.kind != "none" or finding.reason != "metric" or because is None:
        return False
    names = named_before(context.around.sentence, amount) - finding.rule.heads.union(*finding.rule.needs)
    return bool(names) and any(not names.isdisjoint(other.heads) for other in rules_of(because.metric))


def _names_its_country(context: Context) -> bool:
    """Whether the clause names a country, or the sentence or the one before it but one: with Qatar; the documents: 12.

    Behind the clause it is the figure's where the sentence before names none: 18 documents, signed in Qatar.
    """
    around = context.around
    if told_there(around) is not None:
        return True
    places, clause = around.sentence.places, around.clause
    alone = len({place.country for place in places} - {"KZ"}) == 1
    first = around.before is None or not around.before.places
    return any(clause.holds(place.start) or (alone and (first or place.start < clause.start)) for place in places)


def _is_of_somebody_else(context: Context, amount: Amount, rule: Rule) -> bool:
    """Whether it is of one branch or of private schools, or of a ministry's own page."""
    around = context.around
    metric = context.known.base.metrics.get(rule.metric)
    names = ("institution", "other-actor") if metric is not None and metric.topic == "media" else ()
    return is_of_a_sector(context, amount) or any(
        around.clause.holds(mark.start) for name in names for mark in around.sentence.marks.get(name, ())
    )


def _is_whole_of_the_fact(context: Context, amount: Amount, finding: Finding) -> bool:
    """Whether a part named after the figure is the fact, so that the figure is of more: 200, of which 134 launched."""
    sentence, end = context.around.sentence, context.around.clause.end
    if not any(mark.start >= amount.end for mark in sentence.marks.get("part-of", ())):
        return False
    later = (one for one in sentence.amounts if one.start >= end and one.value < amount.value and not one.unit)
    return any(fit(one, finding.answer.quantity) == "yes" for one in later)


def _is_with_a_country(context: Context, rule: Rule) -> bool:
    """Whether what the country built is said to be shared with another, or its money to go there."""
    metric = context.known.base.metrics.get(rule.metric)
    if metric is None or metric.topic != "investment":
        return False
    if rule.abroad:
        return is_put_abroad(context)
    clause = context.around.clause
    return any(place.country != "KZ" and clause.holds(place.start) for place in context.around.sentence.places)


def _is_difference(context: Context, amount: Amount) -> bool:
    """Beat it by 127 million: a difference of something."""
    return amount.role == "by" and amount.unit in MONEY and context.around.sentence.lang == "en"


def _is_of_an_unlike(context: Context, amount: Amount, rule: Rule, answer: Answer) -> bool:
    """Whether it is the figure of a metric that another source counts more widely, or by another unit."""
    known = context.known
    return any(
        fact.quantity is not None
        and fact.quantity.value == amount.value
        and fact.year == answer.fact.year
        and not known.is_held(fact)
        for metric in known.unlike.get(rule.metric, ())
        for fact in known.figures.get(metric, ())
    )


def may_be_of_either(context: Context, finding: Finding) -> bool:
    """Whether no more than a noun is said, which the metric of the figure counts too: there were two briefings.

    Nor may a clause that says nothing of its own be wrong by another's words: two were his alone, 14 he shared.
    """
    rule, because = finding.rule, finding.because
    if finding.reason != "metric" or because is None:
        return False
    here = [way for way in rule.needs if all(context.around.has(name) for name in way)]
    said = finding.head.kind in {"noun", "unit"} or any(context.around.has(name) for way in rule.needs for name in way)
    if not said:
        nouns = rule.heads & context.around.sentence.concepts.keys()
        return any(not other.heads.isdisjoint(nouns) for other in rules_of(because.metric))
    if finding.head.kind == "none" and _only_says_where(context, rule) and _is_told_as_well(context, because.metric):
        return True
    bare = bool(here) and all(rule.heads.issuperset(way) for way in here)
    return bare and any(not other.heads.isdisjoint(here[0]) for other in rules_of(because.metric))


def _is_named_by_another_figure(context: Context, finding: Finding) -> bool:
    """Whether what names the metric is what another figure counts: 41 events and 19 summits."""
    sentence, own = context.around.sentence, finding.rule.heads - _LOOSE
    if finding.head.kind != "noun" or not finding.head.names.isdisjoint(own):
        return False
    named = {one.end for name in own for one in sentence.concepts.get(name, ())}
    return bool(named) and named <= {head_of(sentence, one).end for one in sentence.amounts}


_LOOSE = {"event", "occasion"}  # nouns of more than one metric


def _only_says_where(context: Context, rule: Rule) -> bool:
    """Whether what the metric counts is named in the clause only as a place: in the regions 17."""
    sentence, clause = context.around.sentence, context.around.clause
    nouns = [one for name in rule.heads for one in sentence.concepts.get(name, ()) if clause.holds(one.start)]
    return bool(nouns) and all(is_oblique(sentence, one) for one in nouns)


def _is_told_as_well(context: Context, metric: str | None) -> bool:
    """Whether a clause announces another metric too, and its measure is told of: of his days 17 in regions.

    It is told here or in the sentence before: 33 days abroad. In the regions 17.
    """
    around = context.around
    before = around.before.amounts if around.before is not None else ()
    measures = {*around.sentence.concepts, *(one.unit for one in before)}
    return any(
        not other.heads.isdisjoint(measures) and any(all(around.has(name) for name in way) for way in other.needs)
        for other in rules_of(metric)
        if other.heads <= MEASURES
    )


def is_told_aside(context: Context, rule: Rule) -> bool:
    """Whether what has such figures of its own is told of here or in the sentence before: a region, a session, a pool.

    A region in the sentence itself is told apart elsewhere: it may be where a part of the figure is.
    """
    around, aside = context.around, set(rule.aside)
    here = around.sentence.concepts
    if rule.heads == {"country"} and "event" in here and not any(kind in here for kind in KINDS):
        return True  # he went to 11 countries for international events
    if around.before is not None and not around.before.concepts.keys().isdisjoint(aside):
        return True
    return not around.sentence.concepts.keys().isdisjoint(aside - {"one-region"})
