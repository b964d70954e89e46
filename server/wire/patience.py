"""Uvicorn's HTTP with an end to its patience: who opens a line and does not ask for anything is not waited for."""

import asyncio
import logging
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from server.wire.headers import ALWAYS, POLICY
from server.wire.limits import REQUEST_WITHIN

_BODY = '{"code":"malformed"}'
_TOLD = ALWAYS | {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "Content-Type": "application/json",
    "Content-Length": str(len(_BODY)),
    "Connection": "close",
}
_HEAD = ("HTTP/1.1 400 Bad Request", *(f"{name}: {value}" for name, value in _TOLD.items()), "", _BODY)
NO_HTTP = "\r\n".join(_HEAD).encode()

# Uvicorn would say of each request that is none that it is none, as often as anyone likes.
_QUIET = logging.getLogger("kring.http")
_QUIET.setLevel(logging.ERROR)


class Impatient(HttpToolsProtocol):
    """Uvicorn waits for ever for the head of a request, also after a line break that begins none."""

    # Set while no request's head is complete; None while one is answered, and after an upgrade.
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.logger = _QUIET
        self._wait()

    def send_400_response(self, msg: str) -> None:
        """What is no HTTP at all gets the same answer as everything else that is malformed."""
        self.transport.write(NO_HTTP)
        self.transport.close()

    def on_headers_complete(self) -> None:
        self._stop_waiting()
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._stop_waiting()
        self._waiting = self.loop.call_later(REQUEST_WITHIN, self._too_late)

    def _stop_waiting(self) -> None:
        if self._waiting:
            self._waiting.cancel()
            self._waiting = None

    def _too_late(self) -> None:
        answering: RequestResponseCycle | None = self.cycle
        if self.pipeline or (answering and not answering.response_complete):
            self._wait()
        else:
            self.transport.abort()
