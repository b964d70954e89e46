"""A node that kills itself at chosen points: before, amid or after a call of its store, or an answer to a person."""

import asyncio
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

import server.app
from server import cli
from server.store.choose import choose

When = Literal["before", "amid", "after"]
# (what, when, the how-manieth time)
Point = tuple[str, When, int]

CALLS = ("append", "open_urn", "put", "agree", "close_urn", "drop_urn")
ANSWER = "answer"
ANSWERS = (b'"t":"done"', b'"t":"lying"')
# In seconds: long enough for bytes to leave the process, and for the store to have done something with them or not.
AMID, AFTER = 0.0005, 0.005
SPARED, DEATHS = "spared", "deaths"


class Doom:
    """`home`: where each death is noted, and a file says once that it is enough."""

    def __init__(self, points: Sequence[Point], home: Path) -> None:
        self._left = {(what, when): count for what, when, count in points}
        self._home = home

    def reached(self, what: str, when: When) -> bool:
        """Whether this is where it ends."""
        left = self._left[what, when] = self._left.get((what, when), 0) - 1
        return left == 0 and not (self._home / SPARED).exists()

    def die(self, what: str, when: When) -> None:
        with (self._home / DEATHS).open("a") as deaths:
            deaths.write(f"{when} {what}\n")
        os.kill(os.getpid(), signal.SIGKILL)


class DeadlyStore:
    """The real store, and death around its calls."""

    def __init__(self, store: Any, doom: Doom) -> None:
        self._store, self._doom = store, doom

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._store, name)
        return self._deadly(name, call) if name in CALLS else call

    def _deadly(self, name: str, call: Any) -> Any:
        async def called(*words: Any, **named: Any) -> Any:
            if self._doom.reached(name, "before"):
                self._doom.die(name, "before")
            if self._doom.reached(name, "amid"):
                asyncio.get_running_loop().call_later(AMID, self._doom.die, name, "amid")
            answer = await call(*words, **named)
            if self._doom.reached(name, "after"):
                self._doom.die(name, "after")
            return answer

        return called


class DeadlyLine:
    """The real transport of a socket, and death around what acknowledges."""

    def __init__(self, transport: Any, doom: Doom) -> None:
        self._transport, self._doom = transport, doom

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        answers = any(answer in data for answer in ANSWERS)
        if answers and self._doom.reached(ANSWER, "before"):
            self._doom.die(ANSWER, "before")
        self._transport.write(data)
        if answers and self._doom.reached(ANSWER, "after"):
            asyncio.get_running_loop().call_later(AFTER, self._doom.die, ANSWER, "after")

    def writelines(self, parts: Sequence[bytes]) -> None:
        self.write(b"".join(parts))


def serve(port: int, home: Path, points: Sequence[Point]) -> None:
    """`kring serve` as it is, with this doom."""
    doom = Doom(points, home)
    made: Callable[[Any, Any], None] = WebSocketsSansIOProtocol.connection_made

    def connection_made(self: WebSocketsSansIOProtocol, transport: Any) -> None:
        made(self, DeadlyLine(transport, doom))

    # From outside: nothing in the server knows of this.
    vars(server.app)["choose"] = lambda *where: DeadlyStore(choose(*where), doom)
    WebSocketsSansIOProtocol.connection_made = connection_made  # type: ignore[method-assign]
    cli.main(["serve", "--port", str(port)])
