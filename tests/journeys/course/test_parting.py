"""The circle parts in pairs, each with a queue and cards of its own, and comes together again."""

from pathlib import Path

from playwright.async_api import Browser, expect

from tests.journeys.browsing import PROJECTOR, Person, arrive
from tests.journeys.seating import begin, seated, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import ask, go_on, propose

WHOSE = "Whose fear is it?"
ADVICE = "Ask her what she hopes for."


async def test_pairs(tmp_path: Path, browser: Browser) -> None:
    """[JRN99] Queue and cards of a pair stay on its pages and the desk; together again, all see what each brings."""
    serving = Serving(tmp_path, module="tests.journeys.course.parting")
    await serving.start()
    links, anna, phones = await seated(browser, serving.origin, ("Bram", "Chris", "Dewi", "Eva"), "Parting")
    bram, chris, dewi, eva = phones
    screen = await arrive(browser, "the screen", PROJECTOR)
    await screen.page.goto(links.screen)
    people = (anna, *phones, screen)
    await propose(bram, "The handover", "Nobody asked me.")
    await begin(anna)
    await anna.press_of("Choose this", "The handover")
    await go_on(anna, "Apart")
    await bram.sees("You, with Chris")
    await dewi.sees("You, with Eva")
    await screen.sees("Dewi and Eva")
    await one_asks(bram, chris, (dewi, eva, screen))
    await one_writes(dewi, eva, (bram, chris, screen))
    await one_sorts(eva, dewi)
    await anna.page.get_by_text("Look in, or move somebody").nth(1).click()
    await anna.sees(ADVICE)
    assert [await person.axe() for person in people] == [[]] * len(people)
    await go_on(anna, "Together")
    for person in (anna, *phones):
        await person.sees("Brought back from the sub-groups")
        await person.sees(WHOSE)
        await person.sees(ADVICE)
    await screen.sees_not(ADVICE)
    await anna.does("lap.again")
    await on_to_others(phones, screen)
    assert [await person.axe() for person in people] == [[]] * len(people)
    await go_on(anna, "Together")
    await bram.sees_not(ADVICE)
    untroubled(*people)
    await serving.stop()


async def on_to_others(phones: list[Person], screen: Person) -> None:
    """In the next lap the first of each pair stays at the table, and the second one moves on to the other."""
    bram, chris, _, eva = phones
    await bram.sees("You, with Eva")
    await bram.sees("You host this table, and stay when the others move on.")
    await chris.sees("You, with Dewi")
    await chris.sees("Dewi hosts this table, and stays when the others move on.")
    await eva.sees("Dewi hosts")
    for line in ("Table 1 Bram and Eva Bram hosts", "Table 2 Dewi and Chris Dewi hosts"):
        await expect(screen.page.get_by_role("listitem").filter(has_text=line)).to_be_visible()


async def one_asks(bram: Person, chris: Person, others: tuple[Person, ...]) -> None:
    """In a pair the other one takes the question up and marks it answered."""
    await ask(chris, WHOSE)
    await bram.sees(WHOSE)
    await bram.press("Take this one up")
    await bram.sees("Now: Chris’s question")
    await chris.sees("You have the floor")
    for other in others:
        await other.sees_not(WHOSE)
    await chris.press("Answered")
    await bram.sees_not("Now: Chris’s question")


async def one_writes(dewi: Person, eva: Person, others: tuple[Person, ...]) -> None:
    """The other one opens the card for the two of them, after a reload as well."""
    await dewi.page.get_by_label("What the card says").fill(ADVICE)
    await dewi.press("Put it down")
    await expect(dewi.button("Take back")).to_be_visible()
    await eva.page.reload()
    await eva.sees("You, with Dewi")
    await eva.sees_not(ADVICE)
    await eva.press("Open our cards")
    await eva.sees(ADVICE)
    for other in others:
        await other.sees_not(ADVICE)


async def one_sorts(eva: Person, dewi: Person) -> None:
    """Anyone in the pair lays its cards aside and in groups, also after a second pile of it began."""
    await eva.press_of("Set aside", ADVICE)
    await dewi.sees("1 set aside")
    await dewi.page.get_by_text("1 set aside").click()
    await dewi.press_of("Put back", ADVICE)
    await dewi.write("Name of a new group of cards", "Hope")
    await dewi.press("Make the group")
    await eva.page.get_by_role("combobox", name=ADVICE).select_option("Hope")
    await dewi.sees_not("In no group yet")
    await eva.press("Write more")
    await expect(eva.page.get_by_label("What the card says")).to_be_visible()
    await eva.sees(ADVICE)
    await dewi.sees("Hope")
