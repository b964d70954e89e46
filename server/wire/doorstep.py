"""The doorstep: sockets that have not said hello. Anyone can open them, so they are few, and few from one address."""

import contextlib
from collections.abc import Iterator
from time import monotonic
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.websockets import WebSocket

from server.wire.limits import AT_THE_DOOR, Book, network
from server.wire.problem import address, problem


class Doorstep:
    """Of this process alone: it protects its memory and its sockets, not a session."""

    def __init__(self, knocks_per_minute: int, origins: frozenset[str]) -> None:
        self._knocks = Book(knocks_per_minute, 60)
        # Of pages on other addresses that may open a socket all the same.
        self._origins = origins
        # Sockets that were accepted and are not admitted yet.
        self._waiting = 0

    def refusal(self, socket: WebSocket) -> Response | None:
        """Why this socket is not even accepted."""
        if not self._same_origin(socket.headers):
            return problem("not_admitted")
        if self._waiting < AT_THE_DOOR and self._knocks.take(network(address(socket)), monotonic()):
            return None
        return problem("too_fast")

    @contextlib.contextmanager
    def standing(self) -> Iterator[None]:
        """While a socket waits to be admitted."""
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1

    def _same_origin(self, headers: Headers) -> bool:
        """Whether the page that opens this socket is ours. Programs that are no browser send no origin."""
        origin = headers.get("origin")
        if origin is None or origin in self._origins:
            return True
        try:
            return urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
        except ValueError:  # no address at all
            return False


async def nowhere(socket: WebSocket) -> None:
    """There is no socket at this address."""
    await socket.send_denial_response(problem("malformed", 404))
