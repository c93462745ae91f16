"""Who acts in the clause of a figure: the president of Kazakhstan made 23 trips, the president of Azerbaijan 31."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed, verb_ending
from kzreview.check.whose.bodies import bodies_acting, others_at_home
from kzreview.check.whose.foreign import foreign_acting, foreign_named, is_one_of_those
from kzreview.check.whose.ours import ours_acting, ours_named
from kzreview.check.whose.subject import ABROAD, FOREIGN, OURS, is_at_home

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Clause


def acting_in(sentence: Sentence, clause: Clause, subject: str, before: str) -> str:
    """Who acts in a clause; `subject` is who acts in its sentence, and in every clause that names nobody.

    `before` is who went on from the sentence before: after another country's leader "the president" is not ours.
    """
    if subject == ABROAD and before == OURS and _is_abroad_beyond(sentence, clause):
        return OURS
    ours = _last(ours_named(sentence), clause)
    if ours < _last((one.end for one in sentence.marks.get("before-him", ())), clause):
        return FOREIGN
    others = _last([*foreign_acting(sentence), *others_at_home(sentence), *_bodies(sentence, clause)], clause)
    if others >= 0 > ours:
        return FOREIGN
    acts = _last(ours_acting(sentence, clause.start), clause)
    takes_over = acts > others and (others < 0 or _begins(sentence, acts))
    known = is_at_home(sentence, before) or bool(_ours(sentence, clause))
    return OURS if acts >= 0 and takes_over and known and subject == FOREIGN else subject


def _is_abroad_beyond(sentence: Sentence, clause: Clause) -> bool:
    """Whether other countries are named only on the other side of "but": working visits came to 14, but China …"""
    cuts = [one.start for one in sentence.marks.get("contrast", ()) if one.start > clause.place]
    return bool(cuts) and all(place.start > cuts[0] for place in sentence.places if place.country != "KZ")


def _ours(sentence: Sentence, clause: Clause) -> list[int]:
    """Where the clause names our country or President outright."""
    return [one.start for one in sentence.marks.get("ours", ()) if clause.holds(one.start)]


def _last(starts: Iterable[int], clause: Clause) -> int:
    """The last of the places that stands in the clause before its figure, -1 where none does."""
    return max((start for start in starts if clause.start <= start < clause.place), default=-1)


def _bodies(sentence: Sentence, clause: Clause) -> list[int]:
    """The institutions that open the clause: the government submitted 120 bills."""
    first = sentence.word_after(clause.start)
    return [one.start for one in bodies_acting(sentence) if 0 <= one.first - first <= _OPENING]


_OPENING = 2  # words: and the government


def _begins(sentence: Sentence, start: int) -> bool:
    """Whether who acts there comes after a comma or a joining word: …, а президент; the akim said the president."""
    number = sentence.word_after(start) - 1
    while number > 0 and sentence.keys[number] in listed("whose-own", sentence.book):
        number -= 1
    if number < 0:
        return True
    between = sentence.text[sentence.words[number].end - sentence.start : start - sentence.start]
    joins = {join.first for join in sentence.marks.get("joins", ())}
    said = sentence.keys[number] in listed("said-that", sentence.book)
    return any(sign in between for sign in ",;:—–") or number in joins or said


def _is_of_a_country(sentence: Sentence, clause: Clause) -> bool:
    """Whether the figure is said to be another country's: Kazakhstan's president made 23 trips, Uzbekistan's 30."""
    number = sentence.word_after(clause.place)
    return sentence.lang == "en" and any(
        place.country != "KZ"
        and place.last == number - 1
        and clause.holds(place.start)
        and sentence.keys[place.last].endswith(("'s", "\u2019s"))
        for place in sentence.places
    )


def is_beside_another(context: Context) -> bool:
    """Whether another leader is named last before the figure, in whatever role: в отличие от Путина, у которого 14."""
    sentence, clause = context.around.sentence, context.around.clause
    if _is_of_a_country(sentence, clause):
        return True
    others = [start for start in foreign_named(sentence) if not _is_aside(sentence, start)]
    return _last(others, clause) > _last(ours_named(sentence), clause)


def _is_met_before(sentence: Sentence, number: int) -> bool:
    """Whether a Kazakh verb of what was done first, and a comma, follow one who was met: төрағасымен кездесіп, …"""
    met = (*affixes("instrumental", sentence.book), *affixes("accusative", sentence.book))
    if not sentence.keys[number - 1].endswith(met) or not sentence.keys[number : number + 1]:
        return False
    first = sentence.keys[number].endswith(affixes("done-first", sentence.book))
    return first and sentence.text[sentence.words[number].end - sentence.start :][:1] == ","


def _is_aside(sentence: Sentence, start: int) -> bool:
    """Whether another leader is only one who was met before, or one of those that the figure counts."""
    return _is_left_behind(sentence, start) or is_one_of_those(sentence, start)


def _is_left_behind(sentence: Sentence, start: int) -> bool:
    """Whether a verb follows one who was only met, behind a comma or "and": принявший Путина, провёл; and made."""
    marks = (one for name in ("foreign-person", "leader") for one in sentence.marks.get(name, ()))
    number = max((mark.last for mark in marks if mark.start == start), default=len(sentence.keys)) + 1
    if sentence.lang == "kk":
        return _is_met_before(sentence, number)
    joined = any(join.first == number for join in sentence.marks.get("joins", ()))
    end = sentence.words[number - 1].end if number <= len(sentence.words) else sentence.end
    comma = sentence.text[end - sentence.start :][:1] == ","
    verb = sentence.keys[number + joined : number + joined + 1]
    return (joined or comma) and any(verb_ending(sentence.book).search(key) for key in verb)
