"""Checked tables of sources to what they are ranked by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.model import Period
from kzreview.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


def build_standing(table: Mapping[str, Any]) -> Standing:
    until = Period.parse(table["covers"]).end
    return Standing(table["id"], table.get("word"), published(table), until, table.get("read", "whole") == "whole")


def published(table: Mapping[str, Any]) -> date | None:
    """The day of publication, None where the source prints none."""
    return Period.parse(table["published"]).start if "published" in table else None
