"""A way through a method that is not straight: a module chosen, a round for each, silence, and an outcome kept back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.seating import begin, screened, seated, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import go_on, propose

ENDED = "He thanked me, and left."


@asynccontextmanager
async def winding(home: Path, browser: Browser) -> AsyncIterator[list[Person]]:
    """Anna at the desk, Bram whose case it is, Chris, and the screen."""
    serving = Serving(home, module="tests.journeys.course.winding")
    await serving.start()
    links, anna, phones = await seated(browser, serving.origin, ("Bram", "Chris"), "Winding")
    screen = await screened(browser, links)
    people = [anna, *phones, screen]
    yield people
    untroubled(*people)
    await serving.stop()


async def test_winding(tmp_path: Path, browser: Browser) -> None:
    """[JRN96] A module is favoured, chosen and played, once about each; silence leaves plan and time; the outcome
    stays on the case-bringer's device until its phase."""
    async with winding(tmp_path, browser) as (anna, bram, chris, screen):
        await propose(bram, "The letter", "I never sent it.")
        await begin(anna)
        await anna.press_of("Choose this", "The letter")
        await prepares(bram)
        await go_on(anna, "Choice")
        await chooses(anna, bram, chris, screen)
        await go_on(anna, "Play")
        await plays(anna, bram, chris, screen)
        await go_on(anna, "Quiet")
        await is_silent(bram, chris, screen)
        await go_on(anna, "Ending")
        await tells(anna, bram, chris, screen)
        assert [await person.axe() for person in (anna, bram, chris, screen)] == [[]] * 4


async def prepares(bram: Person) -> None:
    """Written down early, and sent to nobody."""
    await bram.page.get_by_text("Note in advance how it ended").click()
    await bram.write("How did it end", ENDED)
    await bram.sees("Saved")


async def chooses(anna: Person, bram: Person, chris: Person, screen: Person) -> None:
    for person in (bram, screen):
        await person.sees("Choice")
    await chris.press("My preference Ideas")
    await bram.press("My preference Doubts")
    await anna.sees("Preferred by Chris")
    await screen.sees("Ideas")
    await anna.press("Choose this Doubts")
    await screen.sees("Doubts: aim")
    await anna.press("Choose this Ideas")
    await screen.sees("Ideas: aim")
    await chris.sees("Chosen")


async def plays(anna: Person, bram: Person, chris: Person, screen: Person) -> None:
    """With the activities of the module, first about who sits first, then about whom the facilitator says."""
    await chris.sees("Ideas: group")
    await expect(chris.page.get_by_label("What the card says")).to_be_visible()
    await bram.sees("This round is about you")
    for person in (anna, chris, screen):
        await person.sees("This round is about Bram")
    await anna.press("Another round")
    await bram.sees("This round is about Chris")
    await anna.page.get_by_label("About whom").select_option("Anna")
    await chris.sees("This round is about Anna")
    await go_on(anna, "Play")
    await anna.press("Another round")
    await chris.sees("This round is about you")
    await go_on(anna, "Play")
    await expect(anna.button("Another round")).to_have_count(0)


async def is_silent(bram: Person, chris: Person, screen: Person) -> None:
    for person in (bram, chris):
        await person.sees("Quiet: group" if person is chris else "Quiet: bringer")
        await expect(person.page.get_by_role("textbox")).to_have_count(0)
    await screen.sees("Quiet")
    await expect(screen.page.get_by_role("img")).to_have_count(1)
    await screen.sees_not("Quiet: purpose")


async def tells(anna: Person, bram: Person, chris: Person, screen: Person) -> None:
    await chris.sees("Bram now tells how it ended.")
    await expect(bram.page.get_by_label("How did it end")).to_have_value(ENDED)
    for person in (anna, chris):
        await person.sees_not(ENDED)
    await bram.press("Tell the circle")
    for person in (anna, chris):
        await person.sees(ENDED)
    await screen.sees_not(ENDED)
