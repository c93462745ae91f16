"""Periods as they are written in the data."""

from datetime import date

import pytest

from kzreview.model import Period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2023-H1", date(2023, 1, 1), date(2023, 6, 30)),
        ("2023-H2", date(2023, 7, 1), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-01/2024-11", date(2024, 1, 1), date(2024, 11, 30)),
        ("2022-03-01/2023-12-31", date(2022, 3, 1), date(2023, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_a_period_has_both_ends(text, start, end):
    assert (Period.parse(text).start, Period.parse(text).end) == (start, end)
