"""Checked tables of sources, metrics, places and people to frozen values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.catalogue import Exemption, Metric, Person, Place, Source, Unlike
from kzreview.loading.build import build_text, optional_text
from kzreview.model import Period

if TYPE_CHECKING:
    from collections.abc import Mapping


def build_source(table: Mapping[str, Any]) -> Source:
    return Source(
        id=table["id"],
        publisher=build_text(table["publisher"]),
        title=table["title"],
        language=table["language"],
        page=table["page"],
        covers=Period.parse(table["covers"]),
        also_covers=tuple(map(Period.parse, table.get("also_covers", ()))),
        speaker=table.get("speaker"),
        author=table.get("author"),
        note=optional_text(table, "note"),
        fingerprints=tuple(table["fingerprints"]),
        exemptions=tuple(
            Exemption(entry["paragraph"], entry["printed"], entry["reason"]) for entry in table.get("exemption", ())
        ),
    )


def build_metric(table: Mapping[str, Any]) -> Metric:
    return Metric(
        id=table["id"],
        topic=table["topic"],
        unit=table["unit"],
        name=build_text(table["name"]),
        rule=build_text(table["rule"]),
        comparable=table["comparable"],
        reason=build_text(table["reason"]),
        additive=table.get("additive", False),
        headline=table.get("headline", False),
        counted=table.get("counted", {}),
        without_number=tuple(table.get("without_number", ())),
        words={lang: tuple(words) for lang, words in table.get("words", {}).items()},
    )


def build_unlike(table: Mapping[str, Any]) -> Unlike:
    return Unlike(table["a"], table["b"], build_text(table["reason"]))


def build_place(table: Mapping[str, Any]) -> Place:
    return Place(
        id=table["id"],
        kind=table["kind"],
        name=build_text(table),
        country=table.get("country", table["id"]),
        other=tuple(table.get("other", ())),
    )


def build_person(table: Mapping[str, Any]) -> Person:
    return Person(id=table["id"], name=build_text(table), other=tuple(table.get("other", ())))
