"""What facts and metrics are called, folded, and what the words of it mean.

Folding all of it takes longer than the rest of an answer, so data/ask/called.json holds it for the bundled data, by
the names as they are written; docs/make_reference.py writes it. A name that it lacks, as of a pack, is folded when it
is met.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from kzreview.ask.folding import fold, split
from kzreview.ask.index import stamp
from kzreview.ask.lexicon import lexicon
from kzreview.loading.files import fact_paths
from kzreview.paths import bundled_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kzreview.factbase import FactBase
    from kzreview.model import Text

# Places come from the qualifiers, which say whose they are.
_NOT_SAID = ("place:", "beyond:", "city-of:", "?", "+", "&", "~been")
_STAMP = "stamp"
_STAMP_OF_NAMES = "stamp of names"


class Called(NamedTuple):
    """`text` is folded, a line for each language; `meanings` are those of its words."""

    text: str
    meanings: frozenset[str]


@lru_cache(maxsize=4096)
def called(name: Text) -> Called:
    """A name in the three languages, folded, with its meanings."""
    known = _written().get(_key(name))
    return Called(known[0], frozenset(known[1])) if known else _called(name)


def _called(name: Text) -> Called:
    text = fold(_key(name))
    found = (
        meaning for line in text.split("\n") for piece in lexicon().scan(split(line)) for meaning in piece.meanings
    )
    return Called(text, frozenset(meaning.lstrip("~") for meaning in found if not meaning.startswith(_NOT_SAID)))


def _key(name: Text) -> str:
    return f"{name.kk}\n{name.ru}\n{name.en}"


@lru_cache(maxsize=1)
def _written() -> Mapping[str, Any]:
    """The names by their words as written; none where the words of questions were edited since they were folded."""
    import json

    data = bundled_data()
    path = path_of(data)
    table: dict[str, Any] = json.loads(path.read_bytes()) if path.is_file() else {}
    return table if table.get(_STAMP) == stamp(data) else {}


def every_name(base: FactBase) -> Mapping[str, str]:
    """The names of all facts and metrics, folded, by their words as written; no fact is read where they are known."""
    known = _written()
    if base.is_bundled and known.get(_STAMP_OF_NAMES) == _stamp_of_names(bundled_data()):
        return {key: value[0] for key, value in known.items() if isinstance(value, list)}
    return {_key(name): called(name).text for name in _names(base)}


def _names(base: FactBase) -> Iterator[Text]:
    yield from (fact.label for fact in base.facts)
    yield from (metric.name for metric in base.metrics.values())


def _stamp_of_names(data: Path) -> str:
    """What tells the files that the names stand in from any other state of them."""
    paths = [data / "metrics.toml", *fact_paths(data)]
    return format(crc32(b"".join(path.read_bytes() for path in paths)), "08x")


def path_of(data: Path) -> Path:
    """Where the folded names of a data folder lie."""
    return data / "ask" / "called.json"


def write_called(data: Path) -> None:
    """Writes the names of a data folder."""
    path_of(data).write_text(called_text(data), encoding="utf-8")


def called_text(data: Path) -> str:
    """The names of all facts and metrics of a data folder, a line for each."""
    from json import dumps

    from kzreview.factbase import FactBase

    made = {_key(name): _called(name) for name in _names(FactBase((data,)))}
    stamps = {_STAMP: stamp(data), _STAMP_OF_NAMES: _stamp_of_names(data)}
    table = stamps | {key: [one.text, sorted(one.meanings)] for key, one in made.items()}
    lines = [f"{dumps(key, ensure_ascii=False)}:{dumps(value)}" for key, value in table.items()]
    return "{" + ",\n".join(lines) + "}\n"
