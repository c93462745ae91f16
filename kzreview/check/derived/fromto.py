"""Figures of two years, told as a way from the one to the other: from 14 regions in 2023 to 11 in 2024."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import Answer, in_year
from kzreview.check.metrics.rules import is_tally, rules
from kzreview.check.metrics.values import write_measure
from kzreview.check.reading.heads import head_of
from kzreview.check.verdict import Judgement
from kzreview.check.when.unreal import is_unreal
from kzreview.check.whose.subject import FOREIGN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_TWO = 2


def with_pairs_of_years(
    contexts: Sequence[Context], amounts: Sequence[Amount], judged: Sequence[Judgement]
) -> list[Judgement]:
    """From 14 regions in 2023 to 11 in 2024: of the one metric that has both numbers, or one of them, then."""
    settled = list(judged)
    for number in range(len(amounts) - 1):
        first, second = amounts[number], amounts[number + 1]
        roles = (first.role, second.role)
        if roles != ("from", "to") or {one.verdict for one in judged[number : number + 2]} != {"unknown"}:
            continue
        found = _of_both_years(contexts[number], contexts[number + 1], first, second)
        for place, amount, answer in zip((number, number + 1), (first, second), found, strict=False):
            expected = write_measure(answer.quantity.value, "", contexts[number].around.sentence.lang)
            right = answer.quantity.value == amount.value
            verdict, reason = ("supported", "exact") if right else ("contradicted", "value")
            settled[place] = Judgement(amount.start, amount.end, verdict, reason, answer.fact, expected)
    return settled


def _of_both_years(before: Context, after: Context, first: Amount, second: Amount) -> tuple[Answer, ...]:
    sentence = before.around.sentence
    names = head_of(sentence, first).names
    years = (before.scope, after.scope)
    if first.unit or before.subject == FOREIGN or is_unreal(before) or not _is_of_ours(sentence):
        return ()
    if not all(scope.stated for scope in years) or years[0].year == years[1].year:
        return ()
    said = (first.value, second.value)
    found = []
    for rule in rules():
        if not names.isdisjoint(rule.heads) and is_tally(rule):
            pair = [in_year(before.known, rule, scope.year, before.around) for scope in years]
            found.append(tuple(answer for answer in pair if answer is not None))
    right = [[answer.value == value for answer, value in zip(pair, said, strict=False)] for pair in found]
    for least in (_TWO, 1):
        fitting = [pair for pair, fits in zip(found, right, strict=True) if len(pair) == _TWO and sum(fits) >= least]
        if fitting:
            return fitting[0] if least == _TWO or len(fitting) == 1 else ()
    return ()


def _is_of_ours(sentence: Sentence) -> bool:
    return not {"ours", "title", "leader"}.isdisjoint(sentence.marks) and not sentence.places
