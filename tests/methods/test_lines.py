"""Whatever stands in a file, its line is found, in both ways of writing one."""

import json
import tomllib
from typing import Any

import pytest

from server.methods.library import FOLDER
from server.methods.lines import Path, line_of, lines

TOML = '''\
# A file with everything in it: [[phase]] = { }
id = "one" # "two"
"$schema" = 'x = 3'
wants = [ # a list
  "solution",
  "self", # the last
]

[nl]
name = """Three
lines, [with] "quotes" \\""" and
= signs"""
lead = ['a', """b
"""]

[[phase]]
key = "a"
nl.name = "dotted"
activities = [{ t = "case", story = true },
  { t = "cards", deck.x = 1 }]

[phase.en]
stalls = [
  { when = "x", say = "}" },
]

  [[phase]]
  key = 'b'
    [[phase.of]]
    n = 1979-05-27 07:32:00
    [[phase.of]]
    n = 2
    [phase.of.deep]
    x = {}
'''


def places(value: Any, path: Path = ()) -> list[Path]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, part in parts for place in places(part, (*path, key)))]


def test_every_line_of_toml() -> None:
    """[METH13] Of TOML each table, list and value has its line, through comments, long texts and headers."""
    found = lines(TOML, "toml")
    assert found.keys() == set(places(tomllib.loads(TOML)))
    told = {
        ("id",): 2, ("$schema",): 3, ("wants",): 4, ("wants", 0): 5, ("wants", 1): 6, ("nl",): 9, ("nl", "name"): 10,
        ("nl", "lead"): 13, ("nl", "lead", 1): 13, ("phase", 0): 16, ("phase", 0, "nl", "name"): 18,
        ("phase", 0, "activities", 0, "story"): 19, ("phase", 0, "activities", 1, "deck", "x"): 20,
        ("phase", 0, "en"): 22, ("phase", 0, "en", "stalls", 0, "say"): 24, ("phase", 1): 27, ("phase", 1, "key"): 28,
        ("phase", 1, "of", 0): 29, ("phase", 1, "of", 0, "n"): 30, ("phase", 1, "of", 1): 31,
        ("phase", 1, "of", 1, "deep", "x"): 34,
    }  # fmt: skip
    assert {path: found[path] for path in told} == told


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_every_line_of_the_library(path: Any) -> None:
    """[METH13] Each place of a real file has a line on which its name stands, in TOML and in JSON."""
    text = path.read_text(encoding="utf-8")
    content = tomllib.loads(text)
    dumped = json.dumps(content, indent=1)
    for written, found in ((text, lines(text, "toml")), (dumped, lines(dumped, "json"))):
        rows = written.splitlines()
        assert found.keys() == set(places(content))
        assert all(
            str(place[-1]) in rows[line - 1] for place, line in found.items() if place and isinstance(place[-1], str)
        )


def test_what_is_missing_stands_nowhere() -> None:
    """[METH13] Of what is missing the line is that of what it belongs to."""
    found = lines(TOML, "toml")
    assert line_of(["phase", 1, "de", "name"], found) == 27
    assert line_of(["phase", 0, "activities", 1, "each"], found) == 20
    assert line_of(["version"], found) == 1
