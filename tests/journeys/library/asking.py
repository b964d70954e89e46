"""What is told and asked: the case with its key question, the queue, its ratings and the floor."""

from typing import Final

from playwright.async_api import expect

from protocol.activities import CaseSettings, QuestionsSettings
from tests.journeys.browsing import Person
from tests.journeys.library.table import Table, together
from tests.journeys.steps import ask

STORY: Final = "I keep finishing what he leaves behind."
ENDED: Final = "In the end I sent the files back."
WORDED: Final = "How do I stop?"
RATINGS: Final = ("warm", "cold", "lukewarm")


async def case(table: Table, settings: CaseSettings) -> None:
    """Told, offered other words for, worded; the outcome where it is its time."""
    if settings.story:
        await tells(table, "story.tell", STORY, "story.share")
    if settings.outcome:
        await tells(table, "outcome.tell", ENDED, "outcome.share")
        return
    if settings.offers:
        await together(table.group, lambda person: offers(table, person))
    await words(table)


async def tells(table: Table, field: str, text: str, verb: str) -> None:
    """By the case-bringer, for the circle to read and never on the screen."""
    await table.bringer.write(table.bringer.word(field), text)
    await table.bringer.does(verb)
    await together([table.leader, *table.group], lambda person: person.sees(text))
    await table.screen.sees_not(text)


async def offers(table: Table, person: Person) -> None:
    wording = f"{person.name}: how do I stop?"
    await person.write(person.word("offer.write"), wording)
    await person.does("offer.send")
    await table.bringer.sees(wording)


async def words(table: Table) -> None:
    """The key question, for the first time or anew; all pages and the screen have it."""
    first = table.bringer.page.get_by_label(table.bringer.word("wording.first"), exact=True)
    anew = table.bringer.page.get_by_label(table.bringer.word("wording.anew"), exact=True)
    await expect(first.or_(anew)).to_be_visible()
    is_first = await first.is_visible()
    question = f"{WORDED} ({table.said.name})"
    await first.or_(anew).fill(question)
    await table.bringer.does("wording.send" if is_first else "wording.sendAnew")
    await together(table.everyone, lambda person: person.sees(question))


async def questions(table: Table, settings: QuestionsSettings) -> None:
    """Asked by each, rated, answered where the case-bringer answers; in rounds it is done when the round is over."""
    if table.phase.group == "asks-in-rounds":
        return
    if settings.policy != "none":
        await together(
            table.phones if settings.bringer else table.group, lambda person: ask(person, question_of(table, person))
        )
    await rated_and_answered(table, settings)


def question_of(table: Table, person: Person) -> str:
    return f"{table.said.name}: what does {person.name} not know yet?"


async def rated_and_answered(table: Table, settings: QuestionsSettings) -> None:
    """Where only warm counts all are rated first; else each is after it had the floor."""
    if settings.answered == "warm":
        await rates_all(table)
    if table.phase.bringer == "answers":
        await answers(table, settings)


async def rates_all(table: Table) -> None:
    """One after the other, the first warm, the others not, until none waits for it."""
    rows = table.bringer.page.locator(".rows.numbered > li")
    unrated = rows.filter(has_not=table.bringer.page.locator(".rated"))
    for rating in RATINGS * await rows.count():
        left = await unrated.count()
        if left == 0:
            return
        await rate(table.bringer, rating)
        await expect(unrated).to_have_count(left - 1)


async def rate(bringer: Person, rating: str) -> None:
    await bringer.page.get_by_role("radio", name=bringer.word(f"rating.{rating}"), exact=True).first.click()


async def answers(table: Table, settings: QuestionsSettings) -> None:
    """Whatever can get the floor gets it, and is answered, or declined where one may."""
    leader, bringer = table.leader, table.bringer
    give = leader.page.locator(".desk-queue").get_by_role("button", name=leader.word("desk.queue.give"))
    for n, rating in enumerate(RATINGS * await give.count()):
        left = await give.count()
        if left == 0:
            return
        await give.first.click()
        await expect(leader.page.locator("section.floor")).to_be_visible()
        await expect(bringer.page.locator(".floor-now")).to_be_visible()
        if settings.rated and settings.answered == "any":
            await rate(bringer, rating)
            await expect(bringer.page.locator(".floor-now .rated")).to_be_visible()
        if settings.declines and n == 0:
            await bringer.does("floor.decline")
        else:
            await leader.page.get_by_role("button", name=leader.word("desk.queue.answered"), exact=True).click()
        await expect(leader.page.locator("section.floor")).to_have_count(0)
        await expect(give).to_have_count(left - 1)
