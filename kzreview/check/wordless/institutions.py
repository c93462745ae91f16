"""Institutions by name: at which university the bust stands; another one's name is wrong, though its city is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes
from kzreview.check.verdict import Judgement
from kzreview.check.whose.subject import FOREIGN
from kzreview.check.wordless.named import events_told, is_announced
from kzreview.check.wordless.unmade import is_denied, is_unreal_or_asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.known import Known
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.wordless.named import Event


def with_institutions(known: Known, sentence: Sentence, subject: str, places: Sequence[Judgement]) -> list[Judgement]:
    """The judgements on places; of a place that is part of the name of an institution the name is judged instead."""
    if subject == FOREIGN or is_unreal_or_asked(sentence):
        return list(places)
    named = [
        judgement
        for event in events_told(known, "institution", sentence)
        if is_announced(event, sentence)
        for judgement in _judge(event, sentence)
    ]
    return [*named, *(one for one in places if not any(name.start <= one.start < name.end for name in named))]


def _judge(event: Event, sentence: Sentence) -> list[Judgement]:
    """The right name is right; that of another such institution is wrong, where one is written with a capital."""
    fact = event.facts[0]
    shown = event.table["name"][sentence.lang]
    own = sentence.concepts.get(event.table["right"], ())
    if own:
        return [Judgement(one.start, one.end, "supported", "listed", fact, shown) for one in own]
    return [
        Judgement(*span, "contradicted", "thing", fact, shown)
        for noun in sentence.concepts.get(event.table["noun"], ())
        if (span := _name(sentence, noun)) is not None and not is_denied(sentence, noun.first)
    ]


_LONGEST = 4  # words of a name before "University"


def _name(sentence: Sentence, noun: Mention) -> tuple[int, int] | None:
    """From where to where the name of an institution goes that a noun ends or begins; None where it has none."""
    first, last = noun.first, noun.last
    while first and noun.first - first < _LONGEST and _goes_on(sentence, first - 1, first):
        first -= 1
    if first == noun.first:
        after = last + 1 + (sentence.keys[last + 1 : last + 2] == ["of"])
        if after < len(sentence.words) and sentence.lang != "kk" and _goes_on(sentence, after, after):
            last = after
    others = {one.first for name in _OTHERS for one in sentence.concepts.get(name, ())}
    if (first, last) == (noun.first, noun.last) or not others.isdisjoint(range(first, last + 1)):
        return None
    return sentence.words[first].start, sentence.words[last].end


_OTHERS = ("al-farabi",)  # the university that has the same name as what is told of


def _goes_on(sentence: Sentence, number: int, after: int) -> bool:
    """Whether a word is written as part of a name, a space after it: no Бейжіңдегі университет, "the university"."""
    word = sentence.words[number]
    between = sentence.text[word.end - sentence.start : sentence.words[after].start - sentence.start]
    beside = number == after or between == " "
    opens_plainly = number == 0 and not any(place.first == 0 for place in sentence.places)
    plain = sentence.keys[number] in {"the", "a"} or sentence.keys[number].endswith(
        affixes("locative-attribute", sentence.book)
    )
    return beside and word.text[:1].isupper() and not opens_plainly and not plain
