"""What people do with Kring, one step each, in the words of their own page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from playwright.async_api import Locator, expect

from tests.journeys.browsing import Person

CODE: Final = re.compile(r"([A-Z2-7]{4}\s+){7}[A-Z2-7]{4}")


@dataclass(frozen=True)
class Links:
    """What the facilitator hands out and keeps."""

    people: str
    screen: str
    code: str


async def start_session(
    facilitator: Person, origin: str, title: str = "Thursday", method: str = "Seven phases", minutes: Iterable[str] = ()
) -> Links:
    """From the first page to the waiting room: the recovery code is kept, the links are read."""
    await fill_letter(facilitator, origin, title, method)
    rows = facilitator.page.get_by_label(facilitator.word("start.plan")).get_by_role("textbox")
    for row, time in enumerate(minutes):
        await rows.nth(row).fill(time)
    return await send_letter(facilitator)


async def fill_letter(facilitator: Person, origin: str, title: str, method: str) -> None:
    """The first page, as far as every session needs it."""
    page = facilitator.page
    await page.goto(f"{origin}/")
    await facilitator.write(facilitator.word("start.title"), title)
    await show_methods(facilitator)
    # Its name is followed by its minutes; of two that begin alike only one is.
    await page.get_by_role("radio", name=re.compile(rf"{re.escape(method)}\s*\d", re.IGNORECASE)).check()
    await facilitator.write(facilitator.word("start.name"), facilitator.name)


async def show_methods(facilitator: Person) -> None:
    """All of them, where only a few are at hand."""
    await expect(facilitator.page.get_by_role("radio").first).to_be_visible()
    more = facilitator.page.locator(".more-methods > summary")
    if await more.count():
        await more.click()


async def send_letter(facilitator: Person) -> Links:
    """What is filled in becomes a session: the recovery code is kept, the links are read."""
    await facilitator.does("start.go")
    code = await shown_code(facilitator)
    await facilitator.page.get_by_label(facilitator.word("recovery.tick")).check()
    await facilitator.does("recovery.on")
    links = facilitator.page.get_by_label(facilitator.word("links.link"), exact=True)
    await expect(links).to_have_count(2)
    people, screen = await links.nth(0).input_value(), await links.nth(1).input_value()
    await facilitator.does("links.desk")
    await facilitator.reads("desk.wait.head")
    return Links(people, screen, code)


async def shown_code(person: Person) -> str:
    """The recovery code on the page."""
    await expect(person.page.get_by_role("heading", name=person.word("recovery.head"))).to_be_visible()
    found = CODE.search(await person.page.get_by_label(person.word("recovery.code")).inner_text())
    assert found
    return " ".join(found.group().split())


async def join(person: Person, link: str) -> None:
    """By link, with a first name, through the agreements into the waiting room."""
    await person.page.goto(link)
    await person.write(person.word("join.name"), person.name)
    await person.does("join.next")
    await person.does("join.take")
    await person.reads("waiting.what")


async def propose(person: Person, title: str, line: str) -> None:
    """Puts a case on the agenda."""
    await person.does("propose.open")
    await person.write(person.word("propose.title"), title)
    await person.write(person.word("propose.line"), line)
    await person.does("propose.send")
    await person.reads("cases.mine")


async def ask(person: Person, question: str) -> None:
    """Puts a question in the queue."""
    await person.write(person.word("ask.label"), question)
    await person.does("ask.send")
    await person.sees(question)


async def put_card(person: Person, text: str) -> None:
    """Writes a card and puts it on the pile."""
    await person.write(person.word("write.label"), text)
    await person.does("write.put")
    laid = person.page.get_by_role("listitem").filter(has_text=text)
    await expect(laid.get_by_role("button", name=person.word("write.takeBack"))).to_be_visible()


async def close_pile(facilitator: Person, where: Locator | None = None) -> None:
    """One way, with a question before it. `where`: the deck, where there are several."""
    sure = facilitator.page.get_by_role("dialog").get_by_role("button", name=facilitator.word("desk.pile.yes"))
    await (where or facilitator.page).get_by_role("button", name=facilitator.word("desk.pile.close")).click()
    await sure.click()


async def go_on(facilitator: Person, phase: str) -> None:
    """Advances, looking before leaping where that is asked."""
    await facilitator.does("onward.on", phase=phase)
    now = facilitator.button(facilitator.word("onward.now"))
    arrived = facilitator.page.get_by_role("heading", name=phase)
    await expect(now.or_(arrived).first).to_be_visible()
    if await now.is_visible():
        await now.click()
    await expect(arrived.first).to_be_visible()


async def come_back(person: Person) -> None:
    """The line is up again and says so; the screen, which has no line of its own, shows its phase."""
    if person.name != "the screen":
        live = person.page.get_by_text(person.word("line.live"), exact=True)
        await expect(live.first).to_be_visible(timeout=10_000)
