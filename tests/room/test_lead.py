"""Leading, with the facilitator on one node, the others on others, and codes of before: nobody leads who may not."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from protocol.closing import Closing
from tests.circle import Line, create, facilitator
from tests.room.conftest import replay_equals_life
from tests.room.leading import FIRST, SECOND, SOON, accept, led_by, recovered, take, takes, told_away
from tests.room.node import Node, back, nodes, spread
from tests.room.settled import circle, leave
from tests.serving import Serving, serving
from tests.store.hand import Hand
from tests.store.outside import Outside

PUBLISHED = b"$7\r\nmessage\r\n"


@pytest.fixture
async def soon(tmp_path: Path) -> AsyncIterator[Serving]:
    """A node of its own whose people wait for a facilitator no longer than they must."""
    async with serving(tmp_path / "data", lead_away=SOON) as kring:
        yield kring
        await replay_equals_life(kring)


@pytest.fixture
async def near(tmp_path: Path, outside: Outside) -> AsyncIterator[Serving]:
    async with serving(tmp_path / "near", store_url=outside.url, lead_away=SOON) as kring:
        yield kring


@pytest.fixture
async def far(tmp_path: Path, hand: Hand) -> AsyncIterator[Serving]:
    """A node whose line to the store lies in the test's hand."""
    async with serving(tmp_path / "far", store_url=hand.url, lead_away=SOON) as kring:
        yield kring


@pytest.fixture
async def three(tmp_path: Path, outside: Outside) -> AsyncIterator[list[Node]]:
    async with nodes(tmp_path, outside.url, KRING_LEAD_AWAY=str(SOON)) as started:
        yield started


async def a_lone_line(door: Serving) -> Line:
    """Somebody in a session of their own, whose facilitator has just left: by it a test sees what time it is."""
    anna, bram = await circle(door, 1)
    await anna.close()
    return bram


async def test_taken(soon: Serving) -> None:
    """[LEAD23] With one node: a facilitator who leaves is told to be away, and the lead is taken."""
    anna, bram, chris = await circle(soon, 2)
    screen = await Line(soon, anna.links).as_screen()
    assert await take(bram) == "still_here"
    await anna.close()
    assert await take(bram) == "still_here"
    away = await told_away(bram)
    assert away["who"] == "p1"
    assert away["free"] - away["since"] == SOON * 1000
    again = await back(chris, soon)
    assert again.heard[0]["away"] == away
    await takes(bram)
    for line in (bram, chris, screen):
        await led_by(line, "p2")
        assert line.view["lead"].items() >= {"before": "p1", "how": "taken"}.items()
        await line.until("presence", here=["p2", "p3"])
        assert "away" not in line.presence
    await bram.done("begin")
    await leave(bram, chris, screen, again)


async def test_relieved(soon: Serving) -> None:
    """[LEAD23] Who comes back with the seat's proof or with the old code does not lead; the new code works."""
    anna, bram = await circle(soon, 1)
    laptop = await recovered(soon, anna.links, anna.links.code)
    await leave(anna, laptop)
    await takes(bram)
    again = await facilitator(soon, anna.links)
    assert again.own["roles"] == ["participant"]
    assert await again.ask("begin") == "not_your_role"
    for device in (None, laptop):
        refused = await recovered(soon, anna.links, anna.links.code, device)
        assert refused.heard[-1].items() >= {"ref": "hello", "code": "relieved"}.items()
        assert await refused.closed() == Closing.REFUSED
    phone = await recovered(soon, anna.links, FIRST)
    assert (phone.own["id"], phone.own["roles"]) == ("p2", ["participant", "facilitator"])
    assert phone.heard[0]["wrap"] != anna.links.request()["wrap"]
    await leave(again, bram, phone)


