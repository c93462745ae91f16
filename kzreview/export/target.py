"""Where an export goes: nothing that is there is overwritten, and nothing is left half written."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kzreview.errors import KzreviewError, os_reason
from kzreview.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator


class TargetError(KzreviewError):
    """A place that an export is not written to, as something else is there."""

    def __init__(self, why: str, path: Path) -> None:
        super().__init__(path=str(path))
        self.key = f"export/{why}"


class WriteError(KzreviewError):
    """A place that the system does not let an export be written to."""

    key = "export/cannot-write"

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(path=str(path))
        self.cause = cause

    def in_language(self, lang: str) -> str:
        return say(lang, self.key, path=self.params["path"], why=os_reason(self.cause, lang))


def target_of(target: Path, *, is_folder: bool) -> Path:
    """The folder or file to be made, where it may be: a folder may be there, as it is filled beside what it holds.

    Raises TargetError where a file would be overwritten or stands where a folder is needed.
    """
    for above in target.absolute().parents:
        if above.exists() and not above.is_dir():
            raise TargetError("not-a-folder", above)
    if os.path.lexists(target) and not (is_folder and target.is_dir()):
        raise TargetError("exists", target)
    return target


@contextmanager
def staged(target: Path, *, is_folder: bool) -> Iterator[Path]:
    """A place beside the target to write to; it is moved to the target once all is written.

    Raises WriteError, and TargetError where the target is a folder that holds a file of the same name.
    """
    beside = next(folder for folder in (target, *target.absolute().parents) if folder.is_dir())
    try:
        with _temporary_folder(beside) as temporary:
            place = temporary / target.name
            if is_folder:
                place.mkdir()
            yield place
            _move(place, target)
    except OSError as error:
        raise WriteError(target, error) from error


@contextmanager
def _temporary_folder(beside: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=".kzreview-", dir=beside))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _move(place: Path, target: Path) -> None:
    if not target.is_dir():
        target.parent.mkdir(parents=True, exist_ok=True)
        place.rename(target)
        return
    moves = [(file, target / file.name) for file in sorted(place.iterdir())]
    for _, new in moves:
        if os.path.lexists(new):
            raise TargetError("exists", new)
    for file, new in moves:
        file.rename(new)
