"""The words of a question to its terms, its time and what it wants."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kzreview.ask.folding import fold, split
from kzreview.ask.lexicon import FILLER, lexicon
from kzreview.ask.question import Question, Term
from kzreview.ask.times import times

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kzreview.ask.lexicon import Found, Lexicon
    from kzreview.ask.names import NameFound
    from kzreview.factbase import FactBase

_COMMA = re.compile(r",(?!\d)")
_TO = frozenset({"v", "vo", "to", "into", "in"})  # v, vo: Russian "into"
_NOT_TERMS = ("?", "+", "year:", "part:", "light:")
_NOT_HELD = ("beyond:", "city-of:")
_NOTHING = frozenset({FILLER})
_DATIVE = ("ga", "ge", "ka", "ke")


def split_joined(text: str) -> list[str]:
    """The parts of a question that asks for several things: "laws and decrees 2023"."""
    written = split(_COMMA.sub(" and ", text))
    breaks = [found.start for found in lexicon().scan([fold(word) for word in written]) if "+both" in found.meanings]
    ends = [*breaks, len(written)]
    starts = [0, *(at + 1 for at in breaks)]
    return [" ".join(written[start:end]) for start, end in zip(starts, ends, strict=True)]


class Piece(NamedTuple):
    """Words of the question that belong together, with what they mean."""

    start: int
    end: int
    meanings: frozenset[str]
    hints: frozenset[str] = frozenset()


def recognise(text: str, base: FactBase, this_year: int) -> Question:
    """Reads a question; `this_year` is the year that "this year" means. Places are read only for unknown words."""
    written = split(text)
    words = [fold(word) for word in written]
    words_known = lexicon()
    countries = {at for at in range(len(words)) if _is_country_us(words, at, words_known)}
    pieces = [Piece(*found) for found in words_known.scan(words) if not _is_initials(written, found, countries)]
    countries |= _small_codes(words, pieces)
    pieces += _codes([word.upper() if at in countries else word for at, word in enumerate(written)], pieces)
    named = _with_all_names(pieces, base, words)
    return _question(words, written, sorted(named, key=lambda piece: piece.start), words_known, this_year)


def _is_initials(written: Sequence[str], found: Found, countries: Collection[int]) -> bool:
    """Whether a small word stands for a country: "US" in two capitals, or "us" where it is not the speaker."""
    if found.end - found.start > 1 or FILLER not in found.meanings:
        return False
    return found.start in countries or _is_code(written[found.start])


def _is_country_us(words: Sequence[str], at: int, known: Lexicon) -> bool:
    """Whether "us" is the United States: in "us investment", not in "tell us". The total is no answer to the former."""
    return words[at] == "us" and not (at and words[at - 1] in known.before_speaker)


def _is_code(word: str) -> bool:
    return len(word) == 2 and word.isascii() and word.isalpha() and word.isupper()


def _codes(written: Sequence[str], pieces: Sequence[Piece]) -> list[Piece]:
    """ISO codes of countries, in capitals."""
    taken = {at for piece in pieces for at in range(piece.start, piece.end)}
    if all(word.isupper() for word in written if word.isalpha()) and len(written) > 2:
        return []
    return [
        Piece(at, at + 1, frozenset({f"place:{word}"}), frozenset({"@country"}))
        for at, word in enumerate(written)
        if at not in taken and _is_code(word)
    ]


def _small_codes(words: Sequence[str], pieces: Sequence[Piece]) -> set[int]:
    """Two small letters of no other meaning right beside a word of a measure: "nl investment"."""
    from kzreview.ask.rules import rules

    unknown = {at for at in _unknown(words, pieces) if len(words[at]) == 2 and words[at].isalpha()}
    if not unknown:
        return set()
    counted = [piece for piece in pieces if any(map(rules().counts, piece.meanings))]
    return unknown & {at for piece in counted for at in (piece.start - 1, piece.end)}


def _unknown(words: Sequence[str], pieces: Sequence[Piece]) -> set[int]:
    taken = {at for piece in pieces for at in range(piece.start, piece.end)}
    return {at for at in range(len(words)) if at not in taken and not words[at].isdigit()}


def _with_all_names(pieces: Sequence[Piece], base: FactBase, words: Sequence[str]) -> Sequence[Piece]:
    """The pieces with names of places, of people and of qualifiers, each looked for while some word is unknown."""
    unknown = _unknown(words, pieces)
    if unknown:
        from kzreview.ask.names import people, places, values

        for names in (places, people, values):
            found = list(names(base, lexicon().endings).scan(words))
            pieces = _with_names(pieces, found, unknown, words)
            unknown = _unknown(words, pieces)
            if not unknown:
                break
    return pieces


def _with_names(
    pieces: Sequence[Piece], names: Sequence[NameFound], unknown: set[int], words: Sequence[str]
) -> list[Piece]:
    """The pieces with the names that explain some unknown word; such a name takes words from what they meant alone."""
    telling = [name for name in names if not unknown.isdisjoint(range(name.start, name.end))]
    covered = {at for name in telling for at in range(name.start, name.end)}
    kept = [piece for piece in pieces if covered.isdisjoint(range(piece.start, piece.end))]
    return [*kept, *(_name_piece(name, words) for name in telling)]


def _name_piece(found: NameFound, words: Sequence[str]) -> Piece:
    hints = {f"@{name.kind}" for name in found.names}
    last = words[found.end - 1]
    dative = last.endswith(_DATIVE) and not any(name.words[-1] == last for name in found.names)
    if dative or (found.start and words[found.start - 1] in _TO):
        hints.add("to-place")
    return Piece(found.start, found.end, frozenset(name.meaning for name in found.names), frozenset(hints))


def _question(
    words: Sequence[str], written: Sequence[str], pieces: Sequence[Piece], known: Lexicon, this_year: int
) -> Question:
    told = times(words, pieces, known, this_year)
    pieces = [part for piece in _without_light(pieces) for part in _parted(piece)]
    meant = [meaning for piece in pieces for meaning in piece.meanings]
    terms = [_term(words, written, piece) for piece in pieces]
    taken = {at for piece in pieces for at in range(piece.start, piece.end)} | told.taken
    rest = [_rest(word, written[at]) for at, word in enumerate(words) if at not in taken]
    found = [term for term in (*terms, *rest) if term]
    return Question(
        terms=tuple(_one_of_them(found) if "+either" in meant else found),
        wants=frozenset(meaning[1:] for meaning in meant if meaning.startswith("?")),
        years=told.years,
        part=told.part,
        since=told.since,
    )


def _parted(piece: Piece) -> list[Piece]:
    """The piece, or one for each of the things that its word stands for: a "госвизит" is a trip, and of state."""
    both = next((meaning[1:].split() for meaning in piece.meanings if meaning.startswith("&")), None)
    return [piece._replace(meanings=frozenset({one})) for one in both] if both else [piece]


def _without_light(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the words made fillers that ask for nothing beside another: the "pay" of "to pay a visit"."""
    meant = {meaning for piece in pieces for meaning in piece.meanings}
    light = {f"light:{meaning}" for meaning in meant}
    return [piece if light.isdisjoint(piece.meanings) else piece._replace(meanings=_NOTHING) for piece in pieces]


