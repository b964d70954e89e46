"""The arrow `structure ─▶ state diagram`: each phase a state, and every way from one to another that a session has."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal, NotRequired

from typing_extensions import TypedDict

from protocol.activities import ModulesSettings
from protocol.method import Bringer, Group, Leading, Method, Phase
from protocol.script import BOOKENDS

MoveKind = Literal["begin", "on", "back", "again", "module", "close"]
By = Literal["facilitator", "chair", "all", "most", "anyone"]
# Where a session is that did not begin yet, or was closed.
OUTSIDE: Final = ""
# What is switched on when a session is started; no phase of a method has such a key.
BEFORE: Final = f"{BOOKENDS}before"
AFTER: Final = f"{BOOKENDS}after"
_SAFE: Final[dict[MoveKind, By]] = {"begin": "facilitator", "close": "facilitator"}
_NOBODY: Final[dict[MoveKind, By]] = {**_SAFE, "back": "anyone", "again": "anyone", "module": "anyone"}
# Who goes which way: rules SCRIPT2 and CHAIR3 to CHAIR11, as a reader of the diagram needs them.
MAY_MOVE: Final[dict[Leading, dict[MoveKind, By]]] = {
    "guided": {
        **_SAFE,
        "on": "facilitator",
        "back": "facilitator",
        "again": "facilitator",
        "module": "facilitator",
    },
    "rotating": {**_SAFE, "on": "chair", "back": "chair", "again": "chair", "module": "chair"},
    "all": {**_NOBODY, "on": "all"},
    "majority": {**_NOBODY, "on": "most"},
}


class State(TypedDict):
    """A phase: how long it is planned, where the case-bringer is and what the group does. ``offers``: of modules."""

    key: str
    seconds: int
    bringer: Bringer
    group: Group
    offers: NotRequired[list[str]]


class Move(TypedDict):
    """A way from one phase to another. ``per``, ``most``: of a block that is played again."""

    t: MoveKind
    leaves: str
    enters: str
    per: NotRequired[Literal["person", "round"]]
    most: NotRequired[int]


class Diagram(TypedDict):
    """``states`` in the order of the method."""

    states: list[State]
    moves: list[Move]


def diagram(method: Method) -> Diagram:
    """The whole of it, by the structure alone."""
    return {"states": [_state(phase) for phase in method.phases], "moves": list(_moves(method.phases))}


def offered(phase: Phase) -> list[str]:
    """The modules that can be chosen in it."""
    return [key for activity in phase.activities if isinstance(activity, ModulesSettings) for key in activity.of]


def _state(phase: Phase) -> State:
    state: State = {"key": phase.key, "seconds": phase.seconds, "bringer": phase.bringer, "group": phase.group}
    return {**state, "offers": modules} if (modules := offered(phase)) else state


def _moves(phases: Sequence[Phase]) -> Iterator[Move]:
    first, *_, last = keys = [BEFORE, *(phase.key for phase in phases), AFTER]
    yield from (_move("begin", OUTSIDE, key) for key in (first, keys[1]))
    for leaves, enters in pairwise(keys):
        yield _move("on", leaves, enters)
        yield _move("back", enters, leaves)
    yield from (_move("close", key, OUTSIDE) for key in (keys[-2], last))
    yield from _again(phases)
    yield from _played(phases)


def _again(phases: Sequence[Phase]) -> Iterator[Move]:
    for phase in phases:
        if again := phase.repeat:
            yield {**_move("again", phase.key, again.first), "per": again.per, "most": again.most}


def _played(phases: Sequence[Phase]) -> Iterator[Move]:
    """From the choice of a module to where it is played: of several choices before it the last."""
    choice = None
    for phase in phases:
        if phase.module and choice:
            yield _move("module", choice, phase.key)
        choice = phase.key if offered(phase) else choice


def _move(kind: MoveKind, leaves: str, enters: str) -> Move:
    return {"t": kind, "leaves": leaves, "enters": enters}
