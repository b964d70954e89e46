"""The arrow `decide ─▶ events` goes on: what events bring about by themselves, in the same commit."""

# house: imports whatever brings something about, because its order is of use in one piece.

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Final

from protocol import commands as c
from server.core.activities import agenda, chair, duties, pulse, slips
from server.core.activities.agenda import Agenda
from server.core.activities.cards import opening
from server.core.activities.course import fishbowl, laps, subgroups
from server.core.decision import DONE
from server.core.events import (
    CaseChosen,
    ChairGiven,
    CircleParted,
    Event,
    LapBegun,
    LapMoved,
    LeadPassed,
    ParticipantJoined,
    ParticipantRemoved,
    PhaseEntered,
    ReadySet,
    SessionClosed,
)
from server.core.session import Session

# Only of these does anything follow; where the chair passes on, it may do so once somebody has come.
STIRRING: Final[frozenset[type[Event]]] = frozenset(
    {ReadySet, PhaseEntered, LapBegun, LapMoved, CaseChosen, SessionClosed}
    | {ParticipantJoined, ParticipantRemoved, LeadPassed}
)


def with_what_follows(session: Session, command: c.Command, events: tuple[Event, ...], now: int) -> tuple[Event, ...]:
    """These events and then what they bring about; most bring nothing about, and are not looked at any longer."""
    if session.chair.leading != "rotating" and STIRRING.isdisjoint(map(type, events)):
        return events
    return stirred(session, command, events, now)


def stirred(session: Session, command: c.Command, events: tuple[Event, ...], now: int) -> tuple[Event, ...]:
    """On together, a lap begun and whose it is, the chair passed on, what opens and who sits where."""
    gone = [event.participant for event in events if isinstance(event, ParticipantRemoved)]
    order = tuple(one for one in session.people.order if one not in gone)
    events += chair.onwards(session.chair, order, session.script, events, now)
    entered = [event for event in events if isinstance(event, PhaseEntered)]
    for event in entered:
        known, in_turn = reduce(_lapped, events, session.laps), session.in_turn.without(gone)
        events += laps.entering(session.script, event, known, in_turn)
    events += _brought(session, events)
    bringer = _bringer(session, events)
    events += chair.passing(session.chair, order, bringer, bool(entered) and not isinstance(command, c.Back))
    events += duties.brought(session.duties, bringer)
    events += _met(session, events, order, bringer)
    known = reduce(_lapped, events, session.laps)
    there = _there(session, events, order, bringer)
    for event in entered:
        phase = session.script.phases[event.phase]
        people = [one for one in order if one not in session.outside_of(phase, bringer)]
        since = max(session.since(event.phase), known.since(event.phase))
        parted = subgroups.entering(phase, event, session.parted, people, since)
        places = fishbowl.entering(phase, event, session.fishbowl, there, since)
        events += (*parted, *_opened(session, event, since, parted), *places)
    if entered:
        return events
    return events + fishbowl.staying(session.script.phase, _index(session, events), session.fishbowl, there)


def _lapped(known: laps.Laps, event: Event) -> laps.Laps:
    if isinstance(event, LapMoved):
        return laps.moved(known, event)
    return laps.begun(known, event) if isinstance(event, LapBegun) else known


def _brought(session: Session, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Whose lap it is, where each brings a case in turn."""
    index = _index(session, events)
    moved = any(isinstance(event, PhaseEntered | LapBegun | LapMoved) for event in events)
    known, proposed = reduce(_lapped, events, session.laps), reduce(_still_proposed, events, session.agenda)
    return laps.bringing(session.script.phases, index, known, proposed) if moved else DONE


def _still_proposed(known: Agenda, event: Event) -> Agenda:
    return agenda.removed(known, event) if isinstance(event, ParticipantRemoved) else known


def _bringer(session: Session, events: tuple[Event, ...]) -> str | None:
    bringer = session.agenda.bringer
    for event in events:
        if isinstance(event, CaseChosen):
            bringer = session.agenda.proposals[event.id].by
        elif isinstance(event, ParticipantRemoved) and event.participant == bringer:
            bringer = None
    past = laps.over(session.script.phases, _index(session, events), reduce(_lapped, events, session.laps))
    return None if past else bringer


def _index(session: Session, events: tuple[Event, ...]) -> int:
    """The phase in which the group is after these events."""
    entered = [event.phase for event in events if isinstance(event, PhaseEntered)]
    return entered[-1] if entered else session.visit.phase if session.visit else -1


def _met(session: Session, events: tuple[Event, ...], here: tuple[str, ...], bringer: str | None) -> tuple[Event, ...]:
    """Who comes while the circle is parted sits with some; once it is whole again all see what each sub-group wrote."""
    parted = session.parted
    if any(isinstance(event, PhaseEntered | SessionClosed) for event in events):
        gone = session.people.names.keys() - set(here)
        return opening.returning(session.decks, session.written, parted.now, gone)
    beside = subgroups.beside(session.script.phase, bringer)
    went = sum((subgroups.leaving(parted, one) for one in beside), ())
    parted = reduce(subgroups.left, went, parted)
    new = [one for one in _new(session, events, here, bringer) if one not in beside]
    return (*went, *sum((subgroups.joining(parted, one) for one in new), DONE))


def _new(session: Session, events: tuple[Event, ...], here: tuple[str, ...], bringer: str | None) -> Iterator[str]:
    """Who is to sit with others from now on: who came, who leads no longer, whose case it is no longer."""
    yield from (event.participant for event in events if isinstance(event, ParticipantJoined))
    yield from (session.lead.facilitator for event in events if isinstance(event, LeadPassed))
    if session.bringer in here and session.bringer not in session.outside_of(session.script.phase, bringer):
        yield session.bringer


def _there(session: Session, events: tuple[Event, ...], order: tuple[str, ...], bringer: str | None) -> fishbowl.There:
    """Who is in the circle and leads it after these events, for the places in a fishbowl."""
    order += tuple(event.participant for event in events if isinstance(event, ParticipantJoined))
    given = [event.participant for event in events if isinstance(event, ChairGiven)]
    leads = given[-1] if given else session.chair.now(session.lead.facilitator, True)
    return fishbowl.There(order, bringer, leads)


def _opened(session: Session, event: PhaseEntered, since: int, parted: Sequence[CircleParted]) -> tuple[Event, ...]:
    """The pile and the pulse that the phase begins with."""
    phase = session.script.phases[event.phase]
    groups = [subgroups.key_of(event.visit, n) for one in parted for n in range(len(one.groups))]
    piles = opening.entering(phase, event, session.decks, since, groups)
    deck = slips.next_id(session.decks, event.visit, len(piles))
    return (*piles, *pulse.entering(phase, event, deck, session.pulses, since))
