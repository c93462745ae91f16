"""Countries that a list of visits is said not to hold: France is not among those of the official visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.verdict import Judgement, left_open
from kzreview.check.wordless.listed import expected_kinds, judge_country, one_listed
from kzreview.check.wordless.unmade import is_unreal_or_asked, stretch_of

if TYPE_CHECKING:
    from kzreview.check.known import Known
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Scope
    from kzreview.check.wordless.shares import Said


def judge_absent(known: Known, said: Said, scope: Scope, sentence: Sentence) -> list[Judgement]:
    """The verdict on each country that is said to have had no such visit; nothing where that is said of none."""
    marks = sentence.marks.get("absent", ())
    if not marks or not any(_is_absent(sentence, place, marks) for place in said.places):
        return []
    kind = left_open(said, reason="no-fact")
    if is_unreal_or_asked(sentence) or not all(_is_absent(sentence, place, marks) for place in said.places):
        return [kind, *(left_open(place, reason="no-fact") for place in said.places)]
    return [kind, *(_judge(known, said, place, scope, sentence) for place in said.places)]


def _judge(known: Known, said: Said, place: PlaceMention, scope: Scope, sentence: Sentence) -> Judgement:
    """A country that the list has is wrong, and one that a complete list has not is right."""
    verdict, fact = judge_country(known, said.kind, place.country, scope)
    if verdict == "unknown":
        return left_open(place, reason="no-fact")
    expected = expected_kinds(known, place.country, scope, sentence.lang)
    if verdict == "supported":
        return Judgement(place.start, place.end, "contradicted", "visit-type", fact, expected)
    fact = fact or one_listed(known, said.kind, scope)
    return Judgement(place.start, place.end, "supported", "listed", fact, expected)


def _is_absent(sentence: Sentence, place: PlaceMention, marks: tuple[Mention, ...] | list[Mention]) -> bool:
    """Whether the word stands beside the country, or ends the stretch between signs that the country opens."""
    start, end = stretch_of(sentence, place.first)
    opens = sentence.word_after(start) == place.first
    last = sentence.word_before(end)
    return any(
        place.first == one.last + 1
        or one.first == place.last + 1
        or (opens and start <= one.start and one.last == last)
        for one in marks
    )
