"""What a figure without a noun of its own counts: the one said last before it, "trips numbered 33"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.metrics.neighbours import is_all_here
from kzreview.check.metrics.rules import nouns
from kzreview.check.reading.heads import (
    PEOPLE,
    before_bracket,
    head_of,
    is_oblique,
    labelled_as,
    number_of,
    opening_noun,
)
from kzreview.check.reading.wordlists import affixes, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.candidates import Candidate
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount


_ENDS = {"from", "to"}  # of a way: from 19 to 23


def of_bare_figure(found: list[Candidate], around: Around, amount: Amount) -> list[Candidate]:
    """The candidates that a figure may be of that no noun follows: forums numbered 27, number of forums: 27."""
    amount = before_bracket(around.sentence, amount)
    marks = around.sentence.marks
    if "the-former" in marks or "the-latter" in marks:
        found = _of_first_or_second(found, around)
    if counted := number_of(around.sentence, amount):
        found = [one for one in found if not counted.isdisjoint(one.rule.heads)] or found
    elif not amount.unit and len(found) > 1:
        found = _of_noun_before(found, around, amount)
    if amount.role in _ENDS and _has_own_noun(found, around):
        return []
    if _is_of_them(around.sentence, amount):
        found = [one for one in found if not _is_named_after(one.rule, around.sentence, amount)]
    elif _is_some_of_those_named(around.sentence, amount):
        found = _of_those_named(found, around.sentence, amount)
    labelled = labelled_as(around.sentence, amount) or _opening_label(around.sentence, amount)
    if not labelled:
        return _but_for_later_ones(found, around, amount)
    named = [one for one in found if not labelled.isdisjoint(one.rule.heads)]
    return named or [one for one in found if any(around.has(head) for head in one.rule.heads)]


def _of_first_or_second(found: list[Candidate], around: Around) -> list[Candidate]:
    """The candidates of the first or second of two things told before: laws and decrees, 98 of the former."""
    sentence = around.sentence
    marks = [one for name in ("the-former", "the-latter") for one in sentence.marks.get(name, ())]
    here = [one for one in marks if around.clause.holds(one.start)]
    if len(here) != 1 or (len(marks) == 1 and sentence.lang != "en"):
        return found
    two = _two_things(sentence, min(one.start for one in marks))
    if not two and around.before is not None:
        two = _two_things(around.before, around.before.end)
    meant = two[here[0].name == "the-latter"] if two else frozenset()
    return [one for one in found if not meant.isdisjoint(one.rule.heads)] if meant else found


def _two_things(sentence: Sentence, end: int) -> list[frozenset[str]]:
    """The first two things that a metric may count and a sentence names before a place; empty where there are none."""
    named = [(one.start, name) for name in nouns() - PEOPLE for one in sentence.concepts.get(name, ())]
    things: list[frozenset[str]] = []
    for start in sorted({start for start, _ in named if start < end}):
        names = frozenset(name for place, name in named if place == start)
        if all(names.isdisjoint(thing) for thing in things):
            things.append(names)
    return things[:2] if len(things) > 1 else []


def _opening_label(sentence: Sentence, amount: Amount) -> frozenset[str]:
    """What the first noun of a label counts, others follow it before the colon: jobs at the projects: 10,000."""
    place = sentence.text[: amount.opening - sentence.start].rstrip()
    if sentence.lang == "kk" or not place.endswith(":"):
        return frozenset()
    cuts = [sign.end for sign in sentence.signs if sign.end <= amount.opening - 1 and sign.key in _LABEL_ENDS]
    start = max(cuts[:-1], default=sentence.start)
    named = [one for name in nouns() - PEOPLE for one in sentence.concepts.get(name, ())]
    named = [one for one in named if start <= one.start < amount.start]
    first = min(named, key=lambda one: one.first, default=None)
    counted = any(start <= one.start < amount.start for one in sentence.amounts)  # trips took 50 days: 33 abroad
    if first is None or counted or is_oblique(sentence, first):
        return frozenset()
    return frozenset(one.name for one in named if one.first == first.first)


_LABEL_ENDS = {":", ";", ".", "—", "–"}


def _but_for_later_ones(found: list[Candidate], around: Around, amount: Amount) -> list[Candidate]:
    """The candidates but for those that another clause counts, where a noun opens the figure's: регионов было 11."""
    if amount.unit or amount.role or not found or not (named := opening_noun(around.sentence, amount)):
        return found
    return [one for one in found if not named.isdisjoint(one.rule.heads) or not _counts_aside(one.rule, around)]


def _is_of_them(sentence: Sentence, amount: Amount) -> bool:
    """Whether the word right before a figure stands for things told of before: подписал их 98, а указов — 344."""
    number = sentence.word_after(amount.start)
    return number > 0 and sentence.keys[number - 1] in listed("them", sentence.book)


