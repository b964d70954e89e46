"""The screen in the room: the invitation while people join, and nothing private ever."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, Person, arrive
from tests.journeys.returning.scanning import scan
from tests.journeys.seating import begin, screened
from tests.journeys.serving import Serving
from tests.journeys.steps import Links, join, start_session

QR = "QR code of this link"


async def test_the_invitation(serving: Serving, browser: Browser) -> None:
    """[JRN5] While people join the screen shows the join link by itself; taken off it stays off, begun it goes."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin)
    screen = await screened(browser, links)
    await opens_the_door(browser, screen, links)
    await taken_off(anna, screen)
    await anna.press("Show the QR on the screen")
    await expect(screen.page.get_by_role("img", name=QR)).to_be_visible()
    await anna.page.keyboard.press("Escape")
    await begin(anna)
    await expect(screen.page.get_by_role("heading", name="Preparation")).to_be_visible()
    await expect(screen.page.get_by_role("img", name=QR)).to_have_count(0)
    assert [*anna.troubles, *screen.troubles] == []


async def opens_the_door(browser: Browser, screen: Person, links: Links) -> None:
    """Whoever scans what stands there takes a seat, and is seen on the screen."""
    link = await scan(screen.page, QR)
    assert link == links.people
    bram = await arrive(browser, "Bram", LAPTOP)
    await join(bram, link)
    await screen.sees("Bram")


async def taken_off(anna: Person, screen: Person) -> None:
    """By the facilitator, for good: a reload of the desk does not bring it back."""
    await anna.press("Link and QR")
    await anna.press("Take the QR off the screen")
    await expect(screen.page.get_by_role("img", name=QR)).to_have_count(0)
    await anna.page.reload()
    await anna.press("Link and QR")
    await expect(anna.button("Show the QR on the screen")).to_be_visible()
    await expect(screen.page.get_by_role("img", name=QR)).to_have_count(0)
