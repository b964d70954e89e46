"""The small HTTP API: creating a session, the methods, taking a pairing box, and how the server is doing."""

import asyncio
import hmac
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

import protocol
from protocol.api import SCHEMAS, Box, CheckMethod, CreatedSession, CreateSession, TakeBox
from server.core.decision import Refusal
from server.core.hashing import digest, hash_of
from server.room.lobby import Lobby
from server.store.port import Standing, Store
from server.wire.limits import BODY_BYTES, METHOD_BYTES, REQUEST_WITHIN
from server.wire.methods import told_bookends, told_flaws, told_library, told_texts
from server.wire.metrics import Metrics
from server.wire.problem import FRESH, Refused, address
from server.wire.rates import Rates

# Looked at again soon, because a new version of Kring may be put in place. Those of one version of a method as well:
# the texts of the bookends come with them, which have no versions, and before a release a version may still change.
SHORTLY = {"Cache-Control": "public, max-age=300"}
PROTOCOL = Path(protocol.__file__).parent

Body = TypeVar("Body", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Api:
    """What the addresses below need; `creation_code` None: everyone may start a session."""

    lobby: Lobby
    store: Store
    metrics: Metrics
    creation_code: str | None
    # Of each address: sessions created, methods checked, and guesses at creation codes and pairing boxes.
    rates: Rates

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/api/sessions", self.create, methods=["POST"]),
            Route("/api/methods", self.methods),
            Route("/api/bookends", self.bookends),
            Route("/api/methods/check", self.check, methods=["POST"]),
            Route("/api/methods/{id}/{language}", self.texts),
            Route("/api/pairings", self.pair, methods=["POST"]),
            Route("/api/schema/{name}", self.schema),
            Route("/healthz", self.health),
            Route("/readyz", self.ready),
            Route("/metrics", self.count),
        ]

    async def create(self, request: Request) -> Response:
        asked = await _body(request, CreateSession, METHOD_BYTES)
        if self.creation_code is not None:
            # Spent on right ones too: else a guesser who has none left would still see which one is right.
            await self._guess(request)
            if not _same(self.creation_code, asked.code or ""):
                raise Refused("wrong_creation_code")
        if not await self.rates.take("creation", address(request)):
            raise Refused("too_many_sessions")
        created = await self.lobby.create(asked)
        if isinstance(created, Refusal):
            raise Refused(created.code)
        return _json(CreatedSession(id=asked.id, end=created).model_dump(), 201)

    async def methods(self, request: Request) -> Response:
        return _json(told_library(request.query_params.get("language", "en")), headers=SHORTLY)

    async def texts(self, request: Request) -> Response:
        asked, version = request.path_params, request.query_params.get("version")
        return _json(told_texts(asked["id"], asked["language"], version), headers=SHORTLY)

    async def bookends(self, request: Request) -> Response:
        return _json(told_bookends(request.query_params.get("language", "en")), headers=SHORTLY)

    async def check(self, request: Request) -> Response:
        """What is wrong with a method that somebody makes; of its texts only that they are there."""
        asked = await _body(request, CheckMethod, METHOD_BYTES)
        if not await self.rates.take("check", address(request)):
            raise Refused("too_fast")
        return _json(told_flaws(asked.script))

    async def pair(self, request: Request) -> Response:
        asked = await _body(request, TakeBox)
        await self._guess(request)
        content = await self.lobby.take(asked.session, hash_of(asked.box))
        if content is None:
            raise Refused("taken_already")
        return _json(Box(content=content).model_dump())

    async def schema(self, request: Request) -> Response:
        """What a client of one's own is written by."""
        name = request.path_params["name"]
        if name not in SCHEMAS:
            raise HTTPException(404)
        return FileResponse(PROTOCOL / f"{name}.json", headers=SHORTLY)

    async def health(self, request: Request) -> Response:
        return _json({"alive": True})

    async def ready(self, request: Request) -> Response:
        """Whether a command would be kept now, and how far that goes."""
        if self.lobby.left:
            return _json({"ready": False, "code": "store_unwritable"}, 503)
        await self.store.check()
        return _json({"ready": True} | _honesty(await self.store.standing()))

    async def count(self, request: Request) -> Response:
        self.metrics.look(self.lobby.rooms)
        return Response(self.metrics.text(), media_type="text/plain; version=0.0.4", headers=FRESH)

    async def _guess(self, request: Request) -> None:
        if not await self.rates.take("guess", address(request)):
            raise Refused("too_fast")


def _honesty(standing: Standing) -> dict[str, str | int]:
    told = {
        "store": standing.kind,
        "appendfsync": standing.fsync,
        "replicas": standing.replicas,
        "replicas_to_write": standing.least,
        "replicas_awaited": standing.awaited,
    }
    return {name: "unknown" if value is None else value for name, value in told.items()}


async def _body(request: Request, shape: type[Body], most: int = BODY_BYTES) -> Body:
    """The body as that shape, of `most` bytes. Another page can't send this content type without asking the browser."""
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/json":
        raise Refused("malformed")
    try:
        async with asyncio.timeout(REQUEST_WITHIN):
            return shape.model_validate_json(await _read(request, most))
    except TimeoutError:
        raise Refused("malformed") from None
    except ValidationError as error:
        kinds = {detail["type"] for detail in error.errors(include_input=False, include_url=False)}
        raise Refused("text_too_long" if "string_too_long" in kinds else "malformed") from None


async def _read(request: Request, most: int) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise Refused("text_too_long")
    return bytes(body)


def _same(one: str, other: str) -> bool:
    # By their hashes, which are equally long: neither the length nor the first difference shows in the time it takes.
    return hmac.compare_digest(digest(one.encode()), digest(other.encode()))


def _json(content: Any, status: int = 200, headers: dict[str, str] = FRESH) -> Response:
    return JSONResponse(content, status, headers)
