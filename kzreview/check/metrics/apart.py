"""Things that a figure is said to leave out: 19 trips abroad, not counting those to the regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.wordless.kinds import is_set_apart

if TYPE_CHECKING:
    from kzreview.check.metrics.around import Around
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention

_REACH = 5  # words: not counting his trips around the country


def is_told_apart(sentence: Sentence, mention: Mention) -> bool:
    """Whether what is named is left out of the count, by words before it, in Kazakh behind it."""
    for mark in sentence.marks.get("left-out", ()):
        first, last = (mention, mark) if sentence.lang == "kk" else (mark, mention)
        between = sentence.text[first.end - sentence.start : max(0, last.start - sentence.start)]
        if 0 < last.first - first.last <= _REACH and not any(sign in between for sign in ",;:"):
            return True
    return False


def is_counted_apart(around: Around, rule: Rule) -> bool:
    """Whether what announces a metric is told of besides what is counted: signed laws 98 times, besides decrees."""
    sentence = around.sentence
    ways = [way for way in rule.needs if all(around.has(name) for name in way)]
    return bool(ways) and all(any(_stands_apart(sentence, name) for name in way) for way in ways)


def _stands_apart(sentence: Sentence, name: str) -> bool:
    """Whether a concept is named, and only beside words that set it apart."""
    named = sentence.concepts.get(name, ())
    return bool(named) and all(is_set_apart(sentence, one) or is_told_apart(sentence, one) for one in named)
