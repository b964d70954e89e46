"""What is counted in secret, as five people and the screen see it: a pulse, warm questions, dots, who brings next."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Browser, Locator, expect

from tests.journeys.browsing import Person
from tests.journeys.seating import begin, screened, seated, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import ask, close_pile, go_on, propose, put_card

CASE = "The files of my colleague"
COLD, WARM = "How many are there?", "What does it give you?"
CARDS = ("Give one back", "Do nothing for a week", "Say it when nothing is burning")


async def test_counted_in_secret(tmp_path: Path, browser: Browser) -> None:
    """[JRN110] Four answers to a pulse are too few and nothing more; five show a spread on each page and the screen;
    a question not called warm gets no floor; dots are counted on their cards; who brings next is named."""
    serving = Serving(tmp_path, module="tests.journeys.counts.counted")
    await serving.start()
    links, anna, phones = await seated(browser, serving.origin, ("Bram", "Chris", "Dewi", "Eva"), "Counted in secret")
    screen = await screened(browser, links)
    await propose(phones[0], CASE, "I keep finishing what he leaves.")
    await begin(anna)
    everyone = [anna, *phones, screen]
    await too_few(anna, phones, everyone)
    await enough(anna, phones, everyone)
    await only_warm(anna, phones)
    await dots(anna, phones)
    await next_time(anna, phones)
    untroubled(*everyone)
    await serving.stop()


async def answers(person: Person, choice: str) -> None:
    await person.page.get_by_role("radio", name=choice).click()
    await person.sees(f"Your answer is in: {choice[0]}.")


async def has_slips(people: Sequence[Person]) -> None:
    """[PULSE14] Asked for and dealt, and nobody has answered."""
    async with asyncio.timeout(10):
        while not all(any('"slips":{"d' in frame for frame in person.frames) for person in people):
            await people[0].page.evaluate("() => new Promise(requestAnimationFrame)")
    assert not any('"cast"' in frame for person in people for frame in person.frames)


async def too_few(anna: Person, phones: Sequence[Person], everyone: Sequence[Person]) -> None:
    await has_slips(phones)
    for person, choice in zip(phones, ("1 not here yet", "2", "3", "5 fully here"), strict=True):
        await answers(person, choice)
    fair = (anna, phones[0], everyone[-1])
    assert [trouble for person in fair for trouble in await person.axe()] == []
    await anna.press("Show the spread")
    for person in (anna, *phones):
        await person.sees("Fewer than five answered")
    for person in everyone:
        await expect(person.page.get_by_role("img", name="answers, from 1")).to_have_count(0)
        assert not any('"counts":' in frame for frame in person.frames)


async def enough(anna: Person, phones: Sequence[Person], everyone: Sequence[Person]) -> None:
    await anna.press("Ask again")
    await screen_asks(everyone[-1])
    for person, choice in zip(phones, ("2", "1 not here yet", "4", "5 fully here"), strict=True):
        await answers(person, choice)
    await phones[1].press("Change")
    await answers(phones[1], "4")
    await anna.see("Take part").first.click()
    await answers(anna, "4")
    await anna.press("Show the spread")
    said = "5 answers, from 1, not here yet, to 5, fully here: once 2, 3 times 4 and once 5."
    for person in everyone:
        await expect(person.page.get_by_role("img", name=said)).to_be_visible()
    fair = (anna, phones[0], everyone[-1])
    assert [trouble for person in fair for trouble in await person.axe()] == []
    await anna.press_of("Choose this", CASE)


async def screen_asks(screen: Person) -> None:
    await screen.sees("How are you arriving?")
    await screen.sees("Answer on your own device.")


async def only_warm(anna: Person, phones: Sequence[Person]) -> None:
    bram, chris, dewi, _ = phones
    await go_on(anna, "Questions")
    await ask(chris, COLD)
    await ask(dewi, WARM)
    await chris.sees("Only what Bram calls warm is answered.")
    await expect(anna.page.get_by_text("not rated yet")).to_have_count(2)
    await expect(anna.button("Give the floor")).to_have_count(0)
    for rating in ("cold", "warm"):
        await bram.page.get_by_role("radio", name=rating, exact=True).click()
        await chris.sees(rating)
    await anna.sees("not warm")
    await anna.press_of("Give the floor", "Dewi")
    await dewi.sees("You have the floor")


async def dots(anna: Person, phones: Sequence[Person]) -> None:
    bram, chris, dewi, eva = phones
    await go_on(anna, "Cards")
    for person, text in zip((chris, dewi, eva), CARDS, strict=True):
        await put_card(person, text)
    await close_pile(anna)
    await chris.sees(CARDS[0])
    await anna.press("Let everyone give dots")
    for person, text in ((bram, CARDS[1]), (chris, CARDS[1]), (chris, CARDS[2]), (dewi, CARDS[1])):
        await gives(person, text)
    await on(chris, CARDS[0]).get_by_role("button", name="Give a dot").click()
    await chris.sees("You have given all your dots.")
    assert [trouble for person in (anna, chris) for trouble in await person.axe()] == []
    await anna.press("Count the dots")
    for person in (anna, bram, eva):
        await expect(on(person, CARDS[1])).to_contain_text("3 dots")
        await expect(on(person, CARDS[0])).to_contain_text("0 dots")


def on(person: Person, card: str) -> Locator:
    return person.page.get_by_role("listitem").filter(has_text=card)


async def gives(person: Person, card: str) -> None:
    await on(person, card).get_by_role("button", name="Give a dot").click()
    await expect(on(person, card).get_by_role("button", name="Your dot")).to_be_visible()


async def next_time(anna: Person, phones: Sequence[Person]) -> None:
    bram, chris, *_ = phones
    await go_on(anna, "Leaving")
    await bram.press("I would like to bring a case")
    await anna.sees("Would bring a case next time: Bram")
    await chris.sees("What was this meeting worth to you?")
    assert await bram.axe() == []
