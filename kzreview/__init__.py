"""Answers, with a receipt for every figure, what the yearly reviews say of the President of Kazakhstan's year.

>>> import kzreview
>>> kzreview.load().fact("2024.days-abroad").quantity.value
36
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kzreview.check.api import check_text
    from kzreview.factbase import FactBase, load

__all__ = ["FactBase", "check_text", "load"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Imports the public names when they are first used: the command line starts without them."""
    if name == "check_text":
        from kzreview.check import api

        return api.check_text
    if name in __all__:
        from kzreview import factbase

        return getattr(factbase, name)
    raise AttributeError(name)
