"""The examples in the package's docstrings are true."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import kzreview

FOUND = [module.name for module in pkgutil.walk_packages(kzreview.__path__, "kzreview.")]
MODULES = ["kzreview", *(name for name in FOUND if not name.endswith("__main__"))]  # importing that one runs it


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    assert doctest.testmod(import_module(name)).failed == 0


def test_there_are_examples():
    finder = doctest.DocTestFinder(exclude_empty=True)
    examples = [test for name in MODULES for test in finder.find(import_module(name)) if test.examples]

    assert len(examples) >= 10
