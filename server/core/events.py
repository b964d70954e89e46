"""The arrow `decide ─▶ events ─▶ log`: everything that can have happened in a session, in plain JSON-able fields.

An event says what happened, never why it was allowed. `version` counts up when a field changes its meaning; then the
codec learns how an older one is read. Times (`at`) are epoch milliseconds on the store's clock.

"""

# house: one list of 300 lines and more; whoever asks what a log can hold reads it here from top to end.

from dataclasses import dataclass
from typing import Any, ClassVar, Final, Literal


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; its name in the log is the name of its class."""

    version: ClassVar[int] = 1


# -- being there


@dataclass(frozen=True, slots=True)
class SessionCreated(Event):
    """The beginning. `method`: a dumped `protocol.method.Method` with this session's seconds; all hashes are SHA-256.

    `proof`, `join`, `screen`, `recovery`: hashes of the facilitator's seat proof, the two link tokens and the recovery
    proof. `wrap`: the session's keys, sealed under the recovery code.
    """

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


@dataclass(frozen=True, slots=True)
class ParticipantJoined(Event):
    participant: str
    name: str
    proof: str


@dataclass(frozen=True, slots=True)
class PersonRenamed(Event):
    participant: str
    name: str


@dataclass(frozen=True, slots=True)
class ParticipantRemoved(Event):
    participant: str


@dataclass(frozen=True, slots=True)
class DeviceAdded(Event):
    """A participant got another seat proof, by recovery on a new device."""

    participant: str
    proof: str


@dataclass(frozen=True, slots=True)
class InvitationSet(Event):
    link: str | None


@dataclass(frozen=True, slots=True)
class LeadOffered(Event):
    """The facilitator offers the lead to a participant; None: to nobody any more."""

    to: str | None


@dataclass(frozen=True, slots=True)
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


# -- the script


@dataclass(frozen=True, slots=True)
class PhaseEntered(Event):
    """A new visit began, and the one before it ended."""

    visit: int
    phase: int
    at: int


@dataclass(frozen=True, slots=True)
class TimeAllotted(Event):
    seconds: int


@dataclass(frozen=True, slots=True)
class TimePaused(Event):
    at: int


@dataclass(frozen=True, slots=True)
class TimeResumed(Event):
    at: int


@dataclass(frozen=True, slots=True)
class ReadySet(Event):
    participant: str
    ready: bool


@dataclass(frozen=True, slots=True)
class SpotlightSet(Event):
    item: str | None


@dataclass(frozen=True, slots=True)
class SessionClosed(Event):
    at: int


# -- agenda


@dataclass(frozen=True, slots=True)
class CaseProposed(Event):
    """A proposal came, or its proposer changed it."""

    id: str
    by: str
    title: str
    line: str


@dataclass(frozen=True, slots=True)
class ProposalWithdrawn(Event):
    id: str


@dataclass(frozen=True, slots=True)
class CaseChosen(Event):
    id: str


@dataclass(frozen=True, slots=True)
class VoteCounted(Event):
    """Counts by proposal, of three ballots or more."""

    deck: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class VoteTooFew(Event):
    """Fewer than three ballots: nobody learns what they said."""

    deck: str


# -- case


@dataclass(frozen=True, slots=True)
class CaseTold(Event):
    story: str


@dataclass(frozen=True, slots=True)
class KeyQuestionWorded(Event):
    id: str
    text: str
    phase: int
    at: int


@dataclass(frozen=True, slots=True)
class WordingOffered(Event):
    """A wording was offered, or changed by who offered it."""

    id: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class OfferWithdrawn(Event):
    id: str


# -- questions


@dataclass(frozen=True, slots=True)
class QuestionAsked(Event):
    """A question came to the end of the queue."""

    id: str
    by: str
    text: str
    phase: int


@dataclass(frozen=True, slots=True)
class QuestionReworded(Event):
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionWithdrawn(Event):
    id: str


@dataclass(frozen=True, slots=True)
class QueueOrdered(Event):
    """The whole queue, first first."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FloorGiven(Event):
    id: str


