"""What is right, wrong or open: rounding, hedges, years carried over, and other people's figures."""

from datetime import date
from decimal import Decimal

import pytest

from kzreview import check_text
from kzreview.check.metrics.fits import fit
from kzreview.language.reading import read
from kzreview.model import Quantity

TODAY = date(2024, 12, 30)


def verdicts(text, today=TODAY):
    return {claim.text: claim.verdict for claim in check_text(text, today) if claim.verdict != "not-a-claim"}


@pytest.mark.parametrize(
    ("said", "value", "bound", "outcome"),
    [
        ("159 thousand", 158983, "exact", "yes"),
        ("158 thousand", 158983, "exact", "no"),
        ("nearly 159 thousand", 158983, "exact", "yes"),
        ("about 150 thousand", 158983, "exact", "open"),
        ("about 160 thousand", 158983, "exact", "yes"),
        ("about 391 thousand", 391786, "exact", "open"),
        ("about 392 thousand", 391786, "exact", "yes"),
        ("over 150 thousand", 158983, "exact", "yes"),
        ("over 100 thousand", 158983, "exact", "open"),
        ("almost 160 thousand", 158983, "exact", "yes"),
        ("almost 162 thousand", 158983, "exact", "no"),
        ("just over 157 thousand", 158983, "exact", "no"),
        ("over 157 thousand", 158983, "exact", "yes"),
        ("over 127 thousand", 158983, "exact", "open"),
        ("fewer than 20", 20, "more_than", "no"),
        ("more than 20", 20, "more_than", "yes"),
        ("more than 30", 130, "more_than", "no"),
        ("22", 20, "more_than", "open"),
        ("14", 20, "more_than", "no"),
        ("60", 60, "more_than", "open"),
    ],
)
def test_a_number_fits_by_the_digits_and_words_it_is_said_with(said, value, bound, outcome):
    (amount,) = read(said, "en", TODAY).amounts
    assert fit(amount, Quantity(value, "item", bound)) == outcome


def test_a_figure_more_exact_than_the_fact_is_left_open():
    (amount,) = read("13.32 billion", "en", TODAY).amounts
    assert fit(amount, Quantity(Decimal("13.3e9"), "USD")) == "open"


def test_the_year_goes_on_into_the_next_sentence():
    text = "В 2023 году президент много ездил. За рубежом он провёл 33 дня."
    assert verdicts(text) == {"33 дня": "supported"}


def test_where_a_paragraph_spoke_of_both_years_nothing_is_blessed():
    text = "Биыл Президент 23 рет шетелге шықты. Былтыр 33 күн шетелде болды. Ел ішінде 14 өңірді аралады."
    assert verdicts(text)["14"] == "unknown"


def test_the_year_beside_another_figure_is_not_this_figures():
    text = "In 2024 Tokayev attended 19 forums against 27 in 2023."
    assert set(verdicts(text).values()) == {"supported"}
    assert set(verdicts("In 2024 Tokayev attended 27 forums against 19 in 2023.").values()) == {"contradicted"}


@pytest.mark.parametrize(
    "text",
    [
        "Uzbekistan's president made 27 foreign trips in 2024.",
        "Президент Узбекистана провёл за рубежом 33 дня.",
        "Өзбекстан Президенті биыл 19 рет шетелге шықты.",
        "Премьер-министр Бектенов посетил 14 регионов.",
        "Prime Minister Olzhas Bektenov visited 14 regions this year.",
    ],
)
def test_other_peoples_figures_are_not_judged(text):
    assert set(verdicts(text).values()) == {"unknown"}


def test_arithmetic_is_shown():
    claims = check_text("In 2024 Tokayev spent four days more abroad than in 2023.", TODAY)
    (claim,) = [claim for claim in claims if claim.verdict == "contradicted"]
    assert claim.expected == "3 days more"
    assert "36 days − 33 days = 3 days" in claim.message


