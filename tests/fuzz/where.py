"""Random texts as an expression of --where: each is an expression, or an error with a caret under its place.

    python tests/fuzz/where.py [--tries 100000] [--seed 1]

Prints how many were expressions and what was wrong with the others; the first text that breaks the rule is shown with
what it did, and the exit status is 1. The texts are bytes as a shell may hand them over, characters of any script,
heaps of the words of the language, and expressions with something taken out, put in or turned round.
"""

from __future__ import annotations

import argparse
import random
import sys
import traceback
import unicodedata
from collections import Counter
from typing import NamedTuple

from kzreview import load
from kzreview.messages import say
from kzreview.model import LANGUAGES
from kzreview.query.expression_error import ExpressionError, plain
from kzreview.query.predicate import compile_where

PIECES = (
    *" ()=<>!~,\"'«»&|-.$%*\\/{}[]\t\n\x00\x1b\u00a0\u200b\u202e\ufeff",
    "<=", ">=", "!=", "==", "<>", " and ", " or ", " not ", " in ", " AND ", "in(", "not in (", "((",
    "))", "''", '""', "«»",
    "year", "value", "country", "label", "period", "note", "type", "unit", "valeu", "id", "metric",
    "2024", "2023-H1", "2024-01/2024-11", "1,2 млн", "158 983", "17bn", "13.3e9", "50%", "1e99", "0", "-1", "9" * 70,
    "CN", "Қытай", "Катар", "state", "Saudi Arabia", "Bosnia and Herzegovina", "fdi", "USD", "заңдар", "{given}",
    "{0}", "%s",
    "e\u0301", "й", "ё", "ı", "İ", "ß", "漢", "🇰🇿", "👨‍👩‍👧", "\ud800", "\udcff", "\U0010ffff",
)  # fmt: skip
FIELDS = (
    "year",
    "value",
    "country",
    "label",
    "Period",
    "type",
    "unit",
    "valeu",
    "paragraph",
    "metric",
    "person",
    "forum",
)
VALUES = (
    "2024", "2023-H1", "CN", "Қытай", "Netherland", "state", "17bn", "1,2 млн", "lots", "soon", "сапар", "''", "'and'",
    "«a»", "1e99", "9" * 80, "fdi", "%", "дол", "\u0301", "🇰🇿", "\udcff", "{given}", "Saudi Arabia", "2024-02-30",
)  # fmt: skip
SOUND = (
    "year = 2024 and country in (CN, Қатар)",
    "value > 1,2 млн and not (unit = KZT or bound != exact)",
    'label ~ «Ұлттық қор» or note ~ \'H1\' or printed ~ """36"""',
    "period >= 2023-H1 and period < 2024 and type not in (state, ресми)",
    "not not (not (metric = fdi))",
)


class Verdict(NamedTuple):
    """What a text turned out to be; `broken` says how it breaks the rule, "" where it keeps it."""

    kind: str
    broken: str = ""


def random_text(chance: random.Random) -> str:
    """One text, of up to some 60 pieces."""
    return chance.choice((_bytes, _characters, _pieces, _spoiled, _spoiled, _sentence, _sentence))(chance)


def _bytes(chance: random.Random) -> str:
    return chance.randbytes(chance.randrange(60)).decode("utf-8", "surrogateescape")


def _characters(chance: random.Random) -> str:
    highest = chance.choice((0x80, 0x600, 0x3000, 0x110000))
    return "".join(chr(chance.randrange(highest)) for _ in range(chance.randrange(40)))


def _pieces(chance: random.Random) -> str:
    return chance.choice(("", " ")).join(chance.choice(PIECES) for _ in range(chance.randrange(24)))


def _sentence(chance: random.Random) -> str:
    parts = [_comparison(chance) for _ in range(chance.randrange(1, 5))]
    return "".join(part + chance.choice((" and ", " or ", " and not ", ")or(")) for part in parts[:-1]) + parts[-1]


