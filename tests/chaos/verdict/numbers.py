"""The removal test at the end of it all: a card more in an open pile changes nothing for others, nor any number."""

import asyncio

import httpx

from tests.chaos.endgame import alike, answered
from tests.chaos.ground import Ground
from tests.chaos.page import Page
from tests.chaos.slips import deal_of, put_into
from tests.chaos.trace import Trace

# What changes by itself: who is here, and what a process tells of its own.
BY_THEMSELVES = ("#", "kring_seats", "kring_rooms", "kring_outbox", "kring_cpu", "kring_resident", "kring_open_files")


async def unmoved_by_a_card(pages: list[Page], ground: Ground, trace: Trace) -> None:
    people = [page for page in pages if page.person and page.over is None]
    anna = next(page for page in people if "facilitator" in page.own["roles"])
    if not await _open_a_pile(anna):
        return
    await alike(pages)
    writers = [page for page in people if page.own["roles"] == ["participant"]]
    found = anna.view["decks"].items()
    deck = next(key for key, pile in reversed(found) if pile["status"] == "open" and "named" not in pile)
    # Who observes gets none.
    writers = [page for page in writers if (await answered(page, {"t": "deal", **deal_of(page, deck)})).done]
    await alike(pages)
    before, heard = await read(ground), {page: len(page.heard) for page in pages}
    for _ in range(3):
        await _put(writers[0], deck)
    await asyncio.gather(*(page.drain() for page in pages if page.over is None))
    if (after := await read(ground)) != before:
        trace.fail(f"a number tells of a card in an open pile: {before ^ after}")
    for page, count in heard.items():
        if page is not writers[0] and page.heard[count:]:
            trace.fail(f"{page.name} hears of a card in an open pile: {page.heard[count:]}")
    trace.counted["removal tests"] += 1
    # So that in every run there are some of whom nobody can tell who wrote what.
    for page in writers[1:]:
        await _put(page, deck)
    await answered(anna, {"t": "close_deck", "deck": deck})


async def _put(writer: Page, deck: str) -> None:
    said = put_into(writer, writer.dice, deck)
    assert said
    await answered(writer, {"t": "put", **said}, anonymous=True)


async def _open_a_pile(anna: Page) -> bool:
    """In the first phase that has anonymous cards; False where it came to nothing, as when there are too many."""
    if "visit" not in anna.view:
        await answered(anna, {"t": "begin"})
    phases = enumerate(anna.view["phases"])
    decks = ((n, one) for n, phase in phases for one in phase["activities"] if one["t"] == "cards")
    goal, key = next(((n, deck["deck"]) for n, deck in decks if not deck["named"]), (None, ""))
    while goal is not None and (at := anna.view["visit"]["phase"]) != goal:
        there = {"t": "advance" if at < goal else "back", "visit": anna.view["visit"]["n"]}
        if not (await answered(anna, there)).done:
            return False
    opened = {"t": "open_deck", "visit": anna.view["visit"]["n"], "key": key}
    return goal is not None and (await answered(anna, opened)).done


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
