"""What a change is measured by: the figure, country, group or metric after "than", in Kazakh in the ablative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.derived.camefrom import is_a_source
from kzreview.check.derived.than import times_the
from kzreview.check.derived.unlike import are_alike
from kzreview.check.metrics.answers import Answer, all_of, in_year
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.rules import rules_of
from kzreview.check.reading.wordlists import affixes, listed

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from kzreview.check.context import Context
    from kzreview.check.derived.borne import Borne
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_NEXT = 4  # words from "than" to what it measures by


def measured_by(context: Context, amount: Amount, subject: Borne, others: list[Borne]) -> Answer | None:
    """What another figure, a metric or a country right after "than" gives; in Kazakh what stands in the ablative."""
    sentence = context.around.sentence
    if (outdone := _of_outdone(context, amount, subject)) is not None:
        return outdone
    for first, last in _measure_words(sentence, amount):
        for one in others:
            if is_set_off(sentence, amount, one.amount):
                continue  # in the regions half as many: 17
            if one.amount is not subject.amount and first <= sentence.word_after(one.amount.start) <= last:
                return one.answer
        answer = (
            _of_place(context, subject, first, last)
            or _of_group(context, subject, first, last)
            or _of_metric(context, subject, first, last)
        )
        if answer is not None:
            return answer
    return None


def _of_outdone(context: Context, amount: Amount, subject: Borne) -> Answer | None:
    """What the subject outdid or trails: 18 with Italy, outdoing France by 4; decrees beat laws by 246."""
    sentence = context.around.sentence
    last = sentence.word_after(amount.opening) - 1
    for one in sentence.concepts.get("outdo", ()) if sentence.lang != "kk" else ():
        if not subject.amount.end <= one.start or one.last >= last or _is_of_another(sentence, subject, one, amount):
            continue
        start = sentence.words[one.last + 1].start
        countries = {place.country for place in sentence.places if start <= place.start < amount.start}
        groups = {group for place, group in groups_named(sentence) if start <= place < amount.start}
        return (
            _alike_of(context, subject, "country", countries)
            or _alike_of(context, subject, "group", groups)
            or _of_metric(context, subject, one.last + 1, last)
        )
    return None


def _is_of_another(sentence: Sentence, subject: Borne, outdo: Mention, amount: Amount) -> bool:
    """Whether another country or another figure outdoes, or the subject is outdone: 14, outdone by Italy by 4."""
    if any(subject.amount.end <= place.start < outdo.start for place in sentence.places):
        return True
    done_by = sentence.keys[outdo.last + 1] in listed("done-by", sentence.book)
    return done_by or any(subject.amount.end <= one.start < amount.start for one in sentence.amounts)


def is_set_off(sentence: Sentence, amount: Amount, other: Amount) -> bool:
    """Whether a dash or colon stands between the change and a later figure, which is then what came of it.

    So does a comma right before the figure: in the regions half as many, 17.
    """
    between = [sign for sign in sentence.signs if amount.end <= sign.start < other.start]
    start = other.opening
    bare = (
        bool(between) and between[-1].key == "," and sentence.word_after(between[-1].end) == sentence.word_after(start)
    )
    return bare or not {":", "—", "–", "-"}.isdisjoint(sign.key for sign in between)


def _measure_words(sentence: Sentence, amount: Amount) -> list[tuple[int, int]]:
    """The stretches of words, first and last, in which a measure may stand."""
    if sentence.lang == "kk":
        place = sentence.word_after(amount.start)
        return [(max(0, place - _NEXT), place - 1)]
    after = sentence.word_after(amount.end)
    return [
        (
            mention.last + 1,
            min(mention.last + _NEXT + _owner_after(sentence, mention), _last_before_comma(sentence, mention)),
        )
        for mention in _comparing(sentence)
        if after <= mention.first <= after + _NEXT and not _is_before_than(sentence, mention)
    ]


def _last_before_comma(sentence: Sentence, mention: Mention) -> int:
    """The last word before the comma that ends what something is measured by: twice last year's, and 344 decrees."""
    commas = [sign.start for sign in sentence.signs if sign.key in {",", ";"} and sign.start >= mention.end]
    return sentence.word_before(commas[0]) if commas else len(sentence.words)


def _owner_after(sentence: Sentence, mention: Mention) -> int:
    """How many words right after "than" only say whose or that there were: than he had posts on Instagram."""
    following = sentence.keys[mention.last + 1 : mention.last + 1 + _OWNER]
    owning = listed("than-he-had", sentence.book)
    return sum(1 for key in following if key in owning)


_OWNER = 8  # words of "than the number of the ones that he has on X"


