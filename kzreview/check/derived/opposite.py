"""A change told the other way than the metric went: pay cut by 30 percent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.changes import SETTING_OFF, hedges

if TYPE_CHECKING:
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount


def opposite(around: Around, amount: Amount, rule: Rule) -> bool:
    """Whether the clause says that it went the other way than the metric does: pay cut by 30 percent.

    Of changes of both sorts the one between the figure's own commas, where the metric is told there too: of more
    people held liable, while activity fell by 10 percent, the activity fell.
    """
    said = _ways_told(around, amount)
    if amount.direction and not said:
        return amount.direction != rule.growth  # doubled
    if len(set(said.values())) > 1:
        start, end = _own_stretch(around.sentence, amount)
        here = {place: name for place, name in said.items() if start <= place < end}
        said = here if _is_told_between(around.sentence, rule, start, end) else said
    return bool(said) and rule.growth not in said.values()


def _ways_told(around: Around, amount: Amount) -> dict[int, str]:
    """The words of change in the clause, and which way they go; "less than doctors' 30 percent" says it of another."""
    measuring = {
        number
        for than in around.sentence.concepts.get("than", ())
        if than.end <= amount.start and not hedges(amount, than)
        for number in (than.first - 1, than.first, than.last)
    }
    return {
        mention.start: name
        for name in ("up", "down")
        for mention in around.sentence.concepts.get(name, ())
        if around.clause.holds(mention.start)
        and mention.last not in measuring
        and not hedges(amount, mention)
        and not any(amount.end <= cut.start < mention.start for cut in around.sentence.marks.get("contrast", ()))
    }


def _own_stretch(sentence: Sentence, amount: Amount) -> tuple[int, int]:
    """From where to where the words between the signs around a figure go."""
    signs = [sign.start for sign in sentence.signs if sign.key in SETTING_OFF]
    before = [sign for sign in signs if sign < amount.start]
    return max(before, default=sentence.start), min(
        (sign for sign in signs if sign >= amount.end), default=sentence.end
    )


def _is_told_between(sentence: Sentence, rule: Rule, start: int, end: int) -> bool:
    """Whether one way to announce the metric stands there whole."""
    return any(
        all(any(start <= one.start < end for one in sentence.concepts.get(name, ())) for name in way)
        for way in rule.needs
    )
