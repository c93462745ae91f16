"""How words are read: alphabets, endings, phrases, years, names and mistyped words."""

from __future__ import annotations

import pytest

from kzreview.ask.answer import ask
from kzreview.ask.folding import fold, split
from kzreview.ask.lexicon import lexicon
from kzreview.ask.recognise import recognise
from kzreview.ask.rules import rules
from kzreview.ask.spelling import near_to_short, nearest_spellings


@pytest.mark.parametrize(
    "spellings",
    [
        ("күн шетелде", "kün şetelde", "kun shetelde"),
        ("қанша заң", "qanşa zañ", "qansha zang"),
        ("жарлық", "jarlyq", "zharlyk"),
        ("ғалым", "ğalym", "ghalym"),
        ("Әзербайжан", "Äzerbaijan", "azerbaijan"),
    ],
)
def test_the_alphabets_fold_to_the_same(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_short_words_that_differ_in_a_double_letter_stay_apart():
    assert fold("БАӘ") != fold("ба")
    assert fold("биыл") != fold("был")


@pytest.mark.parametrize("text", ["2024-те", "2024г", "2024-го", "2024"])
def test_a_year_is_read_with_its_ending(text):
    assert split(text) == ["2024"]


def test_every_bundled_metric_has_rules_of_known_words(base):
    known = {meaning.lstrip("~?") for _, meaning in lexicon().all} | {"@group"}
    assert {metric for metric in base.metrics if not rules().knows(metric)} == set()
    assert {word for metric in base.metrics for word in rules().vocabulary(metric)} - known == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Нидерландтан", "NL"),
        ("из Нидерландов", "NL"),
        ("голландские", "NL"),
        ("Қытайға", "CN"),
        ("Китаем", "CN"),
        ("во Франции", "FR"),
        ("французы", "FR"),
        ("United States", "US"),
        ("US", "US"),
        ("БАӘ", "AE"),
        ("Объединённых Арабских Эмиратов", "AE"),
        ("в Саудовской Аравии", "SA"),
        ("Оңтүстік Кореядан", "KR"),
    ],
)
def test_a_country_is_known_in_its_forms(base, text, place):
    assert f"place:{place}" in recognise(text, base, 2025).pool


def test_a_small_us_is_no_country(base):
    assert recognise("tell us laws", base, 2025).pool == {"law"}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("this year", (2025,)),
        ("last year", (2024,)),
        ("биыл", (2025,)),
        ("былтырғы", (2024,)),
        ("өткен жылы", (2024,)),
        ("в прошлом году", (2024,)),
        ("в этом году", (2025,)),
        ("2023-2024", (2023, 2024)),
        ("келесі жылы", (2026,)),
    ],
)
def test_years_are_read(base, text, years):
    assert recognise(f"laws {text}", base, 2025).years == years


def test_since_a_year_is_no_year_asked_for(base):
    for text in ("teachers pay since 2020", "зарплата учителей с 2020 года", "мұғалім жалақысы 2020 жылдан бері"):
        question = recognise(text, base, 2025)
        assert (question.since, question.years) == (2020, ())


@pytest.mark.parametrize(
    ("typed", "meant"), [("swizerland", "switzerland"), ("podpsal", "podpis"), ("ministir", "ministr")]
)
def test_a_letter_or_two_may_be_wrong(typed, meant):
    assert nearest_spellings(fold(typed), [fold(meant), "zakon"]) == [fold(meant)]


@pytest.mark.parametrize("typed", ["poverty", "exports", "power", "iran"])
def test_a_word_of_another_kind_is_not_taken_for_a_mistyped_one(typed):
    assert nearest_spellings(typed, ["power" if typed != "power" else "tower", "reports", "irak"]) == []


@pytest.mark.parametrize(("typed", "meant"), [("lwas", "laws"), ("trps", "trip"), ("chaov", "chas"), ("zkon", "zakon")])
def test_a_short_word_may_lack_a_letter_or_have_two_in_the_other_order(typed, meant):
    assert near_to_short(typed, [meant, "forum", "hour"]) == [meant]


