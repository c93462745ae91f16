"""`kzreview draft` from the command line: what it prints, what it writes, and what it refuses."""

from __future__ import annotations

import re
from decimal import Decimal

import docx
import draft_scoring as scoring
import pytest
import tomli

from kzreview import load
from kzreview.errors import DataError
from kzreview.receipts.document import read_document

ENGLISH = ("--id", "courier-2032", "--year", "2032", "--lang", "en")


@pytest.fixture
def review(reviews):
    return reviews / "courier-2032.txt"


def parsed(text):
    return tomli.loads(text, parse_float=Decimal)


def confirmed(folder, name="courier-2032"):
    """Does what a person does: deletes the lines of what is believed, and what was not told apart; fills the source."""
    path = folder / "facts" / f"{name}.toml"
    head, *facts = re.split(r"(?m)^(?=\[\[fact\]\])", path.read_text(encoding="utf-8"))
    kept = [re.sub(r"(?m)^believed = .*\n", "", fact) for fact in facts if '= ""' not in fact]
    path.write_text(head + "".join(kept), encoding="utf-8")
    sources = folder / "sources.toml"
    entry = sources.read_text(encoding="utf-8").replace('page = ""', 'page = "https://courier.example/2032"')
    sources.write_text(re.sub(r'(kk|ru|en) = ""', r'\1 = "Courier"', entry), encoding="utf-8")


def test_it_prints_a_draft_that_is_toml(run, review):
    done = run("draft", review, *ENGLISH)
    draft = parsed(done.stdout)

    assert done.status == 0
    assert (draft["source"], draft["year"], draft["years"]) == ("courier-2032", 2032, [2032])
    assert done.stderr == "proposed: 42 figures, 6 visits; left at the end: 1 figure\n"


def test_each_fact_has_its_receipt_and_says_what_is_only_believed(run, review):
    document = read_document(review)
    facts = parsed(run("draft", review, *ENGLISH).stdout)["fact"]

    assert len({fact["id"] for fact in facts}) == len(facts)
    assert [fact["paragraph"] for fact in facts] == sorted(fact["paragraph"] for fact in facts)
    for fact in facts:
        assert fact["fingerprint"] == document.fingerprints[fact["paragraph"] - 1]
        assert fact["printed"] in document.paragraphs[fact["paragraph"] - 1]
        assert "period" in fact["believed"]
        assert fact["believed"] == [name for name in fact["believed"] if fact[name]]


def test_the_entry_of_the_source_stands_below_as_comments(run, review):
    printed = run("draft", review, *ENGLISH).stdout
    comments = printed[printed.index("# [[source]]") :]
    (source,) = parsed(re.sub(r"(?m)^# ?", "", comments))["source"]

    assert source["fingerprints"] == list(read_document(review).fingerprints)
    assert (source["id"], source["covers"], source["page"]) == ("courier-2032", "2032", "")
    assert {"paragraph": 19, "printed": "14", "reason": "a number that counts nothing"} in [
        one | {"printed": re.sub(r"\D", "", one["printed"])} for one in source["exemption"]
    ]


def test_what_could_not_be_placed_is_listed_at_the_end(run, review):
    printed = run("draft", review, *ENGLISH).stdout

    assert "# paragraph 3: four (a change, which is worked out and never stored)\n" in printed


def test_a_draft_is_written_into_a_folder_and_loads_only_when_confirmed(run, review, tmp_path):
    folder = tmp_path / "mine"
    done = run("draft", review, *ENGLISH, "--to", folder)

    assert (done.status, done.stdout) == (0, "")
    assert sorted(path.name for path in folder.rglob("*.*")) == ["courier-2032.toml", "sources.toml"]
    with pytest.raises(DataError) as error:
        load([folder])
    problems = [problem.key for problem in error.value.problems]
    assert problems.count("draft/data-believed") == 48

    confirmed(folder)
    fact = load([folder]).fact("2032.trips-abroad")
    assert (fact.quantity.value, fact.paragraph, fact.printed, fact.source) == (17, 3, "17 times", "courier-2032")
    assert run("sources", "verify", "--data", folder, review).status == 0


