"""The lead is taken over: only after an absence that everyone could see, by one person, and with everyone told."""

import asyncio

import pytest
from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, Person, arrive
from tests.journeys.leading.passing import dialog, has_read, leads, reads, reads_nothing, takes_part
from tests.journeys.listening import heard, hears, listen
from tests.journeys.seating import screened, seated, to_exploration, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import Links, come_back, go_on, shown_code

# The shortest that people can see: an absence is told after three seconds.
SOON = {"KRING_LEAD_AWAY": "5"}
NEVER = {"KRING_LEAD_AWAY": "600"}
AWAY = "Anna leads, and has been away since"
PRESS = "[...document.querySelectorAll('.go button')].find(each => each.textContent === 'I lead from now on')?.click()"
HALF = "Half a question that is still growing"
WHY = "because you were away. You take part like everyone else now"


@pytest.mark.parametrize("serving", [SOON], indirect=True)
async def test_taking_over(serving: Serving, browser: Browser) -> None:
    """[JRN82] Two take over at once and one leads; all are told; who was relieved stays so by reload, code and link."""
    links, anna, others = await seated(browser, serving.origin, ["Bram", "Chris", "Dewi"])
    bram, chris, dewi = others
    screen = await screened(browser, links)
    await to_exploration(anna, dewi)
    await bram.write("Your question", HALF)
    await bram.sees("Saved")
    address = anna.page.url
    await anna.page.goto("about:blank")
    await everyone_sees_it([bram, chris, dewi], screen)
    winner, loser = await the_race(bram, chris)
    await reads(dewi, f"{winner.name} leads now, because Anna was away.")
    await screen.sees(f"{winner.name} leads now")
    await the_other_is_told(loser, winner)
    await kept(bram, winner)
    await anna.page.goto(address)
    await reads(anna, WHY)
    await takes_part(anna)
    assert await anna.axe() == []
    await has_read(anna, WHY)
    await the_old_code(browser, links, serving)
    await go_on(winner, "Advice")
    await anna.sees("Phase 3 of 4")
    untroubled(anna, *others, screen)


async def everyone_sees_it(people: list[Person], screen: Person) -> None:
    """First the absence, then a way to lead; on the screen the absence alone."""
    for person in people:
        await reads(person, AWAY)
    await screen.sees("Anna, who leads, has been away since")
    for person in people:
        await expect(person.button("Take over leading")).to_be_visible(timeout=10_000)
    assert [trouble for person in (people[0], screen) for trouble in await person.axe()] == []


async def the_race(bram: Person, chris: Person) -> tuple[Person, Person]:
    """Both ask at once; who leads, and who does not."""
    for person in (bram, chris):
        await person.press("Take over leading")
        await expect(dialog(person).get_by_role("button", name="Wait for now")).to_be_focused()
    assert await bram.axe() == []
    for person in (bram, chris):
        await dialog(person).get_by_role("button", name="Take over leading").click()
        await shown_code(person)
        await person.page.get_by_label("I have kept the code").check()
    # Pressed by the page itself: whoever is a moment late finds the button gone.
    await asyncio.gather(*(person.page.evaluate(PRESS) for person in (bram, chris)))
    desk, moot = bram.button("On to Advice"), bram.see("Chris is leading by now")
    await expect(desk.or_(moot).first).to_be_visible()
    return (bram, chris) if await desk.is_visible() else (chris, bram)


async def the_other_is_told(loser: Person, winner: Person) -> None:
    """Who came second reads that the code is void, and is in the circle again with one press."""
    await loser.sees(f"{winner.name} is leading by now")
    await loser.sees("The code that stood here is not used")
    assert await loser.axe() == []
    await loser.press("Back to the circle")
    await reads(loser, f"{winner.name} leads now, because Anna was away.")
    await takes_part(loser)


async def kept(bram: Person, winner: Person) -> None:
    """What Bram had typed is there, at the desk or in the circle."""
    if bram is winner:
        await bram.see("Take part yourself").click()
    await expect(bram.page.get_by_label("Your question")).to_have_value(HALF)


async def the_old_code(browser: Browser, links: Links, serving: Serving) -> None:
    """It opens nothing and says why; the link opens the door, to a seat like any other."""
    other = await arrive(browser, "Anna's laptop", LAPTOP)
    await other.page.goto(links.people.partition("#")[0])
    await other.press("I lead this session and have its recovery code")
    await other.write("Recovery code", links.code)
    await other.press("Come back as facilitator")
    await other.sees("This code is no longer valid")
    assert await other.axe() == []
    await other.write("The link you were given", links.people)
    await other.press("Open the door")
    await other.sees("invites you to")
    untroubled(other)
    await other.context.close()


@pytest.mark.parametrize("serving", [NEVER], indirect=True)
async def test_an_absence_is_told(serving: Serving, browser: Browser) -> None:
    """[JRN83] An absence is said once when it begins and once when it ends; nobody takes over before its time."""
    _, anna, (bram,) = await seated(browser, serving.origin, ["Bram"])
    await listen(bram)
    await bram.page.reload()
    await come_back(bram)
    address = anna.page.url
    await anna.page.goto("about:blank")
    await hears(bram, f"polite: {AWAY}")
    await expect(bram.button("Take over leading")).to_have_count(0)
    await anna.page.goto(address)
    await hears(bram, "polite: Anna is back.")
    await reads_nothing(bram)
    await anna.sees("The table is ready")
    assert [said for said in await heard(bram) if "leads" in said and AWAY not in said] == []
    untroubled(anna, bram)


@pytest.mark.parametrize("serving", [SOON], indirect=True)
async def test_back_in_time(serving: Serving, browser: Browser) -> None:
    """[JRN84] Who is back before somebody leads instead leads on, and the page of who wanted to says so."""
    _, anna, (bram, chris) = await seated(browser, serving.origin, ["Bram", "Chris"])
    await to_exploration(anna, chris)
    address = anna.page.url
    await anna.page.goto("about:blank")
    await expect(bram.button("Take over leading")).to_be_visible(timeout=15_000)
    await bram.press("Take over leading")
    await dialog(bram).get_by_role("button", name="Take over leading").click()
    await shown_code(bram)
    await anna.page.goto(address)
    await bram.sees("Anna is back and goes on leading")
    await bram.press("Back to the circle")
    await takes_part(bram)
    await leads(anna, "Advice")
    await reads_nothing(bram)
    untroubled(anna, bram, chris)
