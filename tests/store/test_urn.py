"""The urn's part of the store's contract, on every store there is."""

import asyncio
import random
from pathlib import Path

import pytest
from redis import Redis

from server.store.embedded.store import Embedded
from server.store.port import Consent, Item, Missing, Ref, Store
from tests.store.chain import begin
from tests.store.real import Real
from tests.store.urns import urn_closed

A, B, C = Item("a-1", 1, b"first"), Item("b_2", 1, b"second:with:colons"), Item("-c3", 1, bytes(range(256)))


async def _urn(store: Store, ref: Ref, *items: Item) -> None:
    await begin(store, ref)
    await store.open_urn(ref, "deck")
    assert await store.put(ref, "deck", items)


async def test_tipped_out_by_id(store: Store, ref: Ref) -> None:
    """[STORE7] A closed urn is tipped out sorted by id, whatever the order of putting in."""
    await _urn(store, ref, B, A)
    await store.put(ref, "deck", [C])
    assert await store.close_urn(ref, "deck") == [C, A, B]


@pytest.mark.parametrize("many", [3, 600])
async def test_stored_order_is_of_content(real: Real, ref: Ref, many: int) -> None:
    """[STORE7] What the server keeps of an urn is the same, byte for byte, in whatever order things were put in."""
    items = [Item(f"{n:04x}", 1, b"x" * 80) for n in range(many)]
    await begin(real.store, ref)
    for urn in ("one", "two"):
        random.Random(urn).shuffle(items)
        await real.store.open_urn(ref, urn)
        for item in items:
            await real.store.put(ref, urn, [item])
    one, two = (real.raw.dump(f"kring:{{session:{ref.id}}}:urn:{urn}") for urn in ("one", "two"))
    assert one == two


async def test_order_after_restart(tmp_path: Path, ref: Ref) -> None:
    """[STORE7] A server that was started anew tells nothing of the order of coming either."""
    store = Embedded(tmp_path)
    await store.start()
    await _urn(store, ref, C, B)
    await store.put(ref, "deck", [A])
    await store.stop()
    await store.start()
    assert await store.look(ref, "deck", [B.id, C.id, A.id]) == [C, A, B]
    with Redis(unix_socket_path=str(tmp_path / "valkey.sock")) as raw:
        ids = [bytes(member).partition(b":")[0] for member in raw.zrange(f"kring:{{session:{ref.id}}}:urn:deck", 0, -1)]
    assert ids == [b"!open", b"-c3", b"a-1", b"b_2"]
    await store.stop()


async def test_reworded(store: Store, ref: Ref) -> None:
    """[STORE8] A higher rev replaces what lies there; the same or a lower one changes nothing."""
    await _urn(store, ref, Item("a", 2, b"now"))
    for rev, content in ((1, b"late"), (2, b"twice")):
        assert await store.put(ref, "deck", [Item("a", rev, content)])
        assert await store.look(ref, "deck", ["a"]) == [Item("a", 2, b"now")]
    assert await store.put(ref, "deck", [Item("a", 10, b"reworded")])
    assert await store.close_urn(ref, "deck") == [Item("a", 10, b"reworded")]


async def test_taken_back(store: Store, ref: Ref) -> None:
    """[STORE9] What was taken back is not tipped out, and a late resend does not revive it."""
    await _urn(store, ref, A, B)
    await store.put(ref, "deck", [Item(A.id, 2, b"")])
    assert await store.put(ref, "deck", [A])
    assert await store.look(ref, "deck", [A.id, B.id, "none"]) == [Item(A.id, 2, b""), B]
    assert await store.close_urn(ref, "deck") == [B]


async def test_put_is_whole(store: Store, ref: Ref) -> None:
    """[STORE10] Things put together lie there together, or none of them does."""
    await _urn(store, ref)
    batches = [[Item(f"{n}{side}", 1, b"x") for side in "ab"] for n in range(50)]

    async def close() -> list[Item]:
        return await store.close_urn(ref, "deck")

    *laid, tipped = await asyncio.gather(*(store.put(ref, "deck", batch) for batch in batches), close())
    assert tipped == sorted((i for b, ok in zip(batches, laid, strict=True) if ok for i in b), key=lambda i: i.id)


async def test_close_is_one_way(store: Store, ref: Ref) -> None:
    """[STORE11] A closed urn takes nothing more, stays closed, and closing again gives the same."""
    await _urn(store, ref, A)
    assert await urn_closed(store, ref, "deck") is False
    assert await store.close_urn(ref, "deck") == [A]
    assert not await store.put(ref, "deck", [B])
    assert not await store.put(ref, "deck", [Item(A.id, 2, b"")])
    await store.open_urn(ref, "deck")
    assert await urn_closed(store, ref, "deck") is True
    assert await store.close_urn(ref, "deck") == [A]


