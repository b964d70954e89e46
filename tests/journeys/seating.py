"""Small groups: a session and the few people a short journey needs, at its table."""

from collections.abc import Sequence

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, PHONE, PROJECTOR, Person, arrive
from tests.journeys.steps import Links, go_on, join, propose, start_session

FOUR_STEPS = "The four steps"


async def seated(
    browser: Browser, origin: str, names: Sequence[str], method: str = FOUR_STEPS, language: str = "en"
) -> tuple[Links, Person, list[Person]]:
    """Anna with her laptop, the others with their phones, in the waiting room."""
    anna = await arrive(browser, "Anna", LAPTOP, language)
    links = await start_session(anna, origin, "Thursday", method)
    others = [await arrive(browser, name, PHONE, language, has_touch=True) for name in names]
    for person in others:
        await join(person, links.people)
    return links, anna, others


async def screened(browser: Browser, links: Links, language: str = "en") -> Person:
    """The screen in their room."""
    screen = await arrive(browser, "the screen", PROJECTOR, language)
    await screen.page.goto(links.screen)
    return screen


async def begin(facilitator: Person) -> None:
    """From the waiting room into the first phase, however few there are."""
    await facilitator.does("onward.begin")
    now = facilitator.button(facilitator.word("onward.beginNow"))
    running = facilitator.page.get_by_text(facilitator.word("telling.phase", n=1))
    await expect(now.or_(running).first).to_be_visible()
    if await now.is_visible():
        await now.click()
    await expect(running.first).to_be_visible()


async def to_exploration(facilitator: Person, bringer: Person) -> None:
    """A case on the table and chosen; the four steps go on to their second phase."""
    await propose(bringer, "The files of my colleague", "I keep finishing what he leaves.")
    await begin(facilitator)
    await facilitator.press_of("Choose this", "The files of my colleague")
    await bringer.reads("cases.isYours")
    await go_on(facilitator, "Exploration")


async def close(facilitator: Person) -> None:
    """The session is closed, from whatever phase."""
    await facilitator.button(facilitator.word("desk.end")).first.click()
    sure = facilitator.page.get_by_role("dialog").get_by_role("button", name=facilitator.word("desk.close.yes"))
    await sure.click()
    await facilitator.reads("report.head")


def untroubled(*people: Person) -> None:
    """Nothing went wrong on anybody's page."""
    assert [trouble for person in people for trouble in person.troubles] == []
