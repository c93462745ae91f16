"""Two figures of a sentence that are the ends of one range, and those that are a limit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kzreview.draft.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount


def with_ranges(sentence: Sentence, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, "200-ден 250 миллионға дейін" as one of them unless the sentence says that something changed."""
    made: list[Amount] = []
    for amount in amounts:
        lower = made[-1] if made else None
        if lower is not None and _is_range(sentence, lower, amount):
            made[-1] = replace(
                lower, end=amount.end, unit=amount.unit, upper=amount.value, step=amount.step, bound="range", role=""
            )
        else:
            made.append(amount)
    return made


def _is_range(sentence: Sentence, lower: Amount, upper: Amount) -> bool:
    if lower.case != "ablative" or not is_up_to(sentence, upper) or says_change(sentence):
        return False
    between = sentence.text[lower.end - sentence.start : upper.start - sentence.start]
    return not between.strip() and lower.value < upper.value and lower.unit in {"", upper.unit}


def is_up_to(sentence: Sentence, amount: Amount) -> bool:
    """Whether a word for "up to" stands beside the figure: до 30 процентов, 30 пайызға дейін."""
    words: list[str] = table("up-to").get(sentence.lang, [])
    if amount.role != "to":
        return False
    near = sentence.word_after(amount.end) if sentence.lang == "kk" else sentence.word_before(amount.start)
    return 0 <= near < len(sentence.keys) and sentence.keys[near] in words


def says_change(sentence: Sentence) -> bool:
    """Whether the sentence says that something grew or fell; a word that hedges a figure, as "more than", does not."""
    hedges = [amount.hedge for amount in sentence.amounts if amount.hedge]
    return any(
        not any(start <= mention.start < end for start, end in hedges)
        for name in ("up", "down")
        for mention in sentence.concepts.get(name, ())
    )
