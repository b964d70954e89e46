"""How much is tried: the same few things each time in `make test`, ever new ones for minutes in `make fuzz`."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.fuzz import counting
from tests.serving import Serving, serving

COMMON = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True, database=None)
# What turns red in `make test` is the fault of the change, and not of today's chance.
settings.register_profile("short", COMMON, max_examples=50, stateful_step_count=20, derandomize=True)
settings.register_profile("long", COMMON, max_examples=100, stateful_step_count=30)


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("hypothesis_profile"):
        settings.load_profile("short")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How much was tried, for who reads it."""
    for name, count in sorted(counting.TRIED.items()):
        terminalreporter.line(f"tried: {count} {name}")


@pytest.fixture
async def kring(tmp_path: Path) -> AsyncIterator[Serving]:
    async with serving(tmp_path / "data") as running:
        yield running
