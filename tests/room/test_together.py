"""Commands that wait together are decided on one another and kept in one write, as if each had been alone."""

import json
import random
from collections.abc import Sequence
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from protocol.commands import ANONYMOUS, Advance, Ask, Close, Delete, WithdrawQuestion
from protocol.wire import Do
from server.core.ends import Keep
from server.core.events import PersonRenamed
from server.core.evolve import Entry
from server.core.scene import Actor, Guest, Member, Moment
from server.room.act import Acting
from server.room.draft import Answer, Asked
from server.room.log import KIND, Log
from server.room.seat import Seat
from server.room.show import Screen, Show, Who
from server.room.turns import Pressed, Turns
from server.room.urn import urns_of
from server.store.codec import decode, encode
from server.store.memory import Memory
from server.store.port import Ref
from tests.circle import Line
from tests.core.given import ACTIONS, ANNA, LEADER, QUESTIONS, START, Scenario, at, digest, item, sealed
from tests.core.test_patch import merged
from tests.fuzz.choices import KINDS, legal
from tests.room.settled import circle, leave, ref
from tests.serving import serving
from tests.store.chain import commit_after
from tests.store.hand import Hand

NAME = "a" * 20
FAR_OFF = 4_000_000_000_000
HOUR = 3_600_000


class Table:
    """One session on a store of its own, with the same dice each time."""

    def __init__(self) -> None:
        self.store = Memory()
        self.log = Log(self.store, NAME, Keep(FAR_OFF, FAR_OFF, FAR_OFF), lambda _: None)

    async def open(self, scenario: Scenario) -> None:
        await self.store.create(Ref(KIND, NAME), commit_after("", encode(scenario.log[0])), FAR_OFF)
        await self.log.read()
        for entry in scenario.log[1:]:
            await self.rival(entry)
        await self.log.catch_up()
        urns = urns_of(self.log.ref, self.store, random.Random(1))
        self.acting = Acting(self.log, urns, lambda: Moment(START))

    async def rival(self, entry: Entry) -> None:
        """Another node appends."""
        (last,) = await self.store.heads([self.log.ref])
        await self.store.append(self.log.ref, [commit_after(last or "", encode(entry))], FAR_OFF)

    async def answers(self, asked: list[Asked], together: int) -> list[Answer]:
        told: list[Answer] = []
        while len(told) < len(asked):
            told += await self.acting.answer(asked[len(told) :][:together])
        return told

    async def entries(self) -> list[Entry]:
        return [decode(commit.body) for commit in await self.store.read(self.log.ref)]


def pressed(scenario: Scenario, dice: random.Random) -> list[Asked]:
    """What people may do now, all at the same time: much of it stands in the way of the rest."""
    kinds = [kind for kind in KINDS if kind is not Delete]
    found = [legal(scenario, dice.choice(kinds), dice) for _ in range(30)]
    return [Asked(actor(scenario, who), reference(do, n), do) for n, (who, do) in enumerate(filter(None, found))]


def actor(scenario: Scenario, who: str) -> Actor:
    return Member(who) if who in scenario.session.people.names else Guest(digest(who))


def reference(command: Any, n: int) -> str:
    return f"~{n:012d}" if command.t in ANONYMOUS else f"{'t' * 12}:{n + 1}"


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("rivals", [False, True])
async def test_as_if_alone(seed: int, rivals: bool) -> None:
    """[ROOM40] Commands decided together come to what each would come to alone, also when another node was first."""
    scenario, alone, together = at(seed % (ACTIONS + 1)), Table(), Table()
    for table in (alone, together):
        await table.open(scenario)
        if rivals:
            await table.rival(Entry((PersonRenamed("p2", sealed("elsewhere")),)))
    asked = pressed(scenario, random.Random(seed))
    assert await together.answers(asked, 16) == await alone.answers(asked, 1)
    assert await together.entries() == await alone.entries()
    assert together.log.state == alone.log.state


