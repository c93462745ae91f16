"""Numbers with what stands around them, and those that belong together made one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from kzreview.language.amounts import Amount
from kzreview.language.around import Unit
from kzreview.language.durations import durations
from kzreview.language.numbers import figure_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.around import Around
    from kzreview.language.cursor import Number
    from kzreview.language.tokens import Token

_BARE = Unit("")
_SPREAD = 2  # the most that the end of a range is of its beginning, where it may be the end of a change
_BARE_SPREAD = Decimal("1.3")  # where no unit follows
_SIGNS = {",", ".", ";", "!", "?"}
_DASHES = {"-", "–", "—"}


class Draft(NamedTuple):
    """A number from the token `first` to before `last`, its unit among them; hedges stand outside."""

    number: Number
    first: int
    last: int
    unit: Unit = _BARE
    case: str = ""
    bound: str = "exact"
    hedge: tuple[int, int] | None = None
    role: str = ""
    upper: Draft | None = None
    rest: Decimal = Decimal(0)  # the minutes of hours and minutes, the half of two years and a half
    step: Decimal | None = None  # in the base unit, where it is not that of the number

    @property
    def value(self) -> Decimal:
        return self.number.value * self.unit.factor + self.rest


def amounts_of(
    numbers: Sequence[Number], tokens: Sequence[Token], words: Around, text: str, offset: int
) -> list[Amount]:
    """The amounts of a text whose numbers and tokens these are, in order."""
    drafts = [_draft(number, tokens, words) for number in numbers]
    drafts = _without_overlap(durations(drafts, tokens, words))
    drafts = _ranges(drafts, tokens, words)
    drafts = [_hedged(draft, tokens, words) for draft in _changes(drafts, tokens, words)]
    taken = {place for draft in drafts if draft.hedge for place in range(*draft.hedge)}
    return [
        _amount(draft, tokens, text, offset) for draft in drafts if draft.bound != "none" and draft.first not in taken
    ]


def _with_half(number: Number, tokens: Sequence[Token], words: Around) -> Draft | None:
    """A unit and a half of it, with no number said: a year and a half, год с половиной."""
    place = words.added_half(tokens, number.after) if number.unit == "share" else None
    unit = words.unit_at(tokens, place) if place is not None else None
    if place is None or unit is None:
        return None
    first = place - (words.is_article(tokens[place - 1].key) if place else 0)
    whole = number._replace(value=1 + number.value)
    return Draft(whole, first, number.after, unit.meaning, case=number.case)


def _draft(number: Number, tokens: Sequence[Token], words: Around) -> Draft:
    half = _with_half(number, tokens, words)
    if half:
        return half
    draft = Draft(number, number.first, number.after, case=number.case)
    if number.unit:
        return draft._replace(unit=_as_multiple(Unit(number.unit, direction=number.direction), draft, tokens, words))
    if number.kind == "roman" or (number.kind == "ordinal" and number.after == number.last):
        return draft
    sign = words.sign_before(tokens, number.first)
    if sign:
        return draft._replace(first=sign.first, unit=sign.meaning)
    return _with_unit(draft, tokens, words)


def _with_unit(draft: Draft, tokens: Sequence[Token], words: Around) -> Draft:
    place = draft.last
    hyphen = place < len(tokens) and tokens[place].key == "-" and not tokens[place].spaced
    found = words.unit_at(tokens, place + hyphen)
    if found is None:
        return draft
    following = draft._replace(last=found.last, case=found.case or draft.case)
    half = words.half_after(tokens, found.last)
    if half is not None:
        factor = found.meaning.factor
        following = following._replace(rest=factor / 2, step=draft.number.step * factor / 10, last=half)
    return following._replace(unit=_as_multiple(found.meaning, following, tokens, words))


def _as_multiple(unit: Unit, draft: Draft, tokens: Sequence[Token], words: Around) -> Unit:
    """Occasions that multiply something: "three times more", "в 2,5 раза"."""
    if unit.name == "occasion" and _multiplies(draft, tokens, draft.last, words):
        return unit._replace(name="times")
    return unit


def _multiplies(draft: Draft, tokens: Sequence[Token], after: int, words: Around) -> bool:
    following = tokens[after].key if after < len(tokens) else ""
    before = tokens[draft.first - 1].key if draft.first else ""
    if following in words.multiple_last and after + 1 < len(tokens) and tokens[after + 1].kind in {"word", "digits"}:
        return False  # 23 times over the year
    return following in words.multiple_before | words.multiple_last or before in words.multiple_after


def _without_overlap(drafts: list[Draft]) -> list[Draft]:
    """A sign between two numbers belongs to the first that claims it; a word that is a number is no unit."""
    kept: list[Draft] = []
    for draft in drafts:
        before = kept[-1] if kept else None
        if before is None or draft.first >= before.last:
            kept.append(draft)
        elif draft.number.unit == "share" and draft.last <= before.last:
            continue  # the half of "two years and a half"
        elif draft.number.first < before.last:
            kept[-1] = _bare(before)
            kept.append(draft)
        else:
            kept.append(draft._replace(first=draft.number.first, unit=_BARE))
    return kept


def _bare(draft: Draft) -> Draft:
    """The number alone, without the unit."""
    number = draft.number
    return draft._replace(last=number.after, unit=_BARE, case=number.case, rest=Decimal(0), step=None)


def _ranges(drafts: list[Draft], tokens: Sequence[Token], words: Around) -> list[Draft]:
    joined: list[Draft] = []
    for draft in drafts:
        lower = joined[-1] if joined else None
        first = _range_start(lower, draft, tokens, words) if lower else None
        if lower and first is not None:
            joined[-1] = _range(_inherit(lower, draft), draft, first)
        else:
            joined.append(draft)
    return joined


def _range(lower: Draft, upper: Draft, first: int) -> Draft:
    return lower._replace(first=first, last=upper.last, case=upper.case, upper=upper, bound="range")


def _range_start(lower: Draft, upper: Draft, tokens: Sequence[Token], words: Around) -> int | None:
    """The token that a range of the two begins with, None where they make none."""
    if lower.upper or "share" in {lower.unit.name, upper.unit.name}:
        return None
    if not _inherit(lower, upper).value < upper.value or lower.unit.name not in {"", upper.unit.name}:
        return None
    between = tokens[lower.last : upper.first]
    if len(between) != 1 or (between[0].kind == "word" and _is_set_off(lower, upper, tokens)):
        return None
    kinds = {lower.number.kind, upper.number.kind}
    if between[0].key in _DASHES and (len(kinds) == 1 or lower.unit.name == ""):
        return None if kinds == {"words", "digits"} else lower.first  # за девять — 12 млрд are two
    before = tokens[lower.first - 1].key if lower.first else ""
    for start, middle in words.ranges:
        if (
            between[0].key == middle
            and start in {"", before}
            and (start or _may_open_range(words.role_before(tokens, lower.first), lower, upper))
        ):
            return lower.first - bool(start)
    return None


def _may_open_range(role: str, lower: Draft, upper: Draft) -> bool:
    """By 6 to 7 percent, growth to 6 to 7 percent; but "up by 3 to 36" gives a step and an end."""
    spread = _SPREAD if upper.unit.name else _BARE_SPREAD
    return not role or (role in {"by", "to"} and upper.value <= lower.value * spread)


def _is_set_off(lower: Draft, upper: Draft, tokens: Sequence[Token]) -> bool:
    """Whether two numbers between signs are a score, of what comes first and of the other: beat Qatar, 18 to 21."""
    after = tokens[upper.last].key if upper.last < len(tokens) else "."
    return lower.first > 0 and tokens[lower.first - 1].key == "," and after in _SIGNS


def _inherit(lower: Draft, upper: Draft) -> Draft:
    """As in "13,3 … 9,8 млрд долларов": the first shares unit and scale of the second, if that brings them nearer."""
    if lower.unit.name or lower.upper:
        return lower
    unit = upper.unit
    scale = upper.number.scale
    if scale == 1 or lower.number.scale != 1:
        return lower._replace(unit=unit)
    scaled = lower.number._replace(value=lower.number.value * scale, step=lower.number.step * scale)
    nearer = _ratio(scaled.value, upper.number.value) <= _ratio(lower.number.value, upper.number.value)
    return lower._replace(unit=unit, number=scaled if nearer else lower.number)


def _ratio(a: Decimal, b: Decimal) -> Decimal:
    return max(a, b) / min(a, b) if a and b else Decimal("Infinity")


def _changes(drafts: list[Draft], tokens: Sequence[Token], words: Around) -> list[Draft]:
    """The two ends of a change ("с 13,3 до 9,8 млрд", "5-тен 6-ға"): the first shares the unit of the second.

    So does the second that of the first: from 13.3 billion dollars to 9.8 billion, с 33 дней до 36.
    """
    changed = drafts[:1]
    for draft in drafts[1:]:
        before = changed[-1]
        if _is_change(before, draft, tokens, words):
            changed[-1] = _inherit(before, draft)
            unit = draft.unit if draft.unit.name or before.unit.name == "share" else before.unit
            draft = draft._replace(role="to", unit=unit)  # noqa: PLW2901 - the end of the change is told only here
        changed.append(draft)
    return changed


def _is_change(before: Draft, draft: Draft, tokens: Sequence[Token], words: Around) -> bool:
    if draft.first - before.last > 1 or before.bound == "range" or draft.bound == "range":
        return False
    if before.case == "ablative":
        return draft.case == "dative" and draft.first == before.last
    return words.role_before(tokens, before.first) == "from" and words.role_before(tokens, draft.first) == "to"


def _hedged(draft: Draft, tokens: Sequence[Token], words: Around) -> Draft:
    if draft.number.about:
        draft = draft._replace(bound="about")
    before = words.hedge_before(tokens, draft.first)
    after = words.hedge_after(tokens, draft.last, draft.case)
    hedge = after or before
    bare = draft._replace(case="") if after else draft  # "20-дан астам": the case belongs to the hedge
    role = _role(bare, tokens, words, before.first if before else draft.first)
    if draft.number.vague and not before:
        return draft._replace(bound="none")
    if hedge is None or draft.bound == "range":
        return draft._replace(role=role)
    if after:
        draft, last = _unit_after_hedge(draft, tokens, after.last, words)
        return draft._replace(bound=hedge.meaning, hedge=(hedge.first, last), role=role)
    return draft._replace(bound=hedge.meaning, hedge=(hedge.first, hedge.last), role=role)


def _unit_after_hedge(draft: Draft, tokens: Sequence[Token], place: int, words: Around) -> tuple[Draft, int]:
    """As in "17 миллиардтан астам доллар", "44-odd thousand": what it counts is known, the span stays the figure's."""
    scale = words.scale_at(tokens, place) if draft.number.scale == 1 else None
    if scale is not None:
        number = draft.number
        number = number._replace(value=number.value * scale, step=number.step * scale, scale=scale, other=None)
        draft, place = draft._replace(number=number), place + 1
    found = words.unit_at(tokens, place) if not draft.unit.name and not draft.number.unit else None
    return (draft._replace(unit=found.meaning) if found else draft), place


def _role(draft: Draft, tokens: Sequence[Token], words: Around, first: int) -> str:
    if draft.bound == "range":
        return ""
    before = words.role_before(tokens, first) or words.role_before(tokens, draft.first)
    role = draft.role or before or words.role_after(tokens, draft.last)
    return role or {"ablative": "from", "dative": "by"}.get(draft.case, "")


def _amount(draft: Draft, tokens: Sequence[Token], text: str, offset: int) -> Amount:
    start, end = tokens[draft.first].start, tokens[draft.last - 1].end
    hedge = (tokens[draft.hedge[0]].start, tokens[draft.hedge[1] - 1].end) if draft.hedge else None
    number, unit = draft.number, draft.unit
    return Amount(
        start,
        end,
        text[start - offset : end - offset],
        figure_of(number, tokens, text, offset),
        draft.value,
        number.step * unit.factor if draft.step is None else draft.step,
        unit.name,
        unit.printed or unit.name,
        draft.bound,
        hedge,
        draft.upper.value if draft.upper else None,
        draft.case,
        draft.role,
        unit.direction,
        None if number.other is None else number.other * unit.factor,
    )