@dataclass(frozen=True, slots=True)
class QuestionAnswered(Event):
    id: str


@dataclass(frozen=True, slots=True)
class QuestionParked(Event):
    id: str


@dataclass(frozen=True, slots=True)
class QuestionQueued(Event):
    """A parked question went back to the end of the queue."""

    id: str


@dataclass(frozen=True, slots=True)
class QuestionRated(Event):
    id: str
    rating: Literal["cold", "lukewarm", "warm"]


# -- decks and cards: no event of what lies in an open urn exists


@dataclass(frozen=True, slots=True)
class DeckOpened(Event):
    """`each`: how many slips a writer gets."""

    deck: str
    kind: Literal["cards", "vote"]
    visit: int
    phase: int
    each: int


@dataclass(frozen=True, slots=True)
class Stocked(Event):
    """A batch of slips was made; their hashes, sorted, so that nothing tells which belong together."""

    deck: str
    cards: tuple[str, ...]
    witnesses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SlipsDealt(Event):
    """`envelope`: the participant's slips under a pad that only their own pages know, base64url."""

    deck: str
    participant: str
    envelope: str


@dataclass(frozen=True, slots=True)
class DeckAsked(Event):
    """A pile was closed with fewer than three writers: each is asked. `cards`: how many lie in it."""

    deck: str
    cards: int


@dataclass(frozen=True, slots=True)
class DeckShown(Event):
    """A pile was opened. `cards`: (id, text) as shuffled; `dropped`: how many stay unread for ever."""

    deck: str
    cards: tuple[tuple[str, str], ...]
    dropped: int


@dataclass(frozen=True, slots=True)
class CardStruck(Event):
    card: str
    strikes: bool


@dataclass(frozen=True, slots=True)
class CardSetAside(Event):
    card: str
    aside: bool


@dataclass(frozen=True, slots=True)
class RephraseAsked(Event):
    card: str
    asked: bool


@dataclass(frozen=True, slots=True)
class CardRephrased(Event):
    """The unknown writer gave other words."""

    card: str
    text: str


# -- actions and report


@dataclass(frozen=True, slots=True)
class ActionNoted(Event):
    """An action was noted, or changed by who will do it."""

    id: str
    by: str
    text: str
    when: str | None


@dataclass(frozen=True, slots=True)
class ActionDropped(Event):
    id: str


@dataclass(frozen=True, slots=True)
class PassSet(Event):
    participant: str
    passes: bool


@dataclass(frozen=True, slots=True)
class ReportItemSet(Event):
    item: str
    included: bool


@dataclass(frozen=True, slots=True)
class ReportNamesSet(Event):
    names: bool


EVENTS: Final[dict[str, type[Event]]] = {
    kind.__name__: kind
    for kind in (
        *(SessionCreated, ParticipantJoined, PersonRenamed, ParticipantRemoved, DeviceAdded, InvitationSet),
        *(LeadOffered, LeadPassed),
        *(PhaseEntered, TimeAllotted, TimePaused, TimeResumed, ReadySet, SpotlightSet, SessionClosed),
        *(CaseProposed, ProposalWithdrawn, CaseChosen, VoteCounted, VoteTooFew),
        *(CaseTold, KeyQuestionWorded, WordingOffered, OfferWithdrawn),
        *(QuestionAsked, QuestionReworded, QuestionWithdrawn, QueueOrdered, FloorGiven, QuestionAnswered),
        *(QuestionParked, QuestionQueued, QuestionRated),
        *(DeckOpened, Stocked, SlipsDealt, DeckAsked, DeckShown),
        *(CardStruck, CardSetAside, RephraseAsked, CardRephrased),
        *(ActionNoted, ActionDropped, PassSet, ReportItemSet, ReportNamesSet),
    )
}
