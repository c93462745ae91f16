"""Units that are said apart from their figures: "FDI, $ billion: 9.8", "How many hours was he in the air? — 245"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import listed, words_without_noun
from kzreview.language.reading import read

if TYPE_CHECKING:
    from datetime import date

    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount

_UNIT = re.compile(r"(?:(?P<name>.+?)\s*[,(])?\s*(?P<unit>[^,()]+?)\s*\.?\)?$")
_SIGN = re.compile(r"(?P<sign>[$€₸])\s*(?P<rest>.*)")
_MARKS = re.compile(r"[\s*_#•–—-]+")
_HEDGED = 2  # words of a hedge before a figure that opens an answer: more than 45,000


def parted(name: str, lang: str, today: date) -> tuple[str, str]:
    """A name without the unit that it ends in, and that unit: FDI, $ billion; путь (тыс. км)."""
    found = _UNIT.match(name)
    if found is None or unit_said(found["unit"], lang, today) is None:
        return name, ""
    return found["name"] or "", found["unit"]


def in_unit(figure: str, unit: str) -> tuple[str, str]:
    """What stands before a figure and the figure with its unit as one writes them: $ and 9.8 billion; 159 тыс. км."""
    sign = _SIGN.match(unit)
    return (sign["sign"], f"{figure} {sign['rest']}".rstrip()) if sign else ("", f"{figure} {unit}".rstrip())


def unit_said(text: str, lang: str, today: date) -> Amount | None:
    """One of the unit that a text names, where it names nothing else: млрд долларов, $ billion, hours."""
    one = "".join(in_unit("1", text))
    amounts = read(one, lang, today).amounts
    whole = len(amounts) == 1 and (amounts[0].start, amounts[0].end) == (0, len(one))
    return amounts[0] if whole and (amounts[0].unit or amounts[0].value != 1) else None


def with_said_unit(sentence: Sentence, before: Sentence | None, amount: Amount) -> Amount:
    """A bare figure with the unit that the label before it says, or the question that it answers."""
    if amount.unit or amount.ordinal:
        return amount
    if _shares_out_days(sentence, amount):
        return replace(amount, unit="day", printed_unit="day")
    one = _of_label(sentence, amount) or (_asked(sentence, before, amount) if before is not None else None)
    if one is None:
        return amount
    return replace(
        amount,
        value=amount.value * one.value,
        step=amount.step * one.value,
        upper=amount.upper and amount.upper * one.value,
        unit=one.unit,
        printed_unit=one.printed_unit,
    )


def _shares_out_days(sentence: Sentence, amount: Amount) -> bool:
    """Whether days are what is told before a colon, and only where they went beside the figure: 33 abroad."""
    colons = [sign.start for sign in sentence.signs if sign.key == ":" and sign.start < amount.start]
    days = sentence.concepts.get("day", ())
    if len(colons) != 1 or not days or any(one.start > colons[0] for one in days):
        return False
    if any(one.start < colons[0] for one in sentence.amounts):
        return False
    where = {one.first for name in _WHERE for one in sentence.concepts.get(name, ())}
    following = range(sentence.word_after(amount.end), sentence.word_after(amount.end) + _TO_PLACE)
    before = sentence.word_before(amount.start)
    opens = any(one.last == before for name in _WHERE for one in sentence.concepts.get(name, ()))
    return opens or not where.isdisjoint(following)


_WHERE = ("abroad", "foreign-land", "other-land", "at-home", "region")
_TO_PLACE = 3  # words of "in the regions"


def _of_label(sentence: Sentence, amount: Amount) -> Amount | None:
    """The unit at the end of what stands before a colon, or the hours that it begins with: hours in the air: 245."""
    label, colon, _ = sentence.text[: amount.start - sentence.start].partition(":")
    if not colon or any(sign.isdigit() for sign in label) or not _says_nothing(sentence, len(label), amount):
        return None
    label = _MARKS.sub(" ", label).strip()
    opens = "" if any(one.first == 0 for one in sentence.marks.get("contrast", ())) else label.partition(" ")[0]
    closes = label.rpartition(" ")[2] if sentence.lang == "kk" else ""  # көктегі сағат: 245
    unit = parted(label, sentence.lang, sentence.today)[1] or closes or opens  # есесіне is "but", and no multiple
    one = unit_said(unit, sentence.lang, sentence.today)
    return one if one is not None and one.unit not in {"day", "year", "month", "week"} else None


def _says_nothing(sentence: Sentence, colon: int, amount: Amount) -> bool:
    """Whether only dates, other figures and little words stand between a colon and a figure."""
    plain = words_without_noun(sentence.book)
    spans = [(when.start, when.end) for when in sentence.dates]
    spans += [span for one in sentence.amounts for span in ((one.start, one.end), one.hedge) if span]
    first, last = sentence.word_after(sentence.start + colon), sentence.word_after(amount.start)
    return all(
        key in plain or any(start <= word.start < end for start, end in spans)
        for key, word in zip(sentence.keys[first:last], sentence.words[first:last], strict=True)
    )


def _asked(sentence: Sentence, before: Sentence, amount: Amount) -> Amount | None:
    """The unit after "how many" in a question that the figure answers."""
    if not before.asks or sentence.word_after(amount.start) > _HEDGED:
        return None
    asking = listed("how-many", before.book)
    words = [after for word, after in zip(before.keys, before.words[1:], strict=False) if word in asking]
    return unit_said(words[0].text, before.lang, before.today) if words else None
