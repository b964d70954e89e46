"""What is written on cards: in which deck, opened in which way, and what the case-bringer marks of it."""

from typing import Final

from playwright.async_api import Locator, expect

from protocol.activities import CardsSettings
from tests.journeys.browsing import Person
from tests.journeys.decks.laying import card, deck, lay
from tests.journeys.library.table import Table, together
from tests.journeys.steps import close_pile, put_card

IDEAS: Final = ("Wait a week", "Say it aloud", "Give one back", "Ask him")


async def cards(table: Table, settings: CardsSettings) -> None:
    """A card each, which nobody else sees; then opened in the way of the pile, and marked by the case-bringer."""
    writers = [*table.group, table.bringer] if settings.bringer else table.group
    await together(writers, lambda person: writes(table, settings, person))
    for person in table.everyone:
        await expect(card_of(person, table, settings)).to_have_count(1 if person in writers else 0)
    if settings.named and any(it.t == "subgroups" for it in table.activities):
        await opens_apart(table, settings, writers)
        return
    await close_pile(table.leader, await found(table, table.leader, settings))
    await opens(table, settings, writers)
    await marks(table, settings)


def text_of(table: Table, settings: CardsSettings, writer: Person) -> str:
    return f"{IDEAS[[*table.group, table.bringer].index(writer)]} {ours(table, settings)}"


def ours(table: Table, settings: CardsSettings) -> str:
    """By what every card of this deck is known."""
    return f"({table.said.name}, {settings.deck})"


def card_of(person: Person, table: Table, settings: CardsSettings, writer: Person | None = None) -> Locator:
    """A writer's card on somebody's page, or any card of the deck."""
    return card(person, text_of(table, settings, writer) if writer else ours(table, settings))


async def found(table: Table, person: Person, settings: CardsSettings) -> Locator | None:
    """The deck on a page; None where the page has one plain pile."""
    await expect(person.page.locator(".pile-sheet, .promise").first).to_be_visible()
    where = deck_of(table, person, settings)
    return where if await where.count() else None


def deck_of(table: Table, person: Person, settings: CardsSettings) -> Locator:
    texts = table.said.decks.get(settings.deck)
    return deck(person, texts.name if texts else "")


async def writes(table: Table, settings: CardsSettings, person: Person) -> None:
    text = text_of(table, settings, person)
    where = await found(table, person, settings)
    if where is None:
        await put_card(person, text)
    else:
        await lay(person, where, text, "decks.put" if settings.named else "write.put")


async def opens(table: Table, settings: CardsSettings, writers: list[Person]) -> None:
    """Together, by each who wrote, or one by one; whoever is within sees each of them then."""
    for n, writer in enumerate(writers, 1) if settings.opening != "together" else ():
        if settings.opening == "in-turn":
            await card_of(writer, table, settings, writer).get_by_role("button", name=writer.word("decks.open")).click()
        else:
            await table.leader.does("desk.decks.next")
        await expect(card_of(table.leader, table, settings)).to_have_count(n)
    for person in table.within:
        await expect(card_of(person, table, settings)).to_have_count(len(writers))


async def opens_apart(table: Table, settings: CardsSettings, writers: list[Person]) -> None:
    """By one of the sub-group, for it alone; the desk says at a glance how far it is, the screen nothing."""
    one, *_ = writers
    await deck_of(table, one, settings).get_by_role("button", name=one.word("subgroups.open")).click()
    for person in (*writers, table.screen):
        await expect(card_of(person, table, settings)).to_have_count(len(writers) if person in writers else 0)
    await table.leader.reads("subgroups.cards", n=len(writers))


async def marks(table: Table, settings: CardsSettings) -> None:
    """What the case-bringer can say of an opened card, on the first of them."""
    first = card_of(table.bringer, table, settings).first
    if settings.strikes:
        await first.get_by_role("button", name=table.bringer.word("opened.strike")).click()
        other = table.group[0]
        struck = card_of(other, table, settings).filter(has_text=other.word("opened.strikes", name=table.bringer.name))
        await expect(struck).to_have_count(1)
    if settings.rated:
        await first.get_by_role("radio", name=table.bringer.word("rating.warm"), exact=True).click()
        await expect(card_of(table.group[0], table, settings).locator(".rated.warm")).to_have_count(1)
    if settings.pick:
        await first.get_by_role("button", name=table.bringer.word("decks.pick")).click()
