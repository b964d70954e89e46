"""Names and first lines: what a reader of a folder listing and of a file's first line is promised."""

import ast
from pathlib import PurePosixPath

import pytest

from tests.house.sources import ending, files, text, tree

VAGUE = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}
COMMENTS = {
    ".c": ("/*",),
    ".css": ("/*",),
    ".h": ("/*",),
    ".lua": ("--",),
    ".mjs": ("//", "/*"),
    ".sh": ("#",),
    ".toml": ("#",),
    ".ts": ("//", "/*"),
    ".tsx": ("//", "/*"),
    ".html": ("<!--",),
}
# The ground of a style sheet is called that by everyone who writes CSS.
PARDONED = {"client/src/styles/base.css"}


def words(name: str) -> set[str]:
    stem = PurePosixPath(name).name.split(".")[0]
    return set(stem.lower().replace("-", "_").split("_"))


@pytest.mark.parametrize("name", [name for name in files() if name not in PARDONED])
def test_names_tell_something(name: str) -> None:
    """No file is called after nothing."""
    assert not words(name) & VAGUE


@pytest.mark.parametrize("name", ending(".py"))
def test_python_opens_with_a_sentence(name: str) -> None:
    """A module says in its docstring what it is, in a sentence."""
    sentence = (ast.get_docstring(tree(name)) or "").split("\n\n")[0].strip()
    assert len(sentence) > 20
    assert sentence.endswith((".", "?"))


@pytest.mark.parametrize("name", ending(*COMMENTS))
def test_everything_else_opens_with_a_comment(name: str) -> None:
    """A file of the client, the store's scripts and the tools says in its first lines what it is."""
    first = next(line for line in text(name).splitlines() if not line.startswith(("#!", "<!doctype")))
    assert first.startswith(COMMENTS[PurePosixPath(name).suffix])
