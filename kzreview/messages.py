"""What the program says to people, in their language.

data/messages/<lang>.toml holds what several commands say; a room's own words are in <room>.<lang>.toml and named
"room/key". A file is read when something of it is first said.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kzreview.tables import bundled_table


@lru_cache(maxsize=16)
def _messages(room: str, lang: str) -> dict[str, Any]:
    return bundled_table(f"messages/{room}.{lang}" if room else f"messages/{lang}")


def say(lang: str, key: str, **params: object) -> str:
    """The message `key` in `lang` (kk, ru, en) with its places filled.

    A message with plural forms is a table of CLDR categories, chosen by the parameter `n`.
    One that is not yet translated is said in English. Raises KeyError where there is no such message.

    >>> say("en", "count-receipts", n=1)
    '1 receipt'
    """
    room, _, name = key.rpartition("/")
    messages = _messages(room, lang)
    message = messages[name] if name in messages else _messages(room, "en")[name]
    if isinstance(message, dict):
        from kzreview.language.plural import plural_form

        message = plural_form(lang, params["n"], message)
    return str(message).format(**params)
