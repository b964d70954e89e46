"""What is said by itself, for those who do not see the page change or look elsewhere."""

from playwright.async_api import Browser, expect

from tests.journeys.browsing import LAPTOP, PHONE, PROJECTOR, Person, arrive
from tests.journeys.listening import heard, hears, listen, tones
from tests.journeys.serving import Serving
from tests.journeys.steps import Links, ask, go_on, join, propose, put_card, start_session

STEPS = "The four steps"


async def attentive(browser: Browser, name: str, size: dict[str, int]) -> Person:
    person = await arrive(browser, name, size)
    await listen(person)
    return person


async def sit_down(
    browser: Browser, serving: Serving, names: str, minutes: tuple[str, ...] = ()
) -> tuple[Links, Person, list[Person]]:
    """The facilitator and the others, all of them listened to."""
    anna = await attentive(browser, "Anna", LAPTOP)
    links = await start_session(anna, serving.origin, method=STEPS, minutes=minutes)
    others = [await attentive(browser, name, PHONE) for name in names.split()]
    for person in others:
        await join(person, links.people)
    await anna.sees(f"{len(others) + 1} people at the table.")
    return links, anna, others


async def test_what_concerns_me(serving: Serving, browser: Browser) -> None:
    """[JRN4] The phase, the own place in the queue and the floor are said; nothing is said about an open pile."""
    _, anna, (bram, chris, dewi) = await sit_down(browser, serving, "Bram Chris Dewi")
    await propose(dewi, "The files", "I finish them.")
    await anna.press("Begin")
    for person in (anna, bram, dewi):
        await hears(person, "polite: Phase 1 of 4: Agenda")
    await anna.press_of("Choose this", "The files")
    await go_on(anna, "Exploration")
    await hears(bram, "polite: Phase 2 of 4: Exploration")
    await the_queue(anna, bram, chris)
    await go_on(anna, "Advice")
    await hears(bram, "polite: Phase 3 of 4: Advice")
    await the_pile(anna, bram, [chris, dewi])
    assert [trouble for person in (anna, bram, chris, dewi) for trouble in person.troubles] == []


async def the_queue(anna: Person, bram: Person, chris: Person) -> None:
    """Each place is told to whose question it is; the floor at once to who has it, in a pause to the others."""
    await ask(chris, "Who knows?")
    await ask(bram, "Since when?")
    await hears(bram, "polite: Your place in the queue: 2.")
    await anna.press("Move Bram’s question up")
    await hears(bram, "polite: Your place in the queue: 1.")
    await hears(chris, "polite: Your place in the queue: 2.")
    await hears(anna, "polite: Bram, now place 1 of 2")
    await anna.press_of("Give the floor", "Bram")
    await hears(bram, "assertive: You have the floor")
    await hears(chris, "polite: Bram has the floor.")


async def the_pile(anna: Person, bram: Person, others: list[Person]) -> None:
    """Of what is put, changed and taken back nobody else is told; the next thing that is said is the pause."""
    for person in (anna, *others):
        await person.sees("Advice")
        await heard(person)
    await put_card(bram, "Ask him first.")
    await bram.press("Change")
    await bram.write("What the card says", "Ask him.")
    await bram.press("Put it back like this")
    await bram.press("Take back")
    await expect(bram.button("Take back")).to_have_count(0)
    await anna.press("On to Evaluation")
    await anna.press("Go on now")
    for person in (anna, *others):
        await hears(person, "polite: Phase 4 of 4: Evaluation")
        said = [one for one in await heard(person) if one != "status: "]  # a status is emptied with its phase
        assert said[0].startswith("polite: Phase 4 of 4: Evaluation"), said


async def test_the_time(serving: Serving, browser: Browser) -> None:
    """[JRN4] Half the time, two minutes and its end are said once each; the end moves nothing, and rings once."""
    links, anna, (bram,) = await sit_down(browser, serving, "Bram", ("2:02", "0:04", "0:02"))
    screen = await attentive(browser, "the screen", PROJECTOR)
    await screen.page.goto(links.screen)
    await anna.press("Begin")
    await anna.press("Begin now")
    await screen.press("Sound on")
    for person in (anna, bram):
        await hears(person, "polite: Two minutes left.")
    await go_on(anna, "Exploration")
    for person in (anna, bram):
        await hears(person, "polite: Time is up. Finish at your ease.")
    await nothing_moves(anna, bram, screen)
    await says_each_once(anna, bram)
    assert [await tones(person) for person in (anna, screen, bram)] == [1, 1, 0]
    await anna.page.get_by_label("Sound when time is up").click()
    await screen.press("Sound off")
    await go_on(anna, "Advice")
    for person in (anna, bram):
        await hears(person, "polite: Time is up. Finish at your ease.")
    await screen.sees("time is up")
    assert [await tones(person) for person in (anna, screen)] == [1, 1]
    assert [trouble for person in (anna, bram, screen) for trouble in person.troubles] == []


async def nothing_moves(anna: Person, bram: Person, screen: Person) -> None:
    """Seconds after the end everyone is still there, under a sign that stands."""
    await anna.sees("+0:01")
    await expect(bram.page.get_by_role("heading", name="Exploration")).to_be_visible()
    await bram.sees("time is up")
    await anna.sees("Time is up. Finish at your ease.")
    await screen.sees("Time is up. Finish at your ease.")


async def says_each_once(anna: Person, bram: Person) -> None:
    """Nothing is said every second: since the phase began only the phase, half of the time and its end."""
    said = [one for one in await heard(bram) if "Phase 1" not in one]
    for one, begins in zip(said[-3:], ("Phase 2 of 4: Exploration", "Half the time", "Time is up"), strict=True):
        assert one.startswith(f"polite: {begins}"), said
    assert [one.startswith("polite: Half the time") for one in await heard(anna)].count(True) == 1
