"""The chair: who leads the process now, passing from phase to phase, or nobody, where all go on together."""

from protocol.commands import GiveChair
from protocol.method import Leading
from server.core.activities.people import People
from server.core.activities.script import Script, Visit
from server.core.decision import DONE, Decision, Refusal
from server.core.events import ChairGiven, Event, ParticipantRemoved, PhaseEntered, ReadySet, SessionCreated
from server.core.scene import Scene
from server.core.value import replace, value


@value
class Chair:
    """`leading`: how the session is led, from its beginning to its end."""

    leading: Leading
    # Where the chair passes on: who has it. None until the first phase, and in sessions led otherwise.
    who: str | None = None

    def now(self, facilitator: str, running: bool) -> str | None:
        """Who leads the process. In the waiting room and after the end that is the facilitator; None: nobody."""
        if self.leading == "guided" or not running:
            return facilitator
        return self.who


def first(created: SessionCreated) -> Chair:
    """Nobody has it yet."""
    return Chair(created.leading)


# -- decide


def give(scene: Scene, do: GiveChair, chair: Chair, people: People) -> Decision:
    """To anyone but the case-bringer, who has a case to think of."""
    if chair.leading != "rotating":
        return Refusal("not_now")
    if do.participant not in people.order:
        return Refusal("unknown_item")
    if do.participant == scene.bringer:
        return Refusal("not_your_role")
    return DONE if chair.who == do.participant else (ChairGiven(do.participant),)


# -- decide: what follows by itself, in the same commit


def onwards(
    chair: Chair, order: tuple[str, ...], script: Script, events: tuple[Event, ...], now: int
) -> tuple[Event, ...]:
    """Where nobody leads, the last who had to be ready brings all into the next phase; after the last comes none."""
    visit = script.visit
    if chair.leading not in ("all", "majority") or visit is None or visit.phase + 1 >= len(script.phases):
        return DONE
    ready = _ready_after(visit, events)
    if ready is None or len(ready.intersection(order)) < _enough(chair.leading, len(order)):
        return DONE
    return (PhaseEntered(visit.n + 1, visit.phase + 1, now),)


def _ready_after(visit: Visit, events: tuple[Event, ...]) -> frozenset[str] | None:
    """Who is ready after these events; None where they do not concern it."""
    for event in events:
        if isinstance(event, ReadySet):
            return visit.ready | {event.participant} if event.ready else visit.ready - {event.participant}
        if isinstance(event, ParticipantRemoved):
            return visit.ready - {event.participant}
    return None


def _enough(leading: Leading, people: int) -> int:
    return people if leading == "all" else people // 2 + 1


def passing(chair: Chair, order: tuple[str, ...], bringer: str | None, moved: bool) -> tuple[Event, ...]:
    """The chair goes to the next in the order of the seats: with each phase, and from who left or brings the case.

    `order`: who sits here after all of it; `moved`: a phase was entered, and not by going back.
    """
    if chair.leading != "rotating" or (chair.who is None and not moved):
        return DONE
    if not moved and chair.who in order and chair.who != bringer:
        return DONE
    following = _next(chair.who, order, bringer)
    return DONE if following == chair.who else (ChairGiven(following),)


def _next(who: str | None, order: tuple[str, ...], bringer: str | None) -> str:
    """Who comes after `who`, who may have left; the case-bringer only if nobody else is there."""
    turned = [one for one in order if who is not None and _number(one) > _number(who)]
    turned += [one for one in order if one not in turned]
    return next((one for one in turned if one != bringer), turned[0])


def _number(participant: str) -> int:
    """Seats are in the order of joining, and so are the numbers in the ids."""
    return int(participant[1:])


# -- evolve


def given(chair: Chair, event: ChairGiven) -> Chair:
    return replace(chair, who=event.participant)
