"""The state of one session: the parts of its activities, and what was known once; the beginning of everything."""

# house: imports every activity, because a session is made of their parts.

from dataclasses import field

from protocol.activities import AgendaSettings, CardsSettings
from protocol.method import Phase
from protocol.views.script import Stage
from server.core.activities import chair, duties, lead, people, script
from server.core.activities.actions import Actions
from server.core.activities.agenda import Agenda
from server.core.activities.cards.card import Cards
from server.core.activities.cards.named import Written
from server.core.activities.case import Case
from server.core.activities.chair import Chair
from server.core.activities.course import laps, subgroups
from server.core.activities.course.fishbowl import Fishbowl
from server.core.activities.course.laps import InTurn, Laps
from server.core.activities.course.modules import Modules
from server.core.activities.course.subgroups import Parted
from server.core.activities.course.turned import Turned
from server.core.activities.dots import Dots
from server.core.activities.duties import Duties
from server.core.activities.lead import Lead
from server.core.activities.people import People
from server.core.activities.pulse import Pulses
from server.core.activities.questions.queue import Questions
from server.core.activities.record import Record
from server.core.activities.report import Report
from server.core.activities.rounds import Rounds
from server.core.activities.script import Script, Visit
from server.core.activities.slips import Decks
from server.core.events import SessionCreated
from server.core.once import NEW, Tab, counted
from server.core.scene import APART, Moment, Scene, deck_settings, settings_of
from server.core.value import value


