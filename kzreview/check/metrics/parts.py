"""Parts of a total: "of them", "из которых", "оның ішінде": a part is never judged as the total it is taken from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.anew import announced_after
from kzreview.check.metrics.around import KINDS
from kzreview.check.metrics.limits import is_known
from kzreview.check.metrics.partitives import opens_partitive, stands_of_whole, start_of_what_falls
from kzreview.check.reading.heads import head_of
from kzreview.check.reading.wordlists import listed, listed_by_part

if TYPE_CHECKING:
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.model import Fact


def without_totals(around: Around, amount: Amount, found: list[Candidate]) -> list[Candidate]:
    """The candidates that a figure may be of; where it is a part, only those that its own clause announces anew."""
    if opens_partitive(around, amount):
        return [one for one in found if _is_fact_of_whole(around, amount, one) or _is_said_of_part(around, amount, one)]
    if around.sentence.lang != "kk" and amount.unit in {"", "day"} and is_whole(around, amount):
        found = [one for one in found if _is_told_before_part(around, amount, one)]
    if _is_total_of_parts(around, amount):
        return [one for one in found if _is_said_of_total(around, amount, one)]
    start = _part_start(around, amount)
    if start is None:
        return found
    if any(start < when.start and _is_of_part(around, amount, when) for when in around.sentence.dates):
        return found  # of 13 931 items 8022 are of this year
    return [candidate for candidate in found if announced_after(around, candidate, start)]


def _is_of_part(around: Around, amount: Amount, when: When) -> bool:
    """Whether a date stands in the clause of a part, or between its total and it: of 13 931 items this year 8022."""
    return around.clause.holds(when.start) or (_fronted(around, amount) is not None and when.end <= amount.start)


def _is_fact_of_whole(around: Around, amount: Amount, candidate: Candidate) -> bool:
    """Whether part and whole are facts of the one metric: 3 billion of 13.3, 8022 of the 13 931 items."""
    whole = _whole_of(around, amount)
    facts = around.sentence.known.figures.get(candidate.rule.metric, ())
    if whole is None or candidate.rule.with_country:
        return False
    dated = any(when.has_year or when.relative for when in around.sentence.dates)
    parts = [fact for fact in facts if fact.quantity is not None]
    wholes = [fact for fact in parts if fact.quantity is not None and fact.quantity.value == whole.value]
    return any(
        _is_part_of(part, one)
        and (
            (part.quantity is not None and part.quantity.value == amount.value)
            or (dated and part.qualifiers == one.qualifiers)
        )
        for part in parts
        for one in wholes
    )


def _is_said_of_part(around: Around, amount: Amount, candidate: Candidate) -> bool:
    """Whether the metric is told only after the whole, of the part: 7 of his 23 foreign trips were state visits."""
    whole = _whole_of(around, amount)
    if whole is None or around.sentence.places or whole.unit != amount.unit:
        return False
    if around.sentence.lang == "kk":
        return _is_told_after(around.sentence, amount, candidate) and _is_of_topic(around, whole, candidate)
    on = around._replace(clause=around.clause._replace(end=around.sentence.end))
    verb = _verb_after(around, whole)
    if verb is None or amount.value >= whole.value or not _is_short(around, verb):
        return False
    if not _is_of_topic(around, whole, candidate):
        return False
    return announced_after(on, candidate, verb)


def _is_told_after(sentence: Sentence, amount: Amount, candidate: Candidate) -> bool:
    """In Kazakh, whether what follows a part tells the metric and nothing else: іс-шараның 106-сы – кездесулер."""
    facts = sentence.known.figures.get(candidate.rule.metric, ())
    words = range(sentence.word_after(amount.end), sentence.word_before(_end_of_stretch(sentence, amount)) + 1)
    borne_out = any(fact.quantity is not None and fact.quantity.value == amount.value for fact in facts)
    if not borne_out and any(not is_known(sentence, number) for number in words):
        return False
    after = {name for name, found in sentence.concepts.items() if any(one.start >= amount.end for one in found)}
    if any(after.issuperset(way) for way in candidate.rule.needs):
        return True
    kinds = after & KINDS  # 23 сапардың жетеуі мемлекеттік: the noun of a kind is that of the whole
    return any(not kinds.isdisjoint(way) and sentence.concepts.keys() >= set(way) for way in candidate.rule.needs)


def _end_of_stretch(sentence: Sentence, amount: Amount) -> int:
    """Where the next figure's words begin, else the end of the sentence."""
    after = [one.start for one in sentence.amounts if one.start >= amount.end]
    signs = [sign.start for sign in sentence.signs if after and amount.end <= sign.start < after[0]]
    return max(signs, default=min(after, default=sentence.end))


