"""Which metrics a figure may be of, with how much speaks for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.data import table
from kzreview.check.metrics.editions import after_row, is_held_again, says_which
from kzreview.check.metrics.parts import end_of_part
from kzreview.check.metrics.rules import Rule, nouns, rules_by_concept
from kzreview.check.reading.heads import PEOPLE, head_of, is_oblique, labelled_as, number_of
from kzreview.check.reading.sides import sides_of
from kzreview.check.reading.wordlists import words_without_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Clause
    from kzreview.language.amounts import Amount

ENOUGH = 1.1
_NEAR, _FAR, _EARLIER = 1.0, 0.45, 0.25
_BESIDE = 0.25
_MONEY = {"USD", "KZT"}
_A_TOWN = 10_000  # people
_HEDGED = 2  # words of a hedge before a figure that opens an answer: more than 45,000
# The concept of the noun that a measure is: "Days abroad fell to 33" counts days without saying so again.
_NOUN_OF = {"km": "distance-unit", "percent": "-", "times": "-", "share": "-", "year": "-", "ordinal": "-"}


class Candidate(NamedTuple):
    """A metric that a figure may be of; `unit` is what is wrong with the unit, if anything."""

    rule: Rule
    score: float
    wrong_unit: bool = False


# Kinds of visit, which "such visits" takes over from the sentence before.
_KINDS = {"state", "official", "working", "short-state", "short-official", "short-working"}
_PLACE_CONCEPTS = {"country-name", "city-name"}


def announced(sentence: Sentence, before: Sentence | None) -> list[Rule]:
    """The rules of which one way has all its concepts in the sentence or the one before."""
    named = set(sentence.concepts) | (_PLACE_CONCEPTS if sentence.places else set())
    if before is not None:
        named |= set(before.concepts)
    found = {
        number: rule
        for concept in named
        for number, rule, way in rules_by_concept().get(concept, ())
        if named.issuperset(way)
    }
    own = {
        rule.metric: rule
        for concept in named & sentence.known.own.by_concept.keys()
        for rule, way in sentence.known.own.by_concept[concept]
        if named.issuperset(way)
    }
    return [*(found[number] for number in sorted(found)), *own.values()]


class Around(NamedTuple):
    """What stands around a figure: its clause, its sentence, the sentence before, and the rules that may apply."""

    sentence: Sentence
    clause: Clause
    before: Sentence | None
    role: str = ""
    rules: list[Rule] | None = None

    @property
    def announced(self) -> list[Rule]:
        return announced(self.sentence, self.before) if self.rules is None else self.rules

    def weight(self, concept: str) -> float:
        """How near the concept stands to the figure."""
        mentions = self.sentence.concepts.get(concept)
        if mentions:
            return _NEAR if self._holds_one(mentions) else _FAR
        if concept == "country-name":
            return _NEAR if self._holds_one(self.sentence.places) else 0
        if concept == "city-name":
            cities = [place for place in self.sentence.places if place.kind == "city" and place.country == "KZ"]
            return _NEAR if self._holds_one(cities) else _FAR if cities else 0
        if self.before is None or concept not in self.before.concepts:
            return 0
        if self._answers or (concept in _KINDS and self.has("such-visits")):
            return _NEAR
        return _FAR if "same-thing" in self.sentence.concepts else _EARLIER

    def _holds_one(self, mentions: Sequence[Mention | PlaceMention]) -> bool:
        start, end = self.clause.start, self.clause.end
        return any(start <= mention.start < end for mention in mentions)

    @property
    def _answers(self) -> bool:
        """Whether the figure opens the answer to a question or what a colon announces: "How many articles? Four"."""
        before, sentence = self.before, self.sentence
        asked = before is not None and before.text.rstrip().endswith(("?", ":"))
        dated = sum(sentence.word_after(when.end) - sentence.word_after(when.start) for when in sentence.dates)
        return asked and sentence.word_after(self.clause.place) - dated <= _HEDGED

    def has(self, concept: str) -> bool:
        """Whether the concept stands in the clause itself."""
        return self.weight(concept) == _NEAR


def candidates(around: Around, amount: Amount, head: Head, *, change: bool = False) -> list[Candidate]:
    """The metrics that fit, best first; with `change` the figure is a difference and tells nothing of their unit."""
    found = []
    for rule in around.announced:
        fit = _change_fit(rule, around) if change else _unit_fit(rule, amount, head, around)
        if fit is None or is_vetoed(rule, around) or _other_group(rule, around) or _is_of_another_change(rule, around):
            continue
        if not _follows(rule, around, amount) or _is_no_population(rule, around, amount):
            continue
        ways = {way: score for way in rule.needs if (score := _score(around, way))}
        if ways and max(ways.values()) + abs(fit) >= ENOUGH:
            rank = max(score + _beside(around, way) for way, score in ways.items())
            found.append(Candidate(rule, rank + max(fit, 0), wrong_unit=fit < 0))
    if head.kind == "none" and not change and (counted := number_of(around.sentence, amount)):
        found = [one for one in found if not counted.isdisjoint(one.rule.heads)] or found
    elif head.kind == "none" and not change and not amount.unit and len(found) > 1:
        found = _of_noun_before(found, around, amount)
    if head.kind == "none" and not change and amount.role in _ENDS and _has_own_noun(found, around):
        found = []
    if head.kind == "none" and not change and (labelled := labelled_as(around.sentence, amount)):
        found = [one for one in found if not labelled.isdisjoint(one.rule.heads)]
    found = _of_this_side(_without_neighbours(_of_this_change(found, around), around), around)
    return sorted(_even(found), key=lambda candidate: -candidate.score)


_ENDS = {"from", "to"}  # of a way: from 19 to 23


def _has_own_noun(found: list[Candidate], around: Around) -> bool:
    """Whether the clause counts what none of the candidates does: trips rose from 19 to 23, forums fell from 27."""
    clause, place = around.clause, around.clause.place
    if not {one.role for one in around.sentence.amounts} >= _ENDS:
        return False
    done = {one.start for name in ("leave", "see") for one in around.sentence.concepts.get(name, ())}
    counted = {
        name
        for name in nouns() - PEOPLE
        for one in around.sentence.concepts.get(name, ())
        if clause.holds(one.start)
        and one.start < place
        and one.start not in done
        and not is_oblique(around.sentence, one)
    }
    ours = [one for one in found if not one.rule.heads.isdisjoint(counted)]
    return bool(counted) and not ours and all(_counts_aside(one.rule, around) for one in found)


def _counts_aside(rule: Rule, around: Around) -> bool:
    """Whether what the metric counts is named in the sentence, and not in the clause."""
    counted = [name for name in rule.heads if name in around.sentence.concepts]
    return bool(counted) and not any(around.has(name) for name in rule.heads)


def _of_noun_before(found: list[Candidate], around: Around, amount: Amount) -> list[Candidate]:
    """The candidates that count what stands last before a bare figure, where all is said of one: trips numbered 33."""
    counted = _noun_since(around, amount)
    own = [one for one in found if not counted.isdisjoint(one.rule.heads)]
    here = [one for one in found if _is_all_here(one.rule, around)]
    if not own or (here and not any(one in here for one in own)):
        return found
    return [one for one in found if one in own or (one in here and any(around.has(head) for head in one.rule.heads))]


_RELATIVE = {"times", "percent", "share"}


_FAR_OFF = 6  # words from a noun to its figure: of decrees more than three times as many


def _noun_since(around: Around, amount: Amount) -> frozenset[str]:
    """What stands last between a bare figure and what the one before it counts; not where or with whom it was."""
    sentence = around.sentence
    before = [one for one in sentence.amounts if one.end <= amount.start and one.unit not in _RELATIVE]
    since = max(head_of(sentence, before[-1]).end, before[-1].end) if before else sentence.start
    heads = frozenset[str]().union(*(rule.heads for rule in around.announced))
    nouns = [one for name in heads for one in sentence.concepts.get(name, ()) if since <= one.start < amount.start]
    last = max(nouns, key=lambda one: one.start, default=None)
    if last is None or sentence.word_after(amount.start) - last.last > _FAR_OFF:
        return frozenset()
    if is_oblique(sentence, last) or _is_of_company(sentence, last):
        return frozenset()
    return frozenset(one.name for one in nouns if one.start == last.start)


def _is_of_company(sentence: Sentence, noun: Mention) -> bool:
    """Whether a noun only says with whom or of what: briefings with foreign leaders; шетел басшыларымен."""
    if sentence.lang == "kk":
        return sentence.keys[noun.last].endswith(("мен", "бен", "пен", "ның", "нің", "дың", "дің", "тың", "тің"))
    return not _WITH.isdisjoint(sentence.keys[max(0, noun.first - _COMPANY) : noun.first])


_COMPANY = 4  # words: with heads of other states
_WITH = {"with", "of", "among", "by", "с", "со", "из", "среди", "для", "у"}


def _of_this_side(found: list[Candidate], around: Around) -> list[Candidate]:
    """The candidates but for those told only beyond a semicolon, or, of kinds of visit, beyond a comma too.

    On X 56; Instagram, with its followers, had 63. Paris received him on a state visit, another 11 were working ones.
    """
    parted = any(sign.key == ";" for sign in around.sentence.signs)
    goes_on = not parted or "such-mission" in _said_between(around, ";")  # at such forums he talked 30 times
    near = found if goes_on else [one for one in found if _is_told_within(one.rule, around)] or found
    kinds = [one for one in near if _is_of_a_kind(one.rule)]
    if not kinds:
        return near
    if _names_kinds_of_parts(around):
        return [one for one in near if one not in kinds]
    said = _said_between(around, ",;")
    here = [one for one in kinds if any(not _KINDS.isdisjoint(said.intersection(way)) for way in one.rule.needs)]
    another = not _KINDS.isdisjoint(said)  # of a kind that none of them is of
    return [one for one in near if one not in kinds or one in here] if here or another else near


def _names_kinds_of_parts(around: Around) -> bool:
    """Whether kinds of visit are named only as parts of what the figure counts: 19 trips, including state visits."""
    kinds = [one.start for name in _KINDS for one in around.sentence.concepts.get(name, ())]
    parts = _parts_named(around)
    return bool(parts) and parts[0] < min(kinds, default=0)


def _parts_named(around: Around) -> list[int]:
    """Where parts of what the figure counts begin to be named, behind a sign and without a figure of their own."""
    sentence, place = around.sentence, around.clause.place
    sign = min((one.start for one in sentence.signs if one.start > place and one.key in _SETTING_OFF), default=None)
    later = min((one.start for one in sentence.amounts if one.start > place), default=sentence.end)
    if sign is None:
        return []
    return [one.start for one in sentence.marks.get("part-of", ()) if sign < one.start < later]


_SETTING_OFF = {",", "(", "—", "–"}


def _is_of_a_kind(rule: Rule) -> bool:
    return all(not _KINDS.isdisjoint(way) for way in rule.needs)


def _is_told_within(rule: Rule, around: Around) -> bool:
    """Whether one way to announce the metric has nothing but its noun beyond a semicolon."""
    beyond = set(around.sentence.concepts) - _said_between(around, ";") - rule.heads
    return any(beyond.isdisjoint(way) and all(around.weight(name) for name in way) for way in rule.needs)


def _said_between(around: Around, keys: str) -> set[str]:
    """The concepts that stand between the signs around the figure."""
    sentence, place = around.sentence, around.clause.place
    signs = [sign.start for sign in sentence.signs if sign.key in keys]
    start = max((sign for sign in signs if sign < place), default=sentence.start)
    end = min((sign for sign in signs if sign > place), default=sentence.end)
    return {name for name, found in sentence.concepts.items() if any(start <= one.start < end for one in found)}


def _of_this_change(found: list[Candidate], around: Around) -> list[Candidate]:
    """The candidates but for those told on another side alone, where each side tells of a change of its own."""
    place, sentence = around.clause.place, around.sentence
    side = next((one for one in sides_of(sentence) if one[0] <= place < one[1]), None)
    if side is None:
        return found
    here = {name for name, said in sentence.concepts.items() if any(side[0] <= one.start < side[1] for one in said)}
    return [one for one in found if not here.isdisjoint(one.rule.heads.union(*one.rule.needs))]


def _without_neighbours(found: list[Candidate], around: Around) -> list[Candidate]:
    """The candidates but for those whose noun another figure counts, where one is all in the clause.

    "Interviews came out four times, articles three": what came out four times are no articles.
    """
    here = [one for one in found if _is_all_here(one.rule, around)]
    if not here:
        return found
    return [one for one in found if one in here or not _is_of_a_neighbour(one.rule, around)]


def _is_all_here(rule: Rule, around: Around) -> bool:
    return any(all(around.has(name) for name in way) for way in rule.needs)


def _is_of_a_neighbour(rule: Rule, around: Around) -> bool:
    ways = [way for way in rule.needs if all(around.weight(name) for name in way)]
    return (
        _counts_elsewhere(rule, ways, around) or _borrows(ways, around) or _is_of_the_contrast(rule.heads, ways, around)
    )


def _is_of_the_contrast(nouns: frozenset[str], ways: list[tuple[str, ...]], around: Around) -> bool:
    """Whether each way to announce the metric has all but its noun on another figure's or change's side of "while".

    He made 19 working trips, while foreign leaders came 14 times: the 19 are no visits of theirs.
    """
    sentence = around.sentence
    start, end = _side(around)
    if all(start <= one.start < end for one in sentence.amounts) and not sides_of(sentence):
        return False
    telling = [set(way) - nouns for way in ways]
    return all(way and all(_stands_without(sentence, name, start, end) for name in way) for way in telling)


def _is_of_another_change(rule: Rule, around: Around) -> bool:
    """Whether a change is told of elsewhere, and this side of "while" has its own: activity grew, while checks fell."""
    sentence = around.sentence
    marks = sentence.marks.get("contrast", ())
    if not rule.growth or not marks:
        return False
    start, end = _side(around)
    changes = [start <= one.start < end for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    beyond = [name for way in rule.needs for name in way if name in sentence.concepts]
    return len(set(changes)) > 1 and all(_stands_without(sentence, name, start, end) for name in beyond)


def _side(around: Around) -> tuple[int, int]:
    """From where to where the figure's side of words such as "while" goes."""
    cuts = [mark.start for mark in around.sentence.marks.get("contrast", ())]
    start = max((cut for cut in cuts if cut <= around.clause.place), default=around.sentence.start)
    return start, min((cut for cut in cuts if cut > around.clause.place), default=around.sentence.end)