def test_arithmetic_shows_what_it_comes_to_and_not_what_the_draft_says():
    text = "The administration reviewed 53,237 appeals in 2023, about 146 a day."
    assert check_text(text, TODAY)[-1].message.endswith("53,237 / 365 = 145.9")


def test_a_verdict_has_the_fact_the_right_figure_and_the_receipt():
    claims = check_text("Tokayev spent 33 days abroad in 2024.", TODAY)
    (claim,) = [claim for claim in claims if claim.verdict == "contradicted"]
    assert (claim.reason, claim.fact, claim.expected) == ("year", "2024.days-abroad", "36 days")
    assert claim.receipt == {
        "source": "qazaqstan-tv-2024",
        "paragraph": 7,
        "printed": "жылдың 36 күнін шетелдік сапарларға",
    }


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Tokayev spent 33 days abroad in 2024.", "year"),
        ("Tokayev made 27 foreign trips in 2024.", "metric"),
        ("Belgian investors put in 585.3 billion tenge in the first half of 2023.", "unit"),
        ("Kazakhstan attracted $13.3 billion of direct investment in the whole of 2023.", "scope"),
        ("In 2024 Tokayev made four fewer foreign trips than in 2023.", "direction"),
        ("Kazakhstan is to open an embassy in Slovenia.", "place"),
        ("Tokayev paid a state visit to Serbia in 2024.", "visit-type"),
        ("The decree on human rights was signed on 8 November 2023.", "date"),
        ("Tokayev spent 45 days abroad in 2024.", "value"),
    ],
)
def test_what_is_wrong_is_said(text, reason):
    (claim,) = [claim for claim in check_text(text, TODAY) if claim.verdict == "contradicted"]
    assert claim.reason == reason


@pytest.mark.parametrize("text", ["Trips abroad rose in 2024.", "Число зарубежных поездок в 2024 году выросло."])
def test_a_change_without_a_figure_is_judged(text):
    assert set(verdicts(text).values()) == {"supported"}


@pytest.mark.parametrize("text", ["Trips abroad fell in 2024.", "Шетелге сапарлар саны 2024 жылы азайды."])
def test_a_change_the_other_way_is_wrong(text):
    assert set(verdicts(text).values()) == {"contradicted"}


