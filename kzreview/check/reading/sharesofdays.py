"""Shares told in days or dollars: one day in ten, каждый десятый день, он күннің бірі, one in seven dollars."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed_by_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_MOST = 31  # days of which one is told as a share
_LONGEST = 5  # words of "one day out of every"


def with_shares_of_days(sentence: Sentence, amounts: Sequence[Amount]) -> Sequence[Amount]:
    """The amounts, where one day of so many is a share, its `printed_unit` day."""
    if not any(_may_be(one) for one in amounts):
        return amounts
    words = listed_by_part("one-day-of", sentence.book)
    made: list[Amount] = []
    for amount in amounts:
        share = _share(sentence, amount, words) if _may_be(amount) else None
        if share is not None and made and share.start < made[-1].end:
            share = replace(share, hedge=made.pop().hedge)  # "one day" has been read as a length of its own
        made.append(share or amount)
    return made


def _may_be(amount: Amount) -> bool:
    return 1 < amount.value <= _MOST and amount.unit in {"", "day", "USD"} and amount.bound == "exact"


def _share(sentence: Sentence, amount: Amount, words: dict[str, tuple[str, ...]]) -> Amount | None:
    """The share that a number is of, where the words beside it make it one."""
    first, after = sentence.word_after(amount.start), sentence.word_after(amount.end)
    following = sentence.keys[after] if after < len(sentence.keys) else ""
    if amount.ordinal:
        is_each = first > 0 and sentence.keys[first - 1] in words["each"]
        if is_each and following in words["dollar"]:
            return replace(_part(sentence, amount, first - 1, after), printed_unit="")
        return _part(sentence, amount, first - 1, after) if is_each and following in words["day"] else None
    if amount.unit == "USD":
        share = _led_by(sentence, amount, words["of-dollars"])  # one in seven dollars, which is no sum of seven
        return share and replace(share, printed_unit="")
    if amount.unit and following in words["after"]:
        return _part(sentence, amount, first, after)
    return _led_by(sentence, amount, words["days" if amount.unit else "bare"])


def _led_by(sentence: Sentence, amount: Amount, phrases: tuple[str, ...]) -> Amount | None:
    """The share that the longest of some phrases right before a number makes of it."""
    first, after = sentence.word_after(amount.start), sentence.word_after(amount.end)
    sizes = range(min(_LONGEST, first), 1, -1)
    led = (size for size in sizes if " ".join(sentence.keys[first - size : first]) in phrases)
    return next((_part(sentence, amount, first - size, after - 1) for size in led), None)


def _part(sentence: Sentence, amount: Amount, first: int, last: int) -> Amount:
    start, end = sentence.words[first].start, max(amount.end, sentence.words[last].end)
    text = sentence.text[start - sentence.start : end - sentence.start]
    figure = replace(amount.figure, kind="words")
    share = 1 / amount.value
    made = replace(amount, start=start, end=end, text=text, figure=figure, value=share, step=share / 10)
    return replace(made, unit="share", printed_unit="day")
