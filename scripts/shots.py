"""Takes pictures of every page at its sizes, light and dark, from a real session: `make shots`.

Three of them, light, are the README's. All go to the folder given (build/shots), to be looked at.
"""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.async_api import async_playwright, expect

from scripts.camera import Camera
from scripts.shots_leading import leading
from tests.journeys import table as said
from tests.journeys.browsing import LAPTOP, PHONE, arrive, launch
from tests.journeys.serving import Serving
from tests.journeys.steps import ask, close_pile, go_on, propose, put_card
from tests.journeys.table import Table, laid

ROOT = Path(__file__).parents[1]
README = {"clarification-desk": "desk", "approach-phone": "phone", "cards-screen": "screen"}


async def before(camera: Camera, at: Table) -> None:
    """The pages before there is a seat."""
    visitor = await arrive(at.browser, "Gijs", LAPTOP)
    await visitor.page.goto(at.serving.origin)
    await visitor.sees("Start a session")
    await camera.take("start-desk", visitor)
    phone = await arrive(at.browser, "Gijs", PHONE)
    await phone.page.goto(at.serving.origin)
    await phone.sees("Start a session")
    await camera.take("start-phone", phone)
    await phone.page.goto(at.links.people)
    await phone.page.get_by_label("Your first name").fill("Gijs")
    await camera.take("join-phone", phone)
    await phone.press("To the agreements")
    await camera.take("agreements-phone", phone)
    await phone.page.goto(f"{at.serving.origin}/s/{'a' * 20}#x.y")
    await phone.page.get_by_role("heading", level=1).wait_for()
    await camera.take("door-phone", phone)


async def first_half(camera: Camera, at: Table) -> None:
    """From the waiting room to the queue."""
    await camera.everyone("waiting", at)
    await propose(at.dewi, said.CASE, said.ONE_LINE)
    await propose(at.bram, said.OTHER_CASE, said.OTHER_LINE)
    await at.anna.press("Begin")
    await at.anna.press("Open the ballot box")
    await at.bram.page.get_by_role("radio", name=said.CASE).check()
    await camera.everyone("vote", at)
    await at.anna.press("Close the ballot box")
    await at.anna.press_of("Choose this", said.CASE)
    await go_on(at.anna, "Clarification")
    await at.dewi.write("Your key question", said.NEW_QUESTION)
    await camera.everyone("telling", at)
    await at.dewi.press("This is my question")
    for person, question in ((at.eva, said.WHO_KNOWS), (at.chris, said.HOW_MANY), (at.bram, said.SINCE_WHEN)):
        await ask(person, question)
    await at.anna.press_of("Give the floor", "Eva")
    await at.anna.page.get_by_role("button", name="Answered", exact=True).click()
    await at.anna.press_of("Give the floor", "Chris")
    await at.chris.press("I am ready")
    await at.dewi.sees(said.HOW_MANY)
    await camera.everyone("clarification", at)
    await go_on(at.anna, "Background")
    await ask(at.farid, said.DEEPER)
    await at.anna.press_of("Give the floor", "Farid")
    await at.dewi.page.get_by_role("radio", name="warm", exact=True).wait_for()
    await camera.everyone("background", at)
    await go_on(at.anna, "Reappraisal")
    await at.chris.write("How would you word the question?", said.OFFERED)
    await at.chris.press("Put on the table")
    await at.dewi.sees(said.OFFERED)
    await camera.everyone("reappraisal", at)


async def second_half(camera: Camera, at: Table) -> None:
    """From the cards to the report."""
    await go_on(at.anna, "New approach")
    for person, text in ((at.bram, said.ASK_HIM), (at.chris, said.ONE_BACK), (at.eva, said.QUIET_DAY)):
        await put_card(person, text)
    await at.bram.write("What the card says", said.A_WEEK)
    await camera.everyone("approach", at)
    await at.anna.press("Close the pile…")
    await camera.take("dialog-desk", at.anna)
    await at.anna.page.get_by_role("dialog").get_by_role("button", name="Close the pile").click()
    await at.dewi.sees(said.QUIET_DAY)
    await at.anna.press_of("On the screen", said.QUIET_DAY)
    await at.dewi.page.get_by_role("button", name="Strikes me").first.click()
    await at.screen.sees(said.QUIET_DAY)
    await camera.everyone("cards", at)
    await go_on(at.anna, "Reflection")
    await put_card(at.bram, said.INSIGHT)
    await close_pile(at.anna)
    await at.bram.sees("Fewer than three wrote")
    await camera.everyone("asked", at)
    await at.anna.press("Open what is allowed")
    await go_on(at.anna, "Record")
    await at.dewi.write("I will", said.TALK)
    await at.dewi.press("Note it")
    await at.bram.sees(said.TALK)
    await camera.everyone("record", at)
    await at.anna.page.get_by_role("contentinfo").get_by_role("button", name="Close…").click()
    await at.anna.page.get_by_role("dialog").get_by_role("button", name="Close the session").click()
    await camera.everyone("closed", at)
    await at.dewi.press("Make the report")
    box = at.dewi.page.get_by_role("checkbox", name=said.NEW_QUESTION)
    await box.click()
    await expect(box).to_be_checked()
    await camera.take("report-bringer", at.dewi)
    await at.anna.press("Delete the session now…")
    await at.anna.page.get_by_role("dialog").get_by_role("button", name="Delete now, for everyone").click()
    await at.bram.sees("Receipt of deletion")
    await camera.everyone("receipt", at)


async def photograph(camera: Camera, serving: Serving) -> None:
    """All pages, from the first to the receipt."""
    async with async_playwright() as playwright:
        browser = await launch(playwright)
        async with laid(serving, browser) as at:
            await before(camera, at)
            await first_half(camera, at)
            await leading(camera, at)
            await second_half(camera, at)
        await browser.close()


async def main(folder: Path) -> None:
    """One session, photographed."""
    camera = Camera(folder)
    with tempfile.TemporaryDirectory() as home:
        serving = Serving(Path(home), settings={"KRING_LEAD_AWAY": "4"})
        await serving.start()
        try:
            await photograph(camera, serving)
        finally:
            await serving.stop()


def show(folder: Path) -> None:
    """Hands three of the pictures to the README."""
    pictures = ROOT / "docs/pictures"
    pictures.mkdir(exist_ok=True)
    for taken, shown in README.items():
        shutil.copy(folder / f"{taken}-light.png", pictures / f"{shown}.png")


if __name__ == "__main__":
    album = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build/shots"
    album.mkdir(parents=True, exist_ok=True)
    asyncio.run(main(album))
    show(album)
