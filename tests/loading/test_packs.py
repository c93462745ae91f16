"""Packs of the reader's own: given with --data or in KZREVIEW_DATA, on top of the bundled facts."""

from __future__ import annotations

import json
import os
from decimal import Decimal

import pytest

from kzreview import load
from kzreview.errors import BadPackError


def test_the_good_pack_is_good(problems, good_pack):
    assert problems(good_pack) == []


def test_a_pack_stands_on_top_of_the_bundled_facts(base, good_pack):
    both = load([good_pack])

    assert len(both.facts) == len(base.facts) + 10
    assert both.facts[: len(base.facts)] == base.facts
    assert both.fact("2024.days-abroad") == base.fact("2024.days-abroad")


def test_its_values_are_exact_and_keep_their_digits(good_pack):
    quantity = load([good_pack]).fact("2031.budget").quantity

    assert isinstance(quantity.value, Decimal)
    assert (quantity.value, quantity.step) == (Decimal("13.3e9"), Decimal("1e8"))


def test_a_pack_brings_topics_units_metrics_places_people_and_sources(good_pack):
    both = load([good_pack])

    assert "district" in both.terms.topics
    assert both.terms.unit("village")["en"]["other"] == "villages"
    assert both.metrics["villages-toured"].comparable == "caution"
    assert both.places["saty"].country == "KZ"
    assert both.people["asel-kurmanai"].name.kk == "Әсел Құрманай"
    assert both.sources["kolsai-2031"].covers.text == "2031"


def test_a_pack_adds_a_year(good_pack, base):
    assert load([good_pack]).years == (*base.years, 2031)


def test_a_plan_belongs_to_the_year_in_which_it_was_told(good_pack):
    plan = load([good_pack]).fact("2031.bridges")

    assert (plan.year, plan.period.text) == (2031, "2032")


def test_the_library_takes_a_path_as_text(good_pack):
    assert load([str(good_pack)]).fact("2031.flight").quantity.value == 570


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_fact_is_found_however_toml_quotes_its_id(change, good_pack, quote):
    pack = change("facts/kolsai-2031.toml", "2031.flight", 'id = "2031.flight"', f"id = {quote}2031.flight{quote}")

    assert load([pack]).fact("2031.flight") == load([good_pack]).fact("2031.flight")


def test_line_ends_of_windows_change_nothing(pack, good_pack):
    for path in pack.rglob("*.toml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert load([pack]).facts == load([good_pack]).facts


@pytest.mark.parametrize("given", ["--data", "KZREVIEW_DATA"])
def test_the_command_takes_a_pack(run, good_pack, given):
    if given == "--data":
        done = run("get", "2031.budget", "--data", good_pack)
    else:
        done = run("get", "2031.budget", environ={given: str(good_pack)})

    assert (done.status, done.stdout) == (0, "13300000000\n")


def test_several_packs_go_together(run, good_pack, tmp_path):
    second = tmp_path / "second"
    (second / "facts").mkdir(parents=True)
    text = (good_pack / "sources.toml").read_text(encoding="utf-8")
    (second / "sources.toml").write_text(text.replace("kolsai-2031", "kolsai-late"), encoding="utf-8")
    facts = (good_pack / "facts" / "kolsai-2031.toml").read_text(encoding="utf-8")
    facts = facts.replace('id = "2031.', 'id = "late.').replace("kolsai-2031", "kolsai-late")
    (second / "facts" / "kolsai-late.toml").write_text(facts, encoding="utf-8")

    separator = os.pathsep
    told_apart = run("facts", "--year", "2031", "--format", "json", "--data", good_pack, "--data", second)
    together = run(
        "facts", "--year", "2031", "--format", "json", environ={"KZREVIEW_DATA": f"{good_pack}{separator}{second}"}
    )

    assert len(json.loads(told_apart.stdout)) == 20
    assert told_apart.stdout == together.stdout


def test_an_empty_variable_is_no_pack(run):
    assert run("get", "2024.days-abroad", environ={"KZREVIEW_DATA": ""}).stdout == "36\n"


def test_a_folder_that_is_not_there_is_told(run, tmp_path):
    done = run("facts", "--data", tmp_path / "nowhere")

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr == f"kzreview: no folder of data at {tmp_path / 'nowhere'}\n"


def test_a_folder_without_data_is_told(tmp_path):
    with pytest.raises(BadPackError, match="holds no data"):
        load([tmp_path])


def test_a_pack_of_facts_alone_may_use_the_bundled_sources(base, tmp_path):
    (tmp_path / "facts").mkdir()
    fact = base.fact("2024.days-abroad")
    (tmp_path / "facts" / "qazaqstan-tv-2024.toml").write_text(
        f"""source = "qazaqstan-tv-2024"
year = 2024
years = [2024]

[[fact]]
id = "2024.days-abroad-again"
kind = "figure"
topic = "travel"
metric = "days-abroad"
period = "2024"
value = 36
unit = "day"
bound = "exact"
paragraph = {fact.paragraph}
printed = "{fact.printed}"
label = {{ kk = "Күн", ru = "Дни", en = "Days" }}
""",
        encoding="utf-8",
    )

    assert load([tmp_path]).fact("2024.days-abroad-again").quantity == fact.quantity


def test_a_pack_is_not_changed_by_loading_it(pack, good_pack):
    load([pack])

    before = {path.relative_to(good_pack): path.read_bytes() for path in good_pack.rglob("*.toml")}
    assert {path.relative_to(pack): path.read_bytes() for path in pack.rglob("*.toml")} == before