@value
class Session:
    """Everything that was decided so far, and nothing that lies in an open urn.

    `touched`: epoch ms of the last named commit. `tabs`: by participant, what each tab has done.
    """

    created: SessionCreated
    touched: int
    people: People
    lead: Lead
    chair: Chair
    duties: Duties
    script: Script
    agenda: Agenda = field(default_factory=Agenda)
    case: Case = field(default_factory=Case)
    questions: Questions = field(default_factory=Questions)
    rounds: Rounds = field(default_factory=Rounds)
    decks: Decks = field(default_factory=Decks)
    cards: Cards = field(default_factory=Cards)
    written: Written = field(default_factory=Written)
    dots: Dots = field(default_factory=Dots)
    pulses: Pulses = field(default_factory=Pulses)
    record: Record = field(default_factory=Record)
    actions: Actions = field(default_factory=Actions)
    report: Report = field(default_factory=Report)
    laps: Laps = field(default_factory=Laps)
    turned: Turned = field(default_factory=Turned)
    modules: Modules = field(default_factory=Modules)
    parted: Parted = field(default_factory=Parted)
    fishbowl: Fishbowl = field(default_factory=Fishbowl)
    tabs: dict[str, dict[str, Tab]] = field(default_factory=dict)

    @property
    def stage(self) -> Stage:
        """Waiting, running or closed."""
        return self.script.stage

    @property
    def leader(self) -> str | None:
        """Who leads the process now; None where nobody does."""
        return self.chair.now(self.lead.facilitator, self.stage == "running")

    @property
    def visit(self) -> Visit | None:
        """The stay in a phase now."""
        return self.script.visit

    @property
    def spotlight(self) -> str | None:
        """What the screen shows."""
        return self.script.spotlight

    @property
    def in_turn(self) -> InTurn:
        """Who has a turn when: by their seats, last the facilitator of a guided session.

        Of those who bring a case, first the one whose case was chosen.
        """
        last = {self.lead.facilitator} if self.chair.leading == "guided" else set()
        everyone = (*(who for who in self.people.order if who not in last), *last)
        with_case = {proposal.by for proposal in self.agenda.proposals.values()}
        bringing = (who for who in everyone if who in with_case)
        return InTurn(everyone, tuple(sorted(bringing, key=lambda who: who != self.agenda.bringer)))

    @property
    def bringer(self) -> str | None:
        """The case-bringer; where each brings a case in turn, nobody any more once all that is over."""
        return None if self.over else self.agenda.bringer

    @property
    def over(self) -> bool:
        """Whether each brought a case in turn, and that is past."""
        if not self.laps.blocks:
            return False  # asked several times a command
        index = self.visit.phase if self.visit else -1
        return laps.over(self.script.phases, len(self.script.phases) if self.stage == "closed" else index, self.laps)

    @property
    def bringer_turned(self) -> bool:
        """Whether the case-bringer sits apart from the circle now."""
        visit, phase = self.visit, self.script.phase
        apart = phase is not None and phase.bringer in APART and self.bringer is not None
        return apart and visit is not None and self.turned.back != visit.n

    @property
    def outside(self) -> frozenset[str]:
        """Who sits in no sub-group of this phase."""
        return self.outside_of(self.script.phase, self.bringer)

    def outside_of(self, phase: Phase | None, bringer: str | None) -> frozenset[str]:
        """Who leads a guided session goes from one to the next; and who sits beside them all."""
        about = {self.lead.facilitator} if self.chair.leading == "guided" else set[str]()
        return subgroups.beside(phase, bringer) | about

    @property
    def more_laps(self) -> bool:
        """Whether the block that ends with this phase can be played again."""
        visit = self.visit
        return visit is not None and bool(
            laps.following(self.script.phases, visit.phase, visit.n + 1, self.laps, self.in_turn)
        )

    def since(self, index: int) -> int:
        """The visit from which on a phase is played as it is now: in this lap, with this module."""
        module = self.modules.since if index >= 0 and self.script.phases[index].module else 0
        return max(self.laps.since(index), module)

    @property
    def proposals_each(self) -> int:
        """How many cases a person may propose now: by this phase, or while waiting by the first that has an agenda."""
        phases = self.script.phases if self.stage == "waiting" else (self.script.phase,)
        each = [settings.each for phase in phases if (settings := settings_of(phase, AgendaSettings))]
        return each[0] if each else 0

    @property
    def can_be_shown(self) -> frozenset[str]:
        """What the screen can show: opened cards that are not set aside, and questions; nothing that is apart."""
        cards = frozenset(key for key, card in self.cards.by_id.items() if not card.aside)
        return (cards | self.questions.items.keys()) - self.apart

    @property
    def apart(self) -> frozenset[str]:
        """What is one sub-group's alone: questions, and cards hidden or opened."""
        return frozenset(self.questions.apart).union(self.cards_apart) if self.parted.now else frozenset()

    @property
    def cards_apart(self) -> dict[str, str]:
        """Of cards that are one sub-group's alone, whose they are."""
        decks = {key: card.deck for key, card in self.cards.by_id.items()}
        decks |= {key: card.deck for key, card in self.written.by_id.items()}
        return {key: whose for key, deck in decks.items() if (whose := self.pile_of(deck))}

    def pile_of(self, deck: str) -> str | None:
        """The sub-group that alone has this pile now; None if the circle has it, or nobody."""
        known = self.decks.by_id.get(deck)
        return known.subgroup if known and known.subgroup in self.parted.now else None

    @property
    def piles(self) -> dict[str, CardsSettings]:
        """What the method says of each pile; of a module that is played no more, and of another's case, nothing."""
        decks, phases = self.decks.by_id, self.script.phases
        said = {key: deck_settings(phases[deck.phase], deck.key) for key, deck in decks.items()}
        now = {key for key, it in decks.items() if not laps.of_another(phases, it.phase, it.visit, self.laps)}
        return {key: it for key, it in said.items() if it and key in now}

    @property
    def things(self) -> frozenset[str]:
        """The ids of all that everyone can read."""
        wordings = (*(wording.id for wording in self.case.wordings), *self.turned.notes)
        read = (self.agenda.proposals, self.case.offers, self.questions.items, self.cards.by_id)
        return frozenset(wordings).union(*read, self.record.lines, self.actions.items) - self.apart

    @property
    def noted(self) -> dict[str, str]:
        """By id, whose an action or a shared note is."""
        noted = {key: action.by for key, action in self.actions.items.items()}
        return noted | {key: note.by for key, note in self.turned.notes.items()}

    def knows(self, participant: str, ref: str) -> bool:
        """Whether a named command (`<tab>:<n>`) of a participant was done before."""
        tab, n = self._tab(participant, ref)
        return tab.did(n)

    def passed(self, participant: str, ref: str) -> bool:
        """Whether it was not, though something was that the same tab asked later."""
        tab, n = self._tab(participant, ref)
        return tab.passed(n)

    def counted(self, participant: str, ref: str) -> dict[str, dict[str, Tab]]:
        """`tabs` with one more that was done."""
        tab, _, n = ref.partition(":")
        return {**self.tabs, participant: counted(self.tabs.get(participant, {}), tab, int(n))}

    def _tab(self, participant: str, ref: str) -> tuple[Tab, int]:
        tab, _, n = ref.partition(":")
        return (self.tabs.get(participant, {}).get(tab, NEW), int(n)) if n.isdecimal() else (NEW, 1)


def beginning(created: SessionCreated) -> Session:
    """The session as it was made: the facilitator alone in the waiting room."""
    return Session(
        created,
        created.at,
        people.first(created),
        lead.first(created),
        chair.first(created),
        duties.first(created),
        script.first(created),
    )


def scene_of(session: Session, who: str, at: Moment) -> Scene:
    """The scene in which a participant ("" for a guest) asks something."""
    visit = session.script.visit
    return Scene(
        who=who,
        facilitator=session.lead.facilitator,
        bringer=session.bringer,
        stage=session.stage,
        visit=visit.n if visit else 0,
        index=visit.phase if visit else -1,
        phase=session.script.phase,
        now=at.now,
        abandoned=at.away >= at.patience,
        chair=session.leader,
        held=session.duties.held,
        draw=at.draw,
        since=session.since(visit.phase) if visit else 0,
        back=visit is not None and session.turned.back == visit.n,
        over=session.over,
        subgroup=session.parted.of(who),
        parted=session.parted.now,
        looking_on=session.fishbowl.silent,
    )
