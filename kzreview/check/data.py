"""The tables that decide, read from data/check when first needed."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kzreview.paths import bundled_data


@lru_cache(maxsize=16)
def table(name: str) -> dict[str, Any]:
    """One file of data/check, such as "concepts"."""
    import tomli

    return tomli.loads((bundled_data() / "check" / f"{name}.toml").read_text(encoding="utf-8"))
