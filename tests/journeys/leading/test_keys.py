"""The lead passes without a mouse and without a look at the page, on the narrowest phone."""

from typing import Final

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, Person, arrive
from tests.journeys.keyboard import Keys
from tests.journeys.leading.passing import dialog
from tests.journeys.listening import heard, hears, listen
from tests.journeys.seating import FOUR_STEPS, to_exploration, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import join, start_session

NARROWEST: Final = {"width": 320, "height": 640}


async def fits(person: Person) -> None:
    """Nothing has to be pushed sideways."""
    assert await person.page.evaluate("document.documentElement.scrollWidth") <= NARROWEST["width"]


async def test_by_keys_and_ears(serving: Serving, browser: Browser) -> None:
    """[JRN85] The lead is handed over by keyboard alone; each page says what happened and fits in 320 px."""
    anna = Keys(await arrive(browser, "Anna", LAPTOP))
    bram = Keys(await arrive(browser, "Bram", NARROWEST))
    chris = Keys(await arrive(browser, "Chris", NARROWEST))
    everyone = [each.person for each in (anna, bram, chris)]
    for person in everyone:
        await listen(person)
    links = await start_session(anna.person, serving.origin, method=FOUR_STEPS)
    for each in (bram, chris):
        await join(each.person, links.people)
    await to_exploration(anna.person, chris.person)
    for person in everyone:
        await heard(person)
    await asked(anna, bram)
    await accepted(bram)
    await everyone_is_told(anna, bram, chris)
    untroubled(*everyone)
    assert [*anna.unseen, *bram.unseen, *chris.unseen] == []


async def asked(anna: Keys, bram: Keys) -> None:
    """The dialog gives the focus back; what is asked is said, and a key meant for the page answers nothing."""
    await anna.press("Who is here")
    await anna.press("Ask to lead … Bram")
    await anna.keeps_focus()
    await anna.press("Ask Bram")
    await hears(anna.person, "polite: Bram has been asked to lead")
    await anna.keeps_focus()
    await anna.key("Escape", "the list")
    await anna.stays_on("button", "Who is here")
    await hears(bram.person, "polite: Anna asks you to lead.")
    await expect(dialog(bram.person)).to_have_count(1)
    await fits(bram.person)
    for key in ("Space", "Enter"):
        await bram.key(key, "the page behind the dialog")
    await expect(dialog(bram.person)).to_have_count(1)


async def accepted(bram: Keys) -> None:
    """Escape answers nothing either: the line stays."""
    await bram.key("Escape", "the offer")
    await expect(dialog(bram.person)).to_have_count(0)
    await bram.press("Answer")
    await bram.press("Yes, I will lead")
    await bram.stays_on("heading", "Keep this code")
    await fits(bram.person)
    await bram.mark("I have kept the code")
    await bram.press("I lead from now on")
    await bram.stays_on("heading", "Exploration")
    await fits(bram.person)


async def everyone_is_told(anna: Keys, bram: Keys, chris: Keys) -> None:
    """Once, each in their own words; the focus of whose page changed is where reading begins."""
    await hears(bram.person, "polite: You lead now.")
    await hears(anna.person, "polite: Bram leads now. You take part like everyone else.")
    await hears(chris.person, "polite: Bram leads now. Anna handed over.")
    await anna.keeps_focus()
    await anna.stays_on("heading", "Exploration")
    for each in (bram, anna, chris):
        await each.press("All right")
        await each.keeps_focus()
    await fits(chris.person)
    await bram.press("On to Advice")
    await bram.press("Go on now")
    for each in (bram, anna, chris):
        await hears(each.person, "polite: Phase 3 of 4: Advice")
    for each, asked_before in ((bram, 1), (anna, 1), (chris, 0)):
        told = [said for said in await heard(each.person) if "lead" in said]
        assert len(told) == asked_before + 1, told
