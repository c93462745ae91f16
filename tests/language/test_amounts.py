"""Amounts: units, hedges, ranges, parts of a change, and what values they admit."""

from datetime import date
from decimal import Decimal

import pytest

from kzreview.language.reading import read

TODAY = date(2024, 12, 31)


def amounts(text, lang):
    return read(text, lang, TODAY).amounts


UNITS = [
    ("en", "nearly 159 thousand kilometres", "159 thousand kilometres", "159000", "km"),
    ("en", "$13.3bn", "$13.3bn", "13300000000", "USD"),
    ("en", "US$717 million", "US$717 million", "717000000", "USD"),
    ("en", "in 2024 $9.8 billion", "$9.8 billion", "9800000000", "USD"),
    ("en", "USD 5 million", "USD 5 million", "5000000", "USD"),
    ("en", "585 billion tenge", "585 billion tenge", "585000000000", "KZT"),
    ("en", "400 million euros", "400 million euros", "400000000", "EUR"),
    ("en", "15 per cent", "15 per cent", "15", "percent"),
    ("en", "2 percentage points", "2 percentage points", "2", "percentage_point"),
    ("en", "245 hours and 18 minutes", "245 hours and 18 minutes", "14718", "minute"),
    ("en", "100 miles", "100 miles", "160.9344", "km"),
    ("en", "a 36-day tour", "36-day", "36", "day"),
    ("en", "3 times more", "3 times", "3", "times"),
    ("en", "3 times in May", "3 times", "3", "occasion"),
    ("en", "twice as many", "twice", "2", "times"),
    ("en", "half of it", "half", "0.5", "share"),
    ("en", "by a third", "a third", "0.3333333333333333333333333333", "share"),
    ("en", "a fifth higher", "a fifth", "0.2", "share"),
    ("en", "a year and a half", "a year and a half", "1.5", "year"),
    ("en", "two years and a half", "two years and a half", "2.5", "year"),
    ("ru", "год с половиной", "год с половиной", "1.5", "year"),
    ("ru", "два года с половиной", "два года с половиной", "2.5", "year"),
    ("kk", "екі жыл жарым", "екі жыл жарым", "2.5", "year"),
    ("ru", "243 часа 46 минут", "243 часа 46 минут", "14626", "minute"),
    ("ru", "245 ч 18 мин", "245 ч 18 мин", "14718", "minute"),
    ("ru", "585,3 млрд тенге", "585,3 млрд тенге", "585300000000", "KZT"),
    ("ru", "3 млрд американских долларов", "3 млрд американских долларов", "3000000000", "USD"),
    ("ru", "90 тыс. тенге", "90 тыс. тенге", "90000", "KZT"),
    ("ru", "7,3 тыс. километров", "7,3 тыс. километров", "7300", "km"),
    ("ru", "14,5 тыс. Тенге укрепился", "14,5 тыс", "14500", ""),
    ("ru", "на 2 п.п. выше", "2 п.п.", "2", "percentage_point"),
    ("ru", "в 2,5 раза", "2,5 раза", "2.5", "times"),
    ("ru", "сказал 5 раз", "5 раз", "5", "occasion"),
    ("ru", "двухдневный визит", "двухдневный", "2", "day"),
    ("ru", "20 с лишним дней", "20", "20", "day"),
    ("ru", "500 метров", "500 метров", "0.5", "km"),
    ("kk", "243 сағат 46 минут", "243 сағат 46 минут", "14626", "minute"),
    ("kk", "15,8 трлн теңгеге", "15,8 трлн теңгеге", "15800000000000", "KZT"),
    ("kk", "3 млрд АҚШ долларын", "3 млрд АҚШ долларын", "3000000000", "USD"),
    ("kk", "17 млрд. доллар", "17 млрд. доллар", "17000000000", "USD"),
    ("kk", "17 миллиардтан астам доллар", "17 миллиардтан", "17000000000", "USD"),
    ("kk", "7 пайыздық тармаққа", "7 пайыздық тармаққа", "7", "percentage_point"),
    ("kk", "екі есе", "екі есе", "2", "times"),
    ("kk", "төрт мәрте", "төрт мәрте", "4", "occasion"),
    ("kk", "153 мың шақырым", "153 мың шақырым", "153000", "km"),
    ("kk", "243 sağat 46 min", "243 sağat 46 min", "14626", "minute"),
    ("kk", "46 myñ teñge", "46 myñ teñge", "46000", "KZT"),
    ("kk", "50 payyzğa", "50 payyzğa", "50", "percent"),
]


