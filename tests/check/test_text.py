"""From a draft to sentences: what is blanked, where sentences end, which language they are in."""

from datetime import date

import pytest

from kzreview import check_text
from kzreview.check.reading.masking import mask
from kzreview.check.reading.sentences import split

WRONG = "Tokayev spent 33 days abroad in 2024."


def wrong(text, **options):
    return [claim.text for claim in check_text(text, date(2024, 12, 30), **options) if claim.verdict == "contradicted"]


@pytest.mark.parametrize(
    "hidden",
    [
        f"---\ntitle: {WRONG}\n---\n",
        f"```\n{WRONG}\n```\n",
        f"~~~ text\n{WRONG}\n~~~~\n",
        f"<!-- {WRONG}\n -->",
        f"Run `{WRONG}` first.",
        "[the list](https://x.kz/Tokayev-spent-33-days-abroad-in-2024)",
        f"An unclosed fence\n```\n{WRONG}",
    ],
)
def test_what_readers_do_not_see_is_skipped(hidden):
    assert wrong(hidden) == []
    assert len(mask(hidden)) == len(hidden)
    assert mask(hidden).count("\n") == hidden.count("\n")


@pytest.mark.parametrize("shown", [f"# {WRONG}", f"- {WRONG}", f"> {WRONG}", f"**{WRONG}**", f"| {WRONG} | x |"])
def test_what_readers_see_is_judged(shown):
    assert wrong(shown) == ["33 days"]


def test_positions_are_those_of_the_draft_with_what_was_skipped():
    text = f"<!-- note -->\n`code` {WRONG}"
    claim = next(claim for claim in check_text(text, date(2024, 12, 30)) if claim.verdict == "contradicted")
    assert text[claim.start : claim.end] == "33 days"
    assert (claim.line, claim.column) == (2, 22)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("В 2023 г. Токаев ездил. Потом вернулся.", 2),
        ("Вложено 3 млрд. долл. США за полугодие.", 1),
        ("Было 13,3 млрд. В капитал вложили больше.", 2),
        ("It was $3.5 bn. Then it fell.", 2),
        ("Ол барды. Содан кейін қайтты!\nЖаңа жол.", 3),
        ("- first item\n- second item", 2),
    ],
)
def test_sentences_end_where_they_end(text, sentences):
    assert len(split(text)) == sentences


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Биыл 98 заңға қол қойылды.", "kk"),
        ("Твиттерде 500 жазба жарияланды.", "kk"),
        ("Toqaev bıyl shetelge 23 ret bardy.", "kk"),
        ("За год подписано 98 законов.", "ru"),
        ("Детям пойдёт половина дохода.", "ru"),
        ("This year 98 laws were signed.", "en"),
        ("France invested 458.4 mln dollars.", "en"),
        ("Fransııa 458,4 mln dollar saldy.", "kk"),
    ],
)
def test_the_language_of_each_sentence_is_told(text, lang):
    assert [stretch.lang for stretch in split(text)] == [lang]


def test_a_draft_may_mix_languages():
    text = "Биыл Президент 36 күн шетелде болды. За год он провёл за рубежом 33 дня. He spent 36 days abroad."
    verdicts = [claim.verdict for claim in check_text(text, date(2024, 12, 30)) if claim.verdict != "not-a-claim"]
    assert verdicts == ["supported", "contradicted", "supported"]


def test_lookalike_letters_and_nfd_are_read_and_marked_in_the_original():
    text = "Президент биыл 33 күн шетелде болды.".replace("й", "и\u0306").replace("е", "e", 1)
    claim = next(claim for claim in check_text(text, date(2024, 12, 30)) if claim.verdict == "contradicted")
    assert text[claim.start : claim.end] == "33 күн"
