"""Units and messages have exactly the plural forms that CLDR asks for in each language."""

from __future__ import annotations

import string

import pytest
import tomli
from babel import Locale

LANGUAGES = ["kk", "ru", "en"]


def categories(lang):
    return {*Locale(lang).plural_form.tags, "other"}


def test_the_languages_have_the_categories_that_cldr_gives_them():
    assert categories("kk") == categories("en") == {"one", "other"}
    assert categories("ru") == {"one", "few", "many", "other"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_unit_has_every_form(table, lang):
    units = table("terms.toml")["unit"]

    assert len(units) > 25
    assert {unit: set(forms[lang]) for unit, forms in units.items() if set(forms[lang]) != categories(lang)} == {}
    assert [unit for unit, forms in units.items() if not all(forms[lang].values())] == []


@pytest.fixture(scope="module")
def counting(data_folder):
    """The messages of a language that have plural forms."""
    return lambda lang: {
        f"{path.name} {key}": forms
        for path in (data_folder / "messages").glob(f"*{lang}.toml")
        for key, forms in tomli.loads(path.read_text(encoding="utf-8")).items()
        if isinstance(forms, dict)
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_counting_message_has_every_form(counting, lang):
    messages = counting(lang)

    assert messages
    assert {key: set(forms) for key, forms in messages.items() if set(forms) != categories(lang)} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_form_that_stands_for_several_numbers_prints_the_number(counting, lang):
    rule = Locale(lang).plural_form
    several = {form for form in categories(lang) if sum(rule(n) == form for n in range(200)) > 1}

    for key, forms in counting(lang).items():
        for form in several & set(forms):
            fields = [name for _, name, _, _ in string.Formatter().parse(forms[form])]
            assert fields, f"{key}, {form}: 21 would read as 1"


@pytest.mark.parametrize(
    ("lang", "n", "written"),
    [
        ("ru", 1, "1\u00a0поездка"),
        ("ru", 2, "2\u00a0поездки"),
        ("ru", 5, "5\u00a0поездок"),
        ("ru", 11, "11\u00a0поездок"),
        ("ru", 21, "21\u00a0поездка"),
        ("ru", 23, "23\u00a0поездки"),
        ("en", 1, "1\u00a0trip"),
        ("en", 23, "23\u00a0trips"),
        ("kk", 23, "23\u00a0сапар"),
    ],
)
def test_the_right_form_is_written(base, lang, n, written):
    from kzreview.language.writing import write_quantity
    from kzreview.model import Quantity

    assert write_quantity(Quantity(n, "trip"), lang, base.terms) == written
