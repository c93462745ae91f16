"""How well the check does on labelled claims, per language: the same figures as the scorer of the labelled sets."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kzreview import check_text

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
SOURCES = ("kazinform-2023", "qazaqstan-tv-2024")  # those that the labels were written by


def labelled(name: str) -> list[dict]:
    """The texts of a set beside this file, with their labels."""
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def span_of(text: str, label: dict) -> tuple[int, int]:
    """Where the labelled figure stands, as a word of its own where it is one."""
    figure = re.escape(label["figure"])
    for pattern in (rf"(?<!\w){figure}(?!\w)", figure):
        spans = [found.span() for found in re.finditer(pattern, text)]
        if spans:
            return spans[label.get("nth", 1) - 1]
    raise ValueError(label)


def outcomes(item: dict, sources: tuple[str, ...] = SOURCES) -> Iterator[tuple[str, str, bool]]:
    """For each label: what it says, what was found, and whether the right figure was given."""
    claims = check_text(item["text"], date.fromisoformat(item["article_date"]), sources=sources)
    used = set()
    for label in item["claims"]:
        start, end = span_of(item["text"], label)
        overlap = {n: min(end, claim.end) - max(start, claim.start) for n, claim in enumerate(claims)}
        best = max(overlap, key=lambda n: (overlap[n], claims[n].verdict == "contradicted"), default=None)
        if best is None or overlap[best] <= 0:
            yield label["verdict"], "unread", False
            continue
        used.add(best)
        right = re.sub(r"\D", "", label["right"] or "")
        yield label["verdict"], claims[best].verdict, right in re.sub(r"\D", "", claims[best].expected or "")
    for n, claim in enumerate(claims):
        if n not in used and claim.verdict == "contradicted":
            yield "unlabelled", "contradicted", False


def scores(name: str, sources: tuple[str, ...] = SOURCES) -> dict[str, dict[str, float]]:
    """Precision, recall and the rest for each language of a set."""
    found: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for item in labelled(name):
        found[item["lang"]] += outcomes(item, sources)
    return {lang: _figures(rows) for lang, rows in found.items()}


def _figures(rows: list[tuple[str, str, bool]]) -> dict[str, float]:
    n = Counter((label, got) for label, got, _ in rows)
    labels, verdicts = Counter(label for label, _, _ in rows), Counter(got for _, got, _ in rows)
    hit = n["contradicted", "contradicted"]
    claims = sum(labels[label] for label in ("supported", "contradicted", "unknown"))
    unread = sum(n[label, "unread"] for label in ("supported", "contradicted", "unknown"))
    return {
        "precision": hit / verdicts["contradicted"],
        "recall": hit / labels["contradicted"],
        "blessed": n["contradicted", "supported"],
        "support": n["supported", "supported"] / labels["supported"],
        "abstain": n["unknown", "unknown"] / labels["unknown"],
        "read": (claims - unread) / claims,
        "right": sum(1 for label, got, right in rows if label == got == "contradicted" and right) / hit,
    }
