"""Case suffixes of Kazakh numbers, as they are written after digits: 36-ға, 20-дан, 3-ші.

A suffix follows the last word of the number as it is read out: its vowels (front or back) and its last sound.
"""

from __future__ import annotations

from typing import Literal

Case = Literal["nominative", "genitive", "dative", "accusative", "locative", "ablative", "instrumental"]
CASES: tuple[Case, ...] = ("nominative", "genitive", "dative", "accusative", "locative", "ablative", "instrumental")

_UNITS = ("нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_TENS = ("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан")
_SCALES = ((10**12, "триллион"), (10**9, "миллиард"), (10**6, "миллион"), (10**3, "мың"), (10**2, "жүз"))

_BACK = "аоұыуяю"
_FRONT = "әөүіеиэ"
_VOICELESS = "пфкқтсшщчцхһбвгд"
_NASAL = "мнң"
_VOWELS = _BACK + _FRONT

# Every suffix with а and ы, by the sound it follows: a vowel, a nasal, л or a glide, з or ж, a voiceless sound.
_FORMS: dict[str, dict[str, str]] = {
    "genitive": {"vowel": "ның", "nasal": "ның", "liquid": "дың", "hissing": "дың", "voiceless": "тың"},
    "dative": {"vowel": "ға", "nasal": "ға", "liquid": "ға", "hissing": "ға", "voiceless": "қа"},
    "accusative": {"vowel": "ны", "nasal": "ды", "liquid": "ды", "hissing": "ды", "voiceless": "ты"},
    "locative": {"vowel": "да", "nasal": "да", "liquid": "да", "hissing": "да", "voiceless": "та"},
    "ablative": {"vowel": "дан", "nasal": "нан", "liquid": "дан", "hissing": "дан", "voiceless": "тан"},
}
# The instrumental has one vowel for all words.
_WITH = {"vowel": "мен", "nasal": "мен", "liquid": "мен", "hissing": "бен", "voiceless": "пен"}
_TO_FRONT = str.maketrans("ағқы", "егкі")


def last_word(number: int) -> str:
    """The last word of a number as it is read out in Kazakh; raises ValueError below 0 and from 10^15 on.

    >>> last_word(344), last_word(20), last_word(500_000)
    ('төрт', 'жиырма', 'мың')
    """
    if not 0 <= number < 10**15:
        raise ValueError(number)
    if number % 10 or number == 0:
        return _UNITS[number % 10]
    if number % 100:
        return _TENS[number % 100 // 10]
    return next(word for scale, word in _SCALES if number % scale == 0)


def case_suffix(number: int, case: Case) -> str:
    """The suffix of a case, without its hyphen; empty for the nominative.

    >>> case_suffix(36, "dative"), case_suffix(344, "dative"), case_suffix(20, "ablative")
    ('ға', 'ке', 'дан')
    """
    return word_suffix(last_word(number), case)


def word_suffix(word: str, case: Case) -> str:
    """The case suffix of a Kazakh number word (lower case)."""
    if case == "nominative":
        return ""
    sound = _sound(word[-1])
    if case == "instrumental":
        return _WITH[sound]
    suffix = _FORMS[case][sound]
    return suffix.translate(_TO_FRONT) if _is_front(word) else suffix


def with_case(number: int, case: Case) -> str:
    """A number in digits with its case suffix: 36-ға.

    >>> with_case(11, "ablative")
    '11-ден'
    """
    suffix = case_suffix(number, case)
    return f"{number}-{suffix}" if suffix else str(number)


def _is_front(word: str) -> bool:
    """Whether the last vowel is a front one; у and и take after the vowel before them ("елу")."""
    vowels = [letter for letter in word if letter in _VOWELS and letter not in "уи"]
    return bool(vowels) and vowels[-1] in _FRONT


def _sound(letter: str) -> str:
    if letter in _VOWELS and letter != "у":
        return "vowel"
    if letter in _NASAL:
        return "nasal"
    if letter in "зж":
        return "hissing"
    return "voiceless" if letter in _VOICELESS else "liquid"
