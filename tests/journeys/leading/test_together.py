"""A circle in which nobody leads goes through a whole method."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.leading.selfled import is_in, ready, seated, together
from tests.journeys.seating import FOUR_STEPS, begin, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import ask, propose, put_card

CASE = "The files of my colleague"


async def test_together(serving: Serving, browser: Browser) -> None:
    """[JRN86] A circle without a leader goes through a whole method; most being ready, all go on."""
    anna, others = await seated(browser, serving.origin, FOUR_STEPS, "majority", ("Bram", "Chris", "Dewi"))
    bram, chris, dewi = others
    await bram.sees("you go on together as soon as most are ready")
    await propose(dewi, CASE, "I keep finishing what he leaves.")
    await begin(anna)
    await choosing(anna, bram, chris, dewi)
    await asking(anna, bram, chris, dewi)
    await advising(anna, bram, chris, dewi)
    await ending(anna, bram, chris, dewi)
    untroubled(anna, *others)


async def choosing(anna: Person, bram: Person, chris: Person, dewi: Person) -> None:
    """Anyone chooses the case; half is not enough to go on."""
    await is_in("Agenda", anna, bram, chris, dewi)
    await bram.sees("You go on together when 3 of the 4 of you are ready.")
    await (await together(bram)).get_by_role("button", name="Choose this").click()
    await dewi.sees("Chosen. You bring it.")
    assert await bram.axe() == []
    await ready(anna, bram)
    await chris.sees("2 of 4 ready")
    await ready(dewi)
    await is_in("Exploration", anna, bram, chris, dewi)


async def asking(anna: Person, bram: Person, chris: Person, dewi: Person) -> None:
    """Who did not ask gives the floor, another takes it back; the facilitator asks like everyone else."""
    await ask(anna, "Since when?")
    await ask(chris, "Who else knows?")
    fold = await together(bram)
    await fold.get_by_role("button", name="Give the floor").filter(has_text="Chris").click()
    await chris.sees("You have the floor")
    await (await together(anna)).get_by_role("button", name="Answered", exact=True).click()
    await ready(chris, bram, dewi)
    await is_in("Advice", anna, bram, chris, dewi)


async def advising(anna: Person, bram: Person, chris: Person, dewi: Person) -> None:
    """That the pile is still closed is said to all; anyone closes it, and anyone ends the asking."""
    await put_card(bram, "Wait a week.")
    await put_card(chris, "Give one back.")
    await dewi.sees("The pile is not closed yet.")
    await (await together(chris)).get_by_role("button", name="Close the pile…").click()
    await chris.page.get_by_role("dialog").get_by_role("button", name="Close the pile").click()
    await bram.press("Yes, open it")
    await expect(bram.button("Yes, open it")).to_have_attribute("aria-pressed", "true")
    await (await together(dewi)).get_by_role("button", name="Open what is allowed").click()
    await anna.sees("Wait a week.")
    await anna.sees_not("Give one back.")
    await ready(anna, chris, dewi)


async def ending(anna: Person, bram: Person, chris: Person, dewi: Person) -> None:
    """After the last phase nothing follows by itself: who began it closes it."""
    await is_in("Evaluation", anna, bram, chris, dewi)
    await ready(bram, chris, dewi)
    await bram.sees("Anna closes the session.")
    await expect(bram.button("Close…")).to_have_count(0)
    assert await anna.axe() == []
    await anna.button("Close…").click()
    await anna.page.get_by_role("dialog").get_by_role("button", name="Close the session").click()
    await dewi.sees("The session is closed")
    await anna.sees("Report of")
