"""Made-up reviews with what a person reads in them, and data folders without facts."""

from __future__ import annotations

import shutil

import draft_scoring as scoring
import pytest

from kzreview.factbase import FactBase


@pytest.fixture(scope="session")
def reviews():
    return scoring.REVIEWS


@pytest.fixture(scope="session")
def without_facts(data_folder, tmp_path_factory):
    """The bundled data, of which no fact is left."""
    folder = tmp_path_factory.mktemp("bare") / "data"
    shutil.copytree(data_folder, folder)
    shutil.rmtree(folder / "facts")
    (folder / "facts").mkdir()
    return FactBase((folder,))
