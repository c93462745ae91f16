"""How much of a review a draft finds, against what a person reads in it.

    python tests/draft/draft_scoring.py

prints it for the made-up reviews beside this file, and for the two documents of the project where they are at hand.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import tomli

from kzreview.draft.propose import propose
from kzreview.factbase import load
from kzreview.receipts.document import read_document

REVIEWS = Path(__file__).parent / "reviews"
DATA = Path(__file__).parents[2] / "data"


class Score(NamedTuple):
    """Of the figures that a person reads: how many are proposed, and with the right metric; and what is no fact."""

    expected: int
    found: int
    metric: int
    proposed: int
    no_fact: list[str]
    missed: list[tuple[int, Decimal, str]]
    visits: set[str]
    visits_expected: set[str]

    @property
    def recall(self):
        return self.found / self.expected

    @property
    def accuracy(self):
        return self.metric / self.found

    @property
    def noise(self):
        return (len(self.no_fact) + len(self.visits - self.visits_expected)) / self.proposed


class Wanted(NamedTuple):
    figures: list[tuple[int, Decimal, str]]  # paragraph, value, metric
    visits: set[str]
    language: str
    year: int


def of_review(name):
    """What a person reads in a made-up review."""
    told = tomli.loads((REVIEWS / f"{name}.toml").read_text(encoding="utf-8"))
    figures = [(paragraph, Decimal(value), metric) for paragraph, value, metric in told["figures"]]
    return Wanted(figures, set(told["visits"]), told["language"], told["year"])


def of_source(name):
    """The figures and visits that the project's own facts of a source hold."""
    document = tomli.loads((DATA / "facts" / f"{name}.toml").read_text(encoding="utf-8"), parse_float=Decimal)
    facts = document["fact"]
    figures = {_figure(fact): None for fact in facts if "value" in fact}
    visits = {".".join(fact["qualifiers"].values()) for fact in facts if fact["kind"] == "visit"}
    return Wanted([figure[:3] for figure in figures], visits, "kk", document["year"])


def _figure(fact):
    """One printed figure may be a fact of each of several cities, and is one figure still."""
    told = tuple(word for key, word in fact.get("qualifiers", {}).items() if key != "city")
    return fact["paragraph"], Decimal(fact["value"]), fact["metric"], told


def score(path, wanted, base):
    draft = propose(read_document(path).paragraphs, wanted.language, wanted.year, base)
    figures = [proposal for proposal in draft.proposals if proposal.value]
    left, found, right, no_fact = list(wanted.figures), 0, 0, []
    for proposal in figures:
        metric = proposal.metric.id if proposal.metric else ""
        same = [one for one in left if one[:2] == (proposal.paragraph, proposal.value.low)]
        if not same:
            no_fact.append(f"{proposal.paragraph}: {proposal.printed}")
            continue
        best = next((one for one in same if one[2] == metric), same[0])
        left.remove(best)
        found += 1
        right += best[2] == metric
    visits = {".".join(proposal.qualifiers.values()) for proposal in draft.proposals if proposal.kind == "visit"}
    return Score(len(wanted.figures), found, right, len(draft.proposals), no_fact, left, visits, wanted.visits)


def _print(name, result):
    print(
        f"{name}: {result.found} of {result.expected} figures ({result.recall:.1%}), "
        f"metric of {result.metric} ({result.accuracy:.1%}), visits {len(result.visits & result.visits_expected)} of "
        f"{len(result.visits_expected)}, no facts {result.noise:.1%} of {result.proposed} {result.no_fact}"
    )


if __name__ == "__main__":
    known = load()
    for review in sorted(REVIEWS.glob("*.txt")):
        _print(review.stem, score(review, of_review(review.stem), known))
    for source in sorted((DATA.parents[1] / "shared" / "sources").glob("*.txt")):
        _print(source.stem, score(source, of_source(source.stem), known))
    sys.exit()
