"""Duties: observer, scribe and timekeeper, as far as the method knows them: given, drawn or taken."""

from dataclasses import field

from protocol.commands import AssignDuty, DrawDuty
from protocol.method import Duty
from protocol.views.people import DutiesView
from server.core.activities.people import People
from server.core.decision import DONE, Decision, Refusal
from server.core.events import DutyAssigned, Event, ParticipantRemoved, SessionCreated
from server.core.scene import Scene
from server.core.value import replace, value


@value
class Duties:
    """`known`: what the method has. `held`: who has what; a duty that nobody has is absent."""

    known: tuple[Duty, ...] = ()
    held: dict[str, str] = field(default_factory=dict)


def first(created: SessionCreated) -> Duties:
    """Nobody has any yet; a method of an earlier Kring knew none."""
    return Duties(tuple(created.method.get("duties", ())))


# -- decide


def assign(scene: Scene, do: AssignDuty, duties: Duties, people: People) -> Decision:
    """By whoever leads to anyone; by anyone a free one to themselves, and their own back."""
    if do.duty not in duties.known:
        return Refusal("not_now")
    holder = duties.held.get(do.duty)
    if holder == do.participant:
        return DONE
    if not scene.chairs and scene.who not in (holder, do.participant if holder is None else None):
        return Refusal("not_your_role")
    return _fits(scene, do, people) or (DutyAssigned(do.duty, do.participant),)


def _fits(scene: Scene, do: AssignDuty, people: People) -> Refusal | None:
    if do.participant is None:
        return None
    if do.participant not in people.order:
        return Refusal("unknown_item")
    return Refusal("not_your_role") if do.duty == "observer" and do.participant == scene.bringer else None


def draw(scene: Scene, do: DrawDuty, duties: Duties, people: People) -> Decision:
    """By chance, where nobody has it: whoever neither leads, brings the case, nor has another, if there is anyone."""
    if do.duty not in duties.known:
        return Refusal("not_now")
    if do.duty in duties.held:
        return DONE
    others = [one for one in people.order if one != scene.bringer]
    free = [one for one in others if one != scene.chair and one not in duties.held.values()]
    among = free or others or people.order
    return (DutyAssigned(do.duty, among[scene.draw % len(among)]),)


def brought(duties: Duties, bringer: str | None) -> tuple[Event, ...]:
    """Whose case was chosen observes no longer, in the same commit."""
    observes = bringer is not None and duties.held.get("observer") == bringer
    return (DutyAssigned("observer", None),) if observes else DONE


# -- evolve


def assigned(duties: Duties, event: DutyAssigned) -> Duties:
    others = {duty: who for duty, who in duties.held.items() if duty != event.duty}
    held = {**others, event.duty: event.participant} if event.participant is not None else others
    return replace(duties, held=held)


def removed(duties: Duties, event: ParticipantRemoved) -> Duties:
    """Who is gone has none."""
    return replace(duties, held={duty: who for duty, who in duties.held.items() if who != event.participant})


# -- project: everyone, the screen too, sees who has which


def project(duties: Duties) -> DutiesView:
    """What the method knows, and who has it."""
    return {"order": list(duties.known), "held": dict(duties.held)}
