"""The tables that decide: whole, consistent, and each with examples that must fire and must not."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

import kzreview
from kzreview import check
from kzreview.check.data import table
from kzreview.check.derived.echoes import with_echoes
from kzreview.check.known import Known
from kzreview.check.metrics.around import Around, announced
from kzreview.check.metrics.candidates import candidates
from kzreview.check.metrics.rules import rules
from kzreview.check.reading.clauses import clauses_of
from kzreview.check.reading.heads import head_of
from kzreview.check.reading.keys import book_of, key_in
from kzreview.check.reading.sentence import Sentence
from kzreview.check.reading.sentences import split
from kzreview.check.reading.wordlists import affixes, listed

LANGUAGES = ("kk", "ru", "en")
EXAMPLES = table("examples")
FIRES = [(metric, text) for metric, entry in EXAMPLES.items() for text in entry["fires"]]
SILENT = [(metric, text) for metric, entry in EXAMPLES.items() for text in entry["silent"]]


@cache
def known():
    return Known(kzreview.load())


def best_metrics(text):
    """The metric that each figure of the text is read as."""
    (stretch,) = split(text)
    sentence = Sentence(text, stretch, date(2024, 12, 30), known())
    amounts = with_echoes(sentence)
    found = []
    for amount, clause in zip(amounts, clauses_of(sentence, amounts), strict=True):
        around = Around(sentence, clause, None, amount.role, announced(sentence, None))
        fitting = [one for one in candidates(around, amount, head_of(sentence, amount)) if allowed(one.rule, sentence)]
        found += [one.rule.metric for one in fitting if one.score == fitting[0].score and not one.wrong_unit]
    return found


def allowed(rule, sentence):
    if rule.with_country:
        return bool(sentence.places)
    return not (rule.without_country and sentence.places)


@pytest.mark.parametrize(("metric", "text"), FIRES)
def test_an_example_that_must_fire_does(metric, text):
    assert metric in best_metrics(text)


@pytest.mark.parametrize(("metric", "text"), SILENT)
def test_an_example_that_must_not_fire_does_not(metric, text):
    assert metric not in best_metrics(text)


def test_every_metric_with_figures_has_a_rule_and_every_rule_a_metric_and_examples():
    by_rule = {rule.metric for rule in rules()}
    lists = {rule.metric for rule in rules() if rule.listed}
    own = {rule.metric for rule in known().own.rules}
    assert set(known().figures) <= by_rule | own
    assert by_rule <= set(known().base.metrics) | lists
    assert by_rule == set(EXAMPLES)


def test_rules_and_events_name_only_concepts_that_there_are():
    concepts = set(table("concepts")) | {"country-name", "city-name"}
    named = {concept for rule in rules() for way in rule.needs for concept in way}
    named |= {concept for rule in rules() for concept in (*rule.unless, *rule.groups, *rule.following)}
    for entries in table("events").values():
        for entry in entries:
            named |= {concept for way in entry["needs"] for concept in way.split()} | set(entry.get("unless", ()))
    assert named <= concepts


def test_every_concept_and_list_has_words_in_each_language():
    for name, entry in table("concepts").items():
        assert all(entry[lang] for lang in LANGUAGES), name
    for name, entry in (table("words") | table("grammar")).items():
        assert set(LANGUAGES) <= set(entry), name


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("comparative", ["көп", "köp", "kóp", "kop"]),
        ("than-it", ["одан", "odan"]),
        ("took-part", ["қатысты", "qatysty"]),
        ("beside-it", ["үстіне", "üstine", "ústine", "ustine"]),
    ],
)
def test_a_list_of_the_grammar_serves_every_alphabet(name, written):
    for word in written:
        book = book_of("kk", word)
        assert key_in(word, book) in listed(name, book)
        assert any(f"ol {key_in(word, book)}".endswith(ending) for ending in affixes(name, book))


def test_every_list_of_the_grammar_is_asked_for():
    code = "".join(path.read_text(encoding="utf-8") for path in Path(check.__file__).parent.rglob("*.py"))
    assert [name for name in table("grammar") if f'"{name}"' not in code] == []


def test_events_name_facts_that_there_are():
    facts = {fact.id for fact in known().facts}
    named = {fact for entries in table("events").values() for entry in entries for fact in entry.get("facts", ())}
    assert named <= facts


def test_every_country_of_a_visit_can_be_named_by_its_people():
    countries = {country for by_country in known().visits.values() for country in by_country}
    assert countries <= set(table("places")["people"])


def test_no_phrase_stands_twice_in_a_concept():
    for name, entry in table("concepts").items():
        for lang in LANGUAGES:
            assert len(entry[lang]) == len(set(entry[lang])), (name, lang)
