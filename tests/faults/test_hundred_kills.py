"""The embedded store's server is killed amid writes, again and again: what is on the disk is whole each time."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from server.store.embedded.store import Embedded
from server.store.port import Commit, Ref
from tests.store.chain import commit_after, some_ref
from tests.store.waiting import until

KILLS, WRITERS = 100, 5
FAR_OFF = 4_000_000_000_000


async def test_a_hundred_kills(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """[EMB6] After a hundred kills amid writes every log is an unbroken chain that holds all that was acknowledged,
    once; and no server is left behind."""
    monkeypatch.setattr("server.store.embedded.supervise._FIRST_PAUSE", 0.0)
    monkeypatch.setattr("server.store.embedded.supervise._LONGEST_PAUSE", 0.0)
    store = Embedded(tmp_path, patience=20)
    await store.start()
    shown: dict[Ref, list[Commit]] = {some_ref(): [] for _ in range(WRITERS)}
    writers = [asyncio.create_task(write(store, ref, commits)) for ref, commits in shown.items()]
    servers = [await killed(store, shown) for _ in range(KILLS)]
    for writer in writers:
        writer.cancel()
    await asyncio.wait(writers)
    for ref, commits in shown.items():
        kept = await store.read(ref)
        assert kept[: len(commits)] == commits
        assert len(kept) <= len(commits) + 1
        assert [commit.before for commit in kept] == ["", *(commit.id for commit in kept[:-1])]
    assert len(set(servers)) == KILLS
    last = store.pid
    await store.stop()
    assert [pid for pid in (*servers, last) if pid and not gone(pid)] == []


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


async def killed(store: Embedded, shown: dict[Ref, list[Commit]]) -> int:
    """The server that was, once each writer had got on since the one before."""
    before = {ref: len(commits) for ref, commits in shown.items()}
    await until(lambda: all(len(commits) > before[ref] for ref, commits in shown.items()), within=30)
    assert store.pid
    os.kill(pid := store.pid, signal.SIGKILL)
    await until(lambda: store.pid != pid)
    return pid


async def write(store: Embedded, ref: Ref, shown: list[Commit]) -> None:
    """Append without end; what was acknowledged is in `shown`."""
    last = commit_after()
    await store.create(ref, last, FAR_OFF)
    while True:
        shown.append(last)
        last = commit_after(last.id, b"x" * 200)
        await store.append(ref, [last], FAR_OFF)
