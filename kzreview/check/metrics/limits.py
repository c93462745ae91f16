"""What narrows a count: "laws on farming" are not all laws, and a clause with a word we do not know may count less."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kzreview.check.metrics.fits import fit
from kzreview.check.reading.sources import words_of_a_source
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.whose.ours import own_president

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.language.amounts import Amount


def is_narrowed(context: Context, amount: Amount, head: Head) -> bool:
    """Whether the noun is said to be of some matter that we do not know: 12 laws on farming."""
    if is_of_a_sector(context, amount) or _counts_some_countries(context, amount, head):
        return True
    return head.kind == "noun" and (_is_on_a_matter(context, amount, head) or _came_by_a_channel(context))


def _counts_some_countries(context: Context, amount: Amount, head: Head) -> bool:
    """Whether countries are counted of one sort alone: 11 neighbouring states."""
    marks = context.around.sentence.marks.get("narrow", ())
    return "country" in head.names and any(amount.end <= one.start < head.end for one in marks)


def _is_on_a_matter(context: Context, amount: Amount, head: Head) -> bool:
    """Whether a word such as "on" goes with the noun: in Kazakh before figure or noun, else after it."""
    sentence = context.around.sentence
    after = sentence.word_after(head.end)
    results = {mark.last for mark in sentence.marks.get("as-a-result", ())}
    marks = [
        mark
        for mark in sentence.marks.get("matter", ())
        if context.around.clause.holds(mark.start) and mark.last not in results
    ]
    if sentence.lang == "kk" and any(_is_kazakh_matter(context, amount, head, mark) for mark in marks):
        return True
    return any(mark.first - after in {0, 1} and not is_known(sentence, mark.last + 1) for mark in marks)


def _is_kazakh_matter(context: Context, amount: Amount, head: Head, mark: Mention) -> bool:
    """Whether a postposition goes with the noun: ауыл шаруашылығы туралы 12 заң, 12 өтініш тұрғын үйге қатысты."""
    sentence = context.around.sentence
    after = sentence.word_after(head.end)
    if mark.last == sentence.word_after(amount.start) - 1:
        return not _tells_the_metric(context, head, mark.first - 1)
    if mark.first < after - 1 and mark.start > amount.end:
        return True
    datives = (*affixes("dative", sentence.book), *affixes("dative-of-own", sentence.book))
    took_part = sentence.keys[mark.first] in listed("took-part", sentence.book)
    before = sentence.keys[mark.first - 1]
    in_it = before in listed("its-work", sentence.book) or not before.endswith(datives)
    return not (took_part and in_it) and mark.first > after and not is_known(sentence, mark.first - 1)


def _tells_the_metric(context: Context, head: Head, number: int) -> bool:
    """Whether a word tells the metric itself with what is counted: сыртқы саясат бойынша 268 іс-шара."""
    concepts = context.around.sentence.concepts
    names = {name for rule in context.around.announced if head.names & rule.heads for way in rule.needs for name in way}
    return any(one.last == number for name in names - head.names for one in concepts.get(name, ()))


def _came_by_a_channel(context: Context) -> bool:
    """Whether appeals came by a way, or from some people: through the portal, от женщин; and not from all who write."""
    sentence = context.around.sentence
    if "appeal" not in sentence.concepts or "credential" in sentence.concepts:
        return False
    writers = {one.first for one in sentence.marks.get("all-writers", ())}
    dates = {sentence.word_after(when.start) for when in sentence.dates}
    named = writers | dates
    return any(
        context.around.clause.holds(mark.start) and named.isdisjoint(_beside(sentence, mark))
        for mark in sentence.marks.get("channel", ())
    )


def _beside(sentence: Sentence, mark: Mention) -> range:
    """The words that a mark may belong to: those before it in Kazakh, else after it."""
    return range(mark.first - _TWO, mark.first) if sentence.lang == "kk" else range(mark.last + 1, mark.last + 1 + _TWO)


def is_of_a_sector(context: Context, amount: Amount) -> bool:
    """Whether the clause names one branch of the economy, and not only as that where most of the figure went."""
    sentence, clause = context.around.sentence, context.around.clause
    if "ministry" in sentence.concepts:
        return False  # which has the name of a branch
    named = [mark for mark in sentence.marks.get("sector", ()) if clause.holds(mark.start)]
    return any(not _is_of_the_most(sentence, amount, mark) for mark in named)


def _is_of_the_most(sentence: Sentence, amount: Amount, sector: Mention) -> bool:
    """Whether the figure is whole before it is said where most of it went: 9.8 billion, mostly in mining."""
    signs = [sign.start for sign in sentence.signs if amount.end <= sign.start < sector.start]
    following = [sign.start for sign in sentence.signs if sign.start > sector.start and sign.key in {";", "("}]
    end = min(following, default=sentence.end)
    return any(signs[0] < mark.start < end for mark in sentence.marks.get("mostly", ()) if signs)


def has_narrow_adjective(context: Context, amount: Amount, head: Head, rule: Rule) -> bool:
    """Whether a word between the figure and its noun names a part, or is unknown to us: 12 constitutional laws."""
    sentence = context.around.sentence
    if head.kind != "noun":
        return False
    first = sentence.word_after(max(amount.end, amount.hedge[1] if amount.hedge else 0))
    last = sentence.word_before(head.end)
    narrow = {mark.first for mark in sentence.marks.get("narrow", ())} - _announcing(sentence, rule)
    if sentence.lang == "en" and sentence.keys[last + 1 : last + 2] and sentence.keys[last + 1].endswith("ing"):
        ours = {one.first for one in own_president(sentence)}
        by_him = not ours.isdisjoint(range(last + _TWO, last + _TWO + _TWO))  # events involving the president
        return not by_him and not is_known(sentence, last + 1)  # laws amending the codes
    return any(number in narrow or not is_known(sentence, number) for number in range(first, last))


def _announcing(sentence: Sentence, rule: Rule) -> set[int]:
    """The words that announce the metric: social facilities are those that are counted."""
    named = {name for way in rule.needs for name in way}
    return {
        number for name in named for one in sentence.concepts.get(name, ()) for number in range(one.first, one.last + 1)
    }


_TWO = 2  # words: the president


def is_a_ceiling(context: Context, amount: Amount, head: Head, answer: Answer) -> bool:
    """Whether a figure is named up to which it may have gone, where nothing changed: до 100 законов for 98."""
    around = context.around
    if amount.role != "to" or amount.bound != "exact" or amount.unit or head.kind != "noun":
        return False
    if any(around.has(way) for way in ("up", "down")):
        return False
    ceiling = around.sentence.lang == "ru" and all(one.role != "from" for one in around.sentence.amounts)
    return ceiling and fit(replace(amount, bound="up_to"), answer.quantity) == "yes"


def is_understood(context: Context, head: Head) -> bool:
    """Whether every word of the clause after the figure is one that we know, so that nothing narrows what it counts."""
    sentence, clause = context.around.sentence, context.around.clause
    first, last = sentence.word_after(head.end), sentence.word_before(clause.end)
    return head.kind != "other" and all(is_known(sentence, number) for number in range(first, last + 1))


def is_known(sentence: Sentence, number: int) -> bool:
    """Whether a word is one of ours: of a concept, a date, a place, a figure, a name, or a little word."""
    return number >= len(sentence.words) or _is_little(sentence, number) or _is_of_reading(sentence, number)


def all_known(sentence: Sentence, start: int, end: int) -> bool:
    """Whether every word between two places is one of ours, so that nothing there is said of anything else."""
    told = words_of_a_source(sentence)
    words = range(sentence.word_after(start), sentence.word_before(end) + 1)
    return all(number in told or is_known(sentence, number) for number in words)


def _is_little(sentence: Sentence, number: int) -> bool:
    if sentence.words[number].text[:1].isdigit():
        return True
    return any(sentence.keys[number] in listed(name, sentence.book) for name in ("little", "no-noun", "neutral"))


_UNTOLD = {"narrow", "other-measure"}  # lists whose words may narrow what is counted


def _is_of_reading(sentence: Sentence, number: int) -> bool:
    start = sentence.words[number].start
    spans = [(when.start, when.end) for when in sentence.dates]
    spans += [(place.start, place.end) for place in sentence.places]
    spans += [(amount.start, amount.end) for amount in sentence.amounts]
    for found in (sentence.concepts, sentence.marks):
        named = (mentions for name, mentions in found.items() if name not in _UNTOLD)
        spans += [(mention.start, mention.end) for mentions in named for mention in mentions]
    return any(first <= start < end for first, end in spans)
