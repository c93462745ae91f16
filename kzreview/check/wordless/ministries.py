"""Which ministries were created: right where a fact names one, wrong where it is one that there was before."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kzreview.check.data import table
from kzreview.check.reading.stems import Phrasebook, by_beginning
from kzreview.check.reading.wordlists import listed
from kzreview.check.verdict import Judgement
from kzreview.check.when.scope import Clause, scope_of
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked, stretch_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Scope


def judge_ministries(known: Known, sentence: Sentence, carried: Scope | None) -> list[Judgement]:
    """The verdicts on the ministries that a sentence says were created."""
    if "ministry" not in sentence.concepts or not {"newly", "create"} & set(sentence.concepts):
        return []
    return list(_judge(known, sentence, carried))


def _judge(known: Known, sentence: Sentence, carried: Scope | None) -> Iterator[Judgement]:
    facts = [known.by_id[fact] for fact in _created() if fact in known.by_id]
    years = scope_of(sentence, Clause(sentence.start, sentence.end, sentence.start), carried).years
    if not facts or facts[0].year not in years:
        return
    for one in _book(sentence.book).find(sentence.words, sentence.keys):
        span = _span(sentence, one)
        if span is not None and one.name in known.by_id:
            fact = known.by_id[one.name]
            yield Judgement(*span, "supported", "listed", fact, fact.label.in_language(sentence.lang))
        elif span is not None and not one.name and not _is_open(sentence, one):
            shown = table("ministries")["created"][sentence.lang]
            yield Judgement(*span, "contradicted", "thing", facts[0], shown)


def _created() -> list[str]:
    return [entry["fact"] for entry in table("ministries")["ministry"] if "fact" in entry]


@lru_cache(maxsize=4)
def _book(book: str) -> Phrasebook:
    lang = book.partition("-")[0]
    phrases = [(word, entry.get("fact", "")) for entry in table("ministries")["ministry"] for word in entry[lang]]
    return Phrasebook(by_beginning(phrases, book), book)


def _span(sentence: Sentence, name: Mention) -> tuple[int, int] | None:
    """The name with the word for a ministry beside it; nothing where none stands there."""
    words = sentence.concepts["ministry"]
    after = [one for one in words if 0 < one.first - name.last <= _NEAR and sentence.lang != "ru"]
    before = [one for one in words if 0 < name.first - one.last <= _NEAR and sentence.lang != "kk"]
    if after:
        return name.start, after[0].end
    if not before:
        return None
    beside = name.first - before[-1].last <= _BESIDE
    return before[-1].start if beside else name.start, name.end


_BESIDE = 2  # words from "Ministry of" to its name; the further names of a list stand alone
_NEAR = 4  # words: Туризм және спорт министрлігі, the Ministry of Transport


def _is_open(sentence: Sentence, name: Mention) -> bool:
    """Whether it may be what the new one was made of, or is not itself said to be new: a ministry creates much."""
    ministries = sentence.concepts["ministry"]
    abroad = any(place.country != "KZ" for place in sentence.places)
    if abroad or "out-of" in sentence.marks or is_unreal_or_asked(sentence) or is_denied(sentence, name.first):
        return True
    start, end = stretch_of(sentence, name.first)
    if any(0 < name.first - one.last <= _ONE_OF for one in sentence.marks.get("idle-one", ())):
        return "founded" not in sentence.concepts  # five were created, one of them is that of finance
    if len(ministries) > 1:
        return not _is_in_a_row(sentence)
    last = max(name.last, ministries[0].last)
    first = min(name.first, ministries[0].first)
    founded = any(
        0 < one.first - last <= _FOUNDED or 0 < first - one.last <= _FOUNDED
        for one in sentence.concepts.get("founded", ())
        if start <= one.start < end
    )
    return not founded


def _is_in_a_row(sentence: Sentence) -> bool:
    """Whether the ministries stand in one row with what says at its end that they came to be, and no sign between."""
    words = sentence.concepts["ministry"]
    start, end = words[0].first, words[-1].last
    beside = any(one.first == end + 1 or one.last == start - 1 for one in sentence.concepts.get("founded", ()))
    parted = any(words[0].end <= sign.start < words[-1].start for sign in sentence.signs)
    joined = not parted and not listed("little", sentence.book).isdisjoint(sentence.keys[start:end])
    return beside and joined and end - start <= _ROW


_ROW = 6  # words: Көлік министрлігі мен Қорғаныс министрлігі
_ONE_OF = 6  # words: one of them the Ministry of Defence
_FOUNDED = 3  # words from a ministry to what says that it came to be
