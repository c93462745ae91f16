"""Libraries that only some readers need, each installed as an extra: '.[svg]' and so on."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from kzreview.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def of_extra(extra: str) -> Iterator[None]:
    """Around the imports of an extra: raises MissingExtraError, which names the command that installs it.

    >>> with of_extra("svg"):  # doctest: +ELLIPSIS
    ...     import absent
    Traceback (most recent call last):
    kzreview.errors.MissingExtraError: this needs absent, ... in the folder of the project run: pip install '.[svg]'
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingExtraError(extra, str(error.name)) from error
