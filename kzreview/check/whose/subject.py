"""Whose figures a sentence gives: another country's leader is judged by nobody here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.check.metrics.located import is_located
from kzreview.check.metrics.rowends import places_meant
from kzreview.check.whose.bodies import somebody_else_acts
from kzreview.check.whose.foreign import first_foreign, foreign_named
from kzreview.check.whose.openers import names_another_who_acts
from kzreview.check.whose.ours import first_ours, names_a_president, names_ours, own_president, says_he, speaks_of_him

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence

OURS, FOREIGN, ABROAD = "ours", "foreign", "abroad"
HOME = "home"  # a minister or governor of ours: "the president" after him is our own
NAMED = "named"  # our President, by name or office, in this paragraph: another country beside him changes nothing


def subject_of(sentence: Sentence, before: str) -> tuple[str, str]:
    """Who acts in the sentence, and who goes on in the next one that names nobody; `before` is what went on so far."""
    ours = first_ours(sentence)
    if _others_act(sentence, ours):
        return FOREIGN, HOME if is_at_home(sentence, before) and first_foreign(sentence) is None else FOREIGN
    theirs = before == FOREIGN or (before == HOME and not names_a_president(sentence))
    if ours is None and (theirs or names_another_who_acts(sentence)):
        return FOREIGN, before
    if ours is not None or names_a_president(sentence):
        return OURS, NAMED
    foreign = [place for place in places_meant(sentence) if place.country != "KZ"]
    if before == NAMED:
        opens = bool(foreign) and foreign[0].first <= 1
        return (ABROAD if opens else OURS), NAMED
    if not foreign or (before == OURS and _are_listed_after(sentence, foreign)):
        return (OURS if sentence.lang != "kk" and says_he(sentence) else before), before
    return ABROAD, before if before == OURS and is_located(sentence, foreign[0]) else ABROAD


def _are_listed_after(sentence: Sentence, places: Sequence[PlaceMention]) -> bool:
    """Whether the countries are only listed as some of those counted before: seven countries, Armenia included."""
    following = places[-1].last + 1
    listed = any(mark.first == following for mark in sentence.marks.get("list-verb", ()))
    return listed or any(mark.start < places[0].start for mark in sentence.marks.get("part-of", ()))


def is_at_home(sentence: Sentence, before: str) -> bool:
    """Whether ministers and bodies are our own: no other country is named, and none was before."""
    return before not in {FOREIGN, ABROAD} and all(place.country == "KZ" for place in sentence.places)


def our_government_acts(sentence: Sentence) -> bool:
    """Whether the government that acts is our own: nobody of another country is named beside it."""
    return is_at_home(sentence, OURS) and "cabinet" in sentence.concepts and first_foreign(sentence) is None


def is_in_doubt(sentence: Sentence, before: Sentence | None) -> bool:
    """Whether "he" may be another country's leader, whom the sentence before named last."""
    if before is None or own_president(sentence) or not says_he(sentence):
        return False
    ours = max((mention.start for mention in own_president(before)), default=-1)
    return any(start > ours for start in foreign_named(before))


def _others_act(sentence: Sentence, ours: int | None) -> bool:
    acting = first_foreign(sentence)
    if acting is None:
        return somebody_else_acts(sentence)
    return ours is None or acting < ours


def is_surely_ours(event: Mapping[str, Any], sentence: Sentence) -> bool:
    """Whether what a sentence tells is the event of ours, and no other such: a team's trip may be put off too."""
    if "his" in event:
        told = any(concept in sentence.concepts for concept in event["his"])
        return told or speaks_of_him(sentence)
    abroad = any(place.country != "KZ" for place in sentence.places)
    return not (event.get("signed") and abroad and not names_ours(sentence))
