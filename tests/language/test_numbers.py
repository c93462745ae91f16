"""Numbers as people write them: each line is a text and the values that are read in it."""

from decimal import Decimal

import pytest

from kzreview.language.numbers import find_figures

READ = {
    "en": {
        "four and a half thousand": ["4500"],
        "half a million": ["500000"],
        "three quarters of a billion": ["750000000"],
        "nearly a quarter of a century": ["25"],
        "a hundred and two": ["102"],
        "Ninety-eight laws": ["98"],
        "two hundred and three hundred": ["200", "300"],
        "seventeen hundred": ["1700"],
        "a million and a half": ["1500000"],
        "two dozen": ["24"],
        "half a dozen": ["6"],
        "three quarters": ["0.75"],
        "2½ hours": ["2.5"],
        "$13.3bn": ["13300000000"],
        "USD 9.8 bln": ["9800000000"],
        "458.4 mln": ["458400000"],
        "KZT 15.8 trln": ["15800000000000"],
        "159k": ["159000"],
        "152,921 km": ["152921"],
        "152 921 km": ["152921"],
        "1,234,567.5": ["1234567.5"],
        "five-six": ["5", "6"],
        "23rd": ["23"],
        "III": ["3"],
        "$13.3bn and 5m": ["13300000000", "5000000"],
        "13.3bn 5m": ["13300000000", "5000000"],
    },
    "ru": {
        "полтора миллиона": ["1500000"],
        "два с половиной миллиона": ["2500000"],
        "полмиллиона": ["500000"],
        "три четверти миллиарда": ["750000000"],
        "за четверть века": ["25"],
        "три четверти": ["0.75"],
        "две пятых": ["0.4"],
        "двадцать-тридцать": ["20", "30"],
        "сто-сто двадцать": ["100", "120"],
        "двухтысячный": ["2000"],
        "двадцатитрёхтысячный": ["23000"],
        "две тысячи двадцать четвёртого": ["2024"],
        "2,6 миллион": ["2600000"],
        "238, 5 миллион": ["238500000"],
        "19, 27 стран": ["19", "27"],
        "2 млн 600 тыс": ["2600000"],
        "5 тысяч 300": ["5300"],
        "полтора десятка": ["15"],
        "двоих, троих, четверых": ["2", "3", "4"],
        "вчетверо": ["4"],
        "2-х, 5-ти, 3-й, 90-х": ["2", "5", "3", "90"],
        "ста одиннадцатью": ["111"],
    },
    "kk": {
        "жиырма үш": ["23"],
        "жиырма үшін": ["23"],
        "екі жарым мың": ["2500"],
        "бір жарым": ["1.5"],
        "ширек ғасырға жуық": ["25"],
        "жарты миллионнан": ["500000"],
        "үштен бірі": ["0.3333333333333333333333333333"],
        "бестен екісі": ["0.4"],
        "36-ға, 344-ке, 20-дан": ["36", "344", "20"],
        "бес-алты": ["5", "6"],
        "он-он бес": ["10", "15"],
        "сегізге": ["8"],
        "екеу, үшеуі": ["2", "3"],
        "мың тоғыз жүз тоқсан бірінші": ["1991"],
        "10,1 мың": ["10100"],
        "17 миллиардтан": ["17000000000"],
        "5 мың 300": ["5300"],
        "мың 300": ["1300"],
        "391\u00a0786": ["391786"],
        "І жартыжылдық": ["1"],
        # Kazakh in Latin letters: the alphabet of 2021, that of 2018 and what is typed without any
        "jıyrma üş elge": ["23"],
        "jiyrma ush elge": ["23"],
        "zhyiyrma ush elge": ["23"],
        "toqsan segiz zańǵa": ["98"],
        "on bir myñ eki jüz": ["11200"],
    },
}

ORDINALS = {
    "en": ["third", "23rd", "twenty-third", "III"],
    "ru": ["вторым", "двадцать третьего", "3-й", "III", "сто первый"],
    "kk": ["үшінші", "жиырма бірінші", "3-ші", "ІІІ", "жиырмасыншы"],
}

NO_NUMBERS = {
    "en": ["This one is theirs", "one of them", "no one", "he and I", "a quite ordinary year", "hundredweight"],
    "ru": ["на этом месте", "посетил семью", "один из них", "старое место", "всё это"],
    "kk": ["ол үшін", "оның", "онда", "оны", "жүзеге асты", "дүние жүзінде", "алтын", "бірге", "бірнеше", "elge ūşty"],
}

CASES = [(lang, text, values) for lang, texts in READ.items() for text, values in texts.items()]


@pytest.mark.parametrize(("lang", "text", "values"), CASES)
def test_values(lang, text, values):
    assert [figure.value for figure in find_figures(text, lang)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in ORDINALS.items() for text in texts])
def test_ordinals(lang, text):
    assert [figure.kind in {"ordinal", "roman"} for figure in find_figures(text, lang)] == [True]


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in NO_NUMBERS.items() for text in texts])
def test_words_that_only_look_like_numbers(lang, text):
    assert find_figures(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "step"),
    [
        ("en", "159 thousand", "1000"),
        ("en", "2.6 million", "100000"),
        ("en", "158,983", "1"),
        ("en", "four and a half thousand", "100"),
        ("ru", "9,8 млрд", "100000000"),
        ("ru", "двести", "1"),
        ("kk", "10,1 мың", "100"),
    ],
)
def test_step_is_the_worth_of_the_last_digit_shown(lang, text, step):
    assert [figure.step for figure in find_figures(text, lang)] == [Decimal(step)]


def test_the_span_of_digits_ends_before_their_suffix():
    (figure,) = find_figures("өңірлердің 36-сына", "kk")
    assert figure.text == "36"
