"""The script: visits of phases and their time, blocks played again, the end."""

from server.core.events.event import Event
from server.core.value import value


@value
class PhaseEntered(Event):
    """A new visit began, and the one before it ended."""

    visit: int
    phase: int
    at: int


@value
class TimeAllotted(Event):
    seconds: int


@value
class TimePaused(Event):
    at: int


@value
class TimeResumed(Event):
    at: int


@value
class ReadySet(Event):
    participant: str
    ready: bool


@value
class LapBegun(Event):
    """The phases `first` to `last` (by index) are played for the `lap`-th time, about a participant or None."""

    visit: int
    first: int
    last: int
    lap: int
    participant: str | None


@value
class LapMoved(Event):
    """The lap of now is about somebody else; `last`: the phase that ends its block."""

    last: int
    participant: str


@value
class SpotlightSet(Event):
    item: str | None


@value
class SessionClosed(Event):
    at: int
