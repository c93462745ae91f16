"""Which country a figure is of: of the 13.3 billion that came in, the Netherlands gave 3."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kzreview.check.metrics.located import is_gone_to
from kzreview.check.metrics.rowends import places_meant
from kzreview.check.reading.partsofsums import is_sum, is_whole_of_next
from kzreview.check.reading.wordlists import affixes, listed, listed_by_part
from kzreview.check.when.scope import Clause

if TYPE_CHECKING:
    from kzreview.check.context import Context
    from kzreview.check.metrics.around import Around
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount


def country_of(around: Around) -> str | None:
    """The country that the figure is about: the only one of its clause, else of the sentence; "?" of several."""
    places = [place for place in places_meant(around.sentence) if place.country != "KZ"]
    pointed = told_there(around) or _before_bracket(around, places)
    if pointed is not None:
        return pointed
    local = [place for place in places if around.clause.holds(place.start)]
    parts = [mark.start for mark in around.sentence.marks.get("part-of", ()) if mark.start > around.clause.place]
    if not local and parts and all(place.start > min(parts) for place in places):
        return None  # 13.3 billion came in, of which the Netherlands gave 3
    if _has_a_share(around) and all(place.start > around.clause.place for place in places):
        return None  # of the 13.3 billion the Netherlands gave nearly 23 percent
    if (not local and _are_of_another(around, places)) or _is_whole(around) or _is_called_total(around):
        return None
    countries = {place.country for place in _of_its_side(around, local) or places}
    if len(countries) == 1:
        return countries.pop()
    return "?" if countries else None


def is_put_abroad(context: Context) -> bool:
    """Whether money is said to go to another country, and not to come from it: Kazakhstan's investment in China."""
    sentence, clause = context.around.sentence, context.around.clause
    abroad = [place for place in sentence.places if place.country != "KZ" and clause.holds(place.start)]
    return any(is_gone_to(sentence, place) for place in abroad)


def told_there(around: Around) -> str | None:
    """The one country of the sentence before, where this one names none and says "there" or goes on with agreements."""
    sentence, before = around.sentence, around.before
    if before is None or sentence.places:
        return None
    countries = {place.country for place in before.places} - {"KZ"}
    if len(countries) != 1:
        return None
    words = listed_by_part("there", sentence.book)
    said = any(
        key in words["words"] and after not in words["unless"]
        for key, after in zip(sentence.keys, [*sentence.keys[1:], ""], strict=True)
    )
    return countries.pop() if said or _goes_on_with_agreements(sentence, before) else None


def _goes_on_with_agreements(sentence: Sentence, before: Sentence) -> bool:
    """Whether it opens with how many the agreements told of are: most were made in Qatar. 12 documents …

    Or whether it tells what they are worth: 12 documents were signed in Qatar. They are worth 17 billion.
    """
    if _AGREEMENTS.isdisjoint(before.concepts) or "bilateral" in sentence.concepts or "leader" in sentence.marks:
        return False
    named = not _AGREEMENTS.isdisjoint(sentence.concepts)
    if "worth" in sentence.concepts and (named or not listed("worth-of-them", sentence.book).isdisjoint(sentence.keys)):
        return True
    opens = any(sentence.word_after(one.start) <= 1 and not one.unit for one in sentence.amounts)
    return named and opens and not before.amounts


_AGREEMENTS = {"agreement", "document"}


def _before_bracket(around: Around, places: list[PlaceMention]) -> str | None:
    """The country in whose bracket the figure stands: outran the United States ($1.7 billion)."""
    sentence, place = around.sentence, around.clause.place
    opened = [sign.start for sign in sentence.signs if sign.key == "(" and sign.start < place]
    closed = [sign.start for sign in sentence.signs if sign.key == ")" and sign.start < place]
    if not opened or (closed and closed[-1] > opened[-1]):
        return None
    named = [one.country for one in places if 0 <= opened[-1] - one.end <= 1]
    spots = [one.start for one in places] + [one.start for one in sentence.amounts]
    inside = any(opened[-1] < spot < place for spot in spots)
    return named[0] if named and not inside else None


def _of_its_side(around: Around, places: list[PlaceMention]) -> list[PlaceMention]:
    """The countries on the figure's side of "while" or "but": so much did the Swiss put in, while the Americans 1.9."""
    cuts = [mark.start for mark in around.sentence.marks.get("contrast", ())]
    if not cuts or len(places) < 2:
        return places
    side = sum(cut <= around.clause.place for cut in cuts)
    return [place for place in places if sum(cut <= place.start for cut in cuts) == side] or places


def _is_called_total(around: Around) -> bool:
    """Whether the words right before the figure call it the total: 3 billion of the January-June total of 13.3."""
    sentence = around.sentence
    hedges = [one.hedge[0] for one in sentence.amounts if one.start == around.clause.place and one.hedge]
    number = sentence.word_after(min([*hedges, around.clause.place]))
    later = any(one.end <= around.clause.place for one in sentence.amounts)
    before = sentence.keys[max(0, number - _TO_TOTAL) : number]
    of = any(key in listed_by_part("of", sentence.book)["of"] for key in before)
    return later and of and any(key.startswith(affixes("total", sentence.book)) for key in before)


_TO_TOTAL = 5  # words of "of the January-June total of"


