"""The case and its key question."""

from server.core.events.event import Event
from server.core.value import value


@value
class CaseTold(Event):
    story: str


@value
class OutcomeTold(Event):
    outcome: str


@value
class KeyQuestionWorded(Event):
    id: str
    text: str
    phase: int
    at: int


@value
class WordingOffered(Event):
    """A wording was offered, or changed by who offered it."""

    id: str
    by: str
    text: str


@value
class OfferWithdrawn(Event):
    id: str
