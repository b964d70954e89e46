"""One command at a time: kept before it is shown, once however often it is sent, by whichever node."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from protocol.closing import Closing
from protocol.ids import PROTOCOL
from server.room.turns import Pressed, Turns
from tests.circle import Line, Links, create, facilitator
from tests.room.conftest import replay_equals_life
from tests.room.settled import circle, leave, ref
from tests.sealing import b64, derive
from tests.serving import Serving, serving
from tests.store.hand import Hand
from tests.store.outside import Outside


async def test_kept_before_shown(tmp_path: Path, hand: Hand) -> None:
    """[ROOM1] Nobody sees or is told of what the store has not kept yet."""
    async with serving(tmp_path / "data", store_url=hand.url) as kring:
        anna, bram = await circle(kring, 1)
        hand.hold("down")
        await anna.say(anna.command("begin"))
        await hand.held()
        # The socket works all the while, and has nothing else to say.
        await bram.say({"t": "ping", "n": 1})
        assert [message["t"] for message in await bram.hear()] in (["pong"], ["presence"])
        assert not [m for line in (anna, bram) for m in line.heard if m["t"] == "patch" and "visit" in m["view"]]
        hand.deliver()
        await anna.until("done")
        assert anna.view["visit"]["n"] == 1
        await leave(anna, bram)


async def test_patch_before_answer(kring: Serving) -> None:
    """[ROOM2] The asker gets the patch and then the answer in one frame; the others the same patch, byte for byte."""
    anna, bram, chris = await circle(kring, 2)
    await anna.done("begin")
    own = anna.frames[-1]
    assert [message["t"] for message in anna.heard[-2:]] == ["patch", "done"]
    await bram.until("patch", seq=anna.heard[-2]["seq"])
    await chris.until("patch", seq=anna.heard[-2]["seq"])
    assert bram.frames[-1] == chris.frames[-1]
    assert own.startswith(bram.frames[-1][:-1] + ",")
    assert bram.view == chris.view == anna.view
    await leave(anna, bram, chris)


async def test_nothing_new(kring: Serving) -> None:
    """[ROOM2] Where nothing changed for somebody, nothing is said to them."""
    anna, bram = await circle(kring, 1)
    begin = anna.command("begin")
    await anna.answer(begin)
    await bram.until("patch", seq=anna.heard[-2]["seq"])
    await anna.answer(begin)
    heard = len(bram.heard)
    await bram.drain()
    assert "patch" not in {message["t"] for message in bram.heard[heard:]}
    await leave(anna, bram)


async def test_a_late_resend(kring: Serving) -> None:
    """[ROOM3] A named command sent again late, from another socket, is answered `done` and happens once."""
    anna, bram = await circle(kring, 1)
    await anna.done("begin")
    advance = anna.command("advance", visit=1)
    await anna.answer(advance)
    await anna.done("back", visit=2)
    again = await facilitator(kring, anna.links)
    seq = len(await kring.running.store.read(ref(anna.links)))
    assert (await again.answer(advance))["t"] == "done"
    assert again.view["visit"]["n"] == 3
    assert len(await kring.running.store.read(ref(anna.links))) == seq
    await leave(anna, bram, again)


async def test_a_late_resend_of_a_refusal(kring: Serving) -> None:
    """[ONCE9] What was refused, whose refusal got lost, is not told to be done after something later was: it is refused
    again, or `overtaken`; where there is nothing to do, it is done."""
    (anna,) = await circle(kring, 0)
    early, wrong = anna.command("advance", visit=1), anna.command("choose", id="a" * 12)
    assert [(await anna.answer(one))["code"] for one in (early, wrong)] == ["not_now", "not_now"]
    await anna.done("begin")
    idle = anna.command("begin")
    assert (await anna.answer(idle))["t"] == "done"
    await anna.done("pause", visit=1)
    again = await facilitator(kring, anna.links)
    assert [(await again.answer(one)).get("code") for one in (early, wrong, idle)] == [
        "overtaken",
        "unknown_item",
        None,
    ]
    assert again.view["visit"]["n"] == 1
    await again.done("advance", visit=1)
    await leave(anna, again)


async def test_pressed_by_two(kring: Serving) -> None:
    """[ROOM4] Of commands that come at the same time each is decided on what the one before left."""
    anna, _ = people = await circle(kring, 1)
    await anna.done("begin")
    laptop = await facilitator(kring, anna.links)
    answers = await asyncio.gather(anna.ask("advance", visit=1), laptop.ask("advance", visit=1))
    assert set(answers) == {"done"}
    await anna.done("allot", visit=2, seconds=77)
    assert anna.view["visit"]["n"] == 2
    await leave(*people, laptop)


async def test_two_nodes_one_log(tmp_path: Path, outside: Outside) -> None:
    """[ROOM5] Rooms of one session on two nodes, writing at the same time, make one log that holds all of it."""
    async with (
        serving(tmp_path / "one", store_url=outside.url) as one,
        serving(tmp_path / "two", store_url=outside.url) as two,
    ):
        links = await create(one)
        anna = await facilitator(one, links)
        bram = await Line(two, links).join()
        seats = [anna, bram]
        for n in range(5):
            ids = [f"{who}{n}".ljust(12, "x") for who in ("anna", "bram")]
            answers = await asyncio.gather(*(propose(line, item) for line, item in zip(seats, ids, strict=True)))
            assert set(answers) <= {"done", "too_many_items"}
        # Whoever asks next has read all of it.
        await anna.done("rename", name=links.sealed("Anne", "person", "", "name"))
        await bram.done("rename", name=links.sealed("Bas", "person", "", "name"))
        assert len(bram.view["agenda"]["order"]) == 4
        await anna.done("rename", name=links.sealed("Anna", "person", "", "name"))
        await bram.done("rename", name=links.sealed("Bram", "person", "", "name"))
        await anna.done("pair", box="A" * 43, content="A")
        assert len(anna.view["agenda"]["order"]) == 4
        await replay_equals_life(two)
        await leave(anna, bram)


async def propose(line: Line, item: str) -> str:
    links: Links = line.links
    title, text = links.sealed("Mijn leidinggevende", "proposal", item, "title"), links.sealed("Ik", "proposal", item)
    return await line.ask("propose", id=item, title=title, line=text)


def stumbling(*everything: object) -> None:
    raise IndexError(everything)


async def test_a_log_has_its_length(kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM29] A log that is as long as it may be takes `too_many_items` more, but from who leads, or comes to lead: as
    many again."""
    monkeypatch.setattr("server.room.draft.MOST_COMMITS", 4)
    anna, bram = await circle(kring, 1)
    rename = {"kind": "rename", "name": name(bram, 7)}
    assert [await bram.ask(**rename) for _ in range(2)] == ["done"] * 2
    assert await anna.ask("begin") == "done"
    assert await bram.ask("rename", name=name(bram, 8)) == "too_many_items"
    await anna.done("offer_lead", to="p2")
    await bram.done("accept_lead", of="p1", **bram.links.passing(b"a code of Bram's"))
    assert [await bram.ask("rename", name=name(bram, n)) for n in range(3)] == ["done"] * 2 + ["too_many_items"]
    await bram.done("close")
    await leave(anna, bram)


