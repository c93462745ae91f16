"""Whatever stands in a document, its draft is TOML, and every proposal stands on words of its paragraph."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from kzreview.draft.propose import propose
from kzreview.draft.toml import About, facts_toml, one_toml, source_toml
from kzreview.receipts.document import Document, fingerprint, split_paragraphs
from kzreview.receipts.match import spans_of

PIECES = st.sampled_from(
    [
        *(
            "17",
            "1 250",
            "3,5",
            "12.4",
            "$2.6bn",
            "I",
            "XVI",
            "№ 5",
            "2031",
            "C5+1",
            "60+",
            "5–6",
            "½",
            "a third",
            "-4",
            "=7",
        ),
        *("үш", "двадцать один", "fourteen", "10 мың", "7,3 тыс.", "млрд тенге", "percent", "сағат 5 минут", "км", "%"),
        *(
            "laws",
            "заңға",
            "визитов",
            "the President",
            "Қазақстан",
            "Japan",
            "в Японию",
            "мемлекеттік сапармен",
            "visit",
        ),
        *(
            "official visit",
            "планируется",
            "since 2020",
            "5 мамырда",
            "in the first half",
            ".",
            ",",
            "(",
            ")",
            "\n",
            '"',
            "\\",
        ),
        *(
            "«",
            "–",
            "\u00a0",
            "\x07",
            "\x08",
            "\x85",
            "\u2028",
            "'''",
            "#",
            "[[fact]]",
            "=",
            "`code`",
            "https://x.kz/17",
            "екі ел",
        ),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, lang=st.sampled_from(["kk", "ru", "en"]))
def test_any_text(base, text, lang):
    paragraphs = split_paragraphs(text)
    draft = propose(paragraphs, lang, 2031, base)
    if not paragraphs:
        return
    document = Document(Path("x"), paragraphs, tuple(map(fingerprint, paragraphs)))
    about = About("made-up-2031", 2031, lang, lang)
    entry = source_toml(about, draft, document)
    facts = facts_toml(about, draft, document, base, {"2031.laws-signed"})

    (source,) = tomli.loads(entry)["source"]
    written = tomli.loads(one_toml(about, facts, entry), parse_float=Decimal).get("fact", [])
    assert source["fingerprints"] == list(document.fingerprints)
    assert len({fact["id"] for fact in written} | {"2031.laws-signed"}) == len(draft.proposals) + 1
    for fact, proposal in zip(written, draft.proposals, strict=True):
        assert 0 < len(fact["printed"]) <= 60
        assert spans_of(fact["printed"], paragraphs[fact["paragraph"] - 1])
        assert proposal.is_visit or fact["value"] == proposal.value.low
