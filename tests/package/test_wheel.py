"""What users install: the wheel, built from this checkout, in an environment of its own, run from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import kzreview

CHECKOUT = Path(__file__).parent.parent.parent


def execute(*words, cwd, **environ):
    """Runs a program with nothing that leads back to the checkout; its output where all is well."""
    passed_on = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KZREVIEW"))}
    done = subprocess.run(
        [str(word) for word in words], cwd=cwd, env=passed_on | environ, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, CHECKOUT]
    execute(*build, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def scripts(wheel, tmp_path_factory):
    """The folder of commands of a fresh environment that holds the wheel and what it asks for, and no more."""
    home = tmp_path_factory.mktemp("clean")
    venv.create(home, with_pip=True)
    folder = Path(sysconfig.get_path("scripts", "venv", {"base": str(home), "platbase": str(home)}))
    execute(folder / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=home)
    return folder


@pytest.fixture
def installed(scripts, tmp_path):
    """Runs the installed command from an empty folder."""
    return lambda *words: execute(scripts / "kzreview", *words, cwd=tmp_path, LC_ALL="C.UTF-8")


def test_the_data_is_inside_the_wheel(wheel, data_folder):
    with zipfile.ZipFile(wheel) as archive:
        inside = {
            name.removeprefix("kzreview/data/") for name in archive.namelist() if name.startswith("kzreview/data/")
        }

    assert inside == {path.relative_to(data_folder).as_posix() for path in data_folder.rglob("*") if path.is_file()}


def test_the_wheel_holds_the_package_and_nothing_of_the_tests(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = next(archive.read(name).decode() for name in names if name.endswith("/METADATA"))

    package = Path(kzreview.__file__).parent
    assert {path.relative_to(package.parent).as_posix() for path in package.rglob("*.py")} <= set(names)
    assert {name.split("/")[0] for name in names} == {"kzreview", f"kzreview-{kzreview.__version__}.dist-info"}
    assert "kzreview/py.typed" in names
    assert "typer<0.29,>=0.26" in metadata.replace(" ", "")


def test_it_runs_from_its_own_files(scripts, tmp_path):
    where = execute(scripts / "python", "-c", "import kzreview; print(kzreview.__file__)", cwd=tmp_path)

    assert Path(where.strip()).is_relative_to(scripts.parent)


def test_it_answers_as_the_checkout_does(installed, run):
    assert installed("visits", "--year", "2024") == run("visits", "--year", "2024").stdout
    assert installed("facts", "--format", "json") == run("facts", "--format", "json").stdout


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    "words", [["visits", "--year", "2024"], ["summary", "2024"], ["facts", "--topic", "laws"], ["show", "2023.fdi"]]
)
def test_people_are_answered_in_their_language(installed, run, words, lang):
    asked = [*words, "--format", "table", "--lang", lang]

    assert installed(*asked) == run(*asked).stdout
    assert installed(*asked)


def test_packs_and_copies_work_from_there(installed, good_pack, made_up_document):
    assert installed("get", "2031.budget", "--data", good_pack) == "13300000000\n"
    assert installed("sources", "verify", made_up_document, "--data", good_pack).count("\n") == 1


def test_the_library_is_there_too(scripts, tmp_path):
    script = "import kzreview; print(kzreview.load().fact('2024.days-abroad').quantity.value)"

    assert execute(scripts / "python", "-c", script, cwd=tmp_path) == "36\n"
