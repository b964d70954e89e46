"""Rounds: no event tells a turn that was passed on from one that was used."""

from server.core.events.event import Event
from server.core.value import value


@value
class RoundStarted(Event):
    """The turn is the first one's. `seconds`: of each turn, 0 for as long as it takes."""

    order: tuple[str, ...]
    seconds: int
    at: int


@value
class TurnMoved(Event):
    """The turn is the next one's; after the last one's the round is over."""

    at: int


@value
class HandRaised(Event):
    participant: str
    up: bool


@value
class WordGiven(Event):
    """Somebody may speak beside the turn; None: nobody any more."""

    participant: str | None
