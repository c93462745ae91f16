"""The whole way through: a draft to judgements, in the order of the draft."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from kzreview.check.context import Context
from kzreview.check.derived.countedplaces import with_counted_places
from kzreview.check.derived.crossed import judge_crossed
from kzreview.check.derived.echoes import starts_change, with_echoes
from kzreview.check.derived.ledto import judge_led_to
from kzreview.check.derived.outdone import judge_outdone, with_measures
from kzreview.check.derived.portions import with_portions
from kzreview.check.derived.relations import relate
from kzreview.check.derived.versus import set_against
from kzreview.check.derived.waysinturn import ways_in_turn
from kzreview.check.ellipses import fill, told_by
from kzreview.check.figures import judge_amount
from kzreview.check.metrics.around import Around, announced
from kzreview.check.metrics.countedonce import counted_once
from kzreview.check.metrics.qualities import judge_qualities
from kzreview.check.reading.clauses import clauses_of
from kzreview.check.reading.frames import Frames
from kzreview.check.reading.items import in_items
from kzreview.check.reading.masking import mask
from kzreview.check.reading.sentence import Sentence
from kzreview.check.reading.sentences import split
from kzreview.check.reading.sources import says_only_who
from kzreview.check.reading.tables import is_laid_out, is_row, of_column
from kzreview.check.rows import with_cells
from kzreview.check.summed import facts_summed, sum_again
from kzreview.check.verdict import Judgement, left_open, not_wrong
from kzreview.check.when.beginnings import with_beginnings
from kzreview.check.when.carrying import carry
from kzreview.check.when.pairs import of_bracket, of_pair
from kzreview.check.when.scope import Scope, part_alone, scope_of
from kzreview.check.when.spans import is_unfinished
from kzreview.check.when.ways import way_of
from kzreview.check.when.yearbefore import year_before_said
from kzreview.check.whose.actors import acting_in
from kzreview.check.whose.foreign import is_host
from kzreview.check.whose.ours import names_ours
from kzreview.check.whose.subject import ABROAD, FOREIGN, NAMED, OURS, is_in_doubt, subject_of
from kzreview.check.wordless.borneout import judge_words_of_size
from kzreview.check.wordless.compared import with_ranks
from kzreview.check.wordless.countedthings import with_counted_things
from kzreview.check.wordless.days import judge_dates
from kzreview.check.wordless.daysofyear import with_days_of_year
from kzreview.check.wordless.directions import judge_directions
from kzreview.check.wordless.following import judge_following
from kzreview.check.wordless.guests import judge_guests
from kzreview.check.wordless.institutions import with_institutions
from kzreview.check.wordless.kinds import kinds_named
from kzreview.check.wordless.ministries import judge_ministries
from kzreview.check.wordless.missions import judge_missions
from kzreview.check.wordless.named import judge_places
from kzreview.check.wordless.opposites import with_opposites
from kzreview.check.wordless.persons import judge_persons
from kzreview.check.wordless.things import judge_things
from kzreview.check.wordless.trailing import judge_trailing
from kzreview.check.wordless.visits import judge_reply, judge_visits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from kzreview.check.known import Known
    from kzreview.check.reading.cells import Told
    from kzreview.language.amounts import Amount
    from kzreview.language.dates import When
    from kzreview.model import Fact


_MOST_PARTS = 4  # of a total told in a sentence of its own
TABLE = 60  # more numbers than this in a row are a table, not a sentence: each is left open, and time stays linear


class Judged(NamedTuple):
    """A judgement, the language of its sentence, and the span of what is said there: with its hedge, fewer than 60."""

    judgement: Judgement
    lang: str
    said: tuple[int, int]


def judge_text(text: str, known: Known, today: date, lang: str = "auto") -> list[Judged]:
    """Every judgement on a draft; `today` is the date of the draft."""
    masked = mask(text)
    found = [
        Judged(judgement, sentence.lang, _said(sentence, judgement))
        for sentence, judgements in _sentences(masked, known, today, lang)
        for judgement in judgements
    ]
    return sorted(found, key=lambda one: (one.judgement.start, one.judgement.end))


def _said(sentence: Sentence, judgement: Judgement) -> tuple[int, int]:
    """What a message says was said: of a wrong value its hedge too, for it may be what is wrong."""
    spans = [(judgement.start, judgement.end)]
    if (judgement.verdict, judgement.reason) == ("contradicted", "value"):
        spans += [one.hedge for one in sentence.amounts if one.start == judgement.start and one.hedge is not None]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _sentences(text: str, known: Known, today: date, lang: str) -> Iterator[tuple[Sentence, list[Judgement]]]:
    before: Sentence | None = None
    carried: Scope | None = None
    subject = OURS
    ours_in_draft = False
    frames = Frames()
    told: tuple[Fact, ...] = ()
    for stretch in split(text, lang):
        sentence = Sentence(text, stretch, today, known)
        opens = before is None or before.paragraph != sentence.paragraph
        if opens:
            handed = frames.enter(sentence)
            before, carried = handed.before, handed.scope
            subject = handed.subject or (OURS if ours_in_draft or subject != FOREIGN else FOREIGN)
        elif before is not None:
            sentence.told_earlier = [*before.told_earlier, *before.told][-_MOST_PARTS:]
        ours_in_draft = ours_in_draft or names_ours(sentence)
        came = subject
        acting, subject = subject_of(sentence, came)
        ours_in_draft = ours_in_draft or subject == NAMED
        taken = _Taken(before, carried, came, frames.columns, () if opens else told)
        judged = _with_table(frames, sentence, acting, taken)
        subject = came if subject == ABROAD and _tells_his_visit(judged) else subject
        yield sentence, judged
        if not opens and says_only_who(sentence):
            continue
        earlier, told = told, told_by(judged)
        carried = carry(sentence, carried, same=_are_of(told, () if opens else earlier))
        frames.leave(sentence, carried, subject, first=opens)
        before = sentence


def _with_table(frames: Frames, sentence: Sentence, acting: str, taken: _Taken) -> list[Judgement]:
    """The judgements on a sentence, those on a row of a table by cell."""
    judged = _judge_sentence(sentence, acting, taken)
    if frames.table is None or not is_row(sentence):
        return judged
    return with_cells(frames.table, sentence, judged, partial(_judge_cell, acting, taken))


def _tells_his_visit(judged: list[Judgement]) -> bool:
    """Whether a sentence about another country tells of a visit of our President's that the lists have."""
    return any(one.verdict == "supported" and one.fact is not None and one.fact.kind == "visit" for one in judged)


