"""The questions whose machine answers by the first two sources are frozen, and the file that keeps their digests.

`python tests/machine/first_two_sources.py NAME…` freezes the named answers anew, to be done only where an answer was
wrong; each such change stands in the CHANGELOG.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import tomli

FIRST_TWO = ("--source", "kazinform-2023", "--source", "qazaqstan-tv-2024")
FORMATS = ("csv", "tsv", "json", "ndjson", "markdown")
FROZEN = Path(__file__).with_name("first-two-sources.toml")

QUESTIONS = {
    "visits": ["visits"],
    "visits-2023": ["visits", "--year", "2023"],
    "visits-2024": ["visits", "--year", "2024"],
    "visits-china": ["visits", "--country", "CN"],
    "visits-state": ["visits", "--type", "state"],
    "received": ["received"],
    "received-2024": ["received", "--year", "2024"],
    "regions": ["regions"],
    "timeline": ["timeline"],
    "people": ["people"],
    "facts": ["facts"],
    "facts-2023": ["facts", "--year", "2023"],
    "facts-2024": ["facts", "--year", "2024"],
    "facts-of-metrics": ["facts", "--metric", "trips-abroad", "--metric", "foreign-policy-events"],
    "facts-where": ["facts", "--where", "value > 100 and unit != percent", "--sort", "-value,id"],
    "facts-by-country": ["facts", "--group-by", "country"],
    "facts-by-metric": ["facts", "--group-by", "metric"],
    "facts-by-year": ["facts", "--group-by", "year"],
    "summary-2023": ["summary", "2023"],
    "summary-2024": ["summary", "2024"],
    "compare": ["compare", "2023", "2024"],
    "compare-sentences": ["compare", "2023", "2024", "--sentences"],
    "compare-diplomacy": ["compare", "2023", "2024", "--topic", "diplomacy"],
    "trend-days-abroad": ["trend", "days-abroad"],
    "trend-trips-abroad": ["trend", "trips-abroad"],
    "trend-foreign-policy-events": ["trend", "foreign-policy-events"],
    "trend-laws-signed": ["trend", "laws-signed"],
    "topics": ["topics"],
    "metrics": ["metrics"],
    "sources": ["sources"],
    "ask-days": ["ask", "күн", "шетелде", "2024", "--today", "2025-01-15"],
    "ask-laws": ["ask", "сколько законов подписал в 2023", "--today", "2025-01-15"],
    "ask-km": ["ask", "km flown last year", "--today", "2025-01-15"],
    "ask-netherlands": ["ask", "investment from Netherlands", "--today", "2025-01-15"],
    "ask-compare": ["ask", "compare trips 2023 2024", "--today", "2025-01-15"],
    "ask-refused": ["ask", "compare leaders received 2023 2024", "--today", "2025-01-15"],
    "ask-none": ["ask", "laws signed in 2024", "--today", "2025-01-15"],
}  # fmt: skip


def frozen() -> dict[str, dict[str, str]]:
    """The digest of each answer in each format."""
    return tomli.loads(FROZEN.read_text("utf-8"))


def digest(answer: bytes) -> str:
    return hashlib.sha256(answer).hexdigest()[:16]


def freeze(names: list[str]) -> None:
    """Writes the digests of the named answers as they are now."""
    kept = frozen() if FROZEN.exists() else {}
    for name in names:
        kept[name] = {form: digest(_answer([*QUESTIONS[name], *FIRST_TWO, "--format", form])) for form in FORMATS}
    tables = [
        f"[{name}]\n" + "".join(f'{form} = "{kept[name][form]}"\n' for form in FORMATS)
        for name in QUESTIONS
        if name in kept
    ]
    FROZEN.write_text("\n".join(tables), "utf-8")


def _answer(args: list[str]) -> bytes:
    environ = {"PATH": os.environ["PATH"]}
    return subprocess.run(["kzreview", *args], env=environ, capture_output=True, check=True).stdout


if __name__ == "__main__":
    freeze(sys.argv[1:])
