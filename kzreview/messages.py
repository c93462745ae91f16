"""What the program says to people, in their language: data/messages/<lang>.toml, read when first needed."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kzreview.paths import bundled_data


@lru_cache(maxsize=4)
def _messages(lang: str) -> dict[str, Any]:
    import tomli

    path = bundled_data() / "messages" / f"{lang}.toml"
    return tomli.loads(path.read_text(encoding="utf-8"))


def say(lang: str, key: str, **params: object) -> str:
    """The message `key` in `lang` (kk, ru, en) with its places filled.

    A message with plural forms is a table of CLDR categories, chosen by the parameter `n`.
    Raises KeyError where there is no such message.

    >>> say("en", "receipts-found", n=1)
    '1 receipt found'
    """
    message = _messages(lang)[key]
    if isinstance(message, dict):
        from kzreview.language.plural import plural_form

        message = plural_form(lang, params["n"], message)
    return str(message).format(**params)
