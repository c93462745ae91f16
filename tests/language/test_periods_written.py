"""How periods are written for people: no more is told of their ends than the data holds."""

from __future__ import annotations

import pytest

from kzreview.language.writing import write_part_of_year, write_period
from kzreview.model import Period

WRITTEN = {
    "2019/2019-09-16": ("2019 ж. 16 қыркүйек күніне дейін", "до 16 сентября 2019 г.", "up to 16 September 2019"),
    "2022-01/2022-12-26": (
        "2022 ж. қаңтар – 2022 ж. 26 желтоқсан",
        "январь 2022 г. – 26 декабря 2022 г.",
        "January 2022 – 26 December 2022",
    ),
    "2024-01-01/2024-12-25": ("2024 ж. 1 қаң. – 25 жел.", "1 янв. – 25 дек. 2024 г.", "1 Jan – 25 Dec 2024"),
    "2024-01/2024-11": ("2024 ж. қаңтар – қараша", "январь – ноябрь 2024 г.", "January – November 2024"),
    "2011/2023": ("2011–2023", "2011–2023", "2011–2023"),
}
PARTS = {
    "2019/2019-09-16": ("16 қыр. дейін", "до 16 сент.", "to 16 Sept"),
    "2024-01-01/2024-12-25": ("25 жел. дейін", "до 25 дек.", "to 25 Dec"),
    "2022-01/2022-12-26": ("1 қаң. – 26 жел.", "1 янв. – 26 дек.", "1 Jan – 26 Dec"),
    "2024": ("", "", ""),
}


def plain(text):
    return " ".join(text.replace("\u2009", " ").split())


@pytest.mark.parametrize(("period", "expected"), WRITTEN.items())
def test_a_period_is_written(period, expected):
    assert tuple(plain(write_period(Period.parse(period), lang)) for lang in ("kk", "ru", "en")) == expected


@pytest.mark.parametrize(("period", "expected"), PARTS.items())
def test_a_part_of_a_year_is_written(period, expected):
    assert tuple(plain(write_part_of_year(Period.parse(period), lang)) for lang in ("kk", "ru", "en")) == expected
