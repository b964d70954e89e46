"""A store of the tests' own that may be harmed, and a Kring in a process of its own."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.journeys.serving import Serving as Process
from tests.store.outside import Outside


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outside]:
    outside = Outside(tmp_path)
    yield outside
    outside.stop()


@pytest.fixture
async def process(tmp_path: Path) -> AsyncIterator[Process]:
    """With the embedded store."""
    process = Process(tmp_path)
    await process.start()
    yield process
    await process.kill()
