"""Which words speak of a figure: the half of its sentence, "the number of" before it, a particle before its hedge."""

from datetime import date

import pytest

from kzreview import check_text

HELD = ("kazinform-2023", "qazaqstan-tv-2024")


def verdict(text, said, today):
    claims = check_text(text, today, sources=HELD)
    return next(one.verdict for one in claims if said in one.text)


@pytest.mark.parametrize(
    ("text", "said", "right"),
    [
        ("The president is active on X, while Aqorda on Telegram has 44,428 subscribers.", "44,428", True),
        ("The president is active on X, while Aqorda on Telegram has 44,482 subscribers.", "44,482", False),
        ("Президент активен в X, а подписчиков у телеграм-канала Aqorda 44 482.", "44 482", False),
        ("Президент X желісінде белсенді, ал Aqorda телеграм-арнасының жазылушысы 44 428-ге жетті.", "44 428", True),
        ("В регионы он ездил, а за рубежом провёл 33 дня.", "33", True),
    ],
)
def test_the_other_half_of_a_sentence_says_nothing_of_a_figure(text, said, right):
    assert verdict(text, said, date(2023, 12, 29)) == ("supported" if right else "contradicted")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Өңірлерге сапарларында көрген нысандардың саны елуге де жетпеді.", "елуге"),
        ("В поездках по регионам число объектов, которые он осмотрел, не дошло до 50.", "50"),
        ("On his trips to the regions the number of facilities he saw was not even 50.", "50"),
    ],
)
def test_a_figure_is_of_what_it_is_said_to_be_the_number_of(text, said):
    assert verdict(text, said, date(2024, 12, 30)) == "contradicted"
