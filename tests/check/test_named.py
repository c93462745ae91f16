"""Claims about named things: days, years of plans, kinds of visit, countries, cities and people, in each language."""

from datetime import date

import pytest

from kzreview import check_text
from kzreview.check.data import table
from kzreview.factbase import load

HELD = ("kazinform-2023", "qazaqstan-tv-2024")
R, W, U, N = "supported", "contradicted", "unknown", "not-a-claim"
IN_2023, IN_2024 = date(2023, 12, 20), date(2024, 12, 30)


def verdict_on(text, said, today):
    """The verdict on the words `said`, None where nothing was read there."""
    start = text.index(said)
    claims = check_text(text, today, sources=HELD)
    return next((one.verdict for one in claims if one.start < start + len(said) and start < one.end), None)


DATES = [
    ("It was on Oct. 17-18 that Tokayev was in Berlin on an official visit.", "Oct. 17-18", W),
    ("28–29 сентября Токаев побывал в Берлине с официальным визитом.", "28–29 сентября", R),
    ("17–18 октября Токаев побывал в Берлине с официальным визитом.", "17–18 октября", W),
    ("17-18 қазанда Тоқаев Берлинде ресми сапармен болды.", "17-18 қазанда", W),
    ("At Xi Jinping's invitation Tokayev was at the Belt and Road forum on 17 October.", "17 October", R),
    ("20 июня Токаев принял президента Германии, прибывшего с визитом.", "20 июня", N),
    ("On 17 October it was said that Tokayev will visit Germany.", "17 October", N),
    ("On 19 December Uali recalled that the decree on human rights was signed.", "19 December", N),
]


