"""Checked tables of metrics, and of pairs of them, to frozen values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kzreview.loading.build import build_text
from kzreview.metric import Judged, Metric, Unlike
from kzreview.model import Text

if TYPE_CHECKING:
    from collections.abc import Mapping


_NO_RULE = Text("", "", "")


def build_metric(table: Mapping[str, Any]) -> Metric:
    return Metric(
        id=table["id"],
        topic=table["topic"],
        unit=table["unit"],
        name=build_text(table["name"]),
        rule=build_text(table["rule"]) if "rule" in table else _NO_RULE,
        comparable=table["comparable"],
        reason=build_text(table["reason"]),
        additive=table.get("additive", False),
        counted=table.get("counted", {}),
        without_number=tuple(table.get("without_number", ())),
        words={lang: tuple(words) for lang, words in table.get("words", {}).items()},
        reason_years=frozenset(table.get("reason_years", ())),
        other_years=tuple(_judged(other, other["comparable"]) for other in table.get("other_years", ())),
    )


def build_unlike(table: Mapping[str, Any]) -> Unlike:
    return Unlike(
        table["a"],
        table["b"],
        build_text(table["reason"]),
        kind=table.get("kind"),
        reason_years=frozenset(table.get("reason_years", ())),
        other_years=tuple(_judged(other, "no") for other in table.get("other_years", ())),
    )


def _judged(table: Mapping[str, Any], comparable: str) -> Judged:
    return Judged(comparable, build_text(table["reason"]), frozenset(table.get("years", ())))
