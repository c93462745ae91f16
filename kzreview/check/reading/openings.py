"""Where a phrase ends that opens a sentence with what its subject had done: having visited 20 countries, he …"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.wordlists import pattern

if TYPE_CHECKING:
    from kzreview.check.reading.sentence import Sentence


def opening_end(sentence: Sentence) -> int:
    """Where the President is named right behind such a phrase; its start where the sentence has none."""
    named = [one for name in _NAMED for one in sentence.marks.get(name, ())]
    if not named or not sentence.amounts:
        return sentence.start
    subject = min(named, key=lambda one: one.start)
    if subject.first == 0 or sentence.amounts[0].start > subject.start:
        return sentence.start
    having_done = pattern("having-done", sentence.book)
    telling = sentence.keys[subject.first - 1 if sentence.lang == "kk" else 0]
    return subject.start if having_done.search(telling) else sentence.start


_NAMED = ("title", "ours", "leader")
