"""What a verdict says: the measure, the time as people write it, and the true reason."""

from datetime import date

import pytest

from kzreview import check_text

HELD = ("kazinform-2023", "qazaqstan-tv-2024")


def messages(text):
    return [claim.message for claim in check_text(text, date(2024, 12, 30), sources=HELD)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The president made an official visit to Brazil in 2024.", "in the list of 2024"),
        ("Tokayev made seven state visits in 2024.", "State visits, 2024: 7"),
        ("In 2024 Tokayev made more than 10 foreign trips.", "too little is said here"),
        ("В первом полугодии 2024 года прямые инвестиции составили 9,8 млрд долларов.", "первое полугодие, 2024"),
        ("В 2024 году Президент подписал 98 законов.", "1 янв. – 25 дек. 2024"),
        ("2024 жылы Президент Қатарға ресми сапармен барды.", "Қатарға мемлекеттік сапар, 2024"),
    ],
)
def test_a_message_names_the_time_and_the_true_reason(text, said):
    claims = check_text(text, date(2024, 12, 30))
    messages = [claim.message for claim in claims if claim.verdict != "not-a-claim"]
    assert [message for message in messages if said in message] == messages


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In 2024 he made 13 state and official visits.", "State visits / Official visits: 12, not 13: 7 + 5 = 12"),
        ("In 2023 he signed 98 laws and 344 decrees, 442 in total.", "Laws signed by the President / Decrees signed"),
        ("In 2024 he made 23 trips abroad, four more than in 2023.", "The President's trips abroad: 23 − 19"),
    ],
)
def test_what_comes_of_two_things_is_called_by_both(text, said):
    assert any(message.startswith(said) for message in messages(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Fewer than 344 decrees were signed by the president in 2023.", "344, not fewer than 344"),
        ("В 2024 году он провёл за рубежом более\n40 дней.", "36 дней, а не более 40 дней"),
        ("Президент биыл өңірлерде 60-қа жетпейтін нысанды аралады.", "60 – бұдан астам, 60-қа жетпейтін емес"),
    ],
)
def test_a_wrong_bound_is_told_with_its_hedge(text, said):
    assert any(message.endswith(said) for message in messages(text))
