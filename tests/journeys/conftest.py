"""What every journey has: a server of its own and one browser."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from tests.journeys.browsing import launch
from tests.journeys.serving import Serving


@pytest.fixture
async def serving(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Serving]:
    """A running server; a test that wants other settings asks for them by an indirect parameter."""
    server = Serving(tmp_path, settings=getattr(request, "param", {}))
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        chromium = await launch(playwright)
        yield chromium
        await chromium.close()