def _is_some_of_those_named(sentence: Sentence, amount: Amount) -> bool:
    """Whether a Kazakh figure follows what it is a part of: сапарларының он екісі, оның 11-іне."""
    number = sentence.word_after(amount.start)
    endings = affixes("genitive", sentence.book)
    return number > 0 and bool(endings) and sentence.keys[number - 1].endswith(endings)


def _of_those_named(found: list[Candidate], sentence: Sentence, amount: Amount) -> list[Candidate]:
    """The candidates but for what some of those named took part in, and, where they did, for those named as a whole."""
    kept = [one for one in found if not _is_named_after(one.rule, sentence, amount, _WHERE)]
    before = sentence.named_in(sentence.start, amount.start)
    return kept if kept == found else [one for one in kept if not any(before.issuperset(way) for way in one.rule.needs)]


def _is_named_after(rule: Rule, sentence: Sentence, amount: Amount, ways: Sequence[str] = ()) -> bool:
    """Whether what a metric counts is named only after a figure, and there in one of these cases if any."""
    named = [one for head in rule.heads for one in sentence.concepts.get(head, ())]
    endings = tuple(ending for way in ways for ending in affixes(way, sentence.book))
    return bool(named) and all(
        one.start > amount.start and (not endings or sentence.keys[one.last].endswith(endings)) for one in named
    )


_WHERE = ("where", "dative", "locative")  # of what they took part in, and some were: оның 11-іне форумға


def _has_own_noun(found: list[Candidate], around: Around) -> bool:
    """Whether the clause counts what none of the candidates does: trips rose from 19 to 23, forums fell from 27."""
    clause, place = around.clause, around.clause.place
    if not {one.role for one in around.sentence.amounts} >= _ENDS:
        return False
    done = {one.start for name in ("leave", "see") for one in around.sentence.concepts.get(name, ())}
    counted = {
        name
        for name in nouns() - PEOPLE
        for one in around.sentence.concepts.get(name, ())
        if clause.holds(one.start)
        and one.start < place
        and one.start not in done
        and not is_oblique(around.sentence, one)
    }
    ours = [one for one in found if not one.rule.heads.isdisjoint(counted)]
    return bool(counted) and not ours and all(_counts_aside(one.rule, around) for one in found)


def _counts_aside(rule: Rule, around: Around) -> bool:
    """Whether what the metric counts is named in the sentence, and not in the clause."""
    counted = [name for name in rule.heads if name in around.sentence.concepts]
    return bool(counted) and not any(around.has(name) for name in rule.heads)


def _of_noun_before(found: list[Candidate], around: Around, amount: Amount) -> list[Candidate]:
    """The candidates that count what stands last before a bare figure, where all is said of one: trips numbered 33."""
    counted = _noun_since(around, amount)
    own = [one for one in found if not counted.isdisjoint(one.rule.heads)]
    here = [one for one in found if is_all_here(one.rule, around)]
    if not own or (here and not any(one in here for one in own)):
        return found
    return [one for one in found if one in own or (one in here and any(around.has(head) for head in one.rule.heads))]


_RELATIVE = {"times", "percent", "share"}


_FAR_OFF = 6  # words from a noun to its figure: of decrees more than three times as many


def _noun_since(around: Around, amount: Amount) -> frozenset[str]:
    """What stands last between a bare figure and what the one before it counts; not where or with whom it was."""
    sentence = around.sentence
    before = [one for one in sentence.amounts if one.end <= amount.start and one.unit not in _RELATIVE]
    since = max(head_of(sentence, before[-1]).end, before[-1].end) if before else sentence.start
    heads = frozenset[str]().union(*(rule.heads for rule in around.announced))
    nouns = [one for name in heads for one in sentence.concepts.get(name, ()) if since <= one.start < amount.start]
    last = max(nouns, key=lambda one: one.start, default=None)
    if last is None or sentence.word_after(amount.start) - last.last > _FAR_OFF:
        return frozenset()
    if is_oblique(sentence, last) or _is_of_company(sentence, last):
        return frozenset()
    return frozenset(one.name for one in nouns if one.start == last.start)


def _is_of_company(sentence: Sentence, noun: Mention) -> bool:
    """Whether a noun only says with whom or of what: briefings with foreign leaders; шетел басшыларымен."""
    if sentence.lang == "kk":
        return sentence.keys[noun.last].endswith(
            (*affixes("instrumental", sentence.book), *affixes("genitive", sentence.book))
        )
    before = sentence.keys[max(0, noun.first - _COMPANY) : noun.first]
    return not listed("before-company", sentence.book).isdisjoint(before)


_COMPANY = 4  # words: with heads of other states