def _comparison(chance: random.Random) -> str:
    field, values = chance.choice(FIELDS), chance.choices(VALUES, k=chance.randrange(1, 4))
    operator = chance.choice(("=", "!=", "<", "<=", ">", ">=", "~", " in ", " not in "))
    listed = "in" in operator and chance.random() < 0.9
    return f"{field}{operator}({', '.join(values)})" if listed else f"{field} {operator}{values[0]}"


def _spoiled(chance: random.Random) -> str:
    text = chance.choice(SOUND)
    for _ in range(chance.randrange(4)):
        start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        end = min(end, start + 9)
        inside = chance.choice(("", text[start:end][::-1], text[start:end] * 2, chance.choice(PIECES)))
        text = text[:start] + inside + text[end:]
    return text


def verdict_on(text: str, base, facts, languages) -> Verdict:
    """Reads a text as --where does, asks it of a few facts, and looks at the error if it is one."""
    try:
        passes = compile_where(base, text)
        answers = [passes(fact) for fact in facts]
    except ExpressionError as error:
        broken = [fault for lang in languages if (fault := caret_fault(error.in_language(lang), text, error.span))]
        return Verdict(error.key, broken[0] if broken else "")
    except BaseException:  # noqa: BLE001 - any other exception is what is looked for
        return Verdict("exception", traceback.format_exc(limit=-3))
    return Verdict("expression", "" if all(isinstance(answer, bool) for answer in answers) else "an answer is no bool")


def caret_fault(message: str, text: str, span: tuple[int, int]) -> str:  # noqa: PLR0911 - one return a fault
    """What is wrong with an error's three lines; "" where the caret stands under the place, inside the line."""
    lines = message.split("\n")
    start, end = span
    if len(lines) != 3:
        return f"{len(lines)} lines instead of three"
    said, shown, caret = lines
    if not 0 <= start <= end <= len(text):
        return f"the span {span} is outside the text"
    if not said.strip() or any(not char.isprintable() for char in message.replace("\n", "")):
        return "nothing is said, or a control character is"
    if shown != "  " + plain(text) or len(plain(text)) != len(text):
        return "the expression is not shown"
    marks = caret.lstrip(" ")
    if not marks or marks.strip("^"):
        return f"no caret: {caret!r}"
    if columns(caret) > columns(shown) + (columns(plain(text[start:end])) == 0):
        return "the caret stands behind the line"
    if len(caret) - len(marks) != columns(shown[: start + 2]):
        return "the caret does not stand under its place"
    return ""


def columns(text: str) -> int:
    """The columns of a terminal: none for marks on a letter, two for wide characters."""
    wide = {"W": 2, "F": 2}
    return sum(0 if unicodedata.combining(char) else wide.get(unicodedata.east_asian_width(char), 1) for char in text)


def told_languages() -> list[str]:
    """The languages that errors of expressions are told in so far."""
    return [lang for lang in LANGUAGES if _is_told(lang)]


def _is_told(lang: str) -> bool:
    try:
        return bool(say(lang, "where-empty"))
    except KeyError:
        return False


def fuzz(tries: int, seed: int) -> tuple[Counter, list[tuple[str, Verdict]]]:
    """How often each kind came up, and the texts that break the rule."""
    base, chance, languages = load(), random.Random(seed), told_languages()  # noqa: S311 - nothing here is secret
    facts = base.facts[:: max(1, len(base.facts) // 5)]
    kinds: Counter = Counter()
    broken = []
    for _ in range(tries):
        text = random_text(chance)
        verdict = verdict_on(text, base, facts, languages)
        kinds[verdict.kind] += 1
        if verdict.broken:
            broken.append((text, verdict))
    return kinds, broken


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tries", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    kinds, broken = fuzz(asked.tries, asked.seed)
    for kind, count in kinds.most_common():
        print(f"{count:8} {kind}")
    for text, verdict in broken[:5]:
        print(f"\nbroken by {text!r} ({verdict.kind}):\n{verdict.broken}")
    print(f"\n{asked.tries} tries, seed {asked.seed}: {len(broken)} broke the rule")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