@pytest.mark.parametrize(
    "text",
    [
        "In May 2024 Tokayev spent 5 days abroad.",
        "In the first half of 2024 Tokayev made 12 trips abroad.",
        "Today the president signed four laws.",
        "Since taking office Tokayev has made 98 foreign trips.",
        "За пять лет Токаев побывал в 60 странах.",
        "В 2024 году в области запущено 12 проектов, создано 900 рабочих мест.",
        "Инвестиции в основной капитал Алматы составили 1,9 трлн тенге.",
        "Президент Түркістан облысына барып, 3 зауытты аралады.",
        "The aircraft of the company flew 5,300 km.",
        "Kazakhstan opened an embassy in Ireland.",
        "The president will make 25 foreign trips in 2024.",
        "Foreign direct investment in mining rose in the first half of 2024.",
        "Прямые инвестиции в Алматы выросли в первом полугодии 2024 года.",
        "2024 жылдың бірінші жартысында тау-кен саласына тікелей шетел инвестициясы өсті.",
    ],
)
def test_another_time_or_place_than_the_facts_is_left_open(text):
    assert "contradicted" not in verdicts(text).values()
    assert "supported" not in verdicts(text).values()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The Netherlands ($3bn), the US ($1.7bn) and Switzerland ($1.9bn) invested most in the first half of 2023.",
            1,
        ),
        ("Нидерланды (3 млрд долларов), США (1,7 млрд) и Швейцария (1,9 млрд) вложили больше всех за полугодие.", 1),
    ],
)
def test_in_a_list_with_brackets_each_figure_is_of_its_own_country(text, right):
    found = list(verdicts(text, date(2023, 12, 30)).values())
    assert found.count("supported") == right
    assert found.count("contradicted") == 2


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        ("In 2024 he briefed the press together with other heads of state 14 times.", "14 times", "supported"),
        ("In 2023 stipends of doctoral students rose by 20 percent.", "20 percent", "contradicted"),
        ("The childcare allowance is paid for 18 months instead of one year.", "one year", "supported"),
        (
            "Из Нидерландов за полгода 2023-го пришло 3 млрд долларов — больше, чем из США.",
            "3 млрд долларов",
            "supported",
        ),
        ("2025 жылға дейін шетелдегі күндер саны 33-тен 36-ға өсті.", "36-ға", "supported"),
        ("In 2024 he spent 36 days abroad, three more than in 2023, and joined 19 forums.", "three", "supported"),
        ("In 2024 he spent 36 days abroad, four more than in 2023, and joined 19 forums.", "four", "contradicted"),
        ("In 2024 Astana and Rome signed 17 documents.", "17", "contradicted"),
        ("In 2024, in Astana, Kazakhstan and Italy signed 17 documents.", "17", "unknown"),
    ],
)
def test_a_figure_is_taken_for_what_stands_beside_it(text, figure, verdict):
    assert verdicts(text)[figure] == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("В 2025 году Президент совершил 12 рабочих визитов.", "unknown"),
        ("In 2025 the President made 23 trips abroad.", "supported"),
    ],
)
def test_a_plan_does_not_bear_out_what_is_told_as_done(text, verdict):
    assert list(verdicts(text).values()) == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict", "told"),
    [
        ("In 2024 he signed 25 fewer decrees than in 2023.", "unknown", "1 January to 25 December"),
        ("In 2024 he signed 40 fewer decrees than in 2023.", "unknown", "1 January to 25 December"),
        ("В 2024 году Президент подписал меньше указов, чем в 2023-м.", "unknown", "25 декабря"),
        ("In 2024 the distance grew by 6,062 km on 2023.", "supported", "aircraft"),
        ("2024 жылы жол 2023 жылға қарағанда 6062 шақырымға ұзарды.", "supported", "борттың"),
    ],
)
def test_what_compare_says_of_two_years_goes_with_the_verdict(text, verdict, told):
    claims = [claim for claim in check_text(text, date(2025, 1, 10)) if claim.verdict != "not-a-claim"]
    assert {(claim.verdict, told in claim.message) for claim in claims} == {(verdict, True)}


@pytest.mark.parametrize(
    "text",
    [
        "The presidential aircraft flew 152,921 km in 2023.",
        "В 2023 году самолёт Президента пролетел 152 921 км.",
        "2023 жылы Президент ұшағы 152 921 шақырым ұшты.",
    ],
)
def test_the_way_of_the_president_is_not_that_of_the_aircraft(text):
    (claim,) = (claim for claim in check_text(text, TODAY) if claim.verdict != "not-a-claim")
    assert (claim.verdict, claim.reason, claim.fact) == ("unknown", "whose", "2023.distance")


@pytest.mark.parametrize(
    "text",
    [
        "Before 2023 the Aqorda channel had posted 5,909 items.",
        "До 2023 года Президент подписал 98 законов.",
        "2023 жылға дейін Президент 97 заңға қол қойды.",
    ],
)
def test_what_was_done_before_a_year_is_no_count_of_that_year(text):
    assert list(verdicts(text).values()) == ["unknown"]


def test_the_year_of_an_aside_ends_with_its_sentence():
    tail = " He visited eleven regions."
    lead = "Last year he made 23 trips abroad. In 2023 he had "
    assert verdicts(f"{lead}made only 19.{tail}", date(2025, 1, 6))["eleven"] == "supported"
    assert verdicts(f"{lead}made only 19. He spent 33 days abroad.", date(2025, 1, 6))["33 days"] == "unknown"


