"""What a verdict says: the measure, the time as people write it, and the true reason."""

from datetime import date

import pytest

from kzreview import check_text


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
