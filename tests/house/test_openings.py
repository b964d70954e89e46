"""Names and first lines: what a reader of a folder listing and of a file's first line is promised."""

import ast
from pathlib import PurePosixPath

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


def is_a_sentence(name: str) -> bool:
    sentence = (ast.get_docstring(tree(name)) or "").split("\n\n")[0].strip()
    return len(sentence) > 20 and sentence.endswith((".", "?"))


def is_a_comment(name: str) -> bool:
    first = next((line for line in text(name).splitlines() if not line.startswith(("#!", "<!doctype"))), "")
    return first.startswith(COMMENTS[PurePosixPath(name).suffix])


def test_names_tell_something() -> None:
    """No file is called after nothing."""
    assert not [name for name in files() if name not in PARDONED and words(name) & VAGUE]


def test_python_opens_with_a_sentence() -> None:
    """A module says in its docstring what it is, in a sentence."""
    assert not [name for name in ending(".py") if not is_a_sentence(name)]


def test_everything_else_opens_with_a_comment() -> None:
    """A file of the client, the store's scripts and the tools says in its first lines what it is."""
    assert not [name for name in ending(*COMMENTS) if not is_a_comment(name)]
