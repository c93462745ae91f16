"""Figures that lean on another one: "as many" repeats it, "from 13.3 to 9.8" gives where a change began."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.derived.changes import is_by_so_much
from kzreview.check.reading.clauses import opening_figure
from kzreview.check.reading.heads import head_of
from kzreview.check.reading.wordlists import affixes, listed, listed_by_part
from kzreview.check.when.bases import gives_place, is_base, is_dated, was_before
from kzreview.check.when.pairs import leads_to
from kzreview.language.amounts import A_SUM, MONEY

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount


def with_echoes(sentence: Sentence, before: Sentence | None = None) -> list[Amount]:
    """The amounts of a sentence, and one more for each "as many" that repeats the one before it.

    In a sentence without figures it repeats the only one of the sentence before: "With Singapore, as many."
    """
    told = before.amounts if before is not None and not sentence.amounts and sentence.places else ()
    said = [_multiple(sentence, one) for one in sentence.amounts]
    amounts = [_somewhere(sentence, _turned(sentence, _more_times(sentence, one))) for one in _spread(sentence, said)]
    for mention in sentence.concepts.get("as-many", ()):
        earlier = [amount for amount in sentence.amounts if amount.end <= mention.start]
        earlier = earlier or list(told if len(told) == 1 else ())
        # 1,7 миллиард: Швейцария сонша салды
        opens = bool(earlier) and not told and opening_figure(sentence) == earlier[-1].end
        if earlier and not opens and not _is_nearly_so(sentence, mention, earlier[-1]):
            text = sentence.text[mention.start - sentence.start : mention.end - sentence.start]
            amounts.append(replace(earlier[-1], start=mention.start, end=mention.end, text=text, hedge=None))
    return _with_points(
        sentence, _with_units(sentence, _compared(sentence, sorted(amounts, key=lambda amount: amount.start)))
    )


def _spread(sentence: Sentence, amounts: list[Amount]) -> list[Amount]:
    """In English what a measure is spread over is no bound: 36 days abroad over 23 trips."""
    if sentence.lang != "en":
        return amounts
    found = list(amounts)
    for number, (before, after) in enumerate(pairwise(amounts), 1):
        if (
            after.hedge is None
            or not before.unit
            or sentence.key_of(*after.hedge) not in listed("spread", sentence.book)
        ):
            continue
        between = range(sentence.word_after(before.end), sentence.word_after(after.opening))
        places = {one.first for one in sentence.concepts.get("abroad", ())}
        if all(one in places for one in between) and not _are_parted(sentence, before, after):
            found[number] = replace(after, bound="exact", hedge=None)
    return found


def _are_parted(sentence: Sentence, before: Amount, after: Amount) -> bool:
    return any(before.end <= sign.start < after.opening for sign in sentence.signs)


def _compared(sentence: Sentence, amounts: list[Amount]) -> list[Amount]:
    """Two Kazakh figures before a comparative are no way from one to the other."""
    found = list(amounts)
    for number in range(1, len(found)):
        before, after = found[number - 1 : number + 1]
        if (before.role, after.role) == ("from", "to") and is_by_so_much(sentence, after):
            found[number - 1 : number + 1] = [replace(before, role=""), replace(after, role="by")]
    return found


def _multiple(sentence: Sentence, amount: Amount) -> Amount:
    """In English "twice his 17 days" is a multiple, unless it opens the sentence: Twice the president went."""
    first, after = sentence.word_after(amount.start), sentence.word_after(amount.end)
    if sentence.lang != "en" or amount.unit != "occasion":
        return amount
    if amount.value != amount.value.to_integral_value():
        return replace(amount, unit="times")  # rose 1.75 times
    linked = sentence.keys[sentence.word_after(amount.opening) - 1] in listed("is-verb", sentence.book)
    if not first or not (linked or amount.figure.text.lower() == "twice"):
        return amount  # is six times his audience on X
    of_it = not listed("multiple-of", sentence.book).isdisjoint(sentence.keys[after : after + 1])
    return replace(amount, unit="times") if of_it else amount


_REACH = 2  # words from the figure to its noun


def _somewhere(sentence: Sentence, amount: Amount) -> Amount:
    """In Russian "на 19 форумах" says where, and not by how much."""
    word = sentence.word_after(amount.end)
    near = sentence.keys[word : word + _REACH]
    if (
        sentence.lang != "ru"
        or amount.role != "by"
        or not any(key.endswith(affixes("locative", sentence.book)) for key in near)
    ):
        return amount
    return replace(amount, role="")


def _is_nearly_so(sentence: Sentence, mention: Mention, amount: Amount) -> bool:
    """Whether "as many" is no number of its own: almost as many, twice as many."""
    beside = mention.last + 1 if sentence.lang == "kk" else mention.first - 1
    nearly = beside >= 0 and not listed("nearly", sentence.book).isdisjoint(sentence.keys[beside : beside + 1])
    return nearly or _is_of_multiple(sentence, amount, mention)


def _is_of_multiple(sentence: Sentence, amount: Amount, mention: Mention) -> bool:
    """Whether "as many" only goes on with a multiple: twice as many, several times as many."""
    if sentence.keys[max(0, mention.first - 1)] == "times":
        return True
    return amount.unit in {"times", "share"} and mention.start - amount.end <= 1


def _more_times(sentence: Sentence, amount: Amount) -> Amount:
    """Fourteen more times: a count of occasions, and no difference unless something is compared."""
    number = sentence.word_after(amount.end)
    found = [mark for mark in sentence.marks.get("more-times", ()) if mark.first == number]
    if amount.unit or not found or "than" in sentence.concepts:
        return amount
    text = sentence.text[amount.start - sentence.start : found[0].end - sentence.start]
    return replace(amount, end=found[0].end, text=text, unit="occasion")


def _turned(sentence: Sentence, amount: Amount) -> Amount:
    """In Russian a unit before its figure says "about": часа на полтора больше; былтырғы 27-ден аз is no bound."""
    if amount.bound in {"more_than", "less_than"} and is_base(sentence, amount) and is_dated(sentence, amount):
        return replace(amount, bound="exact", hedge=None)
    number = sentence.word_after(amount.start)
    if sentence.lang != "ru" or amount.unit or amount.role != "by" or number < 2:
        return amount
    before = sentence.words[number - 2]
    spans = [(one.start, one.end) for one in sentence.dates] + [(one.start, one.end) for one in sentence.amounts]
    taken = any(start <= before.start < end for start, end in spans)
    if taken or any(before.end <= sign.start < amount.start for sign in sentence.signs):
        return amount  # в 2024 году, на три больше; 36 дней на 23 поездки
    from kzreview.language.reading import read

    usual = read(f"{amount.text} {before.text}", sentence.lang, sentence.today).amounts
    if len(usual) != 1 or not usual[0].unit:
        return amount
    return replace(usual[0], start=amount.start, end=amount.end, text=amount.text, bound="about", role="by")


def _with_points(sentence: Sentence, amounts: list[Amount]) -> list[Amount]:
    """A bare figure before "points" is of percentage points, where percent are told before."""
    found, points = list(amounts), listed("points", sentence.book)
    for number, amount in enumerate(amounts):
        word = sentence.word_after(amount.end)
        percent = any(one.unit == "percent" for one in amounts[:number])
        if percent and amount.unit in {"", "percent"} and not points.isdisjoint(sentence.keys[word : word + 1]):
            end = sentence.words[word].end
            text = sentence.text[amount.start - sentence.start : end - sentence.start]
            found[number] = replace(amount, end=end, text=text, unit="percentage_point")
    return found


def _with_units(sentence: Sentence, amounts: list[Amount]) -> list[Amount]:
    """A bare figure has the percent or the currency of the one before: by 30 percent and 20, $3 billion of 13.3."""
    filled: list[Amount] = []
    for amount in amounts:
        before = filled[-1] if filled else None
        if before and not amount.unit and amount.role == before.role == "by" and before.unit == "percent":
            amount = replace(amount, unit="percent")  # noqa: PLW2901 - the rest sees it filled in
        if before and not amount.unit and not amount.role and before.unit == "percent" and amount.step < 1:
            amount = replace(amount, unit="percent")  # noqa: PLW2901
        if before and not amount.unit and amount.value >= A_SUM and before.unit in MONEY:
            amount = replace(amount, unit=before.unit)  # noqa: PLW2901
        if before and before.unit in MONEY and _goes_on_with_sums(sentence, before, amount):
            amount = in_its_scale(amount, before) or amount  # noqa: PLW2901
        filled.append(amount)
    return filled


def _goes_on_with_sums(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Whether a figure behind a sum is one of another country, or of another time and bare: в 2024-м — 9,8."""
    if any(before.end <= one.start < amount.start for one in sentence.places):
        return True
    dated = any(before.end <= when.start < amount.start for when in sentence.dates)
    leans = _is_way(before, amount) or amount.role == "by" or _is_whole_of(sentence, before, amount)
    return (dated or leans) and amount.step < 1 and (leans or head_of(sentence, amount).kind == "none")


