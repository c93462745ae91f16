"""What a hand can get wrong in sources, metrics, places, people and terms."""

from __future__ import annotations

import pytest

from kzreview import load
from kzreview.errors import DataError
from kzreview.paths import bundled_data

NO_PERIOD = "is no period; write 2024, 2023-H1, 2024-01/2024-11, 2023-12-08 or 2022-03-01/2023-12-31"
FIRST_FINGERPRINT = "cb54fbae7ad6"

SOURCES = [
    ('page = "https://example.org/kolsai-2031"\n', "", "page: is missing; it must be there"),
    ('covers = "2031"', 'covers = "the year"', f"covers: 'the year' {NO_PERIOD}"),
    (
        'covers = "2031"',
        'covers = "2031"\nalso_covers = "2030"',
        "also_covers: must be a list of periods, not text",
    ),
    ('covers = "2031"', 'covers = "2031"\nalso_covers = ["2030-00"]', f"also_covers: '2030-00' {NO_PERIOD}"),
    (
        'speaker = "asel-kurmanai"',
        'speaker = "asel-kurmanay"',
        "speaker: unknown person 'asel-kurmanay'; did you mean 'asel-kurmanai'?",
    ),
    (
        'speaker = "asel-kurmanai"',
        'author = "berik-ualy"',
        "author: unknown person 'berik-ualy'; did you mean 'berik-uali'?",
    ),
    ('language = "kk"', 'language = "de"', "language: unknown language 'de'; there are: en, kk, ru, zh"),
    ('ru = "Колсайский вестник", ', "", "publisher.ru: is missing; it must be there"),
    (
        FIRST_FINGERPRINT,
        FIRST_FINGERPRINT.upper(),
        f"fingerprints: number 1 ('{FIRST_FINGERPRINT.upper()}…') is no SHA-256 in 64 small hexadecimal digits",
    ),
    (
        'covers = "2031"',
        'covers = "2031"\npublished = "2031-12"',
        "published: '2031-12' is no day; write it as 2023-12-27",
    ),
    (
        'covers = "2031"',
        'covers = "2031"\nread = "openning"',
        "read: unknown read 'openning'; did you mean 'opening'?",
    ),
    (
        'covers = "2031"',
        'covers = "2031"\nword = "ministry"',
        "word: unknown word 'ministry'; did you mean 'ministry-reported'?",
    ),
    ("paragraph = 10", "paragraph = 11", "exemption: 11 is no paragraph of the source; its last is 10"),
]

METRICS = [
    (
        'comparable = "caution"',
        'comparable = "cautious"',
        "villages-toured: comparable: unknown verdict 'cautious'; did you mean 'caution'?",
    ),
    (
        'comparable = "caution"',
        'comparable = "caution"\nreason_years = 2031',
        "villages-toured: reason_years: must be a list of years, not a whole number",
    ),
    (
        'comparable = "caution"',
        'comparable = "caution"\nother_years = [{ comparable = "maybe", reason = { kk = "а", ru = "б", en = "c" } }]',
        "villages-toured: comparable: unknown verdict 'maybe'; there are: caution, no, yes",
    ),
    ("additive = true", 'additive = "yes"', "district-budget: additive: must be true or false, not text"),
    (
        'kk = ["аудан бюджет"]',
        'kk = "аудан бюджет"',
        "district-budget: words.kk: must be a list of texts, not text",
    ),
    (
        'kk = ["аудан бюджет"]',
        'de = ["budget"]',
        "district-budget: words.de: unknown language 'de'; there are: en, kk, ru",
    ),
    (
        'en = "The rule of counting is not printed."\n',
        "",
        "villages-toured: reason.en: is missing; it must be there",
    ),
    (
        'b = "regions-visited"',
        'b = "regions-visitd"',
        "unlike 1: b: unknown metric 'regions-visitd'; did you mean 'regions-visited'?",
    ),
    ('b = "regions-visited"\n', "", "unlike 1: b: is missing; it must be there"),
    (
        'b = "regions-visited"\n',
        'b = "regions-visited"\nkind = "number"\n',
        "unlike 1: kind: unknown kind 'number'; there are: counting, scope",
    ),
]

PLACES = [
    ('kind = "city"', 'kind = "sity"', "saty: kind: unknown kind 'sity'; did you mean 'city'?"),
    (
        'kind = "city"',
        'kind = "country"',
        "saty: id: 'saty' is no ISO 3166-1 alpha-2 code; two capital letters",
    ),
    ('country = "KZ"\n', "", "saty: country: is missing; it must be there"),
    ('country = "KZ"', 'country = "KZT"', "saty: country: unknown country 'KZT'; did you mean 'KZ'?"),
    ('other = ["Saty village"]', 'other = "Saty"', "saty: other: must be a list of texts, not text"),
]

PEOPLE = [
    ('en = "Asel Kurmanai"', 'en = ""', "asel-kurmanai: en: is empty; write it or take it away"),
    (
        'en = "Asel Kurmanai"',
        'en = "@asel"',
        "asel-kurmanai: en: begins with '@', which a spreadsheet takes for a formula; begin with a letter or a digit",
    ),
    ('en = "Asel Kurmanai"\n', "", "asel-kurmanai: en: is missing; it must be there"),
]

