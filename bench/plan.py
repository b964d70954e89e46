"""What the load generator is told: where the server is, who sits where, what each says, and which runs to make."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

# What marks a text as a command's, with the room, the place in it, and the number that the generator writes over the
# sevenfold sign. The same words stand in load/load.h.
MARK: Final = "bench"
NUMBER: Final = "#" * 7
# The length of a short text sealed in its smallest bucket: what every server of the bench relays.
TEXT_SIGNS: Final = 146


def text_of(room: int, place: int) -> str:
    """What somebody writes: as long as a short sealed text, and to be known again."""
    return f"{MARK}{room:04}{place:02}{NUMBER}".ljust(TEXT_SIGNS, "x")


@dataclass(frozen=True, slots=True)
class Await:
    """Until a frame contains this."""

    part: bytes


@dataclass(frozen=True, slots=True)
class Say:
    """A message while the seat opens."""

    content: bytes


Step = Await | Say


@dataclass(frozen=True, slots=True)
class Seat:
    """One connection. `command`: a message in which NUMBER stands wherever the number goes."""

    path: str
    command: bytes
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How a server speaks. `ack` and `nack`: what the sender's own answer contains, where there is one."""

    binary: bool = False
    ping: bytes = b""
    pong: bytes = b""
    ack: bytes = b""
    nack: bytes = b""


@dataclass(frozen=True, slots=True)
class Run:
    """`kind`: "inflight" (commands of each room on their way), "rate" (commands a second over all rooms), "idle"."""

    kind: str
    amount: float
    seconds: float

    @property
    def name(self) -> str:
        return f"{self.kind} {self.amount:g}"


@dataclass(frozen=True, slots=True)
class Plan:
    """`seats`: room by room, `size` in each. `pids`: the processes whose time is taken, by name."""

    port: int
    size: int
    seats: Iterable[Seat]
    manner: Manner
    runs: tuple[Run, ...]
    pids: Mapping[str, int] = field(default_factory=dict)

    def lines(self) -> Iterable[str]:
        """As the generator reads it."""
        yield "host 127.0.0.1"
        yield f"port {self.port}"
        yield f"seats {self.size}"
        if self.manner.binary:
            yield "binary"
        for word in ("ping", "pong", "ack", "nack"):
            if content := getattr(self.manner, word):
                yield f"{word} {content.hex()}"
        yield from (f"pid {name} {pid}" for name, pid in self.pids.items())
        yield from (f"run {run.kind} {run.amount} {run.seconds}" for run in self.runs)
        yield from (_seat(seat) for seat in self.seats)


def _seat(seat: Seat) -> str:
    steps = (f"<{step.part.hex()}" if isinstance(step, Await) else f">{step.content.hex()}" for step in seat.steps)
    return " ".join(("seat", seat.path.encode().hex(), seat.command.hex(), *steps))
