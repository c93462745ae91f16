"""A part said right beside its total: "two of the four interviews", "два из четырёх", "төрт сұхбаттың екеуі"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.limits import is_known
from kzreview.check.reading.heads import head_of
from kzreview.check.reading.wordlists import affixes, listed, listed_by_part, verb_ending, words_without_noun

if TYPE_CHECKING:
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.doubts import Finding
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount


def is_dated_part(around: Around, amount: Amount) -> bool:
    """In Kazakh, whether a date comes right after a part of what was counted before: хабарламаның 8022-сі биылғы."""
    if around.sentence.lang != "kk" or not _after_counted_genitive(around, amount):
        return False
    number = around.sentence.word_after(amount.end)
    return any(around.sentence.word_after(when.start) == number for when in around.sentence.dates)


def opens_partitive(around: Around, amount: Amount) -> bool:
    """Two of the four interviews, два из четырёх, төрт сұхбаттың екеуі."""
    sentence = around.sentence
    if sentence.lang == "kk":
        return _after_counted_genitive(around, amount)
    words = listed_by_part("of", sentence.book)
    word = sentence.word_after(amount.end)
    if _is_ratio(sentence, amount, word):
        return True
    if word >= len(sentence.words) or sentence.keys[word] not in words["out"]:
        return False
    while word + 1 < len(sentence.words) and sentence.keys[word + 1] in (*words["of"], *words["the"]):
        word += 1
    if word + 1 >= len(sentence.words):
        return False
    return any(other.start == sentence.words[word + 1].start for other in sentence.amounts) or _has_owner(
        sentence, amount, word + 1
    )


def _has_owner(sentence: Sentence, amount: Amount, number: int) -> bool:
    """Whether some words say whose or which the total is: two of the president's four, два из данных им четырёх."""
    whole = next((one for one in sentence.amounts if one.start >= amount.end), None)
    if whole is None or whole.value <= amount.value or whole.unit != amount.unit:
        return False
    last = sentence.word_after(whole.start) - 1
    joins = {join.first for join in sentence.marks.get("joins", ())}
    signed = any(sentence.words[number].start < sign.start < whole.start for sign in sentence.signs)
    if signed or last - number >= _OWNER or not joins.isdisjoint(range(number, last + 1)):
        return False
    return sentence.lang != "en" or sentence.keys[last].endswith(_POSSESSIVES)


_OWNER = 5  # words of "the president of Kazakhstan's" before a total
_POSSESSIVES = ("'s", "s'", "\u2019s", "s\u2019")


def _is_ratio(sentence: Sentence, amount: Amount, word: int) -> bool:
    """Four in ten."""
    if sentence.keys[word : word + 1] != ["in"] or word + 1 >= len(sentence.words):
        return False
    place = sentence.words[word + 1].start
    return any(other.start == place and amount.value < other.value in _ROUND for other in sentence.amounts)


_ROUND = {3, 4, 5, 10, 100}  # what a ratio is commonly of


def _after_counted_genitive(around: Around, amount: Amount) -> bool:
    whole = next((one for one in reversed(around.sentence.amounts) if one.end <= amount.start), None)
    return whole is not None and not whole.unit and stands_of_whole(around.sentence, whole, amount)


def stands_of_whole(sentence: Sentence, whole: Amount, part: Amount) -> bool:
    """Whether nothing but the noun of a Kazakh total, in the genitive, stands between it and its part.

    Of more words than one the first are no more than adjectives: 23 шетелдік сапардың жетеуі, 268 іс-шараның 106-сы.
    """
    words = range(sentence.word_after(whole.end) - (whole.unit == "day"), sentence.word_after(part.start))
    if not words or not sentence.keys[words[-1]].endswith(affixes("genitive", sentence.book)):
        return False
    if len(words) == 1:
        return True
    signed = any(whole.end <= sign.start < part.start and sign.key != "-" for sign in sentence.signs)
    ending = verb_ending(sentence.book)
    plain = not any(ending.search(sentence.keys[number]) for number in words[:-1])
    return len(words) <= _TOTAL and plain and not signed and part.value < whole.value


_TOTAL = 4  # words of "сыртқы саяси іс-шараның" between a total and its part


def is_some_of(sentence: Sentence, amount: Amount) -> bool:
    """Whether a figure is some of those told of: 112 of the sites; but not 14 of the country's regions."""
    words = listed_by_part("of", sentence.book)
    number = sentence.word_after(amount.end)
    following = sentence.keys[number : number + _OWNER]
    if not listed("gone-to", sentence.book).isdisjoint(following[:1]) and _is_taken_in(sentence, amount):
        return True
    if len(following) < _SOME or following[0] not in words["out"]:
        return False
    if sentence.lang == "en" and following[1] not in words["the"]:
        return False
    return not any(key.endswith(_OF_AN_OWNER) for key in following)


def _is_taken_in(sentence: Sentence, amount: Amount) -> bool:
    """Whether a verb before it says that the figure is part of what is told of: the visits included one to Europe."""
    before = sentence.keys[: sentence.word_after(amount.opening)]
    return any(key.startswith(affixes("takes-in", sentence.book)) for key in before)


