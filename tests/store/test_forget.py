"""What is deleted leaves the files of the embedded store too."""

import asyncio
from pathlib import Path

import pytest

from server.store.choose import choose
from server.store.embedded.forget import Forgetting
from server.store.embedded.lodger import Lodger
from server.store.embedded.store import Embedded
from server.store.port import Item, Ref, Unwritable
from tests.store.chain import begin
from tests.store.waiting import until

MARK = b"sealed-and-to-be-forgotten"


def _stored(data: Path) -> bytes:
    return b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())


async def test_deleted_from_the_files(embedded: Embedded, tmp_path: Path, ref: Ref) -> None:
    """[EMB10] After a deletion and a rewrite no file holds a byte of the session: neither its texts nor its id."""
    await begin(embedded, ref, [MARK + b"1", MARK + b"2"])
    await embedded.open_urn(ref, "deck")
    await embedded.put(ref, "deck", [Item("a", 1, MARK)])
    await embedded.leave(ref, "pair", MARK, 60)
    assert _stored(tmp_path / "data").count(MARK) == 4
    assert (await embedded.delete(ref)).embedded
    await embedded.rewrite()
    assert MARK not in _stored(tmp_path / "data")
    assert ref.id.encode() not in _stored(tmp_path / "data")


@pytest.mark.parametrize("what", ["drop_urn", "delete"])
async def test_by_itself(tmp_path: Path, ref: Ref, what: str) -> None:
    """[EMB10] Nobody needs to ask for the rewrite after an urn or a session was deleted."""
    store = Embedded(tmp_path, forget_every=0.1)
    await store.start()
    await begin(store, ref)
    await store.open_urn(ref, "deck")
    await store.put(ref, "deck", [Item("a", 1, MARK)])
    await store.rewrite()
    assert MARK in _stored(tmp_path)
    await (store.drop_urn(ref, "deck") if what == "drop_urn" else store.delete(ref))
    await until(lambda: MARK not in _stored(tmp_path))
    await store.stop()


@pytest.mark.parametrize("what", ["drop_urn", "delete"])
async def test_by_another_process(tmp_path: Path, ref: Ref, what: str) -> None:
    """[EMB12] What a process deletes that did not start the store leaves the files too."""
    store = Embedded(tmp_path, forget_every=0.1)
    await store.start()
    lodger = choose(store.url, tmp_path)
    assert isinstance(lodger, Lodger)
    await begin(lodger, ref)
    await lodger.open_urn(ref, "deck")
    await lodger.put(ref, "deck", [Item("a", 1, MARK)])
    await store.rewrite()
    assert MARK in _stored(tmp_path)
    housing = asyncio.create_task(store.house())
    await (lodger.drop_urn(ref, "deck") if what == "drop_urn" else lodger.delete(ref))
    await until(lambda: MARK not in _stored(tmp_path))
    housing.cancel()
    await lodger.stop()
    await store.stop()


async def test_before_stopping(tmp_path: Path, ref: Ref) -> None:
    """[EMB10] What was deleted just before the stop is forgotten before the store has stopped."""
    store = Embedded(tmp_path)
    await store.start()
    for _ in range(2):
        await begin(store, ref, [MARK])
        await store.delete(ref)
    await store.stop()
    assert MARK not in _stored(tmp_path)


async def test_rewrite_cut_short(tmp_path: Path) -> None:
    """[EMB10] What a rewrite that was cut short has left is removed at the next start."""
    (tmp_path / "appendonlydir").mkdir()
    for left in ("temp-rewriteaof-bg-7.aof", "appendonlydir/temp-rewriteaof-7.aof"):
        (tmp_path / left).write_bytes(MARK)
    store = Embedded(tmp_path)
    await store.start()
    assert MARK not in _stored(tmp_path)
    await store.stop()


async def test_at_most_so_often() -> None:
    """[EMB11] Many wishes within the interval share one rewrite, and one that comes during a rewrite gets another."""
    begun, go_on = asyncio.Semaphore(0), asyncio.Event()
    times: list[float] = []

    async def rewrite() -> None:
        times.append(asyncio.get_running_loop().time())
        begun.release()
        await go_on.wait()

    forgetting = Forgetting(rewrite, every=0.2)
    forgetting.start()
    for _ in range(10):
        forgetting.want()
    await begun.acquire()
    for _ in range(10):
        forgetting.want()
    go_on.set()
    await begun.acquire()
    await forgetting.stop()
    assert len(times) == 2
    assert times[1] - times[0] >= 0.19


async def test_tried_again() -> None:
    """[EMB11] A rewrite that failed is tried again."""
    tries = asyncio.Queue[int]()

    async def rewrite() -> None:
        tries.put_nowait(1)
        if tries.qsize() == 1:
            raise Unwritable

    forgetting = Forgetting(rewrite, every=0)
    forgetting.start()
    forgetting.want()
    await until(lambda: tries.qsize() == 2)
    await forgetting.stop()
    assert tries.qsize() == 2
