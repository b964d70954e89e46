"""Several servers that a test has for itself and may harm."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.servers.watched import Watched


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    """Its sentinels hold a silent master for dead soon; the tests that kill it want that."""
    watched = Watched(tmp_path, down_after=1000)
    yield watched
    watched.stop()
