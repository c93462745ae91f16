"""What the program says: every message exists in three languages with the same places, and none is unused."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest
import tomli

import kzreview
from kzreview.messages import say

LANGUAGES = ["kk", "ru", "en"]


@pytest.fixture(scope="module")
def messages(data_folder):
    """All messages of a language by key; those of a room of its own, <room>.<lang>.toml, as "room/key"."""

    def messages(lang):
        found = {}
        for path in (data_folder / "messages").glob(f"*{lang}.toml"):
            room = path.name.removesuffix(f"{lang}.toml").removesuffix(".")
            for key, message in tomli.loads(path.read_text(encoding="utf-8")).items():
                found[f"{room}/{key}" if room else key] = message
        return found

    return messages


def forms(message):
    return list(message.values()) if isinstance(message, dict) else [message]


def fields(message):
    return {name for form in forms(message) for _, name, _, _ in string.Formatter().parse(form) if name}


def words(message):
    return "".join(text for form in forms(message) for text, *_ in string.Formatter().parse(form))


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_every_message_exists_in_every_language(messages, lang):
    english, other = messages("en").keys(), messages(lang).keys()

    assert english - other == set()
    assert {key for key in other - english if f'say("{lang}", "{key}"' not in code()} == set()


def code():
    """The package as one text."""
    return "".join(path.read_text(encoding="utf-8") for path in Path(kzreview.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_the_places_to_fill_are_the_same(messages, lang):
    other = messages(lang)

    differing = {
        key: (fields(message), fields(other[key]))
        for key, message in messages("en").items()
        if key in other and fields(message) - {"n"} != fields(other[key]) - {"n"}
    }
    assert differing == {}


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_a_message_is_translated(messages, lang):
    alike = {"error", "heading-id", "show-id", "columns/id"}  # a name and an id are the same in all three
    other = messages(lang)

    same = {key for key, message in messages("en").items() if other.get(key) == message and key not in alike}
    assert {key for key in same if any(char.isalpha() for char in words(other[key]))} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_can_be_said(messages, lang):
    for key, message in messages(lang).items():
        said = say(lang, key, **(dict.fromkeys(fields(message), "x") | {"n": 2}))

        assert "{" not in said, key
        assert "\n" not in said, key


def trees():
    """The modules of the package, read and not run."""
    for path in sorted(Path(kzreview.__file__).parent.rglob("*.py")):
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def keys_in_code():
    """All texts in the package, and the beginnings of those that are put together."""
    whole, beginnings = set(), set()
    for node in trees():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            whole.add(node.value)
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            beginnings.add(node.values[0].value)
    return whole, tuple(beginning for beginning in beginnings if beginning.endswith(("-", "/")))


def test_no_message_is_unused(messages):
    whole, beginnings = keys_in_code()

    assert [key for key in messages("en") if key not in whole and not key.startswith(beginnings)] == []


def said_in_code():
    """The keys that are given to say, tell and add as they are, and those of error classes."""
    for node in trees():
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = {"say": 1, "tell": 0, "add": 1, "BadPackError": 0}.get(name)
            if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
                yield node.args[place].value
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            yield from [node.value.value] if getattr(node.targets[0], "id", "") == "key" else []


def test_every_message_that_the_code_names_exists(messages):
    said = set(said_in_code())

    assert len(said) > 40
    assert said - messages("en").keys() - messages("kk").keys() - messages("ru").keys() == set()