async def test_across_nodes(three: list[Node]) -> None:
    """[LEAD24] While the facilitator sits on another node nobody takes the lead; after that node was killed, on any."""
    anna, bram, chris = await spread([node.door for node in three], 2)
    lone = await a_lone_line(three[2].door)
    await told_away(lone)
    assert [await take(line) for line in (bram, chris)] == ["still_here", "still_here"]
    assert not [message for message in chris.heard if "away" in message]
    await three[0].process.kill()
    await asyncio.gather(told_away(bram), told_away(chris))
    await takes(chris)
    await led_by(bram, "p3")
    again = await back(anna, three[1].door)
    assert again.own["roles"] == ["participant"]
    await leave(again, bram, chris, lone)


async def test_after_a_crash(tmp_path: Path, outside: Outside) -> None:
    """[LEAD26] A lead that passed has passed after a crash; so is an offer that was made."""
    async with nodes(tmp_path, outside.url, 1) as (node,):
        anna, bram = await spread([node.door], 1)
        await anna.done("offer_lead", to="p2")
        await crash(node)
        bram = await back(bram, node.door)
        assert bram.view["offered"] == "p2"
        assert await accept(bram) == "done"
        await crash(node)
        refused = await recovered(node.door, anna.links, anna.links.code)
        assert refused.heard[-1]["code"] == "relieved"
        anna, bram = await back(anna, node.door), await back(bram, node.door)
        assert (anna.own["roles"], bram.own["roles"]) == (["participant"], ["participant", "facilitator"])
        assert await anna.ask("offer_lead", to="p2") == "not_your_role"
        await leave(anna, bram)


async def crash(node: Node) -> None:
    await node.process.kill()
    await node.process.start()


async def test_two_at_once(near: Serving, far: Serving, hand: Hand) -> None:
    """[LEAD25] Of two who take the lead at the same moment on two nodes one has it, the other is refused."""
    anna, bram, chris = await spread([near, near, far], 2)
    await anna.close()
    await asyncio.gather(told_away(bram), told_away(chris))
    hand.hold("up")
    late = chris.command("take_lead", of="p1", **chris.links.passing(SECOND))
    await chris.say(late)
    await chris.drain()
    await hand.held()
    assert await take(bram) == "done"
    hand.deliver()
    assert (await chris.answer(late))["code"] == "lead_moved"
    await led_by(chris, "p2")
    refused = await recovered(far, anna.links, SECOND)
    assert refused.heard[-1]["code"] == "wrong_code"
    await leave(bram, chris)


async def test_recovered_at_the_same_moment(near: Serving, far: Serving, hand: Hand) -> None:
    """[LEAD26] Who comes with the old code while the lead is taken on another node is refused, by whatever device."""
    anna, bram, chris = await spread([near, near, far], 2)
    laptop = await recovered(far, anna.links, anna.links.code)
    await leave(anna, laptop)
    await told_away(bram)
    hand.hold("up")
    coming = [asyncio.create_task(recovered(far, anna.links, anna.links.code, device)) for device in (None, laptop)]
    await hand.held()
    assert await take(bram) == "done"
    hand.deliver()
    for line in await asyncio.gather(*coming):
        assert line.heard[-1]["code"] == "relieved"
    await leave(bram, chris)


async def test_back_at_the_same_moment(near: Serving, far: Serving, hand: Hand) -> None:
    """[LEAD28] Who comes back by the code while the lead is being taken on another node leads on: `still_here`."""
    anna, _, chris = people = await spread([near, near, far], 2)
    await anna.close()
    await told_away(chris)
    # So that it is not by a word of the other node that this one knows.
    hand.loses = PUBLISHED
    hand.hold("up")
    late = chris.command("take_lead", of="p1", **chris.links.passing(FIRST))
    await chris.say(late)
    await chris.drain()
    await hand.held()
    laptop = await recovered(near, anna.links, anna.links.code)
    hand.deliver()
    assert (await chris.answer(late))["code"] == "still_here"
    await laptop.done("begin")
    await leave(*people[1:], laptop)


