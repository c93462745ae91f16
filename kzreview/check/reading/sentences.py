"""A draft as sentences, each with its place, its paragraph and its language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.data import table
from kzreview.language.latin import SIGNS, latin_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_A_WORD = 6  # letters
_FEW = 3  # letters, after a sentence in Cyrillic
MOST = 1500  # a longer stretch without a full stop is cut at a semicolon or space: every step after this is bounded

# A paragraph ends at an empty line, and before a heading, a list item or a table row.
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:#{1,6} |[-*+•–—] |\d{1,3}[.)] |\|))")
_STOP = re.compile(r"[.!?…]+[\"»”’')\]*_]*(?=\s)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"„“])(?:[^\W\d_]|[A-Z]\.[A-Z]|[ap]\.m|млн|млрд|трлн|тыс|долл|стр|рис|табл|тел|ул|кв|им|гг|руб|тг|т\.\s?[ед]|т\.\s?б|бет"
    r"|No|no|Nos|оф|каб|корп|эт|пр|просп|пер|бул|обл|мкр|kv|ul|apt|Apt|Ave|ave|Blvd|Rd|Mr|Mrs|Ms|Dr|vs|approx|ca|fig|Fig|pp|vol|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|мин|сек|сағ|мың|ж|қ)\.$"
)
_SCALE = re.compile(r"(?:млн|млрд|трлн|тыс|мың|гг|тг|км)\.$")  # before a capital they end a sentence: 1,1 млрд. Затем
_STATE = re.compile(r"\s*(?:АҚШ|США|БАӘ|ОАЭ|ҚХР|КНР)\b(?!\s+(?:долл|дирх|юан))")  # 3 млрд. США вложили 1,9
_SHORT_MONTH = re.compile(  # 25 дек., янв. – нояб.
    r"(?:\d\s?|[–-]\s?)(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб|дек|қаң|ақп|нау|сәу|шіл|там|қыр|қаз|қар|жел)\.$"
)
_KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_CYRILLIC = re.compile("[а-яА-ЯёЁ]+")
_LATIN = re.compile("[a-zA-Z]+")
_KAZAKH_LATIN = re.compile("[ǵǴńŃñÑýÝıǧǦğĞ]")  # ǵasyr, myń
_WORD = re.compile(r"[^\W\d_]+")


class Stretch(NamedTuple):
    """A sentence: its span in the draft, the number of its paragraph, and its language."""

    start: int
    end: int
    paragraph: int
    lang: str


def split(text: str, lang: str = "auto") -> list[Stretch]:
    """The sentences of a masked draft; with "auto" the language is told for each of them."""
    stretches: list[Stretch] = []
    last = "en" if lang == "auto" else lang
    for number, (start, end) in enumerate(_paragraphs(text)):
        for first, after in _sentences(text, start, end):
            if lang == "auto":
                last = _language_of_row(text[first:after], last) or language_of(text[first:after], last)
            stretches.append(Stretch(first, after, number, last))
    return stretches


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    place = 0
    for gap in _PARAGRAPH.finditer(text):
        yield place, gap.start()
        place = gap.end()
    yield place, len(text)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    place = start
    for stop in _STOP.finditer(text, start, end):
        if _ends(text, stop.start(), stop.end(), end) and not _only_names(text[place : stop.end()]):
            yield from _pieces(text, place, stop.end())
            place = stop.end()
    yield from _pieces(text, place, end)


def _only_names(text: str) -> bool:
    """Whether a short question only names what its answer is of, which goes on with it: With France? Only 14."""
    if not text.rstrip().endswith("?"):
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    if not 0 < len(words) <= _NAMING:
        return False
    names = [
        parts
        for parts in table("grammar")["question-naming"].values()
        if words[0] in parts["first"] or words[-1] in parts["last"]
    ]
    return bool(names) and all(one not in parts["asks"] for parts in names for one in words)


_NAMING = 4  # words: and in the regions?


def _ends(text: str, stop: int, after: int, end: int) -> bool:
    """Whether the marks at `stop` end a sentence: no abbreviation, and no small letter after them."""
    following = text[after : after + 8].lstrip()
    if after < end and following[:1].islower():
        return False
    if text[stop] != ".":
        return True
    before = text[max(0, stop - 12) : stop + 1]
    capitals = following[:2].isalpha() and following[:2].isupper() and not _STATE.match(text, after)  # 1,1 млрд. USD
    if _SCALE.search(before) and following[:1].isupper() and not capitals:
        return True
    if _SHORT_MONTH.search(before):
        return following[:1].isupper()
    return not _ABBREVIATION.search(before)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end - start > MOST:
        half, most = start + MOST // 2, start + MOST
        cut = text.rfind(";", half, most) + 1 or text.rfind(" ", half, most)
        cut = cut if cut > 0 else most
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _language_of_row(text: str, otherwise: str) -> str:
    """In a row of a table names stand alone: it goes on in the language before, unless its letters are of another."""
    cyrillic = otherwise in {"kk", "ru"} and _CYRILLIC.search(text) and not (otherwise == "ru" and _KAZAKH.search(text))
    return otherwise if text.startswith("|") and cyrillic else ""


@lru_cache(maxsize=4)
def _ending(lang: str) -> re.Pattern[str]:
    return re.compile(table("grammar")["telling-endings"][lang])


def language_of(text: str, otherwise: str) -> str:
    """kk, ru or en by letters and little words; `otherwise` where the text has too few of them."""
    cyrillic, latin = (sum(map(len, letters.findall(text))) for letters in (_CYRILLIC, _LATIN))
    kazakh = len(_KAZAKH.findall(text))
    if cyrillic + kazakh + latin < 2:
        return otherwise
    words = {word.lower() for word in _WORD.findall(text)}
    little = {lang: len(words.intersection(known)) for lang, known in table("grammar")["little"].items()}
    names_alone = latin and not little["en"] and not little["kk-latin"]  # Telegram — 44 428 подписчиков
    enough = _FEW if otherwise in {"kk", "ru"} else _A_WORD  # В Instagram — 2,6 млн
    if cyrillic + kazakh >= (enough if names_alone else latin):
        if kazakh > 1 or (kazakh and not little["ru"]):
            return "kk"
        if little["kk"] != little["ru"]:
            return "kk" if little["kk"] > little["ru"] else "ru"
        ends = {lang: sum(1 for word in words if _ending(lang).search(word)) for lang in ("kk", "ru")}
        return max(ends, key=lambda lang: (ends[lang], lang == otherwise, lang == "ru"))
    signed = sum(1 for word in _WORD.findall(text) if word[:1].islower() and not SIGNS.isdisjoint(word))
    others = words.difference(table("grammar")["little"]["kk-latin"])
    told = little["kk-latin"] + sum(1 for word in others if latin_key(word) in _told_in_latin())
    told += max(signed, bool(_KAZAKH_LATIN.search(text)))
    english = little["en"] + sum(1 for word in words if _ending("en").search(word))  # France invested 1.7 mln dollars
    goes_on = otherwise == "kk" and not english  # Italiiamen 18 qūjat jasaldy. Al Fransiiamen 14.
    return "kk" if told > english or goes_on else "en"


@lru_cache(maxsize=1)
def _told_in_latin() -> frozenset[str]:
    """The keys of Kazakh words that stand in most sentences, but for those so short that English has them too."""
    lists = (table("grammar")[name]["kk"] for name in ("little", "no-noun"))
    return frozenset(latin_key(word) for words in lists for word in words if len(word) >= _TELLING)


_TELLING = 4  # letters: мен and бар are words of English
