"""The removal test at the end of it all: a card more in an open pile changes nothing for others, nor any number."""

import asyncio

import httpx

from tests.chaos.endgame import alike, answered
from tests.chaos.ground import Ground
from tests.chaos.page import Page
from tests.chaos.slips import deal_of, decks, put_into
from tests.chaos.trace import Trace

# What changes by itself: who is here, and what a process tells of its own.
BY_THEMSELVES = ("#", "kring_seats", "kring_rooms", "kring_outbox", "kring_cpu", "kring_resident", "kring_open_files")


async def unmoved_by_a_card(pages: list[Page], ground: Ground, trace: Trace) -> None:
    people = [page for page in pages if page.person and page.over is None]
    anna = next(page for page in people if "facilitator" in page.own["roles"])
    if not await _open_a_pile(anna):
        return
    await alike(pages)
    writer = next(page for page in people if page.own["roles"] == ["participant"])
    deck = next(deck for deck, (status, _) in reversed(decks(writer).items()) if status == "open")
    await answered(writer, {"t": "deal", **deal_of(writer, deck)})
    await alike(pages)
    before, heard = await read(ground), {page: len(page.heard) for page in pages}
    for _ in range(3):
        said = put_into(writer, writer.dice, deck)
        assert said
        await answered(writer, {"t": "put", **said}, anonymous=True)
    await asyncio.gather(*(page.drain() for page in pages if page.over is None))
    if (after := await read(ground)) != before:
        trace.fail(f"a number tells of a card in an open pile: {before ^ after}")
    for page, count in heard.items():
        if page is not writer and page.heard[count:]:
            trace.fail(f"{page.name} hears of a card in an open pile: {page.heard[count:]}")
    trace.counted["removal tests"] += 1


async def _open_a_pile(anna: Page) -> bool:
    """In the first phase that has cards; False where it came to nothing, as when there are too many."""
    if "visit" not in anna.view:
        await answered(anna, {"t": "begin"})
    activities = [{one["t"] for one in phase["activities"]} for phase in anna.view["phases"]]
    goal = next(n for n, here in enumerate(activities) if "cards" in here)
    while (at := anna.view["visit"]["phase"]) != goal:
        await answered(anna, {"t": "advance" if at < goal else "back", "visit": anna.view["visit"]["n"]})
    asked = await answered(anna, {"t": "open_deck", "visit": anna.view["visit"]["n"]})
    return asked.done


async def read(ground: Ground) -> set[str]:
    """Every number that does not change by itself."""
    lines = (await words(ground)).splitlines()
    return {line for line in lines if "_created" not in line and not line.split(" ", 1)[1].startswith(BY_THEMSELVES)}


async def words(ground: Ground) -> str:
    """All that the nodes tell of themselves, each line with its port before it."""
    told = ""
    async with httpx.AsyncClient() as web:
        for node in ground.nodes:
            text = (await web.get(f"http://127.0.0.1:{node.port}/metrics")).text
            told += "".join(f"{node.port} {line}\n" for line in text.splitlines())
    return told
