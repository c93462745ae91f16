"""Figures that follow from other figures of their sentence, once those are judged: sums, differences, shares."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.data import table
from kzreview.check.derived.arithmetic import are_alike, exact, is_a_source, judge_pair, short, times_the
from kzreview.check.derived.changes import Change, change_of
from kzreview.check.derived.sizes import is_share
from kzreview.check.metrics.answers import Answer, all_of, in_year
from kzreview.check.metrics.fits import fit
from kzreview.check.metrics.parts import follows_part
from kzreview.check.metrics.rules import is_tally, rules, rules_of
from kzreview.check.metrics.values import write_measure, write_plain
from kzreview.check.reading.heads import head_of
from kzreview.check.reading.sides import sides_of
from kzreview.check.verdict import Judgement
from kzreview.check.when.backward import looks_back, may_look_back
from kzreview.check.when.compared import OF_LAST_YEAR
from kzreview.check.when.unreal import is_unreal
from kzreview.check.whose.subject import FOREIGN
from kzreview.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from kzreview.check.context import Context
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_TWO = 2
_NEXT = 4  # words from "than" to what it measures by
_SHARES = {"percent", "share", "percentage_point"}


class Borne(NamedTuple):
    """A figure whose fact is found, whether the figure is right or not."""

    amount: Amount
    answer: Answer
    right: bool


def relate(contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, where those that the figures beside them tell better are judged by these."""
    judged = _with_pairs_of_years(contexts, amounts, judged)
    borne = _borne(amounts, judged)
    if contexts:
        contexts[0].around.sentence.told = borne
    return [
        _better(judgement, _related(context, amount, _others(context.around.sentence, amount, borne)))
        if judgement.verdict in {"unknown", "contradicted"}
        else judgement
        for context, amount, judgement in zip(contexts, amounts, judged, strict=True)
    ]


def _others(sentence: Sentence, amount: Amount, borne: Sequence[Borne]) -> list[Borne]:
    """The other figures, on the figure's own side where each side of the sentence tells of a change of its own."""
    side = next((side for side in sides_of(sentence) if side[0] <= amount.start < side[1]), None)
    start, end = side or (sentence.start, sentence.end)
    return [one for one in borne if one.amount is not amount and start <= one.amount.start < end]


def _with_pairs_of_years(
    contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]
) -> list[Judgement]:
    """From 14 regions in 2023 to 11 in 2024: of the one metric that has both numbers, or one of them, then."""
    settled = list(judged)
    for number in range(len(amounts) - 1):
        first, second = amounts[number], amounts[number + 1]
        roles = (first.role, second.role)
        if roles != ("from", "to") or {one.verdict for one in judged[number : number + 2]} != {"unknown"}:
            continue
        found = _of_both_years(contexts[number], contexts[number + 1], first, second)
        for place, amount, answer in zip((number, number + 1), (first, second), found, strict=False):
            expected = write_measure(answer.quantity.value, "", contexts[number].around.sentence.lang)
            right = answer.quantity.value == amount.value
            verdict, reason = ("supported", "exact") if right else ("contradicted", "value")
            settled[place] = Judgement(amount.start, amount.end, verdict, reason, answer.fact, expected)
    return settled


def _of_both_years(before: Context, after: Context, first: Amount, second: Amount) -> tuple[Answer, ...]:
    sentence = before.around.sentence
    names = head_of(sentence, first).names
    years = (before.scope, after.scope)
    if first.unit or before.subject == FOREIGN or is_unreal(before) or not _is_of_ours(sentence):
        return ()
    if not all(scope.stated for scope in years) or years[0].year == years[1].year:
        return ()
    said = (first.value, second.value)
    found = []
    for rule in rules():
        if not names.isdisjoint(rule.heads) and is_tally(rule):
            pair = [in_year(before.known, rule, scope.year, before.around) for scope in years]
            found.append(tuple(answer for answer in pair if answer is not None))
    right = [[answer.value == value for answer, value in zip(pair, said, strict=False)] for pair in found]
    for least in (_TWO, 1):
        fitting = [pair for pair, fits in zip(found, right, strict=True) if len(pair) == _TWO and sum(fits) >= least]
        if fitting:
            return fitting[0] if least == _TWO or len(fitting) == 1 else ()
    return ()


