"""What a figure is set against, and which dates are of that alone: 19 forums, down from the 27 of 2023.

The date of a base, or of what stands in brackets, is of no other figure of its sentence.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.reading.twothings import measured_noun
from kzreview.check.reading.wordlists import affixes, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When

_REACH = 5  # words between "than" and its figure: down from the previous year's 27
_ENDS = {",", ";", ")", ":", "—", "–"}


class Aside(NamedTuple):
    """A stretch of a sentence whose dates are of its own figures alone; `place` is where a base stands."""

    start: int
    end: int
    place: int = -1

    def holds(self, place: int) -> bool:
        return self.start <= place < self.end


def applies(sentence: Sentence, when: When, place: int) -> bool:
    """Whether a date may be that of the figure at `place`: no other stretch of the sentence has it for itself."""
    return all(aside.holds(place) for aside in sentence.asides if aside.holds(when.start))


def asides_of(sentence: Sentence) -> list[Aside]:
    """The stretches that have their dates for themselves: brackets, and what figures are set against."""
    if not sentence.amounts:
        return []
    ways = [_brackets, _dashes, _likened, _of_another_year, _concluded]
    ways += [] if measured_noun(sentence) else [_bases]
    return [aside for way in ways for aside in way(sentence)]


def _brackets(sentence: Sentence) -> Iterator[Aside]:
    """(27 in 2023), with the figure before it where it holds none: 27 (2023); (2023 in brackets) is of those alone."""
    opened = [sign for sign in sentence.signs if sign.key in {"(", ")"}]
    for first, last in pairwise(opened):
        if (first.key, last.key) != ("(", ")"):
            continue
        before = [one.start for one in sentence.amounts if one.end <= first.start]
        inside = any(first.start < one.start < last.start for one in sentence.amounts)
        told = any(first.start < mark.start < last.start for mark in sentence.marks.get("in-brackets", ()))
        if before or told:
            yield Aside(first.start if inside or told else before[-1], last.end)


def _dashes(sentence: Sentence) -> Iterator[Aside]:
    """23 trips — in 2023 it was 19 — and 36 days."""
    dashes = [sign for sign in sentence.signs if sign.key in {"—", "–"} and sign.spaced]
    for first, last in pairwise(dashes):
        before = any(one.end <= first.start for one in sentence.amounts)
        inside = any(first.start < one.start < last.start for one in sentence.amounts)
        if any(first.start < sign.start < last.start and sign.key in {"(", ")"} for sign in sentence.signs):
            continue
        if any(0 <= one.start - last.end <= 1 for one in sentence.amounts):
            continue  # trips — 23, days in 2023 — 33
        if before and inside and any(first.start < when.start < last.start for when in sentence.dates):
            yield Aside(first.start, last.end)


def _likened(sentence: Sentence) -> Iterator[Aside]:
    """19, not 27 as in 2023: the year is of the figure before it alone."""
    for when in sentence.dates:
        number = sentence.word_after(when.start)
        if " ".join(sentence.keys[max(0, number - 2) : number]) not in listed("as-in", sentence.book):
            continue
        before = [one.start for one in sentence.amounts if one.end <= when.start]
        if len(before) > 1:
            yield Aside(before[-1], when.end)


def _of_another_year(sentence: Sentence) -> Iterator[Aside]:
    """23 trips, fewer in 2023: a clause that has a year of its own and says no more of it."""
    degrees = listed("degree-alone", sentence.book)
    if degrees.isdisjoint(sentence.keys) or "than" in sentence.concepts:
        return
    cuts = [sign.start for sign in sentence.signs if sign.key in _ENDS]
    cuts += [join.start for join in sentence.marks.get("joins", ())]
    last = max(one.end for one in sentence.amounts)
    for when in sentence.dates:
        start = max((cut for cut in cuts if last <= cut < when.start), default=sentence.end)
        end = min((cut for cut in cuts if cut >= when.end), default=sentence.end)
        if not degrees.isdisjoint(sentence.keys[sentence.word_after(start) : sentence.word_after(end)]):
            yield Aside(start, end)


def _concluded(sentence: Sentence) -> Iterator[Aside]:
    """A year earlier there were 27, so their number fell by eight: the fall is not of the year gone back to."""
    cuts = [one.start for one in sentence.marks.get("that-is", ()) if sentence.amounts[0].end <= one.start]
    degrees, became = listed("degree-alone", sentence.book), listed("became", sentence.book)
    for cut in cuts[:1]:
        last = sentence.word_after(cut)
        changes = [one for way in ("up", "down") for one in sentence.concepts.get(way, ()) if one.start > cut]
        changed = any(sentence.keys[one.last] not in degrees for one in changes)
        if changed or (changes and not became.isdisjoint(sentence.keys[last:])):
            yield Aside(sentence.start, cut)


def _bases(sentence: Sentence) -> Iterator[Aside]:
    for number, amount in enumerate(sentence.amounts):
        start = _base_start(sentence, amount, number)
        if start is not None:
            yield Aside(start, _base_end(sentence, start, amount), amount.start)


def is_base(sentence: Sentence, amount: Amount) -> bool:
    """Whether the figure is what another one before it is set against."""
    return any(aside.place == amount.start for aside in sentence.asides)


def was_before(sentence: Sentence, amount: Amount) -> bool:
    """Whether a bracket says of the figure before it no more than what it was: 23 trips (was 19)."""
    inside = sentence.text[: amount.start - sentence.start].rpartition("(")[2]
    after = sentence.text[amount.end - sentence.start :].partition(")")
    number = sentence.word_after(amount.start)
    words = range(number - len(inside.split()), number), range(number + 1, number + 1 + len(after[0].split()))
    past = {number for mark in sentence.marks.get("was-so", ()) for number in range(mark.first, mark.last + 1)}
    said = [*words[0], *words[1]]
    earlier = any(one.end <= amount.start for one in sentence.amounts)
    return earlier and bool(after[1]) and bool(said) and past.issuperset(said)


def is_dated(sentence: Sentence, amount: Amount) -> bool:
    """Whether a base has its own year beside it."""
    asides = [aside for aside in sentence.asides if aside.place == amount.start]
    return any(
        aside.holds(when.start)
        for aside in asides
        for when in sentence.dates
        if when.has_year and when.prefix != "earlier"
    )


def _base_start(sentence: Sentence, amount: Amount, number: int) -> int | None:
    """Where the words begin that make a figure a base, None where it is none."""
    if sentence.lang == "kk":
        return _kazakh_start(sentence, amount)
    if _dated_before_end(sentence, amount) or _follows_end(sentence, amount):
        return amount.start
    if _comes_after(sentence, amount, number):
        return sentence.words[sentence.word_after(amount.start) - 1].start
    word = sentence.word_after(amount.start)
    before = sentence.amounts[number - 1].end if number else sentence.start
    found = [
        one.start
        for one in (_openers(sentence, amount) if number else sentence.marks.get("against", ()))
        if before <= one.start and 0 < word - one.last <= _REACH and not _hedges(amount, one)
    ]
    return min(found, default=None)


def _dated_before_end(sentence: Sentence, amount: Amount) -> bool:
    """Whether the year of a beginning stands between it and the end: from 33 in 2023 to 36."""
    ends = [other.start for other in sentence.amounts if other.role == "to" and other.start > amount.start]
    return amount.role == "from" and any(amount.end <= when.start < ends[0] for when in sentence.dates if ends)


def _comes_after(sentence: Sentence, amount: Amount, number: int) -> bool:
    """Whether a bare figure is what was before the one right before it: 19 forums after 27; 23, after 19 in 2023."""
    word = sentence.word_after(amount.start) - 1
    if not number or amount.hedge is not None or sentence.keys[word] not in listed("after-which", sentence.book):
        return False
    earlier = sentence.amounts[number - 1]
    if not 0 <= word - sentence.word_after(earlier.end) <= 1 or {earlier.unit, amount.unit} - {earlier.unit, ""}:
        return False
    following = sentence.word_after(amount.end)
    dated = any(sentence.word_after(when.start) - following in {0, 1} for when in sentence.dates)
    ends = following >= len(sentence.words) or any(
        amount.end <= sign.start <= sentence.words[following].start for sign in sentence.signs
    )
    return dated or ends


def _follows_end(sentence: Sentence, amount: Amount) -> bool:
    """Whether it is said after the end where something began: fell to 11 regions from 14."""
    return amount.role == "from" and any(other.role == "to" and other.end <= amount.start for other in sentence.amounts)


def _openers(sentence: Sentence, amount: Amount) -> list[Mention]:
    """The words after which a base comes: against, than, outdoing, and up or down before "from"."""
    found = [*sentence.marks.get("against", ()), *sentence.marks.get("last-years", ())]
    found += sentence.concepts.get("outdo", ())
    thans, shorts = listed("than", sentence.book), listed("short-of", sentence.book)
    found += [
        one
        for one in sentence.concepts.get("than", ())
        if sentence.keys[one.last] in thans or sentence.keys[one.first] in shorts
    ]
    if _starts_way(sentence, amount):
        found += [one for name in ("up", "down") for one in sentence.concepts.get(name, ())]
    return found


def _starts_way(sentence: Sentence, amount: Amount) -> bool:
    """Whether something went from the figure, and no figure is said to which: up from 19, down from the 27."""
    if any(other.role == "to" for other in sentence.amounts):
        return False
    number = sentence.word_after(amount.start)
    return amount.role == "from" or "from" in sentence.keys[max(0, number - _REACH) : number]


def _hedges(amount: Amount, mention: Mention) -> bool:
    return amount.hedge is not None and amount.hedge[0] <= mention.start < amount.hedge[1]


def _kazakh_start(sentence: Sentence, amount: Amount) -> int | None:
    """In Kazakh the date stands right before its figure: былтырғы 14 өңірдің орнына, 2023 жылғы 27-ден аз."""
    last = sentence.word_after(amount.start) - 1
    first = _same_part_before(sentence, last)
    dates = [
        when
        for when in sentence.dates
        if sentence.word_before(when.end) in {first, last} and _is_attribute(sentence, last)
    ]
    if not dates:
        return amount.start if gives_place(sentence, amount) else None
    if any(other.case == "dative" and other.start > amount.start for other in sentence.amounts):
        return dates[-1].start if amount.case == "ablative" else None
    after = sentence.word_after(amount.end)
    instead = any(0 <= mark.first - after <= 1 for mark in sentence.marks.get("instead", ()))
    return dates[-1].start if instead or _is_measure(sentence, amount, after) else None


def gives_place(sentence: Sentence, amount: Amount) -> bool:
    """Whether the next figure came in place of this one: 27 форум мен саммиттің орнына 19."""
    if "instead" not in sentence.marks or amount is sentence.amounts[-1]:
        return False
    following = sentence.amounts[sentence.amounts.index(amount) + 1].start
    after = sentence.word_after(amount.end)
    return any(
        0 <= mark.first - after <= _REACH and mark.end <= following for mark in sentence.marks.get("instead", ())
    )


def _same_part_before(sentence: Sentence, last: int) -> int:
    """The word before "the same period of", between a Kazakh year and its figure."""
    found = [one.first for one in sentence.marks.get("same-part", ()) if one.last == last]
    return min(found) - 1 if found else last


def _is_attribute(sentence: Sentence, number: int) -> bool:
    """Былтырғы, 2023 жылғы: of that year, where "2023 жылы" is of the verb."""
    return number >= 0 and sentence.keys[number].endswith(affixes("attribute", sentence.book))


def _is_measure(sentence: Sentence, amount: Amount, after: int) -> bool:
    """Whether a figure or its noun in the ablative has a word of change or comparing after it: 27 форумнан аз."""
    noun = sentence.keys[after : after + 1] if amount.hedge is not None and amount.hedge[0] > amount.end else []
    if amount.case != "ablative" and not any(key.endswith(affixes("ablative", sentence.book)) for key in noun):
        return False
    names = ("up", "down", "than")
    return any(0 <= one.first - after <= _REACH for name in names for one in sentence.concepts.get(name, ()))


def _base_end(sentence: Sentence, start: int, amount: Amount) -> int:
    """Where a base ends: at the first sign or joining word after its figure and the date of it."""
    following = [one.start for one in sentence.amounts if one.start > amount.start]
    following += [sign.start for sign in sentence.signs if sign.key in _ENDS and sign.start >= amount.end]
    limit = min(following, default=sentence.end)
    dates = [when.end for when in sentence.dates if start <= when.start < limit]
    after = max([amount.end, *dates])
    stops = [sign.start for sign in sentence.signs if sign.key in _ENDS and sign.start >= after]
    stops += [join.start for join in sentence.marks.get("joins", ()) if join.start >= after]
    return min([*stops, limit if dates else sentence.end])


def is_set_against(sentence: Sentence, amount: Amount) -> bool:
    """Whether a Kazakh figure in the dative is what another one is set against: 27-ге қарсы 19."""
    number = sentence.word_after(amount.end)
    return not listed("set-against-it", sentence.book).isdisjoint(sentence.keys[number : number + 1])
