"""Everything that Kring is made of, wired on this page."""
# house: the one page that knows everyone imports everyone.

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from secrets import SystemRandom

from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from server.clock import Clock
from server.core.ends import Keep
from server.core.scene import MOST_PARTICIPANTS
from server.room.lobby import Lobby
from server.room.means import Means
from server.settings import Settings
from server.store.choose import choose
from server.store.ending import end
from server.store.port import Store
from server.wire import page
from server.wire.admission import Admission
from server.wire.connection import Connections
from server.wire.doorstep import Doorstep
from server.wire.headers import Headers
from server.wire.http import Api
from server.wire.limits import HOUR, Book
from server.wire.metrics import Metrics
from server.wire.problem import PROBLEMS
from server.wire.rates import Rates

# A person mistypes a pairing code or a creation code a few times; a guesser needs more than the universe has hours.
GUESSES_PER_HOUR = 120
# An editor asks after a pause in writing: one every two seconds, for an hour.
CHECKS_PER_HOUR = 1_800


@dataclass(frozen=True, slots=True)
class Kring:
    """A Kring that runs: what is served, the lobby to leave before the sockets go, and where it is kept."""

    asgi: ASGIApp
    lobby: Lobby
    store: Store


@asynccontextmanager
async def kring(settings: Settings) -> AsyncIterator[Kring]:
    """Started in the order of the flow from its far end, stopped in reverse. Raises what the store's `start` raises."""
    store = choose(settings.store_url, settings.data.expanduser(), settings.store_replicas)
    await store.start()
    clock = Clock(store)
    try:
        await clock.start()
        metrics = Metrics()
        keep = Keep(settings.keep_closed * 1000, settings.keep_idle * 1000, settings.keep_waiting * 1000)
        most = min(settings.seats, MOST_PARTICIPANTS)
        away = settings.lead_away * 1000
        means = Means(store, keep, clock.now, SystemRandom(), metrics.appended, settings.rooms, most, away)
        lobby = Lobby(means)
        rates = Rates(store, books(settings))
        await lobby.start()
        counting = asyncio.create_task(metrics.keep(lobby.rooms))
        await rates.start()
        try:
            api = Api(lobby, store, metrics, settings.creation_code, rates)
            yield Kring(wired(api, connections(settings, lobby, metrics, clock)), lobby, store)
        finally:
            await end(counting)
            rates.stop()
            await lobby.leave()
    finally:
        await clock.stop()
        await store.stop()


def books(settings: Settings) -> dict[str, Book]:
    """What is counted by address on all nodes together."""
    most = {"creation": settings.creations_per_hour, "check": CHECKS_PER_HOUR, "guess": GUESSES_PER_HOUR}
    return {name: Book(count, HOUR) for name, count in most.items()}


def connections(settings: Settings, lobby: Lobby, metrics: Metrics, clock: Clock) -> Connections:
    """What serves the sockets."""
    origins = frozenset(origin.strip() for origin in settings.origins.split(",") if origin.strip())
    doorstep = Doorstep(settings.knocks_per_minute, origins)
    return Connections(Admission(lobby, settings.seats), doorstep, metrics, clock.now)


def wired(api: Api, sockets: Connections) -> ASGIApp:
    """The application that uvicorn serves."""
    routes = [*sockets.routes(), *api.routes(), *page.routes(page.find())]
    return Headers(GZipMiddleware(Starlette(routes=routes, exception_handlers=PROBLEMS), minimum_size=1000))
