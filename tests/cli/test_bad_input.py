"""Bad input: one line that names the nearest right word, status 2, nothing on stdout."""

from __future__ import annotations

import pytest

WRONG_WORDS = [
    (["visits", "--year", "2026"], "2026", "2025"),
    (["facts", "--year", "2021"], "2021", "2022"),
    (["summary", "2204"], "2204", "2025"),
    (["visits", "--year", "last"], "last", "2024"),
    (["facts", "--year", "2024-2023"], "2024-2023", "2023-2024"),
    (["visits", "--country", "Frnace"], "Frnace", "France"),
    (["visits", "--country", "Катарр"], "Катарр", "Катар"),
    (["facts", "--country", "Қытаи"], "Қытаи", "Қытай"),
    (["visits", "--type", "offical"], "offical", "official"),
    (["visits", "--type", "мемлекетік"], "мемлекетік", "мемлекеттік"),
    (["facts", "--topic", "law"], "law", "laws"),
    (["facts", "--metric", "day-abroad"], "day-abroad", "days-abroad"),
    (["facts", "--source", "kazinform"], "kazinform", "kazinform-2023"),
    (["facts", "--format", "jsn"], "jsn", "json"),
    (["facts", "--format", "excel"], "excel", "csv"),
    (["facts", "--lang", "eng"], "eng", "en"),
    (["facts", "--lang", "de"], "de", "kk"),
    (["show", "2024.days-abrod"], "2024.days-abrod", "2024.days-abroad"),
    (["get", "2024.trip-abroad"], "2024.trip-abroad", "2024.trips-abroad"),
    (["vists"], "vists", "visits"),
    (["facts", "--yaer", "2024"], "--yaer", "--year"),
    (["visits", "--contry", "France"], "--contry", "--country"),
    (["sources", "verfy", "x"], "verfy", "verify"),
]


@pytest.mark.parametrize(("words", "given", "right"), WRONG_WORDS, ids=[" ".join(words) for words, *_ in WRONG_WORDS])
def test_a_wrong_word_is_told_with_the_nearest_right_one(run, words, given, right):
    done = run(*words)

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("kzreview: ")
    before, _, after = done.stderr.partition(given)
    assert after, f"{given!r} is not named"
    assert right.casefold() in after.casefold()
    assert before


INCOMPLETE = [
    (["show"], "ID"),
    (["get"], "ID"),
    (["summary"], "YEAR"),
    (["sources", "verify"], "PATH"),
    (["facts", "--year"], "--year"),
    (["facts", "--format"], "--format"),
    (["facts", "twenty"], "twenty"),
    (["show", "2024.days-abroad", "2024.trips-abroad"], "2024.trips-abroad"),
]


@pytest.mark.parametrize(("words", "named"), INCOMPLETE, ids=[" ".join(words) for words, _ in INCOMPLETE])
def test_what_is_missing_or_too_much_is_named_with_where_help_is(run, words, named):
    done = run(*words)

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert named in done.stderr
    assert "--help" in done.stderr


@pytest.mark.parametrize("year", ["2024", "2023-2024"])
def test_a_year_without_its_option_is_answered_by_the_option_alone(run, year):
    done = run("facts", year)

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr == f"kzreview: '{year}' is not expected here; did you mean '--year {year}'?\n"


def test_an_option_that_takes_no_value_says_so(run):
    assert "takes no value" in run("facts", "--bom=3").stderr


def test_a_fact_without_a_number_says_so_and_what_prints_it(run):
    done = run("get", "2024.visit.fr.state")

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "visit" in done.stderr
    assert "kzreview show 2024.visit.fr.state" in done.stderr


def test_nothing_near_is_not_guessed(run):
    done = run("facts", "--topic", "zzzz")

    assert done.status == 2
    assert "did you mean" not in done.stderr
    assert "there are: visits, travel, diplomacy" in done.stderr


@pytest.mark.parametrize(
    ("lang", "words"), [("kk", "белгісіз ел"), ("ru", "неизвестная страна"), ("en", "unknown country")]
)
def test_the_error_is_in_the_language_of_the_reader(run, lang, words):
    by_option = run("visits", "--country", "Frnace", "--lang", lang)
    by_locale = run("visits", "--country", "Frnace", environ={"LANG": f"{lang}_KZ.UTF-8"})

    assert words in by_option.stderr.lower()
    assert by_locale == by_option


def test_several_filters_with_one_wrong_word_print_nothing(run):
    done = run("facts", "--year", "2024", "--topic", "visits", "--country", "France", "--country", "Frnace")

    assert (done.status, done.stdout) == (2, "")


@pytest.mark.parametrize("words", [["facts", "--country", "Frnace"], ["facts", "--yaer"], ["vists"], ["show", "x"]])
def test_there_is_no_traceback_without_debug(run_process, words):
    done = run_process(*words)

    assert done.status == 2
    assert "Traceback" not in done.stderr


def test_debug_shows_the_traceback(run_process):
    done = run_process("facts", "--country", "Frnace", "--debug")

    assert done.status != 0
    assert "Traceback" in done.stderr
    assert "UnknownWordError" in done.stderr


@pytest.mark.parametrize(
    "words", [["visits"], ["facts"], ["summary", "2024"], ["show", "2024.days-abroad"], ["sources"]]
)
def test_debug_changes_nothing_where_all_is_well(run, words):
    assert run(*words, "--debug") == run(*words)


@pytest.mark.parametrize("option", [["--debug"], ["--lang", "kk"]])
def test_get_takes_the_options_that_every_command_takes(run, option):
    assert run("get", "2024.days-abroad", *option) == (0, "36\n", "")


def test_a_year_far_off_gets_the_years_there_are(run):
    assert "there are: 2019, 2022, 2023, 2024, 2025" in run("facts", "--year", "1800").stderr


def test_a_year_in_place_of_an_id_is_told_apart(run):
    assert "'kzreview facts --year 2024' lists them" in run("get", "2024").stderr


def test_an_option_that_is_near_none_gets_no_guess(run):
    done = run("facts", "--nope")

    assert done.stderr == "kzreview: unknown option '--nope'; 'kzreview facts --help' says how\n"
