"""Several decks on one page, one step each: finding a deck and a card, and laying one down."""

from playwright.async_api import Locator, expect

from tests.journeys.browsing import Person


def deck(person: Person, name: str = "") -> Locator:
    """By its name, where it has one."""
    found = person.page.locator(".deck")
    return found.filter(has=person.page.get_by_role("heading", name=name, exact=True)) if name else found


def card(person: Person, text: str) -> Locator:
    return person.page.get_by_role("listitem").filter(has_text=text)


async def lay(person: Person, where: Locator, text: str, verb: str) -> None:
    """Writes a card in a deck and lays it there, face down."""
    await where.get_by_role("textbox").fill(text)
    await where.get_by_role("button", name=person.word(verb)).click()
    back = card(person, text).get_by_role("button", name=person.word("write.takeBack"))
    await expect(back).to_be_visible()
