"""What a figure counts: its unit of measure, or the noun that follows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.metrics.rules import nouns
from kzreview.check.reading.once import once
from kzreview.check.reading.wordlists import affixes, listed, words_without_noun

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount

_REACH = 5
_STOPS = {",", ";", ".", "—", "–", "(", ")", ":", "!", "?"}


class Head(NamedTuple):
    """`kind`: unit (a measure), noun (a word we know), none (nothing is counted), other (a word we do not know)."""

    kind: str
    names: frozenset[str]
    end: int


@once
def head_of(sentence: Sentence, amount: Amount) -> Head:
    """The head of a figure."""
    if amount.ordinal:
        return Head("unit", frozenset({"ordinal"}), amount.end)
    if amount.unit:
        return Head("unit", frozenset({amount.unit}), amount.end)
    if (amount.case and amount.hedge is None) or _is_of_those_told(sentence, amount):
        return Head("none", frozenset(), amount.end)  # in Kazakh the noun would take the ending: 33-ке түсті
    return _noun_after(sentence, amount)


def is_of_those(sentence: Sentence, amount: Amount) -> bool:
    """Whether a Kazakh number ends as a part of what is told does, so that it counts nothing behind it: екеуі."""
    return sentence.lang == "kk" and sentence.key_of(amount.start, amount.end).endswith(
        affixes("of-those", sentence.book)
    )


def _is_of_those_told(sentence: Sentence, amount: Amount) -> bool:
    """Whether a Kazakh number ends as a part does, and then comes when or where: 8022-сі биылғы, 17-сі өңірлерде."""
    if not is_of_those(sentence, amount):
        return False
    number = sentence.word_after(amount.end)
    where = number < len(sentence.words) and _says_where(sentence, number, number)
    return where or any(sentence.word_after(when.start) == number for when in sentence.dates)


def _noun_after(sentence: Sentence, amount: Amount) -> Head:
    place = _behind_bracket(sentence, max(amount.end, amount.hedge[1] if amount.hedge else 0))
    first, stop = sentence.word_after(place), _stop(sentence, place)
    begin = sentence.word_after(_behind_bracket(sentence, amount.end))
    for number in range(begin, min(first + _REACH, len(sentence.words))):
        word = sentence.words[number]
        if word.start >= stop:
            break
        names = _names_at(sentence, number)
        if names and not _is_adjective(sentence, number, stop) and not _is_inside(sentence, begin, number, stop):
            more = _joined(sentence, number, stop) | _possessed(sentence, number, stop)
            kind_of = _of_kind(sentence, names, number, stop)
            return Head("noun", names | more | kind_of, sentence.words[number + 1].end if kind_of else word.end)
        if number == first and _ends_what_is_counted(sentence, number, stop):
            return Head("none", frozenset(), amount.end)
    if first >= len(sentence.words) or sentence.words[first].start >= stop:
        return Head("none", frozenset(), amount.end)
    return Head("other", frozenset(), amount.end)


def _behind_bracket(sentence: Sentence, place: int) -> int:
    """Where a figure's noun may begin, behind another figure in brackets: 11 (14) regions."""
    if sentence.text[place - sentence.start : place - sentence.start + 2] != " (":
        return place
    found = _IN_BRACKETS.match(sentence.text, place - sentence.start)
    return sentence.start + found.end() if found else place


_IN_BRACKETS = re.compile(r" \(\d[\d\s.,]*\)(?= )")


def before_bracket(sentence: Sentence, amount: Amount) -> Amount:
    """The figure before one in brackets, which counts the same: regions 11 (14)."""
    if sentence.text[amount.start - sentence.start - 1 : amount.start - sentence.start] != "(":
        return amount
    before = next((one for one in reversed(sentence.amounts) if one.end <= amount.start), amount)
    same = not before.unit and 0 < amount.start - before.end <= len(" (")
    return before if same else amount


def _ends_what_is_counted(sentence: Sentence, number: int, stop: int) -> bool:
    """Whether a word says that no noun follows; an English participle may belong to one: 18 signed documents."""
    if sentence.lang == "kk" and sentence.keys[number] in listed("and", sentence.book):
        return any(sentence.word_after(one.start) == number + 1 for one in sentence.reading.amounts)  # 19 және 23 рет
    if sentence.keys[number] not in words_without_noun(sentence.book):
        return False
    if sentence.lang != "en" or not sentence.keys[number].endswith("ed"):
        return True
    noun = _after_adjectives(sentence, number)
    return noun >= len(sentence.words) or sentence.words[noun].start >= stop or not _names_at(sentence, noun)


def _after_adjectives(sentence: Sentence, number: int) -> int:
    """The word after a number, or after the adjectives behind it: 18 подписанных двусторонних документов."""
    kinds = {one.last for name in _KINDS for one in sentence.concepts.get(name, ())}
    following = number + 1
    while following in kinds:
        following += 1
    return following


