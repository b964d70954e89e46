"""The stores that the contract is tried on: in memory, embedded, and on a server of the tests' own."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from redis import Redis

from server.store.embedded.store import Embedded
from server.store.memory import Memory
from server.store.port import Ref, Store
from server.store.streams import Streams
from tests.store.chain import some_ref
from tests.store.hand import Hand
from tests.store.outside import Outside
from tests.store.real import Real


@pytest.fixture(scope="session")
def shared_outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outside]:
    outside = Outside(tmp_path_factory.mktemp("outside"))
    yield outside
    outside.stop()


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outside]:
    """A server that the test has for itself and may harm."""
    outside = Outside(tmp_path)
    yield outside
    outside.stop()


@pytest.fixture
async def embedded(tmp_path: Path) -> AsyncIterator[Embedded]:
    store = Embedded(tmp_path / "data")
    await store.start()
    yield store
    await store.stop()


@pytest.fixture(params=["embedded", "outside"])
async def real(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Real]:
    if request.param == "embedded":
        store: Streams = Embedded(tmp_path / "data")
        await store.start()
        raw = Redis(unix_socket_path=str(tmp_path / "data" / "valkey.sock"))
    else:
        url = request.getfixturevalue("shared_outside").url
        store = Streams(url)
        await store.start()
        raw = Redis.from_url(url)
    yield Real(store, raw)
    raw.close()
    await store.stop()


@pytest.fixture(params=["memory", "embedded", "outside"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    if request.param == "memory":
        made: Store = Memory()
    elif request.param == "embedded":
        made = Embedded(tmp_path / "data")
    else:
        made = Streams(request.getfixturevalue("shared_outside").url)
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def ref() -> Ref:
    return some_ref()


@pytest.fixture
async def hand(outside: Outside) -> AsyncIterator[Hand]:
    hand = Hand(outside.port)
    await hand.start()
    yield hand
    await hand.stop()


@pytest.fixture
async def far(hand: Hand) -> AsyncIterator[Streams]:
    """A store whose line to its server lies in the test's hand."""
    store = Streams(hand.url, patience=2, answer_within=1)
    await store.start()
    yield store
    await store.stop()
