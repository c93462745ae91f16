"""Ministers, governors and institutions that act in the President's stead: trips made by the foreign minister."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import affixes
from kzreview.check.whose.leaders import after_with
from kzreview.check.whose.ours import own_president

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention


def bodies_acting(sentence: Sentence) -> list[Mention]:
    """The institutions that may act: none with which somebody met, nor those of a list or counted."""
    return [
        one
        for one in sentence.marks.get("institution", ())
        if not _is_listed(sentence, one) and not _is_no_actor(sentence, one)
    ]


def others_at_home(sentence: Sentence) -> list[int]:
    """Where ministers and governors stand as those who act."""
    others = _others(sentence)
    if not others or _met_him(sentence):
        return []
    return [
        one.start
        for one in others
        if not after_with(sentence, one) and not _is_beside(sentence, one)
        if not (sentence.lang == "en" and sentence.keys[one.last].endswith("ministers"))
    ]


def _others(sentence: Sentence) -> list[Mention]:
    return [one for name in ("other-actor", "his-people") for one in sentence.marks.get(name, ())]


def somebody_else_acts(sentence: Sentence) -> bool:
    """Whether a minister or governor stands first, before any word for the President."""
    president = own_president(sentence)
    if any("by" in sentence.keys[max(0, one.first - 3) : one.first] for one in _others(sentence)):
        return True  # trips made by the foreign minister
    if not any(not after_with(sentence, one) for one in president) and any(
        one.first <= _OPENING and not _is_listed(sentence, one) and not _is_no_actor(sentence, one)
        for one in sentence.marks.get("institution", ())
    ):
        return True
    first = min((one.start for one in president), default=sentence.end)
    return any(start < first and sentence.word_after(start) <= _FAR for start in others_at_home(sentence))


def _met_him(sentence: Sentence) -> bool:
    """Whether those who stand first are heads of governments and the like that he met, counted with him."""
    concepts = sentence.concepts
    if "meet" not in concepts or "leave" in concepts or len(concepts.get("other-leader", ())) < _SEVERAL:
        return False
    met = _is_beside if sentence.lang == "kk" else after_with
    return any(met(sentence, one) for one in own_president(sentence))


_SEVERAL = 2  # sorts of those met: prime ministers and business
_FAR = 6  # words before a minister who still stands first


def _is_no_actor(sentence: Sentence, body: Mention) -> bool:
    """Whether a body is one somebody was with, is counted itself, only tells, or has growth for its task."""
    if _is_beside(sentence, body) or _only_tells(sentence, body) or _is_to_see_to_growth(sentence, body):
        return True
    if _heads_those_met(sentence, body):
        return True
    return any(0 <= body.start - amount.end <= _SPACES for amount in sentence.amounts)


def _heads_those_met(sentence: Sentence, body: Mention) -> bool:
    """In Kazakh, whether a body's heads open a row of those met: үкімет басшылары мен бизнеспен кездесу."""
    if sentence.lang != "kk":
        return False
    heads = [one for one in sentence.concepts.get("other-leader", ()) if one.first <= body.first < one.last]
    ends = [(one.first, "instrumental") for one in sentence.concepts.get("meet", ())]
    ends += [(one.first, "accusative") for one in sentence.concepts.get("counted-in", ())]
    return bool(heads) and any(
        number > heads[0].last and sentence.keys[number - 1].endswith(affixes(case, sentence.book))
        for number, case in ends
    )


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
    return sentence.lang == "kk" and any(
        key.endswith(affixes("instrumental", sentence.book)) for key in sentence.keys[one.last : one.last + 2]
    )


_OPENING = 2  # words before the one who acts


def _is_listed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a list goes on after it: "үкімет, ұйым және іскер топ басшыларымен" names no one who acts."""
    following = mention.last + 1
    joined = any(join.first == following for join in sentence.marks.get("joins", ()))
    return joined or sentence.text[mention.end - sentence.start :][:1] == ","
