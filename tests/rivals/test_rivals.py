"""Which figures are rivals, and how they stand to each other."""

from __future__ import annotations

import pytest
from made_up_sources import law, visit

from kzreview.messages import say
from kzreview.query.rivals import KINDS, VERDICTS, leading_facts, rivalries, sides_of_facts

PLAN = {"kind": "plan", "qualifiers": {"status": "planned"}}
WORDS = ("press-office", "press-office-reported", "president-reported", "ministry-reported", "outlet")


def word(name, more=""):
    return f'word = "{name}"\n{more}'


@pytest.fixture
def found(told):
    """The rivals among the facts of a made-up pack: values, kind and verdict, the leader first."""

    def found(facts, **standing):
        base = told(facts, **standing)
        entries = rivalries(base, sides_of_facts(base, [fact for fact in base.facts if fact.year >= 2030]))
        return [(entry.side.quantity.value, entry.rival.quantity.value, entry.kind, entry.verdict) for entry in entries]

    return found


KINDS_OF = [
    (law(268), law(265), (268, 265, "number", "conflict")),
    (law(268), law(268), (268, 268, "same", "agreed")),
    (law(106), law(100, bound="more_than"), (106, 100, "rounding", "apart")),
    (law(60), law(60, bound="more_than"), (60, 60, "same", "agreed")),
    (law(23), law(20, **PLAN), (23, 20, "plan", "conflict")),
    (law(20, **PLAN), law(23), (23, 20, "plan", "conflict")),
    (law(23), law(23, **PLAN), (23, 23, "plan", "agreed")),
    (law(23), law(20, bound="more_than", **PLAN), (23, 20, "plan", "apart")),
    (law(20, **PLAN), law(25, **PLAN), (20, 25, "number", "conflict")),
    (law(106), {**law(100), "metric": "mu-acts"}, (106, 100, "scope", "apart")),
]


@pytest.mark.parametrize(("one", "other", "expected"), KINDS_OF)
def test_the_kind_of_two_figures(found, one, other, expected):
    assert found({"mu-a": [one], "mu-b": [other]}) == [expected]


NO_RIVALS = [
    (law(19), law(7, "2031-H1")),
    (law(95), law(98, "2031-01-01/2031-12-25")),
    (law(19), law(7, qualifiers={"country": "CN"})),
    (law(19), {**law(7), "metric": "mu-time"}),
    (law(19), law(7, qualifiers={"status": "begun"})),
    (law(19, "2030"), law(7)),
]


@pytest.mark.parametrize(("one", "other"), NO_RIVALS)
def test_what_is_of_another_time_scope_or_thing_is_no_rival(found, told, one, other):
    facts = {"mu-a": [one], "mu-b": [other]}

    assert found(facts) == []
    base = told(facts).of_sources(["mu-a", "mu-b"])
    assert len(leading_facts(base, base.facts)) == 2


def test_the_same_days_are_the_same_time_however_written(found):
    assert found({"mu-a": [law(7, "2031-H1")], "mu-b": [law(8, "2031-01/2031-06")]}) == [(7, 8, "number", "conflict")]


def test_one_source_does_not_contradict_itself(found):
    assert found({"mu-a": [law(7), law(8)]}) == []


def test_every_two_sources_are_set_against_each_other(found):
    facts = {"mu-a": [law(266, bound="about")], "mu-b": [law(265)], "mu-c": [law(268)]}

    assert sorted(found(facts)) == [
        (265, 266, "rounding", "apart"),
        (265, 268, "number", "conflict"),
        (268, 266, "rounding", "apart"),
    ]


def test_a_list_may_hold_less_than_the_count_of_another_source(found):
    count = {**law(2), "metric": "state-visits", "topic": "visits"}
    lists = [visit("CN"), visit("UZ")]

    assert found({"mu-a": lists, "mu-b": [count]}) == [(2, 2, "same", "agreed")]
    assert found({"mu-a": lists[:1], "mu-b": [count]}) == [(2, 1, "counting", "apart")]
    assert found({"mu-a": [*lists, visit("TR")], "mu-b": [count]}) == [(2, 3, "number", "conflict")]


LEADERS = [
    ({"mu_a": word("outlet"), "mu_b": word("press-office")}, "mu-b"),
    ({"mu_a": word("outlet"), "mu_b": ""}, "mu-a"),
    ({"mu_a": word("outlet", 'published = "2031-12-20"'), "mu_b": word("outlet", 'published = "2031-12-27"')}, "mu-b"),
    ({"mu_a": word("outlet", 'published = "2032-01-02"'), "mu_b": word("outlet")}, "mu-a"),
    ({"mu_a": word("outlet", 'read = "opening"'), "mu_b": word("outlet")}, "mu-b"),
    ({}, "mu-a"),
]


@pytest.mark.parametrize(("standing", "leader"), LEADERS)
def test_the_nearest_to_the_origin_leads_then_the_later_then_what_was_read_whole(told, standing, leader):
    base = told({"mu-a": [law(268)], "mu-b": [law(265)]}, **standing)

    assert [fact.source for fact in leading_facts(base, base.facts) if fact.year == 2031] == [leader]


@pytest.mark.parametrize("nearer", range(len(WORDS) - 1))
def test_the_order_of_words_is_that_of_the_data(told, nearer):
    base = told({"mu-a": [law(1)], "mu-b": [law(2)]}, mu_a=word(WORDS[nearer + 1]), mu_b=word(WORDS[nearer]))

    assert tuple(base.ranks["word"]) == WORDS
    assert [fact.source for fact in leading_facts(base, base.facts) if fact.year == 2031] == ["mu-b"]


def test_an_outcome_leads_a_plan_nearer_to_the_origin(told):
    base = told({"mu-a": [law(20, **PLAN)], "mu-b": [law(23)]}, mu_a=word("press-office"), mu_b=word("outlet"))

    assert [fact.quantity.value for fact in leading_facts(base, base.facts) if fact.year == 2031] == [23]


def test_of_two_alike_the_more_exact_leads(told):
    base = told({"mu-a": [law("82e3", receipt="82 мың заң")], "mu-b": [law("82.5e3", receipt="82,5 мың заң")]})

    assert [fact.source for fact in leading_facts(base, base.facts) if fact.year == 2031] == ["mu-b"]


VISITS = [
    ([visit("CN")], [visit("CN")], 1),
    ([visit("CN")], [visit("CN", kind="official")], 2),
    ([visit("CN")], [visit("UZ")], 2),
    ([visit("CN", "2031-05")], [visit("CN", "2031-06")], 2),
    ([visit("CN", "2031-05")], [visit("CN")], 1),
    ([visit("CN")], [visit("CN", "2031-05"), visit("CN", "2031-06")], 2),
    ([visit("CN", "2031-05"), visit("CN", "2031-06")], [visit("CN")], 2),
    ([visit("CN"), visit("CN")], [visit("CN")], 2),
]


@pytest.mark.parametrize(("one", "other", "count"), VISITS)
def test_a_visit_that_two_sources_tell_counts_once(told, one, other, count):
    base = told({"mu-a": one, "mu-b": other})

    assert len([fact for fact in leading_facts(base, base.facts) if fact.year == 2031]) == count


def test_every_kind_and_verdict_has_its_words():
    for lang in ("kk", "ru", "en"):
        assert len({say(lang, f"conflicts/kind-{kind}") for kind in KINDS}) == len(KINDS)
        assert len({say(lang, f"conflicts/section-{verdict}") for verdict in VERDICTS}) == len(VERDICTS)
