"""The course of a phase: the case-bringer apart, calls, shared notes, modules, sub-groups, a fishbowl."""

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


@value
class CircleParted(Event):
    """The circle parted for this visit of a phase (by index): who sits together, by sub-group."""

    visit: int
    phase: int
    groups: tuple[tuple[str, ...], ...]


@value
class SubgroupJoined(Event):
    """Somebody sits with a sub-group: who came while the circle was parted, or was moved."""

    participant: str
    subgroup: str


@value
class SubgroupLeft(Event):
    """Somebody sits in none any more: the circle is parted, and the case became theirs."""

    participant: str


@value
class PlacesTaken(Event):
    """In a fishbowl, for this visit of a phase (by index): who sits inside, who outside, and who of them looks on."""

    visit: int
    phase: int
    inner: tuple[str, ...]
    outer: tuple[str, ...]
    silent: tuple[str, ...]
