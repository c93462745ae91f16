"""Packs made up for one test: what several sources print of the year 2031 of nobody."""

from __future__ import annotations

import pytest
from made_up_pack import write_catalogues, write_facts
from made_up_sources import METRICS, SOURCE, UNITS, UNLIKE, written

from kzreview import load


@pytest.fixture
def pack(tmp_path):
    """Writes a pack: facts by the source that tells them, and lines of sources.toml by source; gives its folder."""

    def make(facts, **standing):
        for source, tables in facts.items():
            written_tables = [written(number, source, table) for number, table in enumerate(tables)]
            write_facts(tmp_path, source, 2031, [2030, 2031, 2032], written_tables)
        write_catalogues(
            tmp_path,
            sources=[SOURCE.format(id=source) + standing.get(source.replace("-", "_"), "") for source in facts],
            metrics=[*(METRICS.format(id=name, unit=unit, additive="true") for name, unit in UNITS.items()), UNLIKE],
        )
        return tmp_path

    return make


@pytest.fixture
def told(pack):
    """The facts of a made-up pack."""

    def told(facts, **standing):
        return load([pack(facts, **standing)])

    return told
