"""A Kring of its own for each test, with the embedded store."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.serving import Serving, serving


@pytest.fixture
async def kring(tmp_path: Path) -> AsyncIterator[Serving]:
    async with serving(tmp_path / "data") as running:
        yield running
