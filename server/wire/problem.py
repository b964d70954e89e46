"""What goes wrong over HTTP, in one shape: a code in JSON, and the status that says what it is."""

from collections.abc import Callable
from typing import Any, Final

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import JSONResponse, Response

from protocol.refusals import Code
from server.room.lobby import Full
from server.room.log import ComeBack
from server.store.port import Unwritable

STATUS: Final[dict[Code, int]] = {
    "malformed": 400,
    "not_admitted": 403,
    "wrong_creation_code": 403,
    "unknown_session": 404,
    "unknown_method": 404,
    "taken_already": 410,
    "text_too_long": 413,
    "too_many_sessions": 429,
    "too_fast": 429,
    "internal": 500,
    "store_unwritable": 503,
}
FRESH = {"Cache-Control": "no-store"}


class Refused(Exception):
    """Ends a request with a problem."""

    def __init__(self, code: Code) -> None:
        self.code = code


def problem(code: Code, status: int | None = None) -> Response:
    """The answer that says no."""
    return JSONResponse({"code": code}, status or STATUS.get(code, 400), FRESH)


def address(asker: HTTPConnection) -> str:
    """Where it comes from; of what came through a socket of the machine itself, nothing."""
    return asker.client.host if asker.client else ""


async def _on_refused(request: Request, error: Exception) -> Response:
    return problem(error.code if isinstance(error, Refused) else "malformed")


async def _on_unwritable(request: Request, error: Exception) -> Response:
    return problem("store_unwritable")


async def _on_full(request: Request, error: Exception) -> Response:
    return problem("too_many_sessions")


async def _on_http(request: Request, error: Exception) -> Response:
    # No such address, or not by this method; then the header says by which.
    status, headers = (error.status_code, error.headers) if isinstance(error, HTTPException) else (400, None)
    return JSONResponse({"code": "malformed"}, status, {**(headers or {}), **FRESH})


async def _on_hung_up(request: Request, error: Exception) -> Response:
    return problem("malformed")  # nobody reads it any more


async def _on_mistake(request: Request, error: Exception) -> Response:
    return problem("internal")


PROBLEMS: Final[dict[Any, Callable[[Request, Exception], Any]]] = {
    Refused: _on_refused,
    Unwritable: _on_unwritable,
    # The node beside us can answer it, if the proxy tries there.
    ComeBack: _on_unwritable,
    Full: _on_full,
    HTTPException: _on_http,
    ClientDisconnect: _on_hung_up,
    Exception: _on_mistake,
}
