"""The rank of sources is a total order, and nobody is at odds with himself: over any facts that can be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from kzreview.model import BOUNDS, Fact, Period, Quantity, Text
from kzreview.query.pairing import Side
from kzreview.query.rank import is_plan, rank
from kzreview.query.rivals import rivalry
from kzreview.standing import Standing

WORDS = {"press-office": {}, "press-office-reported": {}, "president-reported": {}, "outlet": {}}
SOURCES = [f"source-{number}" for number in range(4)]

_values = st.integers(1, 99) | st.sampled_from([Decimal("82.5e3"), Decimal("83e3"), Decimal("9e1")])
_quantities = st.builds(
    Quantity, _values, st.just("law"), st.sampled_from([bound for bound in BOUNDS if bound != "range"]), st.none()
)
_standings = st.builds(
    Standing,
    st.just(""),
    st.none() | st.sampled_from(sorted(WORDS)),
    st.none() | st.dates(date(2023, 12, 1), date(2023, 12, 5)),
    st.just(date(2023, 12, 31)),
    st.booleans(),
)


@st.composite
def facts(draw):
    return Fact(
        id=draw(st.text("abc", min_size=1, max_size=8)),
        kind=draw(st.sampled_from(["figure", "plan"])),
        topic="laws",
        metric="laws-signed",
        year=2023,
        period=Period.parse("2023"),
        quantity=draw(_quantities),
        qualifiers=draw(st.sampled_from([{}, {"status": "planned"}, {"status": "decided"}])),
        source=draw(st.sampled_from(SOURCES)),
        paragraph=1,
        printed="1",
        label=Text("а", "а", "a"),
    )


@st.composite
def bases(draw):
    standings = {source: draw(_standings)._replace(source=source) for source in SOURCES}
    return SimpleNamespace(standings=standings, ranks={"word": WORDS})


@given(bases(), st.lists(facts(), min_size=2, max_size=6, unique_by=lambda fact: fact.id))
def test_of_any_two_one_leads_and_the_order_is_one(base, held):
    ordered = sorted(held, key=lambda fact: rank(base, fact))

    assert all(rank(base, one) < rank(base, other) for one, other in pairwise(ordered))
    held.reverse()
    assert sorted(held, key=lambda fact: rank(base, fact)) == ordered


@given(bases(), st.lists(facts(), min_size=2, max_size=6, unique_by=lambda fact: fact.id))
def test_no_plan_leads_an_outcome(base, held):
    plans = [is_plan(fact) for fact in sorted(held, key=lambda fact: rank(base, fact))]

    assert plans == sorted(plans)


def side(fact):
    return Side(fact.metric, "law", (), fact.quantity, fact.period, (fact,))


@given(facts(), facts())
def test_the_kind_is_the_same_from_either_side(one, other):
    there, back = rivalry(side(one), side(other)), rivalry(side(other), side(one))

    assert (there.kind, there.verdict) == (back.kind, back.verdict)


@given(facts())
def test_nobody_contradicts_himself(fact):
    assert rivalry(side(fact), side(fact)).verdict == "agreed"
