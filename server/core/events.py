"""The arrow `decide ─▶ events ─▶ log`: everything that can have happened in a session, in plain JSON-able fields.

An event says what happened, never why it was allowed. `version` counts up when a field changes its meaning; then the
codec learns how an older one is read. Times (`at`) are epoch milliseconds on the store's clock.

"""

# house: one list of 300 lines and more; whoever asks what a log can hold reads it here from top to end.

from typing import Any, ClassVar, Final, Literal

from server.core.value import value


@value
class Event:
    """Something that happened; its name in the log is the name of its class."""

    version: ClassVar[int] = 1


# -- being there


@value
class SessionCreated(Event):
    """The beginning. `method`: a dumped `protocol.method.Method` with this session's seconds; all hashes are SHA-256.

    `proof`, `join`, `screen`, `recovery`: hashes of the facilitator's seat proof, the two link tokens and the recovery
    proof. `wrap`: the session's keys, sealed under the recovery code. `leading`: who leads, for the whole session.
    `texts`: those of a group's own method, sealed.
    """

    version = 3

    id: str
    method: dict[str, Any]
    language: Literal["nl", "en", "de"]
    title: str
    name: str
    proof: str
    join: str
    screen: str
    recovery: str
    wrap: str
    at: int
    leading: Literal["guided", "rotating", "all", "majority"] = "guided"
    texts: str | None = None


@value
class ParticipantJoined(Event):
    participant: str
    name: str
    proof: str


@value
class PersonRenamed(Event):
    participant: str
    name: str


@value
class RemoteSet(Event):
    """A participant is not in the room with the others, or is."""

    participant: str
    remote: bool


@value
class ParticipantRemoved(Event):
    participant: str


@value
class DeviceAdded(Event):
    """A participant got another seat proof, by recovery on a new device."""

    participant: str
    proof: str


@value
class InvitationSet(Event):
    link: str | None


@value
class LeadOffered(Event):
    """The facilitator offers the lead to a participant; None: to nobody any more."""

    to: str | None


@value
class LeadPassed(Event):
    """`participant` leads now. `recovery`, `screen`: hashes of the new code's proof and a further screen link's token.

    `wrap`: the session's keys, sealed under the new code.
    """

    participant: str
    how: Literal["offered", "taken"]
    recovery: str
    wrap: str
    screen: str
    at: int


@value
class ChairGiven(Event):
    """This participant leads the visit."""

    participant: str


@value
class DutyAssigned(Event):
    """A participant has the duty from now on; None: nobody has."""

    duty: Literal["observer", "scribe", "timekeeper"]
    participant: str | None


# -- the script


@value
class PhaseEntered(Event):
    """A new visit began, and the one before it ended."""

    visit: int
    phase: int
    at: int


@value
class TimeAllotted(Event):
    seconds: int


@value
class TimePaused(Event):
    at: int


@value
class TimeResumed(Event):
    at: int


@value
class ReadySet(Event):
    participant: str
    ready: bool


@value
class LapBegun(Event):
    """The phases `first` to `last` (by index) are played for the `lap`-th time, about a participant or None."""

    visit: int
    first: int
    last: int
    lap: int
    participant: str | None


@value
class LapMoved(Event):
    """The lap of now is about somebody else; `last`: the phase that ends its block."""

    last: int
    participant: str


@value
class SpotlightSet(Event):
    item: str | None


@value
class SessionClosed(Event):
    at: int


# -- the case-bringer apart


@value
class BringerTurned(Event):
    """The case-bringer turned back to the circle in this visit, or away again."""

    visit: int
    away: bool


@value
class CallSet(Event):
    """Somebody calls the facilitator, or no longer."""

    participant: str
    calls: bool


@value
class NoteShared(Event):
    """A note was shared, or changed by who shared it."""

    id: str
    by: str
    text: str


@value
class NoteUnshared(Event):
    id: str


# -- modules


@value
class ModuleChosen(Event):
    key: str
    visit: int


@value
class ModuleFavoured(Event):
    participant: str
    key: str | None
    visit: int


# -- agenda


@value
class CaseProposed(Event):
    """A proposal came, or its proposer changed it."""

    id: str
    by: str
    title: str
    line: str


@value
class ProposalWithdrawn(Event):
    id: str


@value
class CaseChosen(Event):
    id: str


@value
class VoteCounted(Event):
    """Counts by proposal, of three ballots or more."""

    deck: str
    counts: dict[str, int]


@value
class VoteTooFew(Event):
    """Fewer than three ballots: nobody learns what they said."""

    deck: str


# -- case


@value
class CaseTold(Event):
    story: str


@value
class OutcomeTold(Event):
    outcome: str


@value
class KeyQuestionWorded(Event):
    id: str
    text: str
    phase: int
    at: int


@value
class WordingOffered(Event):
    """A wording was offered, or changed by who offered it."""

    id: str
    by: str
    text: str


@value
class OfferWithdrawn(Event):
    id: str


# -- questions


@value
class QuestionAsked(Event):
    """A question came to the end of the queue."""

    id: str
    by: str
    text: str
    phase: int


@value
class QuestionReworded(Event):
    id: str
    text: str


