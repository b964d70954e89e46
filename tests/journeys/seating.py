"""Small groups: a session and the few people a short journey needs, at its table."""

from collections.abc import Sequence

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, PHONE, Person, arrive
from tests.journeys.steps import Links, go_on, join, propose, start_session

FOUR_STEPS = "The four steps"


async def seated(
    browser: Browser, origin: str, names: Sequence[str], method: str = FOUR_STEPS
) -> tuple[Links, Person, list[Person]]:
    """Anna with her laptop, the others with their phones, in the waiting room."""
    anna = await arrive(browser, "Anna", LAPTOP)
    links = await start_session(anna, origin, "Thursday", method)
    others = [await arrive(browser, name, PHONE, has_touch=True) for name in names]
    for person in others:
        await join(person, links.people)
    return links, anna, others


async def begin(facilitator: Person) -> None:
    """From the waiting room into the first phase, however few there are."""
    await facilitator.button("Begin").click()
    now = facilitator.button("Begin now")
    running = facilitator.page.get_by_text("Phase 1 of")
    await expect(now.or_(running).first).to_be_visible()
    if await now.is_visible():
        await now.click()
    await expect(running.first).to_be_visible()


async def to_exploration(facilitator: Person, bringer: Person) -> None:
    """A case on the table and chosen; the four steps go on to their second phase."""
    await propose(bringer, "The files of my colleague", "I keep finishing what he leaves.")
    await begin(facilitator)
    await facilitator.press_of("Choose this", "The files of my colleague")
    await bringer.sees("Chosen. You bring it.")
    await go_on(facilitator, "Exploration")


async def close(facilitator: Person) -> None:
    """The session is closed, from whatever phase."""
    await facilitator.button("Close…").first.click()
    await facilitator.page.get_by_role("dialog").get_by_role("button", name="Close the session").click()
    await facilitator.sees("Report of")


def untroubled(*people: Person) -> None:
    """Nothing went wrong on anybody's page."""
    assert [trouble for person in people for trouble in person.troubles] == []
