"""The tables that decide, read from data/check when first needed."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kzreview.tables import bundled_table


@lru_cache(maxsize=16)
def table(name: str) -> dict[str, Any]:
    """One file of data/check, such as "concepts"."""
    return bundled_table(f"check/{name}")
