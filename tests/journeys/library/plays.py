"""What each kind of activity asks of the people at the table, done by the buttons and fields of their pages."""

from collections.abc import Callable, Coroutine
from typing import Any, Final

from playwright.async_api import expect

from protocol.activities import (
    ActionsSettings,
    AgendaSettings,
    ModulesSettings,
    RecordSettings,
    RoundSettings,
    SubgroupsSettings,
)
from protocol.method import Repeat
from tests.journeys.browsing import Person
from tests.journeys.library.asking import case, question_of, questions, rated_and_answered
from tests.journeys.library.table import CASE, OTHER_CASE, Table, together
from tests.journeys.library.writing import cards
from tests.journeys.rounds.ring import Ring
from tests.journeys.steps import ask, propose


async def agenda(table: Table, settings: AgendaSettings) -> None:
    """Two cases; voted on, and chosen in the last phase that has an agenda."""
    if not await table.leader.see(CASE).count():
        await propose(table.bringer, CASE, "I keep finishing them.")
        await propose(table.group[0], OTHER_CASE, "I pick it up every time.")
        await table.leader.sees(OTHER_CASE)
    if settings.vote:
        await votes(table)
    if not table.still_to_come("agenda"):
        await table.leader.press_of(table.leader.word("desk.agenda.choose"), CASE)
        await table.bringer.reads("cases.isYours")
        await together(table.group, lambda person: person.reads("cases.isChosen", name=table.bringer.name))
        await table.screen.reads("screen.chosen")


async def votes(table: Table) -> None:
    """In secret, counted when the box is closed."""
    await table.leader.does("desk.agenda.openVote")
    await together(table.phones, vote)
    await table.leader.does("desk.agenda.closeVote")
    await table.leader.reads("desk.agenda.counted")


async def vote(person: Person) -> None:
    await person.page.get_by_role("radio", name=CASE).check()
    await person.does("ballot.cast")
    await person.reads("ballot.lies")


async def turns(table: Table, settings: RoundSettings) -> None:
    """Everyone has the turn, asks a question where it is for that, and passes it on."""
    ring = Ring(table.leader, table.phones, table.screen)
    order = await ring.order()
    assert (table.bringer in order) == settings.bringer
    await table.leader.does("desk.round.start")
    for n, person in enumerate(order):
        await ring.has_turn(order[n:])
        if table.phase.group == "asks-in-rounds" and person is not table.leader:
            await ask(person, question_of(table, person))
        await ring.lets_go(person, "round.pass" if n == 0 else "round.done")
    await together(table.phones, lambda person: person.reads("round.over"))
    for it in table.activities:
        if it.t == "questions" and table.phase.group == "asks-in-rounds":
            await rated_and_answered(table, it)


async def parted(table: Table, settings: SubgroupsSettings) -> None:
    """Every page and the screen say who sits with whom; who brings the case is in none where the method says so."""
    await together([table.leader, *table.group, table.screen], lambda person: person.reads("subgroups.head"))
    await together(table.group, lambda person: person.reads("subgroups.yours"))
    if not settings.bringer:
        heads = table.bringer.page.get_by_role("heading", name=table.bringer.word("subgroups.head"))
        await expect(heads).to_have_count(0)


async def modules(table: Table, settings: ModulesSettings) -> None:
    """Everyone favours one, the facilitator confirms it, and each page and the screen say so."""
    key = settings.of[table.module % len(settings.of)]
    name = table.texts.modules[key].name
    for person in table.phones:
        await person.press(f"{person.word('modules.favour')} {name}")
    await table.screen.sees(name)
    await table.leader.press(f"{table.leader.word('modules.choose')} {name}")
    await together(table.phones, lambda person: person.reads("modules.chosen"))
    await table.screen.sees(table.texts.modules[key].aim)
    table.chosen = next(module for module in table.method.modules if module.key == key)


async def record(table: Table, settings: RecordSettings) -> None:
    """Two lines of the scribe, or of whoever leads where there is none, for all within to read."""
    scribe = table.scribe or table.leader
    for text in (f"One ({table.said.name})", f"Two ({table.said.name})"):
        await scribe.write(scribe.word("record.label"), text)
        await scribe.does("record.send")
        await together([*table.within, table.screen], lambda person, text=text: person.sees(text))  # type: ignore[misc]


async def actions(table: Table, settings: ActionsSettings) -> None:
    """One passes, the others note an action, one would bring the next case."""
    *acting, passing = table.phones
    await passing.does("will.skip")
    await passing.reads("will.youPass")
    await together(acting, lambda person: notes(table, person))
    if settings.next:
        await table.group[0].does("next.offer")
        await table.leader.reads("desk.actions.next", names=table.group[0].name)


async def notes(table: Table, person: Person) -> None:
    text = f"Phone him, says {person.name}"
    await person.write(person.word("will.what"), text)
    await person.does("will.note")
    await table.leader.sees(text)


PLAYS: Final[dict[str, Callable[[Table, Any], Coroutine[Any, Any, None]]]] = {
    "agenda": agenda,
    "case": case,
    "questions": questions,
    "cards": cards,
    "round": turns,
    "subgroups": parted,
    "modules": modules,
    "record": record,
    "actions": actions,
}


async def prepares(table: Table) -> None:
    """Before they begin, the facilitator asks somebody to take notes where the method has that."""
    if "scribe" in table.method.duties:
        table.scribe, *_ = table.group
        notes = table.leader.page.get_by_label(table.leader.word("duty.scribe"))
        await notes.select_option(label=table.scribe.name)
        await table.scribe.reads("duty.scribe.yours")


async def plays(table: Table) -> None:
    """All that this phase asks, in its order."""
    for activity in table.activities:
        await PLAYS[activity.t](table, activity)


async def again(table: Table, repeat: Repeat) -> None:
    """A block from its first phase, in which whoever comes next brings the case where each does."""
    await table.leader.page.locator(".desk-lap").get_by_role("button").click()
    table.at = [phase.key for phase in table.method.phases].index(repeat.first)
    if repeat.brings:
        table.bringer, table.group[0] = table.group[0], table.bringer
        await table.bringer.reads("lap.yours")
    else:
        await table.leader.reads("lap.n", n=2)