@pytest.mark.parametrize("name", ["courier-2032", "qanat-2033", "vestnik-2031"])
def test_a_draft_confirmed_as_it_is_has_no_other_fault(run, reviews, tmp_path, name):
    language = scoring.of_review(name).language
    run("draft", reviews / f"{name}.txt", "--id", name, "--year", name[-4:], "--lang", language, "--to", tmp_path)
    confirmed(tmp_path, name)

    facts = [fact for fact in load([tmp_path]).facts if fact.source == name]
    assert len(facts) > 30
    assert run("sources", "verify", "--data", tmp_path, reviews / f"{name}.txt").status == 0


def test_a_second_review_goes_beside_the_first(run, review, reviews, tmp_path):
    run("draft", review, *ENGLISH, "--to", tmp_path)
    done = run(
        "draft", reviews / "vestnik-2031.txt", "--id", "v-2031", "--year", 2031, "--lang", "ru", "--to", tmp_path
    )
    sources = parsed((tmp_path / "sources.toml").read_text(encoding="utf-8"))["source"]

    assert done.status == 0
    assert [source["id"] for source in sources] == ["courier-2032", "v-2031"]
    assert (tmp_path / "facts" / "v-2031.toml").is_file()


def test_metrics_of_the_folder_itself_are_recognised(run, tmp_path):
    metric = """[[metric]]
id = "schools-opened"
topic = "social"
unit = "facility"
comparable = "yes"
name = { kk = "Ашылған мектептер", ru = "Открытые школы", en = "Schools opened" }
rule = { kk = "Жыл ішінде ашылған мектептер.", ru = "Школы, открытые за год.", en = "Schools opened in the year." }
reason = { kk = "Бір тәсіл.", ru = "Один способ.", en = "One way." }
words = { en = ["school opened"] }
"""
    (tmp_path / "metrics.toml").write_text(metric, encoding="utf-8")
    text = tmp_path / "schools.txt"
    text.write_text("In the same year 214 schools were opened in the country.", encoding="utf-8")
    run("draft", text, *ENGLISH, "--to", tmp_path)

    (fact,) = parsed((tmp_path / "facts" / "courier-2032.toml").read_text(encoding="utf-8"))["fact"]
    assert (fact["metric"], fact["value"], fact["unit"]) == ("schools-opened", 214, "facility")


def test_an_id_that_is_taken_gets_the_name_of_the_source(run, tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("The President spent 36 days abroad in 2024.", encoding="utf-8")
    done = run("draft", text, "--id", "herald-2024", "--year", 2024, "--lang", "en")

    assert [fact["id"] for fact in parsed(done.stdout)["fact"]] == ["2024.days-abroad.herald"]


def test_a_review_in_another_language_is_refused(run, review, tmp_path):
    done = run("draft", review, "--id", "courier-2032", "--year", 2032, "--lang", "ru", "--to", tmp_path / "mine")

    assert done.status == 2
    assert "--lang en" in done.stderr
    assert not (tmp_path / "mine").exists()


def test_a_review_of_which_a_half_is_in_another_language_is_drafted_with_a_word(run, tmp_path):
    text = tmp_path / "a.txt"
    text.write_text(
        "The President spent 36 days abroad in 2024.\n"
        "В 2024 году Президент провёл за рубежом 36 дней и посетил более двадцати стран.\n",
        encoding="utf-8",
    )
    done = run("draft", text, "--id", "herald-2024", "--year", 2024, "--lang", "en")

    assert done.status == 0
    assert "--lang" in done.stderr


@pytest.mark.parametrize("year", ["26", "99999", "1800", "year"])
def test_a_year_has_four_digits(run, review, year):
    done = run("draft", review, "--id", "courier-2032", "--year", year, "--lang", "en")

    assert done.status == 2
    assert f"'{year}' is no year: write it in four digits, 1900 to 2100" in done.stderr


@pytest.mark.parametrize(("lang", "why"), [("en", "part of the path is a file"), ("ru", "часть пути — файл")])
def test_what_the_system_refuses_is_told_in_the_readers_language(run, reviews, tmp_path, lang, why):
    (tmp_path / "file").write_text("", encoding="utf-8")
    name = {"en": "courier-2032", "ru": "vestnik-2031"}[lang]
    done = run(
        *("draft", reviews / f"{name}.txt", "--id", name, "--year", name[-4:]),
        *("--lang", lang, "--to", tmp_path / "file" / "mine"),
    )

    assert done.status == 2
    assert why in done.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--id", "kazinform-2023", "--year", 2032, "--lang", "en"), "'kazinform-2023' is the id of a source"),
        (("--id", "a/../b", "--year", 2032, "--lang", "en"), "'a/../b' is no id"),
        (("--id", "courier-2032", "--year", 2032, "--lang", "de"), "'de'"),
        (("--id", "courier-2032", "--year", "year", "--lang", "en"), "year"),
        (("--year", 2032, "--lang", "en"), "ID"),
    ],
)
def test_wrong_options_are_told_and_nothing_is_written(run, review, tmp_path, options, told):
    done = run("draft", review, *options, "--to", tmp_path / "mine")

    assert (done.status, done.stdout) == (2, "")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \n\t\n",
        b"\x00\x01\x02",
        "Президент подписал 112 законов и провёл 22 дня в регионах.".encode("cp1251"),
        b"<html><body><nav><a href=x>Home</a> <a href=y>News 24</a></nav></body></html>",
        b"A day without anything to tell of it.",
    ],
    ids=["empty", "blank", "binary", "encoding", "navigation", "no figure"],
)
@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_file_that_is_no_review_is_told_in_one_line_and_nothing_is_written(run, tmp_path, content, lang):
    (tmp_path / "review").write_bytes(content)
    done = run(
        "draft", tmp_path / "review", "--id", "a-2031", "--year", 2031, "--lang", lang, "--to", tmp_path / "mine"
    )
    errors = [line for line in done.stderr.splitlines() if line.startswith("kzreview:")]

    assert (done.status, done.stdout, len(errors)) == (2, "", 1)
    assert str(tmp_path / "review") in errors[0]
    assert not (tmp_path / "mine").exists()


