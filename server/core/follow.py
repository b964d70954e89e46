"""The arrow `decide ─▶ events` goes on: what events bring about by themselves, in the same commit."""

from functools import reduce

from protocol import commands as c
from server.core.activities import chair, duties, pulse, slips
from server.core.activities.cards import opening
from server.core.activities.course import laps
from server.core.decision import DONE
from server.core.events import CaseChosen, Event, LapBegun, ParticipantRemoved, PhaseEntered
from server.core.session import Session


def with_what_follows(session: Session, command: c.Command, events: tuple[Event, ...], now: int) -> tuple[Event, ...]:
    """What an event brings about by itself, in the same commit: on together, the chair passed on, what opens."""
    gone = [event.participant for event in events if isinstance(event, ParticipantRemoved)]
    order = tuple(one for one in session.people.order if one not in gone)
    bringer = _bringer_after(session, events)
    events += chair.onwards(session.chair, order, session.script, events, now)
    entered = [event for event in events if isinstance(event, PhaseEntered)]
    events += chair.passing(session.chair, order, bringer, bool(entered) and not isinstance(command, c.Back))
    events += duties.brought(session.duties, bringer)
    known = reduce(_begun, events, session.laps)
    return events + sum((_opened(session, event, known) for event in entered), DONE)


def _bringer_after(session: Session, events: tuple[Event, ...]) -> str | None:
    bringer = session.agenda.bringer
    for event in events:
        if isinstance(event, CaseChosen):
            bringer = session.agenda.proposals[event.id].by
        elif isinstance(event, ParticipantRemoved) and event.participant == bringer:
            bringer = None
    return bringer


def _opened(session: Session, event: PhaseEntered, known: laps.Laps) -> tuple[Event, ...]:
    """The first lap of a block that is entered, and the pile and the pulse that the phase begins with."""
    begun = laps.entering(session.script, event, known, session.in_turn)
    since = max(session.since(event.phase), known.since(event.phase))
    phase = session.script.phases[event.phase]
    piles = opening.entering(phase, event, session.decks, since)
    deck = slips.next_id(session.decks, event.visit, len(piles))
    return (*begun, *piles, *pulse.entering(phase, event, deck, session.pulses, since))


def _begun(known: laps.Laps, event: Event) -> laps.Laps:
    return laps.begun(known, event) if isinstance(event, LapBegun) else known
