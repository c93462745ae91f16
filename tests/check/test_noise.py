"""On text about other things nothing is called wrong."""

from datetime import date

from noise import corpus

from kzreview import check_text


def test_nothing_is_contradicted_in_200_kb_about_other_things():
    alarms = [
        (claim.text, claim.message, draft[max(0, claim.start - 80) : claim.end + 40])
        for draft in corpus(200_000)
        for claim in check_text(draft, date(2024, 12, 30))
        if claim.verdict == "contradicted"
    ]
    assert alarms == []


def test_the_corpus_would_show_an_alarm():
    draft = "Tokayev spent 33 days abroad in 2024.\n\n" + corpus(5_000)[0]
    assert [claim.text for claim in check_text(draft) if claim.verdict == "contradicted"] == ["33 days"]
