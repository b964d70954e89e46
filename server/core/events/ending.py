"""Record, actions and report."""

from server.core.events.event import Event
from server.core.value import value


@value
class LineWritten(Event):
    """A line came to the record, or was changed."""

    id: str
    by: str
    text: str
    phase: int


@value
class LineDropped(Event):
    id: str


@value
class ActionNoted(Event):
    """An action was noted, or changed by who will do it."""

    id: str
    by: str
    text: str
    when: str | None


@value
class ActionDropped(Event):
    id: str


@value
class PassSet(Event):
    participant: str
    passes: bool


@value
class NextOffered(Event):
    """Whether a participant would bring a case next time."""

    participant: str
    offers: bool


@value
class ReportItemSet(Event):
    item: str
    included: bool


@value
class ReportNamesSet(Event):
    names: bool
