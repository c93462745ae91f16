"""Countries whose leaders were received, named after the sentence that counts them: среди гостей — Китай и Россия."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.ellipses import says_nothing_new
from kzreview.check.verdict import Judgement, left_open
from kzreview.check.wordless.named import events_of, names_of
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.model import Fact


def judge_guests(known: Known, sentence: Sentence, told: Sequence[Fact]) -> list[Judgement]:
    """The verdicts on the countries of a sentence that only names some of those that the one before counted."""
    parts = sentence.marks.get("part-of", ())
    named = len(sentence.places)
    if not parts or not named or is_unreal_or_asked(sentence) or any(one.value != named for one in sentence.amounts):
        return []
    metrics = {fact.metric for fact in told}
    events = [one for one in events_of(known, "place") if one.table.get("counted") in metrics]
    said = [
        key for one in (*parts, *sentence.marks.get("naming", ())) for key in sentence.keys[one.first : one.last + 1]
    ]
    if not events or not says_nothing_new(sentence, told, _NAMING, said):
        return []
    right = {country: fact for one in events for fact in one.facts for country in fact.qualifier("country")}
    judged = []
    for place in sentence.places:
        fact = None if is_denied(sentence, place.first) else right.get(place.country)
        shown = names_of(sentence, [place.country])
        here = Judgement(place.start, place.end, "supported", "listed", fact, shown) if fact is not None else None
        judged.append(here or left_open(place, reason="no-fact"))
    return judged


_NAMING = ("foreign-leader", "come", "visit")
