"""Boxes and deletion: the rest of the store's contract, on every store there is."""

import asyncio

import pytest

from server.store.port import Consent, Crowded, Item, Missing, Ref, Store
from tests.store.chain import begin, commit_after, some_ref
from tests.store.real import Real
from tests.store.urns import urn_closed
from tests.store.waiting import until


async def test_taken_once(store: Store, ref: Ref) -> None:
    """[STORE14] What was left in a box is taken by exactly one, then the box is empty."""
    await begin(store, ref)
    await store.leave(ref, "pair", b"sealed", 60)
    answers = await asyncio.gather(*(store.take(ref, "pair") for _ in range(5)))
    assert sorted(answers, key=bool) == [None] * 4 + [b"sealed"]
    assert await store.take(ref, "pair") is None


async def test_left_too_long(store: Store, ref: Ref) -> None:
    """[STORE14] What is not taken in time is gone, though an append moved the end of its log meanwhile."""
    first = (await begin(store, ref))[0]
    await store.leave(ref, "pair", b"sealed", 1)
    await store.leave(ref, "other", b"sealed", 60)
    left = await store.now()
    await store.append(ref, [commit_after(first.id)], left + 3_600_000)

    async def late() -> bool:
        return await store.now() > left + 1000

    await until(late)
    assert await store.take(ref, "pair") is None
    assert await store.take(ref, "other") == b"sealed"


async def test_no_box_beyond_the_end(real: Real, ref: Ref) -> None:
    """[STORE14] A box never outlives its log."""
    end = await real.store.now() + 30_000
    await real.store.create(ref, commit_after(), end)
    await real.store.leave(ref, "pair", b"sealed", 120)
    keys = list(real.raw.scan_iter(f"*{ref.id}*"))
    assert len(keys) == 3
    assert all(0 < int(str(real.raw.pexpiretime(key))) <= end for key in keys)


async def test_no_box_without_log(store: Store, ref: Ref) -> None:
    """[STORE14] Without a log there is no box to leave anything in."""
    with pytest.raises(Missing):
        await store.leave(ref, "pair", b"sealed", 60)
    assert await store.take(ref, "pair") is None


async def test_boxes_are_few(store: Store, ref: Ref, monkeypatch: pytest.MonkeyPatch) -> None:
    """[STORE19] A log has as many boxes waiting as it may, and no more until one was taken."""
    monkeypatch.setattr("server.store.streams.MOST_BOXES", 2)
    monkeypatch.setattr("server.store.memory.MOST_BOXES", 2)
    await begin(store, ref, [b"one"])
    for box in ("a", "b", "b"):
        await store.leave(ref, box, b"sealed", 60)
    with pytest.raises(Crowded):
        await store.leave(ref, "c", b"sealed", 60)
    assert await store.take(ref, "a") == b"sealed"
    await store.leave(ref, "c", b"sealed", 60)


async def _full(store: Store, ref: Ref) -> None:
    """Two commits, two urns and a box: five records."""
    await begin(store, ref, [b"one", b"two"])
    await store.open_urn(ref, "open")
    await store.open_urn(ref, "closed")
    await store.put(ref, "open", [Item("a", 1, b"")])
    await store.put(ref, "closed", [Item("b", 1, b"card")])
    await store.close_urn(ref, "closed")
    await store.agree(ref, "closed", Consent("b", 1, True))
    await store.leave(ref, "pair", b"sealed", 60)


async def test_the_receipt_does_not_count_what_lies_in_an_urn(store: Store, ref: Ref) -> None:
    """[STORE15] An urn is one record, whatever lies in it: how much lies in an open one is nobody's business."""
    records = []
    for things in ([], [Item("a", 1, b"card"), Item("b", 1, b"")]):
        await begin(store, ref, [b"one"])
        await store.open_urn(ref, "open")
        await store.put(ref, "open", things)
        records.append((await store.delete(ref)).records)
    assert records == [2, 2]


async def test_deleted(store: Store, ref: Ref) -> None:
    """[STORE15] A deletion says what was deleted and when, by the store's clock; the second has nothing to delete."""
    await _full(store, ref)
    before = await store.now()
    first, second = await store.delete(ref), await store.delete(ref)
    assert (first.records, second.records) == (5, 0)
    assert before <= first.at <= second.at <= await store.now()
    with pytest.raises(Missing):
        await store.read(ref)
    assert await urn_closed(store, ref, "closed") is None
    assert await store.take(ref, "pair") is None


async def test_only_that_one(store: Store, ref: Ref) -> None:
    """[STORE15] A deletion touches nothing of others."""
    other = some_ref()
    commits = await begin(store, other)
    await begin(store, ref)
    await store.delete(ref)
    assert await store.read(other) == commits


async def test_no_key_is_left(real: Real, ref: Ref) -> None:
    """[STORE15] After a deletion the server knows no key that names the session."""
    await _full(real.store, ref)
    assert len(list(real.raw.scan_iter(f"*{ref.id}*"))) == 6
    await real.store.delete(ref)
    assert list(real.raw.scan_iter(f"*{ref.id}*")) == []


async def test_check(real: Real) -> None:
    """[STORE16] The test write of a writable store leaves nothing behind."""
    await real.store.check()
    await until(lambda: not list(real.raw.scan_iter("kring:check*")))
