"""Whatever the spelling of the letters, the reading is the same, and spans are those of the original."""

import unicodedata
from datetime import date

import pytest

from kzreview.language.latin import latin_key, signed_key
from kzreview.language.normal import prepare
from kzreview.language.reading import read

TODAY = date(2024, 12, 31)
TEXT = {
    "kk": "Биыл жиырма үш сапарда 152 921 шақырым, 36-ға жуық күн, 2024 жылғы 15 қараша",
    "ru": "В этом году двадцать три поездки, 152 921 километр, более 9,8 млрд долларов, ещё 15 ноября 2024 года",
    "en": "This year twenty-three trips, 152 921 km, over $9.8 billion, 15 November 2024",
}


def values(text, lang):
    reading = read(text, lang, TODAY)
    return [(a.value, a.unit, a.bound) for a in reading.amounts] + [when.period for when in reading.dates]


def decomposed(text):
    return unicodedata.normalize("NFD", text)


def look_alikes(text):
    """Every second look-alike letter in the other script, but none at the start, so that each word stays mixed."""
    cyrillic = text.translate(str.maketrans("аеосух", "aeocyx"))
    latin = text.translate(str.maketrans("aeocyx", "аеосух"))
    other = cyrillic if cyrillic != text else latin
    return "".join(b if number % 2 else a for number, (a, b) in enumerate(zip(text, other, strict=True)))


CHANGES = {
    "NFD": decomposed,
    "look-alikes": look_alikes,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "narrow no-break spaces": lambda text: text.replace(" ", "\u202f"),
    "soft hyphens": lambda text: text.replace("р", "р\u00ad").replace("r", "r\u00ad"),
    "broken hyphens": lambda text: text.replace("р", "р¬").replace("r", "r¬"),
    "zero-width": lambda text: text.replace("2", "2\u200b").replace("i", "i\ufeff"),
    "direction marks": lambda text: "\u202b" + text.replace(" ", " \u200e") + "\u202c",
    "no-break hyphens": lambda text: text.replace("-", "\u2011"),
    "capitals": str.upper,
}


@pytest.mark.parametrize("lang", TEXT)
@pytest.mark.parametrize("change", CHANGES)
def test_the_reading_is_the_same(lang, change):
    changed = CHANGES[change](TEXT[lang])
    assert values(changed, lang) == values(TEXT[lang], lang)
    assert len(values(changed, lang)) >= 4


@pytest.mark.parametrize("lang", TEXT)
@pytest.mark.parametrize("change", [name for name in CHANGES if name != "capitals"])
def test_spans_are_those_of_the_original(lang, change):
    changed = CHANGES[change](TEXT[lang])
    reading = read(changed, lang, TODAY)
    plain = read(TEXT[lang], lang, TODAY)
    for found, expected in zip([*reading.amounts, *reading.dates], [*plain.amounts, *plain.dates], strict=True):
        assert found.text == changed[found.start : found.end]
        assert found.text[-1].isalnum() or unicodedata.combining(found.text[-1])
        assert prepare(found.text).text.translate(str.maketrans("", "", "\n")) == expected.text


def test_spans_by_hand():
    text = "көрсет¬кіш е\u0308 36"
    prepared = prepare(text)
    assert prepared.text == "көрсеткіш ё 36"
    assert [prepared.span(0, 9), prepared.span(10, 11), prepared.span(12, 14)] == [(0, 10), (11, 13), (14, 16)]


def test_a_broken_hyphen_at_the_end_of_a_line_joins_the_word():
    assert prepare("сексен\u00ad\nнен").text == "сексеннен"


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("жиырма", ["jiyrma", "zhyiyrma", "jıyrma"]),
        ("үш", ["ush", "üş", "úsh"]),
        ("қаңтар", ["qañtar", "qańtar", "kantar"]),
        ("пайыз", ["payyz", "paiyz", "paıyz"]),
        ("жүз", ["jüz", "zhuz", "juz", "júz"]),
        ("сағат", ["sağat", "saǵat", "sagat", "saghat"]),
    ],
)
def test_one_key_for_every_alphabet(cyrillic, latin):
    assert {latin_key(word) for word in latin} == {latin_key(cyrillic)}


@pytest.mark.parametrize(
    ("cyrillic", "latin", "other"),
    [
        ("бөлді", ["böldi", "bóldi"], "boldy"),
        ("күні", ["küni", "kúni"], "qūny"),
        ("бәрі", ["bäri", "bári"], "bary"),
        ("жиын", ["jiyn", "jıyn"], "jinaldy"),
        ("айына", ["aiyna", "aıyna"], "ainaldy"),
        ("италия", ["italiia", "italııa", "italia"], "itali"),
    ],
)
def test_signs_keep_words_apart(cyrillic, latin, other):
    assert {signed_key(word) for word in latin} == {signed_key(cyrillic)}
    assert not signed_key(other).startswith(signed_key(cyrillic))
