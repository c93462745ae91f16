"""Files of a data folder that nothing reads: a slip of the name, which would otherwise go unnoticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.loading.files import CATALOGUE
from kzreview.loading.problem import Problem
from kzreview.nearest import nearest
from kzreview.paths import bundled_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OF_A_PACK = tuple(f"{name}.toml" for name in (*CATALOGUE, "views", "sanity"))


def stray_files(folder: Path) -> list[Problem]:
    """A TOML file that is not read, or a folder facts/ without any; what is no TOML may lie in a pack."""
    return [*_beside(folder), *_of_facts(folder)]


def is_whole(folder: Path) -> bool:
    """Whether a folder holds all the data there is, like the bundled one, and not what a pack adds to it."""
    return (folder / "language").is_dir()


def _beside(folder: Path) -> Iterator[Problem]:
    read = sorted(path.name for path in bundled_data().glob("*.toml")) if is_whole(folder) else OF_A_PACK
    known = ", ".join(read)
    for path in sorted(folder.iterdir()):
        if path.name in read or not _is_toml(path):
            continue
        near = nearest(
            path.stem.lower(), [name.removesuffix(".toml") for name in read if name[0] == path.name[0].lower()]
        )
        if near and path.is_file():
            yield Problem(path.name, "", "", "loading/stray-near", {"nearest": f"{near[0]}.toml", "known": known})
        elif path.is_file():
            yield Problem(path.name, "", "", "loading/stray", {"known": known})


def _is_toml(path: Path) -> bool:
    return path.suffix.lower() == ".toml" and not path.name.startswith(".")


def _of_facts(folder: Path) -> Iterator[Problem]:
    facts = folder / "facts"
    if not facts.is_dir():
        yield from _other_folders(folder)
        return
    inside = [path for path in sorted(facts.rglob("*")) if _is_toml(path) and path.is_file()]
    for path in inside:
        if path.parent != facts:
            yield Problem(path.relative_to(folder).as_posix(), "", "", "loading/stray-fact")
        elif path.suffix != ".toml":
            yield Problem(path.relative_to(folder).as_posix(), "", "", "loading/stray-end")
    if not inside:
        yield Problem("facts/", "", "", "loading/no-facts")


def _other_folders(folder: Path) -> Iterator[Problem]:
    """Folders whose name comes near to facts/ and that hold TOML."""
    for path in sorted(folder.iterdir()):
        if path.is_dir() and nearest(path.name.lower(), ["facts"]) and any(map(_is_toml, path.iterdir())):
            yield Problem(
                f"{path.name}/", "", "", "loading/stray-near", {"nearest": "facts/", "known": ", ".join(OF_A_PACK)}
            )
