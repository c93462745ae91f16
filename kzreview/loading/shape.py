"""The shape of each table of the data: which fields, of which type, which must be there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kzreview.loading.known import PLACE_KINDS
from kzreview.loading.problem import Term
from kzreview.metric import COMPARABLE, UNLIKE_KINDS
from kzreview.model import BOUNDS, KINDS, LANGUAGES, Period
from kzreview.paths import bundled_data
from kzreview.tables import bundled_table

if TYPE_CHECKING:
    from kzreview.loading.report import Report

ID = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_DIRECTION = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # what could make a text read as another
_MOST_DIGITS = 30
_DANGEROUS_STARTS = ("=", "+", "-", "@")

Check = Callable[["Report", str, Any], None]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a table: its check, and whether it must be there."""

    check: Check
    required: bool = True


def check_shape(report: Report, table: Mapping[str, Any], shape: Mapping[str, Field]) -> bool:
    """Checks the fields of one table against its shape; whether it is sound enough to look further."""
    before = len(report.problems)
    for name, value in table.items():
        if name in shape:
            shape[name].check(report, name, value)
        else:
            report.unknown(name, "field", name, shape)
    for name, expected in shape.items():
        if expected.required and name not in table:
            report.add(name, "data-missing")
    return len(report.problems) == before


def text(report: Report, name: str, value: Any) -> None:
    """One line of text that a spreadsheet does not take for a formula."""
    if not isinstance(value, str):
        report.add(name, "data-type", expected=Term("text"), given=type_name(value))
    elif not value.strip():
        report.add(name, "data-empty")
    elif _CONTROL.search(value):
        report.add(name, "data-control")
    elif turned := _DIRECTION.search(value):
        report.add(name, "loading/direction", code=f"{ord(turned[0]):04X}")
    elif value.startswith(_DANGEROUS_STARTS):
        report.add(name, "data-formula", given=value[0])


def three_texts(report: Report, name: str, value: Any) -> None:
    if not isinstance(value, Mapping):
        report.add(name, "data-type", expected=Term("languages"), given=type_name(value))
        return
    check_languages(report, value, f"{name}.")


def check_languages(report: Report, table: Mapping[str, Any], prefix: str = "") -> None:
    """kk, ru and en are all there, each a text, and no other language."""
    for lang in LANGUAGES:
        if lang in table:
            text(report, f"{prefix}{lang}", table[lang])
        else:
            report.add(f"{prefix}{lang}", "data-missing")
    if prefix:
        for lang in table.keys() - set(LANGUAGES):
            report.unknown(f"{prefix}{lang}", "language", lang, LANGUAGES)


def texts(report: Report, name: str, value: Any) -> None:
    if not isinstance(value, list):
        report.add(name, "data-type", expected=Term("list-of-texts"), given=type_name(value))
        return
    for entry in value:
        text(report, name, entry)


def identifier(report: Report, name: str, value: Any) -> None:
    if not isinstance(value, str):
        report.add(name, "data-type", expected=Term("text"), given=type_name(value))
    elif not ID.fullmatch(value):
        report.add(name, "data-id", given=value)


