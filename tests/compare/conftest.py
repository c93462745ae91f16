"""Packs made up for one test: the years 2031 and 2032 of nobody, each told by a source of its own."""

from __future__ import annotations

import hashlib
from itertools import count

import pytest
from made_up_facts import MADE_UP, METRICS, OTHER_YEARS, SOURCE, written
from made_up_pack import write_catalogues, write_facts

from kzreview import load
from kzreview.query.compare import compare
from kzreview.query.filters import Filters


@pytest.fixture
def made_up(tmp_path):
    """Writes a pack: facts by the source that tells them, such as {"mu-2031": [fact(…)]}; gives its folder."""

    def make(facts):
        mark = hashlib.sha256(b"made up").hexdigest()
        years = {source: int(source[3:7]) for source in facts}
        numbers = count()
        for source, year in years.items():
            tables = [written(next(numbers), table, year) for table in facts[source]]
            write_facts(tmp_path, source, year, [year - 1, year, year + 1], tables)
        plain = {id_: kind for id_, kind in MADE_UP.items() if id_ != "mu-years"}
        write_catalogues(
            tmp_path,
            sources=[SOURCE.format(id=id_, year=year, before=year - 1, mark=mark) for id_, year in years.items()],
            metrics=[
                *(METRICS.format(id=id_, unit=unit, comparable=word) for id_, (unit, word) in plain.items()),
                OTHER_YEARS,
            ],
        )
        return tmp_path

    return make


@pytest.fixture
def compared(made_up):
    """The pairs of two periods of a made-up pack."""

    def compared(facts, a="2031", b="2032", **filters):
        return compare(load([made_up(facts)]), a, b, Filters(**filters))

    return compared
