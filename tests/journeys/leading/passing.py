"""How the lead passes, one step each: asked at the desk, kept as a code, and looked at on both pages."""

from playwright.async_api import Locator, expect

from tests.journeys.browsing import Person


def dialog(person: Person) -> Locator:
    """The one that is open."""
    return person.page.locator("dialog[open]")


def lines(person: Person) -> Locator:
    """What the page says of leading, for the eye."""
    return person.page.get_by_role("region", name="Who leads")


async def reads(person: Person, words: str) -> None:
    """The line stands there; that it is said as well is another matter."""
    await expect(lines(person).get_by_text(words).first).to_be_visible()


async def reads_nothing(person: Person) -> None:
    await expect(lines(person)).to_have_count(0)


async def offer(facilitator: Person, name: str) -> None:
    """From the list of who is here, with a look before leaping."""
    await facilitator.press("Who is here")
    people = dialog(facilitator)
    await people.get_by_role("button", name="Ask to lead").filter(has_text=name).click()
    await people.get_by_role("button", name=f"Ask {name}", exact=True).click()
    await expect(people.get_by_text("asked to lead", exact=False).first).to_be_visible()
    await people.get_by_role("button", name="Close", exact=True).click()
    await reads(facilitator, f"{name} has been asked to lead")


async def keep_and_lead(person: Person) -> None:
    """The code is kept; then the server is asked."""
    await person.page.get_by_label("I have kept the code").check()
    await person.press("I lead from now on")


async def leads(person: Person, next_phase: str) -> None:
    """The page is the desk."""
    await expect(person.button(f"On to {next_phase}")).to_be_visible()


async def takes_part(person: Person) -> None:
    """The page is a participant's."""
    await expect(person.button("I am ready")).to_be_visible()
    await expect(person.page.get_by_role("contentinfo")).to_have_count(0)


async def has_read(person: Person, news: str) -> None:
    """The news stands there until it is read, and then no more, also after a reload."""
    await reads(person, news)
    await person.press("All right")
    await reads_nothing(person)
    await person.page.reload()
    await expect(person.see("Live").first).to_be_visible()
    await reads_nothing(person)
