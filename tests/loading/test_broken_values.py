"""Values that are no numbers, or not those that the receipt prints."""

from __future__ import annotations

import pytest

FACTS = "facts/kolsai-2031.toml"
NO_NUMBER = "write 98, 2.5 or 13.3e9 without quotes"

BROKEN = [
    ("2031.villages-toured", "value = 12", 'value = "12"', f"value: must be a number, not text; {NO_NUMBER}"),
    ("2031.villages-toured", "value = 12", "value = true", f"value: must be a number, not true or false; {NO_NUMBER}"),
    ("2031.villages-toured", "value = 12", "value = nan", "value: must be a number with an end"),
    ("2031.villages-toured", "value = 12", "value = inf", "value: must be a number with an end"),
    (
        "2031.villages-toured",
        "value = 12",
        "value = 13",
        "value: 13 is not printed in the receipt '12 ауылды аралап', which reads 12; mend one of them",
    ),
    (
        "2031.villages-toured",
        "value = 12",
        "value = -12",
        "value: -12 is not printed in the receipt '12 ауылды аралап', which reads 12; mend one of them",
    ),
    (
        "2031.budget.roads",
        "value = 3e9",
        "value = 13e9",
        (
            "value: 13000000000 is not printed in the receipt '3 миллиард теңге бөлінді', which reads 3000000000; "
            "mend one of them"
        ),
    ),
    (
        "2031.flight",
        "value = 570",
        "value = 571",
        (
            "value: 571 is not printed in the receipt '9 сағат 30 минутқа', which reads 9, 30, 540, 30, 570; "
            "mend one of them"
        ),
    ),
    ("2031.harvest", "value_to = 7\n", "", "value_to: is missing; a range needs its upper end"),
    (
        "2031.harvest",
        'bound = "range"',
        'bound = "exact"',
        "value_to: stands beside the bound 'exact'; an upper end goes with the bound 'range' alone",
    ),
    ("2031.harvest", "value_to = 7", "value_to = 6", "value_to: 6 is not above the lower end 6"),
    (
        "2031.harvest",
        "value_to = 7",
        "value_to = 8",
        "value_to: 8 is not printed in the receipt '6-7 пайызға', which reads 6, 7; mend one of them",
    ),
]


@pytest.mark.parametrize(("item", "old", "new", "told"), BROKEN, ids=[told for *_, told in BROKEN])
def test_a_wrong_value_is_told(change, problems, item, old, new, told):
    assert problems(change(FACTS, item, old, new)) == [f"{FACTS}: {item}: {told}"]


@pytest.mark.parametrize(
    ("item", "old", "given", "right"),
    [
        ("2031.budget", "13.3e9", "13300000000", "13.3e9"),
        ("2031.budget", "13.3e9", "13.30e9", "13.3e9"),
        ("2031.budget.roads", "3e9", "3000000000", "3e9"),
        ("2031.budget.roads", "3e9", "3.0e9", "3e9"),
        ("2031.villages-toured", "12", "12.0", "12"),
        ("2031.meetings", "1250", "1.25e3", "1250"),
    ],
)
def test_a_value_keeps_the_digits_that_the_receipt_shows(change, problems, item, old, given, right):
    pack = change(FACTS, item, f"value = {old}\n", f"value = {given}\n")

    told = problems(pack)

    assert len(told) == 1
    assert told[0].startswith(f"{FACTS}: {item}: value: ")
    assert told[0].endswith(f"does not keep the digits that the receipt shows; write {right}")


def test_a_receipt_has_at_most_sixty_characters(change, problems):
    old = 'printed = "12 ауылды аралап"'

    assert problems(change(FACTS, "2031.villages-toured", old, f'printed = "12 ауылды {"а" * 50}"')) == []


def test_a_longer_receipt_is_told(change, problems):
    pack = change(FACTS, "2031.villages-toured", 'printed = "12 ауылды аралап"', f'printed = "12 ауылды {"а" * 51}"')

    assert problems(pack) == [
        f"{FACTS}: 2031.villages-toured: printed: is 61 characters long; a receipt has at most 60"
    ]


@pytest.mark.parametrize("given", ["3", "[1]", "{ a = 1 }", "true", "2031-01-01"])
@pytest.mark.parametrize("file", ["sources", "metrics", "places", "people", "facts/kolsai-2031"])
def test_an_id_of_another_type_is_told(pack, problems, file, given):
    path = pack / f"{file}.toml"
    first, rest = path.read_text(encoding="utf-8").split("\nid = ", 1)
    path.write_text(f"{first}\nid = {given}\n{rest.partition(chr(10))[2]}", encoding="utf-8")

    assert any(": id: must be text, not " in line for line in problems(pack))
