"""How many things are named behind the figure, all that the facts name: two interviews, to Izvestia and Euronews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.wordless.named import events_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount

_MOST = 9  # things that a sentence names


def with_counted_things(known: Known, sentence: Sentence, judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements, where a figure that was open is judged by the things named behind it, if they are all of them."""
    named = [one for one in judged if (one.verdict, one.reason) == ("supported", "listed")]
    if len(named) <= 1:
        return list(judged)
    for event in events_told(known, "thing", sentence):
        ids = {fact.id for fact in event.facts}
        row = [one for one in named if one.fact is not None and one.fact.id in ids]
        if 1 < len(ids) == len(row) and event.table.get("all-of", "") in {"", *sentence.concepts}:
            return [_by_row(sentence, row, one) for one in judged]
    return list(judged)


def _by_row(sentence: Sentence, row: Sequence[Judgement], judgement: Judgement) -> Judgement:
    amount = _counting(sentence, judgement, row[0])
    if amount is None:
        return judgement
    if amount.value == len(row):
        return judgement._replace(verdict="supported", reason="listed", fact=row[0].fact, expected="")
    return judgement._replace(verdict="contradicted", reason="value", fact=row[0].fact, expected=str(len(row)))


def _counting(sentence: Sentence, judgement: Judgement, first: Judgement) -> Amount | None:
    """The bare figure that the judgement left open, where no other stands between it and the first thing."""
    if judgement.verdict != "unknown" or judgement.end > first.start:
        return None
    bare = [one for one in sentence.amounts if not one.unit and one.bound == "exact" and 1 < one.value <= _MOST]
    own = [one for one in bare if one.start == judgement.start]
    later = [one for one in bare if judgement.end <= one.start < first.start]
    return own[0] if own and not later else None
