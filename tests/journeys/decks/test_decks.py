"""Several decks in a phase, as four people and the screen see them: two anonymous columns, then advice by name."""

from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Browser, expect

from tests.journeys.browsing import Person
from tests.journeys.decks.laying import card, deck, lay
from tests.journeys.seating import begin, screened, seated, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import close_pile, go_on, propose

CASE = "The files of my colleague"
GIVE, SAY, WAIT = "Give one back", "Say it aloud", "Wait a week"
CALM, BUSY = "stayed calm", "It is busy there"
WILD = "Hide the files"


async def test_columns_and_advice(tmp_path: Path, browser: Browser) -> None:
    """[JRN120] Cards without a name lie in two columns, are called warm, picked and laid in a group; named advice and a
    wild idea stay hidden until they are opened, in turn and one by one. One button is filled, and an observer has none
    to write with."""
    serving = Serving(tmp_path, module="tests.journeys.decks.decked")
    await serving.start()
    links, anna, phones = await seated(browser, serving.origin, ("Bram", "Chris", "Dewi", "Eva"), "Several decks")
    screen = await screened(browser, links)
    await propose(phones[0], CASE, "I keep finishing what he leaves.")
    await begin(anna)
    await anna.press_of("Choose this", CASE)
    await go_on(anna, "Columns")
    await columns(anna, phones)
    await go_on(anna, "Advice")
    await advice(anna, phones, screen)
    untroubled(anna, *phones, screen)
    await serving.stop()


async def filled(person: Person) -> list[str]:
    """What the filled buttons say that can be seen."""
    found: list[str] = await person.page.evaluate(
        "() => [...document.querySelectorAll('.button.now')].filter((one) => one.checkVisibility()"
        " && !getComputedStyle(one).backgroundColor.endsWith(', 0)')).map((one) => one.closest('.deck, .bar, footer')"
        ".querySelector('h2')?.innerText + ': ' + one.innerText)"
    )
    return found


async def columns(anna: Person, phones: Sequence[Person]) -> None:
    bram, chris, dewi, eva = phones
    await chris.sees("No name.")
    await deck(chris, "Qualities").get_by_role("button", name="I saw that you…").click()
    await expect(deck(chris, "Qualities").get_by_role("textbox")).to_have_value("I saw that you ")
    assert await filled(chris) == ["Qualities: Put on the pile"]
    await deck(chris, "Context").get_by_role("textbox").focus()
    assert await filled(chris) == ["Context: Put on the pile"]
    assert await filled(anna) == ["Qualities: Close the pile…"]
    for person, text in ((chris, f"I saw that you {CALM}"), (dewi, GIVE), (eva, SAY)):
        await lay(person, deck(person, "Qualities"), text, "write.put")
        await lay(person, deck(person, "Context"), f"{BUSY}, says {text}", "write.put")
    await close_pile(anna, deck(anna, "Qualities"))
    await expect(card(chris, GIVE)).to_be_visible()
    await expect(deck(dewi, "Context").get_by_role("button", name="Take back")).to_be_visible()
    await close_pile(anna, deck(anna, "Context"))
    await card(bram, GIVE).first.get_by_role("radio", name="warm", exact=True).click()
    await card(bram, GIVE).first.get_by_role("button", name="I pick this one").click()
    for person in (anna, chris):
        await expect(card(person, GIVE).first).to_contain_text("picked by Bram")
        await expect(card(person, GIVE).first).to_contain_text("warm")
    await anna.page.get_by_label("Name of a new group").fill("Borders")
    await anna.press("Make the group")
    await (
        deck(anna, "Qualities")
        .get_by_role("listitem")
        .filter(has_text=GIVE)
        .get_by_role("combobox")
        .select_option("Borders")
    )
    await expect(eva.page.get_by_role("heading", name="Borders")).to_be_visible()
    await anna.press_of("Rename", "Borders")
    await anna.write("Name of this group", "Limits")
    await anna.press("Keep")
    await expect(eva.page.get_by_role("heading", name="Limits")).to_be_visible()
    assert [trouble for person in (anna, bram, chris) for trouble in await person.axe()] == []


async def looks_on(anna: Person, eva: Person) -> None:
    """Where the others write, the observer reads why she does not."""
    await anna.press("Who is here")
    await anna.page.get_by_label("Observer").select_option(label="Eva")
    await anna.page.get_by_role("dialog").get_by_role("button", name="Close", exact=True).click()
    await eva.sees("You observe.")
    await eva.sees("The others are writing here.")
    # What she notes for herself is all that she can write.
    await expect(eva.page.get_by_role("textbox")).to_have_count(1)
    await expect(eva.page.get_by_label(eva.word("note.label"))).to_be_visible()
    assert await filled(eva) == []


async def advice(anna: Person, phones: Sequence[Person], screen: Person) -> None:
    bram, chris, dewi, eva = phones
    await looks_on(anna, eva)
    await chris.sees("With your name.")
    for name, text in (("Advice", GIVE), ("Advice", WAIT), ("Wild idea", WILD)):
        await lay(chris, deck(chris, name), text, "decks.put")
    await lay(dewi, deck(dewi, "Wild idea"), SAY, "decks.put")
    await expect(card(bram, GIVE)).to_have_count(0)
    assert [trouble for person in (anna, chris) for trouble in await person.axe()] == []
    await chris.page.reload()
    await expect(card(chris, WAIT)).to_be_visible()
    await close_pile(anna, deck(anna, "Advice"))
    await dewi.sees("Still face down: a card by Chris.")
    await card(chris, GIVE).get_by_role("button", name="Open my card").click()
    for person in (anna, bram, dewi):
        await expect(card(person, GIVE)).to_contain_text("Chris")
        await expect(card(person, WAIT)).to_have_count(0)
    await close_pile(anna, deck(anna, "Wild idea"))
    await anna.press("Open the next card: Chris")
    await expect(card(dewi, WILD)).to_contain_text("Chris")
    await card(anna, WILD).get_by_role("button", name="On the screen").click()
    await screen.sees("Wild idea · Chris · ")
    assert [trouble for person in (anna, chris, screen) for trouble in await person.axe()] == []
