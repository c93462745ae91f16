"""A sentence with everything read in it that decides: figures, dates, words and places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kzreview.check.reading.concepts import KINDS, find_concepts
from kzreview.check.reading.keys import book_of, key_in
from kzreview.check.reading.periods import join_months
from kzreview.check.reading.retold import retold
from kzreview.check.reading.wordlists import find_words, listed, listed_by_part
from kzreview.check.when.bases import asides_of
from kzreview.check.when.ways import with_ends
from kzreview.check.when.yearsalone import with_years_alone
from kzreview.language.reading import read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kzreview.check.derived.borne import Borne
    from kzreview.check.known import Known
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentences import Stretch
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.bases import Aside
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.language.tokens import Token
    from kzreview.model import Fact


# Concepts that are ruled out as part of a longer phrase, or whose phrases rule out others.
_WITH_PARTS = {"worth", "launch", "no-change", "fdi", "holiday", *KINDS, *(f"short-{kind}" for kind in KINDS)}


def _without_parts(found: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """The concepts without the short ones that are part of a longer phrase: "heads of state" names no state visit."""
    if found.keys().isdisjoint(_WITH_PARTS):
        return found
    worth = [one for name in ("worth", "launch") for one in found.get(name, ()) if one.first < one.last]
    holidays = found.get("holiday", ())
    measures = [name for name in found if name == "day" or name.startswith(("own ", "unit "))] if holidays else []
    outside = (
        _outside(found, ("up", "down"), found.get("no-change", ()))
        | _outside(found, ("put-money", "invest"), worth)
        | _outside(found, ("abroad", "foreign-land"), found.get("fdi", ()))
        | _outside(found, measures, holidays)
    )
    return {name: mentions for name, mentions in (found | _kinds_alone(found) | outside).items() if mentions}


def _kinds_alone(found: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """The kinds of visit that stand in no longer phrase."""
    short = [name for name in found if name.startswith("short-")]
    kinds = [name for name in KINDS if name in found]
    if not short and not kinds:
        return {}
    longer = [
        mention
        for name, mentions in found.items()
        for mention in mentions
        if mention.first < mention.last and not name.startswith(("loose-", "short-"))
    ]
    alone = {
        name: [one for one in found[name] if not any(_is_within(one, other) for other in longer)] for name in short
    }
    return alone | {
        name: [one for one in found[name] if not any(_is_cut_from(one, other) for other in longer)] for name in kinds
    }


def _outside(
    found: Mapping[str, list[Mention]], names: Sequence[str], phrases: Sequence[Mention]
) -> dict[str, list[Mention]]:
    """The concepts of these names but for those that are part of a phrase."""
    return {
        name: [one for one in found[name] if not any(_is_part(one, phrase) for phrase in phrases)]
        for name in names
        if phrases and name in found
    }


def _is_part(one: Mention, phrase: Mention) -> bool:
    return phrase.first <= one.first <= one.last <= phrase.last


def _is_cut_from(kind: Mention, other: Mention) -> bool:
    """Whether a kind of visit begins inside another phrase: "heads of state visited" names no state visit."""
    return other.first < kind.first <= other.last < kind.last


def _is_within(short: Mention, longer: Mention) -> bool:
    return longer.first <= short.first <= longer.last and longer.name != short.name.removeprefix("short-")


def _without_foreign(found: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """The marks without the titles of others: 11 шет мемлекеттің басшысы names nobody of ours."""
    foreign = {mark.last + 1 for mark in found.get("foreign-word", ())}
    for name in {"title", "ours"} & found.keys():
        found[name] = [mark for mark in found[name] if mark.first == mark.last or mark.first not in foreign]
    return {name: marks for name, marks in found.items() if marks}


_READ_AGAIN = {"foreign-leader", "to-kazakhstan"}  # concepts that the words beside may rule out
_TO_VERB = 4  # words from the one received to the verb, his kind of visit between them


class Sentence:
    """One sentence; all spans are code-point offsets in the draft."""

    def __init__(self, text: str, stretch: Stretch, today: date, known: Known) -> None:
        self.text = text[stretch.start : stretch.end]
        self.start, self.end, self.paragraph, self.lang = stretch
        self.today, self.known = today, known
        self.reading = read(self.text, self.lang, today, offset=self.start)
        self.told: list[Borne] = []  # its figures of which the fact was found, for the sentence after it
        self.summed: tuple[Fact, ...] = ()  # the facts of its one sum, for the sentence after it
        self.told_earlier: list[Borne] = []  # the last such figures of its paragraph before it
        self.answers: dict[object, dict[int, tuple[Amount, Any]]] = {}  # what was asked of its figures: once.py

    @cached_property
    def amounts(self) -> Sequence[Amount]:
        return retold(self)

    @cached_property
    def dates(self) -> Sequence[When]:
        dates = with_years_alone(self, [self._as_base(when) for when in self.reading.dates])
        return with_ends(join_months(self.text, self.start, dates, self.amounts), self.amounts)

    def _as_base(self, when: When) -> When:
        """A date after "from" is one since which, but no such date in "up from last year's 33"."""
        number = self.word_after(when.end)
        if when.prefix != "since" or not when.text.endswith(("'s", "\u2019s")) or number >= len(self.words):
            return when
        counted = any(amount.start == self.words[number].start for amount in self.amounts)
        return replace(when, prefix="") if counted else when

    @cached_property
    def words(self) -> list[Token]:
        """The words and the numbers in digits; signs are left out."""
        return [token for token in self.reading.tokens if token.kind in {"word", "digits"}]

    @cached_property
    def signs(self) -> list[Token]:
        return [token for token in self.reading.tokens if token.kind == "sign"]

    @cached_property
    def book(self) -> str:
        """Which lists the words are looked up in: kk, kk-latin, kk-signs, ru or en."""
        return book_of(self.lang, self.text)

    @cached_property
    def keys(self) -> list[str]:
        if self.book == self.lang:
            return [word.key for word in self.words]
        return [key_in(word.text.lower(), self.book) for word in self.words]

    def key_of(self, start: int, end: int) -> str:
        """The text between two places, written as the keys are."""
        return key_in(self.text[start - self.start : end - self.start].lower(), self.book)

    @cached_property
    def concepts(self) -> Mapping[str, list[Mention]]:
        """The concepts of concepts.toml that are named here, each with its places."""
        found: dict[str, list[Mention]] = {}
        titles = [title for title in self.marks.get("title", ()) if not self._is_counted(title)]
        bare = [one for one in self.reading.amounts if not one.unit and not one.ordinal]
        numbers = {word for one in bare for word in range(self.word_after(one.start), self.word_after(one.end))}
        for mention in find_concepts(self.words, self.keys, self.book, numbers):
            if titles and any(title.start <= mention.start < title.end for title in titles):
                continue
            if mention.name in _READ_AGAIN and self._is_ruled_out(mention, numbers):
                continue
            if mention.first == mention.last or not self._is_broken(mention):
                found.setdefault(mention.name, []).append(mention)
        for mention in self.known.own.find(self.words, self.keys, self.book):
            found.setdefault(mention.name, []).append(mention)
        return _without_parts(self._hosted(found))

    def _hosted(self, found: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
        """In Kazakh the one received stands apart from the verb: Қазақстан басшысын мемлекеттік сапармен қарсы алды."""
        if self.lang != "kk" or "receive" not in found:
            return found
        objects = [phrase.split() for phrase in listed("our-object", self.book)]
        ends = [
            number
            for number in range(len(self.keys))
            if any(self.keys[max(0, number + 1 - len(one)) : number + 1] == one for one in objects)
        ]
        hosting = [one for one in found["receive"] if any(0 < one.first - end <= _TO_VERB for end in ends)]
        if not hosting:
            return found
        received = [one for one in found["receive"] if one not in hosting]
        hosts = [*found.get("host-him", ()), *(one._replace(name="host-him") for one in hosting)]
        return found | {"receive": received, "host-him": hosts}

    def _is_ruled_out(self, mention: Mention, numbers: set[int]) -> bool:
        return self._is_our_leader(mention) or self._came_to_a_number(mention, numbers)

    def _came_to_a_number(self, mention: Mention, numbers: set[int]) -> bool:
        """Whether what came to Kazakhstan by its words only came to a figure: the trips came to 21."""
        led = mention.name == "to-kazakhstan" and self.lang == "en" and self.keys[mention.last] == "to"
        return led and mention.last + 1 in numbers

    def _is_our_leader(self, mention: Mention) -> bool:
        """Kazakhstan's leader, казахстанский лидер, лидер Казахстана: no other country's."""
        if mention.name != "foreign-leader":
            return False
        marks = self.marks.get("our-leader", ())
        name = listed_by_part("our-country", self.book)["begins"]
        of_ours = any(key.startswith(name) for key in self.keys[mention.last + 1 : mention.last + 2])
        return (of_ours and self.lang == "ru") or any(mark.last == mention.first - 1 for mark in marks)

    def _is_broken(self, mention: Mention) -> bool:
        """Whether a comma or bracket stands within a phrase, so that its words do not belong together."""
        return any(mention.start < sign < mention.end for sign in self._breaks)

    @cached_property
    def _breaks(self) -> list[int]:
        return [sign.start for sign in self.signs if sign.key in {",", ";", ":", "(", ")"}]

    def _is_counted(self, title: Mention) -> bool:
        """Whether a number stands before a title, so that it names several: 41 мемлекет басшысы."""
        ends = (max(amount.end, amount.hedge[1] if amount.hedge else 0) for amount in self.reading.amounts)
        return any(0 <= title.start - end <= 2 for end in ends)

    @cached_property
    def marks(self) -> Mapping[str, list[Mention]]:
        """The words of words.toml that stand here."""
        found: dict[str, list[Mention]] = {}
        for mention in find_words(self.words, self.keys, self.book):
            found.setdefault(mention.name, []).append(mention)
        return _without_foreign(found)

    @cached_property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.text.rstrip(' \n"»”*_').endswith("?")

    @cached_property
    def asides(self) -> list[Aside]:
        """The stretches whose dates are of their own figures alone."""
        return asides_of(self)

    @cached_property
    def tells_before(self) -> bool:
        """Whether it tells of the time before: "for comparison", "in 2023 he had needed, had gone", "еді"."""
        keys = self.keys
        done = {mention.first for mention in self.marks.get("had-done", ())}
        done |= {number for number, key in enumerate(keys) if key.endswith("ed")}
        pluperfect = self.lang == "en" and any("had" in keys[max(0, number - 2) : number] for number in done)
        return pluperfect or "aside" in self.marks

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def places(self) -> list[PlaceMention]:
        """The places named, but for Kazakhstan itself."""
        found = self.known.gazetteer(self.book).find(self.words, self.keys)
        named = [place for place in found if place.place != "KZ" and not self._is_of_money(place)]
        return [place for place in named if place.first or not self._opens_plainly(place)]

    def _opens_plainly(self, place: PlaceMention) -> bool:
        """Whether the sentence opens with a plain word that is written like a country: Того, кто; қатарға қосылды."""
        plain = any(mark.first == place.first for mark in self.marks.get("plain-word", ()))
        row = any(mark.first == place.first for mark in self.marks.get("plain-where-joined", ()))
        return plain or (row and not {"joined", "launch"}.isdisjoint(self.concepts))

    def _is_of_money(self, place: PlaceMention) -> bool:
        """Whether the country is that of a currency: US$ 13.3bn, долларов США, АҚШ доллары, Swiss francs."""
        if any(amount.start <= place.start < amount.end for amount in self.amounts):
            return True
        return any(
            self._adjoin(place.end, mark.start) or (self.lang == "ru" and self._adjoin(mark.end, place.start))
            for mark in self.marks.get("currency", ())
        )

    def _adjoin(self, end: int, start: int) -> bool:
        """Whether one word ends right before another begins, with nothing but a space between."""
        return end < start and self.text[end - self.start : start - self.start].isspace()

    def named_in(self, start: int, end: int) -> set[str]:
        """The concepts that are named between two places."""
        first = bisect_left(self._named, (start,))
        return {name for _, name in self._named[first : bisect_left(self._named, (end,))]}

    @cached_property
    def _named(self) -> list[tuple[int, str]]:
        return sorted((one.start, name) for name, mentions in self.concepts.items() for one in mentions)

    def word_after(self, place: int) -> int:
        """The number of the first word that begins at `place` or later."""
        return bisect_left(self._starts, place)

    def word_before(self, place: int) -> int:
        """The number of the last word that begins before `place`, -1 where there is none."""
        return bisect_right(self._starts, place - 1) - 1
