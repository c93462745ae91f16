"""Whether a figure is what comes of other figures beside it: their sum, their difference, one divided by another."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.changes import is_told_in_percent
from kzreview.check.metrics.answers import in_year
from kzreview.check.metrics.parts import end_of_whole
from kzreview.check.metrics.rules import rules
from kzreview.check.reading.wordlists import affixes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount


def is_reckoned(context: Context, amount: Amount) -> bool:
    """Whether the sentence reckons with figures, or the figure is the sum of others that stand in a row around it."""
    sentence, before = context.around.sentence, context.around.before
    if _comes_of_reckoning(context, amount) and _has_others(context, amount):
        return True
    if _is_of_two_kinds(context, amount) or _is_addend(sentence, amount) or _is_of_both_measures(context, amount):
        return True
    others = [one for one in sentence.amounts if one.start != amount.start and _is_alike(one, amount)]
    others = [one for one in others if not _is_by_so_much(sentence, one)]
    if before is not None:
        others = [one for one in before.amounts if _is_alike(one, amount)] + others
    values = [one.value for one in others]
    rest = not amount.unit and _is_rest(values, amount.value)
    return rest or _is_sum_of_a_row(values, amount.value) or _is_share(context, amount, others)


def _is_addend(sentence: Sentence, amount: Amount) -> bool:
    """Whether a sign between two numbers reckons with them: 7 + 5 visits are listed; 158 983 / 40 075 = 3,97."""
    start, end = amount.start - sentence.start, amount.end - sentence.start
    return bool(
        _SIGN_AFTER.match(sentence.text, end) or _SIGN_BEFORE.search(sentence.text[max(0, start - _FEW) : start])
    )


_SIGN_AFTER = re.compile(r"\s[+/×·=]\s\d")
_SIGN_BEFORE = re.compile(r"\d\s[+/×·=]\s$")
_FEW = 4  # letters of "3 + "


def _is_of_two_kinds(context: Context, amount: Amount) -> bool:
    """Whether the figure is both kinds together of what the clause names without a kind: 2 briefings and 14 are 16."""
    around = context.around
    for rule in around.announced:
        if not any(all(around.has(name) for name in way) for way in rule.needs):
            continue
        kinds = kinds_of(rule)
        told = any(_says(context, amount, name) for kind in kinds for name in kind.unless)
        told = told and not counts_in_more(around)
        if len(kinds) > 1 and not told and (answers := of_kinds(context, kinds)):
            return sum(answer.value for answer in answers) == amount.value
    return False


def _is_of_both_measures(context: Context, amount: Amount) -> bool:
    """Whether a part follows a measure that is all of those in its unit together: 50 days, 33 of them abroad."""
    later = [one for one in context.around.sentence.amounts if one.start >= amount.end and one.value < amount.value]
    if not amount.unit or not any(_is_alike(one, amount) for one in later):
        return False
    alike = [one for one in rules() if amount.unit in one.heads and not (one.growth or one.timeless or one.own)]
    found = [in_year(context.known, one, context.scope.year, context.around) for one in alike]
    values = {one.fact.id: one.value for one in found if one is not None and one.fact.period.text == str(one.fact.year)}
    return len(values) > 1 and sum(values.values()) == amount.value


def _says(context: Context, amount: Amount, name: str) -> bool:
    """Whether the clause names a kind, and not only of a part: из 16 брифингов на совместные пришлось 14."""
    around = context.around
    if not around.has(name):
        return False
    end = end_of_whole(around, amount)
    return end is None or any(
        around.clause.holds(one.start) and one.start < end for one in around.sentence.concepts[name]
    )


def counts_in_more(around: Around) -> bool:
    """Whether the clause says that another kind is counted in: с учётом совместных, but not вместе с лидерами."""
    sentence = around.sentence
    beginnings = affixes("counts-in", sentence.book)
    return any(
        around.clause.holds(one.start)
        and any(key.startswith(beginnings) for key in sentence.keys[one.first : one.last + 1])
        for one in sentence.concepts.get("counted-in", ())
    )


def kinds_of(rule: Rule) -> list[Rule]:
    """The rule, and those of the other kinds of what it counts."""
    return [rule, *(other for other in rules() if _is_other_kind(rule, other))]


def of_kinds(context: Context, kinds: Sequence[Rule]) -> list[Answer]:
    """The figures of all kinds in the year; none where one is not known."""
    answers = [in_year(context.known, kind, context.scope.year, context.around) for kind in kinds]
    return [answer for answer in answers if answer is not None] if None not in answers else []


def _is_other_kind(rule: Rule, other: Rule) -> bool:
    """Whether of two rules for the same noun each is ruled out by a word of the other: alone, together."""
    if rule.metric == other.metric or (rule.heads & other.heads) <= {"occasion"}:
        return False
    words, others = ({name for way in one.needs for name in way} for one in (rule, other))
    return not (rule.unless.isdisjoint(others) or other.unless.isdisjoint(words))


def _comes_of_reckoning(context: Context, amount: Amount) -> bool:
    """Whether a figure may be what is reckoned, and not what it is reckoned from: 19 and 23 make 42.

    What is reckoned from stands before the word of reckoning, and what comes of it after that.
    """
    sentence = context.around.sentence
    least = 1 if sentence.lang == "kk" else 2
    for mark in sentence.marks.get("reckoning", ()):
        before = [one for one in sentence.amounts if one.end <= mark.start]
        apart = least <= len(before) < len(sentence.amounts)
        if mark.start < amount.start or not apart or "unreal" in sentence.marks:
            return True
    return False


def _is_share(context: Context, amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether a share told in the sentence makes the figure of another one: a third of his 36 days, 12 days."""
    if amount.unit in _RELATIVE:
        return False
    shares = [one.value for one in context.around.sentence.amounts if one.unit == "share"]
    shares += [one.value / 100 for one in context.around.sentence.amounts if one.unit == "percent"]
    return any(abs(share * one.value - amount.value) < _NEAR for share in shares for one in others)


_RELATIVE = {"percent", "percentage_point", "share", "times"}
_NEAR = Decimal("0.51")  # a part of what is counted is a whole number


def _has_others(context: Context, amount: Amount) -> bool:
    """Whether there is anything to reckon with: another figure here or in the sentence before."""
    before = context.around.before
    here = [one for one in context.around.sentence.amounts if one.start != amount.start]
    return bool(here) or (before is not None and bool(before.amounts))


def _is_alike(one: Amount, amount: Amount) -> bool:
    return not one.ordinal and not amount.ordinal and one.value > 1 and one.unit in {"", "occasion", amount.unit}


def _is_by_so_much(sentence: Sentence, amount: Amount) -> bool:
    """Whether a figure says by how much another is more or less, and is added to nothing: на 4 больше, 4 more."""
    number = sentence.word_after(amount.end)
    compared = any(one.first == number for name in ("up", "down") for one in sentence.concepts.get(name, ()))
    return amount.role == "by" or compared or is_told_in_percent(sentence, amount)


def _is_sum_of_a_row(values: Sequence[Decimal], total: Decimal) -> bool:
    """Whether two or more values in a row make the total."""
    for first in range(len(values)):
        made = values[first]
        for value in values[first + 1 :]:
            made += value
            if made == total:
                return True
    return False


def _is_rest(values: Sequence[Decimal], rest: Decimal) -> bool:
    """Whether two values differ by so much, which small numbers do by chance: of 13,931 items 8,022, the rest 5,909."""
    return rest >= _BY_NO_CHANCE and any(abs(first - second) == rest for first in values for second in values)


_BY_NO_CHANCE = 100
