"""Measures the way back: from a line that is up again to a page that is live, in a real browser, on this machine.

Run: python -m bench.reconnect [rounds]
"""

import asyncio
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from playwright.async_api import Browser, Page, async_playwright, expect

from tests.journeys.browsing import LAPTOP, PHONE, arrive, launch
from tests.journeys.line import Line
from tests.journeys.seating import begin
from tests.journeys.serving import Serving
from tests.journeys.steps import join, start_session

PROMISE: Final = 2000  # ms from the line being up to the view
# Cut for so long (ms), by turns: short gaps are met by the first tries, long ones between two of them.
GAPS: Final = (100, 700, 1300, 2900)
LIVE: Final = "() => document.querySelector('.conn.live') !== null"
# What a page could do at best: a socket opened at the very moment the line is up.
PLAIN: Final = """() => new Promise((resolve, reject) => {
  const began = performance.now()
  const socket = new WebSocket(`ws://${location.host}/ws`)
  socket.onopen = () => { resolve(performance.now() - began); socket.close() }
  socket.onerror = () => reject(new Error('the line is down'))
})"""


@dataclass
class Times:
    """In ms, one a round."""

    alone: list[float] = field(default_factory=list)  # the page finds out by its own tries
    told: list[float] = field(default_factory=list)  # the browser says "online", as after lost Wi-Fi
    plain: list[float] = field(default_factory=list)  # a bare socket on a line that is up


async def back(line: Line, page: Page, gap: int, *, told: bool) -> float:
    """Cuts the line for `gap` ms; how long after its mending the page is live."""
    await line.cut()
    await expect(page.locator(".conn.live")).to_have_count(0)
    await asyncio.sleep(gap / 1000)
    await line.mend()
    began = perf_counter()
    if told:
        await page.evaluate("dispatchEvent(new Event('online'))")
    await page.wait_for_function(LIVE)
    return (perf_counter() - began) * 1000


async def measure(browser: Browser, serving: Serving, rounds: int) -> Times:
    """One participant in a running session, behind a line of their own."""
    line, times = Line(serving.port), Times()
    await line.mend()
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin)
    bram = await arrive(browser, "Bram", PHONE)
    await join(bram, links.people.replace(serving.origin, line.origin))
    await begin(anna)
    bare = await (await browser.new_context()).new_page()
    await bare.goto(f"{line.origin}/healthz")
    for round_ in range(rounds):
        gap = GAPS[round_ % len(GAPS)]
        times.alone.append(await back(line, bram.page, gap, told=False))
        times.told.append(await back(line, bram.page, gap, told=True))
        times.plain.append(await bare.evaluate(PLAIN))
    await line.cut()
    return times


async def main(rounds: int) -> int:
    with TemporaryDirectory() as home:
        serving = Serving(Path(home))
        await serving.start()
        async with async_playwright() as playwright:
            browser = await launch(playwright)
            times = await measure(browser, serving, rounds)
            await browser.close()
        await serving.stop()
    return report(times)


def report(times: Times) -> int:
    """One line each; the exit code says whether the promise held."""
    base = median(times.plain)
    rows = {"by its own tries": times.alone, "told it is online": times.told, "a bare socket": times.plain}
    for name, taken in rows.items():
        middle = median(taken)
        print(f"{name:18} median {middle:6.0f} ms  max {max(taken):6.0f} ms  {middle / base:6.1f} x a bare socket")
    return int(max(*times.alone, *times.told) > PROMISE)


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)))