def _is_short(around: Around, verb: int) -> bool:
    """Whether a verb has no more than a kind and a noun after it: were state visits, but not: to Asia."""
    sentence = around.sentence
    end = min((sign.start for sign in sentence.signs if sign.start > verb), default=sentence.end)
    return sentence.word_before(end) - sentence.word_after(verb) <= _PREDICATE


_PREDICATE = 2  # words


def _is_of_topic(around: Around, whole: Amount, candidate: Candidate) -> bool:
    """Whether the whole is a figure of the topic of the part: all 23 trips, and not the 12 to Europe."""
    known = around.sentence.known
    topics = {fact.topic for fact in known.facts if fact.metric == candidate.rule.metric or fact.kind == "visit"}
    return any(
        fact.topic in topics and fact.quantity is not None and fact.quantity.value == whole.value
        for fact in known.facts
        if known.is_held(fact)
    )


def _verb_after(around: Around, whole: Amount) -> int | None:
    """Where the verb stands that says what a part of the whole was."""
    was = listed("part-was", around.sentence.book)
    verbs = [
        word.start
        for word, key in zip(around.sentence.words, around.sentence.keys, strict=True)
        if key in was and word.start >= whole.end
    ]
    return min(verbs, default=None)


def end_of_part(around: Around) -> int | None:
    """Where what is told of a part begins, behind the whole that the clause is of; None where it is of no whole."""
    whole = next((one for one in around.sentence.amounts if one.start == around.clause.place), None)
    return _verb_after(around, whole) if whole is not None and follows_part(around.sentence, whole) else None


def follows_part(sentence: Sentence, whole: Amount) -> bool:
    """Whether a part of the figure stands right before it: 7 of his 23 trips, 58 percent of the 13,931."""
    number = sentence.word_after(whole.start)
    words = listed_by_part("of", sentence.book)
    while number and sentence.keys[number - 1] in (*words["out"], *words["the"]):
        number -= 1
    opened = any(key in words["of"] for key in sentence.keys[number : number + 1])
    return opened and any(sentence.word_after(one.end) == number for one in sentence.amounts if one.end <= whole.start)


def _is_part_of(part: Fact, whole: Fact) -> bool:
    """Whether one fact is of the same year as another, and of a shorter time or of something narrower."""
    narrower = part.qualifiers != whole.qualifiers or part.period != whole.period
    same = all(part.qualifiers.get(name) == value for name, value in whole.qualifiers.items())
    return whole.id != part.id and whole.year == part.year and narrower and same


def _whole_of(around: Around, amount: Amount) -> Amount | None:
    """The figure that another is a part of: after "of", in Kazakh before its part."""
    others = around.sentence.amounts
    if around.sentence.lang == "kk":
        return next((one for one in reversed(others) if one.end <= amount.start), None)
    return next((one for one in others if one.start >= amount.end), None)


def _is_told_before_part(around: Around, amount: Amount, candidate: Candidate) -> bool:
    """Whether what announces the metric stands before the part: of 268 events 27 were forums, and the 268 were not."""
    sentence = around.sentence
    part = _end_before_part(sentence, amount)
    return any(
        all(name not in sentence.concepts or any(one.start < part for one in sentence.concepts[name]) for name in way)
        for way in candidate.rule.needs
        if all(around.weight(name) for name in way)
    )


def end_of_whole(around: Around, amount: Amount) -> int | None:
    """Where what is told of a whole ends, before its part is told; None where the figure is no whole."""
    return _end_before_part(around.sentence, amount) if is_whole(around, amount) else None


def _end_before_part(sentence: Sentence, whole: Amount) -> int:
    """The last comma between a whole and its part, else the part: of the 50 days, spent on trips, on regions 17."""
    part = next((one.start for one in sentence.amounts if one.start >= whole.end), sentence.end)
    commas = [sign.start for sign in sentence.signs if sign.key == "," and whole.end <= sign.start < part]
    return max(commas, default=start_of_what_falls(sentence, whole.end, part))


def is_whole(around: Around, amount: Amount) -> bool:
    """Whether another figure of the sentence is a part of this one: of 13 931 items 8022 came this year."""
    sentence = around.sentence
    if sentence.lang == "kk":
        return _is_total_of_parts(around, amount)
    if not any(one.start != amount.start and one.value < amount.value for one in sentence.amounts):
        return False
    number = sentence.word_after(amount.start)
    return any(_opens_stretch(sentence, one) for one in range(max(0, number - _FILLED), number))


