"""A circle in which another participant has the chair in each phase."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.leading.passing import dialog, reads
from tests.journeys.leading.selfled import is_in, seated
from tests.journeys.seating import FOUR_STEPS, begin, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import ask, go_on, propose

YOURS = "You have the chair for this phase."


async def test_rotating(serving: Serving, browser: Browser) -> None:
    """[JRN87] The chair passes on with every phase; who has it leads, on a phone too; the facilitator takes part."""
    anna, others = await seated(browser, serving.origin, FOUR_STEPS, "rotating", ("Bram", "Chris", "Dewi"))
    bram, chris, dewi = others
    await chris.sees("the chair passes on with every phase")
    await propose(bram, "The files of my colleague", "I keep finishing what he leaves.")
    await begin(anna)
    await reads(anna, YOURS)
    await anna.press_of("Choose this", "The files of my colleague")
    await go_on(anna, "Exploration")
    await leads_from_the_phone(anna, bram, chris, dewi)
    await given_and_taken(anna, bram, chris, dewi)
    await the_end(anna, bram, chris, dewi)
    untroubled(anna, *others)


async def leads_from_the_phone(anna: Person, bram: Person, chris: Person, dewi: Person) -> None:
    """Past Bram, whose case it is, to Chris; Anna asks and gets ready like everyone else."""
    await reads(chris, YOURS)
    for person in (anna, bram, dewi):
        await person.sees("Chris has the chair.")
    await expect(anna.button("On to Advice")).to_have_count(0)
    await ask(anna, "Since when?")
    await chris.press_of("Give the floor", "Anna")
    await anna.sees("You have the floor")
    assert await chris.axe() == []
    await anna.press("I am ready")
    await chris.sees("1 of 3 ready.")
    await chris.page.reload()
    await reads(chris, YOURS)
    await go_on(chris, "Advice")


async def given_and_taken(anna: Person, bram: Person, chris: Person, dewi: Person) -> None:
    """Dewi has it next and gives it away; the facilitator can take it, from the menu."""
    await reads(dewi, YOURS)
    await is_in("Advice", anna, bram, chris)
    await dewi.press("Who is here")
    await expect(dialog(dewi).get_by_role("button", name="Give the chair").filter(has_text="Bram")).to_have_count(0)
    await dialog(dewi).get_by_role("button", name="Give the chair").filter(has_text="Chris").click()
    await reads(chris, YOURS)
    await dewi.sees("Chris has the chair.")
    await anna.press("Menu")
    await dialog(anna).get_by_role("button", name="Take the chair").click()
    await reads(anna, YOURS)
    await chris.sees("Anna has the chair.")
    await go_on(anna, "Evaluation")


async def the_end(anna: Person, bram: Person, chris: Person, dewi: Person) -> None:
    """In the last phase the next one has the chair, and the facilitator closes, from the menu."""
    await reads(chris, YOURS)
    await reads(chris, "Anna closes the session.")
    await expect(chris.button("Close…")).to_have_count(0)
    await is_in("Evaluation", anna, bram, dewi)
    await anna.press("Menu")
    await dialog(anna).get_by_role("button", name="Close…", exact=True).click()
    await anna.press("Close the session")
    await dewi.sees("The session is closed")
    await anna.sees("Report of")
