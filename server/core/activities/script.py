"""The script: phases, visits, time, readiness, the spotlight, and closing."""

from dataclasses import field

from protocol.activities import Activity
from protocol.commands import Advance, Allot, Back, Begin, Close, Pause, Ready, Resume, Spotlight
from protocol.method import Method, Phase
from protocol.views.script import ReadyView, Stage, VisitView
from server.core.decision import DONE, Decision, Refusal
from server.core.events import (
    ModuleChosen,
    ParticipantRemoved,
    PhaseEntered,
    ReadySet,
    SessionClosed,
    SessionCreated,
    SpotlightSet,
    TimeAllotted,
    TimePaused,
    TimeResumed,
)
from server.core.scene import Scene
from server.core.value import replace, value


@value
class Visit:
    """The stay in a phase now. Running: `deadline` (epoch ms); paused: `left` (ms, below zero when over time)."""

    n: int
    phase: int
    began: int
    seconds: int
    deadline: int | None
    left: int | None = None
    ready: frozenset[str] = frozenset()

    def left_at(self, now: int) -> int:
        """Milliseconds left at `now`, below zero when over time."""
        return self.deadline - now if self.deadline is not None else self.left or 0


@value
class Script:
    """`phases`: as they are played, with the activities of the module that was chosen; `method` has them without.

    `visits`: the phase of each visit so far. `spent`: ms per phase over the visits that ended, without pauses.
    """

    method: Method
    phases: tuple[Phase, ...]
    visits: tuple[int, ...] = ()
    # None until the session begins.
    visit: Visit | None = None
    spent: dict[int, int] = field(default_factory=dict)
    # An opened card or a question; None when nothing is shown.
    spotlight: str | None = None
    # When the session was closed, epoch ms; None before.
    closed: int | None = None

    @property
    def stage(self) -> Stage:
        """Waiting until the first phase, closed after the last word."""
        if self.closed is not None:
            return "closed"
        return "waiting" if self.visit is None else "running"

    @property
    def phase(self) -> Phase | None:
        """The phase the group is in, None while waiting."""
        return self.phases[self.visit.phase] if self.visit else None


def first(created: SessionCreated) -> Script:
    """Nothing entered yet."""
    # Not strict: the log gives lists where the method has tuples.
    method = Method.model_validate(created.method, strict=False)
    return Script(method, method.phases)


# -- decide


def begin(scene: Scene, do: Begin, script: Script) -> Decision:
    """Into the first phase."""
    return DONE if script.visit else (PhaseEntered(1, 0, scene.now),)


def advance(scene: Scene, do: Advance, script: Script) -> Decision:
    """Into the next phase; done already if the named visit was left that way."""
    return _move(scene, script, do.visit, 1)


def back(scene: Scene, do: Back, script: Script) -> Decision:
    """Into the phase before; done already if the named visit was left that way."""
    return _move(scene, script, do.visit, -1)


def _move(scene: Scene, script: Script, visit: int, step: int) -> Decision:
    if visit != scene.visit:
        return DONE if _left_so(script, visit, step) else Refusal("other_visit")
    target = scene.index + step
    if not 0 <= target < len(script.phases):
        return Refusal("not_now")
    return (PhaseEntered(scene.visit + 1, target, scene.now),)


def _left_so(script: Script, visit: int, step: int) -> bool:
    """Whether `visit` was left by this very step, so that two presses move once."""
    return 0 < visit < len(script.visits) and script.visits[visit] == script.visits[visit - 1] + step


def allot(scene: Scene, do: Allot, visit: Visit) -> Decision:
    """As many seconds in all for this visit."""
    return DONE if visit.seconds == do.seconds else (TimeAllotted(do.seconds),)


def pause(scene: Scene, do: Pause, visit: Visit) -> Decision:
    """The clock stands still."""
    return DONE if visit.deadline is None else (TimePaused(scene.now),)


def resume(scene: Scene, do: Resume, visit: Visit) -> Decision:
    """The clock goes on with what was left."""
    return (TimeResumed(scene.now),) if visit.deadline is None else DONE


def ready(scene: Scene, do: Ready, visit: Visit) -> Decision:
    """Everyone but who leads, for whom the others get ready."""
    if scene.who == scene.chair:
        return Refusal("not_your_role")
    return DONE if (scene.who in visit.ready) == do.ready else (ReadySet(scene.who, do.ready),)


