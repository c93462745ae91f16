"""Why a figure is believed to be no fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.derived.changes import change_of
from kzreview.check.idle.notclaims import idle, name_or_code
from kzreview.check.whose.subject import FOREIGN
from kzreview.draft.tables import table, two_sides

if TYPE_CHECKING:
    from kzreview.draft.claims import Claim

_LINE, _LINE_ENDS = 8, {")", "]", "|", "/"}  # a line of fewer words may be no sentence
_ROUND = 1000  # a bare number in words is a count from here on, even where no noun is known
_TENS = 10
_OF_UNITS = {"percentage_point": "change", "share": "share"}


def no_fact(claim: Claim, *, announced: bool) -> str:
    """Why a figure is believed to be no fact; empty where it may be one. `announced`: some metric is.

    One of name, code, other-subject, change, share, ordinal, period, length, turn, line.
    """
    return _of_itself(claim, announced=announced) or ("" if announced else _without_metric(claim))


def _of_itself(claim: Claim, *, announced: bool) -> str:
    sentence, amount, head = claim.around.sentence, claim.amount, claim.head
    if not amount.unit and _is_of_two_sides(claim):
        return "turn"
    why = name_or_code(sentence, amount)
    if why and not (announced and head.kind == "noun"):
        return why
    if claim.said.subject == FOREIGN:
        return "other-subject"
    change = change_of(claim.around, amount, head)
    if change and change.kind == "difference":
        return "change"
    if _follows_plus(claim) or _numbers_an_item(claim):
        return "code"
    return _OF_UNITS.get(amount.unit, "")


def _without_metric(claim: Claim) -> str:
    why = idle(claim.around.sentence, claim.amount, claim.head)
    if why or claim.amount.printed_unit == "week":
        return why or "period"
    if _is_length(claim):
        return "length"
    if _is_turn(claim):
        return "turn"
    return "line" if _is_furniture(claim) else ""


def _is_length(claim: Claim) -> bool:
    """Whether the figure says how long; a count of days does not, unless something is done within or for them."""
    amount, sentence = claim.amount, claim.around.sentence
    if amount.unit != "day":
        return amount.unit in table("lengths")["units"]
    words = table("average")[sentence.lang]
    if any(word in sentence.text.lower() for word in words):
        return False
    before, after = sentence.word_before(amount.start), sentence.word_after(amount.end)
    near = [*sentence.keys[max(0, before) : before + 1], *sentence.keys[after : after + 1]]
    last = sentence.keys[sentence.word_before(amount.end)]
    within = table("within")[sentence.lang]
    lasting = tuple(table("lasting")[sentence.lang])
    return bool(set(within).intersection(near)) or last.endswith(lasting)


def _numbers_an_item(claim: Claim) -> bool:
    """Whether it numbers an item of a list within the sentence: 1) laws, 2) decrees."""
    sentence, amount = claim.around.sentence, claim.amount
    start, end = amount.figure.start - sentence.start, amount.figure.end - sentence.start
    before = sentence.text[:start]
    return sentence.text[end : end + 1] == ")" and before.rfind("(") <= before.rfind(")")


def _follows_plus(claim: Claim) -> bool:
    """C5+1: the name of a circle of states."""
    place = claim.amount.start - claim.around.sentence.start
    before = claim.around.sentence.text[max(0, place - 2) : place]
    return len(before) == 2 and before[1] == "+" and before[0].isalnum()


def _is_of_two_sides(claim: Claim) -> bool:
    sentence = claim.around.sentence
    found = two_sides(sentence.book).find(sentence.words, sentence.keys)
    return any(one.start <= claim.amount.start < one.end for one in found)


def _is_turn(claim: Claim) -> bool:
    """Whether the number belongs to a turn of speech: a small one in words, or one that nothing is counted by."""
    amount = claim.amount
    if amount.figure.kind == "digits" or _is_counted(claim):
        return False
    return not amount.unit and amount.value < (3 if claim.head.kind in {"noun", "other"} else _ROUND)


def _is_counted(claim: Claim) -> bool:
    """Whether a number in words is surely a count: of two words or more, hedged, or alone in brackets."""
    amount, sentence = claim.amount, claim.around.sentence
    start, end = amount.start - sentence.start, amount.end - sentence.start
    brackets = sentence.text[max(0, start - 1) : start] + sentence.text[end : end + 1]
    several = len(amount.figure.text.replace("-", " ").split()) > 1 and amount.value >= _TENS
    return several or brackets == "()" or (amount.hedge is not None and amount.value >= _TENS)


def _is_furniture(claim: Claim) -> bool:
    """Whether a bare number stands in a short line that is no sentence: how often a page was read, its neighbours."""
    sentence = claim.around.sentence
    text = sentence.text.strip()
    if not any(map(str.isalpha, text)):
        return True
    if claim.amount.unit or claim.head.kind == "noun" or not claim.amount.figure.text.replace(" ", "").isdigit():
        return False
    return len(sentence.words) < _LINE and (text[-1].isalnum() or text[-1] in _LINE_ENDS)
