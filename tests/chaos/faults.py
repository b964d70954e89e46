"""What goes wrong, and when: a plan that a seed makes, and the hands that carry it out."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

from tests.chaos.deadly import ANSWER, CALLS, Point, When
from tests.store.hand import Hand

if TYPE_CHECKING:
    from tests.chaos.ground import Ground, Node

# Between people and a node it is the door, between a node and the store the line.
KINDS: Final = (
    "store killed",
    "store stopped",
    "node stopped",
    "node told to stop",
    "node killed",
    "door cut",
    "door held up",
    "door held down",
    "door late",
    "line cut",
    "line held up",
    "line held down",
    "line late",
)
FIRST, PAUSES, LASTING = 1.0, (0.3, 1.2), (0.1, 0.9)
# Now and then as long as the store's patience, so that people are refused.
LONG = 7.0


@dataclass(frozen=True, slots=True)
class Fault:
    """`at`: seconds after the beginning; `node`: whose; `lasting`: seconds, where it lasts."""

    at: float
    what: str
    node: int
    lasting: float


def planned(dice: Random, seconds: float, nodes: int) -> list[Fault]:
    """What the seed brings; all of it is over in time."""
    return list(_planned(dice, seconds, nodes))


def _planned(dice: Random, seconds: float, nodes: int) -> Iterator[Fault]:
    at = FIRST
    while at < seconds:
        what, long = dice.choice(KINDS), dice.random() < 0.02
        lasting = LONG if long and seconds - at > LONG else min(dice.uniform(*LASTING), seconds - at)
        yield Fault(round(at, 2), what, dice.randrange(nodes), round(lasting, 2))
        at += dice.uniform(*PAUSES)


def points(dice: Random) -> list[Point]:
    """Where a node will die in this life: soon at something frequent, or at once at something rare."""
    times: tuple[When, ...] = ("before", "amid", "after")
    frequent: Point = (dice.choice(("append", ANSWER)), dice.choice(times), dice.randint(5, 120))
    rare = dice.sample([call for call in CALLS if call != "append"], 2)
    return [frequent, *((call, dice.choice(times), dice.randint(1, 4 if call == "put" else 1)) for call in rare)]


async def carry_out(plan: list[Fault], ground: "Ground") -> None:
    """Returns when all of it is over."""
    began = asyncio.get_running_loop().time()
    async with asyncio.TaskGroup() as all_of_it:
        for fault in plan:
            await asyncio.sleep(began + fault.at - asyncio.get_running_loop().time())
            all_of_it.create_task(_happen(fault, ground))


async def _happen(fault: Fault, ground: "Ground") -> None:
    whose, _, what = fault.what.partition(" ")
    node = ground.nodes[fault.node]
    if whose == "store":
        # One thing at a time: what is dead can't be stopped.
        async with ground.store_is_hurt:
            await TO_THE_STORE[what](ground, fault.lasting)
    elif whose == "node":
        await _to_a_node(node, what, fault.lasting)
    else:
        await _to_a_hand(node.door if whose == "door" else node.line, what, fault.lasting)


async def _kill_store(ground: "Ground", lasting: float) -> None:
    ground.store.kill()
    await asyncio.sleep(lasting)
    await asyncio.to_thread(ground.store.restart)


async def _stop_store(ground: "Ground", lasting: float) -> None:
    ground.store.pause()
    await asyncio.sleep(lasting)
    ground.store.go_on()


TO_THE_STORE: Final[dict[str, Callable[["Ground", float], Awaitable[None]]]] = {
    "killed": _kill_store,
    "stopped": _stop_store,
}
SIGNALS: Final = {"stopped": signal.SIGSTOP, "told to stop": signal.SIGTERM, "killed": signal.SIGKILL}


async def _to_a_node(node: "Node", what: str, lasting: float) -> None:
    node.signal(SIGNALS[what])
    if what == "stopped":
        await asyncio.sleep(lasting)
        node.signal(signal.SIGCONT)


async def _to_a_hand(hand: Hand, what: str, lasting: float) -> None:
    match what.split():
        case ["cut"]:
            hand.cut()
        case ["late"]:
            hand.late = lasting / 20
            await asyncio.sleep(lasting)
            hand.late = 0
        case ["held", "up" | "down" as way]:
            hand.hold(way)
            await asyncio.sleep(lasting)
            hand.deliver()
