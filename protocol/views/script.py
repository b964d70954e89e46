"""The outside of a session, its phases and the visit of now."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from protocol.activities import Activity
from protocol.ids import Language, Milliseconds
from protocol.method import Bringer, Group, Leading, Repeat

Stage = Literal["waiting", "running", "closed"]


class SessionView(TypedDict):
    """The session's outside. ``end``: when everything of it goes away; ``texts``: of a group's own method, sealed."""

    title: str
    method: str
    version: int
    language: Language
    leading: Leading
    stage: Stage
    end: Milliseconds
    texts: NotRequired[str]


class PhaseView(TypedDict):
    """A phase of the script as this session plays it."""

    key: str
    seconds: int
    bringer: Bringer
    group: Group
    activities: list[Activity]
    module: NotRequired[Literal[True]]  # the chosen module is played here
    repeat: NotRequired[Repeat]  # it can be played again, from that phase on
    spent: NotRequired[int]  # seconds, once it was left


class ReadyView(TypedDict):
    """How many of how many are ready; who, only where that gives nobody away."""

    count: int
    of: int
    who: NotRequired[list[str]]


class VisitView(TypedDict):
    """The stay in a phase now. Running: ``deadline``. Paused: ``left`` (seconds)."""

    n: int
    phase: int
    began: Milliseconds
    seconds: int
    deadline: NotRequired[Milliseconds]
    left: NotRequired[int]
    chair: NotRequired[str]  # who leads this visit; absent where nobody does
    ready: ReadyView


class LapView(TypedDict):
    """The how-manieth playing of a block this is, and whom it is about where each has one.

    ``since``: the visit that it began with; what an earlier visit left behind is of another lap.
    """

    n: int
    since: int
    about: NotRequired[str]
    brings: NotRequired[Literal[True]]  # whoever it is about is its case-bringer
    more: NotRequired[Literal[True]]  # at its end: it can be played again
