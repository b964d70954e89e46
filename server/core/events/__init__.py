"""The arrow `decide ─▶ events ─▶ log`: everything that can have happened in a session, in plain JSON-able fields.

An event says what happened, never why it was allowed. `version` counts up when a field changes its meaning; then the
codec learns how an older one is read. Times (`at`) are epoch milliseconds on the store's clock.

May import: core
"""

from typing import Final

from server.core.events.agenda import CaseChosen, CaseProposed, ProposalWithdrawn, VoteCounted, VoteTooFew
from server.core.events.cards import (
    CardGrouped,
    CardPicked,
    CardRated,
    CardRephrased,
    CardSetAside,
    CardsOpened,
    CardStruck,
    CardWithdrawn,
    CardWritten,
    GroupNamed,
    RephraseAsked,
    WritingEnded,
)
from server.core.events.case import CaseTold, KeyQuestionWorded, OfferWithdrawn, OutcomeTold, WordingOffered
from server.core.events.course import (
    BringerTurned,
    CallSet,
    CircleParted,
    ModuleChosen,
    ModuleFavoured,
    NoteShared,
    NoteUnshared,
    PlacesTaken,
    SubgroupJoined,
    SubgroupLeft,
)
from server.core.events.decks import (
    DeckAsked,
    DeckOpened,
    DeckShown,
    DotsCounted,
    DotsOpened,
    DotsTooFew,
    PulseCounted,
    PulseOpened,
    PulseTooFew,
    SlipsDealt,
    Stocked,
)
from server.core.events.ending import (
    ActionDropped,
    ActionNoted,
    LineDropped,
    LineWritten,
    NextOffered,
    PassSet,
    ReportItemSet,
    ReportNamesSet,
)
from server.core.events.event import Event
from server.core.events.leading import ChairGiven, DutyAssigned, LeadOffered, LeadPassed
from server.core.events.people import (
    DeviceAdded,
    InvitationSet,
    ParticipantJoined,
    ParticipantRemoved,
    PersonRenamed,
    RemoteSet,
    SessionCreated,
)
from server.core.events.questions import (
    FloorGiven,
    QuestionAnswered,
    QuestionAsked,
    QuestionParked,
    QuestionQueued,
    QuestionRated,
    QuestionReworded,
    QuestionWithdrawn,
    QueueOrdered,
)
from server.core.events.rounds import HandRaised, RoundStarted, TurnMoved, WordGiven
from server.core.events.script import (
    LapBegun,
    LapMoved,
    PhaseEntered,
    ReadySet,
    SessionClosed,
    SpotlightSet,
    TimeAllotted,
    TimePaused,
    TimeResumed,
)

# The log has what lay in the urn of this deck, or that it is not told.
Ended = DeckShown | WritingEnded | VoteCounted | VoteTooFew | DotsCounted | DotsTooFew | PulseCounted | PulseTooFew

EVENTS: Final[dict[str, type[Event]]] = {
    kind.__name__: kind
    for kind in (
        *(SessionCreated, ParticipantJoined, PersonRenamed, ParticipantRemoved, DeviceAdded, InvitationSet),
        *(LeadOffered, LeadPassed, ChairGiven, DutyAssigned),
        *(RemoteSet, RoundStarted, TurnMoved, HandRaised, WordGiven),
        *(PhaseEntered, TimeAllotted, TimePaused, TimeResumed, ReadySet, SpotlightSet, SessionClosed),
        *(LapBegun, LapMoved, BringerTurned, CallSet, NoteShared, NoteUnshared, ModuleChosen, ModuleFavoured),
        *(OutcomeTold, CircleParted, SubgroupJoined, SubgroupLeft, PlacesTaken),
        *(CaseProposed, ProposalWithdrawn, CaseChosen, VoteCounted, VoteTooFew),
        *(CaseTold, KeyQuestionWorded, WordingOffered, OfferWithdrawn),
        *(QuestionAsked, QuestionReworded, QuestionWithdrawn, QueueOrdered, FloorGiven, QuestionAnswered),
        *(QuestionParked, QuestionQueued, QuestionRated),
        *(DeckOpened, Stocked, SlipsDealt, DeckAsked, DeckShown),
        *(CardWritten, CardWithdrawn, WritingEnded, CardsOpened),
        *(CardStruck, CardRated, CardPicked, GroupNamed, CardGrouped, CardSetAside, RephraseAsked, CardRephrased),
        *(LineWritten, LineDropped),
        *(DotsOpened, DotsCounted, DotsTooFew, PulseOpened, PulseCounted, PulseTooFew),
        *(ActionNoted, ActionDropped, PassSet, NextOffered, ReportItemSet, ReportNamesSet),
    )
}
