"""Whose figures a sentence gives: another country's leader is judged by nobody here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.check.metrics.located import is_located
from kzreview.check.reading.wordlists import verb_ending

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Clause

OURS, FOREIGN, ABROAD = "ours", "foreign", "abroad"
HOME = "home"  # a minister or governor of ours: "the president" after him is our own
NAMED = "named"  # our President, by name or office, in this paragraph: another country beside him changes nothing
_NOMINATIVE = {
    "ru": {
        "президент",
        "премьер",
        "лидер",
        "глава",
        "король",
        "эмир",
        "канцлер",
        "председатель",
        "правительство",
        "парламент",
        "министр",
        "коллега",
        "визави",
    },
    "kk": {
        "президенті",
        "премьері",
        "министрі",
        "канцлері",
        "басшысы",
        "төрағасы",
        "королі",
        "патшасы",
        "әмірі",
        "үкіметі",
        "парламенті",
        "әріптесі",
    },
}


_PRESIDENTS = ("президент", "president", "prezident")


def subject_of(sentence: Sentence, before: str) -> tuple[str, str]:
    """Who acts in the sentence, and who goes on in the next one that names nobody; `before` is what went on so far."""
    ours = _first_ours(sentence)
    if _others_act(sentence, ours):
        return FOREIGN, HOME if is_at_home(sentence, before) and _first_foreign(sentence) is None else FOREIGN
    if ours is None and (before == FOREIGN or (before == HOME and not _names_president(sentence))):
        return FOREIGN, before
    if ours is not None or _names_president(sentence):
        return OURS, NAMED
    foreign = [place for place in sentence.places if place.country != "KZ"]
    if before == NAMED:
        opens = bool(foreign) and foreign[0].first <= 1
        return (ABROAD if opens else OURS), NAMED
    if not foreign or (before == OURS and _are_listed_after(sentence, foreign)):
        return (OURS if sentence.lang != "kk" and _says_he(sentence) else before), before
    return ABROAD, before if before == OURS and is_located(sentence, foreign[0]) else ABROAD


def _are_listed_after(sentence: Sentence, places: Sequence[PlaceMention]) -> bool:
    """Whether the countries are only listed as some of those counted before: seven countries, Armenia included."""
    following = places[-1].last + 1
    listed = any(mark.first == following for mark in sentence.marks.get("list-verb", ()))
    return listed or any(mark.start < places[0].start for mark in sentence.marks.get("part-of", ()))


def is_at_home(sentence: Sentence, before: str) -> bool:
    """Whether ministers and bodies are our own: no other country is named, and none was before."""
    return before not in {FOREIGN, ABROAD} and all(place.country == "KZ" for place in sentence.places)


def _says_he(sentence: Sentence) -> bool:
    """Whether "he" acts: after countries alone, where no other leader is named, that is our President."""
    return any(key in _HE.get(sentence.lang, ()) for key in sentence.keys)


_HE = {"en": {"he", "his", "him"}, "ru": {"он", "его", "им", "ему"}, "kk": {"ол", "оның", "оған"}}


def is_in_doubt(sentence: Sentence, before: Sentence | None) -> bool:
    """Whether "he" may be another country's leader, whom the sentence before named last."""
    if before is None or own_president(sentence) or not _says_he(sentence):
        return False
    ours = max((mention.start for mention in own_president(before)), default=-1)
    return any(start > ours for start in foreign_named(before))


def is_host(sentence: Sentence) -> bool:
    """Whether another country or its leader received our President, so that it is he who was on the visit."""
    if "guest" in sentence.marks and "receive" in sentence.concepts:
        return True
    guests = sentence.concepts.get("host-him", ())
    return any(
        sentence.keys[one.last + 1 : one.last + 2] != ["of"] for one in guests
    )  # received the president of Croatia


def foreign_named(sentence: Sentence) -> list[int]:
    """Where other countries' leaders are named, acting or not."""
    named = [person.start for person in sentence.marks.get("foreign-person", ())]
    return named + [leader.start for leader in sentence.marks.get("leader", ()) if _is_of_another(sentence, leader)]


def _others_act(sentence: Sentence, ours: int | None) -> bool:
    acting = _first_foreign(sentence)
    if acting is None:
        return _somebody_else_acts(sentence)
    return ours is None or acting < ours