def _term(words: Sequence[str], written: Sequence[str], piece: Piece) -> Term | None:
    """What an answer must account for; None where the piece asks for nothing, for a time, or says what is wanted."""
    own = {meaning for meaning in piece.meanings if meaning and not meaning.startswith(_NOT_TERMS)}
    if not own:
        return None
    told = any(meaning.startswith("@") for meaning in own)  # "қай елдер" asks, and says of what
    said = {meaning for meaning in piece.meanings if not meaning.startswith("light:")}
    soft = all(meaning.startswith("~") for meaning in own) or (own != said and not told)
    hints = piece.hints | {f"@{meaning.partition('=')[0]}" for meaning in own if "=" in meaning}
    hints |= {"@country"} if any(meaning.startswith("place:") for meaning in own) and not piece.hints else set()
    bare = frozenset(meaning.lstrip("~") for meaning in own)
    at = slice(piece.start, piece.end)
    if any(meaning.startswith(_NOT_HELD) for meaning in own):
        return Term(" ".join(words[at]), hints=frozenset(own), written=" ".join(written[at]))
    return Term(" ".join(words[at]), bare, frozenset(hints), soft, " ".join(written[at]))


def _one_of_them(terms: Sequence[Term]) -> list[Term]:
    """Kinds of one thing with "or" between them are one term: "a state or an official visit"."""
    kinds = [term for term in terms if any(meaning.startswith("type=") for meaning in term.meanings)]
    if len(kinds) < 2:
        return list(terms)
    merged = kinds[0]._replace(meanings=frozenset().union(*(term.meanings for term in kinds)))
    return [*(term for term in terms if term not in kinds), merged]


def _rest(word: str, written: str) -> Term:
    return Term(word, frozenset({f"#{word}"}) if word.isdigit() else frozenset(), written=written)
