"""How well the check did on each set of labelled texts at first sight, and does now, as a table in Markdown.

    python tests/check/first_looks.py

The first looks are those of first-looks.toml; what the rules reach on a set since is no estimate, for they know it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import tomli

sys.path.insert(0, str(Path(__file__).parent))

from scoring import HERE, SOURCES, scores

FIGURES = ("precision", "recall", "blessed", "support", "abstain")
HEADS = ("precision of wrong", "recall", "wrong called right", "right recognised", "unsettled left open", "now")


def rows() -> list[str]:
    """The rows of the table: a set and a language each."""
    looks = tomli.loads((HERE / "first-looks.toml").read_text(encoding="utf-8"))
    found = []
    for letter, languages in looks.items():
        now = scores("claims-aside.jsonl" if letter == "aside" else f"claims-unseen-{letter}.jsonl", SOURCES)
        for lang, first in languages.items():
            reached = " / ".join(_shown(now[lang][name]) for name in FIGURES)
            found.append("| " + " | ".join([letter, lang, *first, reached]) + " |")
    return found


def _shown(figure: float) -> str:
    return f"{figure:.3f}" if isinstance(figure, float) else str(figure)


def main() -> None:
    print("| set | language | " + " | ".join(HEADS) + " |")
    print("|" + "---|" * (len(HEADS) + 2))
    print("\n".join(rows()))


if __name__ == "__main__":
    main()
