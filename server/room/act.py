"""The arrow `command ─▶ decide ─▶ events ─▶ log/urn`: commands, carried out once, whatever other nodes do."""

import contextlib
from collections.abc import Callable, Sequence

from server.core import door
from server.core.decision import (
    AgreeWork,
    CloseWork,
    DealWork,
    DeleteWork,
    LeaveWork,
    LookWork,
    PutWork,
    Refusal,
    RevealWork,
    Work,
)
from server.core.events import Ended, Event
from server.core.evolve import Entry, apply
from server.core.scene import Member, Moment
from server.core.session import Session
from server.core.settle import settle
from server.room.draft import Answer, Asked, Draft, Found
from server.room.log import Log
from server.room.urn import Urns, envelope, stocked
from server.store.port import Conflict, Crowded, Unwritable

PAIRING_SECONDS = 120


class Acting:
    """Between the rules and the store of one session. One call at a time: the room sees to that."""

    def __init__(self, log: Log, urns: Urns, moment: Callable[[], Moment]) -> None:
        self._log, self._urns, self._moment = log, urns, moment
        # Decks whose urns are to be dropped. After loading, all that are done: a crash may have come in between.
        self._spent = _done(log.state)
        # Those that were dropped.
        self._dropped: set[str] = set()

    async def answer(self, asked: Sequence[Asked]) -> list[Answer]:
        """Carry out the first of these commands, and as many after it as can be kept with it in one write.

        As if each had been alone. Raises Unwritable, Missing when the session is gone, and ComeBack.
        """
        while True:
            draft, work = self._drafted(asked)
            try:
                if work:
                    return [await self._follow(*work)]
                if draft.entries:
                    await self._log.append(draft.entries, draft.state)
                elif draft.doubtful and await self.catch_up():
                    # Nothing was to be appended, so nothing else told that another node was ahead.
                    continue
                return draft.answers
            except Conflict:
                await self.catch_up()

    def _drafted(self, asked: Sequence[Asked]) -> tuple[Draft, tuple[Asked, Work] | None]:
        """As many as the rules alone can decide, from the first on; or the work that the first asks for."""
        draft = Draft(self._log, self._moment())
        for one in asked:
            try:
                work = draft.take(one)
            except Exception:
                if draft.answers:
                    break  # it trips us up again when it is the first, and then alone
                raise
            if work:
                return draft, None if draft.answers else work
        return draft, None

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
                    await self._append(Entry(events))
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

    async def _follow(self, asked: Asked, work: Work) -> Answer:
        match work:
            case LookWork():
                return Found(work.deck, await self._urns.look(work))
            case LeaveWork():
                return await self._left(work)
            case DeleteWork():
                return await self._log.delete()
            case DealWork():
                return await self._dealt(asked, work)
            case PutWork() | AgreeWork() | CloseWork() | RevealWork():
                return await self._settled(asked, work)

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
        await self._append(asked.entry(events, self._moment().now))
        self._spent |= {event.deck for event in events if isinstance(event, Ended)}
        return None

    async def _append(self, entry: Entry) -> None:
        await self._log.append([entry], apply(self._log.state, entry))

    async def _dealt(self, asked: Asked, work: DealWork) -> Answer:
        await self._urns.open(work.deck, self._log.last)
        slips = self._urns.slips
        if slips.empty(work.deck):
            # For all who may ever sit here, so that whoever comes late has slips of the same batch as the others.
            batch = slips.make(work.each, self._moment().most)
            # A commit of its own: what the log says of slips never stands beside who gets some.
            await self._append(Entry((stocked(work.deck, batch),)))
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
    """The decks whose cards or counts are in the log."""
    return {deck.id for deck in session.decks.by_id.values() if deck.status == "opened" and deck.kind != "named"}
