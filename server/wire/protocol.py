"""Uvicorn's handshake; after it the line is handed over, and all that uvicorn kept for it is let go."""

import asyncio
import logging
from typing import Any

from starlette.types import Scope
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from server.wire.line import Hearer, Line

HAND_OVER = "kring.hand_over"

# Uvicorn takes it for a mistake that a socket is refused, and would say so as often as anyone knocks. Mistakes of ours
# are told before it hears of them.
_QUIET = logging.getLogger("kring.handshake")
_QUIET.setLevel(logging.CRITICAL)


class Handshake(WebSocketsSansIOProtocol):
    """Reads nothing after the request: the first byte that follows is the line's."""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.logger = _QUIET

    def handle_connect(self, event: Any) -> None:
        super().handle_connect(event)
        if not self.handshake_complete:
            self.transport.pause_reading()
            self.scope["extensions"][HAND_OVER] = {"to": self._hand_over}

    def _hand_over(self, hearer: Hearer) -> Line:
        transport, self.transport = self.transport, _Elsewhere()
        self.connections.discard(self)
        line = Line(transport, hearer)
        line.stand_in(self.connections)
        transport.set_protocol(line)
        transport.resume_reading()
        return line

    def on_task_complete(self, task: asyncio.Task[None]) -> None:
        super().on_task_complete(task)
        if isinstance(self.transport, _Elsewhere):
            # Each knows itself in a roundabout way: else they would stay until cycles are looked for.
            vars(self.conn).clear()
            vars(self).clear()


class _Elsewhere(asyncio.Transport):
    """What uvicorn closes once the application is done with the request."""

    def close(self) -> None:
        """Nothing: the line goes on."""


def hand_over(scope: Scope, hearer: Hearer) -> Line:
    """The line under a socket that was accepted; the socket is not to be used any more."""
    line: Line = scope["extensions"][HAND_OVER]["to"](hearer)
    return line