@pytest.mark.parametrize(("lang", "text", "span", "value", "unit"), UNITS)
def test_units(lang, text, span, value, unit):
    assert [(a.text, a.value, a.unit) for a in amounts(text, lang)] == [(span, Decimal(value), unit)]


HEDGES = [
    ("en", "about 20 trips", "about"),
    ("en", "20 or so trips", "about"),
    ("en", "nearly 20 trips", "almost"),
    ("en", "just under 20 trips", "almost"),
    ("en", "just over 20 trips", "just_over"),
    ("en", "over twenty trips", "more_than"),
    ("en", "20-odd trips", "odd"),
    ("en", "no fewer than 20 trips", "at_least"),
    ("en", "20+ trips", "at_least"),
    ("en", "fewer than 20 trips", "less_than"),
    ("en", "up to 20 trips", "up_to"),
    ("en", "20 trips", "exact"),
    ("ru", "около 20 поездок", "about"),
    ("ru", "почти 20 поездок", "almost"),
    ("ru", "без малого 20 поездок", "almost"),
    ("ru", "чуть больше 20 поездок", "just_over"),
    ("ru", "более 20 поездок", "more_than"),
    ("ru", "более чем в двадцати поездках", "more_than"),
    ("ru", "20 с лишним поездок", "odd"),
    ("ru", "не менее 20 поездок", "at_least"),
    ("ru", "менее чем в двадцати странах", "less_than"),
    ("ru", "не набрал и 20 поездок", "less_than"),
    ("ru", "не более 20 поездок", "up_to"),
    ("ru", "выросло больше на 20 поездок", "exact"),
    ("ru", "стало больше в 20 странах", "exact"),
    ("kk", "шамамен 20 сапар", "about"),
    ("kk", "20-ға жуық сапар", "about"),
    ("kk", "он шақты сапар", "about"),
    ("kk", "жүздей сапар", "about"),
    ("kk", "20 дерлік сапар", "almost"),
    ("kk", "20-дан сәл астам сапар", "just_over"),
    ("kk", "20-дан астам сапар", "more_than"),
    ("kk", "20 елден астам", "more_than"),
    ("kk", "жиырмадан аса сапар", "more_than"),
    ("kk", "18 мыңнан асады", "more_than"),
    ("kk", "кемінде 20 сапар", "at_least"),
    ("kk", "20-дан кем емес", "at_least"),
    ("kk", "20-дан кем сапар", "less_than"),
    ("kk", "20-дан аспайды", "up_to"),
    ("kk", "сегізге аз", "exact"),
    ("kk", "jiyrmadan astam sapar", "more_than"),
]


@pytest.mark.parametrize(("lang", "text", "bound"), HEDGES)
def test_hedges(lang, text, bound):
    (amount,) = amounts(text, lang)
    assert amount.bound == bound
    if amount.hedge:
        start, end = amount.hedge
        assert end <= amount.start or start >= amount.end


ADMITTED = [
    ("nearly 159 thousand km", "158983", True),
    ("nearly 159 thousand km", "159000", False),
    ("nearly 159 thousand km", "120000", False),
    ("159 thousand km", "158983", True),
    ("158 thousand km", "158983", False),
    ("more than 20", "20", False),
    ("more than 20", "21", True),
    ("20-odd", "23", True),
    ("20-odd", "31", False),
    ("44-odd thousand", "44428", True),
    ("39-odd thousand", "44428", False),
    ("at least 20", "20", True),
    ("fewer than 20", "20", False),
    ("up to 20", "20", True),
    ("about 100", "105", True),
    ("about 100", "106", False),
    ("just over 100", "104", True),
    ("just over 100", "100", False),
    ("between 5 and 6 days", "6", True),
    ("between 5 and 6 days", "7", False),
]


