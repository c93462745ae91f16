"""The words of made-up packs in which several sources tell of the year 2031 of nobody."""

from __future__ import annotations

from made_up_pack import fact_table

SOURCE = """
[[source]]
id = "{id}"
title = "Made up"
language = "kk"
covers = "2031"
also_covers = ["2030/2032"]
page = "https://example.org/{id}"
publisher = {{ kk = "{id}", ru = "{id}", en = "{id}" }}
"""
METRICS = """
[[metric]]
id = "{id}"
topic = "economy"
unit = "{unit}"
additive = {additive}
comparable = "yes"
name = {{ kk = "Аталған {id}", ru = "Именованный {id}", en = "Named {id}" }}
rule = {{ kk = "Ереже.", ru = "Правило.", en = "A rule." }}
reason = {{ kk = "Себебі бар.", ru = "Причина есть.", en = "There is a reason." }}
"""
UNLIKE = """
[[unlike]]
a = "mu-laws"
b = "mu-acts"
kind = "scope"
reason = { kk = "Бірі – заң.", ru = "Одно из них законы.", en = "The first counts laws alone." }
"""
UNITS = {"mu-laws": "law", "mu-acts": "law", "mu-time": "minute", "mu-money": "USD"}
BOUNDS = {"more_than": "{}-ден астам {}", "about": "шамамен {} {}"}
PRINTED = {"law": "заң", "minute": "минут", "USD": "доллар", "visit": "сапар"}


def law(value, period="2031", **more):
    """A count of laws as a table of TOML; `value` as TOML writes it."""
    return {"metric": "mu-laws", "period": period, "value": value} | more


def visit(country, period="2031", kind="state"):
    return {"kind": "visit", "topic": "visits", "period": period, "qualifiers": {"type": kind, "country": country}}


def written(number, source, table):
    given = {"id": f"2031.{source}-{number}", "kind": "figure", "topic": "economy", "printed": "бір"} | table
    if "value" in given:
        unit = UNITS.get(given["metric"], "visit")
        given = (
            {"unit": unit, "bound": "exact"}
            | given
            | {"printed": BOUNDS.get(given.get("bound"), "{} {}").format(given["value"], PRINTED[unit])}
        )
        given["printed"] = given.pop("receipt", given["printed"])
    return fact_table(number, given)
