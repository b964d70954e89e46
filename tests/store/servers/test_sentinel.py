"""A store that sentinels watch: the line leads to whoever is the master, also after that changed."""

import asyncio

import pytest

from server.store.port import Commit, Conflict, Head, Ref, Unwritable
from server.store.streams import Streams
from tests.store.chain import HOUR, begin, commit_after, some_ref
from tests.store.servers.watched import KEEPING, NAME, Watched
from tests.store.waiting import until

# How many commits are acknowledged before the master dies, and how many more must be after it.
BEFORE, AFTER = 200, 200


class Writer:
    """Appends to one log as a node does, and keeps what was acknowledged to it."""

    def __init__(self, store: Streams, ref: Ref) -> None:
        self._store, self._ref = store, ref
        self.acknowledged: list[Commit] = []

    async def write(self) -> None:
        """Until cancelled. Whatever is not acknowledged is looked up before anything else is tried."""
        last = (await begin(self._store, self._ref))[0]
        self.acknowledged.append(last)
        while True:
            commit = commit_after(last.id)
            try:
                await self._store.append(self._ref, [commit], await self._store.now() + HOUR)
                self.acknowledged.append(commit)
                last = commit
            except (Conflict, Unwritable):
                last = (await self._store.read(self._ref))[-1]

    async def nothing_is_lost(self) -> bool:
        """Whether the log is an unbroken chain with all that was acknowledged in it, once, in order."""
        log = await self._store.read(self._ref)
        known = {commit.id for commit in self.acknowledged}
        chain = [""] + [commit.id for commit in log]
        assert [commit.before for commit in log] == chain[:-1]
        return [commit for commit in log if commit.id in known] == self.acknowledged


async def test_handed_over(watched: Watched, ref: Ref) -> None:
    """[SRV2] When the master's place is handed over, lines and ears follow, though the former does not know it yet."""
    store = Streams(watched.url, patience=20, answer_within=1, replicas=1)
    commits, heard = await begin(store, ref), list[object]()
    await store.hear(ref, heard.append)
    watched.sentinels[0].ask("SENTINEL", "FAILOVER", NAME)
    await until(lambda: watched.leader() is not watched.master)
    successor = watched.leader()
    await until(lambda: any(one.follows(successor) for one in watched.replicas))
    commits.append(commit_after(commits[-1].id))
    await store.append(ref, [commits[-1]], await store.now() + HOUR)
    assert successor.raw.xlen(f"kring:{{session:{ref.id}}}:log") == 2
    assert await store.read(ref) == commits

    async def hears() -> bool:
        await store.tell(ref, b"here")
        return b"here" in heard

    await until(hears, within=5)
    await store.stop()


async def test_a_name_is_not_enough(shared_sentinel: Watched) -> None:
    """[SRV3] A server that sentinels name, and that says itself that it is not the master, is not believed."""
    replica = next(one for one in shared_sentinel.keepers if one.follows())
    for sentinel in shared_sentinel.sentinels:
        sentinel.ask("SENTINEL", "MONITOR", "wrong", "127.0.0.1", replica.port, 3)
        sentinel.ask("SENTINEL", "SET", "wrong", "auth-pass", KEEPING)
    store = Streams(shared_sentinel.url.replace(f"/{NAME}", "/wrong"), patience=1, answer_within=0.5)
    with pytest.raises(Unwritable, match="is not the master"):
        await store.heads([some_ref()])
    await store.stop()
    for sentinel in shared_sentinel.sentinels:
        sentinel.ask("SENTINEL", "REMOVE", "wrong")


async def test_a_wrong_address(shared_sentinel: Watched) -> None:
    """[SRV1] An address at which there is no such store makes the start fail with what was found there instead."""
    nobody = shared_sentinel.url.replace(f"/{NAME}", "/nobody")
    cluster = f"redis+cluster://127.0.0.1:{shared_sentinel.master.port}"
    for url, why in ((nobody, "No master found for 'nobody'"), (cluster, "tells who keeps what: ")):
        store = Streams(url, patience=0.5, answer_within=0.5)
        with pytest.raises(Unwritable, match=why):
            await store.start()
        await store.stop()


async def test_no_sentinel_answers(shared_sentinel: Watched, ref: Ref) -> None:
    """[SRV2] One sentinel that answers is enough; one that hangs or is gone is passed over."""
    store = Streams(shared_sentinel.url, patience=2, answer_within=1)
    commits = await begin(store, ref)
    hanging, gone, last = shared_sentinel.sentinels
    hanging.pause()
    gone.kill()
    other = Streams(shared_sentinel.url, patience=2, answer_within=1)
    assert await other.read(ref) == commits
    last.kill()
    another = Streams(shared_sentinel.url, patience=1, answer_within=0.5)
    with pytest.raises(Unwritable):
        await another.read(ref)
    # Who has found the master goes on with it.
    await store.check()
    hanging.go_on()
    gone.restart()
    last.restart()
    for one in (store, other, another):
        await one.stop()


async def test_the_master_dies(watched: Watched) -> None:
    """[SRV8] Of what two nodes were told is kept on a replica too, nothing is lost when the master is killed."""
    watched.master.ask("CONFIG", "SET", "min-replicas-to-write", 1)
    nodes = [Streams(watched.url, patience=20, answer_within=1, replicas=1) for _ in range(2)]
    writers = [Writer(node, some_ref()) for node in nodes for _ in range(4)]
    writing = [asyncio.create_task(writer.write()) for writer in writers]

    def acknowledged() -> int:
        assert not any(task.done() for task in writing)
        return sum(len(writer.acknowledged) for writer in writers)

    heard: list[object] = []
    await nodes[0].hear(some_ref(), heard.append)
    await until(lambda: acknowledged() > BEFORE)
    watched.master.kill()
    before = acknowledged()
    await until(lambda: acknowledged() > before + AFTER, within=30)
    for task in writing:
        task.cancel()
    await asyncio.gather(*writing, return_exceptions=True)
    assert watched.leader() is not watched.master
    assert heard == [Head("")]
    for writer in writers:
        assert await writer.nothing_is_lost()
    for node in nodes:
        await node.stop()
