"""Who comes in at the door: the first message, and proofs that are kept only as hashes."""

from dataclasses import dataclass
from typing import Any

from protocol.ids import PROTOCOL
from protocol.refusals import Code
from protocol.wire import AsRecovered, AsScreen, AsSeat, Hello
from server.core import door
from server.core.decision import Refusal
from server.core.hashing import hash_of
from server.room.lobby import Full, Lobby
from server.room.room import Room
from server.room.seat import Seat
from server.room.show import Screen, Who
from server.store.port import Missing, Unwritable


@dataclass(frozen=True, slots=True)
class Admission:
    """The door of this process; `seats`: how many connections one session may have."""

    lobby: Lobby
    seats: int

    async def admit(self, hello: Hello) -> tuple[Room, Seat] | Code:
        """A seat in the room, with the welcome in its outbox, or why not."""
        if hello.v != PROTOCOL:
            return "old_protocol"
        try:
            return await self._admit(hello)
        except Missing:
            return "unknown_session"
        except Full:
            return "too_many_sessions"
        except Unwritable:
            return "store_unwritable"

    async def _admit(self, hello: Hello) -> tuple[Room, Seat] | Code:
        room = await self.lobby.find(hello.session)
        who = await _recognise(room, hello.who, self.lobby.most)
        if isinstance(who, Refusal) and await room.catch_up():
            # Perhaps they were let in a moment ago, on another node.
            who = await _recognise(room, hello.who, self.lobby.most)
        if isinstance(who, Refusal):
            return who.code
        if not room.admits(who, self.seats):
            return "session_full"
        # Only to whom the recovery code was known: the session's keys, sealed under it.
        more: dict[str, Any] = {"wrap": room.session.lead.wrap} if isinstance(hello.who, AsRecovered) else {}
        return room, room.enter(who, **more)


async def _recognise(room: Room, credential: AsSeat | AsScreen | AsRecovered, most: int) -> Who | Refusal:
    match credential:
        case AsSeat():
            token = credential.token and hash_of(credential.token)
            return door.admit(room.session, hash_of(credential.proof), token, most)
        case AsScreen():
            return door.admit_screen(room.session, hash_of(credential.token)) or Screen()
        case AsRecovered():
            return await room.recover(hash_of(credential.code), hash_of(credential.proof))