def _is_whole_of(sentence: Sentence, before: Amount, amount: Amount) -> bool:
    """Whether no more than "out of" stands between a sum and what it is a part of: $3bn out of 13.3."""
    out = listed_by_part("of", sentence.book)["out"]
    between = sentence.keys[sentence.word_after(before.end) : sentence.word_after(amount.start)]
    return bool(between) and between[0] in out and len(between) <= _TWO


def in_its_scale(amount: Amount, before: Amount) -> Amount | None:
    """A bare fraction in the scale of the sum before it: $3 billion from the Netherlands, 1.9 from the US."""
    shown = int(before.figure.value.as_tuple().exponent)  # 13300000000.0 is 13.3 billion
    scale = before.step.scaleb(-shown)
    bare = not amount.unit or (amount.unit == before.unit and amount.value == amount.figure.value)
    leans = amount.role in {"", "by"} or _is_way(before, amount)
    if not bare or not leans or amount.step >= 1 or amount.value >= A_SUM or scale < A_SUM:
        return None
    return replace(amount, unit=before.unit, value=amount.value * scale, step=amount.step * scale)


def _is_way(before: Amount, amount: Amount) -> bool:
    """Whether one of two sums is what something went from and the other to what: с 13,3 млрд долларов до 9,8."""
    return {before.role, amount.role} == {"from", "to"}