def is_one_of_those(sentence: Sentence, acting: int) -> bool:
    """Whether who stands first is only one of those counted: China's leader was among the 11 that Tokayev received."""
    if "receive" not in sentence.concepts:
        return False
    said = [*sentence.marks.get("list-verb", ()), *sentence.marks.get("one-of", ())]
    if sentence.lang == "kk":
        return any(one.end <= mark.start for mark in said for one in sentence.amounts)
    ends = [mark.last for mark in said if mark.start > acting]
    return any(0 < sentence.word_after(one.start) - last <= _TO_COUNT for last in ends for one in sentence.amounts)


_TO_COUNT = 2  # words from "among" to the figure: among the 11


def _names_president(sentence: Sentence) -> bool:
    """Whether a president is spoken of without a name: in a draft of ours that is ours."""
    return "title" in sentence.marks or any(
        sentence.keys[leader.first].startswith(_PRESIDENTS) for leader in sentence.marks.get("leader", ())
    )


def names_president(sentence: Sentence) -> bool:
    """Whether the sentence names our President, by name or office."""
    return bool(own_president(sentence))


def speaks_of_him(sentence: Sentence) -> bool:
    """Whether the sentence names our President, by name, office or "he"."""
    return names_president(sentence) or _says_he(sentence)


def are_other_people(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause names people who may travel too, and the sentence nowhere the President: tourists' trips."""
    people = sentence.marks.get("other-people", ())
    return any(clause.holds(one.start) for one in people) and not speaks_of_him(sentence)


def is_surely_ours(event: Mapping[str, Any], sentence: Sentence) -> bool:
    """Whether what a sentence tells is the event of ours, and no other such: a team's trip may be put off too."""
    if "his" in event:
        told = any(concept in sentence.concepts for concept in event["his"])
        return told or speaks_of_him(sentence)
    abroad = any(place.country != "KZ" for place in sentence.places)
    return not (event.get("signed") and abroad and not names_ours(sentence))


def names_ours(sentence: Sentence) -> bool:
    """Whether the sentence speaks of Kazakhstan or its President by name."""
    return _first_ours(sentence) is not None


def _first_ours(sentence: Sentence) -> int | None:
    return min((mention.start for mention in sentence.marks.get("ours", ())), default=None)


def _first_foreign(sentence: Sentence) -> int | None:
    """Where another country's leader first stands as the one who acts, None where none does."""
    return min(foreign_acting(sentence), default=None)


def foreign_acting(sentence: Sentence) -> list[int]:
    """Where other countries' leaders stand as those who act."""
    leaders = sentence.marks.get("leader", ())
    acting = [leader.start for leader in leaders if _acts(sentence, leader) and _is_of_another(sentence, leader)]
    acting += [person.start for person in sentence.marks.get("foreign-person", ()) if _person_acts(sentence, person)]
    return [start for start in acting if not is_one_of_those(sentence, start)]


def ours_named(sentence: Sentence) -> list[int]:
    """Where our President is named, by name or office."""
    return [one.start for one in own_president(sentence) if not _is_of_another(sentence, one)]


def ours_acting(sentence: Sentence, start: int) -> list[int]:
    """Where our President stands as the one who acts, and not as the one somebody was with, from `start` on."""
    withs = [mark.last for mark in sentence.marks.get("with", ()) if mark.start >= start]
    beside = {one.start for one in own_president(sentence) if any(0 < one.first - last <= _WITH for last in withs)}
    return [place for place in ours_named(sentence) if place not in beside]


_WITH = 4  # words


def bodies_acting(sentence: Sentence) -> list[Mention]:
    """The institutions that may act: none with which somebody met, nor those of a list or counted."""
    return [
        one
        for one in sentence.marks.get("institution", ())
        if not _is_listed(sentence, one) and not _is_no_actor(sentence, one)
    ]


def others_at_home(sentence: Sentence) -> list[int]:
    """Where ministers and governors stand as those who act."""
    return [
        one.start
        for one in sentence.marks.get("other-actor", ())
        if not _after_with(sentence, one) and not _is_beside(sentence, one)
        if not (sentence.lang == "en" and sentence.keys[one.last].endswith("ministers"))
    ]


def _somebody_else_acts(sentence: Sentence) -> bool:
    """Whether a minister or governor stands first, before any word for the President."""
    president = own_president(sentence)
    if any("by" in sentence.keys[max(0, one.first - 3) : one.first] for one in sentence.marks.get("other-actor", ())):
        return True  # trips made by the foreign minister
    if not any(not _after_with(sentence, one) for one in own_president(sentence)) and any(
        one.first <= _OPENING and not _is_listed(sentence, one) and not _is_no_actor(sentence, one)
        for one in sentence.marks.get("institution", ())
    ):
        return True
    first = min((one.start for one in president), default=sentence.end)
    return any(start < first and sentence.word_after(start) <= _FAR for start in others_at_home(sentence))


_FAR = 6  # words before a minister who still stands first


_BESIDE = ("мен", "бен", "пен")


def _is_no_actor(sentence: Sentence, body: Mention) -> bool:
    """Whether a body is one somebody was with, is counted itself, only tells, or has growth for its task."""
    if _is_beside(sentence, body) or _only_tells(sentence, body) or _is_to_see_to_growth(sentence, body):
        return True
    return any(0 <= body.start - amount.end <= _SPACES for amount in sentence.amounts)


def _only_tells(sentence: Sentence, body: Mention) -> bool:
    """Whether a body tells of the President or the economy, and of nothing of its own: the government says that …"""
    tells = any(verb.first == body.last + 1 for verb in sentence.marks.get("told-by", ()))
    return tells and (bool(own_president(sentence)) or not _ECONOMY.isdisjoint(sentence.concepts))


_ECONOMY = {"project", "job", "fdi", "fixed-capital"}


def _is_to_see_to_growth(sentence: Sentence, body: Mention) -> bool:
    """Whether a body is the cabinet, of which growth is asked: the government must reach growth of 6 percent."""
    concepts = sentence.concepts
    cabinet = any(one.first <= body.first <= one.last for one in concepts.get("cabinet", ()))
    return cabinet and concepts.keys() >= {"target", "growth"}


_SPACES = 2  # between a number and its noun


def _is_beside(sentence: Sentence, one: Mention) -> bool:
    """Whether a Kazakh ending says that something was done with them: премьерлермен кездесті."""
    return sentence.lang == "kk" and any(key.endswith(_BESIDE) for key in sentence.keys[one.last : one.last + 2])


_OPENING = 2  # words before the one who acts


def own_president(sentence: Sentence) -> list[Mention]:
    """Where the sentence names our President, by name or office."""
    president = [*sentence.marks.get("title", ())]
    president += [one for one in sentence.marks.get("ours", ()) if not _is_country(sentence, one)]
    leaders = sentence.marks.get("leader", ())
    return president + [one for one in leaders if sentence.keys[one.first].startswith(_PRESIDENTS)]


def _is_listed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a list goes on after it: "үкімет, ұйым және іскер топ басшыларымен" names no one who acts."""
    following = mention.last + 1
    joined = any(join.first == following for join in sentence.marks.get("joins", ()))
    return joined or sentence.text[mention.end - sentence.start :][:1] == ","


def country_acts(sentence: Sentence) -> bool:
    """Whether the country itself acts, and no president: Kazakhstan took part in 30 forums."""
    if not sentence.keys or own_president(sentence):
        return False
    return (sentence.keys[0] in _COUNTRY and not _possesses(sentence)) or any(
        key in _COUNTRY and _is_followed_by_verb(sentence, number) for number, key in enumerate(sentence.keys)
    )


def _is_followed_by_verb(sentence: Sentence, number: int) -> bool:
    """Whether the country acts right behind an opening date: in 2024 Kazakhstan hosted 25 forums."""
    if number + 1 >= len(sentence.keys) or not any(
        sentence.word_before(when.end) in {number - 1, number} and sentence.word_after(when.start) <= 1
        for when in sentence.dates
    ):
        return False
    return sentence.lang == "kk" or verb_ending(sentence.lang).search(sentence.keys[number + 1]) is not None


_COUNTRY = {"kazakhstan", "казахстан", "қазақстан", "еліміз"}


def _possesses(sentence: Sentence) -> bool:
    return sentence.text[sentence.words[0].end - sentence.start :][:1] in {"'", "’"}


def _is_country(sentence: Sentence, mention: Mention) -> bool:
    return sentence.keys[mention.first].startswith(("казахстан", "қазақстан", "kazakh", "еліміз"))


def _is_of_another(sentence: Sentence, leader: Mention) -> bool:
    """Whether a leader is another country's, which is named or is a neighbour of ours."""
    return any(_of_country(sentence, leader, place) for place in sentence.places) or _of_neighbour(sentence, leader)


def _of_neighbour(sentence: Sentence, leader: Mention) -> bool:
    """The president of a neighbouring country, президент соседней страны, көрші елдің Президенті."""
    if sentence.lang == "en" and sentence.keys[leader.last].endswith("s"):
        return False
    gaps = [
        leader.first - mark.last if sentence.lang == "kk" else mark.first - leader.last
        for mark in sentence.marks.get("neighbour", ())
    ]
    return any(0 < gap <= _TO_NEIGHBOUR for gap in gaps)


_TO_NEIGHBOUR = 3  # words: president of a neighbouring


def _of_country(sentence: Sentence, leader: Mention, place: PlaceMention) -> bool:
    """Uzbekistan's president, президент Узбекистана, Өзбекстан Президенті."""
    if place.country == "KZ":
        return False
    gap = leader.first - place.last
    if gap in {1, 2} and sentence.lang != "ru":
        return gap == 1 or sentence.keys[leader.first - 1] in _LINKS
    if gap == 1 and place.kind == "people":
        return True
    after = place.first - leader.last
    if any(leader.end <= sign.start < place.start and sign.key == "," for sign in sentence.signs):
        return False  # eleven foreign leaders, Germany's among them
    return sentence.lang != "kk" and (
        after == 1 or (after in {2, 3} and sentence.keys[leader.last + 1] in {"of", "республики"})
    )


_LINKS = {"s", "республикасының", "елінің", "мемлекетінің", "жұртының", "халқының"}  # қырғыз елінің президенті


def _acts(sentence: Sentence, leader: Mention) -> bool:
    nominative = _NOMINATIVE.get(sentence.lang)
    if nominative is not None:
        named = sentence.keys[leader.last if sentence.lang == "kk" else leader.first]
        return named in nominative and not _after_with(sentence, leader)
    return not _after_with(sentence, leader)


def _person_acts(sentence: Sentence, person: Mention) -> bool:
    if sentence.lang == "en":
        return not any(told(sentence, person) for told in (_is_followed, _after_with, _invites, _is_beside_one_met))
    key = sentence.keys[person.first]
    listed = {stem.rstrip("~=") for stem in _persons(sentence.lang)}
    return key in listed and not _after_with(sentence, person)


def _is_followed(sentence: Sentence, person: Mention) -> bool:
    """Whether somebody comes after the person in a row: third to speak, after Xi Jinping and Vladimir Putin."""
    afters = [number for number in range(person.first) if sentence.keys[number] in _AFTER]
    if not afters or not _says_he(sentence):
        return False
    first = afters[-1]
    stretch = sentence.text[sentence.words[first].start - sentence.start : person.start - sentence.start]
    return first > 0 and person.first - first <= _FOLLOWED and not set(",;:").intersection(stretch)


_FOLLOWED = 6  # words of two names
_AFTER = {"after", "behind", "following"}


def _is_beside_one_met(sentence: Sentence, person: Mention) -> bool:
    """Whether the name follows one somebody was with: talks with Olaf Scholz and Frank-Walter Steinmeier."""
    before = [one for one in sentence.marks.get("foreign-person", ()) if one.last < person.first]
    joins = [number for number in range(max(0, person.first - _NAMES), person.first) if sentence.keys[number] == "and"]
    joined = bool(before and joins) and before[-1].last + 1 == joins[-1]
    return joined and _after_with(sentence, before[-1])


_NAMES = 3  # words from "and" to a family name: and Frank-Walter Steinmeier


def _invites(sentence: Sentence, person: Mention) -> bool:
    """Whether the name only says whose invitation it was: at Xi Jinping's invitation."""
    return any(one.first == person.last + 1 for one in sentence.marks.get("invitation", ()))


def _persons(lang: str) -> Sequence[str]:
    from kzreview.check.data import table

    persons: Sequence[str] = table("words")["foreign-person"][lang]
    return persons


def _after_with(sentence: Sentence, leader: Mention) -> bool:
    """Whether a word such as "with" stands shortly before."""
    return any(0 < leader.first - mention.last <= _WITH for mention in sentence.marks.get("with", ()))
