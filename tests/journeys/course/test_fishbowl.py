"""An inner circle works while the outer one looks on, then the other way round; places change by hand and freely."""

from pathlib import Path

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.seating import begin, screened, seated, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import ask, go_on, propose

LOOK = "Working: observer"


async def test_a_fishbowl(tmp_path: Path, browser: Browser) -> None:
    """[JRN160] Each page says where one sits and what one does; who looks on has nothing to add it with."""
    serving = Serving(tmp_path, module="tests.journeys.course.bowl")
    await serving.start()
    links, anna, phones = await seated(browser, serving.origin, ("Bram", "Chris", "Dewi", "Eva"), "Fishbowl")
    bram, chris, dewi, eva = phones
    screen = await screened(browser, links)
    people = (anna, *phones, screen)
    await propose(bram, "The quiet meeting", "Nobody says a word.")
    await begin(anna)
    await anna.press_of("Choose this", "The quiet meeting")
    await go_on(anna, "Working")
    await looks_on(dewi)
    for person in (bram, chris):
        await person.reads("fishbowl.you.inner")
    await screen.sees("Dewi and Eva")
    await dewi.does("fishbowl.go.inner")
    await dewi.reads("fishbowl.speak")
    await ask(dewi, "Who is silent?")
    await anna.press_of("Move outside", "Chris")
    await looks_on(chris)
    said = f"{chris.word('fishbowl.you.outer')}. {LOOK}"
    await expect(chris.page.locator('[aria-live="polite"]')).to_contain_text(said)
    await chris.page.reload()
    await looks_on(chris)
    await screen.sees("Chris and Eva")
    assert [await person.axe() for person in people] == [[]] * len(people)
    await go_on(anna, "Speaking")
    await anna.does("fishbowl.exchange")
    await eva.reads("fishbowl.you.inner")
    await expect(dewi.button(dewi.word("round.hand"))).to_be_visible()
    for person in (bram, chris, eva):
        await expect(person.button(person.word("round.hand"))).to_have_count(0)
    assert [await person.axe() for person in people] == [[]] * len(people)
    untroubled(*people)
    await serving.stop()


async def looks_on(person: Person) -> None:
    """In the words of the method, and without a field to ask in."""
    await person.reads("fishbowl.you.outer")
    await person.sees(LOOK)
    await expect(person.page.get_by_label(person.word("ask.label"))).to_have_count(0)
