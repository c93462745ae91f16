"""A draft as TOML: the file of facts and the entry of sources.toml, with what is believed marked as such."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from kzreview.draft.ids import with_ids, year_of_proposal
from kzreview.loading.check_facts import as_printed
from kzreview.messages import say
from kzreview.model import LANGUAGES, Period
from kzreview.printable import printable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from decimal import Decimal

    from kzreview.draft.proposals import Draft, Left, Proposal
    from kzreview.factbase import FactBase
    from kzreview.receipts.document import Document


class About(NamedTuple):
    """What the person who asks for a draft says of the document; `reader` is the language of the comments."""

    source: str
    year: int
    language: str
    reader: str


def facts_toml(about: About, draft: Draft, document: Document, base: FactBase, taken: Collection[str]) -> str:
    """The file facts/SOURCE.toml; `taken` are ids that it may not use."""
    years = sorted({year_of_proposal(proposal, about.year) for proposal in draft.proposals} | {about.year})
    head = [
        *_comments(about, "facts-head", "facts-confirm", "facts-open", "facts-then"),
        f"source = {_text(about.source)}",
        f"year = {about.year}",
        f"years = [{', '.join(map(str, years))}]",
    ]
    facts = [
        [*_fields(about, name, proposal, document), "[fact.label]", *_label(proposal, base)]
        for name, proposal in with_ids(draft.proposals, about.source, about.year, taken)
    ]
    return _joined([head, *facts, list(_left(about, draft.left))])


def _fields(about: About, fact_id: str, proposal: Proposal, document: Document) -> Iterator[str]:
    metric, value = proposal.metric, proposal.value
    yield "[[fact]]"
    yield f"id = {_text(fact_id)}"
    yield f"kind = {_text(proposal.kind)}"
    yield _open(about, "topic", _topic(proposal))
    if value is not None:
        yield _open(about, "metric", metric.id if metric else "")
    yield f"period = {_text(proposal.period)}"
    if value is not None:
        yield f"value = {_number(value.low, value.step)}"
        if value.high is not None:
            yield f"value_to = {_number(value.high, value.step)}"
        yield _open(about, "unit", proposal.unit)
        yield f"bound = {_text(proposal.bound)}"
    if proposal.qualifiers:
        yield f"qualifiers = {_table(proposal.qualifiers.items())}"
    yield f"paragraph = {proposal.paragraph}"
    yield f"fingerprint = {_text(document.fingerprints[proposal.paragraph - 1])}"
    yield f"printed = {_text(proposal.printed)}"
    yield f"believed = [{', '.join(map(_text, _believed(proposal)))}]"


def _topic(proposal: Proposal) -> str:
    if proposal.is_visit:
        return "visits"
    return proposal.metric.topic if proposal.metric else ""


def _believed(proposal: Proposal) -> list[str]:
    """The fields that are believed; the value, the paragraph and the receipt are read off, what is open is empty."""
    names = ["period", "qualifiers", "label"] if proposal.is_visit else ["kind", "metric", "period", "bound"]
    if proposal.value is not None:
        names += ["qualifiers"] if proposal.qualifiers else []
        names += ["label"] if proposal.metric else []
        names = names if proposal.metric else [name for name in names if name != "metric"]
    return names


def _label(proposal: Proposal, base: FactBase) -> Iterator[str]:
    for lang in LANGUAGES:
        yield f"{lang} = {_text(_name(proposal, base, lang))}"


def _name(proposal: Proposal, base: FactBase, lang: str) -> str:
    """The name of the metric or the kind of visit, with the place or group it is of; empty where none is believed."""
    if proposal.is_visit:
        name = base.terms.value_name("type", proposal.qualifiers["type"], lang)
    elif proposal.metric is None:
        return ""
    else:
        name = proposal.metric.name.in_language(lang)
    name = name[:1].upper() + name[1:]
    told = [_word(base, key, word, lang) for key, word in proposal.qualifiers.items() if key in _TOLD]
    return f"{name}: {', '.join(told)}" if told else name


_TOLD = frozenset({"country", "city", "group"})


def _word(base: FactBase, key: str, word: str, lang: str) -> str:
    if word in base.places:
        return base.places[word].name.in_language(lang)
    return base.terms.value_name(key, word, lang)


def _left(about: About, left: Iterable[Left]) -> Iterator[str]:
    """What could not be placed, as comments; what is believed to be no fact is exempted in sources.toml."""
    open_ = [one for one in left if not one.is_none]
    if open_:
        yield from _comments(about, "left-head")
    for one in open_:
        why = say(about.reader, f"draft/left-{one.why}")
        yield f"# {say(about.reader, 'draft/left', paragraph=one.paragraph, printed=printable(one.printed), why=why)}"


def source_toml(about: About, draft: Draft, document: Document) -> str:
    """The entry of sources.toml: what a person must still say is empty."""
    also = sorted({proposal.period for proposal in draft.proposals if _reaches_beyond(proposal, about.year)})
    lines = [
        *_comments(about, "source-head"),
        "[[source]]",
        f"id = {_text(about.source)}",
        f"title = {_text(document.paragraphs[0])}",
        f"language = {_text(about.language)}",
        f'covers = "{about.year}"',
        *([f"also_covers = [{', '.join(map(_text, also))}]"] if also else []),
        _open(about, "page", ""),
        f"publisher = {_table((lang, '') for lang in LANGUAGES)}  # {say(about.reader, 'draft/open')}",
        "fingerprints = [",
        *(f"  {_text(fingerprint)}," for fingerprint in document.fingerprints),
        "]",
    ]
    none = [one for one in draft.left if one.is_none]
    exempt = [_exemption(about, one) for one in none]
    return _joined([lines, *([_comments(about, "exempt-head")] if exempt else []), *exempt])


def _reaches_beyond(proposal: Proposal, year: int) -> bool:
    period = Period.parse(proposal.period)
    ahead = proposal.kind == "plan" and period.end.year >= year
    return not ahead and not period.within(Period.parse(str(year)))


def _exemption(about: About, left: Left) -> list[str]:
    return [
        "[[source.exemption]]",
        f"paragraph = {left.paragraph}",
        f"printed = {_text(left.printed)}",
        f"reason = {_text(say(about.reader, f'draft/left-{left.why}'))}",
    ]


def _open(about: About, field: str, word: str) -> str:
    """A field that a person fills in where nothing is believed."""
    return f"{field} = {_text(word)}" + ("" if word else f"  # {say(about.reader, 'draft/open')}")


def _number(value: Decimal, step: Decimal) -> str:
    """The value with the digits that the document shows: 98, 2.5, 13.3e9; of hours and minutes the minutes."""
    step = step.normalize()
    if step.as_tuple().digits != (1,) or step == 1:
        return str(int(value))
    return as_printed(value, step)


def _table(pairs: Iterable[tuple[str, str]]) -> str:
    return f"{{ {', '.join(f'{key} = {_text(word)}' for key, word in pairs)} }}"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comments(about: About, *keys: str) -> list[str]:
    return [f"# {say(about.reader, f'draft/{key}', source=about.source)}" for key in keys]


def _joined(blocks: Iterable[list[str]]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def one_toml(about: About, facts: str, entry: str) -> str:
    """Both in one document, to be looked at: the entry, which belongs into another file, as comments."""
    head = "\n".join(_comments(about, "entry-head"))
    return f"{facts}\n{head}\n" + "".join(f"# {line}".rstrip() + "\n" for line in entry.rstrip("\n").split("\n"))