def is_a_whole(sentence: Sentence, amount: Amount) -> bool:
    """Whether a part is told of the figure right before it: less than half of the 23 trips; в 11 регионах из 20."""
    digits = amount.figure.value.normalize().as_tuple().digits
    return len(digits) < _TELLING and follows_its_part(sentence, amount)


def follows_its_part(sentence: Sentence, amount: Amount) -> bool:
    """Whether "of" stands before a figure, and before that another figure with no more than its noun."""
    number = first = sentence.word_after(amount.start)
    of = listed_by_part("of", sentence.book)
    between = {*of["of"], *of["the"], *of["out"]}
    while first and (sentence.keys[first - 1] in between or sentence.keys[first - 1].endswith(_OF_AN_OWNER)):
        first -= 1
    if between.isdisjoint(sentence.keys[first:number]):
        return False
    noun = sentence.keys[max(0, first - 1) : first]
    far = 0 if words_without_noun(sentence.book).intersection(noun) else _NOUN
    parts = [one for one in sentence.amounts if 0 <= first - sentence.word_after(one.end) <= far]
    return any(not any(one.end <= sign.start < amount.start for sign in sentence.signs) for one in parts)


_OF_AN_OWNER = ("'s", "’s")  # 11 of the country's 20 regions
_TELLING = 3  # digits shown of a whole that is hardly another: a fifth of the 13.3 billion
_SOME = 2  # words: of those
_NOUN = 1  # words between a part and "of": 8022 items of 13,931


def is_out_of_others(sentence: Sentence, amount: Amount, finding: Finding) -> bool:
    """Whether a bare figure is out of the total, or of others and goes to its noun: из 11 визитов девять – в страны."""
    before = [one for one in sentence.amounts if one.end <= amount.start]
    if not before or sentence.lang == "kk" or before[-1].value <= amount.value:
        return False
    number = sentence.word_after(before[-1].start) - 1
    words = listed_by_part("of", sentence.book)
    while number > 0 and sentence.keys[number] in words["the"]:
        number -= 1
    if number < 0 or sentence.keys[number] not in words["of"]:
        return False
    heads, head = finding.rule.heads, finding.head
    nouns = [one.first for name in heads for one in sentence.concepts.get(name, ()) if one.start > amount.end]
    bare = head.kind != "noun" or head.end <= amount.end
    noun = min(nouns, default=0) if bare else sentence.word_after(head.end)
    goes = not _towards(sentence).isdisjoint(sentence.keys[sentence.word_after(amount.end) : noun])
    if before[-1].value == finding.answer.value:
        return goes or bare
    whole = head_of(sentence, before[-1]).names
    return goes and bool(whole) and whole.isdisjoint(heads)


def _towards(sentence: Sentence) -> frozenset[str]:
    return listed("gone-to", sentence.book) | set(listed_by_part("placing", sentence.book)["row"])


def stands_outside_whole(sentence: Sentence, place: int, mention: Mention) -> bool:
    """Whether words are told of a part, and not between "of" and the noun of its whole: рабочих из 19 поездок 14."""
    whole = next((one for one in sentence.amounts if one.start == place), None)
    if whole is None or sentence.lang == "kk" or not _has_part(sentence, whole):
        return False
    number = sentence.word_after(whole.opening) - 1
    words = listed_by_part("of", sentence.book)
    dated = [range(sentence.word_after(one.start), sentence.word_after(one.end)) for one in sentence.dates]
    while number >= 0 and (sentence.keys[number] in words["the"] or any(number in one for one in dated)):
        number -= 1  # of this year's 19 trips
    if number < 0 or sentence.keys[number] not in words["of"]:
        return False
    head = head_of(sentence, whole)
    return head.kind == "noun" and not sentence.words[number].start <= mention.start < head.end


def _has_part(sentence: Sentence, whole: Amount) -> bool:
    """Whether a smaller count stands there, or a share that may be of the figure."""
    return any(one.value < whole.value if not one.unit else one.unit in _SHARES for one in sentence.amounts)


_SHARES = {"share", "percent"}


def is_size_of_something(sentence: Sentence, amount: Amount) -> bool:
    """Whether a figure is how many people there are, or how much of what we do not know: a staff of twelve."""
    number = sentence.word_after(amount.opening)
    of = listed_by_part("of", sentence.book)["of"]
    if sentence.lang != "en" or number < 2 or sentence.keys[number - 1] not in of:
        return False
    people = any(one.last == number - 2 for one in sentence.marks.get("other-people", ()))
    return people or not is_known(sentence, number - 2)


def start_of_what_falls(sentence: Sentence, start: int, part: int) -> int:
    """Where it begins to be said what a part of a whole falls to, else the part: из 50 дней на регионы пришлось 17."""
    words = listed_by_part("falls-to", sentence.book)
    between = range(sentence.word_after(start), sentence.word_after(part)) if words["on"] else range(0)
    on = [number for number in between if sentence.keys[number] in words["on"]]
    falls = [number for number in between[-_TO_FALL:] if sentence.keys[number] in words["falls"]]
    return sentence.words[on[0]].start if on and falls and on[0] < falls[-1] else part


_TO_FALL = 3  # words: пришлось в этом
