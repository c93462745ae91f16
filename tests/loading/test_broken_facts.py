"""What a hand can get wrong in a fact: each mistake alone, with the whole of what is told."""

from __future__ import annotations

import pytest

from kzreview.paths import bundled_data

FACTS = "facts/kolsai-2031.toml"
NO_PERIOD = "is no period; write 2024, 2023-H1, 2024-01/2024-11, 2023-12-08 or 2022-03-01/2023-12-31"
COUNTRIES = "there are: AD, AE, AF, AG, AL, AM, AO, AR, AT, AU, AZ, BA"

BROKEN = [
    # words that name nothing
    ("2031.budget", 'kind = "figure"', 'kind = "figur"', "kind: unknown kind 'figur'; did you mean 'figure'?"),
    (
        "2031.budget",
        'topic = "district"',
        'topic = "distric"',
        "topic: unknown topic 'distric'; did you mean 'district'?",
    ),
    (
        "2031.budget",
        'metric = "district-budget"',
        'metric = "distrct-budget"',
        "metric: unknown metric 'distrct-budget'; did you mean 'district-budget'?",
    ),
    ("2031.budget", 'unit = "KZT"', 'unit = "KZZ"', "unit: unknown unit 'KZZ'; did you mean 'KZT'?"),
    ("2031.meetings", 'bound = "about"', 'bound = "abuot"', "bound: unknown bound 'abuot'; did you mean 'about'?"),
    ("2031.villages-toured", "value = 12", "valeu = 12", "valeu: unknown field 'valeu'; did you mean 'value'?"),
    (
        "2031.villages-toured",
        'en = "Villages toured by the mayor"',
        'en = "Villages"\nde = "Dörfer"',
        "label.de: unknown language 'de'; there are: en, kk, ru",
    ),
    # words that do not go together
    (
        "2031.budget",
        'topic = "district"',
        'topic = "laws"',
        "topic: 'laws' is not the topic of its metric; that is 'district'",
    ),
    (
        "2031.budget",
        'unit = "KZT"',
        'unit = "USD"',
        "unit: 'USD' is not the unit of the metric 'district-budget'; that is 'KZT'",
    ),
    # what is missing, empty, or of another type
    ("2031.budget", "paragraph = 3\n", "", "paragraph: is missing; it must be there"),
    ("2031.budget", 'bound = "exact"\n', "", "bound: is missing; a fact with a value needs it"),
    ("2031.budget", 'unit = "KZT"\n', "", "unit: is missing; a fact with a value needs it"),
    ("2031.budget", 'metric = "district-budget"\n', "", "metric: is missing; a fact with a value needs it"),
    (
        "2031.bridges",
        'period = "2032"',
        'period = "2032"\nunit = "project"',
        "unit: stands without a value; add the value or take it away",
    ),
    ("2031.budget", 'printed = "13,3 миллиард теңгеге"\n', "", "printed: is missing; it must be there"),
    ("2031.bridges", 'printed = "үш көпір салынады"', 'printed = " "', "printed: is empty; write it or take it away"),
    ("2031.bridges", 'en = "Bridges are to be built"\n', "", "label.en: is missing; it must be there"),
    (
        "2031.bridges",
        '[fact.label]\nkk = "Көпірлер салынады"\nru = "Построят мосты"\nen = "Bridges are to be built"',
        'label = "Bridges"',
        "label: must be a table with kk, ru and en, not text",
    ),
    ("2031.bridges", 'ru = "Построят мосты"', "ru = 3", "label.ru: must be text, not a whole number"),
    ("2031.bridges", 'kind = "plan"', "kind = true", "kind: must be text, not true or false"),
    ("2031.flight", "paragraph = 7", 'paragraph = "7"', "paragraph: must be a whole number, not text"),
    ("2031.flight", "paragraph = 7", "paragraph = 0", "paragraph: must be 1 or more, not 0"),
    (
        "2031.role.asel-kurmanai",
        'qualifiers = { person = "asel-kurmanai" }',
        'qualifiers = "asel-kurmanai"',
        "qualifiers: must be a table, not text",
    ),
    # texts that are dangerous to pass on
    (
        "2031.bridges",
        'en = "Bridges are to be built"',
        'en = "=1+1"',
        "label.en: begins with '=', which a spreadsheet takes for a formula; begin with a letter or a digit",
    ),
    (
        "2031.bridges",
        'en = "Bridges are to be built"',
        'en = "Bridges\\u001b[2J"',
        "label.en: holds a line break or another control character; write it on one line",
    ),
    (
        "2031.meetings",
        'en = "An approximate number."',
        'en = "One line.\\nAnother."',
        "note.en: holds a line break or another control character; write it on one line",
    ),
    # periods
    ("2031.flight", 'period = "2031"', 'period = "last year"', f"period: 'last year' {NO_PERIOD}"),
    ("2031.flight", 'period = "2031"', 'period = "2031-13"', f"period: '2031-13' {NO_PERIOD}"),
    ("2031.flight", 'period = "2031"', 'period = "2031-00"', f"period: '2031-00' {NO_PERIOD}"),
    ("2031.flight", 'period = "2031"', 'period = "2031-05-00"', f"period: '2031-05-00' {NO_PERIOD}"),
    ("2031.flight", 'period = "2031"', 'period = "2031-H3"', f"period: '2031-H3' {NO_PERIOD}"),
    ("2031.flight", 'period = "2031"', 'period = "2031-12/2031-01"', f"period: '2031-12/2031-01' {NO_PERIOD}"),
    (
        "2031.flight",
        'period = "2031"',
        "period = 2031",
        'period: must be text, such as "2024", not a whole number',
    ),
    (
        "2031.flight",
        'period = "2031"',
        'period = "2030-12-01/2031-02-01"',
        (
            "period: '2030-12-01/2031-02-01' is not covered by kolsai-2031, which speaks of 2031; "
            "mend the period, or add it to also_covers of the source"
        ),
    ),
    # the place in the source
    ("2031.harvest", "paragraph = 9", "paragraph = 11", "paragraph: 11 is no paragraph of the source; its last is 10"),
    (
        "2031.flight",
        "paragraph = 7",
        "paragraph = 5",
        "paragraph: 5 stands after a fact of paragraph 6; facts stand in the order of their paragraphs",
    ),
    # qualifiers
    (
        "2031.visit.is.official",
        'country = "IS"',
        'contry = "IS", country = "IS"',
        "qualifiers.contry: unknown qualifier 'contry'; did you mean 'country'?",
    ),
    (
        "2031.visit.is.official",
        'country = "IS"',
        'country = "Qazaqstan"',
        f"qualifiers.country: unknown country 'Qazaqstan'; {COUNTRIES}",
    ),
    (
        "2031.visit.is.official",
        'type = "official"',
        'type = "oficial"',
        "qualifiers.type: unknown type 'oficial'; did you mean 'official'?",
    ),
    (
        "2031.role.asel-kurmanai",
        'person = "asel-kurmanai"',
        'person = "asel-kurmanay"',
        "qualifiers.person: unknown person 'asel-kurmanay'; did you mean 'asel-kurmanai'?",
    ),
    (
        "2031.bridges",
        '"almaty"]',
        '"almata"]',
        "qualifiers.city: unknown city 'almata'; did you mean 'almaty'?",
    ),
    (
        "2031.bridges",
        '"almaty"]',
        "3]",
        "qualifiers.city: must be text, not a whole number",
    ),
    (
        "2031.bridges",
        'status = "planned"',
        'status = { now = "planned" }',
        "qualifiers.status: must be text, not a table",
    ),
]


