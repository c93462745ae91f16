"""Checked tables of sources, places and people to frozen values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.catalogue import Exemption, Person, Place, Source
from kzreview.loading.build import build_text, optional_text
from kzreview.loading.build_standing import published
from kzreview.model import Period

if TYPE_CHECKING:
    from collections.abc import Mapping


def build_source(table: Mapping[str, Any]) -> Source:
    return Source(
        id=table["id"],
        publisher=build_text(table["publisher"]),
        title=table.get("title"),
        language=table["language"],
        page=table.get("page"),
        covers=Period.parse(table["covers"]),
        also_covers=tuple(map(Period.parse, table.get("also_covers", ()))),
        speaker=table.get("speaker"),
        author=table.get("author"),
        note=optional_text(table, "note"),
        published=published(table),
        read=table.get("read", "whole"),
        word=table.get("word"),
        fingerprints=tuple(table.get("fingerprints", ())),
        exemptions=tuple(
            Exemption(entry["paragraph"], entry["printed"], entry["reason"]) for entry in table.get("exemption", ())
        ),
    )


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