def starts_change(sentence: Sentence, amount: Amount) -> bool:
    """Whether the amount is what a change starts from, and so of the year before: no years of their own are said."""
    number = sentence.word_after(amount.start)
    if was_before(sentence, amount) or _is_the_previous(sentence, amount, number):
        return True
    if any(mark.last == number - 1 for mark in sentence.marks.get("last-years", ())):
        of_then = is_base(sentence, amount) or sentence.today.month > _FIRST_MONTHS
        return of_then and not _ends_comparison(sentence, amount)
    if leads_to(sentence, amount):
        return not any(when.kind == "year" for when in sentence.dates)
    if is_base(sentence, amount):
        another = _counts_another_thing(sentence, amount) or _is_of_another_country(sentence, amount)
        undated = not is_dated(sentence, amount) and not another
        return undated and _is_of_year_before(sentence, amount)
    if amount.role != "from":
        return False
    ends = [other for other in sentence.amounts if other.role == "to" and other.start > amount.start]
    years = {when.period.end.year for when in sentence.dates if when.has_year and when.prefix != "earlier"}
    return bool(ends) and ends[0].unit in {amount.unit, *([] if amount.unit else [ends[0].unit])} and len(years) < 2


def _is_the_previous(sentence: Sentence, amount: Amount, number: int) -> bool:
    """Whether one of two figures, the word of that number, is said to be what it was: 23 against the previous 19."""
    said = any(mark.last == number - 1 for mark in sentence.marks.get("previous", ()))
    return said and len(sentence.amounts) > 1 and not is_dated(sentence, amount)


def _counts_another_thing(sentence: Sentence, amount: Amount) -> bool:
    """Whether a noun of its own follows, which is not that of the figure before: 344 decrees against 98 laws.

    So may other people: nurses got 20 percent against 30 for doctors.
    """
    groups = [(one.start, name) for name in table("nouns")["groups"] for one in sentence.concepts.get(name, ())]
    if {name for start, name in groups if start > amount.end} - {
        name for start, name in groups if start < amount.start
    }:
        return True
    own = head_of(sentence, amount)
    told = [head_of(sentence, one) for one in sentence.amounts if one.end <= amount.start]
    return own.kind == "noun" and bool(told) and told[-1].kind == "noun" and own.names.isdisjoint(told[-1].names)


def _is_of_another_country(sentence: Sentence, amount: Amount) -> bool:
    """Whether a country is named beside it, and another beside the figure before."""
    ahead = sentence.lang == "kk"
    told = [one for one in sentence.amounts if one.end <= amount.start][-1:]
    if not told:
        return False
    end = min((one.start for one in sentence.amounts if one.start >= amount.end), default=sentence.end)
    own = (told[0].end, amount.start) if ahead else (amount.end, end)
    others = (sentence.start, told[0].start) if ahead else (told[0].start, amount.start)
    here, there = (
        {one.country for one in sentence.places if first <= one.start < last} for first, last in (own, others)
    )
    return bool(here and there) and here.isdisjoint(there)


def _ends_comparison(sentence: Sentence, amount: Amount) -> bool:
    """Whether a sign parts last year's, which something is more than, from what came: больше прошлогоднего — 36."""
    number = sentence.word_after(amount.start)
    changes = {one.last for name in ("up", "down") for one in sentence.concepts.get(name, ())}
    for mark in sentence.marks.get("last-years", ()):
        parted = any(mark.end <= sign.start < amount.start for sign in sentence.signs)
        if mark.last == number - 1 and mark.first - 1 in changes and parted:
            return True
    return False


_FIRST_MONTHS = 2  # a review of January calls last year's what it tells of


def _gives_way_to(sentence: Sentence, amount: Amount) -> bool:
    """Whether a figure that another came in place of stands before it: вместо 27 — 19."""
    bare = all(one.unit == amount.unit and not one.role for one in sentence.amounts)
    return bare and len(sentence.amounts) == _TWO and sentence.amounts[0] is amount


_TWO = 2


def _is_of_year_before(sentence: Sentence, amount: Amount) -> bool:
    """Up from 19, against 14, 14-тің орнына; "fewer than the 14" may be of a plan."""
    if sentence.lang == "kk" and gives_place(sentence, amount):
        return True
    number = sentence.word_after(amount.start)
    said = any(mark.last == number - 1 for mark in sentence.marks.get("against", ())) and (
        any(one.end <= amount.start for one in sentence.amounts) or _gives_way_to(sentence, amount)
    )
    said = said or sentence.keys[number - 1] in listed("after-which", sentence.book)
    return said or amount.role == "from" or "from" in sentence.keys[max(0, number - 2) : number]
