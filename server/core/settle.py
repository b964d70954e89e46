"""The arrow `urn ─▶ events`: what the room's work in the urn came to, said as events or as a refusal.

The session may have moved on while the room worked, so what no longer fits comes to nothing.
"""

from collections.abc import Sequence

from server.core.activities import agenda, dots, pulse, slips
from server.core.activities.cards import opening
from server.core.activities.slips import Deck
from server.core.decision import (
    DONE,
    AgreeWork,
    CloseWork,
    DealWork,
    PutWork,
    Refusal,
    RevealWork,
    UrnItem,
    Work,
)
from server.core.events import Event
from server.core.session import Session


def settle(session: Session, work: Work, outcome: bool | str | Sequence[UrnItem]) -> tuple[Event, ...] | Refusal:
    """The events of work that is done (none for most), or why it could not be.

    `outcome`: what the docstring of the work says; items that were taken back (no content) are not among them.
    """
    match work, outcome:
        case PutWork(), False:
            return Refusal("deck_closed")
        case AgreeWork(), False:
            return Refusal("wrong_slip")
        case DealWork(), str():
            return slips.dealt_now(session.decks.by_id[work.deck], work.participant, outcome)
        case CloseWork(), [*items]:
            return _closed(session, session.decks.by_id[work.deck], items)
        case RevealWork(), [*items]:
            return _revealed(session.decks.by_id[work.deck], items)
        case _:
            return DONE


def _closed(session: Session, deck: Deck, items: list[UrnItem]) -> tuple[Event, ...]:
    if deck.status != "open":
        return DONE
    if deck.kind == "cards":
        return (opening.tipped(deck, tuple(items)),)
    return (_counted(session, deck, [item.content.decode() for item in items]),)


def _counted(session: Session, deck: Deck, ballots: list[str]) -> Event:
    match deck.kind:
        case "dots":
            return dots.counted(deck.id, ballots, session.dots)
        case "pulse":
            return pulse.counted(deck.id, ballots)
        case _:
            return agenda.counted(deck.id, ballots, session.agenda)


def _revealed(deck: Deck, items: list[UrnItem]) -> tuple[Event, ...]:
    return (opening.agreed(deck, tuple(items)),) if deck.status == "asking" else DONE