def number(report: Report, name: str, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        report.add(name, "data-number", given=type_name(value))
    elif isinstance(value, Decimal) and not value.is_finite():
        report.add(name, "data-finite")
    elif abs(Decimal(value).adjusted()) >= _MOST_DIGITS or len(Decimal(value).as_tuple().digits) > _MOST_DIGITS:
        report.add(name, "loading/too-large", most=_MOST_DIGITS)


def positive(report: Report, name: str, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        report.add(name, "data-type", expected=Term("whole-number"), given=type_name(value))
    elif value < 1:
        report.add(name, "data-positive", given=value)


def whole_numbers(report: Report, name: str, value: Any) -> None:
    if not isinstance(value, list):
        report.add(name, "data-type", expected=Term("list-of-years"), given=type_name(value))
        return
    for entry in value:
        positive(report, name, entry)


def web_page(report: Report, name: str, value: Any) -> None:
    text(report, name, value)
    if isinstance(value, str) and not value.startswith(("https://", "http://")):
        report.add(name, "data-page", given=value)


def flag(report: Report, name: str, value: Any) -> None:
    if not isinstance(value, bool):
        report.add(name, "data-type", expected=Term("flag"), given=type_name(value))


def period(report: Report, name: str, value: Any) -> None:
    if not isinstance(value, str):
        report.add(name, "data-type", expected=Term("period"), given=type_name(value))
        return
    try:
        Period.parse(value)
    except ValueError:
        report.add(name, "data-period", given=value)


def day(report: Report, name: str, value: Any) -> None:
    before = len(report.problems)
    period(report, name, value)
    if len(report.problems) == before and (found := Period.parse(value)).start != found.end:
        report.add(name, "data-day", given=value)


def periods(report: Report, name: str, value: Any) -> None:
    if not isinstance(value, list):
        report.add(name, "data-type", expected=Term("list-of-periods"), given=type_name(value))
        return
    for entry in value:
        period(report, name, entry)


def table(report: Report, name: str, value: Any) -> None:
    if not isinstance(value, Mapping):
        report.add(name, "data-type", expected=Term("table"), given=type_name(value))


def tables(report: Report, name: str, value: Any) -> None:
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        report.add(name, "data-tables", given=type_name(value))


def rows_of(report: Report, table: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The tables under a name, none where there is something else, which is told."""
    given = table.get(name, [])
    before = len(report.problems)
    tables(report, name, given)
    return given if len(report.problems) == before else []


def language(report: Report, name: str, value: Any) -> None:
    """A language whose numbers can be read: one of data/language."""
    known = tuple(sorted(path.stem for path in (bundled_data() / "language").glob("??.toml")))
    one_of("language", known)(report, name, value)


def rank(group: str) -> Check:
    """A check that the value is one of a group of ranks.toml: `word` or `read`."""

    def check(report: Report, name: str, value: Any) -> None:
        one_of(name, tuple(bundled_table("ranks")[group]))(report, name, value)

    return check


def fingerprints(report: Report, name: str, value: Any) -> None:
    texts(report, name, value)
    if isinstance(value, list):
        for place, entry in enumerate(value, 1):
            if isinstance(entry, str) and not _FINGERPRINT.fullmatch(entry):
                report.add(name, "data-fingerprint", place=place, given=entry[:12])


def believed(report: Report, name: str, value: Any) -> None:
    """What `draft` proposed and nobody has confirmed is no fact yet, whatever stands in it."""
    texts(report, name, value)
    fields = ", ".join(map(str, value)) if isinstance(value, list) else value
    report.add(name, "draft/data-believed", given=fields)


def word_lists(report: Report, name: str, value: Any) -> None:
    table(report, name, value)
    if isinstance(value, Mapping):
        for lang, words in value.items():
            if lang not in LANGUAGES:
                report.unknown(f"{name}.{lang}", "language", lang, LANGUAGES)
            texts(report, f"{name}.{lang}", words)


def one_of(what: str, words: tuple[str, ...]) -> Check:
    """A check that the value is one of a few words."""

    def check(report: Report, name: str, value: Any) -> None:
        if not isinstance(value, str):
            report.add(name, "data-type", expected=Term("text"), given=type_name(value))
        elif value not in words:
            report.unknown(name, what, value, words)

    return check


def type_name(value: Any) -> Term:
    """What a value of TOML is; what is none of these is a date or a time."""
    names = {bool: "flag", int: "whole-number", Decimal: "number", str: "text", list: "list"}
    return Term(names.get(type(value), "table" if isinstance(value, Mapping) else "date"))


EXEMPTION = {"paragraph": Field(positive), "printed": Field(text), "reason": Field(text)}


def exemptions(report: Report, name: str, value: Any) -> None:
    for entry in rows_of(report, {name: value}, name):
        check_shape(report, entry, EXEMPTION)


FACT_FILE = {
    "source": Field(identifier),
    "year": Field(positive),
    "years": Field(whole_numbers),
    "fact": Field(tables, required=False),
}

FACT = {
    "id": Field(identifier),
    "kind": Field(one_of("kind", KINDS)),
    "topic": Field(text),
    "metric": Field(text, required=False),
    "period": Field(period),
    "value": Field(number, required=False),
    "value_to": Field(number, required=False),
    "unit": Field(text, required=False),
    "bound": Field(one_of("bound", BOUNDS), required=False),
    "qualifiers": Field(table, required=False),
    "paragraph": Field(positive, required=False),
    "fingerprint": Field(text, required=False),
    "printed": Field(text),
    "believed": Field(believed, required=False),
    "label": Field(three_texts),
    "note": Field(three_texts, required=False),
}

SOURCE = {
    "id": Field(identifier),
    "publisher": Field(three_texts),
    "title": Field(text, required=False),
    "language": Field(language),
    "page": Field(web_page, required=False),
    "covers": Field(period),
    "also_covers": Field(periods, required=False),
    "speaker": Field(text, required=False),
    "author": Field(text, required=False),
    "note": Field(three_texts, required=False),
    "published": Field(day, required=False),
    "read": Field(rank("read"), required=False),
    "word": Field(rank("word"), required=False),
    "fingerprints": Field(fingerprints, required=False),
    "exemption": Field(exemptions, required=False),
}

OTHER_YEARS = {"years": Field(whole_numbers, required=False), "reason": Field(three_texts)}
JUDGED_YEARS = {**OTHER_YEARS, "comparable": Field(one_of("verdict", COMPARABLE))}


def other_years(fields: Mapping[str, Field]) -> Check:
    """A check of the tables that judge pairs of other years than the reason speaks of."""

    def check(report: Report, name: str, value: Any) -> None:
        for entry in rows_of(report, {name: value}, name):
            check_shape(report, entry, fields)

    return check


METRIC = {
    "id": Field(identifier),
    "topic": Field(text),
    "unit": Field(text),
    "additive": Field(flag, required=False),
    "comparable": Field(one_of("verdict", COMPARABLE)),
    "name": Field(three_texts),
    "rule": Field(three_texts),
    "reason": Field(three_texts),
    "words": Field(word_lists, required=False),
    "counted": Field(table, required=False),
    "without_number": Field(texts, required=False),
    "reason_years": Field(whole_numbers, required=False),
    "other_years": Field(other_years(JUDGED_YEARS), required=False),
}

UNLIKE = {
    "a": Field(text),
    "b": Field(text),
    "kind": Field(one_of("kind", UNLIKE_KINDS), required=False),
    "reason": Field(three_texts),
    "reason_years": Field(whole_numbers, required=False),
    "other_years": Field(other_years(OTHER_YEARS), required=False),
}

PLACE = {
    "id": Field(identifier),
    "kind": Field(one_of("kind", PLACE_KINDS)),
    "country": Field(text, required=False),
    "capital": Field(text, required=False),
    "kk": Field(text),
    "ru": Field(text),
    "en": Field(text),
    "other": Field(texts, required=False),
}

PERSON = {
    "id": Field(identifier),
    "kk": Field(text),
    "ru": Field(text),
    "en": Field(text),
    "other": Field(texts, required=False),
}
