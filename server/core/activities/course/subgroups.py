"""Sub-groups: the circle parts for a visit, by the seats, and is whole again in the next.

While it is parted each sub-group has a queue and named cards of its own, and leads them itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from itertools import groupby

from protocol.activities import SubgroupsSettings
from protocol.commands import MoveToSubgroup
from protocol.method import Phase
from protocol.views.subgroups import SubgroupsView
from server.core.activities.course import company
from server.core.activities.people import People
from server.core.decision import DONE, Decision, Refusal
from server.core.events import (
    CircleParted,
    Event,
    ParticipantRemoved,
    PhaseEntered,
    SessionClosed,
    SubgroupJoined,
    SubgroupLeft,
)
from server.core.scene import Scene, settings_of
from server.core.value import replace, value


@value
class Parted:
    """`together`: who sits in each sub-group there ever was; `now`: those of this visit, none while all sit together.

    `latest`: the sub-groups of a phase (by index) when it was last entered.
    """

    together: dict[str, tuple[str, ...]] = field(default_factory=dict)
    now: tuple[str, ...] = ()
    latest: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def partings(self) -> list[list[tuple[str, ...]]]:
        """Who sat together in each visit that parted the circle, in their order."""
        return [[self.together[key] for key in keys] for _, keys in groupby(self.together, visit_of)]

    def of(self, participant: str) -> str | None:
        """With which sub-group somebody sits now; None with none."""
        return next((key for key in self.now if participant in self.together[key]), None)

    def seen_by(self, participant: str, leader: str | None) -> tuple[str, ...]:
        """Whose own things somebody sees: of the own sub-group, and who leads, going about, of all."""
        own = self.of(participant)
        return self.now if participant == leader else tuple(key for key in self.now if key == own)


def key_of(visit: int, n: int) -> str:
    """Of a sub-group, numbered within its visit."""
    return f"s{visit}.{n + 1}"


def visit_of(key: str) -> int:
    """In which a sub-group sat together."""
    return int(key[1:].partition(".")[0])


# -- decide: what follows by itself, in the same commit


def entering(
    phase: Phase, event: PhaseEntered, parted: Parted, people: Sequence[str], since: int
) -> tuple[CircleParted, ...]:
    """On entering a phase with sub-groups the circle parts; coming back to it, the same sit together again.

    `people`: who is to sit in one, by their seats; `since`: the visit with which this lap of the phase began.
    """
    settings = settings_of(phase, SubgroupsSettings)
    if settings is None or not people:
        return ()
    latest = parted.latest.get(event.phase, ())
    again = settings.company == "same" or any(visit_of(key) >= since for key in latest)
    groups = (_as_before(parted, latest, people) if again else []) or _parting(settings, parted, people)
    return (CircleParted(event.visit, event.phase, tuple(map(tuple, groups))),)


def _as_before(parted: Parted, latest: Sequence[str], people: Sequence[str]) -> list[list[str]]:
    """The sub-groups of last time without who went, and with who came; none if somebody would be left alone."""
    before = (parted.together[key] for key in latest)
    kept = [group for one in before if (group := [who for who in one if who in people])]
    for who in people if kept else ():
        if not any(who in group for group in kept):
            min(kept, key=len).append(who)
    return kept if all(len(group) > 1 for group in kept) else []


def _parting(settings: SubgroupsSettings, parted: Parted, people: Sequence[str]) -> list[list[str]]:
    """As the method has it; the first time, and where it says nothing else, by the seats."""
    before = parted.partings
    if settings.company == "same" or not before:
        return company.by_seats(settings.size, people)
    if settings.company == "joined":
        return company.joined(settings.size, people, before[-1])
    return company.anew(settings.size, people, before, settings.company == "hosts")


def beside(phase: Phase | None, bringer: str | None) -> frozenset[str]:
    """The case-bringer sits in none, unless the method says so."""
    settings = settings_of(phase, SubgroupsSettings)
    return frozenset({bringer} if bringer and settings and not settings.bringer else ())


def joining(parted: Parted, participant: str) -> tuple[Event, ...]:
    """Who comes while the circle is parted, or leads it or brings the case no longer, sits with the smallest."""
    if not parted.now or parted.of(participant):
        return DONE
    peopled = [key for key in parted.now if parted.together[key]] or parted.now
    return (SubgroupJoined(participant, min(peopled, key=lambda key: len(parted.together[key]))),)


def leaving(parted: Parted, participant: str) -> tuple[SubgroupLeft, ...]:
    """Whose case it is from now on leaves the others together."""
    return (SubgroupLeft(participant),) if parted.of(participant) else ()


# -- decide


def move(scene: Scene, do: MoveToSubgroup, parted: Parted, people: People, outside: frozenset[str]) -> Decision:
    """Somebody sits elsewhere; what they wrote stays where it was written. `outside`: who is to sit in none."""
    if do.participant not in people.order or do.subgroup not in parted.now:
        return Refusal("unknown_item")
    if do.participant in outside:
        return Refusal("not_your_role")
    return DONE if parted.of(do.participant) == do.subgroup else (SubgroupJoined(do.participant, do.subgroup),)


# -- evolve


def was_parted(parted: Parted, event: CircleParted) -> Parted:
    groups = {key_of(event.visit, n): group for n, group in enumerate(event.groups)}
    now = tuple(groups)
    return Parted({**parted.together, **groups}, now, {**parted.latest, event.phase: now})


def joined(parted: Parted, event: SubgroupJoined) -> Parted:
    others = _without(parted, event.participant)
    return replace(parted, together={**others, event.subgroup: (*others[event.subgroup], event.participant)})


def left(parted: Parted, event: SubgroupLeft) -> Parted:
    return replace(parted, together=_without(parted, event.participant))


def removed(parted: Parted, event: ParticipantRemoved) -> Parted:
    """Who is gone sits with nobody; the others stay together."""
    return replace(parted, together=_without(parted, event.participant)) if parted.now else parted


def whole_again(parted: Parted, event: PhaseEntered | SessionClosed) -> Parted:
    return replace(parted, now=()) if parted.now else parted


def _without(parted: Parted, participant: str) -> dict[str, tuple[str, ...]]:
    """Of those of now; who sat together before did so."""
    groups = {key: tuple(one for one in parted.together[key] if one != participant) for key in parted.now}
    return {**parted.together, **groups}


# -- project: who sits together, and in the circle who did before


def project(parted: Parted) -> SubgroupsView:
    """All sub-groups, for the circle."""
    return {"order": list(parted.now), "together": _lists(parted.together)}


def project_now(parted: Parted) -> SubgroupsView:
    """Those of now, for the screen."""
    return {"order": list(parted.now), "together": _lists({key: parted.together[key] for key in parted.now})}


def _lists(together: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {key: list(group) for key, group in together.items()}