def _stands_without(sentence: Sentence, name: str, start: int, end: int) -> bool:
    mentions = sentence.concepts.get(name, ())
    return bool(mentions) and not any(start <= one.start < end for one in mentions)


def _counts_elsewhere(rule: Rule, ways: list[tuple[str, ...]], around: Around) -> bool:
    """Whether each way to announce the metric has its noun, or what a measure is of, in a later clause alone."""
    measured = not rule.heads.isdisjoint(_MEASURED)
    return all(any((measured or name in rule.heads) and _stands_later(around, name) for name in way) for way in ways)


def _borrows(ways: list[tuple[str, ...]], around: Around) -> bool:
    """Whether each way to announce the metric needs what only another figure counts: 27 forums, and 30 meetings."""
    return all(any(_is_counted(around, name) for name in way) for way in ways)


def _is_counted(around: Around, name: str) -> bool:
    """Whether a concept stands only right after figures of other clauses."""
    sentence, mentions = around.sentence, around.sentence.concepts.get(name, ())
    others = [one for one in sentence.amounts if not one.unit and not around.clause.holds(one.start)]
    ends = [sentence.word_after(one.end) for one in others]
    return bool(mentions) and all(any(0 <= one.first - end <= 1 for end in ends) for one in mentions)


def _stands_later(around: Around, name: str) -> bool:
    mentions = around.sentence.concepts.get(name, ())
    return bool(mentions) and all(mention.start >= around.clause.end for mention in mentions)


