"""What each audience sees. Plain data, shown by construction; nothing here is ever null: what is unknown is absent.

Collections are maps by id, with an array for their order, so that a merge patch can change one member.

May import: protocol
"""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from protocol.views.agenda import AgendaView
from protocol.views.case import CaseView, NotesView, WordingView
from protocol.views.decks import DeckStatus, DeckView, DotsView, OwnCardView, PulsesView, PulseView
from protocol.views.ending import ActionsView, RecordView, ReportView
from protocol.views.fishbowl import FishbowlView
from protocol.views.people import DutiesView, LeadView, PersonView, Role
from protocol.views.questions import QuestionsView
from protocol.views.rounds import RoundView
from protocol.views.script import LapView, PhaseView, SessionView, VisitView
from protocol.views.subgroups import SubgroupsView, SubgroupView


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
    subgroups: NotRequired[SubgroupsView]  # once the circle has parted
    fishbowl: NotRequired[FishbowlView]  # in a phase that has one
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
    subgroups: NotRequired[SubgroupsView]  # of this phase
    fishbowl: NotRequired[FishbowlView]
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


class OwnView(TypedDict):
    """What only one participant sees. ``slips``: by deck, the own slips under the own pad, base64url.

    ``cards``: the own named cards that are not opened yet, in the order of writing. ``apart``: while the circle is
    parted, by sub-group what is that one's alone: of the own one, and of all to who leads.
    """

    id: str
    roles: list[Role]
    slips: dict[str, str]
    cards: dict[str, OwnCardView]
    apart: NotRequired[dict[str, SubgroupView]]


View = Annotated[GroupView | GuestView | ScreenView, Field(discriminator="audience")]
