"""How much of a review is proposed, and how much of what is proposed is no fact; no fact of ours may help."""

from __future__ import annotations

import draft_scoring as scoring
import pytest

from kzreview.draft.propose import propose
from kzreview.receipts.document import read_document
from kzreview.receipts.match import spans_of

MADE_UP = ["courier-2032", "qanat-2033", "vestnik-2031"]
OWN = ["kazinform-2023", "qazaqstan-tv-2024"]


@pytest.mark.parametrize("name", MADE_UP)
def test_a_made_up_review(name, reviews, without_facts):
    holds(scoring.score(reviews / f"{name}.txt", scoring.of_review(name), without_facts))


@pytest.mark.parametrize("name", OWN)
def test_the_documents_of_the_project(name, source_documents, without_facts):
    holds(scoring.score(source_documents / f"{name}.txt", scoring.of_source(name), without_facts))


def holds(result):
    assert result.recall >= 0.95, result.missed
    assert result.accuracy >= 0.8
    assert result.noise <= 0.1, result.no_fact
    assert result.visits == result.visits_expected


@pytest.mark.parametrize("name", MADE_UP)
def test_facts_at_hand_change_nothing(name, reviews, base, without_facts):
    paragraphs = read_document(reviews / f"{name}.txt").paragraphs
    wanted = scoring.of_review(name)

    with_facts = propose(paragraphs, wanted.language, wanted.year, base)
    assert len(base.facts) > 300
    assert with_facts.proposals == propose(paragraphs, wanted.language, wanted.year, without_facts).proposals


@pytest.mark.parametrize("name", MADE_UP)
def test_every_receipt_stands_in_its_paragraph(name, reviews, without_facts):
    paragraphs = read_document(reviews / f"{name}.txt").paragraphs
    wanted = scoring.of_review(name)
    draft = propose(paragraphs, wanted.language, wanted.year, without_facts)

    for told in (*draft.proposals, *draft.left):
        assert spans_of(told.printed, paragraphs[told.paragraph - 1]), told


def proposals(text, lang, base, year=2031):
    return propose((text,), lang, year, base).proposals


@pytest.mark.parametrize(
    ("lang", "text", "period"),
    [
        ("en", "In the first half of the year foreign direct investment reached $11.9 billion.", "2031-H1"),
        ("en", "$13.4bn of foreign direct investment was attracted in January–June.", "2031-H1"),
        ("en", "In ten months foreign direct investment was $4bn.", "2031-01/2031-10"),
        ("ru", "За 11 месяцев привлечено 21,7 млрд долларов прямых иностранных инвестиций.", "2031-01/2031-11"),
        ("kk", "Негізгі капиталға салынған инвестиция он айда 16,3 трлн теңге болды.", "2031-01/2031-10"),
        ("kk", "Президент соңғы екі айда 4 сұхбат берді.", "2031"),
        ("en", "Foreign direct investment was $11.9 billion in 2030.", "2030"),
        ("en", "Teachers' pay rose by 20 percent from 1 September 2031.", "2031-09-01"),
        ("en", "Since 1 March 2029 the Telegram channel has published 13,931 items.", "2029-03-01/2031-12-31"),
        ("ru", "Инвестиции в основной капитал за январь – октябрь достигли 17,2 трлн тенге.", "2031-01/2031-10"),
        ("ru", "Президент подписал 112 законов.", "2031"),
        ("ru", "С начала 2029 года Президент подписал 312 законов.", "2029/2031"),
        ("en", "Since the beginning of 2029 the President has signed 312 laws.", "2029/2031"),
        ("ru", "В начале 2030 года Президент подписал 12 законов.", "2030"),
        ("kk", "2029 жылдың басынан бері 312 заңға қол қойылды.", "2029/2031"),
        ("kk", "Биыл 87 заңға қол қойылды.", "2031"),
        ("kk", "Былтыр 87 заңға қол қойылды.", "2030"),
    ],
)
def test_the_period(without_facts, lang, text, period):
    assert [one.period for one in proposals(text, lang, without_facts)] == [period]


