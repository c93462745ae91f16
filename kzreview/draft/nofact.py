"""Why a figure is believed to be no fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.changes import change_of
from kzreview.check.notclaims import idle, name_or_code
from kzreview.check.subject import FOREIGN
from kzreview.draft.tables import table, two_sides

if TYPE_CHECKING:
    from kzreview.draft.claims import Claim

_LINE, _LINE_ENDS = 8, {")", "]", "|", "/"}  # a line of fewer words may be no sentence
_ROUND = 1000  # a bare number in words is a count from here on, even where no noun is known
_OF_UNITS = {"percentage_point": "change", "share": "share"}


def no_fact(claim: Claim, *, announced: bool) -> str:
    """Why a figure is believed to be no fact; empty where it may be one. `announced`: some metric is.

    One of name, code, other-subject, change, share, ordinal, period, length, turn, line.
    """
    return _of_itself(claim, announced=announced) or ("" if announced else _without_metric(claim))


def _of_itself(claim: Claim, *, announced: bool) -> str:
    sentence, amount, head = claim.around.sentence, claim.amount, claim.head
    why = name_or_code(sentence, amount)
    if why and not (announced and head.kind == "noun"):
        return why
    if claim.said.subject == FOREIGN:
        return "other-subject"
    change = change_of(claim.around, amount, head)
    if change and change.kind == "difference":
        return "change"
    if _follows_plus(claim):
        return "code"
    return _OF_UNITS.get(amount.unit) or ("turn" if _is_of_two_sides(claim) else "")


def _without_metric(claim: Claim) -> str:
    why = idle(claim.around.sentence, claim.amount, claim.head)
    if why:
        return why
    if claim.amount.unit in table("lengths")["units"]:
        return "length"
    if _is_turn(claim):
        return "turn"
    return "line" if _is_furniture(claim) else ""


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
    if amount.figure.kind == "digits":
        return False
    return not amount.unit and amount.value < (3 if claim.head.kind in {"noun", "other"} else _ROUND)


def _is_furniture(claim: Claim) -> bool:
    """Whether a bare number stands in a short line that is no sentence: how often a page was read, its neighbours."""
    sentence = claim.around.sentence
    text = sentence.text.strip()
    if not any(map(str.isalpha, text)):
        return True
    if claim.amount.unit or claim.head.kind == "noun" or not claim.amount.figure.text.replace(" ", "").isdigit():
        return False
    return len(sentence.words) < _LINE and (text[-1].isalnum() or text[-1] in _LINE_ENDS)
