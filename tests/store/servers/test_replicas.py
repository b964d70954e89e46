"""Replicas that must have what is told: nothing is acknowledged or shown that only one server has."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from server.store.port import Item, Ref, Standing, Unwritable
from server.store.streams import Streams
from tests.store.chain import HOUR, begin, commit_after
from tests.store.outside import Outside, wait_for
from tests.store.servers.cluster import Sharing

FAR_OFF = 4_000_000_000_000


@pytest.fixture
def replica(outside: Outside, tmp_path: Path) -> Iterator[Outside]:
    """Of `outside`, and up to date."""
    (tmp_path / "replica").mkdir()
    replica = Outside(tmp_path / "replica", f"--replicaof 127.0.0.1 {outside.port}")
    wait_for(replica.follows)
    yield replica
    replica.stop()


@pytest.fixture
async def store(outside: Outside, replica: Outside) -> AsyncIterator[Streams]:
    store = Streams(outside.url, patience=1.5, answer_within=0.6, replicas=1)
    await store.start()
    yield store
    await store.stop()


async def test_not_without_the_replica(store: Streams, replica: Outside, ref: Ref) -> None:
    """[SRV9] What no replica has is neither acknowledged nor read by anyone; once one has it, it stands once."""
    first = (await begin(store, ref))[0]
    second = commit_after(first.id)
    replica.pause()
    with pytest.raises(Unwritable):
        await store.append(ref, [second], FAR_OFF)
    with pytest.raises(Unwritable):
        await store.read(ref)
    with pytest.raises(Unwritable):
        await store.check()
    replica.go_on()
    await store.check()
    assert await store.read(ref) == [first, second]


async def test_a_pause_passes_unnoticed(store: Streams, replica: Outside, ref: Ref) -> None:
    """[SRV9] A replica that hangs for a moment delays an acknowledgement, and nothing happens twice."""
    await begin(store, ref)
    await store.open_urn(ref, "deck")
    replica.pause()
    asked = asyncio.create_task(store.put(ref, "deck", [Item("a", 1, b"card")]))
    asyncio.get_running_loop().call_later(0.8, replica.go_on)
    assert await asked
    assert await store.close_urn(ref, "deck") == [Item("a", 1, b"card")]


async def test_what_others_wrote(store: Streams, outside: Outside, replica: Outside, ref: Ref) -> None:
    """[SRV9] What another node wrote, and no replica has yet, is not shown by a node that only reads."""
    near = Streams(outside.url)
    first = (await begin(near, ref))[0]
    assert await store.read(ref) == [first]
    replica.pause()
    second = commit_after(first.id)
    await near.append(ref, [second], await near.now() + HOUR)
    with pytest.raises(Unwritable):
        await store.tail(ref, first.id)
    replica.go_on()
    assert await store.tail(ref, first.id) == [second]
    await near.stop()


async def test_standing(store: Streams, outside: Outside, replica: Outside) -> None:
    """[SRV10] How far a store keeps its word is told as its servers say it: disk, replicas there, demanded, awaited."""
    assert await store.standing() == Standing("server", "always", replicas=1, least=0, awaited=1)
    outside.ask("CONFIG", "SET", "min-replicas-to-write", 1)
    outside.ask("CONFIG", "SET", "appendfsync", "everysec")
    assert await store.standing() == Standing("server", "everysec", replicas=1, least=1, awaited=1)
    outside.ask("CONFIG", "SET", "appendonly", "no")
    assert (await store.standing()).fsync == "off"


async def test_what_a_host_forbids(outside: Outside) -> None:
    """[SRV10] What the host of the store does not let be asked is not known."""
    outside.ask("ACL", "SETUSER", "kring", "on", ">secret", "~*", "&*", "+@all", "-config")
    store = Streams(f"redis://kring:secret@127.0.0.1:{outside.port}")
    assert await store.standing() == Standing("server", None, replicas=0, least=None)
    await store.stop()


async def test_the_weakest(shared_cluster: Sharing) -> None:
    """[SRV10] Of the servers of a cluster the one that keeps its word least is told."""
    store = Streams(shared_cluster.url)
    assert await store.standing() == Standing("cluster", "always")
    shared_cluster.masters[1].ask("CONFIG", "SET", "appendfsync", "everysec")
    assert await store.standing() == Standing("cluster", "everysec")
    shared_cluster.masters[1].ask("CONFIG", "SET", "appendfsync", "always")
    await store.stop()