def _are_of(facts: tuple[Fact, ...], earlier: tuple[Fact, ...]) -> bool:
    """Whether the facts are of no other metrics than the earlier ones."""
    return bool(facts) and {fact.metric for fact in facts} <= {fact.metric for fact in earlier}


class _Taken(NamedTuple):
    """What a sentence takes over from what stands before it: `came` is who acted there, `told` what was counted."""

    before: Sentence | None
    carried: Scope | None
    came: str
    columns: Mapping[int, int]
    told: tuple[Fact, ...]


def _judge_sentence(sentence: Sentence, subject: str, over: _Taken) -> list[Judgement]:
    if len(sentence.amounts) > TABLE:
        return [left_open(amount) for amount in sentence.amounts]
    known, carried = sentence.known, over.carried
    listed = "list" in sentence.marks and kinds_named(sentence)
    hosted = is_host(sentence) or (subject == ABROAD and ("host-pronoun" in sentence.concepts or bool(listed)))
    host = OURS if hosted else subject
    subject = OURS if hosted and subject == ABROAD else subject
    amounts = with_echoes(sentence, over.before)
    judged = _judge_figures(sentence, amounts, subject, over)
    judged += judge_qualities(sentence, judged)
    judged += [Judgement(code.start, code.end, "not-a-claim", "code") for code in sentence.reading.codes]
    judged += judge_dates(known, sentence, over.before, host)
    judged = with_beginnings(sentence, judged)
    judged = judged if subject == FOREIGN else with_days_of_year(known, sentence, judged)
    judged += _judge_journeys(sentence, [(amount.start, amount.end) for amount in amounts], subject, host, over)
    judged = with_counted_places(sentence, judged)
    ways = judge_directions(known, sentence, subject, carried)
    judged += ways or ([] if subject == FOREIGN else judge_following(sentence, over.before))
    judged += judge_persons(known, sentence, host, carried)
    judged += judge_ministries(known, sentence, carried)
    judged = with_counted_things(known, sentence, judged + judge_things(known, sentence, subject, carried))
    judged = with_ranks(sentence, subject, carried, judged)
    if any(one.verdict == "contradicted" for one in judged):
        judged = _with_doubts(sentence, over.before, judged)
    return [_by_held(known, _in_time(sentence, judgement)) for judgement in judged]


def _judge_cell(subject: str, over: _Taken, told: Told) -> list[Judgement]:
    """The verdicts on a cell of a table as the sentence that it makes, whose years stand in it."""
    return _judge_sentence(told.sentence, subject, over._replace(before=told.asked, columns={}, told=()))


