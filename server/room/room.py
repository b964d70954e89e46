"""The live place of one session: one command at a time is decided, appended, evolved, and only then shown."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from protocol.closing import Closing
from protocol.wire import Do
from server.core.decision import Refusal
from server.core.scene import Actor, Member
from server.core.session import Session
from server.room.act import Acting, Answer, Asked
from server.room.log import Log
from server.room.mistake import own_up
from server.room.presence import Presence
from server.room.say import answered_as, gone, message, presence, refused
from server.room.seat import Seat, gives_way
from server.room.show import Screen, Show, Who, grown
from server.store.port import Deletion, Missing, Unwritable

Turn = Callable[[], Awaitable[None]]

# Turns that may wait at a time: the burst of everyone in a full circle, come back together, and a second of work.
WAITING = 1_500


class Room:
    """Everyone who is here, and the turns they ask for. Made with a log that was read."""

    def __init__(self, log: Log, acting: Acting, now: Callable[[], int]) -> None:
        self._log, self._acting, self._now = log, acting, now
        self._show = Show(log)
        self._presence = Presence(self._tell_presence)
        # In the order of coming.
        self._seats: dict[Seat, None] = {}
        # Set while nobody is here.
        self._empty = asyncio.Event()
        # One turn at a time, in the order of asking; None ends the room.
        self._turns: asyncio.Queue[Turn | None] = asyncio.Queue()
        # Set once there is nothing to come back to: deleted, ended, or given up by this node.
        self.over = False
        self._turns.put_nowait(acting.tidy)
        self._task = asyncio.create_task(self._take_turns())

    @property
    def session(self) -> Session:
        """The state, for the door to look at."""
        return self._log.state

    @property
    def end(self) -> int:
        return self._log.end

    @property
    def seats(self) -> int:
        return len(self._seats)

    # -- coming and going: each one synchronous step, so that nothing is shown in between

    def admits(self, who: Who, most: int) -> bool:
        """Whether `who` finds a place among `most`; somebody else's seat may have to go for it."""
        taken = [seat for seat in self._seats if seat.closing is None]
        if len(taken) < most:
            return True
        going = gives_way(taken, who)
        if going:
            going.send(refused("hello", "session_full"))
            going.close(Closing.REFUSED)
        return going is not None

    def enter(self, who: Who, **more: Any) -> Seat:
        """Take a seat and get the whole view; `more` goes into the welcome."""
        seat = Seat(who)
        self._seats[seat] = None
        self._empty.clear()
        self._presence.enter(who)
        seat.send(self._welcome(who, **more), self._weather())
        if self.over:
            # It ended between finding the room and coming in.
            seat.close(Closing.COME_BACK)
        return seat

    def leave(self, seat: Seat) -> None:
        """Repeatable."""
        if seat in self._seats:
            del self._seats[seat]
            if not self._seats:
                self._empty.set()
            self._presence.leave(seat.who)

    def ask(self, seat: Seat, said: Do, answered: Callable[[str], None]) -> None:
        """Wait for a turn; the answer comes into the seat's outbox, `answered` is told "done" or the refusal."""
        if self._turns.qsize() >= WAITING:
            answered("too_fast")
            seat.send(refused(said.ref, "too_fast"))
            return
        self._turns.put_nowait(partial(self._answer, seat, said, answered))

    async def recover(self, code: str, proof: str) -> Member | Refusal:
        """The facilitator comes back on a new device. Raises Unwritable, Missing."""
        recovered: asyncio.Future[Member | Refusal] = asyncio.get_running_loop().create_future()

        async def turn() -> None:
            try:
                recovered.set_result(await self._acting.recover(code, proof))
            except Exception as error:  # noqa: BLE001 - whatever it is, it is for the one who waits at the door
                recovered.set_exception(error)
            self._show_news()

        self._turns.put_nowait(turn)
        return await recovered

    async def give_up(self, why: Closing) -> None:
        """Finish what was asked, send everyone away, and end."""
        self.over = True
        self._turns.put_nowait(None)
        await self._task
        self._presence.stop()
        self._send_away(why)

    async def emptied(self) -> None:
        """Returns when the last seat has left."""
        if self._seats:
            await self._empty.wait()

    # -- turns

    async def _take_turns(self) -> None:
        while (turn := await self._turns.get()) is not None:
            try:
                await turn()
            except Exception as mistake:  # noqa: BLE001 - ours, whatever it is; the log still judges rightly
                own_up(mistake)
                self._send_away(Closing.COME_BACK)

    async def _answer(self, seat: Seat, said: Do, answered: Callable[[str], None]) -> None:
        # Who asks is looked at now, not when it was asked: a guest may have become a participant meanwhile.
        if isinstance(seat.who, Screen):
            return
        answer = await self._acted(seat.who, said)
        if isinstance(answer, Deletion):
            self._delete(answer)
            return
        answered(answer.code if isinstance(answer, Refusal) else "done")
        self._show_news(seat, answered_as(said.ref, answer))
        await self._acting.tidy()

    async def _acted(self, actor: Actor, said: Do) -> Answer:
        try:
            return await self._acting.answer(Asked(actor, said.ref, said.do))
        except Unwritable:
            return Refusal("store_unwritable")
        except Missing:
            self.vanish()
            return Refusal("unknown_session")
        except Exception as mistake:  # noqa: BLE001 - ours; refused, so that the page does not send it for ever
            own_up(mistake)
            return Refusal("internal")

    # -- showing

    def _show_news(self, asker: Seat | None = None, answer: str | None = None) -> None:
        self._show.turn(self._log)
        for seat in self._seats:
            messages = self._news(seat)
            if seat is asker and answer is not None:
                messages.append(answer)
            if messages:
                seat.send(*messages)
            if isinstance(seat.who, Member) and seat.who.participant in self.session.people.removed:
                seat.send(refused("hello", "removed"))
                seat.close(Closing.REFUSED)

    def _news(self, seat: Seat) -> list[str]:
        if member := grown(self.session, seat.who):
            # A new audience, so a whole view.
            seat.who = member
            self._presence.enter(member)
            return [self._welcome(member)]
        return self._show.news(seat.who)

    def _welcome(self, who: Who, **more: Any) -> str:
        return message(self._show.welcome(who) | {"now": self._now(), "here": self._presence.here()} | more)

    def _weather(self) -> str:
        return presence(self._presence.here(), self._presence.screen())

    def _tell_presence(self) -> None:
        weather = self._weather()
        for seat in self._seats:
            seat.send(weather)

    # -- the end

    def _delete(self, deletion: Deletion) -> None:
        receipt = gone(deletion)
        for seat in self._seats:
            seat.send(receipt)
        self._send_away(Closing.GONE)

    def vanish(self) -> None:
        """The session has ended, or was deleted elsewhere."""
        for seat in self._seats:
            seat.send(refused("hello", "unknown_session"))
        self._send_away(Closing.GONE)

    def _send_away(self, why: Closing) -> None:
        self.over = True
        for seat in self._seats:
            seat.close(why)
