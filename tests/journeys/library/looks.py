"""What every page has to show in every phase: its name and what it asks of whom, in whole sentences, wide enough."""

from typing import Final

from playwright.async_api import expect

from protocol.activities import Activity
from tests.journeys.browsing import LAPTOP, PHONE, Person
from tests.journeys.library.table import Table, together
from tests.journeys.measuring import MEASURE
from tests.journeys.seating import untroubled
from tests.journeys.speaking.wording import speaks

WIDE: Final = """() => [...document.querySelectorAll('body *')]
  .filter(each => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth + 1)
  .map(each => `${each.tagName}.${each.className} ${each.textContent.trim().slice(0, 40)}`)"""
# Where nothing of an activity stands on the screen yet, it says what the phase is for.
UNSHOWN: Final = ("case", "questions", "actions", "round")


async def looks(table: Table) -> None:
    """On entering a phase, on all pages."""
    await desk(table)
    await together(table.phones, lambda person: phone(table, person))
    await screen(table)
    await together(table.everyone, lambda person: speaks(person.page, person.language))
    untroubled(*table.everyone)


async def desk(table: Table) -> None:
    """The phase with what to look after and what to say; it fits a phone as well."""
    await expect(table.leader.page.locator("#phase-now")).to_have_text(table.said.name)
    await table.leader.sees(table.said.facilitator)
    await table.leader.sees(table.said.say)
    await table.leader.page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    await fits(table.leader)
    await table.leader.page.set_viewport_size({"width": LAPTOP["width"], "height": LAPTOP["height"]})


async def phone(table: Table, person: Person) -> None:
    """The phase, its number and manner; what this person does now."""
    await expect(person.page.get_by_role("heading", level=1)).to_have_text(table.said.name)
    over = person.page.locator(".strip .over")
    await expect(over).to_contain_text(person.word("strip.phase", n=table.at + 1, of=len(table.method.phases)))
    await expect(over).to_contain_text(table.said.manner)
    brings = table.brought() and person is table.bringer
    await person.sees(table.said.bringer if brings else table.said.group)
    await prompted(table, person, brings)
    await fits(person)


async def prompted(table: Table, person: Person, brings: bool) -> None:
    """What is asked heads the page of whoever contributes; the page of others says what they do."""
    prompt = person.page.get_by_role("heading", name=table.said.prompt.replace("{bringer}", table.bringer.name))
    if brings or not table.said.prompt:
        return
    if table.phase.group == "listens" and not any(map(contributes, table.activities)):
        await person.reads("group.listens")
        await expect(prompt).to_have_count(0)
    else:
        await expect(prompt).to_be_visible()


def contributes(it: Activity) -> bool:
    """Whether it takes anything from a circle that listens."""
    if it.t == "questions":
        return it.policy != "none"
    return it.offers if it.t == "case" else True


async def screen(table: Table) -> None:
    """The phase, all of it large enough, nothing cut off; its purpose where there is nothing else to show."""
    await expect(table.screen.page.get_by_role("heading", level=1)).to_have_text(table.said.name)
    kinds = {it.t for it in table.activities}
    if table.phase.group not in ("silence", "writes-in-silence") and kinds <= set(UNSHOWN):
        await table.screen.sees(table.said.purpose)
    wrong = await table.screen.page.evaluate(MEASURE)
    assert not wrong, wrong


async def fits(person: Person) -> None:
    """Nothing is wider than the page."""
    wide = await person.page.evaluate(WIDE)
    assert not wide, (person.name, wide)