_KINDS = ("bilateral", "international", "permanent")  # which a noun may have before it, and say what metric it is of


def _is_in_row(sentence: Sentence, comma: int) -> bool:
    """Whether a comma parts two adjectives of one noun: 60 industrial, social and cultural facilities."""
    before = sentence.word_before(comma)
    row = {one.first for one in sentence.concepts.get("industrial", ())}
    row |= {mark.last for name in _ADJECTIVES for mark in sentence.marks.get(name, ())}
    return {before, before + 1} <= row


def _is_adjective(sentence: Sentence, number: int, stop: int) -> bool:
    """Whether the word only says of which kind the noun after it is: 30 visiting presidents, 14 business forums."""
    if all(mark.last != number for name in _ADJECTIVES for mark in sentence.marks.get(name, ())):
        return False
    following = _after_adjectives(sentence, number)
    named = following < len(sentence.words) and sentence.words[following].start < stop
    return named and bool(_names_at(sentence, following))


_ADJECTIVES = ("foreign-word", "broad", "narrow")


def _is_inside(sentence: Sentence, begin: int, number: int, stop: int) -> bool:
    """Whether the noun only says where, between a participle and what is counted: 134 запущенных в стране проекта."""
    following = number + 1
    where = number - 1 > begin and sentence.keys[number - 1] in listed("where", sentence.book)
    if sentence.lang != "ru" or not where or following >= len(sentence.words):
        return False
    return sentence.words[following].start < stop and bool(_names_at(sentence, following))


def _names_at(sentence: Sentence, number: int) -> frozenset[str]:
    """The countable concepts that the word of that number names."""
    return frozenset(
        name
        for name, mentions in sentence.concepts.items()
        if any(mention.first <= number <= mention.last for mention in mentions)
        and (name in nouns() or name in sentence.known.own.nouns)
    )


def _possessed(sentence: Sentence, number: int, stop: int) -> frozenset[str]:
    """In Kazakh, what those counted have: 53 мың азаматтың өтініші counts appeals too."""
    if sentence.lang != "kk" or not sentence.keys[number].endswith(affixes("genitive", sentence.book)):
        return frozenset()
    following = number + 1
    if following >= len(sentence.words) or sentence.words[following].start >= stop:
        return frozenset()
    return _names_at(sentence, following)


def number_of(sentence: Sentence, amount: Amount) -> frozenset[str]:
    """What a figure is the number of, by words before it: the number of laws came to 98; нысандардың саны."""
    since = max((one.end for one in sentence.amounts if one.end <= amount.start), default=sentence.start)
    since = max([since, *_contrasts_before(sentence, amount)])
    words = [mark for mark in sentence.marks.get("number-word", ()) if since <= mark.start < amount.start]
    if not words:
        return frozenset()
    if sentence.lang == "kk":
        return _names_at(sentence, words[-1].first - 1)
    after = range(words[-1].last + 1, min(words[-1].last + 1 + _REACH, sentence.word_after(amount.start)))
    return next((names for number in after if (names := _names_at(sentence, number))), frozenset())


def _contrasts_before(sentence: Sentence, amount: Amount) -> list[int]:
    """Where a side begins that names what it counts: the number of laws fell, but the decrees came to 344."""
    last = sentence.word_after(amount.start)
    cuts = [one for one in sentence.marks.get("contrast", ()) if one.start < amount.start]
    return [one.start for one in cuts if any(_names_at(sentence, number) for number in range(one.last + 1, last))]


def labelled_as(sentence: Sentence, amount: Amount) -> frozenset[str]:
    """What a noun before a dash or a colon says that a figure counts: trips — 23; one that says where says nothing."""
    number = sentence.word_after(amount.opening) - 1
    if number < 0 or _is_locative(sentence, number) or _is_of_a_date(sentence, number):
        return frozenset()  # in its year, до 25 декабря 2024 года: 95
    between = sentence.text[sentence.words[number].end - sentence.start : amount.start - sentence.start]
    names = _names_at(sentence, number) if between.strip()[:1] in _LABELS else frozenset()
    if names and number and sentence.lang == "en" and sentence.keys[number].endswith("ed"):
        names |= _names_at(sentence, number - 1)  # regions visited: 14
    return names if names.isdisjoint(PEOPLE) else frozenset()  # ten by the premier, and by the president — 23


