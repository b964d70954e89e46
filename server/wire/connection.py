"""One socket from its opening to its close: frames in become turns of the room, the seat's outbox becomes frames."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from starlette.routing import BaseRoute, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from protocol.closing import Closing
from protocol.refusals import Code
from protocol.wire import Do, Hello, Ping
from server.room.mistake import own_up
from server.room.room import Room
from server.room.say import frame, message, refused
from server.room.seat import Seat
from server.room.show import Screen
from server.wire.admission import Admission
from server.wire.doorstep import Doorstep, nowhere
from server.wire.frames import Malformed, Message, TooLarge, Unfit, read
from server.wire.limits import A_SECOND, BURST, HELLO_WITHIN, PATIENCE, Bucket
from server.wire.metrics import Metrics
from server.wire.protocol import hang_up

# What is in the outbox of a seat that was closed still goes out, if the line takes it by then.
LAST_WORDS_WITHIN = 5.0


class Leave(Exception):
    """The peer broke the contract, or has to go for another reason."""

    def __init__(self, why: Closing) -> None:
        self.why = why


@dataclass(frozen=True, slots=True)
class Connections:
    """Serves every socket at `/ws`."""

    admission: Admission
    doorstep: Doorstep
    metrics: Metrics
    now: Callable[[], int]

    def routes(self) -> list[BaseRoute]:
        return [WebSocketRoute("/ws", self.serve), WebSocketRoute("/{elsewhere:path}", nowhere)]

    async def serve(self, socket: WebSocket) -> None:
        if no := self.doorstep.refusal(socket):
            await socket.send_denial_response(no)
            return
        await socket.accept()
        try:
            await self._serve(socket)
        except Leave as leave:
            await _close(socket, leave.why)
        except WebSocketDisconnect:
            pass  # the peer hung up, which is the usual end
        except Exception as mistake:  # noqa: BLE001 - ours, whatever it is; its text may hold what somebody wrote
            own_up(mistake)
            await _close(socket, Closing.COME_BACK)

    async def _serve(self, socket: WebSocket) -> None:
        with self.doorstep.standing():
            admitted = await self._admitted(socket)
        if isinstance(admitted, str):
            await socket.send_text(frame([refused("hello", admitted)]))
            raise Leave(Closing.STORE_AWAY if admitted == "store_unwritable" else Closing.REFUSED)
        room, seat = admitted
        self.metrics.seats.inc()
        try:
            await Conversation(socket, room, seat, self).hold()
        finally:
            self.metrics.seats.dec()
            room.leave(seat)

    async def _admitted(self, socket: WebSocket) -> tuple[Room, Seat] | Code:
        try:
            async with asyncio.timeout(HELLO_WITHIN):
                first, *more = await _receive(socket)
        except TimeoutError:
            raise Leave(Closing.MALFORMED) from None
        if isinstance(first, Unfit) and first.ref == "hello":
            return first.code
        if not isinstance(first, Hello) or more:
            raise Leave(Closing.MALFORMED)
        if self.admission.lobby.left:
            raise Leave(Closing.COME_BACK)
        return await self.admission.admit(first)


class Conversation:
    """A seat that was taken: one task listens, one speaks, and the first to end ends both."""

    def __init__(self, socket: WebSocket, room: Room, seat: Seat, all_of_them: Connections) -> None:
        self._socket, self._room, self._seat = socket, room, seat
        self._metrics, self._now = all_of_them.metrics, all_of_them.now
        self._bucket = Bucket(BURST, A_SECOND, monotonic())
        # How many messages in a row came too fast.
        self._hurried = 0

    async def hold(self) -> None:
        listening = asyncio.create_task(self._listen())
        speaking = asyncio.create_task(self._speak())
        closed = asyncio.create_task(self._seat.closed())
        try:
            await asyncio.wait((listening, closed), return_when=asyncio.FIRST_COMPLETED)
            if self._seat.closing is not None:
                await asyncio.wait((speaking,), timeout=LAST_WORDS_WITHIN)
                raise Leave(self._seat.closing)
            listening.result()
        finally:
            for task in (listening, speaking, closed):
                task.cancel()
            await asyncio.gather(listening, speaking, closed, return_exceptions=True)

    async def _listen(self) -> None:
        while True:
            for said in await _receive(self._socket):
                self._take(said)

    async def _speak(self) -> None:
        while (text := await self._seat.next()) is not None:
            await self._socket.send_text(text)

    def _take(self, said: Message) -> None:
        if isinstance(said, Hello):
            raise Leave(Closing.MALFORMED)
        if not self._bucket.take(monotonic()):
            self._slow_down(said)
            return
        self._hurried = 0
        match said:
            case Ping(n=n):
                self._seat.send(message({"t": "pong", "n": n, "now": self._now()}))
            case Unfit(ref, code):
                self._refuse(ref, code)
            case Do():
                self._ask(said)

    def _ask(self, said: Do) -> None:
        if isinstance(self._seat.who, Screen):
            self._refuse(said.ref, "not_your_role")
        else:
            self._room.ask(self._seat, said, lambda outcome: self._metrics.answered(said.ref, outcome))

    def _slow_down(self, said: Message) -> None:
        self._hurried += 1
        if self._hurried > PATIENCE:
            raise Leave(Closing.TOO_FAST)
        if isinstance(said, Do | Unfit):
            self._refuse(said.ref, "too_fast")

    def _refuse(self, ref: str, code: Code) -> None:
        self._metrics.answered(ref, code)
        self._seat.send(refused(ref, code))


async def _receive(socket: WebSocket) -> list[Message]:
    event = await socket.receive()
    if event["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(event.get("code", 1005))
    text = event.get("text")
    try:
        if text is None:
            raise Malformed
        return read(text)
    except TooLarge:
        raise Leave(Closing.TOO_LARGE) from None
    except Malformed:
        raise Leave(Closing.MALFORMED) from None


async def _close(socket: WebSocket, why: Closing) -> None:
    """Close with a code; a line that does not take even that is cut."""
    try:
        # A peer that has hung up meanwhile needs no code.
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):
            async with asyncio.timeout(LAST_WORDS_WITHIN):
                await socket.close(why)
    except TimeoutError:
        hang_up(socket.scope)
