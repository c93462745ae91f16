"""All that is known: the facts of the folders loaded, and what their ids refer to.

The bundled data is checked by the project's tests before it is published, so it is only read here; a pack is
checked in full, and nothing of a broken one is loaded.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kzreview.errors import UnknownWordError
from kzreview.loading.files import (
    CheckedFile,
    FactFile,
    catalogue_ids,
    catalogue_tables,
    fact_paths,
)
from kzreview.paths import bundled_data
from kzreview.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from kzreview.catalogue import Person, Place, Source
    from kzreview.metric import Metric, Unlike
    from kzreview.model import Fact
    from kzreview.standing import Standing
    from kzreview.terms import Terms

PLAN = frozenset({'"plan"', "'plan'"})


class FactBase:
    """Facts and catalogues of some data folders; each file is read when it is first asked for."""

    def __init__(
        self,
        folders: tuple[Path, ...],
        checked: Sequence[Mapping[str, Any]] = (),
        only: frozenset[str] | None = None,
    ) -> None:
        """`folders` hold the catalogues; the first holds facts too, the others theirs as `checked`, read already.

        `only` are the ids of the sources to answer from, None for all there are.
        """
        self._folders = folders
        self._checked = checked
        self.only = only
        self._read: dict[str, list[dict[str, Any]]] = {}

    @property
    def is_bundled(self) -> bool:
        """Whether the data is the bundled one alone, without a pack."""
        return len(self._folders) == 1 and self._folders[0] == bundled_data()

    def of_sources(self, given: Iterable[str]) -> FactBase:
        """The same, answering from some sources alone, named by their ids.

        What there is stays known: a metric or a year that none of them bears has no facts.
        """
        return FactBase(self._folders, self._checked, frozenset(given))

    @cached_property
    def _every_file(self) -> list[FactFile | CheckedFile]:
        order = catalogue_ids(self._folders[:1], "sources")
        bundled = sorted(map(FactFile, fact_paths(self._folders[0])), key=lambda file: order.index(file.source))
        return [*bundled, *map(CheckedFile, self._checked)]

    @cached_property
    def _files(self) -> list[FactFile | CheckedFile]:
        return [file for file in self._every_file if self.only is None or file.source in self.only]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact, by source, in the order of its paragraphs."""
        return self.facts_of()

    def facts_of(
        self,
        years: Collection[int] | None = None,
        sources: Collection[str] | None = None,
        words: Sequence[Collection[str]] = (),
    ) -> tuple[Fact, ...]:
        """The facts of some years and sources; None stands for all. What holds none of them is not read.

        `words` is a sieve that saves reading: of each group, a fact that is wanted has some word in its table.
        """
        return tuple(
            fact
            for file in self._files
            if (sources is None or file.source in sources) and (years is None or not file.years.isdisjoint(years))
            for fact in file.facts_with(words)
            if years is None or fact.year in years
        )

    @cached_property
    def text(self) -> str:
        """The facts and the metrics as they are written, in small letters; nothing is read out of them."""
        return "\n".join([self._metrics_text, *(file.text for file in self._files)])

    @cached_property
    def _metrics_text(self) -> str:
        """The files of metrics as they are written, in small letters."""
        paths = (folder / "metrics.toml" for folder in self._folders)
        return "\n".join(path.read_text(encoding="utf-8").casefold() for path in paths if path.is_file())

    def sources_with(self, word: str) -> set[str]:
        """The sources of which a fact may hold the word: a sieve that reads nothing."""
        return {file.source for file in self._files if file.holds(word)}

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id; raises UnknownWordError with the nearest id."""
        for fact in self.facts_of(words=[(fact_id,)]):
            if fact.id == fact_id:
                return fact
        ids = [fact.id for fact in self.facts]
        a_year = any(held.startswith(f"{fact_id}.") for held in ids) and fact_id.isdigit()
        raise UnknownWordError("fact", fact_id, ids, hint="try-facts-of-year" if a_year else None)

    def facts_by_source(self) -> Mapping[str, int]:
        """How many facts there are of each source, without reading them."""
        counts: dict[str, int] = {}
        for file in self._files:
            counts[file.source] = counts.get(file.source, 0) + len(file)
        return counts

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that some fact belongs to."""
        return tuple(sorted({year for file in self._files for year in file.years}))

    @property
    def known_years(self) -> list[int]:
        """The years that some fact belongs to, whichever its source."""
        return sorted({year for file in self._every_file for year in file.years})

    @property
    def planned_years(self) -> set[int]:
        """The years that some plan is made for, whichever its source; its own is the year in which it was told."""
        plans = [fact for file in self._every_file for fact in file.facts_with([PLAN]) if fact.kind == "plan"]
        return {fact.period.end.year for fact in plans}

    @property
    def source_ids(self) -> list[str]:
        """The ids of the sources, by their lines alone."""
        return catalogue_ids(self._folders, "sources")

    @cached_property
    def folder_of(self) -> Mapping[str, Path]:
        """The folder that each source stands in: the bundled one, or a pack."""
        return {source: folder for folder in self._folders for source in catalogue_ids((folder,), "sources")}

    def with_words(self, folder: Path) -> FactBase:
        """The same with the metrics, places, people and terms of a folder in the making, without its facts.

        Raises DataError where one of them is broken.
        """
        from kzreview.loading.checks import check_words

        if folder.resolve() in map(Path.resolve, self._folders):
            return self
        check_words(self._folders, folder)
        return FactBase((*self._folders, folder), self._checked)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return {source.id: source for source in self._catalogue("sources", "source")}

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """What each source is ranked by: whose word it carries, and when it was published."""
        from kzreview.loading.build_standing import build_standing

        return {standing.source: standing for standing in map(build_standing, self._entries("sources", "source"))}

    @cached_property
    def ranks(self) -> Mapping[str, Any]:
        """The names of whose word a source carries (`word`, nearest to the origin first) and of how much was read."""
        return read_table(self._folders[0] / "ranks.toml")

    @cached_property
    def metrics(self) -> Mapping[str, Metric]:
        from kzreview.loading.build_metrics import build_metric

        return {metric.id: metric for metric in map(build_metric, self._entries("metrics", "metric"))}

    @property
    def metric_ids(self) -> list[str]:
        """The ids of the metrics, by their lines alone: what they mean takes longer to read."""
        return catalogue_ids(self._folders, "metrics")

    @cached_property
    def listing(self) -> Mapping[str, Metric]:
        """The metrics that are counted from a list, or of which some fact speaks without a number."""
        return {name: metric for name, metric in self.metrics.items() if metric.counted or metric.without_number}

    @cached_property
    def unlike(self) -> tuple[Unlike, ...]:
        """The pairs of metrics that readers take for the same."""
        from kzreview.loading.build_metrics import build_unlike

        return tuple(map(build_unlike, self._entries("metrics", "unlike")))

    @cached_property
    def places(self) -> Mapping[str, Place]:
        return {place.id: place for place in self._catalogue("places", "place")}

    @cached_property
    def people(self) -> Mapping[str, Person]:
        return {person.id: person for person in self._catalogue("people", "person")}

    @cached_property
    def terms(self) -> Terms:
        """Names of topics, units, kinds, bounds and qualifiers."""
        from kzreview.terms import Terms

        return Terms(self._tables("terms"))

    @cached_property
    def views(self) -> Mapping[str, Any]:
        """What the commands that put several metrics together show: views.toml, a pack's tables over ours."""
        merged: dict[str, Any] = {}
        for table in self._tables("views"):
            merged |= table
        return merged

    def _catalogue(self, name: str, entry: str) -> list[Any]:
        from kzreview.loading import build_catalogue

        return list(map(getattr(build_catalogue, f"build_{entry}"), self._entries(name, entry)))

    def _entries(self, name: str, entry: str) -> list[dict[str, Any]]:
        """The entries of one kind in the file `name`.toml of all folders."""
        return [table for file in self._tables(name) for table in file.get(entry, ())]

    def _tables(self, name: str) -> list[dict[str, Any]]:
        """The file `name`.toml of each folder that has one."""
        if name not in self._read:
            self._read[name] = list(catalogue_tables(self._folders, name))
        return self._read[name]


def load(packs: Iterable[Path | str] = ()) -> FactBase:
    """The facts of the bundled data and of `packs`, folders in the same form.

    Raises BadPackError where a folder is no pack, DataError with all problems where one is broken.

    >>> load().fact("2024.days-abroad").quantity.value
    36
    """
    folders = tuple(Path(pack) for pack in packs)
    if not folders:
        return FactBase((bundled_data(),))
    from kzreview.loading.checks import check_packs

    checked = check_packs((bundled_data(),), folders)
    return FactBase((bundled_data(), *folders), checked=checked)
