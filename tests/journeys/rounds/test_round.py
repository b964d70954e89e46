"""Everyone has a turn: by chance, with a pass, a reload and a raised hand; then whoever is elsewhere first."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.rounds.ring import Ring
from tests.journeys.seating import begin, screened, seated
from tests.journeys.serving import Serving
from tests.journeys.steps import go_on

WHY = "Why did you stay?"


@asynccontextmanager
async def ring(home: Path, browser: Browser) -> AsyncIterator[Ring]:
    serving = Serving(home, module="tests.journeys.rounds.in_turn")
    await serving.start()
    links, anna, phones = await seated(browser, serving.origin, ("Bram", "Chris", "Dewi"), "In turn")
    screen = await screened(browser, links)
    await begin(anna)
    found = Ring(anna, phones, screen)
    yield found
    assert not [trouble for person in (*found.people, screen) for trouble in (*person.troubles, *await person.axe())]
    await serving.stop()


async def test_by_chance(tmp_path: Path, browser: Browser) -> None:
    """[JRN90] Four go round by chance: each page says whose turn it is and who is next; one passes, one reloads and
    keeps the turn, one raises a hand and gets the word."""
    async with ring(tmp_path, browser) as circle:
        await circle.anna.press("at random")
        order = await circle.order()
        await circle.anna.press("Start the round")
        await circle.has_turn(order)
        await circle.lets_go(order[0], "round.pass")
        await circle.has_turn(order[1:])
        await order[1].page.reload()
        await circle.has_turn(order[1:])
        await speaks_beside(circle, order)
        for n in (1, 2):
            await circle.lets_go(order[n], "round.done")
            await circle.has_turn(order[n + 1 :])
        await circle.anna.press("End the round")
        for person in circle.people:
            await person.sees("Everyone has had a turn.")


async def speaks_beside(circle: Ring, order: Sequence[Person]) -> None:
    """Somebody on a phone, who had the turn or has it later, raises a hand and has the word until giving it back."""
    hand = next(phone for phone in circle.phones if phone is not order[1])
    await hand.press("Raise my hand")
    await circle.anna.sees("Hands raised")
    await circle.anna.press_of("Give the floor", hand.name)
    await hand.sees("You have the floor")
    await circle.screen.sees(f"{hand.name} has the floor for a moment")
    await hand.press("I am done")
    await circle.has_turn(order[1:])


async def test_elsewhere_first(tmp_path: Path, browser: Browser) -> None:
    """[JRN91] Whoever takes part from elsewhere comes first and asks; who asks without the turn is told whose it is,
    and keeps the question."""
    async with ring(tmp_path, browser) as circle:
        bram, chris, dewi = circle.phones
        elsewhere = dewi.page.get_by_label("I am taking part remotely")
        await elsewhere.click()
        await expect(elsewhere).to_be_checked()
        await go_on(circle.anna, "Asking")
        await expect(circle.anna.page.locator(".desk-order li").first).to_contain_text("Dewi remote")
        await circle.anna.page.get_by_label("I take a turn as well").uncheck()
        await circle.anna.press("Start the round")
        await circle.has_turn([dewi, bram, chris])
        await bram.write("Your question", WHY)
        await bram.press("Into the queue")
        await bram.sees("It is somebody else’s turn now.")
        await expect(bram.page.get_by_label("Your question")).to_have_value(WHY)
        await dewi.write("Your question", "What did you see?")
        await dewi.press("Into the queue")
        await circle.anna.sees("What did you see?")
        await dewi.press("I am done")
        await circle.has_turn([bram, chris])
        await bram.press("Into the queue")
        await circle.anna.sees(WHY)
