"""What the words say a change is measured by: more decrees than laws, twice as many days as in the regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.camefrom import is_a_source
from kzreview.check.derived.unlike import are_alike
from kzreview.check.metrics.answers import Answer, in_year
from kzreview.check.metrics.located import ending_of
from kzreview.check.reading.stems import Mention
from kzreview.check.reading.wordlists import affixes, listed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from kzreview.check.context import Context
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_PAIR = 2


def crossed_pair(context: Context) -> tuple[Answer, Answer] | None:
    """Two metrics of one year, where the sentence sets their words against each other: more decrees than laws."""
    around = context.around
    thans = [than for than in measures_said(around.sentence) if around.clause.holds(than.start)]
    measures: list[tuple[Rule, Answer]] = []
    subjects: list[tuple[Rule, Answer]] = []
    for rule in around.announced:
        telling = _telling(context, rule)
        if not telling or rule.growth or not any(around.has(head) for head in rule.heads if head):
            continue
        answer = in_year(context.known, rule, context.scope.year, around)
        if answer is not None:
            measured = _stands_before(context, rule, thans) or any(
                is_measured_by(context, rule, name, thans) for name in telling
            )
            (measures if measured else subjects).append((rule, answer))
    pairs = [(first, second) for first in measures for second in subjects]
    if len(pairs) > 1:
        pairs = [(first, second) for first, second in pairs if first[0].heads == second[0].heads]
    both = [(first[1], second[1]) for first, second in pairs]
    return both[0] if len(both) == 1 and are_alike(*both[0]) else None


def set_off_behind(context: Context, amount: Amount) -> tuple[Answer, Answer] | None:
    """The measure and the subject of a comparison behind which a bare figure is set off: more decrees than laws: 344.

    It is of the subject, and not of the measure.
    """
    sentence = context.around.sentence
    if amount.unit or sentence.concepts.keys().isdisjoint(_COMPARING) or not sentence.signs:
        return None
    if any(one is not amount and not _is_change(one) for one in sentence.amounts):
        return None
    ends = [one.end for name in _COMPARING for one in sentence.concepts.get(name, ()) if one.end <= amount.start]
    signs = [sign for sign in sentence.signs if max(ends, default=amount.start) <= sign.start < amount.start]
    if not signs or signs[-1].key not in _SETTING_OFF:
        return None
    between = sentence.keys[sentence.word_after(signs[0].start) : sentence.word_after(amount.opening)]
    if not listed("their-number", sentence.book).issuperset(between):
        return None
    clause = context.around.clause._replace(start=sentence.start, end=signs[-1].start)
    return crossed_pair(context._replace(around=context.around._replace(clause=clause)))


_COMPARING = ("than", "up", "down")
_SETTING_OFF = frozenset({",", ";", ":", "—", "–"})
_RELATIVE = frozenset({"times", "percent", "share"})


def _is_change(amount: Amount) -> bool:
    return amount.role == "by" or amount.unit in _RELATIVE or amount.case == "dative"


def _telling(context: Context, rule: Rule) -> tuple[str, ...]:
    """The concepts that tell the metric: of several ways the one whose noun counts nothing else that is announced."""
    around = context.around
    ways = [way for way in rule.needs if all(around.has(name) for name in way)]
    others = frozenset[str]().union(*(other.heads for other in around.announced if other.metric != rule.metric))
    nouns = [tuple(name for name in way if name in rule.heads) or way for way in ways]
    own = (tuple(name for name in way if name not in others and not _is_theirs(around, name, others)) for way in ways)
    return next((names for names in (*nouns, *own) if names and others.isdisjoint(names)), nouns[0] if nouns else ())


def _is_theirs(around: Around, name: str, others: AbstractSet[str]) -> bool:
    """Whether a concept is there by no more than a noun that counts something else: foreign trips are none at home."""
    spots = around.sentence.concepts.get(name, ())
    theirs = {(one.first, one.last) for other in others for one in around.sentence.concepts.get(other, ())}
    return bool(spots) and all((one.first, one.last) in theirs for one in spots)


def measures_said(sentence: Sentence) -> list[Mention]:
    """The words that a measure follows: "than", and the second "as" of "twice as many days as in the regions"."""
    found = [*sentence.concepts.get("than", ()), *sentence.concepts.get("outdo", ()), *times_the(sentence)]
    if sentence.lang != "en":
        return found
    opened = [mention.last for mention in sentence.concepts.get("as-many", ())]
    opened += [number for one in sentence.amounts if (number := _opens_measure(sentence, one)) is not None]
    for opening in sorted(set(opened)):
        following = range(opening + 1, len(sentence.words))
        later = next((number for number in following if sentence.keys[number] == "as"), None)
        if later is not None:
            word = sentence.words[later]
            found.append(Mention("than", later, later, word.start, word.end))
    return found


def _opens_measure(sentence: Sentence, amount: Amount) -> int | None:
    """The word "as" right after a multiple: three times as numerous as laws."""
    number = sentence.word_after(amount.end)
    return number if amount.unit == "times" and sentence.keys[number : number + 1] == ["as"] else None


def times_the(sentence: Sentence) -> list[Mention]:
    """The words that a multiple is of: three times the number of laws."""
    found = []
    for one in sentence.amounts:
        number = sentence.word_after(one.end)
        if sentence.lang == "en" and one.unit == "times" and sentence.keys[number : number + 1] != []:
            word = sentence.words[number]
            if sentence.keys[number] in listed("determined", sentence.book):
                found.append(Mention("than", number, number, word.start, word.end))
    return found


def is_measured_by(context: Context, rule: Rule, name: str, thans: Sequence[Mention]) -> bool:
    """Whether a concept stands only where the measure does: after "than", in Kazakh in the ablative."""
    sentence = context.around.sentence
    spots = [spot for spot in sentence.concepts.get(name, ()) if context.around.clause.holds(spot.start)]
    if sentence.lang == "kk":
        return any(_in_ablative(sentence, rule, spot) for spot in spots)
    return bool(spots) and all(any(than.last < spot.first for than in thans) for spot in spots)


def _stands_before(context: Context, rule: Rule, thans: Sequence[Mention]) -> bool:
    """Whether a word of a Kazakh metric stands right before "than": өңірлерге қарағанда."""
    around, befores = context.around, {than.first - 1 for than in thans}
    plain = listed("neutral", around.sentence.book)
    befores |= {number - 1 for number in befores if around.sentence.keys[number] in plain}
    names = {name for way in rule.needs if all(around.has(one) for one in way) for name in way}
    spots = (spot for name in names for spot in around.sentence.concepts.get(name, ()))
    return around.sentence.lang == "kk" and any(spot.last in befores for spot in spots)


def _in_ablative(sentence: Sentence, rule: Rule, spot: Mention) -> bool:
    """Whether a word, or the noun that it belongs to, is in the ablative: өңірлерге арналған күндерден."""
    ablative = affixes("ablative", sentence.book)
    hyphen = sentence.text[spot.end - sentence.start :].startswith("-")
    ending = "".join(sentence.keys[spot.last : spot.last + (2 if hyphen else 1)])  # X-тегіден
    counted = "".join(sentence.keys[spot.last + 1 : spot.last + 2])
    if counted.startswith(affixes("number-of", sentence.book)):
        return counted.endswith(ablative)  # Өкім санынан
    if spot.name in rule.heads or ending.endswith(ablative):
        return ending.endswith(ablative)
    if sentence.text[spot.end - sentence.start :].startswith("-") and sentence.keys[spot.last + 1].endswith(ablative):
        return True
    nouns = [
        noun.last
        for head in rule.heads
        for noun in sentence.concepts.get(head, ())
        if spot.last <= noun.last and noun.first - spot.last <= _PAIR
    ]
    return bool(nouns) and sentence.keys[min(nouns)].endswith(ablative)


def are_set_against(context: Context) -> bool:
    """Whether two countries or two things are set against each other in so many words: five times as much as Russia."""
    places = {place.country for place in context.around.sentence.places}
    return (len(places) == _PAIR and says_measure(context)) or crossed_pair(context) is not None


def says_measure(context: Context) -> bool:
    """Whether the sentence says with what it compares; "14 more" may be 14 others."""
    sentence = context.around.sentence
    if "than" in sentence.concepts or "against" in sentence.marks or times_the(sentence):
        return True
    return context.scope.compared is not None or _is_of_kazakh_measure(sentence)


def _is_of_kazakh_measure(sentence: Sentence) -> bool:
    """Whether one of two countries, or what follows a year, is in the ablative: Франциядан көп, 2023 жылғы жолынан."""
    if sentence.lang != "kk":
        return False
    ablative = affixes("ablative", sentence.book)
    if len({place.country for place in sentence.places}) == _PAIR:
        return any(
            ending_of(sentence, place).endswith(ablative) and not is_a_source(sentence, place)
            for place in sentence.places
        )
    ends = [sentence.word_after(when.end) for when in sentence.dates if when.kind in {"year", "half"}]
    return any(
        key.endswith(affixes("ablative", sentence.book)) for end in ends for key in sentence.keys[end : end + _PAIR]
    )
