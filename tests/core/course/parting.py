"""What tests of sub-groups begin with: a phase that parts the circle in two, and short words for what they do there."""

from typing import Any

from protocol import commands as c
from protocol.activities import Activity, AgendaSettings, CardsSettings, Company, QuestionsSettings, SubgroupsSettings
from protocol.method import Leading, Method, Repeat
from server.core.audience import project_own
from tests.core.given import Scenario, advance, at, item, phase, sealed

APART, AFTER = 1, 2
# Of the visit in which the circle parts: two sub-groups, and of each deck the circle's pile or theirs.
LEFT, RIGHT = "s2.1", "s2.2"
POOLED, MINE, YOURS = "d2.1", "d2.2", "d2.3"


def method(bringer: bool = False, size: int = 2, opening: Any = "together") -> Method:
    """Agenda, apart, and together again with questions to go on with."""
    activities: tuple[Activity, ...] = (
        SubgroupsSettings(t="subgroups", size=size, bringer=bringer),
        QuestionsSettings(t="questions", each=2),
        CardsSettings(t="cards", deck="secret", each=2),
        CardsSettings(t="cards", deck="advice", each=2, named=True, opening=opening, groups=True),
    )
    after = phase("after", QuestionsSettings(t="questions")).model_copy(update={"repeat": Repeat(first="apart")})
    phases = (phase("agenda", AgendaSettings(t="agenda")), phase("apart", *activities), after)
    return Method(id="parting", version=1, phases=phases)


PARTED = method()


def mixed() -> Method:
    """Apart while the case is chosen, with hosts, in larger ones, and anew; all of it again and again."""
    agenda, activities = AgendaSettings(t="agenda", vote=False), (QuestionsSettings(t="questions"),)
    apart = [
        phase(how, SubgroupsSettings(t="subgroups", size=size, bringer=size > 2, company=how), *activities)
        for how, size in MIXING
    ]
    choice = phase("choice", agenda, SubgroupsSettings(t="subgroups"))
    whole = phase("whole").model_copy(update={"repeat": Repeat(first="hosts")})
    return Method(id="mixed", version=1, phases=(choice, *apart, whole))


MIXING: tuple[tuple[Company, int], ...] = (("hosts", 2), ("joined", 4), ("new", 3))
MIXED = mixed()


def parted(leading: Leading = "guided", opening: Any = "together") -> Scenario:
    """Anna and Bram sit together, and Chris and Dewi; the facilitator goes about, the case-bringer is in none."""
    scenario = at(0, method(opening=opening), leading)
    scenario.does("p1", c.Choose(t="choose", id=item("case")))
    advance(scenario)
    return scenario


def apart(scenario: Scenario, who: str) -> dict[str, Any]:
    """What somebody sees of sub-groups alone."""
    return dict(project_own(scenario.session, who).get("apart", {}))


def ask(name: str) -> c.Ask:
    return c.Ask(t="ask", id=item(name), text=sealed(f"Ask.text {name}"))


def give(name: str) -> c.GiveFloor:
    return c.GiveFloor(t="give_floor", id=item(name))


def write(name: str, deck: str = MINE) -> c.WriteCard:
    return c.WriteCard(t="write_card", deck=deck, id=item(name), text=sealed(f"WriteCard.text {name}"))


def close(deck: str = MINE) -> c.CloseDeck:
    return c.CloseDeck(t="close_deck", deck=deck)
