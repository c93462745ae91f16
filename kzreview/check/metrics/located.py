"""Whether a place is named as the one where something is, and which places are named in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed, listed_by_part, pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence


def is_located(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether the place is where something is: after a preposition, or in a list of such; in Kazakh by its ending."""
    if sentence.lang == "kk":
        return place.first > 0 or not sentence.keys[place.last].endswith(affixes("in-no-case", sentence.book))
    if place.first == 0:
        return False
    number = place.first - 1
    words = listed_by_part("placing", sentence.book)
    if sentence.keys[number] in words["called"] and number:
        number -= 1
    if number and any(one.kind == "people" and one.first == one.last == number for one in sentence.places):
        number -= 1  # в немецком Кёльне
    before = sentence.words[number]
    between = sentence.text[before.end - sentence.start : place.start - sentence.start]
    return "," in between or sentence.keys[number] in words["row"]


def is_gone_to(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a country is the one that money goes to: invested in China, инвестиции в Китай, Қытайға салды."""
    if sentence.lang == "kk":
        puts = sentence.keys[-1].startswith(affixes("puts", sentence.book))
        return puts and ending_of(sentence, place).endswith(affixes("dative", sentence.book))
    return place.first > 0 and sentence.keys[place.first - 1] in listed("into", sentence.book)


def rows_of(sentence: Sentence, places: Sequence[PlaceMention]) -> list[list[PlaceMention]]:
    """The places in rows: in one row only little words and words such as "city" stand between two of them."""
    rows: list[list[PlaceMention]] = []
    for place in places:
        if rows and _goes_on(sentence, rows[-1][-1], place):
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows


def _goes_on(sentence: Sentence, before: PlaceMention, after: PlaceMention) -> bool:
    little = listed("little", sentence.book) | listed("then", sentence.book)
    named = {one.first for name in ("city", "picked") for one in sentence.concepts.get(name, ())}
    joins = {one.first for one in sentence.marks.get("joins", ())}
    between = range(_after(sentence, before) if sentence.lang == "kk" else before.last + 1, after.first)
    return all(sentence.keys[number] in little or number in named or number in joins for number in between)


def ending_of(sentence: Sentence, place: PlaceMention) -> str:
    """The word of a place that bears its case: of an abbreviation what stands after the hyphen, АҚШ-тан."""
    return "".join(sentence.keys[place.last : _after(sentence, place)])


def is_than_done(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a Kazakh participle after a place sets something against what was done there: Ресейден келгеннен көп."""
    number = _after(sentence, place)
    done = pattern("than-done", sentence.book)
    return any(done.search(key) for key in sentence.keys[number : number + 1])


def _after(sentence: Sentence, place: PlaceMention) -> int:
    hyphen = sentence.text[place.end - sentence.start :].startswith("-")
    return place.last + (2 if hyphen else 1)
