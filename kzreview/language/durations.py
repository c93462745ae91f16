"""Hours and minutes that are one length of time: 245 hours and 18 minutes, an hour and 32 minutes, час 32 минуты."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.around import Around
    from kzreview.language.drafts import Draft
    from kzreview.language.tokens import Token


def durations(drafts: list[Draft], tokens: Sequence[Token], words: Around) -> list[Draft]:
    """Hours and the minutes right after them as one."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before and before.unit.printed == "hour" and _are_minutes(draft) and _beside(before, draft, tokens, words):
            step = draft.number._replace(value=before.number.value, step=Decimal(1) / 60)
            joined[-1] = before._replace(number=step, last=draft.last, rest=draft.value, case=draft.case)
        else:
            joined.append(_with_an_hour(draft, tokens, words) if _are_minutes(draft) else draft)
    return joined


def _with_an_hour(draft: Draft, tokens: Sequence[Token], words: Around) -> Draft:
    """Minutes with an hour before them that has no number: an hour and 32 minutes, час 32 минуты; not: в час 32."""
    place = draft.first - 1
    place -= place > 0 and words.joins_minutes(tokens[place].key)
    if place < 0 or tokens[place].key not in words.one_hour:
        return draft
    unit, before = words.unit_at(tokens, place), tokens[place - 1] if place else None
    if unit is None or (before and (before.key in words.at_an_hour or before.kind == "digits")):
        return draft
    number = draft.number._replace(value=Decimal(1), step=Decimal(1) / 60)
    first = place - bool(before and words.is_article(before.key))
    return draft._replace(number=number, first=first, unit=unit.meaning, rest=draft.value)


def _are_minutes(draft: Draft) -> bool:
    return draft.unit.name == "minute" and not draft.unit.printed and draft.value < 60


def _beside(before: Draft, draft: Draft, tokens: Sequence[Token], words: Around) -> bool:
    """Whether nothing stands between but that the minutes come to the hours: 245 часов и ещё 18 минут."""
    between = [token.key for token in tokens[before.last : draft.first]]
    return not between or (words.joins_minutes(between[0]) and words.more_of_it.issuperset(between[1:]))