def names_some(around: Around) -> bool:
    """Whether the countries stand apart, as the first or as some of all, so that the figure may be the total.

    13.3 billion came in, with the Netherlands the biggest investor; but also: 3 billion, more than anybody, was Dutch.
    """
    sentence, place = around.sentence, around.clause.place
    marks = [*sentence.concepts.get("most", ()), *sentence.marks.get("part-of", ()), *sentence.marks.get("list", ())]
    if not marks:
        return False
    cuts = [sign.start for sign in sentence.signs if sign.key in _SETS_OFF]
    cuts += [one.start for one in sentence.marks.get("joins", ())]
    named = min((one.start for one in sentence.places if one.country != "KZ"), default=place)
    return any(place < cut <= min(named, max(mark.start for mark in marks)) for cut in cuts)


_SETS_OFF = {",", ";", ":", "(", "—", "–"}
_OF_REACH = 3  # words of "of the total"


def _has_a_share(around: Around) -> bool:
    """Whether a share is told of the sum: of 13.3 billion nearly 23 percent; 13,3 млрд доллардың 23 пайызы."""
    sentence = around.sentence
    here = [one for one in sentence.amounts if one.start == around.clause.place and is_sum(one)]
    shares = [one.start for one in sentence.amounts if here and one.unit in _SHARES and one.start >= here[0].end]
    if not shares:
        return False
    number = sentence.word_after(around.clause.place)
    if sentence.lang == "kk":
        before = sentence.keys[max(0, sentence.word_after(shares[0]) - _OF_REACH) : sentence.word_after(shares[0])]
        return any(key.endswith(affixes("genitive", sentence.book)) for key in before)
    keys = sentence.keys[max(0, number - 2) : number]
    words = listed_by_part("of", sentence.book)
    return bool(keys) and (keys[-1] in words["of"] or (keys[-1] in words["the"] and keys[0] in words["of"]))


_SHARES = {"percent", "share"}


def _may_be_part(around: Around, amount: Amount) -> bool:
    """Whether it is a sum, or the share of a country named before it: Italy gave a fifth of the 13.3 billion."""
    if amount.unit not in _SHARES:
        return is_sum(amount)
    return all(place.end <= amount.start for place in around.sentence.places)


def _is_whole(around: Around) -> bool:
    """Whether the sum is what the one beside it is a part of: 3 billion of the 13.3 billion, 13,3-тің 3 миллиарды."""
    sentence = around.sentence
    number = sentence.word_after(around.clause.place)
    before = [one for one in sentence.amounts if one.end <= around.clause.place and _may_be_part(around, one)]
    here = [one for one in sentence.amounts if one.start == around.clause.place and is_sum(one)]
    later = [one for one in sentence.amounts if here and one.start >= here[0].end]
    if later and is_whole_of_next(sentence, here[0], later[0]):
        return True
    if not here or not before or before[-1].value >= here[0].value:
        return False
    first = sentence.word_after(before[-1].end)
    of = listed_by_part("of", sentence.book)["of"]
    return number - first <= _OF_REACH and any(key in of for key in sentence.keys[first:number])


def _are_of_another(around: Around, places: list[PlaceMention]) -> bool:
    """Whether the countries stand after the clause of a sum of money, beside another sum: that one is theirs."""
    end = around.clause.end
    money = [amount for amount in around.sentence.amounts if is_sum(amount)]
    sums = [amount.start for amount in money]
    later = any(one.start >= end and not _is_whole(around._replace(clause=Clause(0, 0, one.start))) for one in money)
    return around.clause.place in sums and later and all(place.start >= end for place in places)


def listed_countries(around: Around) -> list[str]:
    """The countries that the clause names one beside the other, so that it is said of each: France and Italy."""
    sentence = around.sentence
    places = [place for place in sentence.places if place.country != "KZ" and around.clause.holds(place.start)]
    if len(places) <= 1:
        return []
    links = listed("and", sentence.book) | {"the"}  # France and the Vatican
    joins = {join.first for join in sentence.marks.get("joins", ())} | {
        number for number, key in enumerate(sentence.keys) if key in links
    }
    found: list[str] = []
    for first, second in pairwise(places):
        between = range(first.last + 1, second.first)
        comma = "," in sentence.text[first.end - sentence.start : second.start - sentence.start]
        if (comma or between) and all(number in joins for number in between):
            found += [first.country, second.country]
    return list(dict.fromkeys(found))


def several_countries(around: Around) -> bool:
    """Whether the sentence leaves open which of its countries the figure is about."""
    return country_of(around) == "?"


def first_country(around: Around) -> str:
    """Of several countries the one named first in the clause: the measure comes after what is compared with it."""
    countries = [place for place in around.sentence.places if place.country != "KZ"]
    local = [place for place in countries if around.clause.holds(place.start)]
    return (local or countries)[0].country


def says_each(context: Context, amount: Amount) -> bool:
    """Whether a figure is said of each of several: twelve each, по 12, 14 құжаттан."""
    sentence = context.around.sentence
    if sentence.lang == "kk" and _is_shared_out(sentence, amount):
        return True
    number = sentence.word_after(amount.start)
    before = sentence.keys[number - 1 : number] if number else []
    places = [place.start for place in sentence.places]
    return any(key in listed_by_part("so-many-each", sentence.book)["before"] for key in before) or any(
        context.around.clause.holds(mark.start) and mark.start > min([amount.start, *places])
        for mark in sentence.marks.get("each", ())
    )


def _is_shared_out(sentence: Sentence, amount: Amount) -> bool:
    """Whether the noun has the ending of so many each, and not of more than so many: 14 құжаттан, 14 құжаттан астам."""
    first = sentence.word_after(amount.end)
    noun, following = "".join(sentence.keys[first : first + 1]), "".join(sentence.keys[first + 1 : first + 2])
    unless = listed_by_part("so-many-each", sentence.book)["unless"]
    return noun.endswith(affixes("ablative", sentence.book)) and not following.startswith(unless)