@pytest.mark.parametrize(
    ("lang", "text", "bound"),
    [
        ("en", "The President signed more than 100 laws.", "more_than"),
        ("en", "The President signed almost 100 laws.", "about"),
        ("en", "The President signed fewer than 100 laws.", "up_to"),
        ("en", "The President signed 100 laws.", "exact"),
        ("ru", "Президент подписал около 100 законов.", "about"),
        ("ru", "Президент подписал не менее 100 законов.", "at_least"),
        ("kk", "Президент 100-ден астам заңға қол қойды.", "more_than"),
    ],
)
def test_the_bound(without_facts, lang, text, bound):
    assert [one.bound for one in proposals(text, lang, without_facts)] == [bound]


def test_a_range_has_both_ends(without_facts):
    (found,) = proposals("The economy is to grow by 6–7 percent.", "en", without_facts)

    assert (found.bound, found.value.ends) == ("range", (6, 7))


@pytest.mark.parametrize(
    ("lang", "text", "ends"),
    [
        ("ru", "Катар вложил от 310 до 330 млн долларов.", (310_000_000, 330_000_000)),
        ("kk", "Катардан 310-нан 330 миллион долларға дейін инвестиция келді.", (310_000_000, 330_000_000)),
        ("en", "Qatar invested between $310m and $330m.", (310_000_000, 330_000_000)),
    ],
)
def test_both_ends_of_a_range_have_the_scale_said_once(without_facts, lang, text, ends):
    (found,) = proposals(text, lang, without_facts)

    assert (found.bound, found.unit, found.value.ends) == ("range", "USD", ends)


def test_a_change_in_kazakh_is_no_range(without_facts):
    found = proposals("Сапарлар саны 10-нан 12-ге дейін артты.", "kk", without_facts)

    assert "range" not in {one.bound for one in found}


@pytest.mark.parametrize(
    ("lang", "text", "bound"),
    [
        ("ru", "Учителям прибавили до 25 процентов.", "up_to"),
        ("kk", "Мұғалімдердің жалақысы 15 пайызға дейін өсті.", "up_to"),
        ("ru", "Доля выросла до 25 процентов.", "exact"),
        ("ru", "Он побывал примерно на 40 предприятиях.", "about"),
        ("ru", "Число подписчиков Instagram перешагнуло два миллиона.", "more_than"),
        ("en", "The Instagram account passed the two million mark.", "more_than"),
        ("en", "His flights add up to 120,000 km.", "exact"),
    ],
)
def test_what_a_limit_is(without_facts, lang, text, bound):
    assert [one.bound for one in proposals(text, lang, without_facts)] == [bound]


@pytest.mark.parametrize(
    ("lang", "text", "percent", "bound"),
    [
        ("kk", "Кәсіпорындардың жартысынан көбі өңірлерде орналасқан.", 50, "more_than"),
        ("kk", "Әр бесінші өтініш оң шешілді.", 20, "exact"),
        ("ru", "Каждое третье обращение решено.", 33, "about"),
        ("ru", "Больше половины обращений решено.", 50, "more_than"),
        ("ru", "Девять из десяти обращений решены.", 90, "exact"),
        ("en", "Eight in ten appeals were answered.", 80, "exact"),
        ("en", "One appeal in four was settled.", 25, "exact"),
        ("en", "Every fifth letter came from a village.", 20, "exact"),
    ],
)
def test_a_share_in_words_is_a_percentage(without_facts, lang, text, percent, bound):
    (found,) = proposals(text, lang, without_facts)

    assert (found.value.low, found.unit, found.bound) == (percent, "percent", bound)
    assert found.metric is None


