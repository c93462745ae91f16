"""Kazakh case suffixes: written by vowel harmony and the last sound, read back with value and case."""

import pytest

from kzreview.language.numbers import read_tokens
from kzreview.language.reader import Reader
from kzreview.language.suffix import CASES, case_suffix, last_word, with_case, word_suffix

# Forms that are also other words: "there", "his", "together", "at once", "its gold", "to the face". After tens they are
# numbers, alone they are not.
TOLD_APART = {
    ("он", "locative"),
    ("он", "genitive"),
    ("бір", "dative"),
    ("бір", "locative"),
    ("бір", "ablative"),
    ("алты", "accusative"),
}

# By hand, from the grammar: genitive, dative, accusative, locative, ablative, instrumental of every last word.
BY_HAND = {
    "нөл": "дің ге ді де ден мен",
    "бір": "дің ге ді де ден мен",
    "екі": "нің ге ні де ден мен",
    "үш": "тің ке ті те тен пен",
    "төрт": "тің ке ті те тен пен",
    "бес": "тің ке ті те тен пен",
    "алты": "ның ға ны да дан мен",
    "жеті": "нің ге ні де ден мен",
    "сегіз": "дің ге ді де ден бен",
    "тоғыз": "дың ға ды да дан бен",
    "он": "ның ға ды да нан мен",
    "жиырма": "ның ға ны да дан мен",
    "отыз": "дың ға ды да дан бен",
    "қырық": "тың қа ты та тан пен",
    "елу": "дің ге ді де ден мен",
    "алпыс": "тың қа ты та тан пен",
    "жетпіс": "тің ке ті те тен пен",
    "сексен": "нің ге ді де нен мен",
    "тоқсан": "ның ға ды да нан мен",
    "жүз": "дің ге ді де ден бен",
    "мың": "ның ға ды да нан мен",
    "миллион": "ның ға ды да нан мен",
    "миллиард": "тың қа ты та тан пен",
    "триллион": "ның ға ды да нан мен",
}


@pytest.mark.parametrize("word", BY_HAND)
def test_suffixes_of_every_last_word(word):
    assert [word_suffix(word, case) for case in CASES[1:]] == BY_HAND[word].split()


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (0, "нөл"),
        (36, "алты"),
        (344, "төрт"),
        (20, "жиырма"),
        (110, "он"),
        (500, "жүз"),
        (2000, "мың"),
        (10**6, "миллион"),
    ],
)
def test_the_last_word_of_a_number(number, word):
    assert last_word(number) == word


@pytest.mark.parametrize("number", [-1, 10**15])
def test_numbers_that_are_not_read_out(number):
    with pytest.raises(ValueError, match=str(number)):
        last_word(number)


@pytest.mark.parametrize("case", CASES)
def test_digits_with_a_suffix_are_read_in_their_case(case):
    expected = "" if case == "nominative" else case
    wrong = []
    for number in range(10_000):
        tokens, words = read_tokens(with_case(number, case), "kk")
        found = Reader(tokens, 0, words).digits()
        if found is None or (found.value, found.case, found.after) != (number, expected, len(tokens)):
            wrong.append((with_case(number, case), found))
    assert wrong == []


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("latin", [False, True])
def test_words_with_a_suffix_are_read_in_their_case(case, latin):
    for word in BY_HAND:
        if (word, case) in TOLD_APART:
            continue
        written = word + word_suffix(word, case)
        written = _in_latin(written) if latin else written
        tokens, words = read_tokens(written, "kk")
        found = Reader(tokens, 0, words).words()
        assert found is not None, written
        assert found.case == ("" if case == "nominative" else case), written


@pytest.mark.parametrize(
    ("text", "value", "case"),
    [
        ("жиырма алтыны", 26, "accusative"),
        ("елу бірге", 51, "dative"),
        ("тоқсан бірден", 91, "ablative"),
        ("отыз үшін", 33, "accusative"),
    ],
)
def test_forms_that_are_numbers_only_after_tens(text, value, case):
    tokens, words = read_tokens(text, "kk")
    found = Reader(tokens, 0, words).words()
    assert found is not None
    assert (found.value, found.case, found.after) == (value, case, 2)


def _in_latin(word):
    letters = dict(zip("абгғдежзиіқклмнңоөпрстуүұфшыь", "abgğdejziıqklmnñoöprstuüūfşy’", strict=True))
    return "".join("i" if letter == "і" else letters[letter] for letter in word)


def test_the_suffix_is_what_follows_the_hyphen():
    assert with_case(344, "dative") == "344-" + case_suffix(344, "dative") == "344-ке"