@value
class QuestionWithdrawn(Event):
    id: str


@value
class QueueOrdered(Event):
    """The whole queue, first first."""

    ids: tuple[str, ...]


@value
class FloorGiven(Event):
    id: str


@value
class QuestionAnswered(Event):
    id: str


@value
class QuestionParked(Event):
    id: str


@value
class QuestionQueued(Event):
    """A parked question went back to the end of the queue."""

    id: str


@value
class QuestionRated(Event):
    id: str
    rating: Literal["cold", "lukewarm", "warm"]


# -- rounds: no event tells a turn that was passed on from one that was used


@value
class RoundStarted(Event):
    """The turn is the first one's. `seconds`: of each turn, 0 for as long as it takes."""

    order: tuple[str, ...]
    seconds: int
    at: int


@value
class TurnMoved(Event):
    """The turn is the next one's; after the last one's the round is over."""

    at: int


@value
class HandRaised(Event):
    participant: str
    up: bool


@value
class WordGiven(Event):
    """Somebody may speak beside the turn; None: nobody any more."""

    participant: str | None


# -- decks and cards: no event of what lies in an open urn exists


@value
class DeckOpened(Event):
    """`each`: how many cards a writer has. `key`: which deck of its phase it is, "" of a ballot box."""

    version: ClassVar[int] = 2

    deck: str
    kind: Literal["cards", "named", "vote"]
    visit: int
    phase: int
    each: int
    key: str


@value
class Stocked(Event):
    """A batch of slips was made; their hashes, sorted, so that nothing tells which belong together."""

    deck: str
    cards: tuple[str, ...]
    witnesses: tuple[str, ...]


@value
class SlipsDealt(Event):
    """`envelope`: the participant's slips under a pad that only their own pages know, base64url."""

    deck: str
    participant: str
    envelope: str


@value
class DeckAsked(Event):
    """A pile was closed with fewer than three writers: each is asked. `cards`: how many lie in it."""

    deck: str
    cards: int


@value
class DeckShown(Event):
    """A pile was opened. `cards`: (id, text) as shuffled; `dropped`: how many stay unread for ever."""

    deck: str
    cards: tuple[tuple[str, str], ...]
    dropped: int


@value
class CardWritten(Event):
    """A named card was written, or changed by its writer; nobody else sees it before it is opened."""

    deck: str
    id: str
    by: str
    text: str


@value
class CardWithdrawn(Event):
    """A named card was taken back unopened."""

    id: str


@value
class WritingEnded(Event):
    """A named pile was closed: from now on its cards are opened."""

    deck: str


@value
class CardsOpened(Event):
    """Named cards were opened. `cards`: (id, by, text)."""

    deck: str
    cards: tuple[tuple[str, str, str], ...]


@value
class CardStruck(Event):
    card: str
    strikes: bool


@value
class CardRated(Event):
    card: str
    rating: Literal["cold", "lukewarm", "warm"]


@value
class CardPicked(Event):
    card: str
    picked: bool


@value
class GroupNamed(Event):
    """A group of cards was made, or got another name."""

    deck: str
    id: str
    name: str


@value
class CardGrouped(Event):
    """A card was laid in a group, or in none."""

    card: str
    group: str | None


@value
class CardSetAside(Event):
    card: str
    aside: bool


@value
class RephraseAsked(Event):
    card: str
    asked: bool


@value
class CardRephrased(Event):
    """The unknown writer gave other words."""

    card: str
    text: str


# -- record


@value
class LineWritten(Event):
    """A line came to the record, or was changed."""

    id: str
    by: str
    text: str
    phase: int


@value
class LineDropped(Event):
    id: str


# -- secret counts


@value
class DotsOpened(Event):
    """Everyone may give a dot to some of these `cards` of a pile, to `each` at most."""

    deck: str
    pile: str
    visit: int
    phase: int
    cards: tuple[str, ...]
    each: int


@value
class DotsCounted(Event):
    """Dots by card, of three ballots or more."""

    deck: str
    counts: dict[str, int]


@value
class DotsTooFew(Event):
    """Fewer than three ballots: nobody learns what they said."""

    deck: str


@value
class PulseOpened(Event):
    """`about`: what everyone is asked."""

    deck: str
    visit: int
    phase: int
    about: Literal["arrival", "energy", "safety", "worth"]


@value
class PulseCounted(Event):
    """How often each answer was given, of five answers or more."""

    deck: str
    counts: dict[str, int]


@value
class PulseTooFew(Event):
    """Fewer than five answers: nobody learns what they said."""

    deck: str


# -- actions and report


@value
class ActionNoted(Event):
    """An action was noted, or changed by who will do it."""

    id: str
    by: str
    text: str
    when: str | None


@value
class ActionDropped(Event):
    id: str


@value
class PassSet(Event):
    participant: str
    passes: bool


@value
class NextOffered(Event):
    """Whether a participant would bring a case next time."""

    participant: str
    offers: bool


@value
class ReportItemSet(Event):
    item: str
    included: bool


@value
class ReportNamesSet(Event):
    names: bool


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
        OutcomeTold,
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
