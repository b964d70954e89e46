"""A Kring of its own for each test, with the embedded store."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.serving import Serving, serving
from tests.shelves import Shelves, shelves_in


@pytest.fixture
async def kring(tmp_path: Path) -> AsyncIterator[Serving]:
    async with serving(tmp_path / "data") as running:
        yield running


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelves]:
    yield from shelves_in(tmp_path / "methods", monkeypatch)
