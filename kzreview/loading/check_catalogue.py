"""Checks of the catalogues: sources, metrics, places and people; terms and views are checked in check_terms.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.loading import shape
from kzreview.loading.check_terms import check_terms, check_views
from kzreview.loading.known import is_country_code
from kzreview.loading.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kzreview.loading.known import Known
    from kzreview.loading.problem import Problem


def check_catalogue(known: Known, tables: Mapping[str, Mapping[str, Any]]) -> list[Problem]:
    """Checks the catalogue files of one folder and takes their entries into `known`."""
    reports = [check_terms(known, tables["terms.toml"])] if "terms.toml" in tables else []
    names = ("sources", "metrics", "places", "people")
    held = {name: {entry: known.where(name, entry) for entry in getattr(known, name)} for name in names}
    for name in held:
        if f"{name}.toml" in tables:
            known.add_catalogue(name, tables[f"{name}.toml"])
    for name, check in _CHECKS.items():
        if f"{name}.toml" in tables:
            report = Report(f"{name}.toml")
            check(report, tables[f"{name}.toml"], held[name], known)
            reports.append(report)
    if "views.toml" in tables:
        reports.append(check_views(known, tables["views.toml"]))
    return [problem for report in reports for problem in report.problems]


def _entries(
    report: Report, table: Mapping[str, Any], name: str, fields: Mapping[str, shape.Field], held: Mapping[str, str]
) -> Iterator[Mapping[str, Any]]:
    """Each entry that has a sound shape and an id of its own; `held` tells which file each id taken stands in."""
    seen = dict(held)
    for number, entry in enumerate(shape.rows_of(report, table, name), 1):
        report.item = str(entry.get("id", f"{name} {number}"))
        sound = shape.check_shape(report, entry, fields)
        given = entry.get("id")
        if isinstance(given, str) and given in seen:
            report.add("id", "data-duplicate", given=given, file=seen[given])
        seen.setdefault(str(given), report.file)
        if sound:
            yield entry


def _only(report: Report, table: Mapping[str, Any], names: tuple[str, ...]) -> None:
    for name in table.keys() - set(names):
        report.unknown(name, "field", name, names)


def _check_sources(report: Report, table: Mapping[str, Any], held: Mapping[str, str], known: Known) -> None:
    _only(report, table, ("source",))
    for entry in _entries(report, table, "source", shape.SOURCE, held):
        if "speaker" in entry and entry["speaker"] not in known.people:
            report.unknown("speaker", "person", entry["speaker"], known.people)
        if "author" in entry and entry["author"] not in known.people:
            report.unknown("author", "person", entry["author"], known.people)
        _check_findable(report, entry)
        for exemption in entry.get("exemption", ()):
            last = len(entry.get("fingerprints", ()))
            if exemption["paragraph"] > last:
                report.add("exemption", "data-paragraph", given=exemption["paragraph"], last=last)


def _check_findable(report: Report, entry: Mapping[str, Any]) -> None:
    """A reader finds a source by its page, else by its title and the day of publication."""
    if "page" not in entry and not {"title", "published"} <= entry.keys():
        report.add("page", "data-missing")


def _check_metrics(report: Report, table: Mapping[str, Any], held: Mapping[str, str], known: Known) -> None:
    _only(report, table, ("metric", "unlike"))
    for entry in _entries(report, table, "metric", shape.METRIC, held):
        if entry["topic"] not in known.topics:
            report.unknown("topic", "topic", entry["topic"], known.topics)
        if entry["unit"] not in known.units:
            report.unknown("unit", "unit", entry["unit"], known.units)
    report.item = ""
    for number, pair in enumerate(shape.rows_of(report, table, "unlike"), 1):
        report.item = f"unlike {number}"
        if shape.check_shape(report, pair, shape.UNLIKE):
            for side in ("a", "b"):
                if pair[side] not in known.metrics:
                    report.unknown(side, "metric", pair[side], known.metrics)


def _check_places(report: Report, table: Mapping[str, Any], held: Mapping[str, str], known: Known) -> None:
    _only(report, table, ("place",))
    for entry in _entries(report, table, "place", shape.PLACE, held):
        if entry["kind"] == "country":
            if not is_country_code(entry["id"]):
                report.add("id", "data-country-code", given=entry["id"])
        elif "country" not in entry:
            report.add("country", "data-missing")
        elif entry["country"] not in known.of_kinds("country"):
            report.unknown("country", "country", entry["country"], known.of_kinds("country"))


def _check_people(report: Report, table: Mapping[str, Any], held: Mapping[str, str], known: Known) -> None:  # noqa: ARG001
    _only(report, table, ("person",))
    for _ in _entries(report, table, "person", shape.PERSON, held):
        pass


_CHECKS: dict[str, Callable[[Report, Mapping[str, Any], Mapping[str, str], Known], None]] = {
    "people": _check_people,
    "places": _check_places,
    "metrics": _check_metrics,
    "sources": _check_sources,
}
