"""A circle in the middle of a session while Kring is upgraded, and with it the method that they play."""

from pathlib import Path

from playwright.async_api import Browser

from tests.journeys.browsing import LAPTOP, PHONE, arrive
from tests.journeys.seating import begin, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import start_session
from tests.shelves import ID, Shelves


async def test_the_method_gets_another_version(tmp_path: Path, browser: Browser) -> None:
    """[JRN150] Who comes in after the upgrade reads what those who began read, and the library what is new."""
    shelves = Shelves(tmp_path / "methods/shelf", tmp_path / "methods/earlier")
    shelves.put(1, "Four steps")
    settings = {"SHELVES": str(tmp_path / "methods")}
    serving = Serving(tmp_path, settings=settings, module="tests.journeys.returning.shelved")
    await serving.start()
    anna, bram = await arrive(browser, "Anna", LAPTOP), await arrive(browser, "Bram", PHONE)
    links = await start_session(anna, serving.origin, method="Four steps")
    await begin(anna)
    await anna.sees("Four steps")
    await serving.stop()
    shelves.put(2, "Four strides")
    shelves.keep(1, "Four steps")
    await serving.start()
    await bram.page.goto(links.people)
    await bram.page.get_by_label("Your first name").fill("Bram")
    await bram.press("To the agreements")
    await bram.press("I agree and take a seat")
    await bram.page.get_by_role("heading", name="Four steps").wait_for()
    await bram.sees_not("Four strides")
    untroubled(anna, bram)
    await bram.page.goto(f"{serving.origin}/methods/{ID}")
    await bram.page.get_by_role("heading", name="Four strides", level=1).wait_for()
    await serving.stop()
