"""The first minute on a machine that lacks something: a sentence that says what, not a traceback."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.sources import ROOT

OLD = '#!/bin/sh\n[ "$1" = -V ] && echo "Python 3.9.2" && exit 0\nexit 1\n'
BARE = '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; *) exit 0;; esac\n'


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """An empty place with only the script that makes the virtual environment."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/venv.sh", tmp_path / "scripts")
    return tmp_path


def start(checkout: Path, python: str) -> subprocess.CompletedProcess[str]:
    """Sets up with that Python, on a machine without uv."""
    environment = {**os.environ, "PYTHON": python, "PATH": "/usr/bin:/bin"}
    command = ["/bin/sh", "scripts/venv.sh", "requirements/run.lock"]
    return subprocess.run(command, cwd=checkout, env=environment, capture_output=True, text=True, check=False)


def python_saying(checkout: Path, script: str) -> str:
    """A Python of our own that answers as the script says."""
    path = checkout / "python"
    path.write_text(script)
    path.chmod(0o755)
    return str(path)


def test_an_old_python_is_named(checkout: Path) -> None:
    """Whoever starts with a Python that is too old reads which one is asked for."""
    done = start(checkout, python_saying(checkout, OLD))
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr
    assert "is Python 3.9.2" in done.stderr


def test_a_missing_python_is_named(checkout: Path) -> None:
    """Whoever names a Python that is not there reads so."""
    done = start(checkout, "python-of-nowhere")
    assert done.returncode == 1
    assert "found no 'python-of-nowhere'" in done.stderr


def test_a_python_without_environments_is_named(checkout: Path) -> None:
    """Whoever has a Python without its venv part reads which package is missing."""
    done = start(checkout, python_saying(checkout, BARE))
    assert done.returncode == 1
    assert "apt-get install python3-venv" in done.stderr
