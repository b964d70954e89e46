"""What tests of secret counts begin with: a small method that has all of them, and ballots as browsers cast them."""

from protocol import commands as c
from protocol.activities import (
    ActionsSettings,
    AgendaSettings,
    CardsSettings,
    CaseSettings,
    PulseSettings,
    QuestionsSettings,
)
from protocol.method import Method
from tests.core.given import ANNA, BRAM, BRINGER, CHRIS, DEWI, LEADER, Scenario, at, of_deck, phase

ARRIVING, ASKING, WRITING, LEAVING = 0, 1, 2, 3
EVERYONE = (LEADER, BRINGER, ANNA, BRAM, CHRIS, DEWI)

METHOD = Method(
    id="counts",
    version=1,
    phases=(
        phase("arriving", PulseSettings(t="pulse", about="arrival"), AgendaSettings(t="agenda")),
        phase("asking", QuestionsSettings(t="questions", rated=True, answered="warm")),
        phase("writing", CardsSettings(t="cards", each=2, dots=2), CaseSettings(t="case")),
        phase("leaving", PulseSettings(t="pulse", about="worth"), ActionsSettings(t="actions", next=True)),
    ),
)
PULSE, PILE, DOTS = "d1.1", "d3.1", "d3.2"


def answer(who: str, choice: str = "3", deck: str = PULSE, rev: int = 1) -> c.Cast:
    return c.Cast(t="cast", deck=deck, slip=of_deck(deck, who, 0), rev=rev, choice=choice)


def dot(who: str, *picked: str, deck: str = DOTS, rev: int = 1) -> c.Cast:
    return c.Cast(t="cast", deck=deck, slip=of_deck(deck, who, 0), rev=rev, choice=list(picked))


def close(deck: str) -> c.CloseDeck:
    return c.CloseDeck(t="close_deck", deck=deck)


def open_dots(deck: str = PILE) -> c.OpenDots:
    return c.OpenDots(t="open_dots", deck=deck)


def asked() -> Scenario:
    """Six people in a phase with a pulse."""
    return at(ARRIVING, METHOD)


def opened() -> tuple[Scenario, tuple[str, ...]]:
    """A pile of three cards, opened, and its cards."""
    scenario = at(WRITING, METHOD)
    return scenario, scenario.opens("one", "two", "three")


def dotting() -> tuple[Scenario, tuple[str, ...]]:
    """Everyone may give two dots to the three cards of an opened pile."""
    scenario, cards = opened()
    scenario.does(LEADER, open_dots())
    return scenario, cards
