"""One run: a circle of twelve seats on three nodes, some seconds in which all goes wrong, and then the judge."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

import httpx

from protocol.method import Method
from server.store.streams import Streams
from tests.chaos import endgame
from tests.chaos.faults import Fault, carry_out, planned
from tests.chaos.ground import NODES, Ground, Nursery
from tests.chaos.habits import act
from tests.chaos.method import EVERYTHING
from tests.chaos.page import Doors, Page
from tests.chaos.person import Person
from tests.chaos.swap import judge as swap
from tests.chaos.swap.steps import script
from tests.chaos.trace import Trace
from tests.chaos.verdict import anonymous, judge, numbers, parted, shapes, urns
from tests.circle import Links, begin_by
from tests.faults.asking import ready
from tests.sealing import b64
from tests.store.waiting import until

# With the facilitator, who is also on a phone, and the screen: twelve seats.
OTHERS = 9
LATE = 2
# By every second seed all that a method can have is played.
METHODS: Final[tuple[str | Method, ...]] = (
    "nic-seven-phase",
    EVERYTHING,
    "incident-timed",
    EVERYTHING,
    "troika",
    EVERYTHING,
    "clearness",
    EVERYTHING,
    "general-four-step",
    EVERYTHING,
)
REMOVED = 0.3
SETTLED_WITHIN = 60.0
# Of the time that people had, so much is spent on playing it all again with two in each other's place.
SWAPPING = 0.3


@dataclass(frozen=True, slots=True)
class Outcome:
    """`wrong`: what the judge found, nothing if all is well; the rest is for who looks into it, or counts."""

    seed: int
    wrong: list[str]
    plan: list[Fault]
    lines: list[str]
    counted: Counter[str]
    deaths: Counter[str]

    def counts(self) -> Counter[str]:
        """For a sum over many runs."""
        deaths = Counter({f"died {death}": count for death, count in self.deaths.items()})
        return self.counted + deaths + Counter(f"fault: {fault.what}" for fault in self.plan) + Counter(["seeds"])

    def told(self) -> str:
        """What somebody needs who is to find the fault."""
        faults = "\n".join(f"{fault.at:8.2f} {fault.what} {fault.node} {fault.lasting}" for fault in self.plan)
        wrong = "\n".join(self.wrong[:20])
        return f"seed {self.seed}\n-- wrong\n{wrong}\n-- plan\n{faults}\n-- deaths\n{dict(self.deaths)}"


async def run(folder: Path, nursery: Nursery, seed: int, seconds: float) -> Outcome:
    """`seconds`: how long people and faults go on."""
    dice, trace, told = Random(seed), Trace(), ""
    plan = planned(dice, seconds, NODES)
    async with Ground(folder, seed, nursery) as ground:
        links = await _create(ground, METHODS[seed % len(METHODS)])
        async with _circle(links, ground, trace, dice) as pages:
            try:
                await _chaos(pages, plan, ground, seconds)
                await _come_to_rest(pages, ground, trace)
                told = await numbers.words(ground)
            except Exception as error:  # noqa: BLE001 - whatever it is, the judge says more about it
                trace.fail(f"it never came to rest: {error!r}")
            history = await judge.history(ground.store.url, links.id)
        deaths = ground.deaths()
    judge.judge(history, pages, trace)
    urns.judge(history, pages, trace)
    parted.judge(history, pages, trace)
    anonymous.judge(history, pages, trace)
    anonymous.judge_files(folder, trace)
    shapes.judge(pages, folder, trace)
    anonymous.judge_words(told + ground.logs(), links, pages, trace)
    if not trace.wrong:
        # It has a loop of its own, on which no time passes but by its own hand.
        played = script(history, pages, list(trace.asked.values()))
        await asyncio.to_thread(swap.judge, played, trace, dice, seconds * SWAPPING)
    return Outcome(seed, trace.wrong, plan, trace.lines, trace.counted, deaths)


async def _come_to_rest(pages: list[Page], ground: Ground, trace: Trace) -> None:
    await _settle(pages, ground, trace)
    await endgame.play(pages, trace)
    await numbers.unmoved_by_a_card(pages, ground, trace)
    await endgame.at_rest(pages)


@asynccontextmanager
async def _circle(links: Links, ground: Ground, trace: Trace, dice: Random) -> AsyncIterator[list[Page]]:
    """The facilitator first, twice; the screen last."""
    anna = Person(links, "Anna uit Assen", links.root)
    others = [Person(links, f"Nummer {n} uit Norg") for n in range(OTHERS)]
    people = [anna, anna, *others, None]
    screen = {"t": "screen", "token": b64(links.screen)}
    doors = Doors(links.id, screen, [node.door.port for node in ground.nodes])
    pages = [
        Page(f"{n} {person.name.split()[0] if person else 'screen'}", person, doors, trace, Random(dice.random()))
        for n, person in enumerate(people)
    ]
    for page in pages:
        page.start()
    try:
        await until(lambda: all(page.up for page in pages), within=30)
        yield pages
    finally:
        await asyncio.gather(*(page.stop() for page in pages))


async def _create(ground: Ground, method: str | Method) -> Links:
    links = Links()
    if isinstance(method, Method):
        store = Streams(ground.store.url)
        await begin_by(store, links, method)
        await store.stop()
        return links
    request = links.request(name="Anna uit Assen", method=method)

    async def created() -> bool:
        async with httpx.AsyncClient() as web:
            try:
                url = f"http://127.0.0.1:{ground.nodes[0].door.port}/api/sessions"
                return (await web.post(url, json=request)).status_code == 201
            except httpx.TransportError:
                return False

    await until(created, within=20)
    return links


async def _chaos(pages: list[Page], plan: list[Fault], ground: Ground, seconds: float) -> None:
    acting = [asyncio.create_task(_live(page, n, seconds)) for n, page in enumerate(pages) if page.person]
    acting.append(asyncio.create_task(_remove_one(pages, seconds)))
    try:
        await carry_out(plan, ground)
    finally:
        for one in acting:
            one.cancel()
        ended = await asyncio.gather(*acting, return_exceptions=True)
    mistakes = [one for one in ended if isinstance(one, Exception)]
    if mistakes:
        raise mistakes[0]


async def _remove_one(pages: list[Page], seconds: float) -> None:
    """In some runs, when it is half over: somebody was there twice, or by mistake."""
    await asyncio.sleep(seconds / 2)
    anna = next((page for page in pages if "facilitator" in page.own.get("roles", ())), None)
    if anna and anna.dice.random() < REMOVED:
        others = [other for other in anna.view["order"] if other != anna.own["id"]]
        anna.ask({"t": "remove", "participant": anna.dice.choice(others)})


async def _live(page: Page, n: int, seconds: float) -> None:
    """Take a seat, some of them late, and go on."""
    if n > OTHERS + 1 - LATE:
        await asyncio.sleep(seconds / 3)
    if page.view.get("audience") == "guest":
        page.join()
    await act(page, page.dice)


def _waits(page: Page) -> bool:
    """Whether it is to be answered yet; who was removed meanwhile is not."""
    return page.over is None and (not page.up or bool(page.unanswered))


async def _settle(pages: list[Page], ground: Ground, trace: Trace) -> None:
    """Until all is answered, and everyone sees the same."""
    ground.heal()
    try:
        await until(lambda: not any(map(_waits, pages)), within=SETTLED_WITHIN)
    except TimeoutError:
        trace.fail(f"never answered: {[(page.name, page.up, list(page.unanswered)) for page in pages if _waits(page)]}")
    for node in ground.nodes:
        await until(partial(ready, f"http://127.0.0.1:{node.port}"), within=30)
    trace.note("", "all is answered")
