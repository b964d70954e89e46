"""The arrow `message ─▶ room`: what a seat says becomes turns of its room, at the pace that a seat may have."""

from collections.abc import Callable
from time import monotonic

from protocol.closing import Closing
from protocol.refusals import Code
from protocol.wire import Do, Hello, Ping
from server.room.room import Room
from server.room.say import frame, message, refused
from server.room.seat import Seat
from server.room.show import Screen
from server.store.mistake import own_up
from server.wire.frames import Malformed, Message, TooLarge, Unfit, read
from server.wire.limits import PATIENCE, Bucket
from server.wire.metrics import Metrics


class Leave(Exception):
    """The peer broke the contract, or has to go for another reason."""

    def __init__(self, why: Closing) -> None:
        self.why = why


class Conversation:
    """Between a line and a seat that was taken; nothing here ever waits."""

    __slots__ = ("_bucket", "_hurried", "_metrics", "_now", "_room", "_seat")

    def __init__(self, room: Room, seat: Seat, bucket: Bucket, metrics: Metrics, now: Callable[[], int]) -> None:
        self._room, self._seat, self._bucket = room, seat, bucket
        self._metrics, self._now = metrics, now
        # How many messages in a row came too fast.
        self._hurried = 0
        metrics.seats.inc()

    def hear(self, text: str) -> None:
        try:
            for said in messages(text):
                self._take(said)
        except Leave as leave:
            self._leave(leave.why)
        except Exception as mistake:  # noqa: BLE001 - ours, whatever it is; its text may hold what somebody wrote
            own_up(mistake)
            self._leave(Closing.COME_BACK)

    def allows(self) -> bool:
        if self._bucket.take(monotonic()):
            return True
        self._hurried += 1
        if self._hurried > PATIENCE:
            self._leave(Closing.TOO_FAST)
        return False

    def hold(self) -> None:
        self._seat.hold()

    def go_on(self) -> None:
        self._seat.go_on()

    def gone(self) -> None:
        self._metrics.seats.dec()
        self._room.leave(self._seat)

    def _leave(self, why: Closing) -> None:
        self._seat.close(why)
        self._room.leave(self._seat)

    def _take(self, said: Message) -> None:
        if isinstance(said, Hello):
            raise Leave(Closing.MALFORMED)
        if not self._bucket.take(monotonic()):
            self._slow_down(said)
            return
        self._hurried = 0
        match said:
            case Do():
                self._ask(said)
            case Ping(n=n):
                self._seat.send(frame([message({"t": "pong", "n": n, "now": self._now()})]))
            case Unfit(ref, code):
                self._refuse(ref, code)

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
        self._seat.send(frame([refused(ref, code)]))


def messages(text: str) -> list[Message]:
    """What a frame says. Raises Leave."""
    try:
        return read(text)
    except TooLarge:
        raise Leave(Closing.TOO_LARGE) from None
    except Malformed:
        raise Leave(Closing.MALFORMED) from None