def test_another_year_after_a_comma_does_not_go_on():
    lead = "Самолёт президента налетал 158 983 км, в 2023-м сам Токаев преодолел 152 921 км. "
    found = verdicts(f"{lead}В воздухе он пробыл 245 часов 18 минут.", date(2025, 1, 9))
    assert found["245 часов 18 минут"] == "supported"


def test_a_return_to_the_year_of_the_draft_leaves_the_other_year_behind():
    text = "Былтыр Президент 33 күн шетелде болды. Биыл 23 рет шетелге шықты. Ел ішінде {} өңірді аралады."
    assert verdicts(text.format("11"))["11"] == "supported"
    assert verdicts(text.format("14"))["14"] == "unknown"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "a good 152 thousand km"),
        ("en", "a touch over 152 thousand km"),
        ("ru", "чуть длиннее 152 тысяч километров"),
        ("ru", "слегка за 152 тысячи км"),
        ("ru", "добрых 152 тысячи километров"),
        ("kk", "152 мың шақырымнан азын-аулақ асады"),
        ("kk", "152 мың шақырымнан сәл ұзақ"),
    ],
)
def test_a_little_more_is_said_in_many_words(lang, said):
    (amount,) = read(said, lang, TODAY).amounts
    fits = [fit(amount, Quantity(value, "km")) for value in (152921, 151900, 162000)]
    assert fits == ["yes", "no", "no"]


def test_a_difference_may_be_a_little_more_than_is_said():
    text = "Tokayev travelled 158,983 kilometres in 2024, a good {} more than the year before."
    assert verdicts(text.format("6,000"))["6,000"] == "supported"
    assert verdicts(text.format("7,000"))["7,000"] == "contradicted"


@pytest.mark.parametrize(
    ("text", "verdict", "told"),
    [
        ("In 2024 documents worth $17 billion were signed in Qatar.", "unknown", "more than $17 billion"),
        ("In 2024 documents worth more than $17 billion were signed in Qatar.", "supported", "more than $17 billion"),
        ("Tokayev visited 20 countries in 2024.", "unknown", "more than 20"),
        ("В 2024 году в Катаре подписали документы на 17 млрд долларов.", "unknown", "17 млрд"),
    ],
)
def test_a_bare_number_is_not_borne_out_by_more_than_it(text, verdict, told):
    (claim,) = (claim for claim in check_text(text, TODAY) if claim.reason not in {"date", "listed"})
    assert (claim.verdict, told in claim.message) == (verdict, True)


def test_a_figure_before_a_year_earlier_is_read():
    text = "23 зарубежные поездки в 2024 году против {} годом ранее."
    assert verdicts(text.format(19))["19"] == "supported"
    assert verdicts(text.format(18))["18"] == "contradicted"


def test_a_bare_figure_may_have_the_unit_of_the_one_before():
    text = "Tokayev went abroad nineteen times in 2023, and 33 days went on it; the regions got {}."
    assert verdicts(text.format("seventeen"))["seventeen"] == "supported"
    assert verdicts(text.format("sixteen"))["sixteen"] != "supported"


def test_he_is_our_president_where_countries_alone_were_named():
    text = "In 2024 Rome settled for 18 documents. At international events he met fellow leaders {} times."
    assert verdicts(text.format(27))["27 times"] == "supported"
    foreign = "In 2024 Macron signed 18 documents. At international events he met fellow leaders 27 times."
    assert verdicts(foreign)["27 times"] == "unknown"


@pytest.mark.parametrize(
    ("before", "then", "figure"),
    [
        ("Tokayev spoke with Vladimir Putin in 2024.", "He made 13 trips abroad.", "13"),
        ("В 2024 году Токаев принял Макрона.", "Он провёл за границей 40 дней.", "40 дней"),
        ("2024 жылы Тоқаев Путинмен кездесті.", "Ол 40 күн шетелде болды.", "40 күн"),
    ],
)
def test_he_after_another_leader_may_be_that_leader(before, then, figure):
    assert verdicts(f"{before} {then}")[figure] == "unknown"


