"""The question queue: what was asked, and what became of it."""

from typing import ClassVar, Literal

from server.core.events.event import Event
from server.core.value import value


@value
class QuestionAsked(Event):
    """A question came to the end of the queue: of a sub-group, or None of the circle."""

    version: ClassVar[int] = 2

    id: str
    by: str
    text: str
    phase: int
    subgroup: str | None = None


@value
class QuestionReworded(Event):
    id: str
    text: str


@value
class QuestionWithdrawn(Event):
    id: str


@value
class QueueOrdered(Event):
    """The whole queue, first first."""

    ids: tuple[str, ...]


@value
class FloorGiven(Event):
    id: str


@value
class QuestionAnswered(Event):
    id: str


@value
class QuestionParked(Event):
    id: str


@value
class QuestionQueued(Event):
    """A parked question went back to the end of the queue."""

    id: str


@value
class QuestionRated(Event):
    id: str
    rating: Literal["cold", "lukewarm", "warm"]
