"""Claims without a figure: that something grew or fell from one year to the next, or that one country gave more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kzreview.check.context import Context
from kzreview.check.derived.than import crossed_pair
from kzreview.check.derived.unlike import likeness
from kzreview.check.idle.notclaims import is_half_year
from kzreview.check.metrics.around import Around
from kzreview.check.metrics.limits import all_known, is_known
from kzreview.check.metrics.others import may_be_somebody_elses
from kzreview.check.metrics.rules import Rule, rules, rules_of
from kzreview.check.metrics.values import write_quantity
from kzreview.check.reading.changewords import WAYS, tells_of_change
from kzreview.check.reading.clauses import clauses
from kzreview.check.reading.heads import is_oblique
from kzreview.check.reading.sides import of_one_side, sides_of
from kzreview.check.reading.wordlists import affixes, listed
from kzreview.check.verdict import Judgement
from kzreview.check.when.backward import looks_back, may_look_back
from kzreview.check.when.scope import scope_of
from kzreview.check.whose.ours import are_other_people, speaks_of_him
from kzreview.check.whose.subject import ABROAD, FOREIGN
from kzreview.check.wordless.measured import LENGTHS, is_of_none
from kzreview.check.wordless.pairs import pair_told
from kzreview.check.wordless.unmade import NOT_DONE, how_denied, is_denied, is_unreal_or_asked, stretch_of

if TYPE_CHECKING:
    from kzreview.check.known import Known
    from kzreview.check.metrics.answers import Answer
    from kzreview.check.reading.sentence import Sentence
    from kzreview.check.reading.stems import Mention
    from kzreview.check.when.scope import Scope

_ENOUGH = 2.0


def judge_directions(known: Known, sentence: Sentence, subject: str, carried: Scope | None) -> list[Judgement]:
    """The verdicts on the words of change of a sentence, or side of one, that has no figure: on each by its clause."""
    figures = [one for one in sentence.amounts if not is_half_year(sentence, one)]
    words = [word for word in ways_told(sentence) if not figures or _is_beside_figures(sentence, word)]
    words = [word for word in words if not _says_under(sentence, word)]
    if subject == FOREIGN or not words or not NOT_DONE.isdisjoint(sentence.marks):
        return []
    distinct = sorted({mention.start: mention for mention in words}.values(), key=lambda mention: mention.start)
    judged = []
    for word, clause in zip(distinct, clauses(sentence, [(one.start, one.end) for one in distinct]), strict=True):
        around = Around(sentence, of_one_side(sentence, clause), None)
        context = Context(known, around, scope_of(sentence, clause, carried), subject)
        judged.append(_judge_word(context, word))
    return [judgement for judgement in judged if judgement is not None]


def ways_told(sentence: Sentence) -> list[Mention]:
    """The words of change of a sentence, but for a verb that only strengthens the one before: көбейе түсті."""
    if not tells_of_change(sentence):
        return []
    words = [mention for way in WAYS for mention in sentence.concepts.get(way, ())]
    strengthening = listed("strengthens", sentence.book)
    before = {word.last + 1 for word in words}
    told = [word for word in words if word.first not in before or sentence.keys[word.first] not in strengthening]
    ends = {(word.name, word.first) for word in told}
    told = [word for word in told if (word.name, word.last + 1) not in ends]  # еселеп өсті
    return [word for word in told if not any(one.start < word.start and word.end <= one.end for one in told)]


def _is_no_comparison(sentence: Sentence, word: Mention) -> bool:
    """Whether a word of degree stands where nothing is compared: елге көп барды."""
    if sentence.keys[word.first] not in listed("degree", sentence.book) or "than" in sentence.concepts:
        return False
    return not any(key.endswith(affixes("ablative", sentence.book)) for key in sentence.keys[: word.first])


def _may_change(known: Known, rule: Rule) -> bool:
    """Whether the years of a metric may be compared at all."""
    metric = known.base.metrics.get(rule.metric)
    return metric is not None and metric.comparable != "no"


def _says_under(sentence: Sentence, word: Mention) -> bool:
    """Whether a word that says "exceeded" after an ablative only says "under": суреттің асты."""
    before = sentence.keys[word.first - 1] if word.first else ""
    exceeds = before.endswith(affixes("ablative", sentence.book))
    return sentence.keys[word.first] in listed("after-ablative", sentence.book) and not exceeds


def _is_beside_figures(sentence: Sentence, word: Mention) -> bool:
    """Whether the figures of a sentence stand on other sides of it than the word: trips grew, forums fell to 19."""
    side = next((side for side in sides_of(sentence) if side[0] <= word.start < side[1]), None)
    others = [one.start for one in sentence.amounts]
    others += [one.start for name in _OTHERS for one in sentence.marks.get(name, ())]
    return side is not None and not any(side[0] <= start < side[1] for start in others)


_OTHERS = ("other-people", "other-actor")


def _judge_word(context: Context, word: Mention) -> Judgement | None:
    if _says_no_change(context, word):
        return None
    if (crossed := crossed_pair(context)) is not None:
        return _judge_crossed(context, word, crossed)
    return None if _is_than_else(context.around.sentence) else _judge_of_years(context, word)


def _says_no_change(context: Context, word: Mention) -> bool:
    """Whether the word is of a length, the most of all, or said of other people."""
    around = context.around
    if _is_of(around.sentence, word, "of-length") and around.has("trip") and not around.has("day"):
        return True  # longer trips are no more days
    if _says_mostly(around.sentence, word):
        return True
    if are_other_people(around.sentence, around.clause) or _is_superlative(around.sentence, word):
        return True
    return "kin" in around.sentence.marks or _is_of_a_length(around.sentence, word)


def _says_mostly(sentence: Sentence, word: Mention) -> bool:
    """Whether it says when or where most were: trips fell mostly in autumn; сапарлардың көбі күзге түсті."""
    mostly = {one.first for one in sentence.marks.get("mostly", ())}
    runs_on = not any(word.end <= sign.start for sign in sentence.signs if sign.start < word.end + _BESIDE)
    counted = sentence.keys[word.first] in listed("quantity", sentence.book)  # көбірек форумға қатысты
    itself = word.first in mostly and not counted and "than" not in sentence.concepts
    return (word.last + 1 in mostly and runs_on) or itself


_BESIDE = 2  # characters in which a sign stands behind the word: it fell, mostly in autumn


def _judge_of_years(context: Context, word: Mention) -> Judgement | None:
    """The verdict on a word that tells how something changed from one year to the next."""
    if _is_no_comparison(context.around.sentence, word) and not looks_back(context):
        return None
    heads = heads_changed(context.around.sentence, word)
    open_rules = [
        rule
        for rule in rules()
        if (context.subject != ABROAD or rule.abroad)
        and (not heads or not rule.heads.isdisjoint(heads))
        and _may_change(context.known, rule)
    ]
    found = [(score, rule) for rule in open_rules if (score := _score(context.around, rule)) >= _ENOUGH]
    best = [rule for score, rule in found if score == max(found, key=lambda pair: pair[0])[0]]
    best = [rule for rule in best if not may_be_somebody_elses(context, rule)]
    clause = context.around.clause
    best = [one for one in best if not is_of_none(context.around.sentence, word, (clause.start, clause.end), [one])]
    pairs = [pair for rule in best if (pair := pair_told(context, rule)) is not None]
    judged = [judge_word(word, pair, context.around.sentence) for pair in pairs]
    if (denial := how_denied(context.around.sentence, word)) != "":
        judged = [_denied(one) for one in judged] if denial == "itself" else []
    if len({judgement.verdict for judgement in judged}) != 1:
        return None
    judgement = judged[0]
    settled = looks_back(context) or not may_look_back(context)
    settled = settled and all_known(context.around.sentence, context.around.clause.start, context.around.clause.end)
    settled = settled and not _is_of_a_part(context.around.sentence, word)
    return judgement if settled or judgement.verdict == "supported" else None


def _denied(judgement: Judgement) -> Judgement:
    """The verdict where the change is denied: did not grow."""
    if judgement.verdict == "supported":
        return judgement._replace(verdict="contradicted", reason="direction")
    wrong = judgement.verdict == "contradicted"
    return (
        judgement._replace(verdict="supported", reason="derived", expected=judgement.arithmetic) if wrong else judgement
    )


def _is_of_a_part(sentence: Sentence, word: Mention) -> bool:
    """Whether one branch of the economy or one place of ours is told of: investment in mining rose."""
    start, end = stretch_of(sentence, word.first)
    at_home = [place.start for place in sentence.places if place.country == "KZ" and place.kind != "country"]
    parts = [*at_home, *(mark.start for mark in sentence.marks.get("sector", ()))]
    return any(start <= part < end for part in parts)


def _judge_crossed(context: Context, word: Mention, pair: tuple[Answer, Answer]) -> Judgement | None:
    """The verdict on a word that sets one thing above or below another of the same year: more orders than laws."""
    sentence, scope = context.around.sentence, context.scope
    if scope.compared not in {None, scope.year} or is_denied(sentence, word.first) or is_unreal_or_asked(sentence):
        return None
    of_year = scope.part is None and all(when.kind == "year" for when in sentence.dates) and not sentence.places
    understood = all(is_known(sentence, number) for number in range(len(sentence.words)))
    of_number = not heads_changed(sentence, word) and listed("no-number", sentence.book).isdisjoint(sentence.keys)
    plain = of_year and understood and of_number and "narrow" not in sentence.marks
    return judge_word(word, pair, sentence) if plain and not _only_say_where(sentence, pair) else None


def _only_say_where(sentence: Sentence, pair: tuple[Answer, Answer]) -> bool:
    """Whether what one of two things counts only says where: на форумах он говорил больше, чем в поездках."""
    measured = {than.first for than in sentence.concepts.get("than", ())} if sentence.lang == "kk" else set()
    for answer in pair:
        heads = {head for rule in rules_of(answer.fact.metric) for head in rule.heads}
        nouns = [noun for head in heads for noun in sentence.concepts.get(head, ())]
        if nouns and all(is_oblique(sentence, noun) and noun.last + 1 not in measured for noun in nouns):
            return True
    return False


def _is_superlative(sentence: Sentence, word: Mention) -> bool:
    """Whether the word is part of one for the most: ең көп, the most, больше всего."""
    return any(one.first <= word.first <= one.last for one in sentence.concepts.get("most", ()))


def _is_of_a_length(sentence: Sentence, word: Mention) -> bool:
    """Whether a length of time is what it was less or more than: меньше недели, less than a month, аптадан аз."""
    units = [one.first for one in sentence.marks.get("period-unit", ())]
    ablative = affixes("ablative", sentence.book)
    dated = [(when.start, when.end) for when in sentence.dates]
    units = [n for n in units if not any(start <= sentence.words[n].start < end for start, end in dated)]
    under = [number for number in units if sentence.keys[number].endswith(ablative)]
    return word.first - 1 in under or any(0 < number - word.last <= _THAN_A for number in units)


_THAN_A = 3  # words from less to month: less than a month


def _is_than_else(sentence: Sentence) -> bool:
    """Whether it is compared with what is no year and no place: more than usual, больше, чем планировал."""
    words = listed("than", sentence.book)
    than = [one for one in sentence.concepts.get("than", ()) if sentence.keys[one.last] in words]
    named = [
        *sentence.dates,
        *sentence.places,
        *sentence.marks.get("last", ()),
        *sentence.concepts.get("year-before", ()),
    ]
    return any(all(other.start < one.end for other in named) for one in than)


def heads_changed(sentence: Sentence, word: Mention) -> frozenset[str]:
    """What a word of change that is of length or of frequency alone may be said of; of any other, nothing."""
    if _is_of(sentence, word, "of-length"):
        return LENGTHS
    return frozenset({"occasion"}) if _is_of(sentence, word, "of-frequency") else frozenset()


def _is_of(sentence: Sentence, word: Mention, mark: str) -> bool:
    near = {word.first, word.last + 1}  # longer; grew longer
    return any(one.first in near for one in sentence.marks.get(mark, ()))


def _score(around: Around, rule: Rule) -> float:
    """How well the sentence announces a metric whose years may be compared: all its concepts, and what it counts."""
    if rule.growth or rule.timeless or any(around.has(concept) for concept in rule.unless):
        return 0
    named = any(around.has(noun) for head in rule.heads if head for noun in _NAMED_BY.get(head, (head,)))
    if "minute" in rule.heads and not named:
        named = around.has("aloft")
        if not speaks_of_him(around.sentence):
            return 0  # fewer planes were in the air
    ways = [len(way) for way in rule.needs if all(around.has(concept) for concept in way)]
    return max(ways, default=0) + (1 if named else 0.5) if ways else 0


_NAMED_BY = {"minute": ("time-word", "spend-time"), "day": ("day", "spend-time")}


def judge_word(word: Mention, pair: tuple[Answer, Answer], sentence: Sentence) -> Judgement:
    """The verdict on a word of change, from the first figure to the second, or on what the second is beside it."""
    before, after = pair
    alike = likeness(sentence.known, before, after)
    if alike.why_not is not None:
        return Judgement(word.start, word.end, "unknown", "unlike", after.fact, note=alike.why_not)
    right = "up" if after.value > before.value else "down"
    first, second = (write_quantity(one.quantity, sentence.lang) for one in pair)
    two_things = before.fact.metric != after.fact.metric
    expected = f"{second} {'>' if right == 'up' else '<'} {first}" if two_things else f"{first} → {second}"
    if after.value != before.value and word.name == right:
        judgement = Judgement(word.start, word.end, "supported", "derived", after.fact, expected, expected, before.fact)
        return judgement._replace(note=alike.reservation)
    shown = expected if two_things else f"{second} ({expected})"
    return Judgement(word.start, word.end, "contradicted", "direction", after.fact, shown, expected, before.fact)
