# house: all that anybody can see reads best on one page; each shape is a few lines of data
"""What each audience sees. Plain data, shown by construction; nothing here is ever null: what is unknown is absent.

Collections are maps by id, with an array for their order, so that a merge patch can change one member.
"""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from protocol.ids import Language, Milliseconds
from protocol.method import Activity, Bringer, Duty, Group, Leading, Repeat

Stage = Literal["waiting", "running", "closed"]
Rating = Literal["cold", "lukewarm", "warm"]
About = Literal["arrival", "energy", "safety", "worth"]
QuestionStatus = Literal["queued", "floor", "answered", "parked"]
DeckStatus = Literal["open", "asking", "opened"]
VoteStatus = Literal["open", "counted", "too_few"]
Role = Literal["facilitator", "case-bringer", "participant"]
How = Literal["offered", "taken"]


class SessionView(TypedDict):
    """The session's outside. ``end``: when everything of it goes away; ``texts``: of a group's own method, sealed."""

    title: str
    method: str
    version: int
    language: Language
    leading: Leading
    stage: Stage
    end: Milliseconds
    texts: NotRequired[str]


class PersonView(TypedDict):
    """A participant; whether they are here is told by ``presence``. ``remote``: not in the room with the others."""

    name: str
    remote: NotRequired[Literal[True]]  # told to the circle and the screen


class LeadView(TypedDict):
    """How the facilitator of now came to lead: from whom, by an offer or after an absence, and since when."""

    before: str
    how: How
    since: Milliseconds


class DutiesView(TypedDict):
    """The duties that the method knows, in its order, and who has one."""

    order: list[Duty]
    held: dict[str, str]  # by duty


class PhaseView(TypedDict):
    """A phase of the script as this session plays it."""

    key: str
    seconds: int
    bringer: Bringer
    group: Group
    activities: list[Activity]
    module: NotRequired[Literal[True]]  # the chosen module is played here
    repeat: NotRequired[Repeat]  # it can be played again, from that phase on
    spent: NotRequired[int]  # seconds, once it was left


class ReadyView(TypedDict):
    """How many of how many are ready; who, only where that gives nobody away."""

    count: int
    of: int
    who: NotRequired[list[str]]


class VisitView(TypedDict):
    """The stay in a phase now. Running: ``deadline``. Paused: ``left`` (seconds)."""

    n: int
    phase: int
    began: Milliseconds
    seconds: int
    deadline: NotRequired[Milliseconds]
    left: NotRequired[int]
    chair: NotRequired[str]  # who leads this visit; absent where nobody does
    ready: ReadyView


class LapView(TypedDict):
    """The how-manieth playing of a block this is, and whom it is about where each has one."""

    n: int
    about: NotRequired[str]
    more: NotRequired[Literal[True]]  # at its end: it can be played again


class ProposalView(TypedDict):
    """A case somebody would like to bring."""

    by: str
    title: str
    line: str


class VoteView(TypedDict):
    """A ballot box; counts by proposal, only after closing and only from three ballots."""

    deck: str
    status: VoteStatus
    counts: NotRequired[dict[str, int]]


class AgendaView(TypedDict):
    """The cases on the agenda and the vote about them."""

    order: list[str]
    proposals: dict[str, ProposalView]
    vote: NotRequired[VoteView]
    chosen: NotRequired[str]


class WordingView(TypedDict):
    """One wording of the key question, and when it was given."""

    id: str
    text: str
    at: Milliseconds
    phase: int


class OfferView(TypedDict):
    """A wording that somebody offers to the case-bringer."""

    by: str
    text: str


class CaseView(TypedDict):
    """The case: its story and how it ended, once told; every wording of its key question (the last holds); offers."""

    story: NotRequired[str]
    outcome: NotRequired[str]
    wordings: list[WordingView]
    order: list[str]
    offers: dict[str, OfferView]


class QuestionView(TypedDict):
    """A question and what became of it."""

    by: str
    text: str
    phase: int
    status: QuestionStatus
    rating: NotRequired[Rating]


class QuestionsView(TypedDict):
    """All questions; ``queue``: those that wait, first first; ``settled``: answered and parked, latest last."""

    items: dict[str, QuestionView]
    queue: list[str]
    settled: list[str]
    floor: NotRequired[str]


class RoundView(TypedDict):
    """The rounds of this visit: ``turn`` counts through all of them, ``order`` is of the latest; who passed is nowhere.

    The next one is who stands behind ``now`` in the order. Of a turn with a time: ``deadline``, or paused ``left``.
    """

    turn: int  # how many turns there were, this one included
    order: list[str]
    hands: list[str]  # in the order of raising
    now: NotRequired[str]  # whose turn it is
    word: NotRequired[str]  # who may speak beside the turn
    deadline: NotRequired[Milliseconds]
    left: NotRequired[int]


class CardView(TypedDict):
    """An opened card: no time, no number, and an author only where the pile is named."""

    text: str
    by: NotRequired[str]
    strikes: NotRequired[Literal[True]]
    rating: NotRequired[Rating]
    picked: NotRequired[Literal[True]]
    group: NotRequired[str]  # in which group of its pile it lies
    aside: NotRequired[Literal[True]]
    rephrase: NotRequired[Literal[True]]  # its writer is asked for other words
    reworded: NotRequired[Literal[True]]  # the text is sealed as revision 1


class DeckView(TypedDict):
    """A pile. While it is open nothing about its content exists here. ``key``: which deck of its phase it is."""

    phase: int
    key: str
    named: NotRequired[Literal[True]]
    status: DeckStatus
    each: int
    order: list[str]
    cards: dict[str, CardView]
    dropped: NotRequired[int]  # how many were not opened, because too few wrote and the writer did not agree
    hidden: NotRequired[dict[str, str]]  # named cards that are still to be opened, and whose they are
    groups: NotRequired[dict[str, str]]  # names of the groups in which cards are laid
    group_order: NotRequired[list[str]]