def test_what_is_there_is_not_overwritten(run, review, tmp_path):
    run("draft", review, *ENGLISH, "--to", tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.toml")}
    again = run("draft", review, *ENGLISH, "--to", tmp_path)
    (tmp_path / "sources.toml").unlink()
    facts_alone = run("draft", review, *ENGLISH, "--to", tmp_path)

    assert "is the id of a source" in again.stderr
    assert "is there already and is not overwritten" in facts_alone.stderr
    assert (again.status, facts_alone.status) == (2, 2)
    assert not (tmp_path / "sources.toml").exists()
    assert (tmp_path / "facts" / "courier-2032.toml").read_bytes() in before.values()


def test_a_file_is_no_folder(run, review, tmp_path):
    (tmp_path / "mine").write_text("x", encoding="utf-8")
    done = run("draft", review, *ENGLISH, "--to", tmp_path / "mine")

    assert (done.status, (tmp_path / "mine").read_text(encoding="utf-8")) == (2, "x")
    assert "is a file, and --to takes a folder" in done.stderr


def test_where_one_file_cannot_be_written_neither_is(run, review, tmp_path):
    (tmp_path / "sources.toml").mkdir()
    done = run("draft", review, *ENGLISH, "--to", tmp_path)

    assert done.status == 2
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_sources_that_cannot_be_read_are_told(run, review, tmp_path):
    (tmp_path / "sources.toml").write_bytes("# источники".encode("cp1251"))
    done = run("draft", review, *ENGLISH, "--to", tmp_path)

    assert (done.status, done.stderr.count("\n")) == (2, 1)
    assert "not UTF-8" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["sources.toml"]


def test_a_word_document_goes_the_whole_way(run, review, tmp_path):
    document = docx.Document()
    for paragraph in read_document(review).paragraphs:
        document.add_paragraph(paragraph)
    copy = tmp_path / "courier.docx"
    document.save(str(copy))
    run("draft", copy, *ENGLISH, "--to", tmp_path / "mine")
    confirmed(tmp_path / "mine")

    assert run("sources", "verify", copy, "--data", tmp_path / "mine").status == 0
    assert run("sources", "verify", review, "--data", tmp_path / "mine").status == 0


def test_a_page_goes_the_whole_way(run, review, tmp_path):
    lines = "".join(f"<p>{paragraph}</p>\n" for paragraph in read_document(review).paragraphs)
    page = f"<html><body><nav><a href='/'>Home 24</a></nav><article>{lines}</article></body></html>"
    copy = tmp_path / "courier.html"
    copy.write_text(page, encoding="utf-8")
    run("draft", copy, *ENGLISH, "--to", tmp_path / "mine")
    confirmed(tmp_path / "mine")

    assert load([tmp_path / "mine"]).fact("2032.trips-abroad").quantity.value == 17
    assert run("sources", "verify", copy, "--data", tmp_path / "mine").status == 0
