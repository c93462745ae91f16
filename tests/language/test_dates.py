"""Dates and periods in the three languages, explicit and relative."""

from datetime import date

import pytest

from kzreview.language.reading import read

TODAY = date(2024, 12, 31)

EXPLICIT = [
    ("en", "In 2024 he", "2024", "2024"),
    ("en", "10 December 2023", "10 December 2023", "2023-12-10"),
    ("en", "December 10, 2024", "December 10, 2024", "2024-12-10"),
    ("en", "the 10th of December 2023", "10th of December 2023", "2023-12-10"),
    ("en", "17-18 October 2023", "17-18 October 2023", "2023-10-17/2023-10-18"),
    ("en", "first six months of 2023", "first six months of 2023", "2023-H1"),
    ("en", "January-June 2024", "January-June 2024", "2024-01/2024-06"),
    ("en", "the second quarter of 2023", "second quarter of 2023", "2023-04/2023-06"),
    ("en", "H1 2023", "H1 2023", "2023-H1"),
    ("en", "2024-11-15", "2024-11-15", "2024-11-15"),
    ("ru", "в 2023-м", "2023-м", "2023"),
    ("ru", "15 ноября 2024 года", "15 ноября 2024 года", "2024-11-15"),
    ("ru", "24.12.2023", "24.12.2023", "2023-12-24"),
    ("ru", "за первое полугодие 2024 года", "первое полугодие 2024 года", "2024-H1"),
    ("ru", "за январь–июнь 2023-го", "январь–июнь 2023-го", "2023-01/2023-06"),
    ("ru", "за 11 месяцев 2024 года", "11 месяцев 2024 года", "2024-01/2024-11"),
    ("ru", "две тысячи двадцать третьего года", "две тысячи двадцать третьего года", "2023"),
    ("ru", "в 2023–2024 годах", "2023–2024 годах", "2023/2024"),
    ("ru", "летом 2023 года", "летом 2023 года", "2023-06/2023-08"),
    ("kk", "2024 жылғы 15 қараша", "2024 жылғы 15 қараша", "2024-11-15"),
    ("kk", "2024 ж. 15 қараша", "2024 ж. 15 қараша", "2024-11-15"),
    ("kk", "2024 жылдың он бір айында", "2024 жылдың он бір айында", "2024-01/2024-11"),
    ("kk", "2023 жылғы қаңтар-маусым", "2023 жылғы қаңтар-маусым", "2023-01/2023-06"),
    ("kk", "екі мың жиырма үшінші жылы", "екі мың жиырма үшінші жылы", "2023"),
    ("kk", "2023 жылғы бірінші тоқсанда", "2023 жылғы бірінші тоқсанда", "2023-01/2023-03"),
    ("kk", "2024 jylğy 15 qarasha", "2024 jylğy 15 qarasha", "2024-11-15"),
]

WITHOUT_YEAR = [
    ("en", "10 December", "2024-12-10"),
    ("en", "it may be in May", "2024-05"),
    ("en", "the first half", "2024-H1"),
    ("ru", "1 января", "2024-01-01"),
    ("ru", "на октябрьском форуме", "2024-10"),
    ("ru", "в I квартале", "2024-01/2024-03"),
    ("kk", "17-18 қазан", "2024-10-17/2024-10-18"),
    ("kk", "қарашаның 15-і", "2024-11-15"),
    ("kk", "алғашқы алты айында", "2024-H1"),
    ("kk", "І жартыжылдықта", "2024-H1"),
    ("kk", "qańtar–qarasha", "2024-01/2024-11"),
]

RELATIVE = [
    ("en", "last year", "2023"),
    ("en", "this month", "2024-12"),
    ("en", "the 17th and 18th of this month", "2024-12-17/2024-12-18"),
    ("ru", "5 числа прошлого месяца", "2024-11-05"),
    ("kk", "осы айдың 17–18-інде", "2024-12-17/2024-12-18"),
    ("kk", "осы айдың 19 форумы", "2024-12"),
    ("en", "this autumn", "2024-09/2024-11"),
    ("en", "the first half of last year", "2023-H1"),
    ("ru", "в прошлом году", "2023"),
    ("ru", "этой осенью", "2024-09/2024-11"),
    ("ru", "17 октября прошлого года", "2023-10-17"),
    ("ru", "в следующем году", "2025"),
    ("kk", "биыл", "2024"),
    ("kk", "былтыр", "2023"),
    ("kk", "өткен жылы", "2023"),
    ("kk", "келер жылы", "2025"),
    ("kk", "осы жылдың бірінші жартысында", "2024-H1"),
    ("kk", "былтырғы 1 қыркүйекте", "2023-09-01"),
    ("kk", "biyl", "2024"),
]


def dates(text, lang, today=TODAY):
    return read(text, lang, today).dates


@pytest.mark.parametrize(("lang", "text", "span", "period"), EXPLICIT)
def test_explicit(lang, text, span, period):
    reading = read(text, lang, TODAY)
    assert [(when.text, when.period.text, when.has_year) for when in reading.dates] == [(span, period, True)]
    assert reading.amounts == []


@pytest.mark.parametrize(("lang", "text", "period"), WITHOUT_YEAR)
def test_without_a_year(lang, text, period):
    (when,) = dates(text, lang)
    assert (when.period.text, when.has_year) == (period, False)
    assert when.in_year(2023).text == period.replace("2024", "2023")


@pytest.mark.parametrize(("lang", "text", "period"), RELATIVE)
def test_relative(lang, text, period):
    (when,) = dates(text, lang)
    assert (when.period.text, when.relative, when.has_year) == (period, True, True)


def test_relative_dates_follow_the_day_of_the_text():
    (when,) = dates("в прошлом месяце", "ru", date(2024, 1, 15))
    assert when.period.text == "2023-12"


@pytest.mark.parametrize(
    ("lang", "text", "prefix"),
    [
        ("en", "since 2014", "since"),
        ("ru", "с 1 марта 2022 года", "since"),
        ("ru", "до 2029 года", "until"),
        ("kk", "2029 жылға дейін", "until"),
        ("kk", "2014 жылдан бері", "since"),
        ("en", "a year earlier", "earlier"),
        ("kk", "бір жыл бұрынғыдан", "earlier"),
    ],
)
def test_what_the_words_around_say(lang, text, prefix):
    assert [when.prefix for when in dates(text, lang)] == [prefix]


def test_a_bare_number_is_only_probably_a_year():
    assert [when.marked for when in dates("proclaimed 2026 the International Year", "en")] == [False]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "they may march for a second"),
        ("en", "2000 km"),
        ("ru", "впервые за 15 лет"),
        ("kk", "20 жылдан кейін"),
        ("kk", "жаз, қазір"),
        ("en", "30 February"),
    ],
)
def test_no_dates(lang, text):
    assert [when for when in dates(text, lang) if when.kind != "month"] == []
