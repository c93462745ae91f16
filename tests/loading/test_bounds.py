"""A fact has the bound that its receipt prints."""

from __future__ import annotations

import pytest

from kzreview.loading.bound import printed_bound

FACTS = "facts/kolsai-2031.toml"


@pytest.mark.parametrize(
    ("bound", "lang", "printed"),
    [
        ("exact", "en", "more than 20 countries"),
        ("exact", "ru", "свыше 20 стран"),
        ("exact", "kk", "20-дан астам елге барып"),
        ("exact", "en", "about 20 countries"),
        ("exact", "kk", "шамамен 20 ел"),
        ("exact", "ru", "до конца года не менее 20 стран"),
        ("more_than", "en", "20 countries"),
        ("more_than", "ru", "20 стран"),
        ("more_than", "kk", "20 елге барды"),
        ("about", "en", "20 countries"),
        ("up_to", "en", "more than 20 countries"),
        ("more_than", "ru", "не более 20 стран"),
    ],
)
def test_another_bound_than_the_printed_one_is_seen(bound, lang, printed):
    assert printed_bound(20, bound, printed, lang) is not None


@pytest.mark.parametrize(
    ("bound", "lang", "printed"),
    [
        ("exact", "en", "20 countries"),
        ("exact", "en", "exactly 20 countries, more than ever"),
        ("exact", "en", "the more countries, the better: 20"),
        ("exact", "en", "20 countries and more than 30 towns"),
        ("more_than", "en", "over 20 countries"),
        ("at_least", "en", "more than 20 countries"),
        ("about", "ru", "почти 20 стран"),
        ("up_to", "ru", "до 20 стран"),
        ("up_to", "kk", "20 елге дейін"),
        ("more_than", "kk", "халқының саны 20 мыңнан"),  # what says it stands beyond the end of the receipt
        ("range", "en", "20 to 30 countries"),
    ],
)
def test_the_printed_bound_is_right(bound, lang, printed):
    value = 20_000 if "мың" in printed else 20
    assert printed_bound(value, bound, printed, lang) is None


@pytest.mark.parametrize(
    ("bound", "printed", "said"),
    [
        ("exact", "20多个", "more_than"),
        ("more_than", "20多个", None),
        ("more_than", "20个", "exact"),
        ("exact", "20个", None),
        ("exact", "约20个", "about"),
        ("more_than", "不超过20个", "up_to"),
        ("exact", "20次，30多个", None),
    ],
)
def test_signs_that_touch_a_chinese_number_are_read(bound, printed, said):
    assert printed_bound(20, bound, printed, "zh") == said


def test_it_is_told_with_what_the_receipt_prints(change, problems):
    pack = change(FACTS, "2031.meetings", 'bound = "about"', 'bound = "exact"')

    (told,) = problems(pack)
    assert told.startswith(f"{FACTS}: 2031.meetings: bound: 'exact' is not what the receipt '")
    assert "which is 'about'; mend the bound" in told


def test_every_receipt_of_the_data_bears_its_bound(base):
    wrong = [
        fact.id
        for fact in base.facts
        if fact.quantity
        and printed_bound(fact.quantity.value, fact.quantity.bound, fact.printed, base.sources[fact.source].language)
    ]

    assert wrong == []
