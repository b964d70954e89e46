"""The arrow `events ─▶ evolve`: one table of which event changes which parts. It believes everything."""

# house: imports every activity, because the table is only of use in one piece.

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any, Final

from server.core import events as e
from server.core.activities import (
    actions,
    agenda,
    case,
    chair,
    dots,
    duties,
    lead,
    people,
    pulse,
    record,
    report,
    rounds,
    script,
    slips,
)
from server.core.activities.cards import card, grouping, marking, named
from server.core.activities.course import fishbowl, laps, modules, subgroups, turned
from server.core.activities.questions import queue
from server.core.session import Session, beginning
from server.core.value import replace, value

Change = tuple[str, Callable[[Any, Any], Any]]


@value
class Entry:
    """What one commit says. `by` and `ref`: whose named command it was; `at`: epoch ms. All None if anonymous."""

    events: tuple[e.Event, ...]
    by: str | None = None
    ref: str | None = None
    at: int | None = None


CHANGES: Final[dict[type[e.Event], tuple[Change, ...]]] = {
    # being there
    e.ParticipantJoined: (("people", people.joined), ("rounds", rounds.joined)),
    e.PersonRenamed: (("people", people.renamed),),
    e.RemoteSet: (("people", people.remote_set),),
    e.ParticipantRemoved: (
        *(("people", people.removed), ("lead", lead.removed)),
        *(("script", script.removed), ("agenda", agenda.removed), ("actions", actions.removed)),
        *(("rounds", rounds.removed), ("duties", duties.removed)),
        *(("turned", turned.no_longer), ("modules", modules.removed)),
        *(("written", named.removed), ("parted", subgroups.removed), ("fishbowl", fishbowl.removed)),
    ),
    e.DeviceAdded: (("people", people.device_added), ("lead", lead.came_back)),
    e.InvitationSet: (("people", people.invitation_set),),
    # leading
    e.LeadOffered: (("lead", lead.offered),),
    e.LeadPassed: (
        *(("lead", lead.passed), ("people", people.lead_passed), ("decks", slips.lead_passed)),
        ("turned", turned.no_longer),
    ),
    e.ChairGiven: (("chair", chair.given), ("turned", turned.no_longer)),
    e.DutyAssigned: (("duties", duties.assigned),),
    # the script
    e.PhaseEntered: (
        *(("script", script.entered), ("people", people.uninvited)),
        *(("questions", queue.phase_entered), ("rounds", rounds.over)),
        ("parted", subgroups.whole_again),
        ("fishbowl", fishbowl.over),
    ),
    e.TimeAllotted: (("script", script.allotted),),
    e.TimePaused: (("script", script.paused), ("rounds", rounds.paused)),
    e.TimeResumed: (("script", script.resumed), ("rounds", rounds.resumed)),
    e.ReadySet: (("script", script.ready_set),),
    e.SpotlightSet: (("script", script.spotlight_set),),
    e.SessionClosed: (
        *(("script", script.closed), ("people", people.uninvited)),
        *(("lead", lead.closed), ("rounds", rounds.over)),
        *(("questions", queue.closed), ("parted", subgroups.whole_again), ("fishbowl", fishbowl.over)),
    ),
    e.LapBegun: (("laps", laps.begun), ("questions", queue.lap_begun)),
    e.LapMoved: (("laps", laps.moved),),
    # the case-bringer apart
    e.BringerTurned: (("turned", turned.bringer_turned),),
    e.CallSet: (("turned", turned.call_set),),
    e.NoteShared: (("turned", turned.shared),),
    e.NoteUnshared: (("turned", turned.unshared),),
    # modules
    e.ModuleChosen: (("modules", modules.chosen), ("script", script.module_chosen)),
    e.ModuleFavoured: (("modules", modules.favoured),),
    # sub-groups
    e.CircleParted: (("parted", subgroups.was_parted),),
    e.SubgroupJoined: (("parted", subgroups.joined),),
    e.SubgroupLeft: (("parted", subgroups.left),),
    # fishbowl
    e.PlacesTaken: (("fishbowl", fishbowl.taken), ("rounds", rounds.places_taken)),
    # agenda
    e.CaseProposed: (("agenda", agenda.proposed),),
    e.ProposalWithdrawn: (("agenda", agenda.withdrawn),),
    e.CaseChosen: (("agenda", agenda.chosen), ("case", case.chosen), ("turned", turned.chosen)),
    e.VoteCounted: (("decks", slips.ended), ("agenda", agenda.vote_counted)),
    e.VoteTooFew: (("decks", slips.ended),),
    # case
    e.CaseTold: (("case", case.told),),
    e.OutcomeTold: (("case", case.outcome_told),),
    e.KeyQuestionWorded: (("case", case.worded),),
    e.WordingOffered: (("case", case.offered),),
    e.OfferWithdrawn: (("case", case.offer_withdrawn),),
    # questions
    e.QuestionAsked: (("questions", queue.asked),),
    e.QuestionReworded: (("questions", queue.reworded),),
    e.QuestionWithdrawn: (("questions", queue.withdrawn),),
    e.QueueOrdered: (("questions", queue.ordered),),
    e.FloorGiven: (("questions", queue.floor_given),),
    e.QuestionAnswered: (("questions", queue.answered),),
    e.QuestionParked: (("questions", queue.parked),),
    e.QuestionQueued: (("questions", queue.queued),),
    e.QuestionRated: (("questions", queue.rated),),
    # rounds
    e.RoundStarted: (("rounds", rounds.started),),
    e.TurnMoved: (("rounds", rounds.moved),),
    e.HandRaised: (("rounds", rounds.hand_raised),),
    e.WordGiven: (("rounds", rounds.word_given),),
    # decks and cards
    e.DeckOpened: (("decks", slips.opened),),
    e.Stocked: (("decks", slips.stocked),),
    e.SlipsDealt: (("decks", slips.dealt),),
    e.DeckAsked: (("decks", slips.asked),),
    e.DeckShown: (("decks", slips.ended), ("cards", card.shown)),
    e.CardWritten: (("written", named.was_written),),
    e.CardWithdrawn: (("written", named.withdrawn),),
    e.WritingEnded: (("decks", slips.ended),),
    e.CardsOpened: (("written", named.opened), ("cards", card.opened)),
    e.CardRated: (("cards", marking.rated),),
    e.CardPicked: (("cards", marking.picked),),
    e.GroupNamed: (("cards", grouping.named),),
    e.CardGrouped: (("cards", grouping.grouped),),
    e.CardStruck: (("cards", marking.struck),),
    e.CardSetAside: (("cards", marking.was_set_aside),),
    e.RephraseAsked: (("cards", marking.rephrase_asked),),
    e.CardRephrased: (("cards", marking.rephrased),),
    # record
    e.LineWritten: (("record", record.written),),
    e.LineDropped: (("record", record.dropped),),
    # secret counts
    e.DotsOpened: (("decks", slips.dots_opened), ("dots", dots.opened)),
    e.DotsCounted: (("decks", slips.ended), ("dots", dots.was_counted)),
    e.DotsTooFew: (("decks", slips.ended), ("dots", dots.too_few)),
    e.PulseOpened: (("decks", slips.pulse_opened), ("pulses", pulse.opened)),
    e.PulseCounted: (("decks", slips.ended), ("pulses", pulse.was_counted)),
    e.PulseTooFew: (("decks", slips.ended), ("pulses", pulse.too_few)),
    # actions and report
    e.ActionNoted: (("actions", actions.noted),),
    e.ActionDropped: (("actions", actions.dropped),),
    e.PassSet: (("actions", actions.pass_set),),
    e.NextOffered: (("actions", actions.next_offered),),
    e.ReportItemSet: (("report", report.item_set),),
    e.ReportNamesSet: (("report", report.names_set),),
}


def evolve(session: Session, events: Iterable[e.Event], **known: Any) -> Session:
    """The session after these events, and with what else is `known`; parts not touched stay the same objects."""
    parts = known
    for event in events:
        for part, change in CHANGES[type(event)]:
            parts[part] = change(parts[part] if part in parts else getattr(session, part), event)
    return replace(session, **parts)


def apply(session: Session, entry: Entry) -> Session:
    """The session after one commit: its events, and what it says about the sender's tab and the time."""
    known: dict[str, Any] = {}
    if entry.at is not None:
        known["touched"] = entry.at
    if entry.by and entry.ref:
        known["tabs"] = session.counted(entry.by, entry.ref)
    return evolve(session, entry.events, **known)


def fold(entries: Iterable[Entry]) -> Session:
    """A session from its whole log; the first entry is its creation and nothing else."""
    first, *others = entries
    (created,) = first.events
    assert isinstance(created, e.SessionCreated), "a log begins with the creation"
    return reduce(apply, others, beginning(created))
