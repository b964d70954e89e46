"""The arrow `command ─▶ decide ─▶ events ─▶ evolve`: what comes of some commands, before the store has any of it."""

from protocol.commands import AcceptLead, Close, Command, Delete, TakeLead
from protocol.wire import LyingItem
from server.core.decide import decide
from server.core.decision import Refusal, Work
from server.core.door import grown
from server.core.events import Event, ParticipantJoined
from server.core.evolve import Entry, apply
from server.core.scene import Actor, Member, Moment
from server.core.session import Session
from server.core.value import replace, value
from server.room.log import Log
from server.store.port import Deletion

# A talk of three hours has about two thousand; who leads can go on for as many again, to remove somebody and to close.
MOST_COMMITS = 10_000


@value
class Found:
    """What lies under the asker's slips."""

    deck: str
    items: list[LyingItem]


# None: it happened. Else why not, what lies under the asker's slips, or the receipt of a deletion.
Answer = Refusal | Found | Deletion | None


@value
class Asked:
    """A command as a seat asked it. `ref`: `<tab>:<n>`, or `~<random>` where nothing may tell who asked."""

    actor: Actor
    ref: str
    do: Command

    @property
    def anonymous(self) -> bool:
        return self.ref.startswith("~")

    def known_to(self, session: Session) -> bool:
        """Whether this was done before, and is resent."""
        return isinstance(self.actor, Member) and session.knows(self.actor.participant, self.ref)

    def was_passed(self, session: Session) -> bool:
        """Whether it was not, and the same tab has done something that it asked later."""
        return isinstance(self.actor, Member) and session.passed(self.actor.participant, self.ref)

    def entry(self, events: tuple[Event, ...], now: int) -> Entry:
        """What the log will say. Of an anonymous command it says only what happened: not who, not when."""
        if self.anonymous:
            return Entry(events)
        return Entry(events, _by(self.actor, events), self.ref, now)


class Draft:
    """Commands decided one on the other. Nothing of it is told to anyone before its entries are kept."""

    def __init__(self, log: Log, moment: Moment) -> None:
        self._moment = moment
        # How far the log will be.
        self.state, self._seq = log.state, log.seq
        # What is to be kept, in order, and what each command that was taken is answered then.
        self.entries: list[Entry] = []
        self.answers: list[Answer] = []
        # Whether an answer holds only if the log had not gone on elsewhere; an entry that is kept shows that as well.
        self.doubtful = False

    def take(self, asked: Asked) -> tuple[Asked, Work] | None:
        """One more command, as far as the rules alone can say; else the work that it asks for, and it is not taken."""
        # Who asks is looked at now, not when it was asked: a guest may have become a participant meanwhile.
        if member := grown(self.state, asked.actor):
            asked = replace(asked, actor=member)
        if asked.known_to(self.state):
            self.answers.append(None)
            return None
        if self._no_room_for(asked):
            self.answers.append(Refusal("too_many_items"))
            return None
        decision = decide(self.state, asked.actor, asked.do, self._moment)
        if decision and not isinstance(decision, Refusal) and asked.was_passed(self.state):
            # It was refused then, and the refusal got lost: now it might undo what came after it.
            self.answers.append(Refusal("overtaken"))
            return None
        if not isinstance(decision, Refusal | tuple):
            return asked, decision
        self._note(asked, decision)
        return None

    def _note(self, asked: Asked, decision: Refusal | tuple[Event, ...]) -> None:
        if isinstance(decision, Refusal) or not decision:
            self.doubtful = True
            self.answers.append(decision if isinstance(decision, Refusal) else None)
            return
        entry = asked.entry(decision, self._moment.now)
        self.state = apply(self.state, entry)
        self._seq += 1
        self.entries.append(entry)
        self.answers.append(None)

    def _no_room_for(self, asked: Asked) -> bool:
        """Whether the log is as long as it may be; it can always end. What is anonymous hardly adds to it."""
        if self._seq < MOST_COMMITS or asked.anonymous or isinstance(asked.do, Close | Delete):
            return False
        leads = asked.actor == Member(self.state.lead.facilitator) or isinstance(asked.do, AcceptLead | TakeLead)
        return self._seq >= MOST_COMMITS * (2 if leads else 1)


def _by(actor: Actor, events: tuple[Event, ...]) -> str | None:
    """Whose command it was; a guest's is that of the participant they became."""
    if isinstance(actor, Member):
        return actor.participant
    return next((event.participant for event in events if isinstance(event, ParticipantJoined)), None)