@pytest.mark.parametrize("typed", ["lads", "taps", "cost", "film"])
def test_a_short_word_with_a_wrong_letter_is_another_word(typed):
    assert near_to_short(typed, ["laws", "trips", "court", "firm"]) == []


def chatter():
    import tomli

    from kzreview.paths import bundled_data

    return tomli.loads((bundled_data() / "ask" / "words.toml").read_text(encoding="utf-8"))["chatter"]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_what_people_say_around_a_question_asks_for_nothing(base, lang):
    said = [text.lstrip("=").rstrip("*") for spoken in chatter().values() for text in spoken[lang]]
    assert len(said) >= 60
    told = {text: [term.written for term in recognise(f"{text} laws", base, 2025).content] for text in said}
    assert {text: terms for text, terms in told.items() if terms[-1:] != ["laws"] or len(terms) > 1} == {}


@pytest.mark.parametrize(
    "text", ["us investment", "investment from us", "how much did us invest", "U.S. investment", "US investment"]
)
def test_us_beside_a_measure_is_the_country(base, text):
    assert "place:US" in recognise(text, base, 2025).pool


@pytest.mark.parametrize("text", ["give us the laws", "can you remind us", "let us see laws", "it was laws", "in laws"])
def test_a_small_word_of_speech_is_no_country(base, text):
    assert not any(meaning.startswith("place:") for meaning in recognise(text, base, 2025).pool)


@pytest.mark.parametrize(
    "text",
    [
        "сколько потрачено на визиты 2024",
        "расходы на поездки 2023",
        "price of trips 2024",
        "money spent on visits 2024",
        "2024 сапарларға шығын",
    ],
)
def test_what_was_spent_is_not_told_by_a_count(base, text):
    assert not ask(base, text, 2025).facts


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("projects worth about 800 billion tenge 2024 how many", "2024.launched-projects"),
        ("over 30 days abroad 2024", "2024.days-abroad"),
        ("more than 3900 documents reviewed 2024", "2024.documents-reviewed-signed"),
        ("сколько проектов на сумму почти 800 млрд тенге запустили в 2024", "2024.launched-projects"),
    ],
)
def test_a_size_told_in_passing_is_that_of_a_value_held(base, text, first):
    assert ask(base, text, 2025).facts[0].id == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("катар 17 млрд", "2024.documents-value.qa"),
        ("us deal 17 bn 2025", "2025.documents-value.us"),
        ("3 млрд Нидерланды 2023", "2023.fdi.nl"),
    ],
)
def test_what_is_of_the_size_told_answers_alone(base, text, first):
    assert [fact.id for fact in ask(base, text, 2026).facts] == [first]


@pytest.mark.parametrize("text", ["over 300 laws 2023", "about 90 decrees 2023"])
def test_another_count_of_the_size_told_is_no_answer(base, text):
    assert not ask(base, text, 2026).facts


@pytest.mark.parametrize("text", ["projects worth about 500 billion tenge 2024 how many", "over 50 days abroad 2024"])
def test_a_size_that_no_value_held_is_of_stays_an_objection(base, text):
    assert not ask(base, text, 2025).facts


def test_nothing_said_around_a_question_is_a_name(base):
    said = {
        fold(text.lstrip("=").rstrip("*")) for spoken in chatter().values() for own in spoken.values() for text in own
    }
    named = {
        fold(name)
        for one in (*base.places.values(), *base.people.values())
        for name in (one.name.kk, one.name.ru, one.name.en)
    }
    assert not said & named


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("законы за январь-ноябрь 2024", ["2024-01/2024-11"]),
        ("from january to november 2024", ["2024-01/2024-11"]),
        ("2024 жылдың қаңтар-қарашасында", ["2024-01/2024-11"]),
        ("законы с 1 января по 25 декабря 2024", ["2024-01-01/2024-12-25"]),
        ("за 11 месяцев 2024", ["2024-01/2024-11"]),
        ("laws as of 25 December 2024", ["2024-01/2024-12-25"]),
        ("законы на 25 декабря 2024", ["2024-01/2024-12-25"]),
        ("2024 жылғы 25 желтоқсанға дейін", ["2024-01/2024-12-25"]),
        ("laws of 25 December 2024", ["2024-12"]),
        ("in nov 2025", ["2025-11"]),
        ("в 1 полугодии 2023", ["2023-H1"]),
        ("законы 23 год", ["2023"]),
        ("24 жылы", ["2024"]),
        ("laws by 45 december 2024", ["2024-12"]),
    ],
)
def test_a_part_of_a_year_is_read(base, text, periods):
    assert list(map(str, recognise(text, base, 2026).periods)) == periods


