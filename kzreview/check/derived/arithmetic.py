"""Verdicts on figures that nobody printed: what follows from two facts by plain arithmetic, which is shown."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.check.derived.sizes import fits_change
from kzreview.check.derived.unlike import likeness
from kzreview.check.metrics.answers import Answer, all_of, in_year
from kzreview.check.metrics.candidates import Candidate, candidates
from kzreview.check.metrics.fits import fit, in_unit, round_step
from kzreview.check.metrics.located import ABLATIVE, ending_of, is_than_done
from kzreview.check.metrics.rules import nouns
from kzreview.check.metrics.values import write_measure, write_plain, write_times
from kzreview.check.reading.stems import Mention
from kzreview.check.verdict import Judgement
from kzreview.check.when.backward import looks_back, may_look_back
from kzreview.check.wordless.unmade import stretch_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.check.context import Context
    from kzreview.check.derived.changes import Change
    from kzreview.check.metrics.rules import Rule
    from kzreview.check.reading.heads import Head
    from kzreview.check.reading.places import PlaceMention
    from kzreview.check.reading.sentence import Sentence
    from kzreview.language.amounts import Amount
    from kzreview.model import Period

_MINUS = "−"
_TIE = 0.3
_PAIR = 2


def judge_change(context: Context, amount: Amount, head: Head, change: Change) -> Judgement | None:
    """The verdict on a difference, percent or multiple; None where it is a change of nothing we know."""
    if change.kind == "difference" and amount.unit == "times":
        head = head._replace(names=frozenset({"occasion"}))
    crossed = crossed_pair(context) if change.kind != "percent" else None
    if crossed is not None:
        return judge_pair(context, amount, _as_measured(amount, change), crossed)
    found = _changing(context, amount, head, change)
    if not found:
        return None
    found = [one for one in found if _names_its_noun(context, one)] or found
    found = [one for one in found if not _is_of_untold_time(context, one)] or found
    named = [one for one in found if not _changes_another(context, one.rule)]
    pairs = [pair for one in named if found[0].score - one.score < _TIE and (pair := _pair(context, one, change))]
    if len(pairs) != 1:
        return _onward(context, amount, change, found) or Judgement(amount.start, amount.end, "unknown", "other-year")
    if change.bare and not _says_measure(context) and fit(amount, pairs[0][1].quantity) == "yes":
        return _counted_on(amount)
    if change.kind == "difference" and _is_measure_alone(context, found[0].rule):
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    return _of_pair(context, amount, change, pairs[0], timeless=found[0].rule.timeless)


def _of_pair(
    context: Context, amount: Amount, change: Change, pair: tuple[Answer, Answer], *, timeless: bool
) -> Judgement | None:
    judgement = _forward(context, amount, change, pair) or judge_pair(context, amount, change, pair)
    if judgement.verdict == "contradicted" and timeless:
        return None  # "ұзартылды" may say to how much: then it is the length itself
    doubtful = _may_be_occasions(context, amount) or (may_look_back(context) and not looks_back(context))
    if judgement.verdict == "contradicted" and doubtful:
        return Judgement(amount.start, amount.end, "unknown", "other-year")
    return judgement


def _is_measure_alone(context: Context, rule: Rule) -> bool:
    """Whether the metric is named as that which another is measured by, told before: seven, two more than official."""
    earlier = any(one.end <= context.around.clause.start for one in context.around.sentence.amounts)
    dated = any(context.around.clause.holds(when.start) for when in context.around.sentence.dates)
    thans = [than for than in _measures_said(context.around.sentence) if context.around.clause.holds(than.start)]
    names = {name for way in rule.needs for name in way}
    return earlier and not dated and any(_is_measured_by(context, rule, name, thans) for name in names)


def _counted_on(amount: Amount) -> Judgement | None:
    """What a bare "more" is beside a country's own figure: in Italy 18 documents, in Mongolia five more.

    Of a sum it is not clear whether it is that figure or the difference.
    """
    return Judgement(amount.start, amount.end, "unknown", "unclear") if amount.unit else None


def _as_measured(amount: Amount, change: Change) -> Change:
    """Of a multiple without a word of change what it is of is the smaller: five times as numerous as laws."""
    bare = change.kind == "times" and not change.direction and amount.value > 1
    return change._replace(direction="up") if bare else change


def _may_be_occasions(context: Context, amount: Amount) -> bool:
    """Whether an English multiple may say by how many occasions more: he travelled four times more than in 2023."""
    sentence = context.around.sentence
    number = sentence.word_after(amount.end)
    of_verb = sentence.keys[number : number + 1] in (["more"], ["fewer"], ["less"])
    after = sentence.keys[number + 1 : number + 2]
    return of_verb and amount.unit == "times" and after in ([], ["than"], ["in"]) and context.around.has("trip")


def _changes_another(context: Context, rule: Rule) -> bool:
    """Whether the clause tells nothing of the metric and names what others count: four more trips, fewer forums."""
    around = context.around
    if any(around.has(name) for way in rule.needs for name in way) or any(around.has(name) for name in rule.heads):
        return False
    return any(around.has(name) for name in nouns() - rule.heads)


def _names_its_noun(context: Context, candidate: Candidate) -> bool:
    """Whether what the metric counts stands in the clause: trips rose by 21 percent, days by 9."""
    around, heads = context.around, candidate.rule.heads
    return any(head and any(head in way for way in candidate.rule.needs) and around.has(head) for head in heads) or (
        any(around.has(head) for head in heads & _MEASURES)
    )


def _is_of_untold_time(context: Context, candidate: Candidate) -> bool:
    """Whether it would be a length of time, of which nothing is said: the aircraft flew four percent farther."""
    return candidate.rule.heads == {"minute"} and not any(context.around.weight(name) for name in _TIME_WORDS)


_TIME_WORDS = ("time-word", "spend-time")


def _forward(context: Context, amount: Amount, change: Change, pair: tuple[Answer, Answer]) -> Judgement | None:
    """The verdict on a rise from the year gone back to, where its figure is told: there were 19 trips, a rise of 4."""
    if not looks_back(context) or not _follows_base(context, amount, pair):
        return None
    judgement = judge_pair(context, amount, change, (pair[1], pair[0]))
    back = judge_pair(context, amount, change, pair)
    if back.verdict == "supported" or judgement.verdict == "supported":
        return back if back.verdict == "supported" else judgement
    if (back.reason, judgement.reason) == ("direction", "value"):
        return judgement
    return Judgement(amount.start, amount.end, "unknown", "unclear")


def _onward(context: Context, amount: Amount, change: Change, found: Sequence[Candidate]) -> Judgement | None:
    """A change named after the figure of a year, where that of the year after was told before; only ever right."""
    year = context.scope.year
    base, told = (in_year(context.known, found[0].rule, one, context.around) for one in (year, year + 1))
    if base is None or told is None or not _follows_base(context, amount, (told, base)):
        return None
    judgement = judge_pair(context, amount, change, (base, told))
    return judgement if judgement.verdict == "supported" else None


def _follows_base(context: Context, amount: Amount, pair: tuple[Answer, Answer]) -> bool:
    """Whether the figure of the year gone back to stands before a change that a noun names."""
    from kzreview.check.data import table

    words = table("words")["change-of"][context.around.sentence.lang]
    number = context.around.sentence.word_before(amount.start)
    keys = [key for key in context.around.sentence.keys[max(0, number - 1) : number + 1] if key not in words["between"]]
    if not keys or not keys[-1].startswith(tuple(words["nouns"])):
        return False
    before = [one for one in context.around.sentence.amounts if one.end <= amount.start and not one.unit]
    return any(one.value == pair[1].value for one in before)


def crossed_pair(context: Context) -> tuple[Answer, Answer] | None:
    """Two metrics of one year, where the sentence sets their words against each other: more decrees than laws."""
    around = context.around
    thans = [than for than in _measures_said(around.sentence) if around.clause.holds(than.start)]
    found: dict[str, tuple[bool, Answer]] = {}
    for rule in around.announced:
        telling = _telling(context, rule)
        if not telling or rule.growth or not any(around.has(head) for head in rule.heads if head):
            continue
        answer = in_year(context.known, rule, context.scope.year, around)
        if answer is not None:
            measured = any(_is_measured_by(context, rule, name, thans) for name in telling)
            found[rule.metric] = (measured, answer)
    measures = [answer for measure, answer in found.values() if measure]
    subjects = [answer for measure, answer in found.values() if not measure]
    if len(measures) != 1 or len(subjects) != 1 or not are_alike(measures[0], subjects[0]):
        return None
    return measures[0], subjects[0]


def _telling(context: Context, rule: Rule) -> tuple[str, ...]:
    """The concepts that tell the metric: of several ways the one whose noun counts nothing else that is announced."""
    around = context.around
    ways = [way for way in rule.needs if all(around.has(name) for name in way)]
    others = frozenset[str]().union(*(other.heads for other in around.announced if other.metric != rule.metric))
    nouns = [tuple(name for name in way if name in rule.heads) or way for way in ways]
    own = (tuple(name for name in way if name not in others) for way in ways)
    return next((names for names in (*nouns, *own) if names and others.isdisjoint(names)), nouns[0] if nouns else ())


def _measures_said(sentence: Sentence) -> list[Mention]:
    """The words that a measure follows: "than", and the second "as" of "twice as many days as in the regions"."""
    found = [*sentence.concepts.get("than", ()), *sentence.concepts.get("outdo", ()), *times_the(sentence)]
    if sentence.lang != "en":
        return found
    opened = [mention.last for mention in sentence.concepts.get("as-many", ())]
    opened += [number for one in sentence.amounts if (number := _opens_measure(sentence, one)) is not None]
    for opening in sorted(set(opened)):
        following = range(opening + 1, len(sentence.words))
        later = next((number for number in following if sentence.keys[number] == "as"), None)
        if later is not None:
            word = sentence.words[later]
            found.append(Mention("than", later, later, word.start, word.end))
    return found


def _opens_measure(sentence: Sentence, amount: Amount) -> int | None:
    """The word "as" right after a multiple: three times as numerous as laws."""
    number = sentence.word_after(amount.end)
    return number if amount.unit == "times" and sentence.keys[number : number + 1] == ["as"] else None


_DETERMINED = {"the", "that", "those"}


def times_the(sentence: Sentence) -> list[Mention]:
    """The words that a multiple is of: three times the number of laws."""
    found = []
    for one in sentence.amounts:
        number = sentence.word_after(one.end)
        if sentence.lang == "en" and one.unit == "times" and sentence.keys[number : number + 1] != []:
            word = sentence.words[number]
            if sentence.keys[number] in _DETERMINED:
                found.append(Mention("than", number, number, word.start, word.end))
    return found


def are_alike(first: Answer, second: Answer) -> bool:
    """Whether two figures can be set against each other: counts, or of one unit of measure."""
    units = {first.quantity.unit, second.quantity.unit}
    return len(units) == 1 or units.isdisjoint(_MEASURES)


_MEASURES = {"USD", "KZT", "km", "minute", "day", "percent", "times", "year"}


def _is_measured_by(context: Context, rule: Rule, name: str, thans: Sequence[Mention]) -> bool:
    """Whether a concept stands only where the measure does: after "than", in Kazakh in the ablative."""
    sentence = context.around.sentence
    spots = [spot for spot in sentence.concepts.get(name, ()) if context.around.clause.holds(spot.start)]
    if sentence.lang == "kk":
        return any(_in_ablative(sentence, rule, spot) for spot in spots)
    return bool(spots) and all(any(than.last < spot.first for than in thans) for spot in spots)


def _in_ablative(sentence: Sentence, rule: Rule, spot: Mention) -> bool:
    """Whether a word, or the noun that it belongs to, is in the ablative: өңірлерге арналған күндерден."""
    if spot.name in rule.heads or sentence.keys[spot.last].endswith(ABLATIVE):
        return sentence.keys[spot.last].endswith(ABLATIVE)
    return any(
        0 < noun.first - spot.last <= _PAIR and sentence.keys[noun.last].endswith(ABLATIVE)
        for head in rule.heads
        for noun in sentence.concepts.get(head, ())
    )


def _changing(context: Context, amount: Amount, head: Head, change: Change) -> list[Candidate]:
    relative = change.kind != "difference"
    found = candidates(context.around, amount, head, change=relative)
    return [
        candidate
        for candidate in found
        if not candidate.rule.growth and not candidate.wrong_unit
        if not candidate.rule.timeless or _stages(context, candidate.rule) is not None
    ]


def _pair(context: Context, candidate: Candidate, change: Change) -> tuple[Answer, Answer] | None:
    """What it changed from and to: two countries where two are compared, else two years."""
    if candidate.rule.timeless:
        return _stages(context, candidate.rule)
    return _places_pair(context, candidate, change) or _years_pair(context, candidate)


def _stages(context: Context, rule: Rule) -> tuple[Answer, Answer] | None:
    """What was before and what is now, of a thing that was changed once."""
    by_stage = {answer.fact.qualifiers.get("stage"): answer for answer in all_of(context.known, rule.metric)}
    before, after = by_stage.get("before"), by_stage.get("after")
    return (before, after) if before and after else None


def _years_pair(context: Context, candidate: Candidate) -> tuple[Answer, Answer] | None:
    rule, scope = candidate.rule, context.scope
    if looks_back(context):
        return _back_pair(context, rule)
    between = sorted(_years_between(context.around.sentence))
    if len(between) == _PAIR and scope.compared is None:
        between = _measure_first(context, between)
        ends = [in_year(context.known, rule, year, context.around) for year in between]
        return (ends[0], ends[1]) if ends[0] and ends[1] and _are_of_part(context, ends[0]) else None
    for year in scope.years:
        after = in_year(context.known, rule, year, context.around)
        base = scope.compared if scope.compared not in {None, year} else year - 1
        before = in_year(context.known, rule, base or year - 1, context.around)
        if before and after and before.fact.id != after.fact.id and _are_of_part(context, after):
            return before, after
    return _back_pair(context, rule) if may_look_back(context) else None


def _years_between(sentence: Sentence) -> set[int]:
    """The years named whole; where none is, those of which the same part is: the first halves of 2023 and 2024."""
    whole = {when.period.end.year for when in sentence.dates if when.kind == "year"}
    parts = [when.period for when in sentence.dates if when.has_year and when.kind in _PARTS]
    same = len({_part_of(period) for period in parts}) == 1
    return whole or ({period.end.year for period in parts} if same else set())


_PARTS = {"half", "quarter", "month", "months"}


def _part_of(period: Period) -> tuple[int, ...]:
    return period.start.month, period.start.day, period.end.month, period.end.day


def _are_of_part(context: Context, answer: Answer) -> bool:
    """Whether a fact is of a part of a year that the clause speaks of, if of any."""
    dates, clause = context.around.sentence.dates, context.around.clause
    parts = {_part_of(when.period) for when in dates if when.kind in _PARTS and clause.holds(when.start)}
    return not parts or _part_of(answer.fact.period) in parts


def _measure_first(context: Context, between: list[int]) -> list[int]:
    """The earlier year first, unless the other one stands after "than": four more than the 23 of 2024."""
    sentence, place = context.around.sentence, context.around.clause.place
    thans = [than.start for than in sentence.concepts.get("than", ()) if than.start > place]
    if sentence.lang == "kk" or not thans:
        return between
    after = {when.period.end.year for when in sentence.dates if when.kind == "year" and when.start > thans[0]}
    return sorted(between, key=lambda year: (year not in after, year)) if len(after) == 1 else between


def _back_pair(context: Context, rule: Rule) -> tuple[Answer, Answer] | None:
    """The year told of, and the one before it that the clause goes back to."""
    year = context.scope.year
    told, earlier = (in_year(context.known, rule, one, context.around) for one in (year + 1, year))
    return (told, earlier) if told and earlier and told.fact.id != earlier.fact.id else None


def _places_pair(context: Context, candidate: Candidate, change: Change) -> tuple[Answer, Answer] | None:
    """Two countries of one period: the measure, and the one that is more or less."""
    places = _places_compared(context)
    if len({place.country for place in places}) != _PAIR:
        return None
    by_country = {
        answer.fact.qualifiers.get("country"): answer
        for answer in all_of(context.known, candidate.rule.metric)
        if answer.fact.year in context.scope.years
    }
    measure = measure_of(context) or (places[-1].country if change.kind == "times" else None)
    subject = next((place.country for place in places if place.country != measure), None)
    if measure not in by_country or subject not in by_country:
        return None
    return by_country[measure], by_country[subject]


def _places_compared(context: Context) -> Sequence[PlaceMention]:
    """The countries of the sentence; of several those beside the figure, where one is said to outdo another."""
    sentence = context.around.sentence
    if len({place.country for place in sentence.places}) <= _PAIR:
        return sentence.places
    start, end = stretch_of(sentence, sentence.word_after(context.around.clause.place))
    if not any(start <= one.start < end for one in sentence.concepts.get("outdo", ())):
        return ()
    return [place for place in sentence.places if start <= place.start < end]


def measure_of(context: Context) -> str | None:
    """The country that the other is measured by: after "than", in Kazakh in the ablative; else not the figure's own."""
    around = context.around
    sentence, places = around.sentence, around.sentence.places
    marked = _marked_in_kazakh(sentence) if sentence.lang == "kk" else _marked_by_than(sentence)
    if marked:
        return marked[0].country
    own = {place.country for place in places if around.clause.holds(place.start)}
    others = {place.country for place in places} - own
    return others.pop() if len(own) == len(others) == 1 else places[-1].country if around.role == "by" else None