async def test_before_it_was_heard(near: Serving, far: Serving, hand: Hand) -> None:
    """[LEAD26] A lead that passed has passed on every node, also before that node heard of it."""
    anna, bram, chris = await spread([near, near, far], 2)
    laptop = await recovered(far, anna.links, anna.links.code)
    await laptop.close()
    hand.loses = PUBLISHED
    await anna.done("offer_lead", to="p2")
    await led_offered(bram)
    assert await accept(bram) == "done"
    refused = await recovered(far, anna.links, anna.links.code, laptop)
    assert refused.heard[-1]["code"] == "relieved"
    there = await back(anna, far)
    assert await there.ask("begin") == "not_your_role"
    await leave(anna, bram, chris, there)


async def led_offered(line: Line) -> None:
    while "offered" not in line.view:
        await line.hear()


async def test_a_deaf_node(near: Serving, far: Serving, hand: Hand) -> None:
    """[LEAD22] A node that hears nothing of the others tells of no absence, and nobody takes the lead by it."""
    anna, bram, chris = await spread([near, near, far], 2)
    await chris.until("presence", here=["p1", "p2", "p3"])
    hand.loses = PUBLISHED
    await chris.until("presence", here=["p3"])
    lone = await a_lone_line(near)
    await told_away(lone)
    assert await take(chris) == "still_here"
    assert not [message for message in chris.heard if "away" in message]
    await leave(anna, bram, chris, lone)


async def test_accepted_on_another_node(near: Serving, far: Serving, hand: Hand) -> None:
    """[LEAD27] An offer is accepted on another node by who has just come back there, however often it is sent."""
    anna, bram = await spread([near, near], 1)
    await anna.done("offer_lead", to="p2")
    await bram.close()
    hand.loses = PUBLISHED
    bram = await back(bram, far)
    accepting = bram.command("accept_lead", of="p1", **bram.links.passing(FIRST))
    assert (await bram.answer(accepting))["t"] == "done"
    again = await back(bram, near)
    assert (await again.answer(accepting))["t"] == "done"
    assert await again.ask("accept_lead", of="p1", **bram.links.passing(FIRST)) == "done"
    await led_by(anna, "p2")
    assert await anna.ask("offer_lead", to=None) == "not_your_role"
    await leave(anna, bram, again)


async def test_taken_back_as_it_is_accepted(near: Serving, far: Serving) -> None:
    """[LEAD27] An offer that is accepted on one node while it is taken back on another comes to one of the two."""
    anna, bram = await spread([near, far], 1)
    for n in range(10):
        await anna.done("offer_lead", to="p2")
        await led_offered(bram)
        code = bytes([n]) * 16
        taken_back, accepted = await asyncio.gather(anna.ask("offer_lead", to=None), accept(bram, code))
        if accepted == "done":
            assert taken_back == "not_your_role"
            break
        assert (taken_back, accepted) == ("done", "not_offered")
        while "offered" in bram.view:
            await bram.hear()
    await asyncio.gather(led_by(anna, bram.view["facilitator"]), led_by(bram, anna.view["facilitator"]))
    await leave(anna, bram)


async def test_not_for_who_is_being_removed(near: Serving, far: Serving) -> None:
    """[LEAD27] Of a removal and an acceptance on two nodes at once one happens; nobody leads who was removed."""
    links = await create(near)
    anna = await facilitator(near, links)
    bram = await Line(far, links).join()
    await anna.done("offer_lead", to="p2")
    await led_offered(bram)
    # Bram is sent away, perhaps before he is answered.
    removed, _ = await asyncio.gather(anna.ask("remove", participant="p2"), accept(bram), return_exceptions=True)
    fresh = await Line(near, links).open()
    assert (removed, fresh.view["facilitator"]) in {("done", "p1"), ("not_your_role", "p2")}
    assert fresh.view["facilitator"] in fresh.view["order"]
    await leave(anna, bram, fresh)
