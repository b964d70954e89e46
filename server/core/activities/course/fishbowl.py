"""The fishbowl: an inner circle works and talks while an outer one looks on; one of the two has the word in a phase.

Where people sit is kept from phase to phase, so that the others speak afterwards, or change places.
"""

from collections.abc import Collection
from dataclasses import field

from protocol.activities import FishbowlSettings
from protocol.commands import TakePlaces
from protocol.method import Phase
from protocol.views.fishbowl import FishbowlView
from server.core.activities.people import People
from server.core.decision import DONE, Decision, Refusal
from server.core.events import ParticipantRemoved, PhaseEntered, PlacesTaken, SessionClosed
from server.core.scene import Scene, settings_of
from server.core.value import replace, value


@value
class Fishbowl:
    """`inner` and `outer`, by the seats, as of the last such phase; `silent`: who looks on now, nobody in other phases.

    `visit`: of this phase, 0 in one without. `latest`: how a phase (by index) was seated when it was last entered.
    """

    inner: tuple[str, ...] = ()
    outer: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    visit: int = 0
    latest: dict[int, PlacesTaken] = field(default_factory=dict)


@value
class There:
    """Who is in the circle, by the seats. `first`: who sits inside to begin with: the case-bringer, and who leads."""

    order: tuple[str, ...]
    bringer: str | None
    leads: str | None

    @property
    def first(self) -> tuple[str, ...]:
        return tuple(who for who in dict.fromkeys((self.bringer, self.leads)) if who and who in self.order)


# -- decide: what follows by itself, in the same commit


def entering(phase: Phase, event: PhaseEntered, bowl: Fishbowl, there: There, since: int) -> tuple[PlacesTaken, ...]:
    """All take their places; coming back to a phase, those they had there, if it is played as it was (`since`)."""
    settings = settings_of(phase, FishbowlSettings)
    if settings is None:
        return ()
    before = bowl.latest.get(event.phase)
    inner = before.inner if before and before.visit >= since else _planned(settings, bowl, there)
    return (_places(settings, event.visit, event.phase, _peopled(inner, there), there),)


def _planned(settings: FishbowlSettings, bowl: Fishbowl, there: There) -> tuple[str, ...]:
    if settings.places == "anew" or not bowl.inner:
        return _by_seats(settings, there)
    return (*bowl.outer, *there.first) if settings.places == "exchange" else bowl.inner


def _by_seats(settings: FishbowlSettings, there: There) -> tuple[str, ...]:
    """As many as the method says, beginning beside the case-bringer."""
    order, people = there.order, len(there.order)
    wanted = settings.inner or (people - settings.outer if settings.outer else (people + 1) // 2)
    beside = order.index(there.bringer) + 1 if there.bringer in order else 0
    line = tuple(dict.fromkeys((*there.first, *order[beside:], *order[:beside])))
    return line[: max(len(there.first), wanted)]


def staying(phase: Phase | None, index: int, bowl: Fishbowl, there: There) -> tuple[PlacesTaken, ...]:
    """Who comes looks on from outside or speaks from there; no circle is left with nobody by who goes."""
    settings = settings_of(phase, FishbowlSettings)
    if settings is None or not bowl.visit:
        return ()
    taken = _places(settings, bowl.visit, index, _peopled(bowl.inner, there), there)
    return () if _are_so(bowl, taken) else (taken,)


def _peopled(inner: Collection[str], there: There) -> tuple[str, ...]:
    inside = tuple(who for who in there.order if who in inner or who == there.bringer)
    if not inside:
        return there.order[:1]
    free = [who for who in inside if who not in there.first] if len(inside) == len(there.order) else []
    return tuple(who for who in inside if who not in free[-1:])


def _places(settings: FishbowlSettings, visit: int, phase: int, inner: Collection[str], there: There) -> PlacesTaken:
    """The case-bringer sits inside and does what the phase says of them, whichever circle has the word."""
    inside = tuple(who for who in there.order if who in inner or who == there.bringer)
    outside = tuple(who for who in there.order if who not in inside)
    silent = outside if settings.word == "inner" else tuple(who for who in inside if who != there.bringer)
    return PlacesTaken(visit, phase, inside, outside, silent)


def _are_so(bowl: Fishbowl, taken: PlacesTaken) -> bool:
    return (bowl.inner, bowl.outer, bowl.silent) == (taken.inner, taken.outer, taken.silent)


# -- decide


def take_places(scene: Scene, do: TakePlaces, bowl: Fishbowl, people: People) -> Decision:
    """By whoever leads for anyone but the case-bringer; by oneself where the method leaves that free."""
    settings, named = scene.settings(FishbowlSettings), {*do.inner, *do.outer}
    if settings is None:
        return Refusal("not_now")
    if not named.issubset(people.order):
        return Refusal("unknown_item")
    alone = settings.free and named == {scene.who}
    if scene.bringer in do.outer or not (scene.chairs or alone):
        return Refusal("not_your_role")
    there = There(people.order, scene.bringer, scene.chair)
    inner = {*bowl.inner, *do.inner}.difference(do.outer)
    taken = _places(settings, scene.visit, scene.index, inner, there)
    if _are_so(bowl, taken):
        return DONE
    return (taken,) if taken.inner and taken.outer else Refusal("not_now")


# -- evolve


def taken(bowl: Fishbowl, event: PlacesTaken) -> Fishbowl:
    latest = {**bowl.latest, event.phase: event}
    return Fishbowl(event.inner, event.outer, event.silent, event.visit, latest)


def over(bowl: Fishbowl, event: PhaseEntered | SessionClosed) -> Fishbowl:
    """Nobody looks on any more; how they sat is kept for the next time."""
    return replace(bowl, silent=(), visit=0) if bowl.visit else bowl


def removed(bowl: Fishbowl, event: ParticipantRemoved) -> Fishbowl:
    """Who is gone sits nowhere."""
    inner, outer, silent = (
        tuple(who for who in some if who != event.participant) for some in (bowl.inner, bowl.outer, bowl.silent)
    )
    return replace(bowl, inner=inner, outer=outer, silent=silent)


# -- project: who sits where and who looks on, for the circle and the screen, in a phase that has it


def project(bowl: Fishbowl) -> FishbowlView:
    """The two circles of this phase."""
    return {"inner": list(bowl.inner), "outer": list(bowl.outer), "silent": list(bowl.silent)}
