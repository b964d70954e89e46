"""Plays a script anew in real rooms, by the real rules: as it was, or with two people in each other's place."""

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from protocol.closing import Closing
from server.core.ends import Keep
from server.core.scene import MOST_PARTICIPANTS, Guest, Member
from server.room.log import KIND, Log
from server.room.means import Means, room_of
from server.room.room import Room
from server.room.show import Screen, Who
from server.store.port import Commit, Ref
from server.wire.conversation import Conversation
from server.wire.limits import Bucket
from server.wire.metrics import Metrics
from tests.chaos.swap.exchange import Exchange
from tests.chaos.swap.steps import Script, Step, Tab
from tests.chaos.swap.world import Dice, Kept, Seen, Still, known
from tests.circle import card_id
from tests.sealing import slips_in

# What else happens at the same time: a few things by different people, but none that changes what others may do.
TOGETHER = 5
COURSE = "begin advance back play_again lap_about choose choose_module turn move_to_subgroup"
DECKS = "deal open_vote open_deck open_dots open_pulse close_deck reveal"
ROLES = "join remove accept_lead take_lead give_chair assign_duty draw_duty"
ALONE: Final = frozenset(f"{COURSE} {DECKS} {ROLES}".split())
EVERY = 10  # bursts between two looks at the numbers


def play(script: Script, exchange: Exchange) -> Seen:
    """From the first commit to the last thing that anybody did."""
    with asyncio.Runner(loop_factory=Still) as runner:
        loop = runner.get_loop()
        assert isinstance(loop, Still)
        return runner.run(Playing(script, exchange, loop).all())


def bursts(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """What comes at the same time, and so in one write where that may be."""
    burst: list[Step] = []
    for step in steps:
        alone = step.kind in ALONE or (burst and burst[-1].kind in ALONE)
        if burst and (alone or len(burst) == TOGETHER or step.who in {one.who for one in burst}):
            yield burst
            burst = []
        burst.append(step)
    if burst:
        yield burst


@dataclass(slots=True)
class Ear:
    """A line of a seat: takes everything at once. `closed`: why, None while it is not."""

    heard: list[bytes]
    closed: int | None = None

    def write(self, data: bytes, /) -> None:
        self.heard.append(data)

    def close(self, why: int, /) -> None:
        self.closed = why
        self.heard.append(b"closed %d" % why)


@dataclass(slots=True)
class Playing:
    """One play. A node for each batch of slips that a deck had, since each makes its own."""

    script: Script
    exchange: Exchange
    loop: Still
    seen: Seen = field(default_factory=Seen)
    dice: Dice = field(default_factory=lambda: Dice(1))
    metrics: Metrics = field(default_factory=Metrics)
    nodes: dict[int, Room] = field(default_factory=dict)
    talks: dict[str, tuple[Ear, Conversation]] = field(default_factory=dict)
    # What is called otherwise than it was: slips, and the cards under them.
    names: dict[str, str] = field(default_factory=dict)
    store: Kept = field(init=False)

    def __post_init__(self) -> None:
        self.store = Kept(self.loop, self.script.history.states[0].created.at, self.seen)

    async def all(self) -> Seen:
        with known(self.seen):
            await self.store.create(self.ref, Commit("0" * 32, "", self.script.history.commits[0].body), self._never())
            for tab in self.script.tabs:
                self.talks[tab.name] = await self._come_in(tab, 0)
            for n, burst in enumerate(bursts(self.script.steps)):
                await self._do(burst)
                if n % EVERY == 0:
                    self._count()
            self._count()
            for room in self.nodes.values():
                await room.give_up(Closing.COME_BACK)
        return self.seen

    @property
    def ref(self) -> Ref:
        return Ref(KIND, self.script.history.states[0].created.id)

    def _never(self) -> int:
        return self.store.reads() + Keep().waiting

    # -- people

    async def _come_in(self, tab: Tab, node: int) -> tuple[Ear, Conversation]:
        room = await self._node(node)
        seat = room.enter(self._who(tab, room))
        talk = Conversation(room, seat, Bucket(float("inf"), 0, 0), self.metrics, self.store.reads)
        ear = Ear(self.seen.heard.setdefault(f"{tab.name} {node}", []))
        seat.attach(ear)
        return ear, talk

    def _who(self, tab: Tab, room: Room) -> Who:
        if not tab.proof:
            return Screen()
        here = tab.who is not None and tab.who in room.session.people.order
        return Member(tab.who) if here and tab.who else Guest(tab.proof)

    async def _node(self, n: int) -> Room:
        if n not in self.nodes:
            means = Means(
                self.store, Keep(), self.store.reads, self.dice, self._appended, 1, MOST_PARTICIPANTS, patience=0
            )
            log = Log(self.store, self.ref.id, Keep(), self._appended)
            await log.read()
            self.nodes[n] = room_of(log, means, f"node {n}", lambda: None)
            await self.store.hear(self.ref, self.nodes[n].hear)
        return self.nodes[n]

    def _appended(self, _: float) -> None:
        self.metrics.appended(0)

    def _count(self) -> None:
        told = self.metrics.text().decode().splitlines()
        self.seen.numbers += [line for line in told if "_created" not in line]

    # -- doing

    async def _do(self, burst: Sequence[Step]) -> None:
        for step in burst:
            await self._say(step)
        for room in list(self.nodes.values()):
            await room.catch_up()
        for step in burst:
            if step.kind == "deal" and step.who:
                self._learn(step.deck, step.who)
        # Whatever waits for a second to pass.
        self.loop.at += 1
        for _ in range(3):
            await asyncio.sleep(0)
        for ear, talk in self.talks.values():
            if ear.closed is not None:
                talk.gone()

    async def _say(self, step: Step) -> None:
        text = json.dumps([said(step.message, self.names)] * step.times)
        self.dice.draw = step.draw
        if step.kind == "deal" and step.who:
            await self._deal(step.who, step, text)
            return
        who = self.exchange.does(step)
        tab = step.tab if who == step.who or who is None else self.script.tab_of(who)
        self.talks[tab][1].hear(text)

    async def _deal(self, who: str, step: Step, text: str) -> None:
        """By the node that had this batch; what falls to them, or to the other in whose place they are."""
        node = self.script.dealt.batch.get((step.deck, who), 0)
        self.dice.place = int(self.exchange.instead(who, step.deck).removeprefix("p"))
        self.dice.box = f"{node} {step.deck}"
        if node == 0:
            self.talks[step.tab][1].hear(text)
            return
        tab = next(tab for tab in self.script.tabs if tab.name == step.tab)
        _, talk = await self._come_in(tab, node)
        talk.hear(text)
        await self.nodes[node].catch_up()
        talk.gone()

    def _learn(self, deck: str, who: str) -> None:
        """The slips that somebody has now stand for those of whoever had them then."""
        known, dealt = self.nodes[0].session.decks.by_id.get(deck), self.script.dealt
        then = dealt.slips.get((deck, self.exchange.instead(who, deck)))
        if known is None or then is None or who not in known.dealt:
            return
        now = slips_in(dealt.roots[who], deck, known.dealt[who])
        self.names |= dict(zip(then, now, strict=True))
        self.names |= {card_id(one): card_id(other) for one, other in zip(then, now, strict=True)}


def said(value: Any, names: Mapping[str, str]) -> Any:
    """The same message by other names."""
    match value:
        case dict():
            return {key: said(inner, names) for key, inner in value.items()}
        case list():
            return [said(inner, names) for inner in value]
        case str():
            return names.get(value, value)
    return value