@pytest.mark.parametrize(("text", "actual", "admitted"), ADMITTED)
def test_what_the_words_admit(text, actual, admitted):
    (amount,) = amounts(text, "en")
    assert amount.interval().holds(Decimal(actual)) is admitted


RANGES = [
    ("en", "5-6 million dollars", "5-6 million dollars", "5000000", "6000000", "USD"),
    ("en", "between 5 and 6 days", "between 5 and 6 days", "5", "6", "day"),
    ("ru", "от 5 до 6 дней", "от 5 до 6 дней", "5", "6", "day"),
    ("ru", "пять-шесть дней", "пять-шесть дней", "5", "6", "day"),
    ("ru", "17–18 стран", "17–18", "17", "18", ""),
    ("kk", "бес-алты күн", "бес-алты күн", "5", "6", "day"),
    ("kk", "500-600 мың", "500-600 мың", "500000", "600000", ""),
]


@pytest.mark.parametrize(("lang", "text", "span", "low", "high", "unit"), RANGES)
def test_ranges(lang, text, span, low, high, unit):
    found = [(a.text, a.value, a.upper, a.unit, a.bound) for a in amounts(text, lang)]
    assert found == [(span, Decimal(low), Decimal(high), unit, "range")]


ROLES = [
    ("en", "rose from 19 to 27", [("19", "from"), ("27", "to")]),
    ("en", "rose by 8 to 27", [("8", "by"), ("27", "to")]),
    ("ru", "возросло с 19 до 27", [("19", "from"), ("27", "to")]),
    ("ru", "с 13,3 до 9,8 млрд долларов", [("13300000000", "from"), ("9800000000", "to")]),
    ("ru", "с 500 до 2 тысяч", [("500", "from"), ("2000", "to")]),
    ("ru", "на 36 процентов", [("36", "by")]),
    ("kk", "5-тен 6-ға өсті", [("5", "from"), ("6", "to")]),
    ("kk", "27-ге дейін өсті", [("27", "to")]),
    ("kk", "сегізге аз", [("8", "by")]),
    ("kk", "50 пайызға жоғарылады", [("50", "by")]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), ROLES)
def test_parts_of_a_change(lang, text, expected):
    assert [(a.value, a.role) for a in amounts(text, lang)] == [(Decimal(value), role) for value, role in expected]


@pytest.mark.parametrize(("text", "direction"), [("doubled", "up"), ("halved", "down"), ("twofold", "")])
def test_words_that_tell_a_direction(text, direction):
    (amount,) = amounts(text, "en")
    assert (amount.value, amount.unit, amount.direction) == (2, "times", direction)


def test_a_mark_that_may_be_read_in_two_ways():
    (amount,) = amounts("152,921 км", "ru")
    assert (amount.value, amount.other) == (Decimal("152.921"), 152921)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("ru", "тысячи людей"), ("ru", "миллионы долларов"), ("en", "hundreds of people"), ("en", "dozens of trips")],
)
def test_plurals_without_a_number_are_no_amounts(lang, text):
    assert amounts(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("ru", "начнётся в 11:00", "clock"),
        ("kk", "8 (7172) 00-36-23 нөмірі", "phone"),
        ("en", "call +7 701 123 45 67", "phone"),
        ("en", "the C5 format", "code"),
        ("en", "after COP-29", "code"),
        ("en", 'the project waits, "timeoutInMinutes": 60, then ends', "code"),
        ("en", "the job c557dc4a-0338-4489-95dd-739014860ff9 is done", "code"),
    ],
)
def test_numbers_that_count_nothing(lang, text, kind):
    reading = read(text, lang, TODAY)
    assert ([code.kind for code in reading.codes], reading.amounts) == ([kind], [])


def test_an_offset_moves_every_span():
    reading = read("in 2024 over 20 trips at 11:00", "en", TODAY, offset=100)
    (amount,) = reading.amounts
    assert (amount.start, amount.figure.start, amount.hedge) == (113, 113, (108, 112))
    assert (reading.dates[0].start, reading.codes[0].start, reading.tokens[0].start) == (103, 125, 100)
