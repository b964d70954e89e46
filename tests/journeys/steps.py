"""What people do with Kring, one step each, in the words of the English page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from playwright.async_api import Page, expect

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
    for row, time in enumerate(minutes):
        await facilitator.page.get_by_label("Minutes per phase").get_by_role("textbox").nth(row).fill(time)
    return await send_letter(facilitator)


async def fill_letter(facilitator: Person, origin: str, title: str, method: str) -> None:
    """The first page, as far as every session needs it."""
    page = facilitator.page
    await page.goto(f"{origin}/")
    await page.get_by_label("Title").fill(title)
    await page.get_by_role("radio", name=method).check()
    await page.get_by_label("Your first name").fill(facilitator.name)


async def send_letter(facilitator: Person) -> Links:
    """What is filled in becomes a session: the recovery code is kept, the links are read."""
    page = facilitator.page
    await facilitator.press("Start the session")
    code = await _code(page)
    await page.get_by_label("I have kept the code").check()
    await facilitator.press("To the links")
    links = page.get_by_label("Link", exact=True)
    await expect(links).to_have_count(2)
    people, screen = await links.nth(0).input_value(), await links.nth(1).input_value()
    await facilitator.press("To the table")
    await facilitator.sees("The table is ready")
    return Links(people, screen, code)


async def _code(page: Page) -> str:
    await expect(page.get_by_role("heading", name="Keep this code")).to_be_visible()
    found = CODE.search(await page.get_by_label("Recovery code").inner_text())
    assert found
    return " ".join(found.group().split())


async def join(person: Person, link: str) -> None:
    """By link, with a first name, through the agreements into the waiting room."""
    await person.page.goto(link)
    await person.page.get_by_label("Your first name").fill(person.name)
    await person.press("To the agreements")
    await person.press("I agree and take a seat")
    await person.sees("Take a seat")


async def propose(person: Person, title: str, line: str) -> None:
    """Puts a case on the agenda."""
    await person.press("I have a case")
    await person.page.get_by_label("Title").fill(title)
    await person.page.get_by_label("In one sentence").fill(line)
    await person.press("Put on the table")
    await person.sees("Your case")


async def ask(person: Person, question: str) -> None:
    """Puts a question in the queue."""
    await person.page.get_by_label("Your question").fill(question)
    await person.press("Into the queue")
    await expect(person.page.get_by_text(question).first).to_be_visible()


async def put_card(person: Person, text: str) -> None:
    """Writes a card and puts it on the pile."""
    await person.page.get_by_label("What the card says").fill(text)
    await person.press("Put on the pile")
    laid = person.page.get_by_role("listitem").filter(has_text=text)
    await expect(laid.get_by_role("button", name="Take back")).to_be_visible()


async def go_on(facilitator: Person, phase: str) -> None:
    """Advances, looking before leaping where that is asked."""
    await facilitator.button(f"On to {phase}").click()
    now = facilitator.button("Go on now")
    arrived = facilitator.page.get_by_role("heading", name=phase)
    await expect(now.or_(arrived).first).to_be_visible()
    if await now.is_visible():
        await now.click()
    await expect(arrived.first).to_be_visible()


async def come_back(person: Person) -> None:
    """The line is up again and says so; the screen, which has no line of its own, shows its phase."""
    if person.name != "the screen":
        await expect(person.page.get_by_text("Live", exact=True).first).to_be_visible(timeout=10_000)
