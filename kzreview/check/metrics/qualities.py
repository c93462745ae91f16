"""Of what kind the things counted are, where the fact says it of them: permanent jobs are not seasonal ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.verdict import Judgement
from kzreview.check.wordless.unmade import is_denied

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.check.reading.sentence import Sentence

_NEAR = 2  # words from "temporary" to the noun: temporary new jobs


def judge_qualities(sentence: Sentence, judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """The word that says of another kind what a figure counts, whose fact is found."""
    facts = {one.fact.metric: one.fact for one in judged if one.fact is not None and one.verdict in _SETTLED}
    for entry in table("events")["quality"] if facts else ():
        fact = facts.get(entry["metric"]) if sentence.concepts.keys().isdisjoint(entry["unless"]) else None
        nouns = sentence.concepts.get(entry["noun"], ())
        for word in sentence.concepts.get(entry["wrong"], ()):
            beside = any(0 < noun.first - word.last <= _NEAR or noun.first == word.first for noun in nouns)
            beside = beside or (word.last == len(sentence.words) - 1 and any(noun.last < word.first for noun in nouns))
            if fact is not None and beside and not is_denied(sentence, word.first):
                yield Judgement(word.start, word.end, "contradicted", "thing", fact, entry["right"][sentence.lang])


_SETTLED = {"supported", "contradicted"}