def test_such_visits_are_of_the_kind_named_before():
    text = "Tokayev paid a state visit to Turkey in 2024. Such visits took him to {} countries, official ones to five."
    found = {word: verdicts(text.format(word))[word] for word in ("seven", "nine")}
    assert "supported" in found.values()
    assert len(set(found.values())) == 2


def test_a_part_whose_total_is_named_again_is_judged():
    text = "In 2023 Tokayev went abroad nineteen times, and 33 days went on it. {} of those trips were working visits."
    assert verdicts(text.format("Fourteen"))["Fourteen"] == "supported"
    assert verdicts(text.format("Eleven"))["Eleven"] != "supported"


def test_a_share_each_year_is_a_rise_of_pay():
    text = "Teachers have been getting {} more every year since 2020."
    assert verdicts(text.format("a quarter"), date(2023, 12, 30))["a quarter"] == "supported"
    assert verdicts(text.format("a third"), date(2023, 12, 30))["a third"] != "supported"


def test_a_unit_before_its_figure_says_about():
    text = "В 2024 году президент провёл в воздухе 245 часов 18 минут, это часа на {} больше, чем годом раньше."
    assert verdicts(text.format("полтора"))["полтора"] == "supported"
    assert verdicts(text.format("четыре"))["четыре"] == "contradicted"


def test_what_a_figure_is_compared_with_dates_nothing_after_it():
    text = "Прямые инвестиции за полгода составили 9,8 млрд долларов, на четверть меньше той же поры 2023 года. {}"
    assert verdicts(text.format("Запустили 134 проекта."))["134"] == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("2024 жылы Президент жалғыз өзі {} брифинг берді.", "екі"),
        ("In 2024 Tokayev held {} briefings on his own.", "two"),
        ("В 2024 году Токаев в одиночку провёл {} брифинга.", "два"),
    ],
)
def test_briefings_he_held_alone_are_not_those_with_other_leaders(text, figure):
    assert verdicts(text.format(figure))[figure] == "supported"
    assert verdicts(text.format(14))["14"] != "supported"


def test_half_a_year_has_more_than_one_name_in_kazakh():
    (amount,) = read("9,8 млрд доллар", "kk", TODAY).amounts
    (when,) = read("2024 жылдың бірінші жартыжылында 9,8 млрд доллар", "kk", TODAY).dates
    assert (amount.unit, when.period.text) == ("USD", "2024-H1")
    assert verdicts("Ауада Президент 2024 жылы 245 сағат 18 минут болды.")["245 сағат 18 минут"] == "supported"


def test_a_rise_since_a_year_is_not_the_rise_of_each_year():
    text = "Мұғалімдердің жалақысы жыл сайын төрттен бірге өсіп, 2020 жылдан бері {} пайызға көбейді."
    assert verdicts(text.format(100), date(2023, 12, 29))["100 пайызға көбейді"] == "supported"
    assert verdicts(text.format(80), date(2023, 12, 29))["80 пайызға"] != "supported"


def test_a_fifth_is_no_five():
    text = "2023 жылы мейіргерлердің жалақысына бестен бір қосылды."
    assert verdicts(text, date(2023, 12, 29))["бестен бір қосылды"] == "supported"


def test_a_draft_of_the_president_alone_goes_on_after_another_leader():
    text = "Президент 98 заңға қол қойды. Өзбекстан Президенті 12 елге барды.\n\nТелеграм арнасында {} материал шықты."
    assert verdicts(text.format(8022), date(2023, 12, 29))["8022"] == "supported"


def test_the_same_stretch_of_another_year_is_what_a_change_is_from_in_kazakh():
    text = "Алғашқы жартыжылда 9,8 млрд доллар инвестиция келді, 2023 жылдың осы кезеңінен 3,5 млрд долларға аз. {}"
    found = verdicts(text.format("134 жоба іске қосылды."), TODAY)
    assert (found["3,5 млрд долларға"], found["134"]) == ("supported", "supported")