def _opens_stretch(sentence: Sentence, number: int) -> bool:
    """Whether a word such as "of" opens the sentence or what follows a sign, so that a total comes after it."""
    if sentence.keys[number] not in listed_by_part("of", sentence.book)["out"]:
        return False
    if number == 0:
        return True
    end, start = sentence.words[number - 1].end, sentence.words[number].start
    return any(end <= sign.start < start and sign.key in {",", ":", ";", "—", "–"} for sign in sentence.signs)


_FILLED = 6  # words of "out of the Aqorda Telegram channel's" before the figure


def _is_total_of_parts(around: Around, amount: Amount) -> bool:
    """In Kazakh, whether parts of what the figure counts come next: 23 сапардың жетеуі, 50 күннің үштен бірі."""
    part = next((one for one in around.sentence.amounts if one.start >= amount.end), None)
    return around.sentence.lang == "kk" and part is not None and stands_of_whole(around.sentence, amount, part)


def _is_said_of_total(around: Around, amount: Amount, candidate: Candidate) -> bool:
    """Whether the clause of a total says all that announces a metric, or the words before its part do."""
    in_clause = any(all(_in_clause(around, name) for name in way) for way in candidate.rule.needs)
    return in_clause or _is_told_before_part(around, amount, candidate)


def _in_clause(around: Around, name: str) -> bool:
    return any(around.clause.holds(mention.start) for mention in around.sentence.concepts.get(name, ()))


def _part_start(around: Around, amount: Amount) -> int | None:
    """Where the words stand that make the figure a part: in its clause, with a figure before them."""
    sentence, clause = around.sentence, around.clause
    beside = any(one.start < amount.start for one in sentence.amounts)
    earlier = beside or (around.before is not None and bool(around.before.amounts))
    marks = [
        mark.start
        for mark in sentence.marks.get("part-of", ())
        if clause.holds(mark.start)
        and not (_is_of_worth(sentence, mark) or _is_all(sentence, mark) or _names_some(sentence, amount, mark))
        and not _is_owned(around, amount, mark)
    ]
    if marks and earlier:
        return (
            min([*marks, amount.start]) if beside else sentence.start
        )  # 27 forums among them; 23 trips. State visits among them were seven
    return _fronted(around, amount)


def _is_owned(around: Around, amount: Amount, mark: Mention) -> bool:
    """Whether a Kazakh "its" owns what is counted, and that is none of what was counted: оның 44 428 оқырманы бар."""
    sentence, before = around.sentence, around.before
    opens = mark.first == mark.last == sentence.word_after(amount.start) - 1
    if not opens or before is None or listed("has", sentence.book).isdisjoint(sentence.keys[mark.last + 1 :]):
        return False
    head = head_of(sentence, amount)
    counted = [head_of(before, one) for one in before.amounts]
    return head.kind == "noun" and all(one.kind == "noun" and one.names.isdisjoint(head.names) for one in counted)


def _names_some(sentence: Sentence, amount: Amount, mark: Mention) -> bool:
    """Whether behind a comma some of the first figure's own are named: leaders of 11 states, among them China's."""
    if any(one.start < amount.start for one in sentence.amounts):
        return False
    between = sentence.text[amount.end - sentence.start : max(0, mark.start - sentence.start)]
    return mark.start > amount.end and "," in between


def _is_of_worth(sentence: Sentence, mark: Mention) -> bool:
    """Whether what is worth so much is meant, and no part of it: олардың жалпы құны."""
    worth = sentence.concepts.get("worth", ())
    return any(one.first <= mark.last + _TO_WORTH and one.last > mark.last for one in worth)


def _is_all(sentence: Sentence, mark: Mention) -> bool:
    """Whether the words go on that it is all of them, 134 of them in all, or say no more than when: оның алдында."""
    named = any(one.first == mark.last + 1 for one in sentence.concepts.get("together", ()))
    return named or not listed("beside-it", sentence.book).isdisjoint(sentence.keys[mark.last + 1 : mark.last + 2])


_TO_WORTH = 2  # words from "of them" to their worth


def _fronted(around: Around, amount: Amount) -> int | None:
    """Of the leaders who came, four were …: the comma before the figure, where its sentence opens so."""
    sentence = around.sentence
    if not sentence.keys or sentence.keys[0] not in listed_by_part("of", sentence.book)["front"]:
        return None
    commas = [sign.start for sign in sentence.signs if sign.key == "," and sign.start < amount.start]
    wholes = [one.end for one in sentence.amounts if one.end <= amount.start]
    return max(commas, default=max(wholes, default=None))
