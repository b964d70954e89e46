"""A store on a real cluster: keys are found where they are, also while they move and after a server died."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from redis.crc import key_slot

from server.store.port import Commit, Head, Ref, Unwritable
from server.store.streams import Streams
from tests.store.chain import HOUR, begin, commit_after, some_ref
from tests.store.outside import Outside
from tests.store.servers.cluster import Sharing
from tests.store.waiting import until


@pytest.fixture
async def store(shared_cluster: Sharing) -> AsyncIterator[Streams]:
    store = Streams(shared_cluster.url, patience=3, answer_within=1)
    await store.start()
    yield store
    await store.stop()


def slot_of(ref: Ref) -> int:
    return key_slot(f"{ref.kind}:{ref.id}".encode())


async def go_on(store: Streams, ref: Ref, last: Commit) -> Commit:
    commit = commit_after(last.id)
    await store.append(ref, [commit], await store.now() + HOUR)
    return commit


async def test_spread(store: Streams, shared_cluster: Sharing) -> None:
    """[SRV4] Sessions lie on all servers of a cluster, and the heads of many are told at once, in their order."""
    refs = [some_ref() for _ in range(60)]
    firsts = await asyncio.gather(*(begin(store, ref) for ref in refs))
    assert await store.heads(refs) == [first[-1].id for first in firsts]
    assert all(server.raw.dbsize() > 10 for server in shared_cluster.masters)


def move(slot: int, source: Outside, target: Outside) -> None:
    """Begin to move a slot, as an administrator does who reshards by hand."""
    target.ask("CLUSTER", "SETSLOT", slot, "IMPORTING", source.ask("CLUSTER", "MYID"))
    source.ask("CLUSTER", "SETSLOT", slot, "MIGRATING", target.ask("CLUSTER", "MYID"))


def move_keys(ref: Ref, source: Outside, target: Outside, count: int = 100) -> None:
    for key in source.ask("CLUSTER", "GETKEYSINSLOT", slot_of(ref), count):
        source.ask("MIGRATE", "127.0.0.1", target.port, key, 0, 1000)


def settle(slot: int, source: Outside, target: Outside) -> None:
    for server in (target, source):
        server.ask("CLUSTER", "SETSLOT", slot, "NODE", target.ask("CLUSTER", "MYID"))


async def test_a_slot_that_moves(store: Streams, shared_cluster: Sharing, ref: Ref) -> None:
    """[SRV4] A session whose slot moves to another server goes on before, while, and after it moves."""
    commits = await begin(store, ref)
    source = shared_cluster.keeper(slot_of(ref))
    target = next(server for server in shared_cluster.masters if server is not source)
    move(slot_of(ref), source, target)
    commits.append(await go_on(store, ref, commits[-1]))
    move_keys(ref, source, target)
    # Now only the one asked first knows who has it.
    commits.append(await go_on(store, ref, commits[-1]))
    settle(slot_of(ref), source, target)
    commits.append(await go_on(store, ref, commits[-1]))
    assert await store.read(ref) == commits
    assert not source.ask("CLUSTER", "COUNTKEYSINSLOT", slot_of(ref))


def tried_again(*servers: Outside) -> int:
    """How often they said that only some of the keys are there."""
    stats = [server.raw.info("errorstats").get("errorstat_TRYAGAIN", {"count": 0}) for server in servers]
    return sum(int(told["count"]) for told in stats)


async def test_keys_apart_for_a_moment(store: Streams, shared_cluster: Sharing, ref: Ref) -> None:
    """[SRV4] While only some of a session's keys have moved nothing is done, and then it is done once."""
    commits = await begin(store, ref)
    source = shared_cluster.keeper(slot_of(ref))
    target = next(server for server in shared_cluster.masters if server is not source)
    move(slot_of(ref), source, target)
    move_keys(ref, source, target, 1)
    told = tried_again(source, target)
    asked = asyncio.create_task(go_on(store, ref, commits[-1]))
    await until(lambda: tried_again(source, target) > told)
    move_keys(ref, source, target)
    commits.append(await asked)
    assert await store.read(ref) == commits
    settle(slot_of(ref), source, target)


async def test_ready_only_if_all_are(store: Streams, shared_cluster: Sharing) -> None:
    """[SRV5] A cluster is writable only if every one of its masters is."""
    await store.check()
    for server in shared_cluster.masters:
        server.ask("CONFIG", "SET", "maxmemory", 1)
        with pytest.raises(Unwritable):
            await store.check()
        server.ask("CONFIG", "SET", "maxmemory", 0)
        await store.check()


async def test_heard_anywhere(store: Streams, shared_cluster: Sharing, ref: Ref) -> None:
    """[SRV6] What is published at one server of a cluster is heard by those who listen at another."""
    others = [Streams(shared_cluster.url) for _ in range(3)]
    heard: list[object] = []
    for other in others:
        await other.hear(ref, heard.append)
    first = (await begin(store, ref))[0]
    second = await go_on(store, ref, first)
    await until(lambda: heard == [Head(second.id)] * 3)
    for other in others:
        await other.stop()


async def test_a_master_dies(copied: Sharing) -> None:
    """[SRV7] When a master of a cluster dies and its replica takes over, whoever asks gets the true answer, once."""
    store = Streams(copied.url, patience=20, answer_within=1)
    await store.start()
    ref = next(ref for ref in iter(some_ref, None) if copied.keeper(slot_of(ref)) is copied.masters[0])
    heard: list[object] = []
    await store.hear(ref, heard.append)
    commits = await begin(store, ref)
    copied.masters[0].ask("WAIT", 1, 5000)
    copied.masters[0].kill()
    commits.append(await go_on(store, ref, commits[-1]))
    await store.check()
    assert await store.read(ref) == commits
    await until(lambda: heard[-1] in (Head(commits[-1].id), Head("")))
    await store.stop()


async def test_a_server_that_was_dropped(copied: Sharing, ref: Ref) -> None:
    """[SRV6] Who listens at a server that was dropped from its cluster notices, and hears again at another."""
    dropped, heard = copied.copies[0], list[object]()
    store = Streams(f"redis+cluster://127.0.0.1:{dropped.port},127.0.0.1:{copied.masters[0].port}")
    # No table was asked for yet: it listens at the first of the address.
    await store.hear(ref, heard.append)
    assert dropped.ask("PUBSUB", "CHANNELS")
    for master in copied.masters:
        master.ask("CLUSTER", "FORGET", dropped.ask("CLUSTER", "MYID"))
    # Else it would ask the others to take it in again.
    dropped.ask("CLUSTER", "RESET", "HARD")

    async def hears() -> bool:
        await store.tell(ref, b"here")
        return b"here" in heard

    await until(hears, within=20)
    assert Head("") in heard
    await store.stop()