def _comparing(sentence: Sentence) -> list[Mention]:
    found = [mention for name in ("than", "up", "down") for mention in sentence.concepts.get(name, ())]
    return sorted(found + times_the(sentence), key=lambda mention: mention.first)


def _is_before_than(sentence: Sentence, mention: Mention) -> bool:
    """More, with a "than" to follow."""
    return mention.name != "than" and any(
        0 < than.first - mention.last <= _NEXT for than in sentence.concepts.get("than", ())
    )


def _stands_in(sentence: Sentence, number: int, first: int, last: int) -> bool:
    if not first <= number <= last:
        return False
    return sentence.lang != "kk" or any(
        key.endswith(affixes("ablative", sentence.book)) for key in sentence.keys[number : last + 1]
    )


def _of_place(context: Context, subject: Borne, first: int, last: int) -> Answer | None:
    """The figure of the country that stands there, of the metric of the subject."""
    sentence = context.around.sentence
    named = [place for place in sentence.places if sentence.lang == "kk" or not is_a_source(sentence, place)]
    countries = {place.country for place in named if _stands_in(sentence, place.last, first, last)}
    return _alike_of(context, subject, "country", countries)


def of_other(context: Context, amount: Amount, subject: Borne) -> Borne | None:
    """The figure of the one other country or group whose clause a change stands in.

    Spain gave 1.7, from Italy came 0.2 more; doctors' pay rose by 30 percent, nurses' by 10 points less.
    """
    sentence, fact = context.around.sentence, subject.answer.fact
    if "than" in sentence.concepts:
        return None
    countries = [(place.start, place.country) for place in sentence.places if place.country != "KZ"]
    for key, named in (("country", countries), ("group", groups_named(sentence))):
        after = {value for start, value in named if start >= subject.amount.end}
        here = {value for start, value in named if value in after and context.around.clause.holds(start)}
        here -= {fact.qualifiers.get(key)}
        found = _alike_of(context, subject, key, here)
        if len(here) == 1 and after == here and found is not None and fit(amount, found.quantity) != "yes":
            return subject._replace(answer=found)  # in Italy 18 documents; in Mongolia, five more
    return None


def _alike_of(context: Context, subject: Borne, key: str, values: AbstractSet[str]) -> Answer | None:
    """The one figure of the metric and the year of the subject that is of one of the countries or groups."""
    fact = subject.answer.fact
    found = [
        answer
        for answer in all_of(context.known, fact.metric or "")
        if answer.fact.qualifiers.get(key) in values and answer.fact.year == fact.year
    ]
    return found[0] if len(found) == 1 else None


def groups_named(sentence: Sentence) -> list[tuple[int, str]]:
    """Where the people stand whose pay or stipend rose, and the group of the facts that they are."""
    return [
        (mention.start, value)
        for concept, value in table("nouns")["groups"].items()
        for mention in sentence.concepts.get(concept, ())
    ]


def _of_group(context: Context, subject: Borne, first: int, last: int) -> Answer | None:
    """The figure of the people who are named there, whose pay or stipend rose by the metric of the subject."""
    sentence = context.around.sentence
    named = groups_named(sentence)
    groups = {value for start, value in named if _stands_in(sentence, sentence.word_after(start), first, last)}
    return _alike_of(context, subject, "group", groups)


def _of_metric(context: Context, subject: Borne, first: int, last: int) -> Answer | None:
    """The figure of another metric whose noun stands there, in the year of the subject."""
    own = rules_of(subject.answer.fact.metric)
    named = [one for one in context.around.announced if one not in own]
    named = [one for one in named if _is_named_there(context, subject, one, first, last)]
    heads = frozenset[str]().union(*(rule.heads for rule in own))
    most = max((len(heads & one.heads) for one in named), default=0)  # what counts most like the subject
    found = {
        answer.fact.id: answer
        for rule in [one for one in named if len(heads & one.heads) == most]
        if (answer := in_year(context.known, rule, subject.answer.fact.year, context.around)) is not None
        if are_alike(answer, subject.answer)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_named_there(context: Context, subject: Borne, rule: Rule, first: int, last: int) -> bool:
    """Whether the words between tell the metric: its noun, or all that it does not share with the subject."""
    sentence = context.around.sentence
    shared = {name for one in rules_of(subject.answer.fact.metric) for way in one.needs for name in way}
    there = {
        name
        for way in rule.needs
        for name in way
        if any(_stands_in(sentence, mention.last, first, last) for mention in sentence.concepts.get(name, ()))
    }
    nouns = {head for head in rule.heads if any(head in way for way in rule.needs)} - shared
    if not there.isdisjoint(nouns):
        return True
    return any(there.intersection(way) - shared and there.issuperset(set(way) - shared) for way in rule.needs)
