"""A doubt about a fact, in the form of the problems that the loader tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.loading.problem import Problem
from kzreview.render.result import plain_number

if TYPE_CHECKING:
    from decimal import Decimal

    from kzreview.model import Fact


def doubt(about: Fact, field: str, why: str, /, **params: object) -> Problem:
    """A doubt about the `field` of the fact `about`; `why` names its message."""
    return Problem(f"facts/{about.source}.toml", about.id, field, f"sanity/{why}", params)


def shown(value: Decimal | int) -> str:
    """A number as the messages print it: digits without an exponent."""
    return plain_number(value)
