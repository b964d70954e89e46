"""The live place of one session: one command at a time is decided, appended, evolved, and only then shown."""

# house: the log, the rules, the seats and who is here meet in this place, and nowhere else.

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

from protocol.closing import Closing
from protocol.wire import Do
from server.core.decision import Refusal
from server.core.door import grown
from server.core.scene import Guest, Member
from server.core.session import Session
from server.room.act import Acting
from server.room.draft import Answer, Asked
from server.room.log import ComeBack, Log, given_up
from server.room.presence import Presence
from server.room.say import answered_as, frame, gone, message, presence, refused
from server.room.seat import Seat, gives_way
from server.room.show import Screen, Show, Who
from server.room.turns import Pressed, Turns
from server.store.mistake import own_up
from server.store.port import Deletion, Head, Missing, News, Ref, Unwritable

# Turns that may wait at a time: the burst of everyone in a full circle, come back together, and a second of work.
WAITING = 1_500


@dataclass(frozen=True, slots=True)
class Place:
    """Where a room is. `now`: epoch ms there, `presence`: who is, `unhear`: hear no more of others."""

    now: Callable[[], int]
    presence: Presence
    unhear: Callable[[], None]


class Room:
    """Everyone who is here, and the turns they ask for. Made with a log that was read."""

    def __init__(self, log: Log, acting: Acting, place: Place) -> None:
        self._log, self._acting, self._place = log, acting, place
        self._show = Show(log)
        self.presence = place.presence
        self.presence.tell = self._tell_presence
        # In the order of coming.
        self._seats: dict[Seat, None] = {}
        # Set while nobody is here.
        self._empty = asyncio.Event()
        # The heads heard of since the last look; while there are some, a turn for looking waits.
        self._heard: set[str] = set()
        # Set once there is nothing to come back to: deleted, ended, or given up by this node.
        self.over = False
        self._turns = Turns(self._press, self._trip)
        self._turns.put(acting.tidy)

    @property
    def session(self) -> Session:
        """The state, for the door to look at."""
        return self._log.state

    @property
    def ref(self) -> Ref:
        return self._log.ref

    @property
    def last(self) -> str:
        """The id of the last commit that is known here."""
        return self._log.last

    @property
    def end(self) -> int:
        return self._log.end

    @property
    def seats(self) -> int:
        return len(self._seats)

    @property
    def waiting(self) -> int:
        """How many frames wait for lines that are full."""
        return sum(seat.waiting for seat in self._seats)

    # -- coming and going: each one synchronous step, so that nothing is shown in between

    def admits(self, who: Who, most: int) -> bool:
        """Whether `who` finds a place among `most` on all nodes; somebody else's seat here may have to go for it."""
        taken, elsewhere = [seat for seat in self._seats if seat.closing is None], self.presence.seats_elsewhere()
        if len(taken) + elsewhere < most:
            return True
        going = gives_way(taken, who)
        if going:
            going.send(frame([refused("hello", "session_full")]))
            going.close(Closing.REFUSED)
        # Where those who hold the seats are on other nodes, a participant without one here comes in beside them.
        alone = isinstance(who, Member) and all(seat.who != who for seat in taken)
        return going is not None or (elsewhere > 0 and alone)

    def enter(self, who: Who, **more: Any) -> Seat:
        """Take a seat and get the whole view; `more` goes into the welcome."""
        seat = Seat(who)
        self._seats[seat] = None
        self._empty.clear()
        self.presence.enter(who)
        seat.send(frame([self._welcome(who, **more), self._weather()]))
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
            self.presence.leave(seat.who)

    def ask(self, seat: Seat, said: Do, answered: Callable[[str], None]) -> None:
        """Wait for a turn; the answer comes into the seat's outbox, `answered` is told "done" or the refusal."""
        if isinstance(seat.who, Screen):
            return
        if len(self._turns) >= WAITING:
            answered("too_fast")
            seat.send(frame([refused(said.ref, "too_fast")]))
            return
        self._turns.put(Pressed(seat, said, answered))

    async def recover(self, code: str, proof: str) -> Member | Refusal:
        """The facilitator comes back on a new device. Raises Unwritable, Missing."""
        return await self._turns.within(partial(self._acting.recover, code, proof), self._show_news)

    async def catch_up(self) -> bool:
        """Take in what other nodes did; whether that was anything. Raises Unwritable, Missing."""
        return await self._turns.within(self._acting.catch_up, self._show_news)

    def hear(self, news: News) -> None:
        """What is published of this session, by this node too."""
        match news:
            case Head(commit) if self._log.knows(commit):
                pass  # mostly our own
            case Head(commit):
                if not self._heard:
                    self._turns.put(self._look)
                self._heard.add(commit)
            case Deletion():
                self._delete(news)
            case bytes():
                self.presence.hear(news)

    async def give_up(self, why: Closing) -> None:
        """Finish what was asked, send everyone away, and end."""
        self.over = True
        await self._turns.end()
        self._place.unhear()
        self.presence.stop()
        self._send_away(why)

    async def emptied(self) -> None:
        """Returns when the last seat has left."""
        if self._seats:
            await self._empty.wait()

    # -- turns

    async def _look(self) -> None:
        """See what other nodes did, unless all that was heard of is known: one's own appends are heard too."""
        heard, self._heard = self._heard, set()
        if all(self._log.knows(commit) for commit in heard):
            return
        try:
            await self._acting.catch_up()
        except Unwritable:
            return  # heads are compared again in a second
        except Missing:
            self.vanish()
            return
        self._show_news()
        await self._acting.tidy()

    def _trip(self, mistake: Exception) -> None:
        if isinstance(mistake, ComeBack):
            given_up(self.ref.id, mistake)
        else:
            own_up(mistake)
        self._send_away(Closing.COME_BACK)

    async def _press(self, pressed: Sequence[Pressed]) -> int:
        """Carry out the first of these commands and what can go with it, show it, and say how many these were."""
        answers = await self._acted([_asked(one) for one in pressed])
        told: dict[Seat, list[str]] = {}
        for one, answer in zip(pressed, answers, strict=False):
            if isinstance(answer, Deletion):
                self._delete(answer)
                return 1
            one.answered(answer.code if isinstance(answer, Refusal) else "done")
            told.setdefault(one.seat, []).append(answered_as(one.said.ref, answer))
        self._show_news(told)
        await self._acting.tidy()
        return len(answers)

    async def _acted(self, asked: Sequence[Asked]) -> Sequence[Answer]:
        try:
            return await self._acting.answer(asked)
        except Unwritable:
            return [Refusal("store_unwritable")] * len(asked)
        except Missing:
            self.vanish()
            return [Refusal("unknown_session")] * len(asked)
        except ComeBack:
            raise  # everyone comes back for what is true now, and sends again
        except Exception as mistake:  # noqa: BLE001 - ours; refused, so that the page does not send it for ever
            own_up(mistake)
            return [Refusal("internal")]

    # -- showing

    def _show_news(self, told: Mapping[Seat, list[str]] = MappingProxyType({})) -> None:
        """`told`: what else is to be said to some, after what changed."""
        self._show.turn(self._log)
        for seat in self._seats:
            if news := self._news(seat, told.get(seat, ())):
                seat.send(news)
        if removed := self.session.people.removed:
            self._send_removed(removed)

    def _news(self, seat: Seat, also: Sequence[str]) -> bytes | None:
        if isinstance(seat.who, Guest) and (member := grown(self.session, seat.who)):
            # A new audience, so a whole view.
            seat.who = member
            self.presence.enter(member)
            return frame([self._welcome(member), *also])
        return self._show.news(seat.who, also)

    def _send_removed(self, removed: Collection[str]) -> None:
        for seat in self._seats:
            if isinstance(seat.who, Member) and seat.who.participant in removed:
                seat.send(frame([refused("hello", "removed")]))
                seat.close(Closing.REFUSED)

    def _welcome(self, who: Who, **more: Any) -> str:
        return message(self._show.welcome(who) | {"now": self._place.now()} | self.presence.weather() | more)

    def _weather(self) -> str:
        return presence(self.presence.weather(), self.presence.screen())

    def _tell_presence(self) -> None:
        weather = frame([self._weather()])
        for seat in self._seats:
            seat.send(weather)

    # -- the end

    def _delete(self, deletion: Deletion) -> None:
        receipt = frame([gone(deletion)])
        for seat in self._seats:
            seat.send(receipt)
        self._send_away(Closing.GONE)

    def vanish(self) -> None:
        """The session has ended, or was deleted elsewhere."""
        gone_from_here = frame([refused("hello", "unknown_session")])
        for seat in self._seats:
            seat.send(gone_from_here)
        self._send_away(Closing.GONE)

    def _send_away(self, why: Closing) -> None:
        self.over = True
        for seat in self._seats:
            seat.close(why)


def _asked(pressed: Pressed) -> Asked:
    assert not isinstance(pressed.seat.who, Screen), "a screen has no turns"
    return Asked(pressed.seat.who, pressed.said.ref, pressed.said.do)