@pytest.mark.parametrize(
    "text",
    ["He was away for half a year.", "He spoke every second day.", "The President signed 9 of the 14 laws in May."],
)
def test_what_is_no_share(without_facts, text):
    assert "percent" not in {one.unit for one in proposals(text, "en", without_facts)}


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("kk", "Президент шетелде қырық бір күн болды.", [(41, "exact")]),
        ("ru", "За границей Президент провёл 41 день, без малого шесть недель.", [(41, "exact"), (42, "about")]),
        ("en", "The President spent 37 days abroad, or just over five weeks.", [(37, "exact"), (35, "more_than")]),
        ("en", "The President was abroad for five weeks.", [(35, "about")]),
    ],
)
def test_days_abroad_are_counted_and_weeks_too(without_facts, lang, text, found):
    days = proposals(text, lang, without_facts)

    assert [(one.value.low, one.bound) for one in days] == found
    assert {one.metric.id for one in days} == {"days-abroad"}


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("ru", "На письмо отвечают в среднем за 12 дней.", [12]),
        ("en", "A reply takes 12 days on average.", [12]),
        ("ru", "За 12 дней изучили все бумаги.", []),
        ("kk", "12 күн ішінде бәрі бітті.", []),
        ("en", "Everything was done within 12 days.", []),
    ],
)
def test_days_within_which_something_is_done_are_no_figure(without_facts, lang, text, days):
    assert [one.value.low for one in proposals(text, lang, without_facts)] == days


def test_a_number_in_words_in_brackets_is_a_count(without_facts):
    found = proposals("Documents were signed in Doha (nine) and in Prague (eleven).", "en", without_facts)

    assert [one.value.low for one in found] == [9, 11]


@pytest.mark.parametrize(
    ("lang", "texts", "periods"),
    [
        (
            "ru",
            ("Прямые инвестиции за девять месяцев – 12 млрд долларов.", "Из Катара пришло 800 млн долларов."),
            ["2031-01/2031-09"] * 2,
        ),
        (
            "en",
            ("Direct investment in the first half came to $12bn. Norway put in $2bn, China $1bn.",),
            ["2031-H1"] * 3,
        ),
        (
            "kk",
            ("Алғашқы жартыжылдықта тікелей инвестиция 12 млрд доллар болды. Қатар – 2 млрд доллар.",),
            ["2031-H1"] * 2,
        ),
        (
            "en",
            ("Direct investment in the first half came to $12bn. Over the whole year Norway put in $2bn.",),
            ["2031-H1", "2031"],
        ),
        ("en", ("Direct investment in the first half hit $12bn: Norway $2bn, China $1bn.",), ["2031-H1"] * 3),
        ("en", ("Some 104 laws were signed, 41 of them in the first half.",), ["2031", "2031-H1"]),
        ("ru", ("Подписано 104 закона, из них 41 – в первом полугодии.",), ["2031", "2031-H1"]),
        (
            "ru",
            ("Прямые инвестиции за первое полугодие – 12 млрд долларов.", "В основной капитал вложили 20 трлн тенге."),
            ["2031-H1", "2031"],
        ),
    ],
)
def test_the_parts_of_a_total_are_of_its_period(without_facts, lang, texts, periods):
    found = propose(texts, lang, 2031, without_facts).proposals

    assert [one.period for one in found] == periods


def test_a_total_before_a_colon_has_no_country(without_facts):
    found = proposals("Direct investment hit $12bn: Norway $2bn, China $1bn.", "en", without_facts)

    assert [one.qualifiers.get("country") for one in found] == [None, "NO", "CN"]


def test_whom_he_met_is_not_the_one_who_acts(without_facts):
    (found,) = proposals("Премьерлермен және компания басшыларымен кемі 90 кездесу болды.", "kk", without_facts)

    assert (found.value.low, found.bound) == (90, "at_least")


