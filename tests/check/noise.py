# ruff: noqa: E501
"""Text about other things, with numbers that our facts have too: other countries' leaders, and everyday matters.

Every paragraph is our own. `corpus()` fills the templates with countries and numbers, always the same ones.
"""

from __future__ import annotations

import random

FOREIGN = {
    "en": [
        "{En}'s president made {n} foreign trips in 2024 and spent {n} days abroad, his office said. He signed {n} laws, {n} decrees and {n} orders. Parliament had passed {n} bills.",
        "The prime minister of {En} visited {n} countries in 2023. She paid {n} state visits and {n} official visits, and met {n} heads of state.",
        "{En} attracted ${n}.3 billion in foreign direct investment in the first half of 2024, up {n} percent on a year earlier. Officials there hope for {n} new projects and {n} thousand jobs.",
        "In {En}, doctors' pay rose by {n} percent this year, teachers' salaries by {n} percent and student stipends by {n} percent.",
        "The government of {En} reviewed {n} thousand appeals from citizens last year. The president toured {n} regions and inspected {n} facilities.",
        "The presidential plane of {En} flew {n} thousand kilometres in 2024 and was in the air for {n} hours.",
        "{En} will open embassies in {n} countries, the foreign minister told reporters. The leader of {En} held {n} briefings and gave {n} interviews.",
        "The population of the capital of {En} has reached {n} million. Some {n} cities there have more than half a million people.",
    ],
    "ru": [
        "Президент {Ru_gen} совершил в 2024 году {n} зарубежных поездок и провёл за границей {n} дней. Он подписал {n} законов, {n} указов и {n} распоряжений.",
        "Премьер-министр {Ru_gen} посетил в 2023 году {n} стран, встретился с {n} главами государств и принял участие в {n} международных форумах.",
        "Прямые иностранные инвестиции в экономику {Ru_gen} за первое полугодие 2024 года составили {n},8 млрд долларов. Власти страны ждут {n} новых проектов.",
        "Правительство {Ru_gen} повысило зарплаты врачей на {n} процентов, учителей – на {n} процентов, а стипендии студентов – на {n} процентов.",
        "Глава {Ru_gen} посетил {n} регионов страны и осмотрел {n} объектов. За год он дал {n} интервью и провёл {n} брифингов.",
        "Парламент {Ru_gen} принял {n} законов. Население столицы достигло {n} млн человек.",
    ],
    "kk": [
        "{Kk} Президенті 2024 жылы {n} рет шетелге шығып, {n} күнін шетелде өткізді. Ол {n} заңға, {n} жарлыққа және {n} өкімге қол қойды.",
        "{Kk} премьер-министрі 2023 жылы {n} елге барды, {n} елдің басшысымен кездесті.",
        "{Kk} үкіметі дәрігерлердің жалақысын {n} пайызға, мұғалімдердікін {n} пайызға көтерді.",
        "{Kk} парламенті {n} заң қабылдады, ел президенті {n} өңірді аралады.",
    ],
}
EVERYDAY = {
    "en": [
        "The library opens at {n}:00 and has {n} rooms; ring 8 727 2{n} 33 98 to book. Tickets cost {n} dollars.",
        "The team won {n} matches and lost {n}; the coach said the next {n} games would decide the season.",
        "You may copy, modify and distribute the work for {n} days after notice, subject to section {n} and clause {n}.",
        "Release {n}.{n} fixes {n} bugs. See pages {n} and {n} of the manual, table {n} and figure {n}.",
        "The novel has {n} chapters; its author, {n}, wrote {n} stories and published {n} articles before it.",
        "Bake at {n} degrees for {n} minutes. The recipe serves {n} people and needs {n} eggs.",
        "About {n} percent of those asked read news on the phone; {n} percent follow bloggers with more than {n} thousand followers.",
        "The museum showed {n} paintings from {n} countries; {n} visitors came on the first day.",
    ],
    "ru": [
        "Автобус № {n} отправляется в {n}:30 от дома {n}. Билет стоит {n} тенге, телефон для справок 2-{n}-98.",
        "В матче забили {n} голов, счёт серии {n}:{n}. Тренер назвал {n} игроков.",
        "Лицензиат вправе в течение {n} дней после уведомления исправить нарушение, см. пункт {n} и приложение {n}.",
        "В школе {n} классов и {n} учеников, ремонт займёт {n} недель. Библиотека получила {n} книг.",
        "По прогнозу, ночью {n} градусов мороза, днём {n}. Ветер до {n} метров в секунду.",
        "Магазин продал {n} телефонов и {n} ноутбуков, скидка достигала {n} процентов.",
    ],
    "kk": [
        "№ {n} автобус сағат {n}:30-да шығады, билет құны {n} теңге. Анықтама телефоны: 2-{n}-98.",
        "Мектепте {n} сынып, {n} оқушы бар. Кітапханаға {n} кітап түсті, {n}-бетте тізімі берілген.",
        "Түнде {n} градус аяз, күндіз {n} градус болады, жел секундына {n} метр соғады.",
        "Командада {n} ойыншы бар, олар {n} ойында жеңді. Келесі ойын {n} күннен кейін өтеді.",
        "Дүкенде {n} кітап, {n} дәптер сатылды, жеңілдік {n} пайызға жетті.",
    ],
}
COUNTRIES = [
    ("Brazil", "Бразилии", "Бразилия"),
    ("Canada", "Канады", "Канада"),
    ("Uzbekistan", "Узбекистана", "Өзбекстан"),
    ("Poland", "Польши", "Польша"),
    ("Argentina", "Аргентины", "Аргентина"),
    ("Japan", "Японии", "Жапония"),
    ("Kenya", "Кении", "Кения"),
    ("Finland", "Финляндии", "Финляндия"),
    ("Indonesia", "Индонезии", "Индонезия"),
    ("Georgia", "Грузии", "Грузия"),
    ("Egypt", "Египта", "Мысыр"),
    ("Mexico", "Мексики", "Мексика"),
    ("France", "Франции", "Франция"),
    ("Turkey", "Турции", "Түркия"),
]
OURS = (
    19,
    23,
    33,
    36,
    17,
    11,
    14,
    27,
    41,
    18,
    98,
    344,
    91,
    30,
    20,
    26,
    15,
    106,
    268,
    56,
    63,
    134,
    12,
    5,
    8,
    4,
    3,
    6,
    24,
)


def corpus(size: int, seed: int = 1) -> list[str]:
    """Drafts of some ten paragraphs each, `size` characters or more in all."""
    chance = random.Random(seed)  # noqa: S311 - the same corpus every time
    drafts: list[str] = []
    while sum(map(len, drafts)) < size:
        lang = chance.choice(("en", "ru", "kk"))
        paragraphs = [_paragraph(lang, chance) for _ in range(10)]
        drafts.append("\n\n".join(paragraphs) + "\n")
    return drafts


def _paragraph(lang: str, chance: random.Random) -> str:
    template = chance.choice(FOREIGN[lang] if chance.random() < 0.6 else EVERYDAY[lang])
    english, russian, kazakh = chance.choice(COUNTRIES)
    text = template.replace("{En}", english).replace("{Ru_gen}", russian).replace("{Kk}", kazakh)
    while "{n}" in text:
        number = chance.choice(OURS) if chance.random() < 0.5 else chance.randint(2, 400)
        text = text.replace("{n}", str(number), 1)
    return text
