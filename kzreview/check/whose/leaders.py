"""Of which country a leader is, and whether somebody was with him: Uzbekistan's president, көрші елдің Президенті."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed

if TYPE_CHECKING:
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention

WITH = 4  # words


def is_of_another(sentence: Sentence, leader: Mention) -> bool:
    """Whether a leader is another country's, which is named or is a neighbour of ours, or heads no country at all."""
    if any(_of_country(sentence, leader, place) for place in sentence.places):
        return True
    return _of_neighbour(sentence, leader) or _of_organisation(sentence, leader)


def _of_organisation(sentence: Sentence, leader: Mention) -> bool:
    """The president of a federation or bank: the FIFA president, президент федерации дзюдо, банктің президенті."""
    bodies = sentence.marks.get("presided", ())
    if not bodies:
        return False
    if sentence.lang == "kk":
        genitive = affixes("genitive", sentence.book)
        return any(one.last == leader.first - 1 and sentence.keys[one.last].endswith(genitive) for one in bodies)
    if sentence.lang == "ru":
        return any(0 < one.first - leader.last <= _TO_BODY for one in bodies)
    of = sentence.keys[leader.last + 1 : leader.last + 2] == ["of"]
    return any(one.last == leader.first - 1 or (of and 0 < one.first - leader.last <= _TO_BODY_OF) for one in bodies)


_TO_BODY = 2  # words: президент Казахстанской федерации
_TO_BODY_OF = 4  # words: president of the judo federation


def _of_neighbour(sentence: Sentence, leader: Mention) -> bool:
    """The president of a neighbouring country, президент соседней страны, көрші елдің Президенті."""
    if "neighbour" not in sentence.marks or (sentence.lang == "en" and sentence.keys[leader.last].endswith("s")):
        return False
    gaps = [
        leader.first - mark.last if sentence.lang == "kk" else mark.first - leader.last
        for mark in sentence.marks["neighbour"]
    ]
    return any(0 < gap <= _TO_NEIGHBOUR for gap in gaps)


_TO_NEIGHBOUR = 3  # words: president of a neighbouring


def _of_country(sentence: Sentence, leader: Mention, place: PlaceMention) -> bool:
    """Uzbekistan's president, президент Узбекистана, Өзбекстан Президенті."""
    if place.country == "KZ":
        return False
    gap = leader.first - place.last
    if gap in {1, 2} and sentence.lang != "ru":
        return gap == 1 or sentence.keys[leader.first - 1] in listed("country-link", sentence.book)
    if gap == 1 and place.kind == "people":
        return True
    after = place.first - leader.last
    if any(leader.end <= sign.start < place.start and sign.key == "," for sign in sentence.signs):
        return False  # eleven foreign leaders, Germany's among them
    if sentence.words[leader.last].text.endswith(("'s", "\u2019s")):
        return False  # the president's China trip
    return sentence.lang != "kk" and (
        after == 1 or (after in {2, 3} and sentence.keys[leader.last + 1] in listed("country-link", sentence.book))
    )


def after_with(sentence: Sentence, leader: Mention) -> bool:
    """Whether a word such as "with" stands shortly before, and says no time as за does in "за год министр"."""
    times = {one.first for one in sentence.marks.get("in-a-year", ())}
    withs = (one for one in sentence.marks.get("with", ()) if one.first not in times)
    return any(0 < leader.first - one.last <= WITH for one in withs)
