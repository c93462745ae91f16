"""Files of a pack that nothing would read are named, and so is a pack that is given in vain."""

from __future__ import annotations

import shutil

import pytest

from kzreview import load
from kzreview.errors import BadPackError
from kzreview.paths import bundled_data

CATALOGUE = "sources.toml, metrics.toml, places.toml, people.toml, terms.toml, views.toml, sanity.toml"
KNOWN = f"A pack holds {CATALOGUE} and facts/*.toml"


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("metric.toml", f"metric.toml: is not read; did you mean 'metrics.toml'? {KNOWN}"),
        ("Sources.TOML", f"Sources.TOML: is not read; did you mean 'sources.toml'? {KNOWN}"),
        (
            "notes.toml",
            f"notes.toml: is not read: a pack holds {CATALOGUE} and facts/*.toml; rename it, or put it elsewhere",
        ),
        (
            "facts/2031/more.toml",
            "facts/2031/more.toml: is not read: files of facts lie in facts/ itself, not in a folder of it",
        ),
        ("facts/more.TOML", "facts/more.TOML: is not read: its name must end in .toml, in small letters"),
    ],
)
def test_a_file_that_nothing_reads_is_named(pack, problems, file, told):
    (pack / file).parent.mkdir(exist_ok=True)
    (pack / file).write_text("", encoding="utf-8")

    assert problems(pack) == [told]


def test_a_folder_of_facts_under_another_name_is_named(pack, problems):
    (pack / "facts").rename(pack / "fact")

    assert problems(pack) == [f"fact/: is not read; did you mean 'facts/'? {KNOWN}"]


def test_a_folder_of_facts_without_any_is_named(pack, problems):
    (pack / "facts" / "kolsai-2031.toml").unlink()

    assert problems(pack) == ["facts/: holds no file of facts: put <source>.toml into it, or take it away"]


@pytest.mark.parametrize("file", ["README.md", "kolsai-2031.txt", ".hidden.toml", "copies/kolsai-2031.toml"])
def test_what_is_no_data_may_lie_beside_it(pack, problems, file):
    (pack / file).parent.mkdir(exist_ok=True)
    (pack / file).write_text("", encoding="utf-8")

    assert problems(pack) == []


def test_a_pack_given_twice_is_told_once(run, good_pack):
    done = run("facts", "--data", good_pack, environ={"KZREVIEW_DATA": str(good_pack / ".." / good_pack.name)})

    assert (done.status, done.stdout) == (2, "")
    assert done.stderr == (
        f"kzreview: the folder {good_pack} is given twice, with --data or in KZREVIEW_DATA; give it once\n"
    )


def test_the_bundled_data_is_no_pack():
    with pytest.raises(BadPackError, match="is the bundled data, which is there without being given"):
        load([bundled_data()])


def test_an_id_taken_in_another_pack_says_which(good_pack, pack, problems):
    told = problems(good_pack, pack)

    assert (
        f"facts/kolsai-2031.toml: 2031.budget: id: '2031.budget' is taken; an id may occur once, and it stands in "
        f"{good_pack.as_posix()}/facts/kolsai-2031.toml"
    ) in told


def test_an_id_taken_in_another_file_of_the_pack_says_which(pack, problems):
    shutil.copy(pack / "facts" / "kolsai-2031.toml", pack / "facts" / "more.toml")

    assert (
        "facts/more.toml: 2031.budget: id: '2031.budget' is taken; an id may occur once, and it stands in "
        "facts/kolsai-2031.toml"
    ) in problems(pack)
