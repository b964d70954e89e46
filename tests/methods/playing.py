"""The client's own code, run by the Node that builds it."""

import shutil
import sys
from pathlib import Path
from typing import Final

from tests.house.sources import ROOT

CLIENT_TESTS: Final = ROOT / "client/test"


def node() -> str:
    """The Node of this environment, else the one on the PATH."""
    found = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
    assert found, "no Node: run `make setup`"
    return found