def _even(found: list[Candidate]) -> list[Candidate]:
    """Metrics known by their words alone rank no higher than those with rules: where they disagree, nothing is said."""
    most = max((candidate.score for candidate in found if not candidate.rule.own), default=None)
    if most is None:
        return found
    return [one._replace(score=min(one.score, most)) if one.rule.own else one for one in found]


def is_vetoed(rule: Rule, around: Around) -> bool:
    """Whether a concept of `unless` stands in the clause, other than inside a phrase that announces the metric."""
    concepts = around.sentence.concepts
    own = [mention for way in rule.needs for concept in way for mention in concepts.get(concept, ())]
    half = _half(rule, around)
    return any(
        half.holds(mention.start)
        and not any(
            phrase.first <= mention.first <= mention.last <= phrase.last and phrase.last > phrase.first
            for phrase in own
        )
        for concept in rule.unless
        for mention in concepts.get(concept, ())
    )


def _half(rule: Rule, around: Around) -> Clause:
    """The clause, or the half of it that "while" or "but" divides off, where it announces the metric by itself."""
    sentence, clause = around.sentence, around.clause
    cuts = [mark.start for mark in sentence.marks.get("contrast", ())]
    cuts += [sign.start for sign in sentence.signs if sign.key == ";"] + _parts_named(around)
    told = end_of_part(around)
    later = [told] if told is not None and told > clause.place else []
    half = _within(clause, cuts + later)
    commas = [sign.start for sign in sentence.signs if sign.key == ","] if rule.growth else []
    if commas and _is_told_in(rule, own := _within(half, commas), sentence):
        return own
    here = {name for name, found in sentence.concepts.items() if any(half.holds(one.start) for one in found)}
    whole = any(here.issuperset(way) for way in rule.needs)
    return half if whole or (rule.growth and _tells_its_own(rule, here, set(sentence.concepts))) else clause


