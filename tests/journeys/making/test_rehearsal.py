"""A method is tried before a circle does: its simulated people come, do what it asks, and go with the session."""

import re

import pytest
from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, Person, arrive
from tests.journeys.seating import begin, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import go_on

NAME = "Wheel of four"
PLAYED = ("Anna", "Bram", "Chris", "Dewi")
SAID = ("always comes late", "handover", "Wheel of four", "Bram")


async def now(person: Person) -> None:
    """The simulated people do what this phase asks, until they have nothing more to do."""
    await person.press("Skip the wait")
    await person.sees("They are waiting for you.")


async def tried(person: Person, origin: str) -> None:
    """From a copy of a method of the library to its rehearsal."""
    page = person.page
    await page.goto(f"{origin}/methods/own?from=general-four-step")
    await person.press("Copy this one")
    await page.get_by_label("Name of the method").fill(NAME)
    await person.press("Try it")
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("radio", name="4").check()
    await dialog.get_by_label("Your first name").fill(person.name)
    assert await person.axe() == []
    await dialog.get_by_role("button", name="Begin the rehearsal").click()
    await expect(page.get_by_role("heading", name=f"Rehearsal: {NAME}")).to_be_visible()
    await person.sees("are played by this page")


@pytest.mark.parametrize("serving", [{"KRING_CREATIONS_PER_HOUR": "1"}], indirect=True)
async def test_a_rehearsal(serving: Serving, browser: Browser) -> None:
    """[JRN140] Those who are played come, ask and write, after a reload too; ended, all goes but the draft."""
    eva = await arrive(browser, "Eva", LAPTOP)
    page = eva.page
    await tried(eva, serving.origin)
    for name in PLAYED:
        await expect(page.get_by_role("list").get_by_text(name, exact=True).first).to_be_visible()
    assert await eva.axe() == []
    await begin(eva)
    await now(eva)
    await eva.press_of("Choose this", "A colleague always comes late")
    await go_on(eva, "Exploration")
    await page.reload()
    await now(eva)
    await eva.sees("Practice case")
    await eva.sees("Where were you then?")
    await go_on(eva, "Advice")
    await now(eva)
    await eva.press("Close the pile…")
    await page.get_by_role("button", name="Close the pile", exact=True).click()
    await now(eva)
    await eva.sees("Everyone is ready")
    await go_on(eva, "Evaluation")
    await now(eva)
    await eva.sees("before I say yes")
    await eva.press("End the rehearsal")
    await expect(page).to_have_url(re.compile("/methods/own$"))
    await expect(page.get_by_label("Name of the method")).to_have_value(NAME)
    assert (
        await page.evaluate("sessionStorage.length + Object.keys(localStorage).filter(key => key.length > 40).length")
        == 0
    )
    heard = "".join(eva.frames)
    assert '"t":"refused"' not in heard
    assert not [word for word in SAID if word in heard]
    untroubled(eva)
    await eva.press("Try it")
    await eva.press("Begin the rehearsal")
    await eva.sees("Many sessions were started from this address")
