"""The arrow `bytes ─▶ wire` at its very beginning: a listening socket, and the server that answers on it."""

import asyncio
import contextlib
import gc
import signal
import socket
from collections.abc import Callable, Iterator

import uvicorn

from server.app import Kring, kring
from server.settings import Settings, Unusable
from server.wire.patience import Impatient
from server.wire.protocol import Handshake

STOP_WITHIN = 3  # seconds for those who are in the middle of a request
# So many more objects than went before cycles are looked for. States, views and messages have none, so looking finds
# nothing; at the 700 that Python has in mind it takes a tenth of the time under load.
YOUNG = 20_000


async def serve(
    settings: Settings, opened: Callable[[], socket.socket], begun: Callable[["Server", socket.socket], None]
) -> None:
    """From an empty process to serving, and back. `opened`: asked for the listener; `begun`: told once it can be."""
    async with kring(settings) as running:
        # What stands now stands to the end.
        gc.freeze()
        gc.set_threshold(YOUNG, 10, 10)
        server, listener = Server(settings, running), opened()
        begun(server, listener)
        await server.serve([listener])


class Server(uvicorn.Server):
    """Uvicorn that lets the rooms finish and their people come back elsewhere before it closes their sockets."""

    def __init__(self, settings: Settings, running: Kring) -> None:
        self._running = running
        config = uvicorn.Config(
            running.asgi,
            http=Impatient,
            ws=Handshake,
            ws_per_message_deflate=False,
            ws_ping_interval=None,  # a line has a pulse of ours
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=bool(settings.proxies),
            forwarded_allow_ips=settings.proxies,
            timeout_graceful_shutdown=STOP_WITHIN,
        )
        super().__init__(config)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        await self._running.lobby.leave()
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop when asked; not, as uvicorn does, be killed by the same signal again after having stopped."""
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self.handle_exit, number, None)
        yield


def listening(settings: Settings, shared: bool = False) -> socket.socket:
    """The socket at which people knock; `shared`: others of our processes do the same. Raises Unusable."""
    return _at(settings, shared, socket.socket.listen)


def held(settings: Settings) -> socket.socket:
    """The port, taken so that our processes alone can share it; it listens to nobody. Raises Unusable."""
    # Another Kring of the same user could share it too, so it is tried alone first.
    listening(settings).close()
    return _at(settings, True, lambda _: None)


def _at(settings: Settings, shared: bool, then: Callable[[socket.socket], None]) -> socket.socket:
    family, kind, _, _, address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if shared:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        listener.bind(address)
        then(listener)
    except OSError as error:
        listener.close()
        raise Unusable(f"{settings.host}:{settings.port} can't be listened on: {error.strerror}.") from None
    return listener


def addresses(listener: socket.socket) -> list[str]:
    """Where a browser finds us; on all interfaces also the address that phones on the local network use."""
    host, port = listener.getsockname()[:2]
    if host not in {"0.0.0.0", "::"}:
        return [f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"]
    return [f"http://localhost:{port}", *(f"http://{found}:{port}" for found in _on_the_network())]


def _on_the_network() -> list[str]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, contextlib.suppress(OSError):
        # Nothing is sent: connecting a datagram socket only chooses the interface that leads out.
        probe.connect(("192.0.2.1", 9))
        return [str(probe.getsockname()[0])]
    return []
