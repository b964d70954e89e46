"""The log's part of the store's contract, on every store there is."""

import asyncio

import pytest

from server.store.port import Conflict, Consent, Item, Missing, Ref, Store, Taken
from tests.store.chain import HOUR, begin, commit_after, some_ref
from tests.store.real import Real
from tests.store.urns import urn_closed
from tests.store.waiting import until


async def test_read_gives_back(store: Store, ref: Ref) -> None:
    """[STORE1] A log gives back its commits whole and in order, any bytes in their bodies."""
    commits = await begin(store, ref, [b"one", bytes(range(256)), b"", b"x" * 100_000])
    assert await store.read(ref) == commits


async def test_logs_are_apart(store: Store) -> None:
    """[STORE1] A log holds nothing of another, not even of another kind with the same id."""
    session = some_ref()
    circle = Ref("circle", session.id)
    assert await begin(store, session, [b"a"]) != await begin(store, circle, [b"b"])
    assert [commit.body for commit in await store.read(session)] == [b"a"]


async def test_create_twice(store: Store, ref: Ref) -> None:
    """[STORE2] A log that exists is not created again, and stays as it was."""
    commits = await begin(store, ref)
    with pytest.raises(Taken):
        await store.create(ref, commit_after(), await store.now() + HOUR)
    assert await store.read(ref) == commits


async def test_append_expects_its_predecessor(store: Store, ref: Ref) -> None:
    """[STORE3] A commit whose predecessor is not the last one is a conflict and is not written."""
    commits = await begin(store, ref, [b"one", b"two"])
    for before in (commits[0].id, "", "f" * 32):
        with pytest.raises(Conflict):
            await store.append(ref, [commit_after(before)], await store.now() + HOUR)
    assert await store.read(ref) == commits


async def test_together(store: Store, ref: Ref) -> None:
    """[STORE30] Commits appended together stand in the log in their order, or none of them does."""
    first = (await begin(store, ref))[0]
    second = commit_after(first.id, b"second")
    third = commit_after(second.id, b"third")
    end = await store.now() + HOUR
    with pytest.raises(Conflict):
        await store.append(ref, [third, commit_after(third.id)], end)
    await store.append(ref, [second, third], end)
    assert await store.read(ref) == [first, second, third]
    assert await store.tail(ref, first.id) == [second, third]


async def test_of_two_appends_one_wins(store: Store, ref: Ref) -> None:
    """[STORE3] Of appends at the same time after the same predecessor exactly one is written."""
    first = (await begin(store, ref))[0]
    end = await store.now() + HOUR
    rivals = [commit_after(first.id) for _ in range(20)]
    answers = await asyncio.gather(*(store.append(ref, [one], end) for one in rivals), return_exceptions=True)
    won = [rival for rival, answer in zip(rivals, answers, strict=True) if answer is None]
    assert [type(answer) for answer in answers if answer] == [Conflict] * 19
    assert await store.read(ref) == [first, *won]


async def test_missing(store: Store, ref: Ref) -> None:
    """[STORE4] What was never created is missing, and an append does not create it."""
    with pytest.raises(Missing):
        await store.append(ref, [commit_after()], await store.now() + HOUR)
    with pytest.raises(Missing):
        await store.read(ref)


async def test_append_after_delete(store: Store, ref: Ref) -> None:
    """[STORE4] An append after the deletion brings nothing back."""
    last = (await begin(store, ref))[-1]
    await store.delete(ref)
    for before in (last.id, ""):
        with pytest.raises(Missing):
            await store.append(ref, [commit_after(before)], await store.now() + HOUR)
    with pytest.raises(Missing):
        await store.read(ref)


async def test_end_comes(store: Store, ref: Ref) -> None:
    """[STORE5] At its end a log is gone, with its urns."""
    await store.create(ref, commit_after(), await store.now() + 2_000)
    await store.open_urn(ref, "deck")

    async def gone() -> bool:
        try:
            await store.read(ref)
        except Missing:
            return await urn_closed(store, ref, "deck") is None
        return False

    await until(gone)


async def test_ends_move_together(real: Real, ref: Ref) -> None:
    """[STORE5] All keys of a session have the same end, and an append moves it for all of them."""
    store, raw = real.store, real.raw
    last = (await begin(store, ref))[-1]
    await store.open_urn(ref, "deck")
    await store.open_urn(ref, "ballots")
    await store.close_urn(ref, "ballots")
    end = await store.now() + 7 * HOUR
    await store.append(ref, [commit_after(last.id)], end)
    keys = list(raw.scan_iter(f"*{ref.id}*"))
    assert len(keys) == 4
    assert {raw.pexpiretime(key) for key in keys} == {end}


async def test_late_keys_share_the_end(real: Real, ref: Ref) -> None:
    """[STORE5] What is made later has the end of its log, consents too."""
    store, raw = real.store, real.raw
    await begin(store, ref)
    await store.open_urn(ref, "deck")
    await store.put(ref, "deck", [Item("a", 1, b"card")])
    await store.close_urn(ref, "deck")
    assert await store.agree(ref, "deck", Consent("a", 1, True))
    assert len({raw.pexpiretime(key) for key in raw.scan_iter(f"*{ref.id}*")}) == 1


async def test_clock(real: Real) -> None:
    """[STORE6] Time is the store's clock, in epoch milliseconds."""
    before = real.now()
    assert 0 <= await real.store.now() - before < 5000
