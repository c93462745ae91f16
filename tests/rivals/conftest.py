"""Packs made up for one test: what several sources print of the year 2031 of nobody."""

from __future__ import annotations

import pytest
from made_up_sources import METRICS, SOURCE, UNITS, UNLIKE, written

from kzreview import load


@pytest.fixture
def pack(tmp_path):
    """Writes a pack: facts by the source that tells them, and lines of sources.toml by source; gives its folder."""

    def make(facts, **standing):
        (tmp_path / "facts").mkdir(exist_ok=True)
        sources = ""
        for source, tables in facts.items():
            sources += SOURCE.format(id=source) + standing.get(source.replace("-", "_"), "")
            body = [f'source = "{source}"\nyear = 2031\nyears = [2030, 2031, 2032]']
            body += [written(number, source, table) for number, table in enumerate(tables)]
            (tmp_path / "facts" / f"{source}.toml").write_text("\n\n".join(body), encoding="utf-8")
        (tmp_path / "sources.toml").write_text(sources, encoding="utf-8")
        metrics = [METRICS.format(id=name, unit=unit, additive="true") for name, unit in UNITS.items()]
        (tmp_path / "metrics.toml").write_text("".join([*metrics, UNLIKE]), encoding="utf-8")
        return tmp_path

    return make


@pytest.fixture
def told(pack):
    """The facts of a made-up pack."""

    def told(facts, **standing):
        return load([pack(facts, **standing)])

    return told
