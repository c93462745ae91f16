"""Made-up packs with figures that look wrong, and a whole data folder to break."""

from __future__ import annotations

import json
import shutil

import pytest
from made_up_pack import write_catalogues, write_facts

FACT = """
[[fact]]
id = "{id}"
kind = "{kind}"
topic = "{topic}"
metric = "{metric}"
period = "{period}"
value = {value}
unit = "{unit}"
bound = "{bound}"
qualifiers = {{ {qualifiers} }}
paragraph = {paragraph}
printed = "{printed}"
label = {{ kk = "Не", ru = "Что", en = "What" }}
"""
SOURCE = """
[[source]]
id = "tolengit-{year}"
title = "Made up"
language = "en"
covers = "{year}"
also_covers = ["2000/{year}"]
page = "https://example.org/{year}"
publisher = {{ kk = "Ешкім", ru = "Никто", en = "Nobody" }}
fingerprints = ["{mark}", "{mark}"]
"""
OF = {
    "days-abroad": ("travel", "day"),
    "time-in-air": ("travel", "minute"),
    "trips-abroad": ("visits", "trip"),
    "state-visits": ("visits", "visit"),
    "official-visits": ("visits", "visit"),
    "fdi": ("investment", "USD"),
    "regions-visited": ("regions", "region"),
    "growth-target": ("economy", "percent"),
    "pay-rise": ("pay", "percent"),
    "national-fund-share": ("social", "percent"),
    "laws-signed": ("laws", "law"),
    "distance": ("travel", "km"),
}


@pytest.fixture
def pack(tmp_path):
    """Makes a pack of figures: metric, value and what is unlike the plain; of 2051 where no period is given."""
    folder = tmp_path / "pack"

    def make(*figures):
        years = {}
        for number, (metric, value, more) in enumerate(figures, 1):
            topic, unit = OF[metric]
            year = int(str(more.get("period", "2051"))[:4])
            plain = {
                "id": f"{year}.made-up-{number}",
                "kind": "figure",
                "period": year,
                "bound": "exact",
                "qualifiers": "",
                "paragraph": 1,
            }
            fields = plain | {"topic": topic, "metric": metric, "unit": unit, "value": value}
            fields["printed"] = more.get("printed", f"{value} of them")
            years.setdefault(year, []).append(FACT.format_map(fields | more))
        for year, tables in years.items():
            write_facts(folder, f"tolengit-{year}", year, [year], tables)
        write_catalogues(folder, sources=[SOURCE.format(year=year, mark="0" * 64) for year in years])
        return folder

    return make


@pytest.fixture
def whole(data_folder, tmp_path):
    """A copy of all the data there is."""
    return shutil.copytree(data_folder, tmp_path / "whole")


@pytest.fixture
def told(run):
    """What `data check` tells of a folder: each finding as severity, rule, item and field."""

    def told(folder, *options):
        done = run("data", "check", folder, "--format", "json", *options)
        findings = json.loads(done.stdout)
        assert done.status == (1 if findings else 0), done.stderr
        return [(one["severity"], one["rule"], one["item"], one["field"]) for one in findings]

    return told
