"""Any node serves any seat: people of one session on several real nodes, which share nothing but a store."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from time import monotonic

import pytest

from protocol.closing import Closing
from server.store.codec import decode
from server.store.streams import Streams
from tests.circle import Line, create, facilitator
from tests.room.node import Node, back, latest, nodes, spread, states, up_to
from tests.room.settled import leave, ref
from tests.serving import Serving, serving
from tests.store.hand import Hand
from tests.store.outside import Outside
from tests.store.waiting import until

PUBLISHED = b"$7\r\nmessage\r\n"


@pytest.fixture
async def three(tmp_path: Path, outside: Outside) -> AsyncIterator[list[Node]]:
    async with nodes(tmp_path, outside.url) as started:
        yield started


@pytest.fixture
async def near(tmp_path: Path, outside: Outside) -> AsyncIterator[Serving]:
    async with serving(tmp_path / "near", store_url=outside.url) as kring:
        yield kring


@pytest.fixture
async def far(tmp_path: Path, hand: Hand) -> AsyncIterator[Serving]:
    """A node whose line to the store lies in the test's hand."""
    async with serving(tmp_path / "far", store_url=hand.url) as kring:
        yield kring


async def refs_of(outside: Outside, anna: Line) -> list[str]:
    store = Streams(outside.url)
    entries = [decode(commit.body) for commit in await store.read(ref(anna.links))]
    await store.stop()
    return [entry.ref for entry in entries if entry.ref]


def renaming(line: Line, n: int) -> dict[str, object]:
    return line.command("rename", name=line.links.sealed(f"Naam {n}", "person", "", "name"))


async def test_the_same_in_the_same_order(three: list[Node]) -> None:
    """[NODE1] People of one session on three nodes see the same, in the same order, whoever did it wherever."""
    people = await spread([node.door for node in three], 5)
    anna = people[0]
    await anna.done("begin")
    for n in range(5):
        await asyncio.gather(*(line.answer(renaming(line, n)) for line in people))
        await anna.done("advance", visit=n + 1)
        seq = max(latest(line) for line in people)
        await asyncio.gather(*(up_to(line, seq) for line in people))
    seen = [states(line) for line in people]
    # Commits that come close together are shown as one; after each round everybody was told of the last of it.
    shared = set.intersection(*(set(states) for states in seen))
    assert len(shared) >= 5
    for at in shared:
        assert all(states[at] == seen[0][at] for states in seen), at
    assert anna.view["visit"]["n"] == 6
    await leave(*people)


async def test_hundreds_at_once(three: list[Node], outside: Outside, near: Serving) -> None:
    """[NODE2] Of hundreds of commands at once from several nodes each happens once; all views equal a fresh fold."""
    people = await spread([node.door for node in three], 5)
    asked = [[renaming(line, n) for n in range(45)] for line in people]

    async def press(line: Line, commands: list[dict[str, object]]) -> None:
        for command in commands:
            await line.say(command)
        answered = 0
        while answered < len(commands):
            answered += sum(message["t"] == "done" for message in await line.hear())

    await asyncio.gather(*(press(*one) for one in zip(people, asked, strict=True)))
    # The same again through the next node, as after lines that broke before the answers came.
    again = [await back(line, three[(n + 1) % 3].door) for n, line in enumerate(people)]
    await asyncio.gather(*(press(*one) for one in zip(again, asked, strict=True)))
    counted = Counter(await refs_of(outside, people[0]))
    assert all(counted[str(command["ref"])] == 1 for commands in asked for command in commands)
    fresh = await facilitator(near, people[0].links)
    await asyncio.gather(*(up_to(line, latest(fresh)) for line in [*people, *again]))
    assert all(line.view == fresh.view for line in [*people, *again])
    await leave(*people, *again, fresh)


async def test_a_node_dies(three: list[Node], outside: Outside) -> None:
    """[NODE3] A node killed hard costs its people one reconnect; what they were promised is there on another."""
    people = await spread([node.door for node in three], 2)
    anna, bram, chris = people
    await anna.done("begin")
    promised = renaming(bram, 1)
    await bram.answer(promised)
    unanswered = renaming(bram, 2)
    await bram.say(unanswered)
    await three[1].process.kill()
    began = monotonic()
    bram_again = await back(bram, three[2].door)
    assert monotonic() - began < 2
    for command in (promised, unanswered):
        assert (await bram_again.answer(command))["t"] == "done"
    counted = Counter(await refs_of(outside, anna))
    assert counted[str(promised["ref"])] == counted[str(unanswered["ref"])] == 1
    await asyncio.gather(*(up_to(line, latest(bram_again)) for line in (anna, chris)))
    assert anna.view == chris.view == bram_again.view
    await leave(anna, chris, bram_again)


async def test_presence_across_nodes(three: list[Node]) -> None:
    """[NODE4] Everyone is told who is here on any node, and within seconds that those of a dead node are not."""
    anna, bram, chris = await spread([node.door for node in three], 2)
    screen = await Line(three[1].door, anna.links).as_screen()
    for line in (anna, bram, chris):
        await line.until("presence", here=["p1", "p2", "p3"], screen=True)
    await three[1].process.kill()
    for line in (anna, chris):
        await line.until("presence", here=["p1", "p3"], screen=False)
    await chris.close()
    await anna.until("presence", here=["p1"])
    bram = await back(bram, three[2].door)
    await anna.until("presence", here=["p1", "p2"])
    await bram.until("presence", here=["p1", "p2"])
    await leave(anna, bram)
    await screen.socket.wait_closed()


