"""What `~` finds: words in any case and with any ending of theirs, and no other words."""

from __future__ import annotations

import pytest

from kzreview.query.predicate import compile_where
from kzreview.query.words import contains

FOUND = [
    # English
    ("Signed decrees", "decree"),
    ("Decree on human rights", "decrees"),
    ("Countries visited", "country"),
    ("A country of steppes", "countries"),
    ("Embassies to be opened", "embassy"),
    ("Ministries created", "ministry"),
    ("Visited 11 countries", "visit"),
    ("The VISIT to Qatar", "visits"),
    ("Kazakhstan's leaders", "leader"),
    ("Foreign direct investment", "direct investment"),
    # Russian
    ("Зарубежные поездки", "зарубежных поездок"),
    ("Подписанные законы", "закон"),
    ("Подписал закон", "законов"),
    ("Страны, где Президент побывал", "страна"),
    ("Лидеры стран", "страны"),
    ("Налоговый кодекс", "налогового кодекса"),
    ("Посольство в Хельсинки", "посольства"),
    ("Рабочие поездки по регионам", "рабочая поездка"),
    ("Инвестиции из Китая", "инвестиция"),
    ("Елка и Ёж", "ёлка"),
    # Kazakh
    ("Шетелдегі күндер", "күн"),
    ("Қол қойылған заңдар", "заң"),
    ("Қытаймен қарым-қатынас", "Қытай"),
    ("Мемлекеттік сапарлар", "сапар"),
    ("Ресми сапарымен барды", "сапар"),
    ("Салығы төмендеді", "салық"),
    ("Азаматтардың құқығы", "құқық"),
    ("Кітабы шықты", "кітап"),
    ("Шетелдік инвестицияның көлемі", "инвестиция"),
    ("Елшілігі ашылады", "елшілік"),
    # parts of a word, ids, figures and signs
    ("2024.days-abroad", "days-abroad"),
    ("C5+ format", "c5+"),
    ("Türkiye", "TURKIYE"),
    ("«Ұлттық қор – балаларға»", "ұлттық қор"),
]
NOT_FOUND = [
    # English
    ("Set out for the Government", "forum"),
    ("Initiatives put forward", "Putin"),
    ("Chancellor Olaf Scholz", "scholar"),
    ("The plan of action", "plant"),
    ("A law was signed", "lawyer"),
    ("Trips abroad", "triplet"),
    ("Ministers met", "mining"),
    # Russian
    ("Права человека", "правительство"),
    ("Разделить поровну между всеми", "международный"),
    ("Страны мира", "страница"),
    ("План действий", "планета"),
    ("Газ и нефть", "газета"),
    ("Премьер-министр", "премия"),
    ("Партнёры Казахстана", "партия"),
    ("Указ подписан", "указатель"),
    # Kazakh
    ("Жыл сайынғы өсім", "жылу"),
    ("Шешім қабылданғаннан бері", "Берік"),
    ("Ұлттық қор", "Қорғас"),
    ("Тұрмыс сапасын жақсарту", "сапары"),
    ("Автомобиль жолы", "Жолдау"),
    ("Қаражаты жеткілікті", "қараша"),
    ("Халыққа Жолдау", "халықаралық"),
    ("Тау туризмі", "тауар"),
    # order and distance
    ("Direct foreign investment", "investment direct"),
    ("Мемлекеттік ресми сапар", "мемлекеттік сапар"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_a_word_is_found_in_any_form(text, wanted):
    assert contains(text, wanted)
    assert contains(text.upper(), wanted.lower())
    assert contains(text.lower(), wanted.upper())


@pytest.mark.parametrize(("text", "wanted"), NOT_FOUND)
def test_another_word_that_begins_alike_is_not_found(text, wanted):
    assert not contains(text, wanted)


@pytest.mark.parametrize(
    ("expression", "right"),
    [
        # What must not be missing from each fact found: the word itself in one of the languages.
        ("label ~ forum", ("forum", "форум")),
        ("label ~ Putin", ("putin",)),
        ("label ~ Берік", ("берік",)),
        ("label ~ жылу", ("жылу",)),
        ("label ~ правительство", ("правительств",)),
        ("label ~ страница", ("страниц",)),
        ("label ~ scholar", ("scholar",)),
        ("label ~ сапары", ("сапар",)),
    ],
)
def test_no_fact_is_found_for_the_beginning_of_a_word_alone(base, expression, right):
    passes = compile_where(base, expression)
    found = [fact for fact in base.facts if passes(fact)]
    assert found
    for fact in found:
        words = f"{fact.label.kk} {fact.label.ru} {fact.label.en}".casefold()
        assert any(word in words for word in right), fact.label