async def test_kept_together(tmp_path: Path, hand: Hand) -> None:
    """[ROOM41] What is asked while the store writes is kept in its next write; nobody sees or is told of it before."""
    async with serving(tmp_path / "data", store_url=hand.url) as kring:
        anna, *others = await circle(kring, 2)
        await anna.drain()
        hand.hold("down")
        await anna.say(anna.command("begin"))
        await hand.held()
        renames = [other.command("rename", name=name(other, n)) for n, other in enumerate(others)]
        for other, rename in zip(others, renames, strict=True):
            await other.say(rename)
            await other.drain()
            assert rename["ref"] not in str(other.heard)
        hand.deliver()
        begun = (await anna.until("patch"))["seq"]
        assert (await anna.until("patch"))["seq"] == begun + 2
        for other, rename in zip(others, renames, strict=True):
            await other.until("done", ref=rename["ref"])
            assert [message["t"] for message in other.heard[-2:]] == ["patch", "done"]
        assert len(await kring.running.store.read(ref(anna.links))) == begun + 2
        await leave(anna, *others)


def name(line: Line, n: int) -> str:
    return line.links.sealed(f"Nummer {n}", "person", "", "name")


@pytest.mark.parametrize("order", ["ABC", "A~B~C", "~A~BC", "A~~BC~", "~" * 20 + "A" + "~" * 20 + "BC"])
async def test_what_goes_together(order: str) -> None:
    """[ROOM43] What is decided and shown together is the same whether anonymous commands wait in between or not."""
    shown: list[str] = []
    named: list[str] = []

    async def press(pressed: Sequence[Pressed]) -> int:
        refs = [one.said.ref for one in pressed]
        shown.extend(refs)
        if not pressed[0].anonymous:
            named.append("".join(refs))
        return len(pressed)

    turns = Turns(press, lambda mistake: pytest.fail(repr(mistake)))
    for ref_ in order:
        turns.put(
            Pressed(Seat(Member("p1")), Do.model_construct(t="command", ref=ref_, do=Close(t="close")), lambda _: None)
        )
    await turns.end()
    assert named == ["ABC"]
    assert sorted(shown) == sorted(order)
    # Nobody waits for ever for being passed.
    assert order[0] != "~" or shown[0] == "~"


def patched(view: dict[str, Any], news: bytes | None) -> dict[str, Any]:
    """The view after a frame; before its text it has two bytes, or four or ten if it is long."""
    text = news[{126: 4, 127: 10}.get(news[1], 2) :] if news else b"[]"
    return reduce(merged, (patch["view"] for patch in json.loads(text)), view)


async def test_from_turn_to_turn() -> None:
    """[AGAIN3] Whoever merges what is shown, and whoever comes in, has what is projected anew; the end moves too."""
    scenario, table = at(QUESTIONS), Table()
    await table.open(scenario)
    show, ask = Show(table.log), Ask(t="ask", id=item("a"), text=sealed("one"))
    everyone: tuple[Who, ...] = (Member(ANNA), Guest(digest("nobody")), Screen())
    views = [show.welcome(who)["view"] for who in everyone]
    again = Ask(t="ask", id=ask.id, text=sealed("two"))
    away = WithdrawQuestion(t="withdraw_question", id=ask.id)
    said = ((ANNA, ask, 0), (ANNA, again, 1), (ANNA, away, 0), (LEADER, Advance(t="advance", visit=3), 1))
    for who, command, hours in said:
        scenario.now += hours * HOUR
        seen, end = len(scenario.log), views[0]["session"]["end"]
        assert scenario.does(who, command, f"{'t' * 12}:{seen}")
        await table.log.append(scenario.log[seen:], scenario.session)
        show.turn(table.log)
        views = [patched(view, show.news(one)) for one, view in zip(everyone, views, strict=True)]
        assert views == [Show(table.log).welcome(one)["view"] for one in everyone]
        assert views == [show.welcome(one)["view"] for one in everyone]
        assert views[0]["session"]["end"] == end + hours * HOUR