def named_before(sentence: Sentence, amount: Amount) -> frozenset[str]:
    """What a noun right before a bare figure, but for "was", says that it counts: поездок было 23; сапарлар 23."""
    number, little = sentence.word_after(amount.opening) - 1, words_without_noun(sentence.book)
    while number >= 0 and sentence.keys[number] in little and not _names_at(sentence, number):
        number -= 1
    if number < 0 or _says_where(sentence, number, number) or _is_of_a_date(sentence, number):
        return frozenset()
    between = sentence.text[sentence.words[number].end - sentence.start : amount.opening - sentence.start]
    names = _names_at(sentence, number) if _STOPS.isdisjoint(between) else frozenset()
    return names if names.isdisjoint(PEOPLE) else frozenset()


def opening_noun(sentence: Sentence, amount: Amount) -> frozenset[str]:
    """What the noun names that opens the stretch of a figure, with "was", little words and dates between them.

    Регионов было 11, форумов за год 19; regions numbered 11.
    """
    first = sentence.word_after(amount.opening)
    signs = [sign.end for sign in sentence.signs if sign.end <= amount.opening and sign.key in _STOPS]
    joins = [one.end for one in sentence.marks.get("joins", ()) if one.end <= amount.opening]
    number = sentence.word_after(max([sentence.start, *signs, *joins]))
    leads = number + 1 < first and sentence.keys[number] in listed("little", sentence.book)
    number += leads and _is_of_a_date(sentence, number + 1)
    while number < first and _is_of_a_date(sentence, number):
        number += 1
    little = words_without_noun(sentence.book) | listed("little", sentence.book) | listed("amounts-to", sentence.book)
    between = range(number + 1, first)
    if number >= first or any(sentence.keys[one] not in little and not _is_of_a_date(sentence, one) for one in between):
        return frozenset()
    names = _names_at(sentence, number)
    return names if names.isdisjoint(PEOPLE) else frozenset()


def _is_of_a_date(sentence: Sentence, number: int) -> bool:
    return any(when.start <= sentence.words[number].start < when.end for when in sentence.dates)


PEOPLE = {"person", "leader", "president-word", "foreign-leader", "other-leader"}


_LABELS = ("—", "–", ":")


def _of_kind(sentence: Sentence, names: frozenset[str], number: int, stop: int) -> frozenset[str]:
    """What is counted where only a kind of it was named so far: 16 working trips."""
    following = number + 1
    if not all(name.startswith("short-") for name in names) or following >= len(sentence.words):
        return frozenset()
    return _names_at(sentence, following) if sentence.words[following].start < stop else frozenset()


def _joined(sentence: Sentence, number: int, stop: int) -> frozenset[str]:
    """What else is counted with it: 442 laws and decrees; 533 laws, decrees and orders."""
    joins = {mention.first for name in ("joins", "and") for mention in sentence.marks.get(name, ())}
    row: frozenset[str] = frozenset()
    while number + 1 < len(sentence.words) and number + 1 not in joins:
        names = _names_at(sentence, number + 1) if _is_comma(sentence, number) else frozenset()
        if not names:
            return frozenset()
        row, number, stop = row | names, number + 1, max(stop, _stop(sentence, sentence.words[number + 1].end))
    if number + 2 >= len(sentence.words) or sentence.words[number + 2].start >= stop:
        return frozenset()
    return row | _names_at(sentence, number + 2)


def _is_comma(sentence: Sentence, number: int) -> bool:
    """Whether nothing but a comma parts a word from the next."""
    between = slice(sentence.words[number].end - sentence.start, sentence.words[number + 1].start - sentence.start)
    return sentence.text[between].strip() == ","


def _stop(sentence: Sentence, place: int) -> int:
    """Where a noun can no longer belong to the figure: at the next sign or figure, or at "годом ранее"."""
    signs = [sign for sign in sentence.signs if sign.start >= place and sign.key in _STOPS]
    stops = [sign.start for sign in signs if sign.key != "," or not _is_in_row(sentence, sign.start)]
    stops += [amount.start for amount in sentence.amounts if amount.start >= place]
    stops += [when.start for when in sentence.dates if when.start >= place and when.prefix == "earlier"]
    return min(stops, default=sentence.end)


def is_oblique(sentence: Sentence, noun: Mention) -> bool:
    """Whether a noun has a preposition before it, in Kazakh an ending of place: в регионах, өңірлерде."""
    return _says_where(sentence, noun.first, noun.last)


def _says_where(sentence: Sentence, first: int, last: int) -> bool:
    words = listed("where", sentence.book)
    if sentence.lang == "kk":
        return sentence.keys[last].endswith(tuple(words))
    return not words.isdisjoint(sentence.keys[max(0, first - _TO_NOUN) : first])


def _is_locative(sentence: Sentence, number: int) -> bool:
    """The same of a Russian noun by its ending too: на запущенных в этом году проектах."""
    ends = sentence.lang == "ru" and sentence.keys[number].endswith(affixes("locative", sentence.book))
    return ends or _says_where(sentence, number, number)


_TO_NOUN = 2  # words from a preposition to its noun: in the regions, в своих регионах