async def test_a_heap_of_turns(kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM27] Where as many commands wait for their turn as may, the next is refused `too_fast`."""
    monkeypatch.setattr("server.room.room.WAITING", 3)
    anna, bram = await circle(kring, 1)
    commands = [anna.command("rename", name=name(anna, n)) for n in range(5)]
    await anna.say(*commands)
    await anna.until("done", ref=commands[2]["ref"])
    answers = {message["ref"]: message.get("code", "done") for message in anna.heard if "ref" in message}
    assert [answers[command["ref"]] for command in commands] == ["done"] * 3 + ["too_fast"] * 2
    await leave(anna, bram)


def name(line: Line, n: int) -> str:
    return line.links.sealed(f"Anna {n}", "person", "", "name")


async def test_a_stranger_and_a_mistake(kring: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    """[ROOM26] Also who waits at the door while the server trips is told to come back, and keeps nobody waiting."""
    anna, bram = await circle(kring, 1)
    code = b64(derive(anna.links.code, "recovery"))
    recovered = {"t": "recovered", "proof": b64(bytes(32)), "code": code}
    with monkeypatch.context() as patch:
        patch.setattr("server.core.door.recover", stumbling)
        late = await connect(kring.ws, compression=None)
        await late.send(json.dumps([{"t": "hello", "v": PROTOCOL, "session": anna.links.id, "who": recovered}]))
        await asyncio.wait_for(late.wait_closed(), 20)
        assert late.close_code == Closing.COME_BACK
    await anna.done("begin")
    await leave(anna, bram)


async def test_a_mistake_of_ours(
    kring: Serving, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """[ROOM26] A command on which the server itself trips is refused to its asker; the room and all others go on."""
    anna, bram = await circle(kring, 1)
    with monkeypatch.context() as patch:
        patch.setattr("server.room.draft.decide", stumbling)
        assert await anna.ask("begin") == "internal"
    assert "IndexError" in caplog.text
    assert anna.links.id not in caplog.text
    await anna.done("begin")
    await bram.until("patch")
    await leave(anna, bram)


async def test_who_goes_before_their_turn() -> None:
    """[ROOM42] Who waits at the door for a turn and goes before it came is nobody else's trouble."""
    tripped: list[Exception] = []
    turns, working, let_go = Turns(nothing_pressed, tripped.append), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        working.set()
        await let_go.wait()

    waiting = asyncio.create_task(turns.within(work, lambda: None))
    await working.wait()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    let_go.set()
    await turns.end()
    assert tripped == []


async def nothing_pressed(pressed: Sequence[Pressed]) -> int:
    raise AssertionError(pressed)
