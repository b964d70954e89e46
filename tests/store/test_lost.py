"""Lost answers and a server that can't write: the store says what is true, on a line held in the hand."""

import asyncio

import pytest

from server.store.answers import Lost
from server.store.batch import Replicas
from server.store.line import Line
from server.store.port import Conflict, Item, Ref, Taken, Unwritable
from server.store.servers.place import Fixed
from server.store.streams import Streams
from tests.store.chain import begin, commit_after
from tests.store.hand import Hand, Way
from tests.store.outside import Outside

# Asking the server for its time is no use while its line is held.
FAR_OFF = 4_000_000_000_000


@pytest.mark.parametrize("way", ["up", "down"])
async def test_append_on_a_cut_line(far: Streams, hand: Hand, ref: Ref, way: Way) -> None:
    """[STORE17] An append is written once and answered as done, whether the line was cut before it or after it."""
    first = (await begin(far, ref))[0]
    second = commit_after(first.id)
    hand.hold(way)
    asked = asyncio.create_task(far.append(ref, [second], FAR_OFF))
    await hand.held()
    hand.cut()
    await asked
    assert await far.read(ref) == [first, second]


@pytest.mark.parametrize("way", ["up", "down"])
async def test_create_on_a_cut_line(far: Streams, hand: Hand, ref: Ref, way: Way) -> None:
    """[STORE17] A log is created once, whether the line was cut before it or after it."""
    first = commit_after()
    await far.check()
    hand.hold(way)
    asked = asyncio.create_task(far.create(ref, first, FAR_OFF))
    await hand.held()
    hand.cut()
    await asked
    assert await far.read(ref) == [first]
    with pytest.raises(Taken):
        await far.create(ref, commit_after(), FAR_OFF)


async def test_append_delivered_late(far: Streams, hand: Hand, ref: Ref) -> None:
    """[STORE17] An append that was held up and arrives after its repetition is not written again."""
    first = (await begin(far, ref))[0]
    second = commit_after(first.id)
    hand.hold("up")
    asked = asyncio.create_task(far.append(ref, [second], FAR_OFF))
    await hand.held()
    hand.hang_up()
    await asked
    hand.deliver()
    third = commit_after(second.id)
    await far.append(ref, [third], FAR_OFF)
    assert await far.read(ref) == [first, second, third]


async def test_create_delivered_late(far: Streams, hand: Hand, outside: Outside, ref: Ref) -> None:
    """[STORE17] A creation that was held up and arrives after the deletion revives nothing."""
    await far.check()
    hand.hold("up")
    asked = asyncio.create_task(far.create(ref, commit_after(), FAR_OFF))
    await hand.held()
    hand.hang_up()
    await asked
    await far.delete(ref)
    hand.deliver()
    await hand.let_go()
    assert not list(outside.raw.scan_iter(f"*{ref.id}*"))


async def test_conflict_on_a_cut_line(far: Streams, hand: Hand, outside: Outside, ref: Ref) -> None:
    """[STORE17] When another's commit took the place while the line was down, the answer is conflict."""
    first = (await begin(far, ref))[0]
    near = Streams(outside.url)
    rival = commit_after(first.id)
    hand.hold("up")
    asked = asyncio.create_task(far.append(ref, [commit_after(first.id)], FAR_OFF))
    await hand.held()
    await near.append(ref, [rival], FAR_OFF)
    hand.cut()
    with pytest.raises(Conflict):
        await asked
    assert await near.read(ref) == [first, rival]
    await near.stop()


async def test_put_on_a_cut_line(far: Streams, hand: Hand, ref: Ref) -> None:
    """[STORE17] What is put into an urn lies there once after a lost answer."""
    await begin(far, ref)
    await far.open_urn(ref, "deck")
    hand.hold("down")
    asked = asyncio.create_task(far.put(ref, "deck", [Item("a", 1, b"card")]))
    await hand.held()
    hand.cut()
    assert await asked
    assert await far.close_urn(ref, "deck") == [Item("a", 1, b"card")]


async def test_delete_on_a_lossy_line(far: Streams, hand: Hand, ref: Ref) -> None:
    """[STORE17] The receipt of a deletion says what there was, also when the first answer was lost."""
    await begin(far, ref, [b"one", b"two"])
    await far.open_urn(ref, "deck")
    # How many, and when: the time begins with a 1 for the next two hundred years.
    hand.loses = b":3\r\n:1"
    assert (await far.delete(ref)).records == 3
    assert hand.lost == 1
    assert (await far.delete(ref)).records == 0


async def test_many_at_once(far: Streams, hand: Hand, ref: Ref) -> None:
    """[STORE17] Of many appends cut off together each is answered truthfully."""
    refs = [Ref("session", f"{ref.id}{n}") for n in range(50)]
    firsts = [(await begin(far, one))[0] for one in refs]
    seconds = [commit_after(first.id) for first in firsts]
    hand.hold("down")
    asked = [asyncio.create_task(far.append(one, [second], FAR_OFF)) for one, second in zip(refs, seconds, strict=True)]
    await hand.held()
    hand.cut()
    await asyncio.gather(*asked)
    assert [await far.read(one) for one in refs] == [list(pair) for pair in zip(firsts, seconds, strict=True)]