def _within(clause: Clause, cuts: Sequence[int]) -> Clause:
    """The part of the clause around its figure that the cuts leave."""
    start = max((cut for cut in cuts if clause.start < cut < clause.place), default=clause.start)
    return clause._replace(
        start=start, end=min((cut for cut in cuts if clause.place < cut < clause.end), default=clause.end)
    )


def _is_told_in(rule: Rule, clause: Clause, sentence: Sentence) -> bool:
    return any(
        all(any(clause.holds(one.start) for one in sentence.concepts.get(name, ())) for name in way)
        for way in rule.needs
    )


def _tells_its_own(rule: Rule, here: set[str], named: set[str]) -> bool:
    """Whether a half says what changed, and only of whom is said before it: activity fell, but penalties halved."""
    return any(named.issuperset(way) and not here.isdisjoint(way) for way in rule.needs)


def _is_no_population(rule: Rule, around: Around, amount: Amount) -> bool:
    """Whether so few are no city's people, where none is named: people of 14 regions were met."""
    return rule.with_city and amount.value < _A_TOWN and not around.weight("city-name")


def _other_group(rule: Rule, around: Around) -> bool:
    """Whether the clause names a group of people whose pay it is, and the rule is for others."""
    if not rule.groups or any(around.has(group) for group in rule.groups):
        return False
    return any(around.has(group) for group in table("nouns")["groups"])


