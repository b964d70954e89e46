"""A method's file in the hand: changed in one place, then read like any other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from server.methods.library import FOLDER, BrokenMethod, read

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
