"""A whole look at a data folder: everything that the loader refuses, and everything that looks wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kzreview.loading import shape
from kzreview.loading.build import build_fact
from kzreview.loading.build_catalogue import build_source
from kzreview.loading.checks import check_folder, check_packs, known_of
from kzreview.loading.lines import Lines
from kzreview.loading.report import Report
from kzreview.loading.stray import is_whole
from kzreview.model import LANGUAGES, Text
from kzreview.paths import bundled_data
from kzreview.sanity.check_rules import check_rules
from kzreview.sanity.doubts import doubts_about
from kzreview.sanity.rules import read_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kzreview.catalogue import Source
    from kzreview.loading.known import Known
    from kzreview.loading.problem import Problem
    from kzreview.model import Fact


class Finding(NamedTuple):
    """Something about a data file: a `problem`, for which it is not loaded, or a `doubt`, for which it is.

    `line` is None where it is not known; `rule` names what was found, whatever the language.
    """

    file: str
    line: int | None
    item: str
    field: str
    severity: str
    rule: str
    message: Text


def look_over(folder: Path, beside: Sequence[Path] = ()) -> tuple[list[Finding], int]:
    """What is to be said of a folder on top of the bundled data and of packs `beside` it, by file; how many facts.

    A folder with all the data there is, such as the bundled one, stands alone. Raises BadPackError where it is no
    data, DataError where a pack beside it is broken.
    """
    others = tuple(pack for pack in beside if pack.resolve() != folder.resolve())
    check_packs((bundled_data(),), others)
    trusted = () if is_whole(folder) else (bundled_data(), *others)
    known = known_of(trusted)
    problems, documents = check_folder(known, folder)
    rules_told = check_rules(folder, known)
    problems += rules_told
    facts = list(_sound_facts(documents))
    rules = read_rules(trusted if rules_told else (*trusted, folder), known.metrics)
    doubts = doubts_about(facts, list(_facts_of(trusted)), _sources(known), rules)
    told = [*((problem, "problem") for problem in problems), *((doubt, "doubt") for doubt in doubts)]
    files: dict[str, Lines] = {}
    findings = [_finding(folder, problem, severity, files) for problem, severity in told]
    findings.sort(key=lambda finding: (finding.file, finding.line or 0, finding.severity))
    return findings, len(facts)


def _sound_facts(documents: Mapping[str, Mapping[str, Any]]) -> Iterator[Fact]:
    """The facts that can be built, whatever else is wrong with them."""
    for name, document in documents.items():
        if shape.check_shape(Report(name), document, shape.FACT_FILE):
            for table in document.get("fact", ()):
                if _can_be_built(table):
                    yield build_fact(table, document["source"], document["year"])


def _can_be_built(table: Mapping[str, Any]) -> bool:
    if not shape.check_shape(Report(""), table, shape.FACT) or (
        "value" in table and not {"unit", "bound"} <= table.keys()
    ):
        return False
    words = [word for value in table.get("qualifiers", {}).values() for word in _listed(value)]
    return all(isinstance(word, str) for word in words)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _facts_of(folders: Iterable[Path]) -> Iterator[Fact]:
    from kzreview.factbase import FactBase

    for folder in folders:
        yield from FactBase((folder,)).facts


def _sources(known: Known) -> dict[str, Source]:
    """The sources that are sound."""
    sound = [table for table in known.sources.values() if shape.check_shape(Report(""), table, shape.SOURCE)]
    return {table["id"]: build_source(table) for table in sound}


def _finding(folder: Path, problem: Problem, severity: str, files: dict[str, Lines]) -> Finding:
    messages = [problem.message(lang) for lang in LANGUAGES]
    if problem.file not in files:
        files[problem.file] = Lines(_text(folder / problem.file))
    line = files[problem.file].line_of(problem.item, problem.field, messages[2])
    rule = problem.key.rpartition("/")[2].removeprefix("data-")
    return Finding(problem.file, line, problem.item, problem.field, severity, rule, Text(*messages))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
