"""What stands in the way of a draft."""

from __future__ import annotations

from kzreview.errors import KzreviewError


class DraftError(KzreviewError):
    """A draft that cannot be made or put where it is to go; nothing is written then.

    `why` is the end of the message's key: taken, exists, not-a-folder, bad-id, bad-year, wrong-language, empty or
    nothing.
    """

    def __init__(self, why: str, **params: object) -> None:
        super().__init__(**{name: str(value) for name, value in params.items()})
        self.key = f"draft/{why}"
