"""Claims about people by name: who proposed something, whom the President met, who holds an office."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.reading.places import name_phrase
from kzreview.check.reading.stems import Phrasebook, by_beginning
from kzreview.check.verdict import Judgement
from kzreview.check.when.scope import Clause, scope_of
from kzreview.check.whose.subject import FOREIGN, is_surely_ours
from kzreview.check.wordless.named import events_told, is_announced
from kzreview.check.wordless.order import is_put_after
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Scope
    from kzreview.check.wordless.named import Event
    from kzreview.model import Fact


class _Name(NamedTuple):
    """A name in a sentence; `person` is the id of one we know, else empty."""

    person: str
    first: int
    last: int
    start: int
    end: int


def judge_persons(known: Known, sentence: Sentence, subject: str, carried: Scope | None) -> list[Judgement]:
    """The verdicts on the people that a sentence names as those of an event or an office we know."""
    events = [
        event
        for event in events_told(known, "person", sentence)
        if is_announced(event, sentence) and not (subject == FOREIGN and "year" in event.table)
    ]
    if not events:
        return []
    judged: dict[int, Judgement] = {}
    names = _names(known, sentence)
    for event in events:
        for judgement in _judge(event, names, sentence, carried):
            judged.setdefault(judgement.start, judgement)
    return list(judged.values())


def _judge(event: Event, names: list[_Name], sentence: Sentence, carried: Scope | None) -> Iterator[Judgement]:
    right = {person: fact for fact in event.facts for person in fact.qualifier("person")}
    told = [name for name in names if name.person not in _SPEAKERS]
    beside = [name for name in told if not event.table.get("beside") or _is_beside(event, name, sentence)]
    found = [name for name in beside if name.person in right]
    for name in found:
        if "spoke" in event.table and is_put_after(sentence, name.first, name.last):
            if _is_wrong_order(event, sentence, name, carried):
                yield Judgement(name.start, name.end, "contradicted", "direction", right[name.person])
        elif _may_be_then(event, sentence, name, carried):
            yield _right(sentence, name, right[name.person])
    others = [name for name in beside if name not in found]
    if found or not event.table.get("complete") or len(others) != 1 or _is_open(sentence, others[0]):
        return
    if not is_surely_ours(event.table, sentence):
        return
    if not others[0].person and (event.table.get("beside") or not _acts_nearby(sentence, others[0])):
        return  # the office may have passed to another since
    if not others[0].person and _is_spelt_alike(sentence, others[0], right):
        return
    yield _wrong(sentence, others[0], event.facts[0])


_SPEAKERS = {"kassym-jomart-tokayev", "berik-uali", "ongar-alpysbaiuly"}  # whom every sentence may name


def _is_wrong_order(event: Event, sentence: Sentence, name: _Name, carried: Scope | None) -> bool:
    """Whether the sentence plainly tells of the speeches of that very forum."""
    if "speak-at" not in sentence.concepts or _is_open(sentence, name):
        return False
    scope = scope_of(sentence, Clause(sentence.start, sentence.end, name.start), carried)
    return event.table["spoke"] in sentence.concepts or scope.years == (event.facts[0].year,)


def _may_be_then(event: Event, sentence: Sentence, name: _Name, carried: Scope | None) -> bool:
    scope = scope_of(sentence, Clause(sentence.start, sentence.end, name.start), carried)
    return "year" not in event.table or event.table["year"] in scope.years


def _is_open(sentence: Sentence, name: _Name) -> bool:
    return is_unreal_or_asked(sentence) or is_denied(sentence, name.first)


def _is_spelt_alike(sentence: Sentence, name: _Name, people: Iterable[str]) -> bool:
    """Whether a name that we do not know has the first name of the right person, and may be that one's other spelling.

    The family name begins with the same letter: Мереке Кюлкенов, but not Мереке Асылов.
    """
    words = [sentence.words[number].text for number in range(name.first, name.last + 1)]
    shown = [sentence.known.base.people[person].name.in_language(sentence.lang).split() for person in people]
    return any(one[0] == words[0] and one[-1][0] == words[-1][0] for one in shown)


def _acts_nearby(sentence: Sentence, name: _Name) -> bool:
    """Whether the name stands by the word for what was done: предложил вернуть Аскар Сулейменов."""
    done = sentence.concepts.get("propose", ())
    return any(0 < name.first - one.last <= _REACH or 0 < one.first - name.last <= _REACH for one in done)


_REACH = 5  # words


def _is_beside(event: Event, name: _Name, sentence: Sentence) -> bool:
    offices = [one for way in event.table["needs"] for one in sentence.concepts.get(way, ())]
    return any(
        _are_linked(sentence, one.last, name.first) or _are_linked(sentence, name.last, one.first) for one in offices
    )


def _are_linked(sentence: Sentence, first: int, second: int) -> bool:
    """Whether nothing stands between but what links an office and its bearer: Berik Asylov, the prosecutor general."""
    links = {mark.first for mark in sentence.marks.get("office-link", ())}
    return first < second and all(number in links for number in range(first + 1, second))


def _right(sentence: Sentence, name: _Name, fact: Fact) -> Judgement:
    shown = sentence.known.base.people[name.person].name.in_language(sentence.lang)
    return Judgement(name.start, name.end, "supported", "listed", fact, shown)


def _wrong(sentence: Sentence, name: _Name, fact: Fact) -> Judgement:
    people = sentence.known.base.people
    right = [person for person in fact.qualifier("person") if person not in _SPEAKERS]
    shown = ", ".join(people[person].name.in_language(sentence.lang) for person in right)
    return Judgement(name.start, name.end, "contradicted", "thing", fact, shown)


# names


def _names(known: Known, sentence: Sentence) -> list[_Name]:
    """The people named: those we know, and what else is written as a first name and a family name."""
    book: Phrasebook = known.remember(f"people-{sentence.book}", lambda: _book_of(known, sentence.book))
    written = [one for one in book.find(sentence.words, sentence.keys) if _is_capital(sentence, one.first)]
    found: list[_Name] = []
    for one in sorted(written, key=lambda one: one.first - one.last):
        if all(one.last < other.first or other.last < one.first for other in found):
            found.append(_Name(one.name, *one[1:]))
    return sorted(found + list(_strangers(sentence, found)), key=lambda name: name.start)


def _book_of(known: Known, book: str) -> Phrasebook:
    lang = book.partition("-")[0]
    phrases = {
        (name_phrase(name, lang), person.id)
        for person in known.base.people.values()
        for name in (person.name.in_language(lang), *person.other)
        if len(name) >= _SHORTEST
    }
    return Phrasebook(by_beginning(sorted(phrases), book), book)


_SHORTEST = 5  # letters: "Xi" and "Си" alone are no names to go by


def _is_capital(sentence: Sentence, number: int) -> bool:
    return sentence.words[number].text[:1].isupper()


def _strangers(sentence: Sentence, known: list[_Name]) -> Iterator[_Name]:
    """Two capitalised words in a row that are no place, no concept and no name we know."""
    taken = {number for name in known for number in range(name.first, name.last + 1)}
    taken |= {number for place in sentence.places for number in range(place.first, place.last + 1)}
    for mentions in (*sentence.concepts.values(), *sentence.marks.values()):
        taken |= {number for one in mentions for number in range(one.first, one.last + 1)}
    for number in range(1, len(sentence.words)):
        pair = (number - 1, number)
        words = [sentence.words[one] for one in pair]
        apart = sentence.text[words[0].end - sentence.start : words[1].start - sentence.start]
        if apart == " " and not taken.intersection(pair) and all(_is_name_like(word.text) for word in words):
            yield _Name("", *pair, words[0].start, words[1].end)


def _is_name_like(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower() and len(word) > 2