def _change_fit(rule: Rule, around: Around) -> float:
    """A percentage tells nothing of what it is a percentage of: what the metric counts must be named."""
    return 1.0 if any(around.weight(_NOUN_OF.get(name, name)) for name in rule.heads) else 0.3


def _score(around: Around, way: tuple[str, ...]) -> float:
    """What the concepts of one way to announce a metric weigh; nothing where one is missing or all are far."""
    weights = [around.weight(concept) for concept in way]
    return sum(weights) if all(weights) and max(weights) >= _FAR else 0


def _beside(around: Around, way: tuple[str, ...]) -> float:
    """What a way weighs more against another metric's for a concept that is near: several far ones are less."""
    return _BESIDE if any(around.has(concept) for concept in way) else 0


def _unit_fit(rule: Rule, amount: Amount, head: Head, around: Around) -> float | None:
    """1 where the unit is the metric's, negative where it is another measure, None where it cannot be the metric.

    Where no unit is said it is 1 if the noun stands near, and less if it stands far.
    """
    if not head.names.isdisjoint(rule.heads):
        return 1.0
    if head.kind == "unit":
        return -0.5 if _mistakable(rule, head) else None
    if head.kind == "noun":
        return None
    if "" in rule.heads or (head.kind == "none" and (_is_large(rule, amount) or _is_way(rule, amount, around))):
        return 0.7
    units = {other.unit for other in around.sentence.amounts if _shares(around, amount, other)} - {"", "year", *_MONEY}
    counted = not units.isdisjoint(rule.heads) or any(
        around.weight(noun) >= _FAR and not _is_unit_of_another(around, amount, noun)
        for noun in (_NOUN_OF.get(name, name) for name in rule.heads)
    )
    if head.kind != "none" or not counted or (not rule.heads.isdisjoint(_MEASURED) and is_done_to(around, amount)):
        return None
    return 1.0 if any(around.has(_NOUN_OF.get(name, name)) for name in rule.heads) else 0.7


