"""The stores that the contract is tried on: in memory, embedded, on a server of the tests' own, and on several."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from redis import Redis, RedisCluster

from server.store.embedded.store import Embedded
from server.store.memory import Memory
from server.store.port import Ref, Store
from server.store.streams import Streams
from tests.store.chain import some_ref
from tests.store.hand import Hand
from tests.store.outside import Outside
from tests.store.real import Real
from tests.store.servers.cluster import Sharing
from tests.store.servers.watched import Watched


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


@pytest.fixture(scope="session")
def shared_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sharing]:
    cluster = Sharing(tmp_path_factory.mktemp("cluster"))
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def shared_sentinel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    watched = Watched(tmp_path_factory.mktemp("watched"))
    yield watched
    watched.stop()


@pytest.fixture(params=["embedded", "outside", "cluster"])
async def real(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Real]:
    store = made(request, tmp_path)
    await store.start()
    if request.param == "embedded":
        raw: Redis | RedisCluster = Redis(unix_socket_path=str(tmp_path / "data" / "valkey.sock"))
    elif request.param == "outside":
        raw = Redis.from_url(request.getfixturevalue("shared_outside").url)
    else:
        raw = request.getfixturevalue("shared_cluster").raw()
    yield Real(store, raw)
    raw.close()
    await store.stop()


@pytest.fixture(params=["memory", "embedded", "outside", "cluster", "sentinel"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    store: Store = Memory() if request.param == "memory" else made(request, tmp_path)
    await store.start()
    yield store
    await store.stop()


def made(request: pytest.FixtureRequest, folder: Path) -> Streams:
    """What a test is to be tried on. With sentinels, replicas are to have everything too."""
    if request.param == "embedded":
        return Embedded(folder / "data")
    shared = request.getfixturevalue(f"shared_{request.param}")
    return Streams(shared.url, replicas=2 if request.param == "sentinel" else 0)


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
    """A store whose line to its server lies in the test's hand. Patient: a busy machine takes its time to come back."""
    store = Streams(hand.url, patience=30, answer_within=1)
    await store.start()
    yield store
    await store.stop()