@pytest.mark.parametrize(("item", "old", "new", "told"), BROKEN, ids=[told for *_, told in BROKEN])
def test_a_mistake_in_a_fact_is_told(change, problems, item, old, new, told):
    assert problems(change(FACTS, item, old, new)) == [f"{FACTS}: {item}: {told}"]


@pytest.mark.parametrize(
    ("given", "right"),
    [('city = ["IS"]', "city"), ('city = ["abai-region"]', "city"), ('region = ["saty"]', "region")],
)
def test_a_place_of_another_kind_is_no_city_or_region(change, problems, given, right):
    told = problems(change(FACTS, "2031.bridges", 'city = ["saty", "almaty"]', given))

    assert len(told) == 1
    assert told[0].startswith(f"{FACTS}: 2031.bridges: qualifiers.{right}: unknown {right}")


@pytest.mark.parametrize("missing", ["country", "type"])
def test_a_visit_needs_its_country_and_its_kind(change, problems, missing):
    rest = {"country": 'type = "official"', "type": 'country = "IS"'}[missing]
    pack = change(FACTS, "2031.visit.is.official", 'country = "IS", type = "official"', rest)

    told = problems(pack)

    assert len(told) == 1
    assert told[0].startswith(f"{FACTS}: 2031.visit.is.official: qualifiers.{missing}: is missing")


def test_an_id_with_a_space_is_none(change, problems):
    pack = change(FACTS, "2031.bridges", 'id = "2031.bridges"', 'id = "2031 bridges"')

    told = "id: '2031 bridges' is no id; use letters, digits, dots and hyphens, such as 2024.days-abroad"
    assert problems(pack) == [f"{FACTS}: 2031 bridges: {told}"]


def test_a_fact_without_an_id_is_told_by_its_place(change, problems):
    pack = change(FACTS, "2031.bridges", 'id = "2031.bridges"\n', "")

    assert problems(pack) == [f"{FACTS}: fact 9: id: is missing; it must be there"]


@pytest.mark.parametrize(
    ("taken", "file"),
    [("2031.budget", FACTS), ("2024.days-abroad", (bundled_data() / "facts/qazaqstan-tv-2024.toml").as_posix())],
)
def test_an_id_may_occur_once_in_the_pack_and_in_what_was_loaded_before(change, problems, taken, file):
    pack = change(FACTS, "2031.bridges", 'id = "2031.bridges"', f'id = "{taken}"')

    assert problems(pack) == [
        f"{FACTS}: {taken}: id: '{taken}' is taken; an id may occur once, and it stands in {file}"
    ]


def test_a_period_of_the_source_may_be_longer_than_its_year(change, problems):
    change("sources.toml", None, 'covers = "2031"', 'covers = "2031"\nalso_covers = ["2030-03-01/2031-12-31"]')

    assert problems(change(FACTS, "2031.flight", 'period = "2031"', 'period = "2030-03-01/2031-12-31"')) == []


def test_a_plan_may_lie_ahead_of_the_source_and_a_figure_may_not(change, problems):
    pack = change(FACTS, "2031.flight", 'period = "2031"', 'period = "2032"')

    assert f"{FACTS}: 2031.flight: period: '2032' is not covered by kolsai-2031" in problems(pack)[0]