TERMS = [
    ('name.en = "Life of the district"\n', "", "topic district: name.en: is missing; it must be there"),
    ('name.ru = "дороги"\n', "", "value sector.roads: name.ru: is missing; it must be there"),
    ('en = { one = "village", other = "villages" }\n', "", "unit village: en: is missing; it must be there"),
    (', many = "сёл"', "", "unit village: ru.many: is missing; it must be there"),
    ('kk = { one = "ауыл", other = "ауыл" }', "kk = 3", "unit village: kk: must be a table, not a whole number"),
]

BROKEN = [
    *[("sources.toml", old, new, f"kolsai-2031: {told}") for old, new, told in SOURCES],
    *[("metrics.toml", *case) for case in METRICS],
    *[("places.toml", *case) for case in PLACES],
    *[("people.toml", *case) for case in PEOPLE],
    *[("terms.toml", *case) for case in TERMS],
]


@pytest.mark.parametrize(("file", "old", "new", "told"), BROKEN, ids=[told for *_, told in BROKEN])
def test_a_mistake_in_a_catalogue_is_told(change, problems, file, old, new, told):
    assert problems(change(file, None, old, new)) == [f"{file}: {told}"]


CONSEQUENCES = [
    (
        "metrics.toml",
        'unit = "village"',
        'unit = "vilage"',
        "villages-toured: unit: unknown unit 'vilage'; did you mean 'village'?",
    ),
    (
        "metrics.toml",
        'id = "district-budget"\ntopic = "district"',
        'id = "district-budget"\ntopic = "distrikt"',
        "district-budget: topic: unknown topic 'distrikt'; did you mean 'district'?",
    ),
    (
        "metrics.toml",
        'id = "district-budget"',
        'id = "trips-abroad"',
        "trips-abroad: id: 'trips-abroad' is taken; an id may occur once, and it stands in BUNDLED/metrics.toml",
    ),
    (
        "places.toml",
        'id = "saty"',
        'id = "almaty"',
        "almaty: id: 'almaty' is taken; an id may occur once, and it stands in BUNDLED/places.toml",
    ),
    (
        "people.toml",
        'id = "asel-kurmanai"',
        'id = "asel kurmanai"',
        "asel kurmanai: id: 'asel kurmanai' is no id; use letters, digits, dots and hyphens, such as 2024.days-abroad",
    ),
    (
        "sources.toml",
        'id = "kolsai-2031"',
        'id = "kazinform-2023"',
        "kazinform-2023: id: 'kazinform-2023' is taken; an id may occur once, and it stands in BUNDLED/sources.toml",
    ),
    ("places.toml", "[[place]]", "[[places]]", "places: unknown field 'places'; did you mean 'place'?"),
    ("terms.toml", "[topic.district]", "[topik.district]", "topik: unknown field 'topik'; did you mean 'topic'?"),
    ("people.toml", "[[person]]", "[person]", "person: must be written as tables in double brackets, not as a table"),
    ("metrics.toml", "[[unlike]]", "[unlike]", "unlike: must be written as tables in double brackets, not as a table"),
    (
        "sources.toml",
        'reason = "the year under review"\n',
        "",
        "kolsai-2031: reason: is missing; it must be there",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), CONSEQUENCES, ids=[told for *_, told in CONSEQUENCES])
def test_the_mistake_itself_is_told_before_what_follows_from_it(change, problems, file, old, new, told):
    assert problems(change(file, None, old, new))[0] == f"{file}: {told}".replace("BUNDLED", bundled_data().as_posix())


WRONG_TYPES = [
    ("sources.toml", "source = 3"),
    ("metrics.toml", "metric = 3"),
    ("metrics.toml", 'metric = ["days"]'),
    ("metrics.toml", "unlike = 3"),
    ("metrics.toml", "unlike = [3]"),
    ("places.toml", 'place = "saty"'),
    ("people.toml", "person = [1, 2]"),
    ("terms.toml", "topic = 3"),
    ("terms.toml", "unit = 3"),
    ("terms.toml", "value = 3"),
    ("terms.toml", "[value]\nsector = 3"),
    ("terms.toml", "[unit]\nvillage = 3"),
    ("views.toml", "summary = 3"),
    ("views.toml", "visits = 3"),
    ("views.toml", "misread = 3"),
]


@pytest.mark.parametrize(("file", "content"), WRONG_TYPES)
def test_a_number_where_tables_must_stand_is_a_problem_of_that_file(write, problems, file, content):
    told = problems(write(file, content + "\n"))

    assert told
    assert told[0].startswith(f"{file}: ")


@pytest.mark.parametrize(
    ("old", "new", "lang", "told"),
    [
        ('unit = "village"', 'unit = "award"', "ru", "неизвестная единица «award»"),
        ('unit = "village"', 'unit = "award"', "kk", "белгісіз өлшем бірлігі «award»"),
        ('unit = "village"', "unit = 3", "ru", "нужно: текст; записано: целое число"),
        ('unit = "village"', "unit = []", "kk", "керегі: мәтін; жазылғаны: тізім"),
    ],
)
def test_what_a_field_should_be_is_told_in_one_language(change, old, new, lang, told):
    with pytest.raises(DataError) as error:
        load([change("metrics.toml", None, old, new)])

    assert told in error.value.in_language(lang)