async def test_store_stays_away(far: Streams, outside: Outside, ref: Ref) -> None:
    """[STORE18] A store that does not answer is unwritable after a while; the log is whole when it is back."""
    first = (await begin(far, ref))[0]
    second = commit_after(first.id)
    hasty = Streams(outside.url, patience=2, answer_within=1)
    outside.pause()
    with pytest.raises(Unwritable):
        await hasty.append(ref, [second], FAR_OFF)
    with pytest.raises(Unwritable):
        await hasty.check()
    outside.go_on()
    await hasty.stop()
    await far.check()
    assert await far.read(ref) in ([first], [first, second])


async def test_a_press_waits_no_longer(hand: Hand, ref: Ref) -> None:
    """[STORE18] A press waits no longer than the store is given, though the first answer may still be on its way."""
    store = Streams(hand.url, patience=0.5, answer_within=60)
    first = (await begin(store, ref))[0]
    second = commit_after(first.id)
    hand.hold("up")
    async with asyncio.timeout(20):
        with pytest.raises(Unwritable):
            await store.append(ref, [second], FAR_OFF)
    hand.deliver()
    # On the same line, so after it.
    await store.check()
    assert await store.read(ref) == [first, second]
    await store.stop()


@pytest.mark.parametrize("setting", ["maxmemory 1", "min-replicas-to-write 1", "replicaof 127.0.0.1 1"])
async def test_server_that_may_not_write(outside: Outside, ref: Ref, setting: str) -> None:
    """[STORE18] A full, read-only or lonely server is unwritable at once, and nothing was written."""
    store = Streams(outside.url)
    first = (await begin(store, ref))[0]
    await store.open_urn(ref, "deck")
    name, value = setting.split(" ", 1)
    words = setting.split() if name == "replicaof" else ["config", "set", name, value]
    outside.raw.execute_command(*words)  # type: ignore[no-untyped-call]
    with pytest.raises(Unwritable):
        await store.append(ref, [commit_after(first.id)], FAR_OFF)
    with pytest.raises(Unwritable):
        await store.put(ref, "deck", [Item("a", 1, b"card")])
    with pytest.raises(Unwritable):
        await store.check()
    assert await store.read(ref) == [first]
    assert outside.raw.zcard(f"kring:{{session:{ref.id}}}:urn:deck") == 1
    await store.stop()


async def test_scripts_flushed(outside: Outside, ref: Ref) -> None:
    """[STORE18] A server that forgot the scripts is taught them again, unnoticed."""
    store = Streams(outside.url)
    first = (await begin(store, ref))[0]
    outside.raw.script_flush()
    second = commit_after(first.id)
    await store.append(ref, [second], FAR_OFF)
    assert await store.read(ref) == [first, second]
    await store.stop()


async def test_a_mistake_of_our_own(outside: Outside, caplog: pytest.LogCaptureFixture) -> None:
    """[STORE18] What no line can carry is lost and logged by its kind, without its words; the line goes on."""
    line, unfit = Line(Fixed(outside.url, 1)), ["secret"]
    async with asyncio.timeout(30):
        with pytest.raises(Lost):
            await line.ask("ECHO", unfit)  # type: ignore[arg-type] # that is the mistake
        assert await line.ask("PING") == b"PONG"
    assert "TypeError on a line to the store" in caplog.text
    assert "secret" not in caplog.text
    await line.close()


async def test_a_mistake_before_it_is_said(outside: Outside, caplog: pytest.LogCaptureFixture) -> None:
    """[STORE18] What was asked is lost as well if it never became a batch; the line goes on."""
    marks = iter([[], ["mark"]])
    # The first time there is nothing to mark by, which is a mistake.
    line = Line(Fixed(outside.url, 1), replicas=Replicas(0, lambda: next(marks)[0]))
    async with asyncio.timeout(30):
        with pytest.raises(Lost):
            await line.ask("PING")
        assert await line.ask("PING") == b"PONG"
    assert "IndexError on a line to the store" in caplog.text
    await line.close()


async def test_no_answer_after_many(hand: Hand) -> None:
    """[STORE18] A line on which no answer comes in time counts as broken, also when it answered a moment ago."""
    line, now = Line(Fixed(hand.url, 1), answer_within=0.5), asyncio.get_running_loop().time
    async with asyncio.timeout(20):
        began = now()
        # Long enough for the last batch to be given more time than the first.
        while now() < began + 0.2:
            assert await line.ask("PING") == b"PONG"
        hand.hold("down")
        late = line.ask("ECHO", "late")
        await hand.held()
        # Asked while the other is under way, so with the next batch, which goes over the next connection.
        after = line.ask("ECHO", "after")
        with pytest.raises(Lost):
            await late
        assert await after == b"after"
    await line.close()