async def test_deleted_elsewhere(three: list[Node]) -> None:
    """[NODE5] Deleting on one node gives the seats on others the same receipt, and the code GONE."""
    people = await spread([node.door for node in three], 2)
    screen = await Line(three[1].door, people[0].links).as_screen()
    await people[0].say(people[0].command("delete"))
    for line in (*people, screen):
        assert await line.closed() == Closing.GONE
    receipts = [line.heard[-1] for line in (*people, screen)]
    assert receipts[0].items() >= {"t": "gone", "records": 3, "embedded": False}.items()
    assert all(receipt == receipts[0] for receipt in receipts)


async def test_lost_publications(near: Serving, far: Serving, hand: Hand) -> None:
    """[NODE6] What was published and got lost is seen all the same, within a second or two."""
    anna, bram = await spread([near, far], 1)
    hand.loses = PUBLISHED
    await anna.done("begin")
    await up_to(bram, latest(anna))
    assert bram.view == anna.view
    await anna.say(anna.command("delete"))
    assert await bram.closed() == Closing.GONE
    assert bram.heard[-1]["code"] == "unknown_session"
    assert hand.lost
    await anna.closed()


async def test_a_broken_ear(near: Serving, far: Serving, hand: Hand) -> None:
    """[NODE7] A node whose lines to the store broke hears again, and shows what happened meanwhile."""
    anna, bram = await spread([near, far], 1)
    hand.cut()
    await anna.done("begin")
    await up_to(bram, latest(anna))
    await bram.answer(renaming(bram, 1))
    await up_to(anna, latest(bram))
    assert bram.view == anna.view
    await leave(anna, bram)


async def test_known_at_every_door(near: Serving, far: Serving, hand: Hand) -> None:
    """[NODE8] Who was let in on one node is known on another at once, though that has not heard of it yet."""
    anna, *_ = people = await spread([near, far], 1)
    hand.loses = PUBLISHED
    for _ in range(5):
        dewi = await Line(near, anna.links).join("Dewi")
        there = await back(dewi, far)
        assert there.own["id"] == dewi.own["id"]
        people += [dewi, there]
    await leave(*people)


async def test_not_refused_from_behind(near: Serving, far: Serving, hand: Hand) -> None:
    """[NODE9] A command is not refused because of what another node has changed already."""
    anna, bram = await spread([near, far], 1)
    laptop = await back(anna, far)
    hand.loses = PUBLISHED
    await anna.done("begin")
    for visit in range(1, 7):
        await (laptop if visit % 2 else anna).done("advance", visit=visit)
    await leave(anna, bram, laptop)


async def test_a_log_that_went_back(near: Serving, outside: Outside) -> None:
    """[NODE10] Where the store lost a commit, everyone comes back and sees what is true now."""
    anna, bram = await spread([near], 1)
    await anna.done("begin")
    log = f"kring:{{session:{anna.links.id}}}:log"
    outside.raw.xdel(log, outside.raw.xrevrange(log, count=1)[0][0])  # type: ignore[index, arg-type]
    for line in (anna, bram):
        assert await line.closed() == Closing.COME_BACK
    anna = await back(anna, near)
    assert "visit" not in anna.view
    await anna.done("begin")
    await anna.close()


async def test_a_pile_across_nodes(three: list[Node], outside: Outside) -> None:
    """[NODE11] Cards written on several nodes come out of one pile, for all; its urn goes, and goes once."""
    anna, *others = await spread([node.door for node in three], 3)
    await anna.done("begin")
    for visit in range(1, 5):
        await anna.done("advance", visit=visit)
    deck = anna.view["piles"][0]
    await asyncio.gather(*(up_to(line, latest(anna)) for line in others))
    slips = [await line.deal(deck, 3) for line in others]
    for line, own in zip(others, slips, strict=True):
        assert await line.put(deck, own[0], "kaart", witness=own[3]) == "done"
    await anna.done("close_deck", deck=deck)
    # Few writers by node, so each is asked; it is asked on their own node.
    assert anna.view["decks"][deck]["status"] == "asking"
    for line, own in zip(others, slips, strict=True):
        assert (await line.quietly("consent", deck=deck, slip=own[0], rev=1, open=True))["t"] == "done"
    await anna.done("reveal", deck=deck)
    await asyncio.gather(*(up_to(line, latest(anna)) for line in others))
    orders = [line.view["decks"][deck]["order"] for line in (anna, *others)]
    assert len(orders[0]) == 3
    assert all(order == orders[0] for order in orders)
    await until(lambda: not list(outside.raw.scan_iter("*urn*")))
    await leave(anna, *others)


async def test_created_anywhere(three: list[Node]) -> None:
    """[NODE12] A session is begun on one node and led on another, whatever the balancer does."""
    links = await create(three[0].door)
    anna = await facilitator(three[1].door, links)
    bram = await Line(three[2].door, links).join()
    await up_to(anna, latest(bram))
    assert anna.view == bram.view
    await leave(anna, bram)