def spotlight(scene: Scene, do: Spotlight, script: Script, can_be_shown: frozenset[str]) -> Decision:
    """One opened card or question, or nothing."""
    if do.item is not None and do.item not in can_be_shown:
        return Refusal("unknown_item")
    return DONE if script.spotlight == do.item else (SpotlightSet(do.item),)


def close(scene: Scene, do: Close) -> Decision:
    """The end of the talk."""
    return DONE if scene.stage == "closed" else (SessionClosed(scene.now),)


# -- evolve


def entered(script: Script, event: PhaseEntered) -> Script:
    seconds = script.phases[event.phase].seconds
    visit = Visit(event.visit, event.phase, event.at, seconds, event.at + seconds * 1000)
    return replace(
        script,
        visits=(*script.visits, event.phase),
        visit=visit,
        spent=_spent(script, event.at),
        spotlight=None,
    )


def _spent(script: Script, now: int) -> dict[int, int]:
    left = script.visit
    if left is None:
        return script.spent
    used = left.seconds * 1000 - left.left_at(now)
    return {**script.spent, left.phase: script.spent.get(left.phase, 0) + used}


def allotted(script: Script, event: TimeAllotted) -> Script:
    visit = _now(script)
    more = (event.seconds - visit.seconds) * 1000
    if visit.deadline is None:
        return replace(script, visit=replace(visit, seconds=event.seconds, left=(visit.left or 0) + more))
    return replace(script, visit=replace(visit, seconds=event.seconds, deadline=visit.deadline + more))


def paused(script: Script, event: TimePaused) -> Script:
    visit = _now(script)
    return replace(script, visit=replace(visit, deadline=None, left=visit.left_at(event.at)))


def resumed(script: Script, event: TimeResumed) -> Script:
    visit = _now(script)
    return replace(script, visit=replace(visit, deadline=event.at + (visit.left or 0), left=None))


def ready_set(script: Script, event: ReadySet) -> Script:
    visit = _now(script)
    others = visit.ready - {event.participant}
    return replace(script, visit=replace(visit, ready=others | {event.participant} if event.ready else others))


def removed(script: Script, event: ParticipantRemoved) -> Script:
    """Who is gone is not ready."""
    visit = script.visit
    return replace(script, visit=replace(visit, ready=visit.ready - {event.participant})) if visit else script


def spotlight_set(script: Script, event: SpotlightSet) -> Script:
    return replace(script, spotlight=event.item)


def closed(script: Script, event: SessionClosed) -> Script:
    return replace(script, closed=event.at, spent=_spent(script, event.at))


def module_chosen(script: Script, event: ModuleChosen) -> Script:
    """Its activities join those of the phases that play it."""
    activities = next(module.activities for module in script.method.modules if module.key == event.key)
    played = (_with(phase, activities) if phase.module else phase for phase in script.method.phases)
    return replace(script, phases=tuple(played))


def _with(phase: Phase, activities: tuple[Activity, ...]) -> Phase:
    return phase.model_copy(update={"activities": (*phase.activities, *activities)})


def _now(script: Script) -> Visit:
    assert script.visit is not None, "only a begun session has such events"
    return script.visit


# -- project: the time and how many are ready; who is ready, only if `named`


def project(visit: Visit, order: tuple[str, ...], chair: str | None, named: bool) -> VisitView:
    """The visit; who has the chair is not waited for."""
    expected = tuple(participant for participant in order if participant != chair)
    view: VisitView = {
        "n": visit.n,
        "phase": visit.phase,
        "began": visit.began,
        "seconds": visit.seconds,
        "ready": _ready(visit, expected, named),
    }
    if chair is not None:
        view["chair"] = chair
    if visit.deadline is not None:
        view["deadline"] = visit.deadline
    else:
        view["left"] = -(-(visit.left or 0) // 1000)
    return view


def _ready(visit: Visit, expected: tuple[str, ...], named: bool) -> ReadyView:
    who = [participant for participant in expected if participant in visit.ready]
    count: ReadyView = {"count": len(who), "of": len(expected)}
    return {**count, "who": who} if named else count
