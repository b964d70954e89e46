"""What tests of several decks begin with: a phase with named and anonymous decks, and short words."""

from protocol import commands as c
from protocol.activities import AgendaSettings, CardsSettings, Opening
from protocol.method import Method
from tests.core.given import LEADER, Scenario, at, item, phase, sealed

WRITING = 1
# Of the phase: named qualities, anonymous advice, one wild one; in the order of the method.
NAMED, ADVICE, WILD = "d2.1", "d2.2", "d2.3"


def method(opening: Opening = "together", bringer: bool = False) -> Method:
    writing = phase(
        "writing",
        CardsSettings(t="cards", deck="named", each=2, named=True, opening=opening, bringer=bringer, groups=True),
        CardsSettings(t="cards", deck="advice", each=2, strikes=False, rated=True, pick=2, groups=True),
        CardsSettings(t="cards", deck="wild", each=1, strikes=False, pick=1),
    )
    later = (phase(key, CardsSettings(t="cards", each=1, rated=True, pick=3, groups=True)) for key in ("after", "last"))
    return Method(id="decks", version=1, phases=(phase("agenda", AgendaSettings(t="agenda")), writing, *later))


def writing(opening: Opening = "together", bringer: bool = False) -> Scenario:
    """The group in the phase with three decks, the case chosen."""
    return at(WRITING, method(opening, bringer))


def write(name: str, text: str = "Text", deck: str = NAMED) -> c.WriteCard:
    return c.WriteCard(t="write_card", deck=deck, id=item(name), text=sealed(text))


def withdraw(name: str) -> c.WithdrawCard:
    return c.WithdrawCard(t="withdraw_card", id=item(name))


def open_card(name: str) -> c.OpenCard:
    return c.OpenCard(t="open_card", card=item(name))


def close(deck: str = NAMED) -> c.CloseDeck:
    return c.CloseDeck(t="close_deck", deck=deck)


def closed(scenario: Scenario, deck: str = NAMED) -> None:
    scenario.does(LEADER, close(deck))
