"""Figures that say how other figures are related: differences, percent, multiples, shares and sums."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.derived.signed import sign_of
from kzreview.check.reading.wordlists import affixes, listed, listed_by_part
from kzreview.check.when.bases import is_set_against

if TYPE_CHECKING:
    from kzreview.check.metrics.around import Around
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When

_RELATIVE = {"percent", "percentage_point", "times", "share"}
SETTING_OFF = {",", ";", ":", "—", "–"}


class Change(NamedTuple):
    """`kind`: difference, percent or times; `direction`: up, down, or nothing where none is said.

    A `bare` difference has no more than a word such as "more" after it, a `signed` one a sign before it.
    """

    kind: str
    direction: str
    bare: bool = False
    signed: bool = False


def change_of(around: Around, amount: Amount, head: Head) -> Change | None:
    """How the figure is a change, None where it is a figure of its own."""
    sign = sign_of(around.sentence, amount)
    if sign and amount.unit not in _RELATIVE:
        return Change("difference", sign, signed=True)
    direction = sign or _direction(around, amount)
    if amount.unit == "times":
        return _multiple(amount, direction)
    if amount.unit in {"percent", "percentage_point"} or _is_share_of_change(around, amount, head, direction):
        return Change("percent", direction)
    end = amount.role in {"from", "to"} and not _goes_to_fewer(around.sentence, amount)
    end = end or is_set_against(around.sentence, amount)
    if amount.unit in _RELATIVE or amount.ordinal or end or _is_end_of_way(around, amount):
        return None
    plain = amount.role == "by" or _is_named_change(around, amount) or is_told_in_percent(around.sentence, amount)
    plain = plain or _is_lead_over_a_place(around.sentence, amount)
    if direction and (plain or _compares(around, amount, head)):
        return Change("difference", direction, bare=not plain)
    return None


def is_told_in_percent(sentence: Sentence, amount: Amount) -> bool:
    """Whether a Kazakh figure, its noun in the dative, is told again in percent: 4 сапарға, немесе 21 пайызға көп."""
    again = next((one for one in sentence.amounts if one.start >= amount.end), None)
    if sentence.lang != "kk" or again is None or again.case != "dative" or again.unit not in _RELATIVE:
        return False
    noun = sentence.word_after(amount.end)
    joining = sentence.keys[noun + 1 : sentence.word_after(again.start)]
    datives = (*affixes("dative", sentence.book), *affixes("dative-of-own", sentence.book))
    return (
        len(joining) == 1 and joining[0] in listed("or-else", sentence.book) and sentence.keys[noun].endswith(datives)
    )


def _goes_to_fewer(sentence: Sentence, amount: Amount) -> bool:
    """Whether "to" only says where: visits took him to three fewer regions than a year earlier."""
    number = sentence.word_after(amount.end)
    changed = any(one.first == number for name in ("up", "down") for one in sentence.concepts.get(name, ()))
    return sentence.lang == "en" and amount.role == "to" and changed and "than" in sentence.concepts


def _is_lead_over_a_place(sentence: Sentence, amount: Amount) -> bool:
    """Whether no more than what is outdone stands between a verb and a figure.

    A place outdone by a sum, or a year: уступили китайским лишь 31 млн, уступил 2023-му восемь.
    """
    if sentence.lang != "ru":
        return False
    number = sentence.word_after(amount.start)
    owned = affixes("adjective-of-several", sentence.book)
    if any(place.last == number - 1 and sentence.keys[place.last].endswith(owned) for place in sentence.places):
        return False  # the figure is the place's own: превысили российские 1,1 млрд
    spans: list[PlaceMention | When] = [when for when in sentence.dates if when.kind == "year"]
    spans += sentence.places if amount.unit else ()
    named = {word for one in spans for word in range(sentence.word_after(one.start), sentence.word_after(one.end))}
    small = listed("neutral", sentence.book)
    for one in sentence.concepts.get("outdo", ()):
        between = range(one.last + 1, number)
        if any(word in named for word in between):
            return all(word in named or sentence.keys[word] in small for word in between) and not any(
                one.end <= sign.start < amount.start and sign.key in SETTING_OFF for sign in sentence.signs
            )
    return False


def _multiple(amount: Amount, direction: str) -> Change:
    """Three times as many; "на два раза больше" says by how many."""
    if amount.role == "by" and amount.figure.kind == "words":
        return Change("difference", direction)
    return Change("times", amount.direction or direction)


def _direction(around: Around, amount: Amount) -> str:
    """Up or down, by the nearest word of change in the clause that is no part of the figure's hedge."""
    sentence = around.sentence
    found: list[tuple[int, str, int]] = []
    for name in ("up", "down"):
        found += [
            (_far_from(sentence.lang, amount, mention), name, mention.start)
            for mention in sentence.concepts.get(name, ())
            if not is_of_hedge(around, amount, mention) and not _launches(sentence, mention)
        ]
    local = [pair for pair in found if around.clause.holds(pair[2])]
    return min(local or found)[1] if found else ""


