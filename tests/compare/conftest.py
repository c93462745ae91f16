"""Packs made up for one test: the years 2031 and 2032 of nobody, each told by a source of its own."""

from __future__ import annotations

import hashlib

import pytest
from made_up_facts import MADE_UP, METRICS, OTHER_YEARS, SOURCE, written

from kzreview import load
from kzreview.query.compare import compare
from kzreview.query.filters import Filters


@pytest.fixture
def made_up(tmp_path):
    """Writes a pack: facts by the source that tells them, such as {"mu-2031": [fact(…)]}; gives its folder."""

    def make(facts):
        (tmp_path / "facts").mkdir()
        mark = hashlib.sha256(b"made up").hexdigest()
        sources, count = "", 0
        for source, tables in facts.items():
            year = int(source[3:7])
            sources += SOURCE.format(id=source, year=year, before=year - 1, mark=mark)
            body = [f'source = "{source}"\nyear = {year}\nyears = [{year - 1}, {year}, {year + 1}]']
            body += [written(number, table, year) for number, table in enumerate(tables, count)]
            count += len(tables)
            (tmp_path / "facts" / f"{source}.toml").write_text("\n\n".join(body), encoding="utf-8")
        (tmp_path / "sources.toml").write_text(sources, encoding="utf-8")
        plain = {id_: kind for id_, kind in MADE_UP.items() if id_ != "mu-years"}
        metrics = "".join(METRICS.format(id=id_, unit=unit, comparable=word) for id_, (unit, word) in plain.items())
        metrics += OTHER_YEARS
        (tmp_path / "metrics.toml").write_text(metrics, encoding="utf-8")
        return tmp_path

    return make


@pytest.fixture
def compared(made_up):
    """The pairs of two periods of a made-up pack."""

    def compared(facts, a="2031", b="2032", **filters):
        return compare(load([made_up(facts)]), a, b, Filters(**filters))

    return compared