_MEASURED = {"day", "km", "minute"}
DONE_TO = ("visit-region", "see", "sign", "receive", "meet", "phone")


def is_done_to(around: Around, amount: Amount) -> bool:
    """Whether the word right before a bare figure is done to what it counts: 17 days there, visiting 14."""
    sentence = around.sentence
    number = sentence.word_after(amount.hedge[0] if amount.hedge and amount.hedge[0] < amount.start else amount.start)
    return any(one.last == number - 1 for name in DONE_TO for one in sentence.concepts.get(name, ()))


def _shares(around: Around, amount: Amount, other: Amount) -> bool:
    """Whether a bare figure may have the unit of another: of one before it, or of one joined to it: 33 and 36 days."""
    sentence = around.sentence
    first, last = sentence.word_after(amount.end), sentence.word_after(other.start)
    parted = any(amount.end <= sign.start < other.start and sign.key in {",", ";"} for sign in sentence.signs)
    parted = parted or any(first <= join.first < last for join in sentence.marks.get("joins", ()))
    little = words_without_noun(sentence.book)
    return not parted or all(_is_little(sentence, number, little) for number in range(first, last))


def _is_little(sentence: Sentence, number: int, little: frozenset[str]) -> bool:
    start = sentence.words[number].start
    return sentence.keys[number] in little or any(when.start <= start < when.end for when in sentence.dates)


def _is_unit_of_another(around: Around, amount: Amount, noun: str) -> bool:
    """Whether a measure is named only as the unit of a later figure: of "19, and spent 33 days" the 19 are no days."""
    others = [one for one in around.sentence.amounts if one.unit and not _shares(around, amount, one)]
    mentions = around.sentence.concepts.get(noun, ())
    return bool(mentions) and all(any(one.start <= mention.start < one.end for one in others) for mention in mentions)


def _is_large(rule: Rule, amount: Amount) -> bool:
    return not rule.heads.isdisjoint(_MONEY) and amount.value >= 10**6


def _is_way(rule: Rule, amount: Amount, around: Around) -> bool:
    """Whether a large bare figure stands right beside the word for covering a distance: he flew 105 thousand."""
    if "km" not in rule.heads or amount.value < _A_LONG_WAY:
        return False
    sentence = around.sentence
    first = sentence.word_after(amount.hedge[0] if amount.hedge and amount.hedge[0] < amount.start else amount.start)
    last = sentence.word_before(amount.end)
    return any(one.last == first - 1 or one.first == last + 1 for one in sentence.concepts.get("distance", ()))


_A_LONG_WAY = 10_000  # km


def _mistakable(rule: Rule, head: Head) -> bool:
    """Whether one measure may stand wrongly for the other: tenge for dollars, hours for kilometres, weeks for days."""
    alike = any(unit in rule.heads and not head.names.isdisjoint(slips) for unit, slips in _SLIPS.items())
    return alike or (
        not rule.heads.isdisjoint(_MONEY) and any(name.isupper() and len(name) == 3 for name in head.names)
    )


# The unit of a metric, and those that are written in its place by a slip.
_SLIPS = {
    "km": {"minute"},
    "minute": {"km", "week", "month"},
    "day": {"minute", "week", "month"},
    "year": {"day", "week", "month"},
}


def _follows(rule: Rule, around: Around, amount: Amount) -> bool:
    """Some ordinals are of a metric only where its noun comes next: the third forum, not third at the forum."""
    if not rule.following:
        return True
    sentence = around.sentence
    word = after_row(sentence, amount)
    mentions = [mention for name in rule.following for mention in sentence.concepts.get(name, ())]
    if any(mention.first in {word, word + 1} for mention in mentions):
        return True
    return says_which(sentence, amount, mentions) or is_held_again(sentence, amount)
