"""What tests of the fishbowl begin with: a method whose circles work, speak and exchange, and short words for it."""

from typing import Any

from protocol import commands as c
from protocol.activities import (
    Activity,
    AgendaSettings,
    CardsSettings,
    CaseSettings,
    FishbowlSettings,
    QuestionsSettings,
    RoundSettings,
)
from protocol.method import Leading, Method, Repeat
from tests.core.given import Scenario, at, item, phase, sealed

INSIDE, AROUND, WHOLE, SWAPPED = 1, 2, 3, 4
WORK: tuple[Activity, ...] = (
    QuestionsSettings(t="questions", each=3),
    CaseSettings(t="case", offers=True),
    CardsSettings(t="cards", deck="secret"),
    CardsSettings(t="cards", deck="named", named=True),
    RoundSettings(t="round"),
)


def fishbowl(**settings: Any) -> FishbowlSettings:
    return FishbowlSettings(t="fishbowl", **settings)


def method(again: str = "anew", **seats: Any) -> Method:
    """Some work, the others speak, all are together, and places are exchanged; the block can be played `again`."""
    swapped = phase("swapped", fishbowl(places="exchange"), *WORK)
    return Method(
        id="bowl",
        version=1,
        phases=(
            phase("agenda", AgendaSettings(t="agenda")),
            phase("inside", fishbowl(**seats, places=again), *WORK),
            phase("around", fishbowl(word="outer"), *WORK),
            phase("whole", *WORK),
            swapped.model_copy(update={"repeat": Repeat(first="inside")}),
        ),
        duties=("observer",),
    )


BOWL = method(free=True)


def seated(index: int = INSIDE, leading: Leading = "guided", **seats: Any) -> Scenario:
    """The facilitator, the case-bringer and Anna sit inside, Bram, Chris and Dewi outside, if nothing else is said."""
    return at(index, method(**seats), leading)


def circles(scenario: Scenario) -> tuple[list[str], list[str]]:
    bowl = scenario.view["fishbowl"]
    return bowl["inner"], bowl["outer"]


def take(scenario: Scenario, inner: tuple[str, ...] = (), outer: tuple[str, ...] = ()) -> c.TakePlaces:
    return c.TakePlaces(t="take_places", visit=scenario.visit, inner=list(inner), outer=list(outer))


def ask(name: str) -> c.Ask:
    return c.Ask(t="ask", id=item(name), text=sealed(name))