@pytest.mark.parametrize("text", ["since march 2022", "с марта 2022", "2022 жылғы наурыздан бері", "since 2022"])
def test_something_may_last_since_a_month(base, text):
    question = recognise(f"telegram {text}", base, 2026)
    assert (question.since, question.years, question.part) == (2022, (), None)


def test_the_month_of_a_name_is_no_time(base):
    assert recognise("addresses after the January events of 2022", base, 2026).part is None


def test_a_word_for_two_things_is_both(base):
    assert {"type=state", "trip"} <= recognise("госвизиты", base, 2026).pool
    assert len(recognise("госвизиты", base, 2026).content) == 2


def test_a_city_of_which_nothing_is_held_is_told_with_its_country(base):
    answer = ask(base, "Дубай 2023", 2026)
    assert not answer.answered
    assert [fact.id for fact in answer.nearest[:2]] == ["2023.visit.ae.official", "2023.visit.ae.working"]
    assert "Дубай" in answer.message.ru
    assert "ОАЭ" in answer.message.ru


def test_no_city_of_the_words_is_a_place_of_the_data(base):
    cities = {spelling.lstrip("=").rstrip("*") for spelling, meaning in lexicon().all if meaning.startswith("city-of:")}
    places = {fold(name) for place in base.places.values() for name in (place.name.kk, place.name.ru, place.name.en)}
    assert cities
    assert not cities & places


def test_who_came_is_answered_by_whom_the_source_names_and_how_many_there_were(base):
    answer = ask(base, "кого принял президент в 2024", 2026)
    assert [fact.id for fact in answer.facts] == ["2024.received.cn", "2024.received.ru", "2024.received.de"]
    assert [fact.id for fact in answer.unnamed] == ["2024.leaders-received"]


def test_half_a_year_is_no_whole_one(base):
    answer = ask(base, "fdi whole year 2023", 2026)
    assert not answer.answered
    assert answer.nearest[0].id == "2023.fdi"
    assert "only a part" in answer.message.en


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("сенім гсамоталары 2023", "2023.credentials-received"),
        ("скольо законов 2023", "2023.laws-signed"),
        ("сытқы саяси іс шаралар 2023", "2023.foreign-policy-events"),
        ("nuber of laws 2023", "2023.laws-signed"),
        ("встреч с глвами государств 2023", "2023.meetings-heads-of-state"),
    ],
)
def test_a_mistyped_word_of_a_phrase_is_read_with_its_neighbour(base, text, first):
    answer = ask(base, text, 2026)
    assert answer.facts[0].id == first
    assert answer.guessed


@pytest.mark.parametrize(
    "text",
    [
        "laws on poverty 2024",
        "number of protests",
        "how many tanks in kazakhstan 2024",
        "laws on tanks 2024",
        "сколько законов о полиции 2023",
        "сколько законов о границах 2023",
        "встречи о границах в 2024",
        "документы о ракетах 2023",
        "сколько законов о озерах 2023",
        "әскер туралы неше заң 2023",
        "көпір саны 2023",
        "пәтер саны 2023",
        "көл туралы неше заң 2023",
        "балық туралы неше заң 2023",
        "митинг саны 2023",
        "пойыз туралы неше заң 2023",
    ],
)
def test_a_word_of_which_nothing_is_held_is_not_read_as_another(base, text):
    assert not ask(base, text, 2026).facts


@pytest.mark.parametrize(
    "text", ["сколько законов не подписал в 2023", "qol qoimagan zandar 2023", "laws not signed 2023"]
)
def test_what_did_not_happen_is_counted_nowhere(base, text):
    assert not ask(base, text, 2026).facts
