"""The figures of a sentence as its words make them: shares of days, halves as many, ends of ways, rounded ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.reading.partasmany import with_parts_as_many
from kzreview.check.reading.partsofsums import with_sums_shared
from kzreview.check.reading.rounding import with_rounding
from kzreview.check.reading.sharesofdays import with_shares_of_days
from kzreview.check.when.became import with_ways
from kzreview.check.when.lengths import with_months_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount


def retold(sentence: Sentence) -> Sequence[Amount]:
    """The amounts that were read, each as the words around it tell it."""
    if not sentence.reading.amounts:
        return ()
    told = with_months_told(sentence, with_shares_of_days(sentence, sentence.reading.amounts))
    told = with_parts_as_many(sentence, with_sums_shared(sentence, told))
    return with_rounding(sentence, with_ways(sentence, told))
