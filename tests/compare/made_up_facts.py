"""The words of a made-up pack: its sources, its metrics, and its facts as tables of TOML."""

from __future__ import annotations

from made_up_pack import fact_table

SOURCE = """
[[source]]
id = "{id}"
title = "Made up"
language = "kk"
covers = "{year}"
also_covers = ["{before}/{year}"]
page = "https://example.org/{id}"
publisher = {{ kk = "Ешкім", ru = "Никто", en = "Nobody" }}
fingerprints = ["{mark}"]
"""
METRICS = """
[[metric]]
id = "{id}"
topic = "economy"
unit = "{unit}"
comparable = "{comparable}"
name = {{ kk = "Аталған {id}", ru = "Именованный {id}", en = "Named {id}" }}
rule = {{ kk = "Ереже.", ru = "Правило.", en = "A rule." }}
reason = {{ kk = "Себебі бар.", ru = "Причина есть.", en = "There is a reason." }}
"""
OTHER_YEARS = """
[[metric]]
id = "mu-years"
topic = "economy"
unit = "law"
comparable = "yes"
reason_years = [2031, 2032]
name = { kk = "Аталған mu-years", ru = "Именованный mu-years", en = "Named mu-years" }
rule = { kk = "Ереже.", ru = "Правило.", en = "A rule." }
reason = { kk = "2031 және 2032.", ru = "2031 и 2032.", en = "Of 2031 and 2032." }
[[metric.other_years]]
years = [2034]
comparable = "no"
reason = { kk = "2034.", ru = "2034.", en = "Of 2034." }
[[metric.other_years]]
comparable = "caution"
reason = { kk = "Басқа.", ru = "Иные.", en = "Of others." }
"""
MADE_UP = {
    "mu-laws": ("law", "yes"),
    "mu-money": ("USD", "yes"),
    "mu-share": ("percent", "yes"),
    "mu-time": ("minute", "caution"),
    "mu-number": ("law", "no"),
    "mu-years": ("law", "yes"),
}
PRINTED = {"law": "заң", "USD": "доллар", "percent": "пайыз", "minute": "минут"}


def fact(metric, period, value, printed, bound="exact", kind="figure", **more):
    """A fact of a made-up metric as a table of TOML; `value` as TOML writes it."""
    return {"metric": metric, "period": period, "value": value, "printed": printed, "bound": bound, "kind": kind} | more


def written(number, table, source_year):
    plain = {"topic": "economy", "unit": MADE_UP[table["metric"]][0], "paragraph": 1}
    return fact_table(number, {"id": f"{source_year}.made-up-{number}"} | plain | table)
