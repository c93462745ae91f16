"""The one visit of its kind in a year: the only state visit was to China. There the country is what is claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed_by_part

if TYPE_CHECKING:
    from kzreview.check.known import Known
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.when.scope import Scope
    from kzreview.check.wordless.shares import Said


def is_sole(sentence: Sentence, said: Said) -> bool:
    """Whether the visit, or the country that it was to, is called the only one."""
    return len(said.places) == 1 and ("sole" in sentence.marks or _is_only_there(sentence, said.places[0]))


def _is_only_there(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether no more than a preposition stands between "only" and the place: only to China; тек Қытайға ғана."""
    words = listed_by_part("only-there", sentence.book)
    if not sentence.start <= place.start < sentence.end:
        return False
    if any(key in words["after"] for key in sentence.keys[place.last + 1 : place.last + 2]):
        return True
    number = place.first - 1
    while number > 0 and sentence.keys[number] in words["between"]:
        number -= 1
    return number >= 0 and sentence.keys[number] in words["before"]


def may_be_sole(known: Known, sentence: Sentence, said: Said, scope: Scope) -> bool:
    """Whether the year's list has one visit of the kind; else it may be the only one of those that are narrowed down.

    Of the five official visits only one fell to Central Asia.
    """
    kinds = known.visits.get(scope.year, {}).values()
    return sum(1 for one in kinds if said.kind in one) == 1 or any(one.value > 1 for one in sentence.amounts)
