"""The countries, cities and regions that a sentence names, in any case and as adjectives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.data import table
from kzreview.check.reading.books import beginnings
from kzreview.check.reading.stems import Phrasebook, by_beginning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kzreview.catalogue import Place
    from kzreview.factbase import FactBase
    from kzreview.language.tokens import Token


class PlaceMention(NamedTuple):
    """A place in a sentence: its id where we know it, and the country it lies in."""

    place: str
    country: str
    kind: str  # country, people, city, region, point
    first: int
    last: int
    start: int
    end: int


class Gazetteer:
    """The names of places in one language; `book` is kk, kk-latin, kk-signs, ru or en."""

    def __init__(self, base: FactBase, book: str) -> None:
        def phrases() -> Iterator[tuple[str, str]]:
            return phrases_of(base.places, book)

        found = beginnings("places", book, phrases) if base.is_bundled else by_beginning(phrases(), book)
        self._book = Phrasebook(found, book)

    def find(self, words: Sequence[Token], keys: Sequence[str]) -> list[PlaceMention]:
        """The places named; of names that overlap, the longest."""
        found = []
        for mention in self._book.find(words, keys):
            place, country, kind, capitals = mention.name.split(_PART)
            if _written_as_name(words[mention.first : mention.last + 1], kind, capitals=bool(capitals)):
                found.append(PlaceMention(place, country, kind, *mention[1:]))
        return _longest(found)


def _written_as_name(words: Sequence[Token], kind: str, *, capitals: bool) -> bool:
    if capitals:
        written = words[0].text.removesuffix("'s").removesuffix("\u2019s")
        return _PAIRS.sub("X", written).isupper()
    return kind == "people" or words[0].text[0].isupper() or words[-1].text[0].isupper()  # область Абай


_PAIRS = re.compile("Sh|Ch|Zh|Gh|Kh|Ts")  # one letter of the Kazakh alphabet: AQSh


def _longest(found: list[PlaceMention]) -> list[PlaceMention]:
    chosen: list[PlaceMention] = []
    for mention in sorted(found, key=lambda m: (m.first - m.last, m.kind == "people")):
        if all(mention.last < other.first or other.last < mention.first for other in chosen):
            chosen.append(mention)
    return sorted(chosen, key=lambda mention: mention.start)


_PART = "|"


def phrases_of(places: Mapping[str, Place], book: str) -> Iterator[tuple[str, str]]:
    """Each phrase with what it names: place, country, kind, and whether it is a name of capital letters, as one."""
    for phrase, *named, capitals in _phrases(places, book.partition("-")[0]):
        yield phrase, _PART.join([*named, "capitals" if capitals else ""])


def _phrases(places: Mapping[str, Place], lang: str) -> Iterator[tuple[str, str, str, str, bool]]:
    for place in places.values():
        country = place.id if place.kind == "country" else place.country
        for name in dict.fromkeys([place.name.in_language(lang), *_other(place, lang)]):
            yield name_phrase(name, lang), place.id, country, place.kind, _is_acronym(name)
            if lang == "en" and name.isalpha() and _is_acronym(name):
                yield f"{name}'s=", place.id, country, place.kind, True
    yield from _written(lang)


def _written(lang: str) -> Iterator[tuple[str, str, str, str, bool]]:
    """The same of the places that check/places.toml names: people, capitals, other cities, regions of Kazakhstan."""
    tables = table("places")
    for country, words in tables["people"].items():
        for word in words[lang]:
            yield word, country, country, "people", False
    for country, names in tables["capital"].items():
        yield name_phrase(names[lang], lang), f"capital-{country.lower()}", country, "city", False
    for country, others in tables["capital-other"].items():
        for name in others[lang]:
            yield name_phrase(name, lang), f"capital-{country.lower()}", country, "city", False
    region = tables["region"]
    for place_id, *named in region["names"]:
        phrase = f"{named[('kk', 'ru', 'en').index(lang)]} {region['words'][lang]}"
        yield phrase, place_id, "KZ", "region", False
    for entry in tables["city"]:
        for names in entry["names"]:
            name = names[("kk", "ru", "en").index(lang)]
            yield name_phrase(name, lang), names[2].lower(), entry["country"], "city", False


def _other(place: Place, lang: str) -> list[str]:
    latin = lang == "en"
    return [name for name in place.other if bool(re.match("[A-Za-zÀ-ɏ]", name)) == latin]


def _is_acronym(name: str) -> bool:
    return name.replace(".", "").isupper() and len(name) < 7


def name_phrase(name: str, lang: str) -> str:
    """A name as a phrase of stems: Германия is "герман" with an ending of case, USA the whole word."""
    words = [name] if name.isalpha() else re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", name.replace("’", "'"))
    if _is_acronym(name) and lang != "kk":
        return " ".join(f"{word}=" for word in words)
    if lang == "ru":
        return " ".join(_russian_stem(word) for word in words)
    return " ".join(f"{word}~" for word in words)


_SOFT = re.compile("(?:ый|ий|ая|яя|ое|ые|ие|ия|ье|[аеиоуыэюяйь])$")


_INDECLINABLE = ("о", "оа", "уа")


def _russian_stem(word: str) -> str:
    if word.endswith(_INDECLINABLE):
        return f"{word}~"  # Марокко and Самоа are declined in no case
    stem = _SOFT.sub("", word) if len(word) > 4 else word.rstrip("аяьй")
    return f"{stem if len(stem) > 2 else word}~"