class NoteView(TypedDict):
    """What the case-bringer noted with their back to the circle, and shared afterwards."""

    by: str
    text: str


class NotesView(TypedDict):
    """The notes that were shared."""

    order: list[str]
    items: dict[str, NoteView]


class DotsView(TypedDict):
    """Secret dots, ``each`` at most, on cards of a pile; counts by card, only after closing, from three ballots."""

    deck: str
    status: VoteStatus
    each: int
    order: list[str]
    counts: NotRequired[dict[str, int]]


class PulseView(TypedDict):
    """What is asked of everyone in secret; how often each answer was given, only after closing, from five answers."""

    phase: int
    about: About
    status: VoteStatus
    counts: NotRequired[dict[str, int]]


class PulsesView(TypedDict):
    """The pulses in the order of their opening, by their decks."""

    order: list[str]
    items: dict[str, PulseView]


class ActionView(TypedDict):
    """What somebody agreed to do."""

    by: str
    text: str
    when: NotRequired[str]


class ActionsView(TypedDict):
    """The agreed actions; who passed; who would bring a case ``next`` time."""

    order: list[str]
    items: dict[str, ActionView]
    passed: list[str]
    next: NotRequired[list[str]]


class LineView(TypedDict):
    """A line of the record, and the phase in which it was written."""

    by: str
    text: str
    phase: int


class RecordView(TypedDict):
    """What was written down of what is said, in the order of writing."""

    order: list[str]
    lines: dict[str, LineView]


class ReportView(TypedDict):
    """What the case-bringer lets into the report."""

    items: list[str]
    names: bool


class GroupView(TypedDict):
    """What everyone in the circle sees, facilitator and case-bringer included."""

    audience: Literal["group"]
    session: SessionView
    order: list[str]  # participants in the order of joining
    people: dict[str, PersonView]
    facilitator: str
    lead: NotRequired[LeadView]  # once it has passed from who began
    offered: NotRequired[str]  # to whom the facilitator offers the lead
    bringer: NotRequired[str]
    duties: NotRequired[DutiesView]  # where the method knows any
    phases: list[PhaseView]
    visit: NotRequired[VisitView]
    lap: NotRequired[LapView]  # in a block that can be played again
    subgroups: NotRequired[list[list[str]]]  # who sits together in this phase
    turned: NotRequired[Literal[True]]  # the case-bringer sits with the back to the circle, or has left the room
    calls: NotRequired[list[str]]  # who calls the facilitator, first first
    module: NotRequired[str]  # the one chosen
    favours: NotRequired[dict[str, str]]  # by participant, while one is chosen
    agenda: AgendaView
    case: CaseView
    notes: NotesView
    questions: QuestionsView
    round: NotRequired[RoundView]  # in a phase that has one
    piles: list[str]  # decks in the order of their opening
    decks: dict[str, DeckView]
    dots: NotRequired[dict[str, DotsView]]  # by pile, the newest
    pulses: NotRequired[PulsesView]
    spotlight: NotRequired[str]
    invitation: NotRequired[str]
    record: RecordView
    actions: ActionsView
    report: ReportView


class GuestView(TypedDict):
    """What the holder of a join link sees before taking a seat."""

    audience: Literal["guest"]
    session: SessionView
    order: list[str]
    people: dict[str, PersonView]
    facilitator: str


class ShownQuestion(TypedDict):
    """The question on the screen."""

    t: Literal["question"]
    id: str
    by: str
    text: str


class ShownCard(TypedDict):
    """The card on the screen: the how-manieth of how many in its pile, by whom only if it is named.

    ``phase``, ``key``: which deck it is of.
    """

    t: Literal["card"]
    id: str
    phase: int
    key: str
    by: NotRequired[str]
    text: str
    reworded: NotRequired[Literal[True]]
    n: int
    of: int


Shown = Annotated[ShownQuestion | ShownCard, Field(discriminator="t")]


class ScreenView(TypedDict):
    """What the shared screen shows: nothing that is not said aloud in the room."""

    audience: Literal["screen"]
    session: SessionView
    order: list[str]
    people: dict[str, PersonView]
    facilitator: str
    lead: NotRequired[LeadView]
    bringer: NotRequired[str]
    duties: NotRequired[DutiesView]
    phases: list[PhaseView]
    visit: NotRequired[VisitView]
    lap: NotRequired[LapView]
    subgroups: NotRequired[list[list[str]]]  # who sits together in this phase
    turned: NotRequired[Literal[True]]
    module: NotRequired[str]
    favours: NotRequired[dict[str, str]]
    question: NotRequired[WordingView]
    shown: NotRequired[Shown]
    agenda: NotRequired[AgendaView]  # in a phase that has one
    pile: NotRequired[DeckStatus]  # of the piles of this phase: opened once all are
    pulse: NotRequired[PulseView]  # the newest of this phase
    round: NotRequired[RoundView]  # in a phase that has one
    floor: NotRequired[str]  # the participant whose question has the floor
    record: NotRequired[RecordView]  # in a phase that has it
    invitation: NotRequired[str]


class OwnCardView(TypedDict):
    """A named card of one's own that is not opened yet."""

    deck: str
    text: str


class OwnView(TypedDict):
    """What only one participant sees. ``slips``: by deck, the own slips under the own pad, base64url.

    ``cards``: the own named cards that are not opened yet, in the order of writing.
    """

    id: str
    roles: list[Role]
    slips: dict[str, str]
    cards: dict[str, OwnCardView]


View = Annotated[GroupView | GuestView | ScreenView, Field(discriminator="audience")]
