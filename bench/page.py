"""Measures the page on a slow phone: how long a change keeps it busy until it is painted, and how soon it is there.

Run: python -m bench.page [rounds]
"""

import asyncio
import json
import sys
from base64 import urlsafe_b64decode
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from playwright.async_api import Browser, Page, async_playwright

from bench.tracing import CATEGORIES, Busy, busy
from tests.circle import Line, Links, some_id
from tests.journeys.browsing import PHONE, Person, arrive, launch
from tests.journeys.seating import seated, to_exploration
from tests.journeys.serving import Serving
from tests.room.node import Node

THROTTLE: Final = 6  # times slower than this machine: a phone of five years
VIEWS: Final = 5
ROWS: Final = 40  # questions that are on the page already
AIM_CHANGE: Final = 8.0  # ms
AIM_VIEW: Final = 2000.0  # ms
# A slow 4G line: 1.6 Mbit/s down, 0.75 up, 150 ms there and back.
SLOW_4G: Final = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
SETTLED: Final = 0.3  # seconds after which a change is painted for certain


@dataclass(frozen=True, slots=True)
class Group:
    """A running session with many questions; `line`: one who asks by wire, `link`: the way in for people."""

    phone: Person
    line: Line
    link: str


async def group(browser: Browser, serving: Serving) -> Group:
    links, anna, (bram, chris) = await seated(browser, serving.origin, ("Bram", "Chris"))
    await to_exploration(anna, bram)
    line = await Line(Node(serving).door, by_wire(links.people)).join("Dewi")
    for n in range(ROWS):
        await ask(line, f"A question of usual length, which is here already, number {n}?")
        if n % 3 == 2:  # each asks as many as the method allows
            line = await Line(line.kring, line.links).join(f"Nr {n}")
    return Group(chris, line, links.people)


def by_wire(link: str) -> Links:
    """What a link for people carries, for somebody without a browser."""
    path, fragment = link.split("#")
    content, join = (urlsafe_b64decode(part + "==") for part in fragment.split("."))
    return replace(Links(), id=path.rsplit("/", 1)[1], content=content, join=join)


async def ask(line: Line, text: str, id_: str | None = None) -> None:
    """A new question, or another wording of one that waits."""
    id_ = id_ or some_id()
    await line.done("ask", id=id_, text=line.links.sealed(text, "question", id_))


async def changes(browser: Browser, group: Group, rounds: int) -> list[Busy]:
    """Somebody else rewords a question, again and again; what each took on the phone."""
    page, id_ = group.phone.page, some_id()
    line = await Line(group.line.kring, group.line.links).join("Eva")
    await throttle(page)
    await browser.start_tracing(page=page, categories=CATEGORIES)
    for n in range(rounds):
        await ask(line, f"What did you see in wording {n}?", id_)
        await page.get_by_text(f"in wording {n}?").wait_for()
        await asyncio.sleep(SETTLED)
    trace = json.loads(await browser.stop_tracing())
    # Pongs come over the socket as well, and change nothing that is painted.
    return [one for one in busy(trace["traceEvents"]) if one.paint]


async def throttle(page: Page) -> None:
    session = await page.context.new_cdp_session(page)
    await session.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})


async def first_view(page: Page, link: str, seen: str) -> float:
    """Milliseconds from the link to the page with those words, on a slow line and with nothing kept from before."""
    session = await page.context.new_cdp_session(page)
    await session.send("Network.enable")
    await session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    await session.send("Network.emulateNetworkConditions", SLOW_4G)
    began = perf_counter()
    await page.goto(link)
    await page.get_by_text(seen).first.wait_for()
    return (perf_counter() - began) * 1000


async def first_views(browser: Browser, group: Group, origin: str) -> dict[str, list[float]]:
    """Of somebody who comes by the link for the first time, of one who comes back, and of a bare answer."""
    views: dict[str, list[float]] = {"by the link": [], "back at one's place": [], "one bare answer": []}
    for _ in range(VIEWS):
        new = await arrive(browser, "Farid", PHONE)
        views["by the link"].append(await first_view(new.page, group.link, "Your first name"))
        views["one bare answer"].append(await first_view(new.page, f"{origin}/healthz", "alive"))
        await new.context.close()
        views["back at one's place"].append(await first_view(group.phone.page, group.phone.page.url, "Exploration"))
    return views


def report(changed: list[Busy], views: dict[str, list[float]]) -> None:
    """Medians, the slowest, and how far from the aims."""
    parts = {name: median(getattr(one, name) for one in changed) for name in ("script", "style", "layout", "paint")}
    whole = sorted(one.all for one in changed)
    print(f"a change, {THROTTLE} x throttled, {ROWS} questions on the page (aim {AIM_CHANGE:.0f} ms):")
    print(f"  median {median(whole):.1f} ms  max {whole[-1]:.1f} ms  of {len(whole)}")
    print("  " + "  ".join(f"{name} {spent:.1f}" for name, spent in parts.items()))
    print(f"first view on a slow 4G line (aim {AIM_VIEW:.0f} ms):")
    for name, taken in views.items():
        print(f"  {name:20} median {median(taken):5.0f} ms  max {max(taken):5.0f} ms")


async def main(rounds: int) -> None:
    with TemporaryDirectory() as home:
        serving = Serving(Path(home))
        await serving.start()
        async with async_playwright() as playwright:
            browser = await launch(playwright)
            table = await group(browser, serving)
            views = await first_views(browser, table, serving.origin)
            changed = await changes(browser, table, rounds)
            await browser.close()
        await serving.stop()
    report(changed, views)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 40))
