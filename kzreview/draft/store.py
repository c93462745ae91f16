"""Where a draft goes: a folder of one's own, in which nothing is overwritten and nothing half written."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from kzreview.draft.errors import DraftError
from kzreview.errors import UnreadableFileError
from kzreview.loading.files import catalogue_ids, fact_ids

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


class Folder:
    """A folder of data in the making."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.sources_path = path / "sources.toml"

    def facts_path(self, source: str) -> Path:
        return self.path / "facts" / f"{source}.toml"

    @property
    def holds_any(self) -> bool:
        """Whether there is such a folder."""
        return self.path.is_dir()

    @property
    def source_ids(self) -> list[str]:
        """The sources that it holds, finished or not."""
        return catalogue_ids((self.path,), "sources")

    @property
    def fact_ids(self) -> Collection[str]:
        """The facts that it holds, finished or not."""
        return fact_ids(self.path)

    def refuse_taken(self, source: str) -> None:
        """Raises DraftError where a source or a file of facts of that id is there, or the path is no folder.

        Raises UnreadableFileError where the sources of the folder are no UTF-8 text.
        """
        if self.path.exists() and not self.path.is_dir():
            raise DraftError("not-a-folder", path=self.path)
        try:
            held = self.source_ids
        except UnicodeDecodeError as error:
            raise UnreadableFileError(self.sources_path, error) from error
        if source in held:
            raise DraftError("taken", given=source, where=self.sources_path)
        if self.facts_path(source).exists():
            raise DraftError("exists", path=self.facts_path(source))

    def write(self, source: str, facts: str, entry: str) -> None:
        """Writes the facts and adds the entry to sources.toml: both, or where one fails neither."""
        path = self.facts_path(source)
        path.parent.mkdir(parents=True, exist_ok=True)
        before = self.sources_path.read_text(encoding="utf-8") if self.sources_path.exists() else ""
        gap = "" if not before or before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
        made = {path: facts, self.sources_path: before + gap + entry}
        trials = {target: target.with_name(f".{target.name}.new") for target in made}
        try:
            for target, text in made.items():
                trials[target].write_text(text, encoding="utf-8", newline="\n")
            for target, trial in trials.items():
                trial.replace(target)
        except OSError:
            for trial in trials.values():
                with suppress(OSError):
                    trial.unlink(missing_ok=True)
            raise