def _is_of_ours(sentence: Sentence) -> bool:
    return not {"ours", "title", "leader"}.isdisjoint(sentence.marks) and not sentence.places


def _borne(amounts: Sequence[Amount], judged: Sequence[Judgement]) -> list[Borne]:
    return [
        Borne(amount, Answer(judgement.fact, quantity), judgement.verdict == "supported")
        for amount, judgement in zip(amounts, judged, strict=True)
        if judgement.verdict in {"supported", "contradicted"} and not judgement.arithmetic
        if judgement.fact is not None and (quantity := _quantity(amount, judgement)) is not None
    ]


def _quantity(amount: Amount, judgement: Judgement) -> Quantity | None:
    """What the fact of a judgement gives; of a count of what a list names, the number that was found right."""
    fact = judgement.fact
    if fact is None or fact.quantity is not None or (judgement.verdict, judgement.reason) != ("supported", "exact"):
        return None if fact is None else fact.quantity
    return Quantity(int(amount.value), "item")


def _better(judgement: Judgement, related: Judgement | None) -> Judgement:
    """A relation may settle what was open, and bear out what seemed wrong; it makes no figure wrong that is of a fact.

    Of two changes that a figure is not, the one told by the figures beside it is meant.
    """
    if related is None:
        return judgement
    both_wrong = judgement.verdict == related.verdict == "contradicted"
    return judgement if both_wrong and not judgement.arithmetic else related


def _related(context: Context, amount: Amount, others: list[Borne]) -> Judgement | None:
    if is_unreal(context) or context.subject == FOREIGN:
        return None
    right = [one for one in others if one.right]
    if amount.unit in _SHARES:
        return _of_difference(context, amount, others) or _share(context, amount, right)
    return _sum(context, amount, right) or _gap(context, amount, others) or _of_difference(context, amount, others)


def _sum(context: Context, amount: Amount, right: list[Borne]) -> Judgement | None:
    """56 here plus 63 there: 119; what the figures of one kind beside it come to."""
    parts = [one.answer for one in right]
    if len({part.fact.id for part in parts}) < _TWO or len(parts) != len({part.fact.id for part in parts}):
        return None
    if not all(are_alike(parts[0], part) for part in parts) or not _is_of_their_kind(context, amount, parts):
        return None
    if not _is_of_their_places(context, parts):
        return None
    total = sum((part.value for part in parts), Decimal(0))
    fits = fit(amount, Quantity(exact(total), parts[0].quantity.unit))
    if amount.bound != "exact" or (fits != "yes" and not (fits == "no" and _is_named_total(context, amount, right))):
        return None
    lang = context.around.sentence.lang
    expected = write_measure(exact(total), _unit(parts[0]), lang)
    arithmetic = f"{' + '.join(short(part, lang) for part in parts)} = {expected}"
    verdict, reason = ("supported", "derived") if fits == "yes" else ("contradicted", "value")
    return Judgement(amount.start, amount.end, verdict, reason, parts[0].fact, expected, arithmetic, parts[1].fact)


def _is_named_total(context: Context, amount: Amount, right: list[Borne]) -> bool:
    """Whether a figure is said to be the total of all those before it: 98 laws and 344 decrees, 442 in total."""
    sentence = context.around.sentence
    before = [one for one in sentence.amounts if one.end <= amount.start]
    if [one.amount.start for one in right] != [one.start for one in before]:
        return False
    if _names_gap(sentence, before[-1], amount) or change_of(context.around, amount, head_of(sentence, amount)):
        return False
    if _is_made(sentence, amount):
        return True
    words = range(sentence.word_after(before[-1].end), sentence.word_after(amount.end) + _NEXT)
    together = [*sentence.concepts.get("together", ()), *sentence.marks.get("reckoning", ())]
    return any(one.first in words for one in together) and not _has_another_part(context, amount, right)


