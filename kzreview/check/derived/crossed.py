"""A word of change that goes against its two right figures: trips fell from 19 to 23; 23 trips, down from 19.

So does one set off before the figures of two years: forums rose: 27 in 2023, 19 in 2024. And a word before one figure
goes against what there was the year before: trips fell to 23.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.metrics.answers import Answer
from kzreview.check.reading.changewords import changes_in, is_in_hedge, one_change_in, tells_of_change
from kzreview.check.when.bases import is_base, is_set_against
from kzreview.check.when.compared import is_compared
from kzreview.check.when.scope import PARTS
from kzreview.check.wordless.directions import judge_word
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.verdict import Judgement
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.language.tokens import Token
    from kzreview.model import Fact

_REACH = 3  # words from a word of change to the figures it is said of: снизилось в 2024 году с 19 до 23


def judge_crossed(sentence: Sentence, amounts: Sequence[Amount], judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """The verdicts on words of change beside two figures: wrong where both are right, or each is the other's.

    Right by the facts where it says their way, also beside a figure that is wrong, but not where it says by how much.
    """
    if len(amounts) < _TWO or not tells_of_change(sentence) or is_unreal_or_asked(sentence):
        return
    for first, second in pairwise(zip(amounts, judged, strict=True)):
        way = "from" in {first[0].role, second[0].role} or _leads_on(sentence, first[0], second[0])
        answers = _answers(first, second) if way else _of_two_years(sentence, first, second)
        if answers is None:
            continue
        words = [_word(sentence, first[0], second[0]) if way else _word_set_off(sentence, first, second)]
        words += [_word_of_heading(sentence, first[0]), _word_under(sentence, second)] if way else []
        for word in {one.start: one for one in words if one is not None}.values():
            judgement = judge_word(word, answers, sentence)
            if judgement.verdict == "supported":
                settled = not _says_how_much(sentence, word, (first, second), judged)
            else:
                settled = _are_right(first[1], second[1]) or (not way and _are_swapped(first[1], second[1]))
            if settled and not is_denied(sentence, word.first):
                yield judgement


_TWO = 2
_SETTLED = {"supported", "contradicted"}


def _says_how_much(
    sentence: Sentence, word: Mention, ends: Sequence[tuple[Amount, Judgement]], judged: Sequence[Judgement]
) -> bool:
    """Whether the word itself, or a figure at it that is not right, says by how much: doubled; екі еселенді."""
    start = sentence.words[max(0, word.first - 1)].start
    end = sentence.words[min(word.last + 1, len(sentence.words) - 1)].end
    figures = [one for one in judged if start < one.end and one.start < end and all(one is not two for _, two in ends)]
    return any(one.verdict != "supported" or (one.start < word.end and word.start < one.end) for one in figures)


def _leads_on(sentence: Sentence, first: Amount, second: Amount) -> bool:
    """Whether a Kazakh figure is what it went to from the one before: 2023 жылы 27 болса, 2024 жылы 19-ға азайды."""
    return sentence.lang == "kk" and not (first.role or first.case) and second.case == "dative"


def _answers(first: tuple[Amount, Judgement], second: tuple[Amount, Judgement]) -> tuple[Answer, Answer] | None:
    """Where the change began and where it ended, two facts of one metric."""
    start, end = (second, first) if second[0].role == "from" else (first, second)
    facts = [one.fact for _, one in (start, end) if one.verdict in _SETTLED and not one.arithmetic]
    ends = end[0].role in {"to", ""} or end[0].case == "dative"
    if start[0].role not in {"from", ""} or not ends or len(facts) != _TWO:
        return None
    return _changed(*facts)


def _changed(before: Fact | None, after: Fact | None, *, backward: bool = False) -> tuple[Answer, Answer] | None:
    """Two facts of one metric and an earlier and a later year, or of any two, if they differ."""
    if before is None or after is None or before.metric != after.metric or before.year == after.year:
        return None
    if before.year > after.year and not backward:
        return None
    if before.quantity is None or after.quantity is None or before.quantity.value == after.quantity.value:
        return None
    return Answer(before, before.quantity), Answer(after, after.quantity)


def _are_right(first: Judgement, second: Judgement) -> bool:
    return first.verdict == second.verdict == "supported"


def _are_swapped(first: Judgement, second: Judgement) -> bool:
    """Whether each of two figures is wrong, being that of the other's year."""
    return first.verdict == second.verdict == "contradicted" and first.reason == second.reason == "year"


def _of_two_years(
    sentence: Sentence, first: tuple[Amount, Judgement], second: tuple[Amount, Judgement]
) -> tuple[Answer, Answer] | None:
    """The facts of two figures without a role, the earlier first, or what the other is set against."""
    set_against = is_set_against(sentence, first[0])
    if (first[0].role and not set_against) or second[0].role:
        return None
    if any(one.verdict not in _SETTLED or one.arithmetic for _, one in (first, second)):
        return None
    facts = first[1].fact, second[1].fact
    if set_against or is_base(sentence, second[0]):
        return _changed(*(facts if set_against else reversed(facts)), backward=True)
    return _changed(*facts) or _changed(*reversed(facts))