def _judge_figures(sentence: Sentence, amounts: Sequence[Amount], subject: str, over: _Taken) -> list[Judgement]:
    """The verdicts on the figures, each by itself and then beside the others, and on the words of change at them."""
    if not amounts:
        return []
    contexts = _contexts(sentence, amounts, subject, over)
    judged = [judge_amount(context, amount) for context, amount in zip(contexts, amounts, strict=True)]
    judged = counted_once(contexts, amounts, fill(contexts, amounts, judged, over.told), over.told)
    judged = sum_again(contexts, amounts, judged)
    judged = ways_in_turn(contexts, amounts, set_against(contexts, amounts, judged))
    judged = with_portions(contexts, amounts, relate(contexts, amounts, judged))
    judged = with_measures(sentence, amounts, judged)
    sentence.summed = facts_summed(judged)
    told = [] if subject == FOREIGN else _words_told(sentence, amounts, judged)
    told += judge_words_of_size(contexts, amounts, judged)
    return with_opposites(contexts, amounts, judged) + list({one.start: one for one in reversed(told)}.values())


def _words_told(sentence: Sentence, amounts: Sequence[Amount], judged: Sequence[Judgement]) -> list[Judgement]:
    """The verdicts on words of change at figures: of two, of one that it led to, and in a stretch of their own."""
    told = [*judge_crossed(sentence, amounts, judged)]
    told += [] if told else judge_led_to(sentence, amounts, judged)
    told += [] if told else judge_outdone(sentence, amounts, judged)
    return [*told, *judge_trailing(sentence, amounts, judged)]


def _contexts(sentence: Sentence, amounts: Sequence[Amount], subject: str, over: _Taken) -> list[Context]:
    """What stands around each figure, of which period it is, and who acts there."""
    near = announced(sentence, over.before)
    part = _part_gone_on_with(sentence, amounts, over.before)
    contexts = []
    clauses = clauses_of(sentence, amounts)
    way = way_of(sentence, amounts, clauses)
    for amount, clause in zip(amounts, clauses, strict=True):
        scope = scope_of(sentence, clause, over.carried)
        if part is not None and scope.part is None and not scope.whole:
            scope = scope._replace(part=part.in_year(scope.year))
        if starts_change(sentence, amount) and not year_before_said(sentence, clause):
            scope = scope.year_before()
        scope = of_bracket(sentence, amount, of_pair(sentence, amount, scope))
        scope = of_column(over.columns, sentence, amount, way.scope(amount, scope))
        around = Around(sentence, clause, over.before, amount.role, near)
        contexts.append(Context(sentence.known, around, scope, acting_in(sentence, clause, subject, over.came)))
    return contexts


def _part_gone_on_with(sentence: Sentence, amounts: Sequence[Amount], before: Sentence | None) -> When | None:
    """The part of the year that the sentence before tells of, where this one names no other thing in its unit."""
    part = part_alone(before)
    units = {amount.unit for amount in amounts}
    if part is None or "" in units:
        return None
    return None if any(units & rule.heads for rule in announced(sentence, None)) else part


def _judge_journeys(
    sentence: Sentence, spans: list[tuple[int, int]], subject: str, host: str, over: _Taken
) -> list[Judgement]:
    """The verdicts on places and visits; where a place has one, the visit there needs none unless it says more."""
    known, carried = sentence.known, over.carried
    places = with_institutions(known, sentence, subject, judge_places(known, sentence, subject, carried))
    places += [] if places else judge_guests(known, sentence, over.told)
    places += [] if subject == FOREIGN else judge_missions(known, sentence, over.before, carried)
    taken = {one.start: one.end for one in places}
    told = judge_visits(known, sentence, host, carried, spans)
    visits = [one for one in told if taken.get(one.start, one.start) < one.end]
    held = {(one.start, one.verdict) for one in visits}
    places = [one for one in places if (one.start, one.verdict) not in held]
    return visits + places + judge_reply(known, sentence, over.before, host, carried)


def _with_doubts(sentence: Sentence, before: Sentence | None, judged: list[Judgement]) -> list[Judgement]:
    """The judgements, less what is called wrong where it is not clear whose or what the figures are."""
    if is_in_doubt(sentence, before) or is_laid_out(sentence):
        return [not_wrong(judgement, "other-subject") for judgement in judged]
    return in_items(sentence, judged)


def _in_time(sentence: Sentence, judgement: Judgement) -> Judgement:
    """A count over a year that has more than a month to go when the draft is written is neither right nor wrong."""
    fact = judgement.fact
    if judgement.verdict not in {"supported", "contradicted"} or fact is None:
        return judgement
    if not is_unfinished(fact, sentence.today):
        return judgement
    return left_open(judgement, fact, reason="unfinished")


def _by_held(known: Known, judgement: Judgement) -> Judgement:
    """A page of which no copy is held may bear a figure out; it calls none wrong."""
    if judgement.verdict != "contradicted" or judgement.fact is None:
        return judgement
    second = judgement.because if judgement.arithmetic else None
    if known.is_held(judgement.fact) and (second is None or known.is_held(second)):
        return judgement
    return Judgement(judgement.start, judgement.end, "unknown", "unheld", judgement.fact, judgement.expected)