def test_countries_listed_after_a_total_are_of_its_metric(without_facts):
    texts = ("Direct investment reached $12bn.", "Next on the list: Norway, $2bn; Qatar, $1bn.")
    found = propose(texts, "en", 2031, without_facts).proposals

    assert [(one.metric.id, one.qualifiers.get("country")) for one in found] == [
        ("fdi", None),
        ("fdi", "NO"),
        ("fdi", "QA"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "metric"),
    [
        ("ru", "За рубеж лидер страны отправлялся девятнадцать раз.", "trips-abroad"),
        ("ru", "Если сложить все перелёты, выйдет 120 тыс. км.", "distance"),
        ("kk", "Президент 82 мың км ұшты.", "distance"),
        ("ru", "Глава государства за год проделал 120 тыс. км.", "distance"),
        ("en", "He racked up 120,000 km.", "distance"),
        ("ru", "В чужих столицах он провёл 41 день.", "days-abroad"),
        ("en", "In other capitals he spent 37 days.", "days-abroad"),
        ("en", "The head of state flew out 21 times.", "trips-abroad"),
        ("kk", "Президент 21 рет елден шықты.", "trips-abroad"),
        ("kk", "Президенттің ішкі сапарларына 26 күн кетті.", "days-in-regions"),
    ],
)
def test_what_he_did_is_said_in_other_words(without_facts, lang, text, metric):
    assert [one.metric.id for one in proposals(text, lang, without_facts)] == [metric]


def test_a_year_in_the_possessive(without_facts):
    (found,) = proposals("Next year's calendar holds 24 foreign visits.", "en", without_facts)

    assert (found.kind, found.period) == ("plan", "2032")


def test_what_is_counted_later_is_not_the_measure_of_what_stands_before(without_facts):
    regions, days = proposals("Двенадцать регионов за 18 дней.", "ru", without_facts)

    assert (regions.metric, days.metric.id) == (None, "days-in-regions")


def test_a_year_right_before_a_figure_does_not_hide_it(without_facts):
    (found,) = proposals("For 2032, 24 trips abroad are planned.", "en", without_facts)

    assert (found.kind, found.metric.id, found.value.low, found.period) == ("plan", "trips-abroad", 24, "2032")


def test_a_list_numbered_in_a_sentence(without_facts):
    draft = propose(("So: 1) more trips, 2) fewer laws (41), 3) more letters.",), "en", 2031, without_facts)

    assert [one.value.low for one in draft.proposals] == [41]


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("ru", "С государственным визитом президента принимали Катар и Чехия.", {"QA": "state", "CZ": "state"}),
        ("kk", "Қатар мен Чехия Президентті мемлекеттік сапармен қабылдады.", {"QA": "state", "CZ": "state"}),
        ("en", "Qatar and Czechia received the President on state visits.", {"QA": "state", "CZ": "state"}),
        ("en", "He was hosted on state visits by Qatar and Iraq.", {"QA": "state", "IQ": "state"}),
        ("en", "The President received the president of Iraq on a state visit.", {}),
        ("ru", "Токаев принял президента Чехии, прибывшего с государственным визитом.", {}),
        ("ru", "Официальные визиты: Катар. Рабочие: Ирак, Иран.", {"QA": "official", "IQ": "working", "IR": "working"}),
        ("ru", "По рабочим делам он летал в Катар (трижды), а ещё в Ирак.", {"QA": "working", "IQ": "working"}),
        ("kk", "Мемлекеттік сапар саны үшеу. Олар: Қатар, Чехия, Ирак.", {"QA": "state", "CZ": "state", "IQ": "state"}),
        ("ru", "Президент побывал с рабочими визитами в Египте и Корее.", {"EG": "working", "KR": "working"}),
        ("en", "His working visits were to the Emirates and North Korea.", {"AE": "working", "KP": "working"}),
        ("en", "There were two official visits. They were to Qatar and Iraq.", {"QA": "official", "IQ": "official"}),
    ],
)
def test_visits_by_kind(without_facts, lang, text, kinds):
    visits = [one for one in proposals(text, lang, without_facts) if one.is_visit]

    assert {one.qualifiers["country"]: one.qualifiers["type"] for one in visits} == kinds


def test_an_adjective_does_not_hide_what_is_counted(without_facts):
    (found,) = proposals("The Administration drew up 3,456 official documents in the year.", "en", without_facts)

    assert (found.metric.id, found.printed) == ("official-documents", "3,456 official documents")


def test_a_bare_number_has_the_word_before_it_in_its_receipt(without_facts):
    (found,) = proposals("• Шетелдік сапарлар – 17", "kk", without_facts)

    assert (found.metric.id, found.printed) == ("trips-abroad", "сапарлар – 17")


