"""One socket until its hello is answered: who comes in gets a seat and a conversation, who does not a reason."""

from collections.abc import Callable
from dataclasses import dataclass, field

from starlette.routing import BaseRoute, WebSocketRoute
from starlette.websockets import WebSocket

from protocol.closing import Closing
from server.room.log import ComeBack
from server.room.say import frame, refused
from server.store.mistake import own_up
from server.wire.admission import Admission
from server.wire.conversation import Conversation, Leave
from server.wire.doorstep import Doorstep, nowhere
from server.wire.knock import HungUp, Knock
from server.wire.line import Line
from server.wire.metrics import Metrics
from server.wire.protocol import hand_over
from server.wire.pulse import Pulse


@dataclass(frozen=True, slots=True)
class Connections:
    """Serves every socket at `/ws`."""

    admission: Admission
    doorstep: Doorstep
    metrics: Metrics
    now: Callable[[], int]
    _pulse: Pulse = field(default_factory=Pulse)

    def routes(self) -> list[BaseRoute]:
        return [WebSocketRoute("/ws", self.serve), WebSocketRoute("/{elsewhere:path}", nowhere)]

    async def serve(self, socket: WebSocket) -> None:
        if no := self.doorstep.refusal(socket):
            await socket.send_denial_response(no)
            return
        await socket.accept()
        knock = Knock()
        knock.line = line = hand_over(socket.scope, knock)
        self._pulse.take(line)
        try:
            with self.doorstep.standing():
                await self._answer(line, knock)
        except Leave as leave:
            line.close(leave.why)
        except HungUp:
            pass
        except ComeBack:
            line.close(Closing.COME_BACK)
        except Exception as mistake:  # noqa: BLE001 - ours, whatever it is; its text may hold what somebody wrote
            own_up(mistake)
            line.close(Closing.COME_BACK)

    async def _answer(self, line: Line, knock: Knock) -> None:
        hello = await knock.hello()
        if self.admission.lobby.left:
            raise Leave(Closing.COME_BACK)
        admitted = hello if isinstance(hello, str) else await self.admission.admit(hello)
        if isinstance(admitted, str):
            if not knock.here:
                raise HungUp
            line.write(frame([refused("hello", admitted)]))
            raise Leave(Closing.STORE_AWAY if admitted == "store_unwritable" else Closing.REFUSED)
        room, seat = admitted
        if knock.pushy or not knock.here:
            room.leave(seat)
            raise Leave(Closing.TOO_FAST) if knock.here else HungUp
        conversation = Conversation(room, seat, knock.bucket, self.metrics, self.now)
        line.talk_to(conversation)
        seat.attach(line)
        for text in knock.more:
            if seat.closing is None:
                conversation.hear(text)
