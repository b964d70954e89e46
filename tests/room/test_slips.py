"""Slips and urns: handed over under the receiver's pad, tipped out in an order that tells nothing."""

from random import Random

from server.core.decision import CloseWork, DealWork, PutWork, UrnItem
from server.core.events import SlipsDealt, Stocked
from server.room.log import KIND
from server.room.slipbox import SlipBox
from server.room.urn import Urns, envelope, stocked
from server.store.codec import decode
from server.store.memory import Memory
from server.store.port import Commit, Ref
from tests.circle import Line
from tests.room.settled import circle, leave, ref
from tests.sealing import hashed, slips_in, unb64
from tests.serving import Serving

SESSION = Ref(KIND, "a" * 20)


async def tipped(order: list[int]) -> tuple[UrnItem, ...]:
    """What comes out of an urn, with the same dice, when its things were put in in that order."""
    store = Memory()
    await store.create(SESSION, Commit("first", "", b""), await store.now() + 60_000)
    urns = Urns(store, SESSION, SlipBox(Random(7)), Random(7))
    await urns.open("d1.1", "first")
    for n in order:
        await urns.carry_out(PutWork("d1.1", (UrnItem(f"c{n}", 1, b"x"),)), "first")
    found = await urns.carry_out(CloseWork("d1.1"), "first")
    assert not isinstance(found, bool)
    return found


async def test_order_tells_nothing() -> None:
    """[ROOM17] The order in which an urn is tipped out comes from the dice alone, not from who came first."""
    found = await tipped(list(range(9)))
    assert found == await tipped(list(reversed(range(9))))
    assert [item.id for item in found] != sorted(item.id for item in found)


def test_a_batch() -> None:
    """[ROOM18] A batch serves as many as may ever sit there; its hashes are told sorted, each once."""
    box = SlipBox(Random(7))
    told = stocked("d1.1", box.make(3, 12))
    assert list(told.cards) == sorted(set(told.cards))
    assert list(told.witnesses) == sorted(set(told.witnesses))
    assert (len(told.cards), len(told.witnesses)) == (36, 12)


def test_dealt_once() -> None:
    """[ROOM19] No two writers get the same slips, and which group somebody gets is chance."""
    box = SlipBox(Random(7))
    batch = box.make(3, 12)
    box.keep("d1.1", batch)
    drawn = [box.draw("d1.1") for _ in batch]
    assert box.empty("d1.1")
    assert drawn != batch
    assert {id(group) for group in drawn} == {id(group) for group in batch}


async def test_only_the_writer_can_open_the_envelope(kring: Serving) -> None:
    """[ROOM20] The log has the slips under the writer's pad only, and their hashes in a commit of their own."""
    anna, bram = await circle(kring, 1)
    await begin_silence(anna)
    slips = await bram.deal("d5.1", 3)
    commits = [decode(commit.body) for commit in await kring.running.store.read(ref(anna.links))]
    *_, stock, deal = commits
    (of_stock,), (of_deal,) = stock.events, deal.events
    assert isinstance(of_stock, Stocked)
    assert (stock.by, stock.ref, stock.at) == (None, None, None)
    assert isinstance(of_deal, SlipsDealt)
    assert slips_in(bram.root, "d5.1", of_deal.envelope) == slips
    assert not {hashed(unb64(slip)) for slip in slips} - {*of_stock.cards, *of_stock.witnesses}
    assert not set(slips_in(anna.root, "d5.1", of_deal.envelope)) & set(slips)
    await leave(anna, bram)


async def test_asked_twice(kring: Serving) -> None:
    """[ROOM21] Who asks for slips again, from any device, has the same ones; another writer has others."""
    anna, bram, chris = await circle(kring, 2)
    await begin_silence(anna)
    slips = await bram.deal("d5.1", 3)
    tab = await Line(kring, anna.links, bram.root).open()
    assert await tab.deal("d5.1", 3) == slips
    await tab.done("deal", deck="d5.1", pad="A" * 86)
    assert await tab.deal("d5.1", 3) == slips
    assert not set(await chris.deal("d5.1", 3)) & set(slips)
    await leave(anna, bram, chris, tab)


async def test_a_late_consent(kring: Serving) -> None:
    """[CARD34] What a stuck line says late does not open a card whose writer took the consent back.

    [CARD35] The writer's other device knows the last answer, and where to go on from; another slip knows of none.
    """
    anna, bram = await circle(kring, 1)
    await begin_silence(anna)
    slips = await bram.deal("d5.1", 3)
    assert await bram.put("d5.1", slips[0], "een kaart", witness=slips[3]) == "done"
    await anna.done("close_deck", deck="d5.1")
    phone = await Line(kring, anna.links, bram.root).open()
    for line, rev, is_open in ((bram, 1, True), (phone, 2, False), (bram, 1, True)):
        said = await line.quietly("consent", deck="d5.1", slip=slips[0], rev=rev, open=is_open)
        assert said["t"] == "done"
    told = await phone.quietly("look_up", deck="d5.1", slips=slips[:2])
    assert [item.get("consent") for item in told["items"]] == [{"rev": 2, "open": False}, None]
    await anna.done("reveal", deck="d5.1")
    assert (anna.view["decks"]["d5.1"]["order"], anna.view["decks"]["d5.1"]["dropped"]) == ([], 1)
    await leave(anna, bram, phone)


async def begin_silence(anna: Line) -> None:
    """Into the phase where cards are written."""
    await anna.done("begin")
    for visit in range(1, 5):
        await anna.done("advance", visit=visit)


def test_the_facilitator_has_no_witness() -> None:
    """[ROOM22] An envelope holds the witness slip only where the core asks for one."""
    (group, *_) = SlipBox(Random(7)).make(3, 1)
    for witness, slips in ((True, 4), (False, 3)):
        assert len(unb64(envelope(group, DealWork("d1.1", "p1", 3, witness, "A" * 86)))) == slips * 16