def test_what_is_counted_by_no_metric_has_no_unit(without_facts):
    (trees,) = proposals("In all 1.2 million trees were planted.", "en", without_facts)
    (roads,) = proposals("На дороги направили 890 млрд тенге.", "ru", without_facts)

    assert (trees.metric, trees.unit) == (None, "")
    assert (roads.metric, roads.unit) == (None, "KZT")


def test_what_is_to_come_is_a_plan(without_facts):
    (found,) = proposals("В 2033 году планируется подписать 90 законов.", "ru", without_facts)

    assert (found.kind, found.period, found.qualifiers) == ("plan", "2033", {"status": "planned"})


def test_a_country_a_group_and_cities(without_facts):
    (dutch,) = proposals("The Netherlands invested $2.6bn.", "en", without_facts)
    (doctors,) = proposals("Зарплата врачей выросла на 12 %.", "ru", without_facts)

    assert (dutch.metric.id, dutch.qualifiers) == ("fdi", {"country": "NL"})
    assert (doctors.metric.id, doctors.qualifiers) == ("pay-rise", {"group": "doctors"})


@pytest.mark.parametrize(
    ("lang", "text", "why"),
    [
        ("en", "President Tokayev made four trips abroad fewer than a year earlier.", "change"),
        ("en", "See page 14 of the report.", "code"),
        ("en", "The two countries agreed on 15 March.", "turn"),
        ("ru", "В двух словах: работали все.", "turn"),
        ("kk", "Президент бірінші болып сөйледі.", "ordinal"),
        ("ru", "Президент России Владимир Путин подписал 300 законов.", "other-subject"),
        ("en", "They waited for 20 minutes.", "length"),
        ("ru", "Просмотров: 1 254 | Комментарии (17)", "line"),
        ("ru", "Он выступил в формате С5+1.", "code"),
        ("kk", "Президент жазда Бейжіңге барды.", "visit"),
        ("ru", "В Астану с официальным визитом прибыл президент Сербии.", "whose-visit"),
    ],
)
def test_what_is_no_fact_is_left_with_the_reason(without_facts, lang, text, why):
    draft = propose((text,), lang, 2031, without_facts)

    assert draft.proposals == []
    assert why in {left.why for left in draft.left}


def test_a_headline_repeats_what_the_text_says(without_facts):
    text = ("In the year that is ending the President signed 112 laws in all.", "112 laws were signed")
    draft = propose(text, "en", 2031, without_facts)

    assert [one.paragraph for one in draft.proposals] == [1]
    assert [(left.paragraph, left.why) for left in draft.left] == [(2, "repeated")]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "period"),
    [
        ("kk", "Тоқаев 5 мамырда Жапонияға мемлекеттік сапармен барды.", "visit", "2031-05-05"),
        ("en", "The year saw a state visit to Tokyo.", "visit", "2031"),
        ("ru", "В следующем году Президент планирует государственный визит в Японию.", "plan", "2032"),
    ],
)
def test_a_visit_has_its_day_and_is_a_plan_before_it(without_facts, lang, text, kind, period):
    (found,) = proposals(text, lang, without_facts)

    assert (found.kind, found.period, found.qualifiers["country"]) == (kind, period, "JP")


def test_of_several_visits_in_a_sentence_none_has_the_day(without_facts):
    text = "He went to Japan on 5 May and to Norway on state visits."

    assert {one.period for one in proposals(text, "en", without_facts)} == {"2031"}


def test_a_country_that_is_not_declined_is_recognised(without_facts):
    found = proposals("Президент посетил с государственным визитом Марокко и Чили.", "ru", without_facts)

    assert [one.qualifiers["country"] for one in found] == ["MA", "CL"]


def test_thousands_after_the_name_of_a_channel_are_counted(without_facts):
    (found,) = proposals("The Aqorda Telegram channel 72,500 subscribers follow.", "en", without_facts)

    assert (found.metric.id, found.value.low) == ("telegram-subscribers", 72500)
