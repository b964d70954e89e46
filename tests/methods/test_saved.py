"""What the editor saves as TOML, read by the command that checks a method's file."""

import subprocess
import sys
from pathlib import Path

import pytest

from server.methods.library import FOLDER
from tests.methods.playing import CLIENT_TESTS, node


@pytest.mark.parametrize(("name", "language"), [("kollegiale-beratung", "de"), ("five-step", "nl")])
def test_what_the_editor_saves_is_right(tmp_path: Path, name: str, language: str) -> None:
    """[OWN11] `kring methods check` finds nothing wrong with a method that the editor opened and saved as TOML."""
    script = CLIENT_TESTS / "own/write.ts"
    command = [node(), str(script), str(FOLDER / f"{name}.toml"), language]
    saved = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    file = tmp_path / "own.toml"
    file.write_text(saved, encoding="utf-8")
    checked = [sys.executable, "-m", "server.cli", "methods", "check", str(file)]
    ended = subprocess.run(checked, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
