"""Everyone brings a case in turn: Troika, from the first case to a report that each fills with their own."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.seating import begin, close, screened, seated, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import go_on, propose


async def test_each_brings_a_case(serving: Serving, browser: Browser) -> None:
    """[JRN145] Each has the case-bringer's page in their own lap and no other, and ticks only what is theirs."""
    links, anna, (bram, chris) = await seated(browser, serving.origin, ("Bram", "Chris"), "Troika Consulting")
    screen = await screened(browser, links)
    people = (anna, bram, chris, screen)
    await propose(bram, "The night shift", "Nobody wants it.")
    await propose(chris, "My inbox", "It never empties.")
    await begin(anna)
    await go_on(anna, "Telling")
    await its_turn(bram, [chris, screen])
    await anna.page.get_by_label("Whose case").select_option(label="Chris")
    await its_turn(chris, [bram, screen])
    for phase in ("Clarifying", "Consulting"):
        await go_on(anna, phase)
    await chris.sees("Your back to the circle")
    await expect(anna.page.get_by_label("Whose case")).to_have_count(0)
    assert [await person.axe() for person in people] == [[]] * len(people)
    await go_on(anna, "What was of use")
    await anna.does("lap.nextCase")
    await its_turn(bram, [chris, screen])
    for phase in ("Clarifying", "Consulting", "What was of use", "First step"):
        await go_on(anna, phase)
    for person in (bram, chris):
        await person.write("I will", f"{person.name} calls")
        await person.does("will.note")
        await anna.sees(f"{person.name} calls")
    await close(anna)
    await bram.press("Make the report")
    await expect(bram.page.get_by_role("checkbox")).to_have_count(1)
    box = bram.page.get_by_role("checkbox", name="Bram calls")
    await box.click()
    await expect(box).to_be_checked()
    await anna.sees("Bram calls")
    await bram.sees_not("Chris calls")
    untroubled(*people)


async def its_turn(one: Person, others: list[Person]) -> None:
    await one.reads("lap.yours")
    for other in others:
        await other.reads("lap.turn", name=one.name)
