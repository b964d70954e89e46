"""A guided circle with a scribe and a timekeeper: what they have on their pages, and what comes of it."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.seating import begin, close, screened, seated, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import go_on, propose

SAID = "He keeps the others small by finishing everything."


async def test_duties(serving: Serving, browser: Browser) -> None:
    """[JRN88] A scribe writes down for all to read and for the report; a timekeeper has the hands on the clock."""
    links, anna, (bram, chris, dewi) = await seated(
        browser, serving.origin, ("Bram", "Chris", "Dewi"), "The gossip method"
    )
    screen = await screened(browser, links)
    await assigned_and_taken(anna, bram, chris)
    await propose(dewi, "The files of my colleague", "I keep finishing what he leaves.")
    await begin(anna)
    await anna.press_of("Choose this", "The files of my colleague")
    await go_on(anna, "Introduction")
    await keeps_the_time(anna, chris)
    await go_on(anna, "Exploration")
    await go_on(anna, "Gossip")
    await writes_down(bram, anna, chris, screen)
    await dewi.sees_not(SAID)  # with her back to the circle
    await into_the_report(anna, bram, dewi)
    untroubled(anna, bram, chris, dewi, screen)


async def assigned_and_taken(anna: Person, bram: Person, chris: Person) -> None:
    """In the waiting room: Anna says who writes, Chris takes what is free."""
    await anna.page.get_by_label("Scribe").select_option(label="Bram")
    await bram.sees("You take notes.")
    await chris.see("Duties").click()
    await chris.press_of("Take it", "Timekeeper")
    await chris.sees("You keep the time.")
    await expect(anna.page.get_by_label("Timekeeper")).to_contain_text("Chris")
    assert await chris.axe() == []


async def keeps_the_time(anna: Person, chris: Person) -> None:
    await chris.press("+ 1 min")
    await anna.sees("of 6 min")


async def writes_down(bram: Person, anna: Person, chris: Person, screen: Person) -> None:
    """Everyone reads it, the room too; only the scribe has the field."""
    await bram.write("What is said, in the speaker’s own words", "He keeps others small.")
    await bram.press("Write down")
    await chris.sees("He keeps others small.")
    await bram.press_of("Change", "He keeps others small.")
    await bram.write("What is said, in the speaker’s own words", SAID)
    await bram.press("Write down")
    for person in (anna, chris, screen):
        await person.sees(SAID)
    for person in (anna, chris):
        await expect(person.button("Write down")).to_have_count(0)
    await bram.page.evaluate("scrollTo(0, document.body.scrollHeight)")  # out from under the bar
    assert await bram.axe() == []


async def into_the_report(anna: Person, bram: Person, dewi: Person) -> None:
    for phase in ("Reaction", "Evaluation", "Learning points"):
        await go_on(anna, phase)
    await close(anna)
    await dewi.press("Make the report")
    await dewi.page.get_by_role("checkbox", name=SAID).click()
    await bram.press("To the report")
    await bram.sees("Written down on the way")
    await bram.sees(SAID)