def _has_another_part(context: Context, amount: Amount, right: list[Borne]) -> bool:
    """Whether what the parts leave of a total is a figure of their topic, so that it may be of more than them."""
    facts = [one.answer.fact for one in right]
    rest = amount.value - sum((one.answer.value for one in right), Decimal(0))
    if rest < _FEW:
        return False
    of_topic = {(fact.topic, fact.year) for fact in facts}
    return any(
        (fact.topic, fact.year) in of_topic and fact.quantity is not None and fact.quantity.value == rest
        for fact in context.known.facts
    )


_FEW = 5  # a smaller number is that of some fact by chance


def _unit(answer: Answer) -> str:
    return answer.quantity.unit


def _gap(context: Context, amount: Amount, others: list[Borne]) -> Judgement | None:
    """1.7 billion and 1.1, the gap is 600 million: the difference of the two figures right before it."""
    sentence = context.around.sentence
    before = [one for one in sentence.amounts if one.end <= amount.start][-_TWO:]
    starts = {one.start for one in before}
    ends = [one for one in others if one.amount.start in starts]
    if len(ends) != _TWO or not all(one.right for one in ends) or not _names_gap(sentence, before[-1], amount):
        return None
    less, more = sorted((one.answer for one in ends), key=lambda answer: answer.value)
    return judge_pair(context, amount, Change("difference", "up"), (less, more)) if are_alike(less, more) else None


