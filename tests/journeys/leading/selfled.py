"""A circle that leads itself: how it is started, and what anyone of it does for all."""

from collections.abc import Sequence

from playwright.async_api import Browser, Locator, expect

from tests.journeys.browsing import LAPTOP, PHONE, Person, arrive
from tests.journeys.steps import fill_letter, join, send_letter


async def seated(
    browser: Browser, origin: str, method: str, leading: str, names: Sequence[str]
) -> tuple[Person, list[Person]]:
    """Anna with her laptop, who says how it is led, and the others with their phones, in the waiting room."""
    anna = await arrive(browser, "Anna", LAPTOP)
    await fill_letter(anna, origin, "Thursday", method)
    await anna.page.get_by_label("Who leads?").select_option(leading)
    links = await send_letter(anna)
    others = [await arrive(browser, name, PHONE, has_touch=True) for name in names]
    for person in others:
        await join(person, links.people)
    return anna, others


async def together(person: Person) -> Locator:
    """What anyone may do for all where nobody leads, unfolded."""
    fold = person.page.locator("details.together")
    if await fold.get_attribute("open") is None:
        await fold.locator("summary").click()
    return fold


async def ready(*people: Person) -> None:
    """One after the other, each seen by the server before the next presses."""
    for person in people:
        button = person.button("I am ready")
        before = await person.page.locator(".strip .over").inner_text()
        await button.click()
        gone_on = person.page.locator(".strip .over").filter(has_not_text=before)
        await expect(button.and_(person.page.locator("[aria-pressed=true]")).or_(gone_on).first).to_be_visible()


async def is_in(phase: str, *people: Person) -> None:
    """Everyone's page is in that phase."""
    for person in people:
        await expect(person.page.get_by_role("heading", name=phase).first).to_be_visible()