@pytest.mark.parametrize(("text", "said", "verdict"), DATES)
def test_the_day_of_an_event_is_right_or_wrong_by_whatever_name_its_place_goes(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


def test_a_day_of_another_year_is_no_day_of_the_event():
    assert verdict_on("Tokayev paid a visit to Germany on 16 September.", "16 September", IN_2024) == N


@pytest.mark.parametrize(
    ("text", "said", "verdict"),
    [
        ("The decision to have a Telegram channel named Aqorda was made in 2020.", "2020", W),
        ("The decision to have a Telegram channel named Aqorda was made in 2022.", "2022", R),
        ("Решение о телеграм-канале Aqorda приняли летом 2022 года.", "летом 2022 года", W),
        ("Решение о телеграм-канале Aqorda приняли весной 2022 года.", "весной 2022 года", R),
        ("Aqorda телеграм-арнасы туралы шешім 2020 жылы қабылданды.", "2020 жылы", W),
        ("Телеграм-канал Aqorda, решение о котором приняли давно, дал в 2023 году 8022 сообщения.", "2023 году", N),
    ],
)
def test_the_year_of_a_decision_is_read_without_its_day(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


@pytest.mark.parametrize(
    ("text", "said", "verdict"),
    [
        ("The rural development concept is for 2023-2027.", "2023-2027", R),
        ("The rural development concept is for 2024-2028.", "2024-2028", W),
        ("Концепция развития сёл действует до 2030 года.", "2030 года", W),
        ("Концепция развития сёл принята на 2023–2027 годы.", "2023–2027 годы", R),
        ("Ауылды дамыту тұжырымдамасы 2025-2029 жылдарға арналған.", "2025-2029 жылдарға", W),
        ("The programme to raise people's incomes runs to 2029.", "2029", R),
        ("Программа повышения доходов принята до 2031 года.", "2031 года", W),
        ("Табысты арттыру бағдарламасы 2027 жылға дейін арналған.", "2027 жылға", W),
        ("Программа повышения доходов принята в 2023 году.", "2023 году", N),
    ],
)
def test_the_years_in_the_name_of_a_plan_are_judged(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


def test_the_years_of_a_plan_stand_in_its_receipt():
    facts = {fact.id: fact for fact in load().facts_of()}
    for plan in table("events")["years"]:
        (fact,) = plan["facts"]
        assert all(str(plan[name]) in facts[fact].printed for name in ("first", "last") if name in plan)


KINDS = [
    ("The trip to Serbia was a state one.", "a state one", W),
    ("The trip to Hungary was a state one.", "a state one", R),
    ("Ulaanbaatar welcomed Tokayev on a state visit, and Belgrade on an official one.", "official", R),
    ("Визит в Сербию прошёл на государственном уровне.", "государственном", W),
    ("Поездка Токаева в Италию носила официальный характер.", "официальный", R),
    ("Поездка Токаева во Францию была официальной.", "официальной", W),
    ("Арменияға сапар мемлекеттік деңгейде өтті.", "мемлекеттік", W),
    ("Тоқаевтың Сингапурға сапары мемлекеттік болды.", "мемлекеттік", R),
    ("Ашғабатқа Президент мемлекеттік сапармен барды.", "мемлекеттік", W),
    ("Тоқаев Улан-Баторда мемлекеттік сапармен болды.", "мемлекеттік", R),
    ("Serbia's president welcomed Tokayev on a state visit.", "state visit", W),
    ("Сербия Президенті Тоқаевты мемлекеттік сапармен қабылдады.", "мемлекеттік", W),
    ("The state visit to Paris was followed by a trip to Monaco.", "state visit", R),
    ("Протокол назвал поездку в Армению официальным визитом.", "официальным визитом", R),
]


@pytest.mark.parametrize(("text", "said", "verdict"), KINDS)
def test_the_kind_of_a_visit_is_read_however_it_is_said(text, said, verdict):
    assert verdict_on(text, said, IN_2024) == verdict


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Slovenia was among the countries that Tokayev went to on an official visit in 2024.", "Slovenia"),
        ("В 2024 году среди стран, где Токаев побывал с официальным визитом, была Словения.", "Словения"),
        ("2024 жылы Тоқаев ресми сапармен барған елдердің бірі – Словения.", "Словения"),
        ("Tokayev paid an official visit to Slovenia in 2024.", "Slovenia"),
        ("In 2024 Tokayev paid official visits to Italy, Armenia and Slovenia.", "Slovenia"),
    ],
)
def test_a_country_that_no_list_names_is_itself_wrong(text, said):
    assert verdict_on(text, said, IN_2024) == W


@pytest.mark.parametrize(
    "text",
    [
        "Государственный визит президента Италии в Казахстан прошёл осенью.",
        "Токаев принял прибывшего с государственным визитом президента Италии.",
        "The state visit of Italy's president to Kazakhstan took place in autumn.",
        "President Tokayev received the president of Croatia, who was on an official visit.",
        "Италия Президентінің Қазақстанға мемлекеттік сапары аяқталды.",
        "Тоқаев Италия Президентін мемлекеттік сапармен қабылдады.",
        "Tokayev has accepted an invitation to pay a state visit to Japan.",
        "Токаев планирует официальный визит в Словению.",
        "Токаев пригласил президента Словении посетить Казахстан с официальным визитом.",
        "Tokayev has not paid a state visit to Serbia.",
        "С государственным визитом в Сербию Токаев не ездил.",
        "Тоқаев Сербияға мемлекеттік сапармен бармады.",
    ],
)
def test_a_visit_that_he_is_not_said_to_have_made_is_left_open(text):
    assert {one.verdict for one in check_text(text, IN_2024, sources=HELD)} <= {U, N}


@pytest.mark.parametrize(
    ("text", "said", "verdict"),
    [
        ("He spent his birthday on an official visit to China.", "official visit", W),
        ("On his birthday the president was in Vietnam.", "Vietnam", W),
        ("День рождения пришёлся на государственный визит в Китай.", "государственный визит", R),
        ("Туған күнінде Президент Қытайда ресми сапарда болды.", "ресми", W),
        ("Токаев поздравил президента Турции с днём рождения.", "Турции", None),
    ],
)
def test_an_event_that_tells_the_kind_of_visit_decides_it(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


MISSIONS = [
    ("Kazakhstan has settled on an embassy in North Macedonia and consulates in Xi'an and Bremen.", "Xi'an", R),
    ("Kazakhstan has settled on an embassy in North Macedonia and consulates in Xi'an and Bremen.", "Bremen", W),
    ("Leipzig is the German city picked for a Kazakh consulate general.", "Leipzig", W),
    ("The German city to get a Kazakh consulate is Hamburg.", "Hamburg", R),
    ("New missions: an embassy in North Macedonia, consulates in Xi'an, Omsk and Hamburg.", "Omsk", W),
    ("Для нового посольства выбрали Хорватию.", "Хорватию", W),
    ("Китайский город, где откроется генконсульство, — это Чэнду.", "Чэнду", W),
    ("Генконсульство в России разместится в Омске.", "Омске", W),
    ("Генконсульство в России разместится в Екатеринбурге.", "Екатеринбурге", R),
    ("Ресейдегі жаңа бас консулдыққа Омбы таңдалды.", "Омбы", W),
    ("Неміс жеріндегі жаңа бас консулдыққа Гамбург таңдалды.", "Гамбург", R),
    ("Қытайда бас консулдық Үрімжіде орналасады.", "Үрімжіде", W),
    ("Жаңа консулдыққа Гамбург таңдалды. Сианьде де осындай мекеме ашу ұйғарылды.", "Сианьде", R),
    # others' missions, missions that there are, other things that are opened
    ("Kazakhstan's embassy in London decided to move.", "London", U),
    ("Kazakhstan's embassy in Slovakia will open an exhibition.", "Slovakia", U),
    ("Словения откроет посольство в Астане.", "Астане", None),
    ("Кыргызстан откроет генконсульство в Екатеринбурге.", "Екатеринбурге", None),
    ("Казахстан откроет в Мюнхене культурный центр, а генконсульство — в Гамбурге.", "Мюнхене", U),
    ("Решение открыть генконсульство в Гамбурге объявлено в Мюнхене.", "Мюнхене", U),
    ("Словакиядағы Қазақстан елшілігі көрме ашады.", "Словакиядағы", U),
]


@pytest.mark.parametrize(("text", "said", "verdict"), MISSIONS)
def test_places_of_embassies_and_consulates_are_judged_where_kazakhstan_is_to_open_them(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


def test_a_later_decision_on_an_embassy_is_left_open():
    assert verdict_on("Kazakhstan will open an embassy in Albania.", "Albania", date(2025, 6, 1)) == U


PEOPLE = [
    ("It was Mereke Kulkenov who put to the president the title of People's Writer.", "Mereke Kulkenov", R),
    ("It was Nurlan Orazalin who proposed the title of People's Writer.", "Nurlan Orazalin", W),
    ("Звание народного писателя предложил возродить Аскар Сулейменов.", "Аскар Сулейменов", W),
    ("Халық жазушысы атағын Асқар Сүлейменов ұсынды.", "Асқар Сүлейменов", W),
    ("Халық жазушысы атағын Мереке Құлкенов ұсынған.", "Мереке Құлкенов", R),
    ("Звание народного писателя предложил не он, рассказал Берик Уали.", "Берик Уали", None),
    ("В Берлине Токаев вёл переговоры с Франком-Вальтером Штайнмайером.", "Штайнмайером", R),
    ("In Hanoi Tokayev held talks with Vo Van Thuong.", "Vo Van Thuong", R),
    ("Биыл Тоқаев Джо Байденмен кездесті.", "Джо Байденмен", R),
    ("Указания получили генпрокурор Берик Асылов и министр внутренних дел Ержан Саденов.", "Ержан Саденов", R),
    ("Указания получили генпрокурор Ержан Саденов и министр внутренних дел Берик Асылов.", "Ержан Саденов", W),
    ("Бас прокурор Асламбек Мерғалиевке тапсырма берілді.", "Асламбек Мерғалиевке", W),
    ("The chief justice, Aslambek Mergaliyev, was warned.", "Aslambek Mergaliyev", R),
    ("Бас прокурор Қайрат Серікбаевқа тапсырма берілді.", "Қайрат Серікбаевқа", None),
]


@pytest.mark.parametrize(("text", "said", "verdict"), PEOPLE)
def test_people_are_judged_by_name_where_the_facts_name_them(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


def test_events_of_every_kind_name_facts_with_what_they_are_compared_by():
    facts = {fact.id: fact for fact in load().facts_of()}
    for kind, qualifier in (("person", "person"), ("mission", "country")):
        for event in table("events")[kind]:
            assert all(qualifier in facts[fact].qualifiers for fact in event["facts"])


FIRST = [
    ("Most direct investment in the first half of 2023 came from Switzerland.", "Switzerland", W, IN_2023),
    ("The biggest investor in the first half of the year was the Netherlands.", "Netherlands", R, IN_2023),
    ("Германия дала больше всего прямых инвестиций в первом полугодии 2023 года.", "Германия", W, IN_2023),
    ("Крупнейшим инвестором первого полугодия стал Китай.", "Китай", W, IN_2023),
    ("Бірінші жартыжылдықта ең ірі инвестор Ресей болды.", "Ресей", W, IN_2023),
    ("Бірінші жартыжылдықта ең көп инвестиция Нидерландтан келді.", "Нидерландтан", R, IN_2023),
    ("Most agreements this year were signed with France.", "France", W, IN_2024),
    ("Больше всего документов в этом году подписано с Италией.", "Италией", U, IN_2024),
    ("The year's largest deals were struck in Hungary.", "Hungary", W, IN_2024),
    ("Самые крупные соглашения года заключены в Катаре.", "Катаре", R, IN_2024),
    ("Жылдың ең ауқымды келісімдері Италияда жасалды.", "Италияда", W, IN_2024),
    ("Switzerland was the largest source of direct investment in the first half of 2023.", "Switzerland", W, IN_2023),
    # what says nothing of who is first
    ("One of the biggest investors in the first half of the year was Switzerland.", "Switzerland", None, IN_2023),
    ("После Нидерландов больше всего инвестиций в первом полугодии пришло из США.", "США", None, IN_2023),
    ("Больше всего инвестиций за весь 2023 год пришло из США.", "США", None, IN_2023),
    ("The largest Swiss investor in the first half of the year is a trader.", "Swiss", None, IN_2023),
    ("Больше всего выросли в первом полугодии инвестиции из Китая.", "Китая", None, IN_2023),
]


@pytest.mark.parametrize(("text", "said", "verdict", "today"), FIRST)
def test_the_country_said_to_be_first_is_held_against_the_others(text, said, verdict, today):
    assert verdict_on(text, said, today) == verdict


@pytest.mark.parametrize(
    ("text", "said", "verdict"),
    [
        ("In direct investment in the first half of the year Belgium came in ahead of South Korea.", "ahead of", W),
        ("In direct investment in the first half of the year France came in behind Belgium.", "behind", R),
        ("Люксембург с 238,5 млн долларов прямых инвестиций за первое полугодие опередил Францию.", "опередил", W),
        ("В первом полугодии Франция по прямым инвестициям уступила Бельгии.", "уступила", R),
        ("Бірінші жартыжылдықта Қытай Бельгиядан көп инвестиция салды.", "көп", R),
        ("Бірінші жартыжылдықта Франция Қытайдан көп инвестиция салды.", "көп", W),
        ("Бірінші жартыжылдықта Қытайдан келген инвестиция Ресейден келгеннен көп болды.", "көп", W),
        ("Бірінші жартыжылдықта Ресейден келген инвестиция Қытайдан келгеннен көп болды.", "көп", R),
        ("In direct investment Belgium was surpassed by France in the first half of the year.", "surpassed", None),
        ("Бельгия (458,4 млн долларов) уступила в первом полугодии Франции (585,3 млн).", "уступила", None),
    ],
)
def test_one_country_set_before_another_is_right_or_wrong_by_their_sums(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


LATIN = [
    ("Osy jyly Mońǵolııamen on eki kelisim jasaldy.", "on eki", W),
    ("Osy jyly Mońǵolııamen bes kelisim jasaldy.", "bes", R),
    ("Prezıdent bıyl Fransııaǵa memlekettik saparmen bardy.", "memlekettik", R),
    ("Prezıdent bıyl Serbııaǵa memlekettik saparmen bardy.", "memlekettik", W),
    ("Qazaqstan Gamburgte, Sıande jáne Ekaterınbýrgte bas konsýldyq ashady.", "Ekaterınbýrgte", R),
]


@pytest.mark.parametrize(("text", "said", "verdict"), LATIN)
def test_kazakh_in_latin_letters_is_told_and_read(text, said, verdict):
    assert verdict_on(text, said, IN_2024) == verdict


def test_an_english_sentence_with_a_turkish_name_stays_english():
    assert verdict_on("Tokayev met Erdoğan and paid a state visit to Serbia.", "state visit", IN_2024) == W


WHERE = [
    ("Because of the fire in Kostanay region he put off the visit to Vietnam.", "Kostanay region", W),
    ("Из-за пожара в Абайской области президент отложил визит в Китай.", "Китай", W),
    ("Павлодар облысындағы өртке байланысты Президент Вьетнамға сапарын шегерді.", "Павлодар", W),
    ("Пожар в Костанайской области президент назвал бедой.", "Костанайской", U),
    ("После аварии на шахте в Акмолинской области президент провёл заседание штаба.", "Акмолинской", W),
    ("Авария на шахте в Акмолинской области никого не задела.", "Акмолинской", U),
    ("Коммунальные сети вышли из строя в Риддере и Актау.", "Риддере", R),
    ("Коммунальные сети вышли из строя в Риддере и Павлодаре.", "Павлодаре", U),
    ("Ляньюньган портында логистика орталығы ашылды.", "Ляньюньган", R),
    ("Among the ten biggest investors of the first half of 2023 was Germany.", "Germany", None),
]


@pytest.mark.parametrize(("text", "said", "verdict"), WHERE)
def test_regions_and_cities_are_wrong_only_where_the_event_is_plainly_ours(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


UNSAID_IN_2024 = [
    "Рабочая встреча с президентом Сербии прошла в Будапеште в рамках государственного визита.",
    "The official residence in Budapest was ready for the state visit.",
    "An official in Singapore said the state visit went well.",
    "Between the state visits to Mongolia and France, Tokayev flew to Armenia.",
    "Tokayev flew from the state visit in Mongolia straight to Turkmenistan, for an official visit.",
    "Сербия астанасында мемлекеттік ту көтерілді, ресми сапар басталды.",
    "В Сербии Токаев с официальным визитом открыл памятник, а государственный оркестр сыграл гимн.",
    "Tokayev's aide flew to Slovakia ahead of an official visit.",
    "The biggest deal signed in Paris was on energy.",
    "Крупнейшее соглашение с Францией касается урана.",
]
UNSAID_IN_2023 = [
    "On 19 September Tokayev met Olaf Scholz in New York.",
    "27 сентября Токаев вылетел в Германию с официальным визитом.",
    "30 сентября Токаев вернулся из Германии, где был с официальным визитом.",
    "Президент 27 қыркүйекте Германияға аттанды.",
    "Ahead of the Belt and Road forum, on 16 October, Tokayev landed in Beijing.",
    "The human rights decree takes effect on 1 January.",
    "Закон об агломерациях подписан 1 января, а в печати он был 3 января.",
    "У Казахстана есть генконсульство во Франкфурте, теперь откроется и в Гамбурге.",
    "Помимо посольства в Сербии, Казахстан решил открыть посольство в Северной Македонии.",
    "Генконсульство откроют в Гамбурге, втором по величине городе Германии после Берлина.",
    "Hamburg, not Munich, was picked for the consulate.",
    "Посол в Германии рассказал в Берлине об открытии генконсульства в Гамбурге.",
]


@pytest.mark.parametrize(
    ("text", "today"), [(text, IN_2024) for text in UNSAID_IN_2024] + [(text, IN_2023) for text in UNSAID_IN_2023]
)
def test_what_is_said_of_something_else_is_not_called_wrong(text, today):
    assert [one.text for one in check_text(text, today, sources=HELD) if one.verdict == W] == []


@pytest.mark.parametrize(
    ("text", "said", "verdict"),
    [
        ("The head of state visited China twice: on a state and on an official visit.", "twice", R),
        ("Tokayev visited China twice: on a state and on an official visit.", "state", R),
        ("В Пекин Токаев приезжал и с государственным, и с официальным визитом.", "официальным", R),
        ("В Эмиратах президент побывал дважды.", "дважды", R),
        ("Қытайда Президент биыл екі рет болды.", "екі рет", R),
        ("Президент дважды ездил в Турцию.", "дважды", U),
        ("Тоқаев Ресейге үш рет барды.", "үш рет", U),
    ],
)
def test_visits_to_one_country_are_counted_by_the_list_and_never_by_all_visits(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


UNSAID_OF_OURS = [
    "The framework for rural schools runs to 2030.",
    "Концепция развития АПК и сельских кооперативов рассчитана до 2030 года.",
    "The previous incomes programme ran to 2025.",
    "Программа роста доходов ферм в Узбекистане рассчитана до 2030 года.",
    "Решение о блокировке телеграм-каналов принято в 2021 году.",
    "The decision on Telegram advertising was taken in 2021.",
    "People's Writer Dulat Issabekov asked the president for help.",
    "Парк имени поэта предложил переименовать Ерлан Кошанов.",
    "В день рождения сына президент был в Москве.",
    "On Abai's birthday the president was in Türkiye.",
    "Больше всего рейсов с Турцией, инвестиции в аэропорты в первом полугодии выросли.",
    "The largest embassy in Astana is that of the US, a big investor in the first half of the year.",
    "France beat Belgium 2-0 in the first half; foreign investment was not on the agenda.",
]


@pytest.mark.parametrize("text", UNSAID_OF_OURS)
def test_other_plans_channels_parks_birthdays_and_matches_are_not_ours(text):
    assert [one.text for one in check_text(text, IN_2023, sources=HELD) if one.verdict == W] == []


def test_the_largest_of_one_sort_is_not_the_largest_of_all():
    text = "The largest free-trade agreement was signed with Vietnam."
    assert [one.text for one in check_text(text, IN_2024, sources=HELD) if one.verdict == W] == []


@pytest.mark.parametrize(
    ("text", "said", "verdict"),
    [
        ("Он подписал закон об агломерациях 1 января, план по правам человека — 8 декабря.", "8 декабря", R),
        ("Он подписал закон об агломерациях 1 января, план по правам человека — 8 декабря.", "1 января", R),
        ("Указ о правах человека подписан 1 января, закон об агломерациях — 8 декабря.", "1 января", W),
        ("Указ о правах человека подписан 1 января, закон об агломерациях — 8 декабря.", "8 декабря", W),
        ("The decree on human rights is of 8 December; on 1 January he signed the agglomerations law.", "1 January", R),
        ("Агломерациялар туралы заңға 1 қаңтарда, адам құқықтары туралы жарлыққа 8 желтоқсанда қол қойды.", "1 қ", R),
    ],
)
def test_two_days_of_one_sentence_are_each_of_their_own_event(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


MINISTRIES = [
    ("Среди новых ведомств названо министерство транспорта.", "министерство транспорта", R),
    ("Среди новых ведомств названо министерство энергетики.", "министерство энергетики", W),
    ("Указом созданы министерства транспорта, культуры и туризма.", "культуры", R),
    ("This year a Ministry of Defence was created.", "Ministry of Defence", W),
    ("This year a Ministry of Transport was created.", "Ministry of Transport", R),
    ("Биыл Туризм және спорт министрлігі құрылды.", "Туризм және спорт министрлігі", R),
    ("Биыл Әділет министрлігі құрылды.", "Әділет министрлігі", W),
    ("Биыл бес министрлік құрылды, соның бірі – Әділет министрлігі.", "Әділет министрлігі", W),
    ("Five ministries were created, one of them the Ministry of Defence.", "Ministry of Defence", W),
    ("Министерство финансов создаёт новую систему.", "финансов", None),
    ("Комитет создан, его возглавит министерство финансов.", "финансов", None),
    ("При министерстве финансов создан новый комитет.", "финансов", None),
    ("Указом президента Узбекистана создано министерство энергетики.", "энергетики", None),
    ("Қаржы министрлігі жаңа бағдарлама әзірледі.", "Қаржы", None),
]


@pytest.mark.parametrize(("text", "said", "verdict"), MINISTRIES)
def test_ministries_are_judged_where_they_are_said_to_be_new(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


def test_the_ministries_that_were_created_are_facts():
    facts = {fact.id for fact in load().facts_of()}
    created = [entry["fact"] for entry in table("ministries")["ministry"] if "fact" in entry]
    assert {fact for fact in facts if fact.startswith("2023.ministry.")} == set(created)


@pytest.mark.parametrize(
    ("text", "said", "verdict"),
    [
        ("The official visit to Germany lasted two days.", "two days", R),
        ("The official visit to Germany lasted four days.", "four days", W),
        ("Официальный визит в Германию длился два дня.", "два дня", R),
        ("Германияға ресми сапар үш күнге созылды.", "үш күнге", W),
        ("The talks lasted two days.", "two days", U),
    ],
)
def test_how_long_an_event_lasted_follows_from_its_days(text, said, verdict):
    assert verdict_on(text, said, IN_2023) == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Slovenia was among the countries that Tokayev went to on an official visit in 2023.",
        "In 2023 Tokayev paid an official visit to Slovenia.",
    ],
)
def test_a_country_in_no_list_is_told_of_which_year_the_list_is(text):
    (wrong,) = [one for one in check_text(text, IN_2023) if one.verdict == W]
    assert "the list of 2023" in wrong.message