def _names_gap(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    return any(before.end <= one.start < amount.start for one in sentence.concepts.get("gap-noun", ()))


_MEASURED = {"day", "km", "minute", "USD", "KZT"}
_ANYTHING = frozenset({"document", "agreement", "item", "post", "occasion"})  # what unlike things are all called


def _is_of_their_kind(context: Context, amount: Amount, parts: list[Answer]) -> bool:
    """Whether a figure counts what its parts count: the same unit, or a noun that may be said of all of them."""
    unit = parts[0].quantity.unit
    if unit in _MEASURED or amount.unit in _MEASURED:
        return unit == amount.unit
    head = head_of(context.around.sentence, amount)
    counted = [frozenset[str]().union(*(rule.heads for rule in rules_of(part.fact.metric))) for part in parts]
    if head.kind == "none":
        called = _is_called_a_sum(context.around.sentence, amount)
        return called and not _has_another_noun(context, amount, frozenset[str]().union(*counted))
    return all(not head.names.isdisjoint(heads | _ANYTHING) for heads in counted)


def _is_called_a_sum(sentence: Sentence, amount: Amount) -> bool:
    return "together" in sentence.concepts or "reckoning" in sentence.marks or _is_made(sentence, amount)


def _is_made(sentence: Sentence, amount: Amount) -> bool:
    """Whether a word beside a figure says that those before it make it, in Kazakh right after it."""
    first, last = sentence.word_after(amount.start), sentence.word_after(amount.end)
    beside = {last, last + 1} if sentence.lang == "kk" else {first - 1}
    return any({one.first, one.last} & beside for one in sentence.marks.get("makes", ()))


def _has_another_noun(context: Context, amount: Amount, counted: frozenset[str]) -> bool:
    """Whether what stands between a figure and the one before it is counted, and is none of the parts."""
    sentence = context.around.sentence
    since = max((one.end for one in sentence.amounts if one.end <= amount.start), default=sentence.start)
    nouns = frozenset[str]().union(*(rule.heads for rule in context.around.announced)) - counted - _ANYTHING
    return any(since <= one.start < amount.start for name in nouns for one in sentence.concepts.get(name, ()))


def _is_of_their_places(context: Context, parts: list[Answer]) -> bool:
    """Whether the clause names no country but those of the parts: 17 with France is no sum of Qatar and Mongolia."""
    clause = context.around.clause
    places = [place.country for place in context.around.sentence.places if clause.holds(place.start)]
    return {place for place in places if place != "KZ"} <= {part.fact.qualifiers.get("country") for part in parts}


def _of_difference(context: Context, amount: Amount, others: list[Borne]) -> Judgement | None:
    """Seven more than the 56 tweets, 246 more than laws, two short of Singapore's."""
    change = change_of(context.around, amount, head_of(context.around.sentence, amount)) or _signed(context, amount)
    if change is None or (amount.unit == "percent" and _are_percentages(others)):
        return None
    if amount.unit == "percentage_point":
        change = change._replace(kind="difference")
    before = [one for one in others if one.amount.end <= amount.start]
    outcome = _with_outcome(context, amount, change, others) or _beside_it(context, amount, change, others)
    if outcome is not None:
        return outcome
    subject = before[-1] if before else _subject_elsewhere(context, amount, others)
    if subject is None:
        return _of_two_after(context, amount, change, others)
    measure: Answer | None = subject.answer
    if len(before) >= _TWO and _is_in_ablative(context.around.sentence, subject.amount, amount):
        subject = before[-2]
    else:
        measure = _measure(context, amount, subject, others)
    if measure is None and (other := _of_other(context, amount, subject)) is not None:
        subject, measure = other, subject.answer
    if measure is None:
        between = _between_two(context, amount, change, before)
        measure = _year_before(context, amount, subject) if between is None else None
        if measure is None:
            return between
    if measure.fact.id == subject.answer.fact.id or not are_alike(measure, subject.answer):
        return None
    judgement = judge_pair(context, amount, _as_told(change), (measure, subject.answer))
    return judgement if judgement.verdict != "unknown" else None


def _as_told(change: Change) -> Change:
    """A change by the figures beside it; of a multiple without a word of change the thing told of is the greater."""
    return change._replace(bare=False, direction=change.direction or ("up" if change.kind == "times" else ""))


def _beside_it(context: Context, amount: Amount, change: Change, others: list[Borne]) -> Judgement | None:
    """A change of what the clause names, set against the figure before it."""
    before = [one for one in others if one.amount.end <= amount.start]
    if not before:
        return None
    found = None if _says_base(context) else _against_before(context, amount, change, before[-1])
    if found is None and _is_than_it(context.around.sentence, amount):
        return _against_it(context, amount, change, before[-1], others)
    return found


def _says_base(context: Context) -> bool:
    """Whether the clause says what its change is measured by."""
    sentence, clause = context.around.sentence, context.around.clause
    named = [*sentence.concepts.get("than", ()), *sentence.concepts.get("outdo", ()), *sentence.marks.get("last", ())]
    named += times_the(sentence)
    dated = any(clause.holds(when.start) for when in sentence.dates)
    return dated or context.scope.compared is not None or any(clause.holds(one.start) for one in named)


def _against_before(context: Context, amount: Amount, change: Change, base: Borne) -> Judgement | None:
    """98 laws, and 3.5 times as many decrees: by the figure before; wrong only as a multiple of what its noun tells."""
    own = rules_of(base.answer.fact.metric)
    shared = {name for one in own for way in one.needs for name in way}
    others = [rule for rule in context.around.announced if rule not in own and not rule.growth and not rule.timeless]
    told = [rule for rule in others if _counts_here(context, rule, rule.heads - _JOURNEYS)]
    told = told or [rule for rule in others if _counts_here(context, rule, rule.heads)]
    told = told or [rule for rule in others if _is_told_but_for(context, rule, shared)]
    found = [in_year(context.known, rule, base.answer.fact.year, context.around) for rule in told]
    alike = {one.fact.id: one for one in found if one is not None and are_alike(one, base.answer)}
    if len(alike) != 1 or not base.right or context.around.sentence.places:
        return None
    (named,) = alike.values()
    judgement = judge_pair(context, amount, _as_told(change), (base.answer, named))
    telling = {name for rule in told for way in (*rule.needs, tuple(rule.heads)) for name in way} - shared
    near = change.kind == "times" and _is_near(amount, named.value / base.answer.value)
    sure = near and _is_of_what_is_told(context.around.sentence, amount, telling)
    return judgement if judgement.verdict == "supported" or (sure and judgement.verdict == "contradicted") else None


def _is_of_what_is_told(sentence: Sentence, amount: Amount, telling: AbstractSet[str]) -> bool:
    """Whether a multiple stands between the same commas as what tells it, and nothing of an earlier year is told."""
    if any(when.prefix == "earlier" for when in sentence.dates) or not _BEFORE.isdisjoint(sentence.marks):
        return False
    commas = [sign.start for sign in sentence.signs if sign.key in {",", ";", ":", "("}]
    start = max((comma for comma in commas if comma < amount.start), default=sentence.start)
    end = min((comma for comma in commas if comma >= amount.end), default=sentence.end)
    words = [one for name in telling for one in sentence.concepts.get(name, ())]
    return "year-before" not in sentence.concepts and any(start <= one.start < end for one in words)


_BEFORE = {"last", "ago"}


def _is_near(amount: Amount, multiple: Decimal) -> bool:
    """Whether a multiple may be meant for the right one, or its reverse: five times for 3.5, and not twice for 540."""
    return any(amount.value / _NEARLY < one < amount.value * _NEARLY for one in (multiple, 1 / multiple))


_NEARLY = 3
_JOURNEYS = {"trip", "visit"}  # what visits of every kind are called


def _counts_here(context: Context, rule: Rule, nouns: AbstractSet[str]) -> bool:
    """Whether the clause has a noun that tells the metric by itself."""
    return any(context.around.has(noun) for noun in nouns if any(noun in way for way in rule.needs))


def _is_told_but_for(context: Context, rule: Rule, shared: set[str]) -> bool:
    """Whether the clause tells all of a metric that another does not share with it: 2.6 million on Instagram."""
    ways = [set(way) - shared for way in rule.needs]
    return any(way and all(context.around.has(name) for name in way) for way in ways)


_IT = {"одан", "бұдан", "содан", "олардан", "бұлардан"}


def _is_than_it(sentence: Sentence, amount: Amount) -> bool:
    """Whether a Kazakh pronoun sets what its clause names against the figure before: ал жарлық одан 3,5 есе көп."""
    number = sentence.word_after(amount.hedge[0] if amount.hedge and amount.hedge[0] < amount.start else amount.start)
    return sentence.lang == "kk" and number > 0 and sentence.keys[number - 1] in _IT


def _against_it(context: Context, amount: Amount, change: Change, base: Borne, others: list[Borne]) -> Judgement | None:
    """What the clause names against the figure before; where it is not known what that is, no year is the measure."""
    named = _measure(context, amount, base, others)
    if named is None or named.fact.id == base.answer.fact.id or not are_alike(named, base.answer):
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    return judge_pair(context, amount, change._replace(bare=False), (base.answer, named))


def _are_percentages(others: list[Borne]) -> bool:
    """Whether the figures beside a percentage are rises themselves, of which it is none: 30 percent, and 50."""
    return bool(others) and all(one.answer.quantity.unit == "percent" for one in others)


def _with_outcome(context: Context, amount: Amount, change: Change, others: list[Borne]) -> Judgement | None:
    """98 laws, and more than three times as many decrees: 344; right where what a dash or colon sets off bears it."""
    sentence = context.around.sentence
    before = [one for one in others if one.amount.end <= amount.start]
    after = [one for one in others if one.amount.start >= amount.end]
    if len(before) != 1 or len(after) != 1 or not (before[0].right and after[0].right):
        return None
    base, subject = before[0].answer, after[0].answer
    told_years = context.scope.compared is not None or "last" in sentence.marks or _says_measure(context, amount)
    if told_years or not _is_set_off(sentence, amount, after[0].amount) or base.fact.year != subject.fact.year:
        return None
    if not are_alike(base, subject) or any(when.prefix == "earlier" for when in sentence.dates):
        return None
    judgement = judge_pair(context, amount, change._replace(bare=False), (base, subject))
    return judgement if judgement.verdict == "supported" else None


def _of_two_after(context: Context, amount: Amount, change: Change, others: list[Borne]) -> Judgement | None:
    """Nearly twice as long: 33 days and 17; right where the two figures that follow bear it out."""
    if len(others) != _TWO or change.kind != "times" or any(one.amount.start < amount.end for one in others):
        return None
    more, less = (one.answer for one in others)
    if not are_alike(more, less) or more.value < less.value or not all(one.right for one in others):
        return None
    judgement = judge_pair(context, amount, change._replace(bare=False, direction="up"), (less, more))
    return judgement if judgement.verdict == "supported" else None


def _is_in_ablative(sentence: Sentence, measure: Amount, amount: Amount) -> bool:
    """Whether a Kazakh figure or what it counts, right before another, is what that one is measured by."""
    words = range(sentence.word_after(measure.start), sentence.word_after(amount.start))
    near = len(words) <= _NEXT and any(sentence.keys[number].endswith(_ABLATIVE) for number in words)
    return sentence.lang == "kk" and near


def _subject_elsewhere(context: Context, amount: Amount, others: list[Borne]) -> Borne | None:
    """What changed, where it stands after the change, by eight to 19, or in the sentence before: That is four more."""
    after = [one for one in others if one.amount.role == "to" and one.amount.start >= amount.end]
    if after or others:
        return after[0] if after else None
    sentence, before = context.around.sentence, context.around.before
    opens = bool(sentence.keys) and sentence.keys[0] in _THAT and not sentence.places
    return before.told[-1] if before is not None and before.told and opens else None


_THAT = {"that", "this", "it", "это", "бұл", "яғни", "which", "что"}


def _year_before(context: Context, amount: Amount, subject: Borne) -> Answer | None:
    """The figure of the subject's metric in the year that the sentence compares with; by eight to 19, a year before."""
    fact, scope = subject.answer.fact, context.scope
    sentence = context.around.sentence
    said = scope.compared is not None or any(when.prefix == "earlier" for when in sentence.dates)
    said = said or "last" in sentence.marks or any(key in OF_LAST_YEAR for key in sentence.keys)
    if (
        looks_back(context)
        or may_look_back(context)
        or (not said and not (amount.role == "by" and subject.amount.role == "to"))
    ):
        return None
    year = scope.compared or fact.year - 1
    found = [
        answer
        for answer in all_of(context.known, fact.metric or "")
        if answer.fact.year == year and answer.fact.qualifiers == fact.qualifiers
    ]
    sources = {answer.fact.source for answer in found}
    return context.known.by_rank(found)[0] if found and len(sources) == len(found) else None


_SIGNED = {"plus": "up", "up": "up", "плюс": "up", "minus": "down", "down": "down", "минус": "down"}
_SIGNED |= {"өсім": "up", "прирост": "up", "рост": "up", "спад": "down", "снижение": "down", "кему": "down"}


def _signed(context: Context, amount: Amount) -> Change | None:
    """A change with its sign alone, last in its clause: 36 against 33 (plus 3)."""
    sentence = context.around.sentence
    number = sentence.word_after(amount.start)
    direction = _SIGNED.get(sentence.keys[number - 1]) if number else None
    return Change("difference", direction) if direction and _ends_clause(sentence, amount) else None


def _ends_clause(sentence: Sentence, amount: Amount) -> bool:
    number = sentence.word_after(amount.end)
    signs = [sign.start for sign in sentence.signs if sign.start >= amount.end]
    return number >= len(sentence.words) or (bool(signs) and signs[0] < sentence.words[number].start)


def _measure(context: Context, amount: Amount, subject: Borne, others: list[Borne]) -> Answer | None:
    """What another figure, a metric or a country right after "than" gives; in Kazakh what stands in the ablative."""
    sentence = context.around.sentence
    for first, last in _measure_words(sentence, amount):
        for one in others:
            if _is_set_off(sentence, amount, one.amount):
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


def _is_set_off(sentence: Sentence, amount: Amount, other: Amount) -> bool:
    """Whether a dash or colon stands between the change and a later figure, which is then what came of it.

    So does a comma right before the figure: in the regions half as many, 17.
    """
    between = [sign for sign in sentence.signs if amount.end <= sign.start < other.start]
    start = other.hedge[0] if other.hedge and other.hedge[0] < other.start else other.start
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
    return sum(1 for key in following if key in _HAD)


_OWNER = 8  # words of "than the number of the ones that he has on X"
_HAD = {"he", "it", "there", "had", "has", "were", "was", "did", "у", "него", "было", "был", "была"}
_HAD |= {"the", "size", "number", "of", "one", "ones", "that", "those", "on", "in", "his", "its"}


def _comparing(sentence: Sentence) -> list[Mention]:
    found = [mention for name in ("than", "up", "down") for mention in sentence.concepts.get(name, ())]
    return sorted(found + times_the(sentence), key=lambda mention: mention.first)


def _is_before_than(sentence: Sentence, mention: Mention) -> bool:
    """More, with a "than" to follow."""
    return mention.name != "than" and any(
        0 < than.first - mention.last <= _NEXT for than in sentence.concepts.get("than", ())
    )


_ABLATIVE = ("дан", "ден", "тан", "тен", "нан", "нен")


def _stands_in(sentence: Sentence, number: int, first: int, last: int) -> bool:
    if not first <= number <= last:
        return False
    return sentence.lang != "kk" or any(key.endswith(_ABLATIVE) for key in sentence.keys[number : last + 1])


def _of_place(context: Context, subject: Borne, first: int, last: int) -> Answer | None:
    """The figure of the country that stands there, of the metric of the subject."""
    sentence = context.around.sentence
    named = [place for place in sentence.places if sentence.lang == "kk" or not is_a_source(sentence, place)]
    countries = {place.country for place in named if _stands_in(sentence, place.last, first, last)}
    return _alike_of(context, subject, "country", countries)


def _of_other(context: Context, amount: Amount, subject: Borne) -> Borne | None:
    """The figure of the one other country or group whose clause a change stands in.

    Spain gave 1.7, from Italy came 0.2 more; doctors' pay rose by 30 percent, nurses' by 10 points less.
    """
    sentence, fact = context.around.sentence, subject.answer.fact
    if "than" in sentence.concepts:
        return None
    countries = [(place.start, place.country) for place in sentence.places if place.country != "KZ"]
    for key, named in (("country", countries), ("group", _groups_named(sentence))):
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


def _groups_named(sentence: Sentence) -> list[tuple[int, str]]:
    """Where the people stand whose pay or stipend rose, and the group of the facts that they are."""
    return [
        (mention.start, value)
        for concept, value in table("nouns")["groups"].items()
        for mention in sentence.concepts.get(concept, ())
    ]


def _of_group(context: Context, subject: Borne, first: int, last: int) -> Answer | None:
    """The figure of the people who are named there, whose pay or stipend rose by the metric of the subject."""
    sentence = context.around.sentence
    named = _groups_named(sentence)
    groups = {value for start, value in named if _stands_in(sentence, sentence.word_after(start), first, last)}
    return _alike_of(context, subject, "group", groups)


def _of_metric(context: Context, subject: Borne, first: int, last: int) -> Answer | None:
    """The figure of another metric whose noun stands there, in the year of the subject."""
    own = rules_of(subject.answer.fact.metric)
    named = [one for one in context.around.announced if one not in own]
    named = [one for one in named if _is_named_there(context, subject, one, first, last)]
    heads = frozenset[str]().union(*(rule.heads for rule in own))
    found = {
        answer.fact.id: answer
        for rule in [one for one in named if not heads.isdisjoint(one.heads)] or named
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


def _between_two(context: Context, amount: Amount, change: Change, before: list[Borne]) -> Judgement | None:
    """From 14 in 2023 to 11 in 2024, fewer by three: right where the two figures before it differ by so much."""
    if len(before) != _TWO or change.kind == "times" or _says_measure(context, amount):
        return None
    first, second = sorted((one.answer for one in before), key=lambda answer: (answer.fact.year, answer.value))
    same = first.fact.metric == second.fact.metric
    if not are_alike(first, second) or (not same and not _is_ahead(context, change, first, second)):
        return None
    if same and first.fact.year == second.fact.year:
        return None
    judgement = judge_pair(context, amount, change._replace(bare=False), (first, second))
    return judgement if judgement.verdict == "supported" or (same and judgement.verdict == "contradicted") else None


def _says_measure(context: Context, amount: Amount) -> bool:
    """Whether the clause says after the change what it is measured by, and that is none of the figures before it."""
    sentence, clause = context.around.sentence, context.around.clause
    thans = [than.start for than in sentence.concepts.get("than", ())]
    thans += [when.start for when in sentence.dates if when.prefix == "earlier"]
    return any(start >= amount.end and clause.holds(start) for start in thans)


def _is_ahead(context: Context, change: Change, less: Answer, more: Answer) -> bool:
    """Whether the clause names the greater of two unlike things as what is more: so laws were ahead by seven."""
    if change.direction != "up":
        return False
    named = [
        any(context.around.has(head) for rule in rules_of(answer.fact.metric) for head in rule.heads if head)
        for answer in (less, more)
    ]
    return named == [False, True]


def _share(context: Context, amount: Amount, right: list[Borne]) -> Judgement | None:
    """Of 19 trips 14, or nearly three quarters: the share that the two figures before it make."""
    sentence = context.around.sentence
    before = [one for one in right if one.amount.end <= amount.start]
    after = [one for one in right if one.amount.start >= amount.end]
    if len(before) == len(after) == 1 and follows_part(sentence, after[0].amount):
        before += after  # 8,022 items, or 58 percent of the 13,931
    if len(before) != _TWO or not {"up", "down"}.isdisjoint(_said_between(sentence, before[0].amount.start, amount)):
        return None
    part, whole = sorted((one.answer for one in before), key=lambda answer: answer.value)
    if not are_alike(part, whole) or part.fact.id == whole.fact.id or part.fact.year != whole.fact.year:
        return None
    lang = sentence.lang
    written = f"{write_plain(part.value / whole.value * 100, lang)} %"
    arithmetic = f"{short(part, lang)} / {short(whole, lang)} = {written}"
    if is_share(amount, part.value / whole.value):
        return Judgement(amount.start, amount.end, "supported", "derived", part.fact, written, arithmetic, whole.fact)
    if not _is_partitive(sentence):
        return None
    return Judgement(amount.start, amount.end, "contradicted", "value", part.fact, written, arithmetic, whole.fact)


def _said_between(sentence: Sentence, start: int, amount: Amount) -> set[str]:
    """The concepts named from a place on, but for those in the hedge of the figure."""
    hedge = amount.hedge or (amount.start, amount.end)
    return {
        name
        for name, mentions in sentence.concepts.items()
        if any(mention.start >= start and not hedge[0] <= mention.start < hedge[1] for mention in mentions)
    }


_OF = {"en": {"of", "out"}, "ru": {"из"}}
_PHRASE = 20  # letters of "шетелдік сапардың"
_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")


def _is_partitive(sentence: Sentence) -> bool:
    """Whether a figure of the sentence is said to be of another: of the 19 trips, из 19 поездок, 19 сапардың."""
    if "part-of" in sentence.marks:
        return True
    if sentence.lang == "kk":
        ends = [word.start for word, key in zip(sentence.words, sentence.keys, strict=True) if key.endswith(_GENITIVE)]
        return any(0 <= end - one.end <= _PHRASE for end in ends for one in sentence.amounts)
    starts = {sentence.word_after(one.start) for one in sentence.amounts}
    return any(
        key in _OF[sentence.lang] and not starts.isdisjoint(range(number + 1, number + 4))
        for number, key in enumerate(sentence.keys)
    )
