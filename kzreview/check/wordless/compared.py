"""What is told without a figure of its own by setting things side by side: trends, rankings, countries alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.wordless.borneout import is_beside
from kzreview.check.wordless.likened import judge_likened
from kzreview.check.wordless.ranks import judge_ranks, with_sums_of_others
from kzreview.check.wordless.standings import judge_standings
from kzreview.check.wordless.trends import judge_trends

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.verdict import Judgement
    from kzreview.check.when.scope import Scope


def with_ranks(sentence: Sentence, subject: str, carried: Scope | None, judged: list[Judgement]) -> list[Judgement]:
    """The judgements, and those on trends and on countries set beside each other where none is yet."""
    known = sentence.known
    ranked = judge_trends(known, sentence, subject, carried) + judge_standings(known, sentence, subject, carried)
    ranked += judge_ranks(known, sentence, judged, subject, carried) + judge_likened(sentence, judged, subject)
    taken = {one.start for one in judged}
    told = {one.start: one for one in ranked if one.start not in taken and not _has_wrong_size(sentence, one, judged)}
    return [*with_sums_of_others(sentence, judged, ranked), *told.values()]


def _has_wrong_size(sentence: Sentence, word: Judgement, judged: list[Judgement]) -> bool:
    """Whether a word that is right stands at a multiple that is wrong: outstripped it almost fivefold."""
    wrong = {one.start for one in judged if one.verdict == "contradicted"}
    return word.verdict == "supported" and any(
        one.unit == "times" and one.start in wrong and is_beside(sentence, word, one) for one in sentence.amounts
    )
