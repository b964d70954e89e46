"""The structure of a method: what the server enforces, phase by phase. What its phases say is in ``texts``."""

from collections.abc import Iterator, Sequence
from typing import Literal

from pydantic import Field, model_validator

from protocol.activities import (
    Activity,
    AgendaSettings,
    Frozen,
    Key,
    ModulesSettings,
    SubgroupsSettings,
    only_once,
    slot_of,
)
from protocol.flaws import Misfit, Place, refuse

Bringer = Literal["speaks", "answers", "listens", "turned-away", "away", "writes", "takes-part"]
Group = Literal[
    "listens",
    "writes-in-silence",
    "asks-by-queue",
    "asks-in-rounds",
    "talks",
    "talks-in-third-person",
    "rounds",
    "silence",
]
Duty = Literal["observer", "scribe", "timekeeper"]
# Who leads: the facilitator, a chair that passes on with each phase, or nobody: on when all, or most, are ready.
Leading = Literal["guided", "rotating", "all", "majority"]


class Repeat(Frozen):
    """After this phase, ``first`` and all since it can be played anew: once for each person, or round after round.

    ``brings``: whoever it is about brings a case of their own in it, so that everyone who has one is helped in turn.
    """

    first: Key
    per: Literal["person", "round"] = "round"
    most: int = Field(default=10, ge=1, le=40)
    brings: bool = False

    @model_validator(mode="after")
    def _a_person_brings(self) -> "Repeat":
        if self.brings and self.per != "person":
            refuse("repeat", [Misfit("only_persons_bring", ("brings",))])
        return self


class Phase(Frozen):
    """One step. ``seconds``: planned; what the case-bringer and the group do; its activities, one of a kind or deck.

    ``module``: the chosen module is played here, with its activities beside the phase's own. ``repeat``: a block that
    ends here can be played again.
    """

    key: Key
    seconds: int = Field(ge=1, le=86_400)
    bringer: Bringer
    group: Group
    activities: tuple[Activity, ...] = ()
    module: bool = False
    repeat: Repeat | None = None

    @model_validator(mode="after")
    def _one_of_a_kind(self) -> "Phase":
        only_once(self.activities)
        return self


class Module(Frozen):
    """A way of consulting that can be chosen in the session."""

    key: Key
    activities: tuple[Activity, ...] = ()

    @model_validator(mode="after")
    def _one_of_a_kind(self) -> "Module":
        only_once(self.activities)
        return self


def misfits(phases: Sequence[Phase], modules: Sequence[Module]) -> Iterator[Misfit]:
    """What between the phases and modules of one method does not go together."""
    keys = [phase.key for phase in phases]
    known = [module.key for module in modules]
    for n, phase in enumerate(phases):
        if phase.key in keys[:n]:
            yield Misfit("key_twice", ("phases", n, "key"), {"key": phase.key})
        if phase.repeat and phase.repeat.first not in keys[: n + 1]:
            yield Misfit("repeats_from_later", ("phases", n, "repeat", "first"), {"first": phase.repeat.first})
        if phase.repeat and phase.repeat.brings and not _has_agenda(phases[:n]):
            yield Misfit("no_case_to_bring", ("phases", n, "repeat", "brings"))
        yield from _unknown_modules(n, phase, known)
        if not _parts(phases[:n], modules):
            yield from _nothing_to_join(("phases", n), phase.activities)
        if phase.module:
            yield from _unplayable(n, phases, modules)
    for n, module in enumerate(modules):
        if module.key in known[:n]:
            yield Misfit("module_twice", ("modules", n, "key"), {"module": module.key})
        if not _parts(phases, ()):
            yield from _nothing_to_join(("modules", n), module.activities)


def _has_agenda(phases: Sequence[Phase]) -> bool:
    return any(isinstance(activity, AgendaSettings) for phase in phases for activity in phase.activities)


def _parts(phases: Sequence[Phase], modules: Sequence[Module]) -> bool:
    """Whether one of these phases parts the circle, or may by a module."""
    played = modules if any(phase.module for phase in phases) else ()
    has = [*(phase.activities for phase in phases), *(module.activities for module in played)]
    return any(isinstance(activity, SubgroupsSettings) for activities in has for activity in activities)


def _nothing_to_join(where: Place, activities: Sequence[Activity]) -> Iterator[Misfit]:
    """Of what comes after no sub-groups."""
    for place, activity in enumerate(activities):
        if isinstance(activity, SubgroupsSettings) and activity.company == "joined":
            yield Misfit("nothing_to_join", (*where, "activities", place, "company"))


def _unknown_modules(n: int, phase: Phase, known: Sequence[str]) -> Iterator[Misfit]:
    for place, activity in enumerate(phase.activities):
        if isinstance(activity, ModulesSettings):
            for m, module in enumerate(activity.of):
                if module not in known:
                    at = ("phases", n, "activities", place, "of", m)
                    yield Misfit("no_such_module", at, {"module": module})


def _unplayable(n: int, phases: Sequence[Phase], modules: Sequence[Module]) -> Iterator[Misfit]:
    """Of a phase that plays a module: that none is chosen before it, or that both have the same activity."""
    before = (activity.t for phase in phases[:n] for activity in phase.activities)
    if "modules" not in before:
        yield Misfit("no_module_chosen", ("phases", n, "module"))
    for place, activity in enumerate(phases[n].activities):
        for module in modules:
            if slot_of(activity) in map(slot_of, module.activities):
                yield Misfit("activity_in_module", ("phases", n, "activities", place), {"module": module.key})


class Method(Frozen):
    """The structure of a method, as a session keeps it from its beginning to its end. ``duties``: roles it knows."""

    id: Key
    version: int = Field(ge=1)
    phases: tuple[Phase, ...] = Field(min_length=1, max_length=40)
    modules: tuple[Module, ...] = Field(default=(), max_length=20)
    duties: tuple[Duty, ...] = ()

    @model_validator(mode="after")
    def _fits_together(self) -> "Method":
        refuse("method", misfits(self.phases, self.modules))
        return self
