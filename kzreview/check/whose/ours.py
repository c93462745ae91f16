"""Where a sentence names our President or country: by name, by office, as "he", or as the country that acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes, listed, listed_by_part, verb_ending
from kzreview.check.whose.leaders import WITH, is_of_another

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Clause


def says_he(sentence: Sentence) -> bool:
    """Whether "he" acts: after countries alone, where no other leader is named, that is our President."""
    return not listed("he", sentence.book).isdisjoint(sentence.keys)


def names_a_president(sentence: Sentence) -> bool:
    """Whether a president is spoken of without a name: in a draft of ours that is ours."""
    return "title" in sentence.marks or bool(_presidents(sentence))


def _presidents(sentence: Sentence) -> list[Mention]:
    """The leaders who are called president."""
    if "leader" not in sentence.marks:
        return []
    begins = affixes("president", sentence.book)
    return [one for one in sentence.marks["leader"] if sentence.keys[one.first].startswith(begins)]


def names_president(sentence: Sentence) -> bool:
    """Whether the sentence names our President, by name or office."""
    return bool(own_president(sentence))


def speaks_of_him(sentence: Sentence) -> bool:
    """Whether the sentence names our President, by name, office or "he"."""
    return names_president(sentence) or says_he(sentence)


def are_other_people(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause names people who may travel too, and the sentence nowhere the President: tourists' trips."""
    people = [one for one in sentence.marks.get("other-people", ()) if not _is_for_them(sentence, one)]
    return any(clause.holds(one.start) for one in people) and not speaks_of_him(sentence)


def _is_for_them(sentence: Sentence, people: Mention) -> bool:
    """Whether people are only those for whom or with whom something was: briefings for journalists."""
    words = listed("for-people", sentence.book)
    if sentence.lang == "kk":
        beside = sentence.keys[people.last].endswith(affixes("instrumental", sentence.book))
        return beside or not words.isdisjoint(sentence.keys[people.last + 1 : people.last + 2])
    return not words.isdisjoint(sentence.keys[max(0, people.first - _TO_PEOPLE) : people.first])


_TO_PEOPLE = 2  # words from a preposition to the people: for local journalists


def names_ours(sentence: Sentence) -> bool:
    """Whether the sentence speaks of Kazakhstan or its President by name."""
    return first_ours(sentence) is not None


def first_ours(sentence: Sentence) -> int | None:
    return min((mention.start for mention in sentence.marks.get("ours", ())), default=None)


def ours_named(sentence: Sentence) -> list[int]:
    """Where our President is named, by name or office."""
    return [one.start for one in own_president(sentence) if not is_of_another(sentence, one)]


def ours_acting(sentence: Sentence, start: int) -> list[int]:
    """Where our President stands as the one who acts, and not as the one somebody was with, from `start` on."""
    withs = [mark.last for mark in sentence.marks.get("with", ()) if mark.start >= start]
    beside = {one.start for one in own_president(sentence) if any(0 < one.first - last <= WITH for last in withs)}
    return [place for place in ours_named(sentence) if place not in beside]


def own_president(sentence: Sentence) -> list[Mention]:
    """Where the sentence names our President, by name or office, and not only one of his people."""
    if _NAMING.isdisjoint(sentence.marks):
        return []
    president = [*sentence.marks.get("title", ())]
    president += [one for one in sentence.marks.get("ours", ()) if not _is_country(sentence, one)]
    return [one for one in president + _presidents(sentence) if not _has_another(sentence, one)]


_NAMING = {"title", "ours", "leader"}


def _has_another(sentence: Sentence, president: Mention) -> bool:
    """Whether one of his people is named as his: the president's special envoy, Президенттің көмекшісі."""
    his = sentence.marks.get("his-people", ())
    beside = any(0 < one.first - president.last <= _TO_HIS for one in his)
    return beside and sentence.keys[president.last].endswith(affixes("possessor", sentence.book))


_TO_HIS = 2  # words from the president to one of his people: the president's new aide


def country_acts(sentence: Sentence) -> bool:
    """Whether the country itself acts, and no president: Kazakhstan took part in 30 forums."""
    if not sentence.keys or own_president(sentence):
        return False
    names = listed_by_part("our-country", sentence.book)["name"]
    return (sentence.keys[0] in names and not _possesses(sentence)) or any(
        key in names and _is_followed_by_verb(sentence, number) for number, key in enumerate(sentence.keys)
    )


def _is_followed_by_verb(sentence: Sentence, number: int) -> bool:
    """Whether the country acts right behind an opening date: in 2024 Kazakhstan hosted 25 forums."""
    if number + 1 >= len(sentence.keys) or not any(
        sentence.word_before(when.end) in {number - 1, number} and sentence.word_after(when.start) <= 1
        for when in sentence.dates
    ):
        return False
    return sentence.lang == "kk" or verb_ending(sentence.book).search(sentence.keys[number + 1]) is not None


def _possesses(sentence: Sentence) -> bool:
    return sentence.text[sentence.words[0].end - sentence.start :][:1] in {"'", "’"}


def _is_country(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is that of the country alone: Қазақстан, but not Қазақстан басшысы."""
    alone = mention.first == mention.last
    return alone and sentence.keys[mention.first].startswith(listed_by_part("our-country", sentence.book)["begins"])
