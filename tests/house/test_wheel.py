"""What is released: the wheel brings all that serving a session takes, and nothing of the workshop."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.sources import ROOT, files

CARRIED = ("server/methods/", "server/store/lua/", "protocol/")


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel made here and now."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = Path(folder).glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_brings_the_built_page(carried: set[str]) -> None:
    """Whoever installs the wheel needs no Node."""
    built = {f.relative_to(ROOT / "client/dist").as_posix() for f in (ROOT / "client/dist").rglob("*") if f.is_file()}
    assert "index.html" in built
    assert {f"server/page/{name}" for name in built} <= carried


def test_the_wheel_brings_methods_scripts_and_schema(carried: set[str]) -> None:
    """What the server reads while running comes along with it."""
    assert {name for name in files() if name.startswith(CARRIED)} <= carried


def test_the_wheel_leaves_the_workshop_at_home(carried: set[str]) -> None:
    """Tests, tools and sources of the page are not installed."""
    assert {name.split("/")[0] for name in carried} == {"server", "protocol", "kring-0.1.0.dist-info"}
