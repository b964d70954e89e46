"""Uvicorn's socket with one thing added: a line that takes nothing any more can be cut."""

from typing import Any

from starlette.types import Scope
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

CUT = "kring.cut"


class Cuttable(WebSocketsSansIOProtocol):
    """Closing waits until everything was sent, which a peer that does not read can put off for ever."""

    def handle_connect(self, event: Any) -> None:
        super().handle_connect(event)
        if not self.handshake_complete:
            self.scope["extensions"][CUT] = {"cut": self.transport.abort}


def hang_up(scope: Scope) -> None:
    """Cut the line under a socket, whatever is still unsent."""
    scope["extensions"][CUT]["cut"]()