def _word_set_off(
    sentence: Sentence, first: tuple[Amount, Judgement], second: tuple[Amount, Judgement]
) -> Mention | None:
    """The one word of change before a colon or dash and two figures, with no other time told of it than theirs.

    Their years may stand before the sign too: forums were fewer in 2024 than in 2023: 19 against 27.
    """
    signs = [
        sign.start for sign in sentence.signs if sign.start < first[0].start and _sets_off(sentence, sign, first[0])
    ]
    found = changes_in(sentence, sentence.start, sentence.end)
    if not signs or len(found) != 1:
        return None
    (word,) = found
    sets_years = _sets_years(sentence, signs[-1], first[0])
    alone = all(one.start > signs[-1] for one in sentence.amounts) and _is_of_their_years(
        sentence, signs[-1], first, second
    )
    return word if word.end <= signs[-1] and (sets_years or alone) else None


def _is_of_their_years(
    sentence: Sentence, sign: int, first: tuple[Amount, Judgement], second: tuple[Amount, Judgement]
) -> bool:
    """Whether no other time is told before a sign than that of the figures behind it."""
    dates = [when for when in sentence.dates if when.start < sign and (when.has_year or when.kind not in PARTS)]
    if is_base(sentence, second[0]):
        return _are_of(sentence, dates, first[1].fact, second[1].fact)
    if is_set_against(sentence, first[0]):
        return _are_of(sentence, dates, second[1].fact, first[1].fact)
    return not dates and _ORDERING.isdisjoint(sentence.marks)


def _are_of(sentence: Sentence, dates: list[When], said: Fact | None, measure: Fact | None) -> bool:
    """Whether dates are of the one figure, or say that it is measured by the other: against 2023, 19 against 27."""
    years = {False: said.year, True: measure.year} if said is not None and measure is not None else {}
    return all(when.period.end.year == years.get(is_compared(sentence, when)) for when in dates)


_ORDERING = {"was-so", "against"}


def _sets_years(sentence: Sentence, sign: int, first: Amount) -> bool:
    """Whether a year and the year before it, as what it is measured by, are all the times told, before a sign."""
    if len(sentence.dates) != _TWO or any(when.end > sign for when in sentence.dates) or first.start < sign:
        return False
    measures = [is_compared(sentence, when) for when in sentence.dates]
    later, before = (when.period.end.year for _, when in sorted(zip(measures, sentence.dates, strict=True), key=_first))
    return sum(measures) == 1 and later == before + 1


def _first(pair: tuple[bool, When]) -> bool:
    return pair[0]


_SETTING_OFF = {":", "—", "–"}


def _sets_off(sentence: Sentence, sign: Token, first: Amount) -> bool:
    """Whether two figures are told behind a sign; behind a comma only right there: more trips, 23 against 19."""
    beside = sign.key == "," and sentence.word_after(sign.end) == sentence.word_after(first.opening)
    return sign.key in _SETTING_OFF or beside


def _word(sentence: Sentence, first: Amount, second: Amount) -> Mention | None:
    """The one word of change beside two figures; what is part of a hedge is none."""
    near = range(
        sentence.word_after(first.start) - 1 - _REACH,
        sentence.word_after(second.end) + (_TWO if sentence.lang == "kk" else 0),
    )
    found = [one for one in changes_in(sentence, sentence.start, sentence.end) if one.last in near]
    found = [one for one in found if not is_in_hedge(sentence, one)]
    return found[0] if len(found) == 1 else None


def _word_of_heading(sentence: Sentence, first: Amount) -> Mention | None:
    """The one word of change before the colon that both figures stand behind: regions grew fewer: they fell to 11."""
    signs = [sign.start for sign in sentence.signs if sign.key == ":" and sign.start < first.start]
    if not signs or any(one.start < signs[-1] for one in sentence.amounts):
        return None
    return one_change_in(sentence, sentence.start, signs[-1])


def _word_under(sentence: Sentence, second: tuple[Amount, Judgement]) -> Mention | None:
    """The one word of change behind the colon that both figures head: from 14 to 11: regions toured fell in 2024."""
    signs = [sign.start for sign in sentence.signs if sign.key == ":" and sign.start >= second[0].end]
    if not signs or sentence.amounts[-1] is not second[0] or len(sentence.amounts) != _TWO:
        return None
    years = {when.period.end.year for when in sentence.dates}
    of_its_year = second[1].fact is not None and years <= {second[1].fact.year}
    return one_change_in(sentence, signs[0], sentence.end) if of_its_year else None