async def test_open_again_keeps(store: Store, ref: Ref) -> None:
    """[STORE11] Opening an open urn again keeps what lies in it."""
    await _urn(store, ref, A)
    await store.open_urn(ref, "deck")
    assert await store.close_urn(ref, "deck") == [A]


async def test_empty_urn(store: Store, ref: Ref) -> None:
    """[STORE11] An urn with nothing in it closes like any other."""
    await _urn(store, ref)
    assert await store.close_urn(ref, "deck") == []
    assert await urn_closed(store, ref, "deck") is True


async def test_no_urn(store: Store, ref: Ref) -> None:
    """[STORE12] Without an urn nothing is put in, looked at, agreed to or closed; without a log none is opened."""
    with pytest.raises(Missing):
        await store.open_urn(ref, "deck")
    await begin(store, ref)
    assert not await store.put(ref, "deck", [A])
    assert await store.look(ref, "deck", [A.id]) == []
    assert not await store.agree(ref, "deck", Consent(A.id, 1, True))
    assert await store.agreed(ref, "deck") == []
    assert await store.consents(ref, "deck", [A.id]) == []
    assert await urn_closed(store, ref, "deck") is None
    with pytest.raises(Missing):
        await store.close_urn(ref, "deck")


async def test_dropped(store: Store, ref: Ref) -> None:
    """[STORE12] A dropped urn is gone with its consents, dropping it again is no fault, others stay."""
    await _urn(store, ref, A)
    await store.open_urn(ref, "other")
    await store.close_urn(ref, "deck")
    await store.agree(ref, "deck", Consent(A.id, 1, True))
    for _ in range(2):
        await store.drop_urn(ref, "deck")
        assert await urn_closed(store, ref, "deck") is None
        assert await store.agreed(ref, "deck") == []
        assert await store.consents(ref, "deck", [A.id]) == []
    assert await urn_closed(store, ref, "other") is False


async def test_consent(store: Store, ref: Ref) -> None:
    """[STORE13] Consent is set as said, is taken back as said, and what has it is given back sorted by id."""
    await _urn(store, ref, A, B, C)
    await store.close_urn(ref, "deck")
    for item in (B, C, B, A):
        assert await store.agree(ref, "deck", Consent(item.id, 1, True))
    assert await store.agree(ref, "deck", Consent(A.id, 2, False))
    assert await store.agreed(ref, "deck") == [C, B]


async def test_consent_anew(store: Store, ref: Ref) -> None:
    """[STORE32] A higher rev replaces what was answered; the same or a lower one changes nothing and is no failure."""
    await _urn(store, ref, A, B, C)
    await store.close_urn(ref, "deck")
    assert await store.consents(ref, "deck", [A.id]) == []
    for rev, is_open in ((1, True), (10, False), (9, True), (10, True)):
        assert await store.agree(ref, "deck", Consent(A.id, rev, is_open))
    for rev, is_open in ((2, True), (1, False)):
        assert await store.agree(ref, "deck", Consent(B.id, rev, is_open))
    assert await store.agreed(ref, "deck") == [B]
    said = [Consent(A.id, 10, False), Consent(B.id, 2, True)]
    assert await store.consents(ref, "deck", [B.id, C.id, A.id, B.id]) == said


async def test_stored_order_of_consents(real: Real, ref: Ref) -> None:
    """[STORE32] What the server keeps of consents is the same, byte for byte, in whatever order they were given."""
    await begin(real.store, ref)
    for urn, items in (("one", (A, B, C)), ("two", (C, B, A))):
        await real.store.open_urn(ref, urn)
        await real.store.put(ref, urn, items)
        await real.store.close_urn(ref, urn)
        for item in items:
            for rev in (1, 2):
                await real.store.agree(ref, urn, Consent(item.id, rev, item is B))
    one, two = (real.raw.dump(f"kring:{{session:{ref.id}}}:consents:{urn}") for urn in ("one", "two"))
    assert one is not None
    assert one == two


async def test_no_consent(store: Store, ref: Ref) -> None:
    """[STORE13] No consent is taken before the close, for what was taken back, or for what was never there."""
    await _urn(store, ref, A, B, Item(B.id, 2, b""))
    assert not await store.agree(ref, "deck", Consent(A.id, 1, True))
    await store.close_urn(ref, "deck")
    assert not await store.agree(ref, "deck", Consent(B.id, 1, True))
    assert not await store.agree(ref, "deck", Consent("none", 1, True))
    assert await store.agreed(ref, "deck") == []
