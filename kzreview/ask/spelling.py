"""The known words that a mistyped one may have been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.ask.lexicon import FILLER, lexicon
from kzreview.ask.rules import rules
from kzreview.nearest import letters_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from kzreview.ask.names import Name
    from kzreview.ask.question import Question, Term
    from kzreview.factbase import FactBase

    Words = Callable[[Collection[str]], Iterable[str]]

# What no thing is called by; a time is not guessed at.
_OTHER = ("+", "year:", "part:", "light:", "beyond:", "city-of:", "&")
_MANY = "?many"
_LONG = 9  # from this length on two letters may be wrong, below it one
_SHORTEST = 6  # letters of a word in which one may be wrong; another short word is too often a letter away
_MOST_NEAR = 5  # spellings that are held against one word
_SHORT = 4  # letters of a word in which one may be missing
_TOLD = 7  # letters of a word that only facts are called by: such words are many, and one is too soon near another


def respelt(question: Question, base: FactBase, words: Words) -> Iterator[Question]:
    """The question with its unknown words read as known ones a letter or two away; nothing where none is near.

    `words` gives further words that are known by their first letters: those that the facts are called by.
    """
    unknown = [term for term in question.content if not term.all and len(term.text) >= _SHORT]
    if not unknown:
        return
    from kzreview.ask.names import people, places

    letters = {term.text[0] for term in unknown}
    endings = lexicon().endings
    names = {**people(base, endings).spellings(letters), **places(base, endings).spellings(letters)}
    meanings = lexicon().spellings(letters)
    known = {*names, *meanings, *(word for word in words(letters) if len(word) >= _TOLD)}
    guesses = {term.text: _guess(term, known, names, meanings) for term in unknown}
    if any(guesses.values()):
        terms = [guesses.get(term.text) or term for term in question.terms]
        wants = {meaning[1:] for term in terms for meaning in term.meanings if meaning.startswith("?")}
        kept = [term for term in terms if FILLER not in term.meanings and not any(map(_is_wish, term.meanings))]
        yield question._replace(terms=tuple(kept), wants=question.wants | wants)


def respelt_texts(question: Question, text: str) -> Iterator[tuple[str, str]]:
    """The words of phrases, and of what is wanted, that an unknown word is near to, each with the text so written."""
    for term in question.content:
        if term.all or len(term.text) < _SHORT:
            continue
        counting = {word for word, own in lexicon().spellings(term.text[0]).items() if _MANY in own}
        known = lexicon().words_of_phrases(term.text[0]) | counting
        long = {word for word in known if len(word) >= _SHORTEST - 1}
        near = nearest_spellings(term.text, long) or near_to_short(term.text, long)
        yield from ((spelling, text.replace(term.written, spelling)) for spelling in near)


def _is_wish(meaning: str) -> bool:
    return meaning.startswith("?")


def _guess(
    term: Term, known: Collection[str], names: dict[str, list[Name]], meanings: dict[str, list[str]]
) -> Term | None:
    if len(term.text) >= _SHORTEST:
        near = nearest_spellings(term.text, known)
    else:
        near = near_to_short(term.text, [word for word, own in meanings.items() if any(map(rules().counts, own))])
    if not near:
        return None
    named = [name for spelling in near for name in names.get(spelling, ())]
    told = [meaning for spelling in near for meaning in meanings.get(spelling) or _meanings(spelling)]
    meant = {meaning for meaning in told if not meaning.startswith(_OTHER)}
    meant |= {name.meaning for name in named}
    things = {meaning for meaning in meant if meaning and meaning[0] not in "?~"}
    if not things and FILLER in meant and not _is_nearly(term.text, near):
        return None
    soft = {meaning for meaning in meant if meaning.startswith("~")}
    if soft and not things:
        return term._replace(text=near[0], meanings=frozenset(meaning[1:] for meaning in soft), soft=True)
    hints = frozenset(f"@{name.kind}" for name in named)
    return term._replace(text=near[0], meanings=frozenset(things or meant), hints=hints)


def _is_nearly(word: str, near: Collection[str]) -> bool:
    """Whether the word as a whole, without a look at endings, is one letter from a known one."""
    return any(letters_apart(word, spelling, 1) is not None for spelling in near)


def _meanings(word: str) -> list[str]:
    """What a word of the facts means where questions hold it."""
    return [meaning for found in lexicon().scan([word]) for meaning in found.meanings]


def near_to_short(word: str, known: Iterable[str]) -> list[str]:
    """The known spellings of which a short word lacks one letter, or has two in the other order.

    A wrong letter makes it too often another word, so does any that is not one of words for figures.
    """
    stems = [stem for stem in lexicon().endings.stems(word) if len(stem) >= _SHORT - 1]
    near = {
        spelling
        for spelling in known
        if spelling[0] == word[0] and len(spelling) >= _SHORT
        for stem in stems
        if len(spelling) == len(stem) + 1 or sorted(spelling) == sorted(stem)
        if letters_apart(stem, spelling, 1) == 1
    }
    return sorted(near)


def nearest_spellings(word: str, known: Collection[str]) -> list[str]:
    """The known spellings nearest to `word` or to one of its stems, all of those equally near; none where none is.

    The first letter must be right; one letter may be wrong, missing, doubled or moved, and two in a long word.
    """
    candidates = [spelling for spelling in known if spelling[0] == word[0] and len(spelling) >= _SHORTEST - 1]
    found: dict[str, int] = {}
    for stem in lexicon().endings.stems(word):
        if len(stem) < _SHORTEST - 1:
            continue
        for spelling, distance in _apart(stem, candidates, 2 if len(stem) >= _LONG else 1):
            long_enough = len(spelling) >= (_SHORTEST if stem != word else _SHORTEST - 1)
            if long_enough and distance <= (2 if len(spelling) >= _LONG else 1):
                found[spelling] = min(distance, found.get(spelling, distance))
    best = min(found.values(), default=0)
    return sorted(spelling for spelling, distance in found.items() if distance == best)


def _apart(stem: str, candidates: Iterable[str], most: int) -> list[tuple[str, int]]:
    """The nearest five of those that are no more letters away, each with how many."""
    apart = ((spelling, letters_apart(stem, spelling, most)) for spelling in candidates)
    near = [(spelling, distance) for spelling, distance in apart if distance is not None]
    return sorted(near, key=lambda one: (one[1], one[0]))[:_MOST_NEAR]
