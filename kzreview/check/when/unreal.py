"""What is not told as having been: planned, wished for, asked or imagined: if he had made 30 trips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention


def is_yet_to_come(context: Context) -> bool:
    """Whether the clause speaks of what is planned or wished for."""
    around, sentence = context.around, context.around.sentence
    return any(
        (around.clause.holds(mark.start) or _runs_on(context, mark)) and not _is_measure(sentence, mark)
        for name in ("future", "wished")
        for mark in sentence.marks.get(name, ())
        if not _is_of_the_past(sentence, mark)
    )


def is_planned(context: Context) -> bool:
    """Whether the clause before the figure says that it is yet to be: plans to create ten thousand jobs."""
    around = context.around
    marks = around.sentence.marks.get("future", ())
    return any(
        around.clause.holds(mark.start) and not _is_measure(around.sentence, mark)
        for mark in marks
        if around.sentence.lang == "kk" or mark.start < around.clause.place
        if not _is_of_the_past(around.sentence, mark)
    )


def _is_of_the_past(sentence: Sentence, plan: Mention) -> bool:
    """Whether "next year" is of a year told before it: 2023 жылы 19, келесі жылы 23."""
    return any(when.start == plan.start and when.period.start <= sentence.today for when in sentence.dates)


def _runs_on(context: Context, plan: Mention) -> bool:
    """Whether what is planned goes on to the figure without a sign: is to launch 280 projects worth two trillion."""
    sentence, place = context.around.sentence, context.around.clause.place
    if sentence.lang == "kk" or plan.start > place:
        return False
    return not any(plan.end <= sign.start < place for sign in sentence.signs)


def _is_measure(sentence: Sentence, plan: Mention) -> bool:
    """Whether what was planned is only what something is compared with: less than planned, жоспарланғаннан аз."""
    if sentence.lang == "kk":
        return sentence.keys[plan.last].endswith(affixes("ablative", sentence.book))
    return not listed("than", sentence.book).isdisjoint(sentence.keys[max(0, plan.first - _TO_PLAN) : plan.first])


_TO_PLAN = 3  # words: than he had planned, чем было запланировано


def is_unreal(context: Context) -> bool:
    """Whether the sentence asks or imagines: if he had made 30 trips."""
    sentence = context.around.sentence
    if _sets_years_apart(sentence):
        return False
    reckoned = {mark.first for mark in sentence.marks.get("reckoned", ())}
    place = context.around.clause.place
    ends = [sign.start for sign in sentence.signs if sign.key in {":", ";"} and sign.start > place]
    end = min(ends, default=sentence.end)
    imagined = (mark for mark in sentence.marks.get("unreal", ()) if mark.first not in reckoned)
    return any(mark.start < end for mark in imagined) or sentence.asks


def _sets_years_apart(sentence: Sentence) -> bool:
    """Whether "if" only sets one year against another: if in 2023 he saw 14 regions, this year it was 11."""
    marks = sentence.marks.get("unreal", ())
    years = {when.period.end.year for when in sentence.dates if when.kind == "year"}
    if len(marks) != 1 or sentence.asks:
        return False
    if sentence.keys[marks[0].first] not in listed("if", sentence.book):
        return False
    return len(sentence.amounts) > 1 and (len(years) > 1 or (bool(years) and "this-alone" in sentence.marks))
