"""The case-bringer sits with the back to the circle, as in the gossip method, and comes back to it."""

from collections.abc import Sequence

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.seating import begin, screened, seated, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import go_on, propose

STUNG = "‘She protects him.’ That stung."
AFRAID = "Am I afraid of silence?"


async def test_back_to_the_circle(serving: Serving, browser: Browser) -> None:
    """[JRN95] Turned away one sees the circle behind and one's own notes, can send nothing, calls and turns back; notes
    stay on the device until one of them is shared."""
    links, anna, phones = await seated(browser, serving.origin, ("Bram", "Chris", "Dewi"), "The gossip method")
    bram, chris, dewi = phones
    screen = await screened(browser, links)
    people = (anna, bram, chris, dewi, screen)
    await propose(bram, "My part in it", "I keep stepping in.")
    await begin(anna)
    await anna.press_of("Choose this", "My part in it")
    for phase in ("Introduction", "Exploration", "Gossip"):
        await go_on(anna, phase)
    await listens_apart(bram)
    assert [await person.axe() for person in people] == [[]] * len(people)
    await calls(bram, anna, [chris, screen])
    await comes_and_goes(bram, chris)
    await anna.press("Play these phases again")
    for person in (bram, chris, screen):
        await person.sees("Round 2")
    await go_on(anna, "Reaction")
    await shares(bram, [anna, chris, dewi])
    await screen.sees_not(STUNG)
    assert [await person.axe() for person in people] == [[]] * len(people)
    untroubled(*people)


async def listens_apart(bram: Person) -> None:
    """Nothing to write in but the note, and nothing of it in any command; a reload keeps it."""
    await bram.sees("Your back to the circle")
    await expect(bram.page.get_by_role("img", name="You sit with your back")).to_be_visible()
    sent = asked(bram)
    await expect(bram.page.get_by_role("textbox")).to_have_count(1)
    await bram.page.get_by_role("textbox").fill(f"{STUNG}\n{AFRAID}")
    await bram.sees("Saved")
    await bram.page.reload()
    await expect(bram.page.get_by_role("textbox")).to_have_value(f"{STUNG}\n{AFRAID}")
    assert asked(bram) == sent


def asked(person: Person) -> list[str]:
    """Everything that this page asked for."""
    return [frame for frame in person.frames if '"command"' in frame]


async def calls(bram: Person, anna: Person, others: Sequence[Person]) -> None:
    await bram.press("Call Anna")
    await bram.sees("Anna sees that you are calling.")
    await anna.sees("Bram is calling you.")
    for other in others:
        await other.sees_not("Bram is calling")
    await anna.press("I am coming")
    await expect(bram.button("Call Anna")).to_be_visible()


async def comes_and_goes(bram: Person, chris: Person) -> None:
    await bram.press("Turn back")
    await chris.sees("Bram is back in the circle.")
    await bram.sees("You are back in the circle")
    await bram.press("Sit apart again")
    await chris.sees_not("Bram is back in the circle.")
    await expect(bram.button("Turn back")).to_be_visible()


async def shares(bram: Person, others: Sequence[Person]) -> None:
    """One line of two; taken back, it is nobody else's any more."""
    await expect(bram.button("Share this")).to_have_count(2)
    await bram.page.get_by_role("listitem").filter(has_text=STUNG).get_by_role("button", name="Share this").click()
    for other in others:
        await other.sees(STUNG)
        await other.sees_not(AFRAID)
    await bram.press("Take back")
    for other in others:
        await other.sees_not(STUNG)
