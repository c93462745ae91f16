"""Checks of terms.toml and views.toml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kzreview.language.plural import plural_categories
from kzreview.loading import shape
from kzreview.loading.problem import Term
from kzreview.loading.report import Report
from kzreview.model import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kzreview.loading.known import Known

_GROUPS = ("topic", "kind", "unit", "bound", "qualifier", "value")
_VIEWS = ("visits", "summary", "short", "misread")


def check_terms(known: Known, table: Mapping[str, Any]) -> Report:
    """Checks the terms of a folder and takes them into `known`."""
    report = Report("terms.toml")
    for name in table.keys() - set(_GROUPS):
        report.unknown(name, "field", name, _GROUPS)
    for group in ("topic", "kind", "qualifier", "bound"):
        for word, entry in _tables(report, table, group):
            report.item = f"{group} {word}"
            _check_name(report, entry)
    for word, entry in _tables(report, table, "unit"):
        report.item = f"unit {word}"
        _check_unit(report, entry)
    for key, values in _tables(report, table, "value"):
        for word, entry in values.items():
            report.item = f"value {key}.{word}"
            _check_name(report, entry)
    known.add_catalogue("terms", table)
    return report


def _tables(report: Report, table: Mapping[str, Any], group: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    entries = table.get(group, {})
    shape.table(report, group, entries)
    for word, entry in entries.items() if isinstance(entries, Mapping) else ():
        report.item = f"{group} {word}"
        shape.table(report, "", entry)
        if isinstance(entry, Mapping):
            yield word, entry


def _check_name(report: Report, entry: Any) -> None:
    if not isinstance(entry, Mapping) or "name" not in entry:
        report.add("name", "data-missing")
    else:
        shape.three_texts(report, "name", entry["name"])


def _check_unit(report: Report, entry: Mapping[str, Any]) -> None:
    """The word forms of a unit, one for each CLDR plural category of the language."""
    for lang in LANGUAGES:
        if lang not in entry:
            report.add(lang, "data-missing")
        elif not isinstance(entry[lang], Mapping):
            report.add(lang, "data-type", expected=Term("table"), given=shape.type_name(entry[lang]))
        else:
            for category in plural_categories(lang):
                if category not in entry[lang]:
                    report.add(f"{lang}.{category}", "data-missing")


def check_views(known: Known, table: Mapping[str, Any]) -> Report:
    """Checks that the views of a folder name topics and metrics that there are."""
    report = Report("views.toml")
    for name in table.keys() - set(_VIEWS):
        report.unknown(name, "field", name, _VIEWS)
    for place, entry in enumerate(shape.rows_of(report, table, "summary"), 1):
        report.item = f"summary {place}"
        if entry.get("topic") not in known.topics:
            report.unknown("topic", "topic", str(entry.get("topic", "")), known.topics)
        _check_metrics(report, "metrics", entry.get("metrics", ()), known)
        if "name" in entry:
            shape.three_texts(report, "name", entry["name"])
    for metric, names in _tables(report, table, "short"):
        report.item = f"short {metric}"
        _check_metrics(report, "", [metric], known)
        shape.check_languages(report, names)
    report.item = ""
    shape.texts(report, "misread", table.get("misread", []))
    visits = table.get("visits", {})
    shape.table(report, "visits", visits)
    for group in ("counts", "signed") if isinstance(visits, Mapping) else ():
        metrics = visits.get(group, {})
        shape.table(report, f"visits.{group}", metrics)
        for name in metrics if isinstance(metrics, Mapping) else ():
            _check_metrics(report, f"visits.{group}.{name}", metrics[name], known)
    return report


def _check_metrics(report: Report, where: str, metrics: Any, known: Known) -> None:
    before = len(report.problems)
    shape.texts(report, where, metrics)
    for metric in metrics if len(report.problems) == before else ():
        if metric not in known.metrics:
            report.unknown(where, "metric", str(metric), known.metrics)
