"""The course of a phase: the case-bringer apart, calls, shared notes, modules."""

from server.core.events.event import Event
from server.core.value import value


@value
class BringerTurned(Event):
    """The case-bringer turned back to the circle in this visit, or away again."""

    visit: int
    away: bool


@value
class CallSet(Event):
    """Somebody calls the facilitator, or no longer."""

    participant: str
    calls: bool


@value
class NoteShared(Event):
    """A note was shared, or changed by who shared it."""

    id: str
    by: str
    text: str


@value
class NoteUnshared(Event):
    id: str


@value
class ModuleChosen(Event):
    key: str
    visit: int


@value
class ModuleFavoured(Event):
    participant: str
    key: str | None
    visit: int
