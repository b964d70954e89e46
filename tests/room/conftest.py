"""A Kring for each test; what its rooms held in the end is compared with what their logs add up to."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from server.core.evolve import fold
from server.room.log import KIND
from server.store.codec import decode
from server.store.port import Ref
from tests.serving import Serving, serving
from tests.store.hand import Hand
from tests.store.outside import Outside


async def replay_equals_life(kring: Serving) -> None:
    for name, room in kring.running.lobby.rooms.items():
        if not room.over:
            commits = await kring.running.store.read(Ref(KIND, name))
            assert fold(decode(commit.body) for commit in commits) == room.session


@pytest.fixture
async def kring(tmp_path: Path) -> AsyncIterator[Serving]:
    async with serving(tmp_path / "data") as running:
        yield running
        await replay_equals_life(running)


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outside]:
    """A store that several nodes share, or that a test takes away."""
    outside = Outside(tmp_path)
    yield outside
    outside.stop()


@pytest.fixture
async def hand(outside: Outside) -> AsyncIterator[Hand]:
    """The line to it, held in the test's hand."""
    hand = Hand(outside.port)
    await hand.start()
    yield hand
    await hand.stop()