def _launches(sentence: Sentence, mention: Mention) -> bool:
    """Whether a word that may say "was added" says that projects were put into operation: қатарға қосылды."""
    launched = any(one.start == mention.start for one in sentence.concepts.get("launch", ()))
    return launched and "project" in sentence.concepts


def _far_from(lang: str, amount: Amount, mention: Mention) -> int:
    """How far a word of change stands; in Kazakh one before the figure is of what stands before it."""
    away = abs(mention.start - amount.start)
    return away + 1000 if lang == "kk" and mention.start < amount.start else away


def hedges(amount: Amount, mention: Mention) -> bool:
    inside = amount.start <= mention.start < amount.end
    return inside or (amount.hedge is not None and amount.hedge[0] <= mention.start < amount.hedge[1])


def is_of_hedge(around: Around, amount: Amount, mention: Mention) -> bool:
    """Whether the word is part of a hedge, of this figure or another: "больше десяти тысяч" is no change."""
    return any(hedges(one, mention) for one in (amount, *around.sentence.amounts))


def _compares(around: Around, amount: Amount, head: Head) -> bool:
    """Three days more, four more trips; in Kazakh a dative before such a word: сегізге аз."""
    sentence = around.sentence
    first = sentence.word_after(amount.end)
    last = sentence.word_after(head.end) if head.end > amount.end else first
    near = _near_in_kazakh(sentence, amount, last) if sentence.lang == "kk" else range(first, last + 2)
    return any(
        mention.first in near
        and not hedges(amount, mention)
        and not _comes_in(around, amount, mention)
        and not _falls_short(sentence, mention)
        and around.clause.holds(mention.start)
        and not _set_off(around, max(amount.end, head.end), mention)
        for name in ("up", "down")
        for mention in sentence.concepts.get(name, ())
        if sentence.lang == "kk" or mention.first in {first, last} or sentence.concepts.get("than")
    )


def _near_in_kazakh(sentence: Sentence, amount: Amount, last: int) -> range:
    """The words where one of comparison may stand: three behind a dative, else one where years are compared."""
    long = amount.case == "dative" or amount.unit == "share"
    compares = "than" in sentence.concepts or any(when.kind == "year" for when in sentence.dates)
    compares = compares or _follows_measure(sentence, amount)
    bare = not amount.case or (amount.hedge is not None and amount.hedge[0] >= amount.end)  # үш сағаттан астам ұзақ
    reach = 3 if long else 1 if compares and bare else 0
    place = max(last, sentence.word_after(amount.hedge[1])) if amount.hedge else last
    while not listed("only-so-much", sentence.book).isdisjoint(sentence.keys[place : place + 1]):
        place += 1
    return range(place, place + reach)


def _follows_measure(sentence: Sentence, amount: Amount) -> bool:
    """Whether what a Kazakh figure is measured by stands right before it: заңдардан 246 жарлық көп."""
    number = sentence.word_after(amount.start)
    return number > 0 and sentence.keys[number - 1].endswith(affixes("ablative", sentence.book))


def _falls_short(sentence: Sentence, mention: Mention) -> bool:
    """Whether a verb only says that the figure is less than another: 9.8 billion fell short of 13.3."""
    return not listed("short-of", sentence.book).isdisjoint(sentence.keys[mention.last + 1 : mention.last + 2])


def _comes_in(around: Around, amount: Amount, mention: Mention) -> bool:
    """Whether a verb that says "fell" after a dative says that what is counted came in: өтініш түсті."""
    fell = amount.case and amount.hedge is None
    return not fell and any(mark.start == mention.start for mark in around.sentence.marks.get("falls-to", ()))


def _is_share_of_change(around: Around, amount: Amount, head: Head, direction: str) -> bool:
    """A quarter below, на треть больше, бестен бірге артты."""
    if amount.unit != "share" or not direction:
        return False
    return amount.role == "by" or _compares(around, amount, head) or _is_named_change(around, amount)