def _marked_in_kazakh(sentence: Sentence) -> list[PlaceMention]:
    """The places that are measured by: in the ablative, of several the last before a word of change."""
    dated = [(when.start, when.end) for when in sentence.dates]
    thans = [one for one in sentence.concepts.get("than", ()) if not any(a <= one.start < b for a, b in dated)]
    found = [place for than in thans for place in _right_before(sentence, than)]
    found += [place for place in sentence.places if _is_outdone(sentence, place)]
    found += [place for place in sentence.places if is_than_done(sentence, place)]
    ablative = [
        place
        for place in sentence.places
        if ending_of(sentence, place).endswith(ABLATIVE) and not is_a_source(sentence, place)
    ]
    ways = [mention.first for name in ("up", "down") for mention in sentence.concepts.get(name, ())]
    before = [place for place in ablative if any(place.last < way for way in ways)]
    return found or before[-1:] or ablative


def _right_before(sentence: Sentence, than: Mention) -> list[PlaceMention]:
    """The place that a word such as "compared" goes with: of "Италиямен Франциямен салыстырғанда" the second."""
    near = [place for place in sentence.places if place.last < than.first <= place.last + _PAIR]
    return near[-1:]


def _is_outdone(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a Kazakh place is what another went past: in the accusative, with no more than by how much between."""
    said = {number for one in sentence.amounts for number in _numbers(sentence, one)}
    outdone = [one.first for one in sentence.concepts.get("outdo", ()) if one.first > place.last]
    between = set(range(place.last + 1, min(outdone, default=place.last)))
    near = bool(outdone) and (len(between) < _PAIR or between <= said)
    return near and not ending_of(sentence, place).endswith(_GENITIVE)


def _numbers(sentence: Sentence, amount: Amount) -> range:
    return range(sentence.word_after(amount.start), sentence.word_after(amount.end))


_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")


def _marked_by_than(sentence: Sentence) -> list[PlaceMention]:
    """The places right after "than", or else after a word of change."""
    for names in (("than", "outdo"), ("up", "down")):
        words = [mention for name in names for mention in sentence.concepts.get(name, ())]
        words += times_the(sentence) if "than" in names else []
        named = [one for one in sentence.places if "than" in names or not is_a_source(sentence, one)]
        found = [place for place in named if any(0 < place.first - word.last <= 4 for word in words)]
        if found:
            return found
    return []


def is_a_source(sentence: Sentence, place: PlaceMention) -> bool:
    """Whether a country is named as where something came from or was, not as a measure: more came from France.

    In Kazakh it stands apart from the other country: Бельгия 585 млн салды; Франциядан 127 млн-ға аз келді.
    """
    if sentence.lang == "kk":
        start, end = stretch_of(sentence, place.first)
        alone = sum(1 for one in sentence.places if start <= one.start < end) == 1
        came = any(
            place.end <= word.start < end and key.startswith(_CAME)
            for word, key in zip(sentence.words, sentence.keys, strict=True)
        )
        return alone and came
    if "than" in sentence.concepts:
        return False
    before = [key for key in sentence.keys[max(0, place.first - _PAIR) : place.first] if key != "the"]
    return bool(before) and before[-1] in _FROM


_FROM = {"from", "in", "with", "to", "из", "от", "в", "с"}
_CAME = ("келді", "келген", "түсті", "түскен", "құйылды", "тартылды")


def judge_pair(context: Context, amount: Amount, change: Change, pair: tuple[Answer, Answer]) -> Judgement:
    """The verdict on a change from the first figure to the second."""
    before, after = pair
    alike = likeness(context.known, before, after)
    if alike.why_not is not None:
        return Judgement(amount.start, amount.end, "unknown", "unlike", after.fact, note=alike.why_not)
    judgement = _by_arithmetic(context, amount, change, pair)
    return judgement._replace(note=alike.reservation) if judgement.verdict == "supported" else judgement


def _by_arithmetic(context: Context, amount: Amount, change: Change, pair: tuple[Answer, Answer]) -> Judgement:
    before, after = pair
    difference = after.value - before.value
    actual = _size(change, before.value, after.value)
    said = change.direction
    right = "up" if difference > 0 else "down"
    expected, arithmetic = _written(context, change, before, after)
    if actual is None:
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    if said and difference and said != right:
        return Judgement(
            amount.start, amount.end, "contradicted", "direction", after.fact, expected, arithmetic, before.fact
        )
    holds = fits_change(in_unit(amount, after.quantity.unit), actual, change.kind)
    if not holds and (_is_round_number_of(amount, actual) or _is_nearly_so_often(amount, actual)):
        return Judgement(amount.start, amount.end, "unknown", "open", after.fact)
    if not said and not holds and not (change.kind == "times" and _are_set_against(context)):
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    verdict, reason = ("supported", "derived") if holds else ("contradicted", "value")
    if not holds and change.kind == "percent":
        expected = with_round(expected, actual, amount)
    if (
        not holds
        and change.bare
        and not _says_measure(context)
        and not _is_less_in_the_year_before(context, amount, said)
    ):
        return Judgement(amount.start, amount.end, "unknown", "unclear")
    if holds and not said and change.kind != "times":
        verdict, reason = "unknown", "unclear"
    return Judgement(amount.start, amount.end, verdict, reason, after.fact, expected, arithmetic, before.fact)


_ROUND = 1000  # a smaller number is not rounded where a change is told


def _is_less_in_the_year_before(context: Context, amount: Amount, said: str) -> bool:
    """Whether the clause goes back a year, and its figure can be no further ones: in 2023 it was 92 minutes less."""
    return looks_back(context) and (said == "down" or amount.unit in _MEASURES)


def _is_round_number_of(amount: Amount, actual: Decimal) -> bool:
    """Whether a number that ends in noughts may be rounded: 6,000 km more for 6,062, but not 3.0 billion for 3.5.

    So may hours be cut off: an hour longer for 1 h 32 min.
    """
    if amount.unit == "minute" and amount.step > 1 and abs(actual) // amount.step * amount.step == amount.value:
        return True
    to_the_digit = int(amount.figure.value.as_tuple().exponent) < 0
    step = Decimal(0) if to_the_digit or amount.value < _ROUND else round_step(amount.value)
    return step > amount.step and abs(amount.value - abs(actual)) <= step / 2


def _is_nearly_so_often(amount: Amount, actual: Decimal) -> bool:
    """Whether a multiple rounds to the whole one that is said, and is near it: three times for 2.73."""
    whole = amount.unit == "times" and amount.bound == "exact" and actual.quantize(Decimal(1)) == amount.value
    return whole and abs(amount.value - actual) <= actual / 8


def with_round(written: str, percent: Decimal, amount: Amount) -> str:
    """A percentage with the whole one that it rounds to, where the draft gives a whole one: 29.6% ≈ 30%."""
    whole = abs(percent).quantize(Decimal(1))
    if amount.unit != "percent" or amount.step < 1 or int(abs(percent)) == whole:
        return written
    return f"{written} ≈ {whole}{' %' if written.endswith(' %') else '%'}"


def _are_set_against(context: Context) -> bool:
    """Whether two countries or two things are set against each other in so many words: five times as much as Russia."""
    places = {place.country for place in context.around.sentence.places}
    return (len(places) == _PAIR and _says_measure(context)) or crossed_pair(context) is not None


def _says_measure(context: Context) -> bool:
    """Whether the sentence says with what it compares; "14 more" may be 14 others."""
    sentence = context.around.sentence
    if "than" in sentence.concepts or "against" in sentence.marks or times_the(sentence):
        return True
    return context.scope.compared is not None or _is_of_kazakh_measure(sentence)


def _is_of_kazakh_measure(sentence: Sentence) -> bool:
    """Whether one of two countries, or what follows a year, is in the ablative: Франциядан көп, 2023 жылғы жолынан."""
    if sentence.lang != "kk":
        return False
    if len({place.country for place in sentence.places}) == _PAIR:
        return any(
            ending_of(sentence, place).endswith(ABLATIVE) and not is_a_source(sentence, place)
            for place in sentence.places
        )
    ends = [sentence.word_after(when.end) for when in sentence.dates if when.kind in {"year", "half"}]
    return any(key.endswith(ABLATIVE) for end in ends for key in sentence.keys[end : end + _PAIR])


def _size(change: Change, before: Decimal, after: Decimal) -> Decimal | None:
    if change.kind == "difference":
        return after - before
    if not before or not after:
        return None
    if change.kind == "percent":
        return (after - before) / before * 100
    return max(before, after) / min(before, after)


def _written(context: Context, change: Change, before: Answer, after: Answer) -> tuple[str, str]:
    """The right change in words, and the arithmetic behind it."""
    from kzreview.check.data import table

    lang = context.around.sentence.lang
    words = table("writing")[lang]
    difference = after.value - before.value
    way = "up" if difference > 0 else "down"
    a, b = short(before, lang), short(after, lang)
    size = _size(change, before.value, after.value) or Decimal(0)
    if change.kind == "difference":
        amount = write_measure(exact(abs(difference)), after.quantity.unit, lang)
        return words[way].format(value=amount), f"{b} {_MINUS} {a} = {_sign(difference)}{amount}"
    if change.kind == "percent":
        percent = write_plain(abs(size), lang)
        shown = words[f"{way}-percent"].format(value=percent)
        return shown, f"({b} {_MINUS} {a}) / {a} = {shown}"
    times = write_times(size, lang)
    less, more = sorted((before, after), key=lambda answer: answer.value)
    return times, f"{short(more, lang)} / {short(less, lang)} = {times}"


def short(answer: Answer, lang: str) -> str:
    return write_measure(answer.quantity.value, answer.quantity.unit, lang)


def exact(value: Decimal) -> Decimal | int:
    return int(value) if value == value.to_integral_value() and abs(value) < 10**7 else value.normalize()


def _sign(value: Decimal) -> str:
    return "" if value > 0 else _MINUS


def judge_share(context: Context, amount: Amount) -> Judgement | None:
    """More than half of the 13 931, namely 8022: the share that two figures of the sentence make."""
    sentence = context.around.sentence
    others = [other for other in sentence.amounts if other.start != amount.start and not other.unit]
    facts = [(other, fact) for other in others if (fact := fact_of(context, other)) is not None]
    if len(facts) != 2:
        return None
    (_, first), (_, second) = facts
    if first.fact.metric != second.fact.metric:
        return None
    part, whole = sorted((first, second), key=lambda answer: answer.value)
    share = part.value / whole.value
    lang = sentence.lang
    percent = f"{write_plain(share * 100, lang)} %"
    arithmetic = f"{short(part, lang)} / {short(whole, lang)} = {percent}"
    holds = amount.interval().holds(share)
    verdict, reason = ("supported", "derived") if holds else ("contradicted", "value")
    return Judgement(amount.start, amount.end, verdict, reason, part.fact, percent, arithmetic, whole.fact)


def fact_of(context: Context, amount: Amount) -> Answer | None:
    """The fact with that very number in the year of the sentence, if there is but one."""
    found = [
        Answer(fact, fact.quantity)
        for facts in context.known.figures.values()
        for fact in facts
        if fact.quantity is not None and fact.quantity.value == amount.value and fact.year in context.scope.years
    ]
    return found[0] if len(found) == 1 else None
