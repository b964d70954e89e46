"""What can stand before and after any method: what it says, and how a method stands between."""

from pathlib import Path

import pytest

from protocol.method import Method
from protocol.script import BOOKENDS, LANGUAGES
from protocol.texts import PhaseTexts
from server.methods.bookends import FILE, between, bookends, read, said
from server.methods.library import BrokenMethod, library

FOUR = library()["general-four-step"].method
EVERY = [
    (phase.key, getattr(phase, language)) for phase in (*bookends().before, *bookends().after) for language in LANGUAGES
]


def keys(method: Method) -> list[str]:
    return [phase.key for phase in method.phases]


def test_a_method_stands_between() -> None:
    """[BOOK1] Bookends stand where they were asked for, in that order, and the method itself is as it was."""
    method = between(FOUR, ["agreements", "arrive"], ["evaluation"])
    assert keys(method) == ["bookend-agreements", "bookend-arrive", *keys(FOUR), "bookend-evaluation"]
    assert method.phases[2:-1] == FOUR.phases
    assert between(FOUR, [], []) == FOUR


@pytest.mark.parametrize(
    ("before", "after"), [(["tea"], []), (["actions"], []), ([], ["arrive"]), (["arrive", "arrive"], [])]
)
def test_what_makes_no_method(before: list[str], after: list[str]) -> None:
    """[BOOK2] One that is not there, or not in that place, or stands twice, makes no method."""
    with pytest.raises((KeyError, ValueError)):
        between(FOUR, before, after)


def test_no_method_takes_their_keys() -> None:
    """[BOOK1] No key of the library begins as theirs do."""
    assert not [key for found in library().values() for key in keys(found.method) if key.startswith(BOOKENDS)]
    assert all(key.startswith(BOOKENDS) for language in LANGUAGES for key in said(language))


@pytest.mark.parametrize(("key", "texts"), EVERY, ids=lambda part: part if isinstance(part, str) else "")
def test_they_are_short_and_calm(key: str, texts: PhaseTexts) -> None:
    """[BOOK4] What they say fits in two lines, has no exclamation mark, and helps when it stalls."""
    assert len(texts.purpose) <= 120
    assert all(len(line) <= 150 for line in (texts.say, texts.group, texts.bringer, texts.facilitator))
    assert 1 <= len(texts.manner.split()) <= 4
    assert 3 <= len(texts.stalls) <= 4
    assert "!" not in texts.model_dump_json()


@pytest.mark.parametrize("old", ['prompt = "What will you do?"\n', 'manner = "in Stille"', 'key = "arrive"\n'])
def test_a_broken_one_is_refused(tmp_path: Path, old: str) -> None:
    """[BOOK4] What one language does not say stops the file from being read."""
    content = FILE.read_text(encoding="utf-8").replace('manner = "nach vorn schauen"', 'manner = "in Stille"')
    file = tmp_path / "bookends.toml"
    file.write_text(content.replace(old, "", 1), encoding="utf-8")
    with pytest.raises(BrokenMethod, match=r"^bookends\.toml: "):
        read(file)