def _is_named_change(around: Around, amount: Amount) -> bool:
    """A drop of 3.5 billion, прирост в три дня, плюс 4; "up 19 from 2023", but not "up from 19"."""
    sentence = around.sentence
    words = listed_by_part("change-of", sentence.book)
    number = sentence.word_before(amount.opening)
    if number < 0:
        return False
    linked = sentence.keys[number] in words["between"]
    if linked or not words["between"]:  # in Kazakh the noun stands right before
        noun = number - 1 if linked else number
        if noun >= 0 and sentence.keys[noun].startswith(words["nouns"]):
            return True
    if _is_subject_of(around, amount, number, words):
        return True
    if _is_object_of(sentence, amount, number, words):
        return True
    after = sentence.word_after(amount.end)
    following = set(sentence.keys[after : after + 3])
    return sentence.keys[number] in words["signs"] and (not words["then"] or not following.isdisjoint(words["then"]))


def _is_subject_of(around: Around, amount: Amount, number: int, words: dict[str, tuple[str, ...]]) -> bool:
    """Whether a change is what the clause tells of: the drop was 3.5 billion; прирост поездок составил 4."""
    sentence = around.sentence
    verb = number - 1 if sentence.keys[number] in words["to"] else number
    if verb < 0 or sentence.keys[verb] not in words["is"]:
        return False
    earlier = [one.end for one in sentence.amounts if one.end <= amount.start and around.clause.holds(one.start)]
    first = sentence.word_after(max([around.clause.start, *earlier]))
    return any(key in words["subjects"] for key in sentence.keys[first:verb])


def _is_object_of(sentence: Sentence, amount: Amount, number: int, words: dict[str, tuple[str, ...]]) -> bool:
    """Whether a verb of change has the figure for its object: added 3 days; форумов убавилось восемь."""
    measured = amount.unit or any(one.role == "to" and one.start > amount.end for one in sentence.amounts)
    measured = measured or len([one for one in sentence.amounts if one.end <= amount.start]) >= _ENDS
    neutral = listed("neutral", sentence.book)
    while number > 0 and sentence.keys[number] in neutral:
        number -= 1
    key = sentence.keys[number]
    parted = any(sentence.words[number].end <= sign.start < amount.opening for sign in sentence.signs)
    return (key in words["adds"] and not parted) or (bool(measured) and key.startswith(words["verbs"]))


_ENDS = 2  # figures that a bare one behind them is the change of: one in 2023, seven in 2024: he added six


def _is_end_of_way(around: Around, amount: Amount) -> bool:
    """Whether the figure is what another rose or fell to, in Kazakh: "33-тен 36-ға өсті"."""
    return (
        amount.case == "dative"
        and not is_by_so_much(around.sentence, amount)
        and any(
            other.end <= amount.start and (other.case == "ablative" or _was_so(around.sentence, other, amount))
            for other in around.sentence.amounts
        )
        and not _is_after_end(around, amount)
    )


def _was_so(sentence: Sentence, base: Amount, end: Amount) -> bool:
    """Whether a figure was so in a year of its own before the other's: 2023 жылы 27 болса, 2024 жылы 19-ға азайды.

    A number that is small beside it is by how much it changed: 19 болса, төртке өсті.
    """
    number = sentence.word_after(base.end)
    told = not listed("was-at-first", sentence.book).isdisjoint(sentence.keys[number : number + 2])
    dated = any(base.end <= when.start < end.start for when in sentence.dates)
    return told and dated and base.unit == end.unit and end.value * 2 > base.value


def _is_after_end(around: Around, amount: Amount) -> bool:
    """Whether the way has ended before: 13,3-тен 9,8-ге түсті, яғни 3,5-ке азайды."""
    starts = [other.end for other in around.sentence.amounts if other.case == "ablative" and other.end <= amount.start]
    ends = [other for other in around.sentence.amounts if other.case == "dative" and other.end <= amount.start]
    word = around.sentence.word_before(amount.start)
    said = any(mark.last == word for mark in around.sentence.marks.get("that-is", ()))
    return said and bool(starts) and any(starts[0] <= other.start for other in ends)


def is_by_so_much(sentence: Sentence, amount: Amount) -> bool:
    """Whether a Kazakh comparative follows: "сегізден алтауға артық" is by six more than eight."""
    word = sentence.word_after(amount.end)
    return not listed("comparative", sentence.book).isdisjoint(sentence.keys[word : word + 1])


def _set_off(around: Around, end: int, mention: Mention) -> bool:
    """Whether a dash or comma stands between: in "3 billion — more than" the figure is no difference."""
    return any(end <= sign.start < mention.start and sign.key in SETTING_OFF for sign in around.sentence.signs)
