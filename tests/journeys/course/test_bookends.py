"""A method between bookends, one of the library and one of a group's own, whose words only its pages can read."""

import json
from types import SimpleNamespace
from typing import Any

import httpx
from playwright.async_api import Browser, expect

from tests.circle import Line
from tests.circle import Links as Secrets
from tests.journeys.browsing import LAPTOP, PHONE, PROJECTOR, arrive
from tests.journeys.seating import FOUR_STEPS, begin, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import fill_letter, go_on, join, send_letter
from tests.sealing import b64
from tests.wire.test_own_method import own

SAID = ("name", "purpose", "say", "group", "bringer", "facilitator", "manner")


async def test_a_session_between_bookends(serving: Serving, browser: Browser) -> None:
    """[JRN101] Switched on in the letter, what stands before and after the method has its minutes and is played."""
    anna = await arrive(browser, "Anna", LAPTOP)
    await fill_letter(anna, serving.origin, "Thursday", FOUR_STEPS)
    minutes = anna.page.get_by_label("Minutes per phase").get_by_role("listitem")
    await expect(minutes).to_have_count(4)
    await anna.page.get_by_text("Before and after").click()
    for name in ("Arriving", "Evaluation"):
        await anna.page.get_by_role("checkbox", name=name).check()
    await expect(minutes).to_have_count(6)
    await expect(minutes.first).to_contain_text("Arriving")
    assert await anna.axe() == []
    await send_letter(anna)
    await begin(anna)
    await expect(anna.page.get_by_role("heading", name="Arriving").first).to_be_visible()
    await go_on(anna, "Agenda")
    untroubled(anna)


async def test_everyone_reads_an_own_method(serving: Serving, browser: Browser) -> None:
    """[JRN102] A group's own method is read on a phone and on the screen, in the one language that it speaks."""
    links = Secrets()
    body = own(links, json.dumps({"nl": {"name": "Van ons", "phases": {f"p{n}": said(n) for n in range(1, 5)}}}))
    body |= {"before": ["agreements"], "seconds": [60, *body["seconds"]]}
    async with httpx.AsyncClient(base_url=serving.origin) as web:
        assert (await web.post("/api/sessions", json=body)).status_code == 201
    bram, screen = await arrive(browser, "Bram", PHONE), await arrive(browser, "the screen", PROJECTOR)
    fragment = b64(links.content)
    await join(bram, f"{serving.origin}/s/{links.id}#{fragment}.{b64(links.join)}")
    await screen.page.goto(f"{serving.origin}/screen/{links.id}#{fragment}.{b64(links.screen)}")
    anna = await facilitator(serving, links)
    await anna.done("begin")
    for person in (bram, screen):
        await person.sees("Agreements")
    await anna.done("advance", visit=1)
    for person in (bram, screen):
        await person.sees("Klagen 1")
    await bram.sees("group 1")
    await anna.close()
    untroubled(bram, screen)


def said(n: int) -> dict[str, Any]:
    lines = {field: f"{field} {n}" for field in SAID} | {"name": f"Klagen {n}"}
    return {**lines, "prompt": "", "starters": [], "decks": {}, "stalls": []}


async def facilitator(serving: Serving, links: Secrets) -> Line:
    kring: Any = SimpleNamespace(ws=serving.origin.replace("http", "ws") + "/ws")
    return await Line(kring, links, links.root).open()
