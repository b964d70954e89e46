"""From the first phase of a method to its end: each is looked at, held to the method's own rules, and played."""

from collections.abc import Mapping

from playwright.async_api import Browser

from tests.journeys.library.looks import looks
from tests.journeys.library.plays import again, plays, prepares
from tests.journeys.library.rules import RULES, Rule, Rules
from tests.journeys.library.table import Table, laid, together
from tests.journeys.seating import begin, close, untroubled
from tests.journeys.serving import Serving
from tests.journeys.steps import go_on


async def play(name: str, serving: Serving, browser: Browser) -> None:
    """A whole session by a method of the library; a block that can be played again is, once."""
    rules = RULES[name]
    async with laid(name, serving, browser) as table:
        assert {*rules.entering, *rules.leaving} <= {phase.key for phase in table.method.phases}
        await prepares(table)
        await begin(table.leader)
        await goes_through(table, rules)
        await close(table.leader)
        await together(table.phones, lambda person: person.reads("closed.head"))
        untroubled(*table.everyone)


async def goes_through(table: Table, rules: Rules) -> None:
    """From the first phase, which has begun, to the last."""
    replayed: set[str] = set()
    while True:
        await is_played(table, rules)
        key = table.phase.key
        if table.phase.repeat and key not in replayed:
            replayed.add(key)
            await again(table, table.phase.repeat)
        elif table.phase is table.method.phases[-1]:
            return
        else:
            table.at += 1
            await go_on(table.leader, table.said.name)


async def is_played(table: Table, rules: Rules) -> None:
    await looks(table)
    await holds(table, rules.entering)
    await plays(table)
    await holds(table, rules.leaving)


async def holds(table: Table, rules: Mapping[str, Rule]) -> None:
    if table.phase.key in rules:
        await rules[table.phase.key](table)
