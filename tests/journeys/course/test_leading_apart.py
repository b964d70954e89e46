"""The facilitator brings the case and sits with the back to the circle: they listen, and lead all the same."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.seating import begin, seated, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import go_on

MINE, SAID = "My part in it", "She protects him."
OPEN = "Lead time and phases"


async def test_leads_with_the_back_to_the_circle(serving: Serving, browser: Browser) -> None:
    """[JRN130] A facilitator who turns away with their own case listens too; at the desk they have time and phases, and
    nothing of what the others say."""
    _, anna, (bram, chris) = await seated(browser, serving.origin, ("Bram", "Chris"), "The gossip method")
    await anna.page.get_by_label("Scribe").select_option(label="Bram")
    await brings(anna)
    for phase in ("Introduction", "Exploration", "Gossip"):
        await go_on(anna, phase) if phase != "Gossip" else await into_gossip(anna)
    await bram.write("What is said, in the speaker’s own words", SAID)
    await bram.press("Write down")
    await chris.sees(SAID)
    await listens(anna)
    await leads(anna)
    await anna.press("Turn back")
    await anna.sees(SAID)
    untroubled(anna, bram, chris)


async def brings(anna: Person) -> None:
    await anna.see("Take part yourself").click()
    await anna.press("I have a case")
    await anna.write("Title", MINE)
    await anna.press("Put on the table")
    await begin(anna)
    await anna.press_of("Choose this", MINE)


async def into_gossip(anna: Person) -> None:
    """The phase does not come to the desk, but to the page on which they listen."""
    await anna.press("On to Gossip")
    await anna.press("Go on now")
    await anna.sees("Your back to the circle")


async def listens(anna: Person) -> None:
    """Nothing of what is said, nobody to call and nothing to be ready for: but the note, and the way to the desk."""
    await expect(anna.page.get_by_role("img", name="You sit with your back")).to_be_visible()
    await anna.sees_not(SAID)
    for other in ("Call Anna", "I am ready", "On to Reaction"):
        await expect(anna.button(other)).to_have_count(0)
    assert await anna.axe() == []


async def leads(anna: Person) -> None:
    """Time and phases, and the way back to listening; the desk is left as it is by a press."""
    await anna.press(OPEN)
    await expect(anna.page.get_by_role("heading", name="Gossip")).to_be_focused()
    await anna.press("+ 1 min")
    await anna.sees("of 11 min")
    await expect(anna.button("On to Reaction")).to_be_visible()
    await anna.sees_not(SAID)
    assert await anna.axe() == []
    await anna.press("Back to listening")
    await expect(anna.button(OPEN)).to_be_visible()
    await anna.press(OPEN)
