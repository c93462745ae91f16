"""What looks wrong: each rule with figures that it must doubt, and some like them that it must not."""

from __future__ import annotations

import pytest

DOUBTS = {
    "a country above all countries": (
        [("fdi", "500", {}), ("fdi", "700", {"qualifiers": 'country = "NL"'})],
        [("part-above", 2)],
    ),
    "a half-year above its year": (
        [("laws-signed", 40, {}), ("laws-signed", 41, {"period": "2051-H1"})],
        [("part-above", 2)],
    ),
    "a kind of visit above all trips": ([("trips-abroad", 5, {}), ("state-visits", 6, {})], [("part-above", 2)]),
    "countries above all countries together": (
        [
            ("fdi", "500", {}),
            ("fdi", "300", {"qualifiers": 'country = "NL"'}),
            ("fdi", "201", {"qualifiers": 'country = "CH"'}),
        ],
        [("sum-above", 1)],
    ),
    "kinds of visits above all trips together": (
        [("trips-abroad", 5, {}), ("state-visits", 3, {}), ("official-visits", 3, {})],
        [("sum-above", 1)],
    ),
    "plans above the whole plan": (
        [
            ("trips-abroad", 5, {"qualifiers": 'status = "planned"', "kind": "plan"}),
            ("state-visits", 6, {"qualifiers": 'status = "planned"', "kind": "plan"}),
        ],
        [("part-above", 2)],
    ),
    "a digit too many": (
        [("days-abroad", 30, {"period": "2050"}), ("days-abroad", 300, {"period": "2051"})],
        [("far-above", 2)],
    ),
    "a digit too many between two years": (
        [
            ("laws-signed", 90, {"period": "2050"}),
            ("laws-signed", 950, {"period": "2051"}),
            ("laws-signed", 95, {"period": "2052"}),
        ],
        [("far-above", 2)],
    ),
    "a digit too few after two years": (
        [
            ("laws-signed", 90, {"period": "2050"}),
            ("laws-signed", 95, {"period": "2051"}),
            ("laws-signed", 9, {"period": "2052"}),
        ],
        [("far-below", 3)],
    ),
    "minutes over 59": ([("time-in-air", 675, {"printed": "10 hours 75 minutes"})], [("minutes", 1)]),
    "a share of more than its base": ([("national-fund-share", 150, {})], [("percent", 1)]),
    "more days than the year has": ([("days-abroad", 400, {})], [("longer", 1)]),
    "more regions than there are": ([("regions-visited", 21, {})], [("above", 1)]),
    "outside a range": (
        [
            ("growth-target", 6, {"bound": "range", "value": "6\nvalue_to = 7", "printed": "6 to 7"}),
            ("growth-target", 8, {}),
        ],
        [("outside", 2)],
    ),
    "the same twice": ([("laws-signed", 40, {}), ("laws-signed", 40, {})], [("twice", 2)]),
}
NO_DOUBTS = {
    "parts that fill the total": (
        [
            ("fdi", "500", {}),
            ("fdi", "300", {"qualifiers": 'country = "NL"'}),
            ("fdi", "200", {"qualifiers": 'country = "CH"'}),
        ]
    ),
    "parts of an open total": [
        ("trips-abroad", 5, {"bound": "more_than", "printed": "more than 5"}),
        ("state-visits", 6, {}),
    ],
    "a part that is rounded": [
        ("fdi", "1.3e9", {"printed": "1.3 billion"}),
        ("fdi", "1314e6", {"qualifiers": 'country = "NL"', "printed": "1,314 million"}),
    ],
    "what is planned is no part": [
        ("laws-signed", 40, {}),
        ("laws-signed", 50, {"qualifiers": 'status = "planned"'}),
    ],
    "a plan is no part": [
        ("fdi", "500", {}),
        ("fdi", "700", {"qualifiers": 'country = "NL"', "kind": "plan"}),
    ],
    "percentages do not add up": [
        ("pay-rise", 30, {}),
        ("pay-rise", 40, {"qualifiers": 'group = "doctors"'}),
    ],
    "ten times a small figure": [
        ("state-visits", 1, {"period": "2050"}),
        ("state-visits", 12, {"period": "2051"}),
    ],
    "nine times": [("laws-signed", 30, {"period": "2050"}), ("laws-signed", 270, {"period": "2051"})],
    "years that are far apart": [("laws-signed", 30, {"period": "2040"}), ("laws-signed", 300, {"period": "2051"})],
    "a half-year beside a year": [("laws-signed", 300, {"period": "2050"}), ("laws-signed", 30, {"period": "2051-H1"})],
    "another country": [
        ("fdi", "900", {"period": "2050", "qualifiers": 'country = "NL"'}),
        ("fdi", "80", {"period": "2051", "qualifiers": 'country = "CH"'}),
    ],
    "a growth of more than its base": [("pay-rise", 100, {}), ("pay-rise", 150, {"qualifiers": 'group = "doctors"'})],
    "minutes alone": [("time-in-air", 75, {"printed": "75 minutes"})],
    "hours and minutes": [("time-in-air", 659, {"printed": "10 hours 59 minutes"})],
    "as many days as the year has": [("days-abroad", 365, {})],
    "inside a range": [
        ("growth-target", 6, {"bound": "range", "value": "6\nvalue_to = 7", "printed": "6 to 7"}),
        ("growth-target", 7, {}),
    ],
    "one receipt for two things": [
        ("fdi", "40", {"qualifiers": 'country = "NL"', "printed": "40 each"}),
        ("fdi", "40", {"qualifiers": 'country = "CH"', "printed": "40 each"}),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", DOUBTS)
def test_it_is_doubted(pack, told, name):
    figures, expected = DOUBTS[name]

    found = told(pack(*figures))

    assert [(rule, int(item.rpartition("-")[2])) for _, rule, item, _ in found] == expected
    assert {severity for severity, *_ in found} == {"doubt"}


@pytest.mark.parametrize("name", NO_DOUBTS)
def test_it_is_not_doubted(pack, told, name):
    assert told(pack(*NO_DOUBTS[name])) == []


def test_what_is_doubted_is_loaded_all_the_same(pack, run):
    folder = pack(("laws-signed", 40, {}), ("laws-signed", 40, {}))

    assert run("facts", "--data", folder, "--year", "2051", "--count").stdout == "2\n"


def test_figures_are_held_against_the_years_of_the_bundled_data(pack, told):
    folder = pack(
        ("distance", 1_600_000, {"period": "2025", "printed": "1,600,000 km", "topic": "travel", "unit": "km"})
    )

    assert [rule for _, rule, *_ in told(folder)] == ["far-above"]


def test_a_folder_of_its_own_may_name_growths_and_limits(pack, told):
    folder = pack(("national-fund-share", 150, {}), ("regions-visited", 21, {}))
    rules = '[percent]\ngrowth = ["national-fund-share"]\n[limit.region]\nmost = 25\n'
    (folder / "sanity.toml").write_text(rules, encoding="utf-8")

    assert told(folder) == []


@pytest.mark.parametrize(
    ("rules", "rule"),
    [
        ('[percent]\ngrowth = ["pay-rice"]\n', "unknown-near"),
        ("[percent]\ngrowth = 3\n", "type"),
        ("[limit.regoin]\nmost = 25\n", "unknown-near"),
        ('[limit.region]\nmost = "many"\n', "number"),
        ("[neighbour]\ntimes = 5\n", "unknown-near"),
        ('[[part]]\ntotal = "laws-signed"\n', "missing"),
        ("[time]\nday = true\n", "number"),
        ("part = 3\n", "tables"),
        ("[percent\n", "toml"),
    ],
)
def test_rules_that_are_broken_are_told(pack, told, rules, rule):
    folder = pack(("laws-signed", 40, {}))
    (folder / "sanity.toml").write_text(rules, encoding="utf-8")

    assert [(severity, found) for severity, found, *_ in told(folder)] == [("problem", rule)]
