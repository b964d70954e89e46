"""The arrow `command ─▶ decide ─▶ events ─▶ log/urn`: one command, carried out once, whatever other nodes do."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass

from protocol.commands import AcceptLead, Close, Command, Delete, TakeLead
from protocol.wire import LyingItem
from server.core import door
from server.core.decide import decide
from server.core.decision import (
    AgreeWork,
    CloseWork,
    DealWork,
    Decision,
    DeleteWork,
    LeaveWork,
    LookWork,
    PutWork,
    Refusal,
    RevealWork,
)
from server.core.events import DeckShown, Event, ParticipantJoined, VoteCounted, VoteTooFew
from server.core.evolve import Entry
from server.core.scene import Actor, Member, Moment
from server.core.session import Session
from server.core.settle import settle
from server.room.log import Log
from server.room.urn import Urns, envelope, stocked
from server.store.port import Conflict, Crowded, Deletion, Unwritable

PAIRING_SECONDS = 120
# A talk of three hours has about two thousand; who leads can go on for as many again, to remove somebody and to close.
MOST_COMMITS = 10_000


@dataclass(frozen=True, slots=True)
class Found:
    """What lies under the asker's slips."""

    deck: str
    items: list[LyingItem]


# None: it happened. Else why not, what lies under the asker's slips, or the receipt of a deletion.
Answer = Refusal | Found | Deletion | None


@dataclass(frozen=True, slots=True)
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


class Acting:
    """Between the rules and the store of one session. One call at a time: the room sees to that."""

    def __init__(self, log: Log, urns: Urns, moment: Callable[[], Moment]) -> None:
        self._log, self._urns, self._moment = log, urns, moment
        # Decks whose urns are to be dropped. After loading, all that are done: a crash may have come in between.
        self._spent = _done(log.state)
        # Those that were dropped.
        self._dropped: set[str] = set()

    async def answer(self, asked: Asked) -> Answer:
        """Carry out a command. Raises Unwritable, Missing when the session is gone, and ComeBack."""
        while True:
            if asked.known_to(self._log.state):
                return None
            if self._no_room_for(asked):
                return Refusal("too_many_items")
            decision = decide(self._log.state, asked.actor, asked.do, self._moment())
            if (isinstance(decision, Refusal) or decision == ()) and await self.catch_up():
                # Nothing would have been appended, so nothing else tells that another node was ahead.
                continue
            if decision and not isinstance(decision, Refusal) and asked.was_passed(self._log.state):
                # It was refused then, and the refusal got lost: now it might undo what came after it.
                return Refusal("overtaken")
            try:
                return await self._follow(asked, decision)
            except Conflict:
                await self.catch_up()

    async def recover(self, code: str, proof: str) -> Refusal | Member:
        """The facilitator's seat on a new device, for the hash of the recovery proof; `proof`: the device's own."""
        while True:
            events = door.recover(self._log.state, code, proof)
            if isinstance(events, Refusal):
                if await self.catch_up():
                    continue
                return events
            if not events and await self.catch_up():
                # Somebody may have taken the lead meanwhile.
                continue
            try:
                if events:
                    await self._log.append(Entry(events))
                return Member(self._log.state.lead.facilitator)
            except Conflict:
                await self.catch_up()

    async def catch_up(self) -> bool:
        """Take in what other nodes did; whether that was anything. Raises Unwritable, Missing, ComeBack."""
        news = await self._log.is_behind() and await self._log.catch_up()
        if news:
            # The node that closed a deck may have died over it; dropping an urn twice does no harm.
            self._spent |= _done(self._log.state) - self._dropped
        return news

    async def tidy(self) -> None:
        """Drop the urns of decks that are done: the log has what lay in them. What fails is done after loading."""
        with contextlib.suppress(Unwritable):
            while self._spent:
                deck = min(self._spent)
                await self._urns.drop(deck)
                self._spent.remove(deck)
                self._dropped.add(deck)

    def _no_room_for(self, asked: Asked) -> bool:
        """Whether the log is as long as it may be; it can always end. What is anonymous hardly adds to it."""
        if asked.anonymous or isinstance(asked.do, Close | Delete):
            return False
        leads = asked.actor == Member(self._log.state.lead.facilitator) or isinstance(asked.do, AcceptLead | TakeLead)
        return self._log.seq >= MOST_COMMITS * (2 if leads else 1)

    async def _follow(self, asked: Asked, decision: Decision) -> Answer:  # noqa: PLR0911 - a line per kind
        match decision:
            case Refusal():
                return decision
            case tuple():
                return await self._happened(asked, decision)
            case LookWork():
                return Found(decision.deck, await self._urns.look(decision))
            case LeaveWork():
                return await self._left(decision)
            case DeleteWork():
                return await self._log.delete()
            case DealWork():
                return await self._dealt(asked, decision)
            case PutWork() | AgreeWork() | CloseWork() | RevealWork():
                return await self._settled(asked, decision)

    async def _left(self, work: LeaveWork) -> Refusal | None:
        try:
            await self._urns.leave(work, PAIRING_SECONDS)
        except Crowded:
            return Refusal("too_many_items")
        return None

    async def _settled(self, asked: Asked, work: PutWork | AgreeWork | CloseWork | RevealWork) -> Answer:
        settled = settle(self._log.state, work, await self._urns.carry_out(work, self._log.last))
        return settled if isinstance(settled, Refusal) else await self._happened(asked, settled)

    async def _happened(self, asked: Asked, events: tuple[Event, ...]) -> Answer:
        if not events:
            return None
        await self._log.append(asked.entry(events, self._moment().now))
        self._spent |= {event.deck for event in events if isinstance(event, DeckShown | VoteCounted | VoteTooFew)}
        return None

    async def _dealt(self, asked: Asked, work: DealWork) -> Answer:
        await self._urns.open(work.deck, self._log.last)
        slips = self._urns.slips
        if slips.empty(work.deck):
            # For all who may ever sit here, so that whoever comes late has slips of the same batch as the others.
            batch = slips.make(work.each, self._moment().most)
            # A commit of its own: what the log says of slips never stands beside who gets some.
            await self._log.append(Entry((stocked(work.deck, batch),)))
            slips.keep(work.deck, batch)
        group = slips.draw(work.deck)
        settled = settle(self._log.state, work, envelope(group, work))
        assert not isinstance(settled, Refusal)
        try:
            return await self._happened(asked, settled)
        except Conflict:
            # Nobody has it: nodes that write at the same time shall not use the batch up.
            slips.keep(work.deck, [group])
            raise


def _done(session: Session) -> set[str]:
    """The decks whose cards or votes are in the log."""
    return {deck.id for deck in session.decks.by_id.values() if deck.status == "opened"}


def _by(actor: Actor, events: tuple[Event, ...]) -> str | None:
    """Whose command it was; a guest's is that of the participant they became."""
    if isinstance(actor, Member):
        return actor.participant
    return next((event.participant for event in events if isinstance(event, ParticipantJoined)), None)
