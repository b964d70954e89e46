"""Several servers that a test has for itself and may harm."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.servers.cluster import Sharing
from tests.store.servers.watched import Watched


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    """Its sentinels hold a silent master for dead soon; the tests that kill it want that."""
    watched = Watched(tmp_path, down_after=1000)
    yield watched
    watched.stop()


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[Sharing]:
    """A cluster with a replica of its first master, which takes over soon."""
    copied = Sharing(tmp_path, copies=1, timeout=1500)
    yield copied
    copied.stop()
