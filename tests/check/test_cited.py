"""Where several sources give a figure: the one that prints it so is cited, and the others are named."""

from datetime import date

import pytest

from kzreview import check_text

TODAY = date(2025, 12, 30)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("In 2025 the President received 82.5 thousand appeals.", "2025.appeals-received.kazinform"),
        ("In 2025 the President received 82,500 appeals.", "2025.appeals-received.kazinform"),
        ("In 2025 the President received about 83 thousand appeals.", "2025.appeals-received.alaukz"),
        ("В 2025 году в адрес президента поступило 82,5 тысячи обращений.", "2025.appeals-received.kazinform"),
        ("В 2025 году в адрес президента поступило около 83 тысяч обращений.", "2025.appeals-received.alaukz"),
        ("2025 жылы Президент атына 82,5 мың өтініш түсті.", "2025.appeals-received.kazinform"),
        ("2025 жылы Президент атына 83 мыңға жуық өтініш түсті.", "2025.appeals-received.alaukz"),
        ("In 2023 Tokayev took part in 265 foreign policy events.", "2023.foreign-policy-events.24kz"),
        ("In 2023 Tokayev took part in 268 foreign policy events.", "2023.foreign-policy-events"),
    ],
)
def test_the_source_that_prints_the_figure_is_cited(text, fact):
    (claim,) = [claim for claim in check_text(text, TODAY) if claim.verdict != "not-a-claim"]
    assert (claim.verdict, claim.fact) == ("supported", fact)
