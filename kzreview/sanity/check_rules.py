"""Whether a folder's sanity.toml can be read as rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import tomli

from kzreview.loading import shape
from kzreview.loading.problem import Problem
from kzreview.loading.report import Report
from kzreview.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kzreview.loading.known import Known

NAME = "sanity.toml"
_PART = {"total": shape.Field(shape.text), "parts": shape.Field(shape.texts)}
_NEIGHBOURS = {name: shape.Field(shape.number, required=False) for name in ("times", "least", "within")}
_LIMIT = {"least": shape.Field(shape.number, required=False), "most": shape.Field(shape.number, required=False)}


def check_rules(folder: Path, known: Known) -> list[Problem]:
    """What is wrong with the sanity.toml of a folder; nothing where it has none."""
    path = folder / NAME
    if not path.is_file():
        return []
    report = Report(NAME)
    try:
        table = read_table(path)
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        return [Problem(NAME, "", "", "data-toml", {"why": str(error)})]
    for name, entries in table.items():
        if name in _CHECKS:
            _CHECKS[name](report, name, entries, known)
        else:
            report.unknown(name, "field", name, _CHECKS)
    return report.problems


def _one_table(fields: Mapping[str, shape.Field]) -> Callable[[Report, str, Any, Known], None]:
    def check(report: Report, name: str, entries: Any, known: Known) -> None:  # noqa: ARG001
        shape.table(report, name, entries)
        if isinstance(entries, Mapping):
            shape.check_shape(report, entries, fields)

    return check


def _check_limit(report: Report, name: str, entries: Any, known: Known) -> None:
    shape.table(report, name, entries)
    for unit, limit in entries.items() if isinstance(entries, Mapping) else ():
        report.item = f"{name} {unit}"
        if unit not in known.units:
            report.unknown("", "unit", unit, known.units)
        elif isinstance(limit, Mapping):
            shape.check_shape(report, limit, _LIMIT)
        else:
            shape.table(report, "", limit)
    report.item = ""


def _check_time(report: Report, name: str, entries: Any, known: Known) -> None:
    shape.table(report, name, entries)
    for unit, worth in entries.items() if isinstance(entries, Mapping) else ():
        if unit not in known.units:
            report.unknown(f"{name}.{unit}", "unit", unit, known.units)
        shape.number(report, f"{name}.{unit}", worth)


def _check_growth(report: Report, name: str, entries: Any, known: Known) -> None:
    before = len(report.problems)
    _one_table({"growth": shape.Field(shape.texts)})(report, name, entries, known)
    for metric in entries["growth"] if len(report.problems) == before else ():
        _check_metric(report, f"{name}.growth", metric, known)


def _check_parts(report: Report, name: str, entries: Any, known: Known) -> None:
    for number, entry in enumerate(shape.rows_of(report, {name: entries}, name), 1):
        report.item = f"{name} {number}"
        if shape.check_shape(report, entry, _PART):
            for metric in (entry["total"], *entry["parts"]):
                _check_metric(report, "total" if metric == entry["total"] else "parts", metric, known)
    report.item = ""


def _check_metric(report: Report, where: str, metric: str, known: Known) -> None:
    if metric not in known.metrics:
        report.unknown(where, "metric", metric, known.metrics)


_CHECKS: dict[str, Callable[[Report, str, Any, Known], None]] = {
    "neighbours": _one_table(_NEIGHBOURS),
    "percent": _check_growth,
    "limit": _check_limit,
    "time": _check_time,
    "apart": _one_table({"qualifiers": shape.Field(shape.texts)}),
    "part": _check_parts,
}
