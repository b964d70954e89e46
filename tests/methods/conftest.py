"""A method's file in the hand, changed in one place, then read like any other; and shelves of a test's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from server.methods.library import FOLDER, BrokenMethod, read
from tests.shelves import Shelves, shelves_in

Refusal = Callable[..., str]


@pytest.fixture
def refusal(tmp_path: Path) -> Refusal:
    """Changes the first place of a text in the four-step form and gives the sentence by which it is refused."""

    def changed(old: str, new: str, name: str = "general-four-step.toml") -> str:
        content = (FOLDER / "general-four-step.toml").read_text(encoding="utf-8")
        assert old in content
        file = tmp_path / name
        file.write_text(content.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(BrokenMethod) as caught:
            read(file)
        return str(caught.value)

    return changed


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelves]:
    yield from shelves_in(tmp_path / "methods", monkeypatch)
