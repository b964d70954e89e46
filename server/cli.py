"""The command `kring`: settings from the environment and the command line, then serving until told to stop."""

import argparse
import asyncio
import contextlib
import logging
import os
import signal
import socket
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import uvicorn

from server.app import Kring, kring
from server.settings import Settings, Unusable, checked, read
from server.store.directory import InUse
from server.store.port import Unwritable
from server.store.supervise import NoServer
from server.wire.limits import FRAME_SIGNS
from server.wire.protocol import Cuttable

STOP_WITHIN = 3  # seconds for those who are in the middle of a request


def main(arguments: Sequence[str] | None = None) -> None:
    """Run it; what can't be used is said in one sentence, with exit code 2."""
    try:
        settings = _settings(arguments)
        logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(message)s")
        # It tells of every socket with the address it came from.
        logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
        with asyncio.Runner(loop_factory=uvicorn.Config(app="", log_config=None).get_loop_factory()) as runner:
            runner.run(serve(settings))
    except (Unusable, InUse, NoServer, Unwritable, OSError) as problem:
        print(f"Kring can't start: {problem}", file=sys.stderr)
        sys.exit(2)


async def serve(settings: Settings) -> None:
    """From an empty process to serving, and back."""
    listener = _listener(settings)
    async with kring(settings) as running:
        server = Server(settings, running)
        for address in _addresses(listener):
            print(f"Kring is at {address}", flush=True)
        await server.serve([listener])


class Server(uvicorn.Server):
    """Uvicorn that lets the rooms finish and their people come back elsewhere before it closes their sockets."""

    def __init__(self, settings: Settings, running: Kring) -> None:
        self._running = running
        config = uvicorn.Config(
            running.asgi,
            ws=Cuttable,
            ws_max_size=4 * FRAME_SIGNS,  # a sign takes up to four bytes; more is cut off before it is read
            ws_per_message_deflate=False,
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
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


def _settings(arguments: Sequence[str] | None) -> Settings:
    parser = argparse.ArgumentParser("kring", description="A session server for intervision.")
    command = parser.add_subparsers(required=True).add_parser("serve", help="serve until stopped")
    command.add_argument("--host", help="address to listen on; 0.0.0.0 lets the local network in")
    command.add_argument("--port", help="port to listen on")
    command.add_argument("--data", type=Path, help="folder of the embedded store")
    command.add_argument("--log-level", choices=("debug", "info", "warning", "error"))
    given = {name: value for name, value in vars(parser.parse_args(arguments)).items() if value is not None}
    return checked(read(os.environ).model_dump(exclude_unset=True) | given)


def _listener(settings: Settings) -> socket.socket:
    family, kind, _, _, address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(address)
        listener.listen()
    except OSError as error:
        listener.close()
        raise Unusable(f"{settings.host}:{settings.port} can't be listened on: {error.strerror}.") from None
    return listener


def _addresses(listener: socket.socket) -> list[str]:
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


if __name__ == "__main__":
    main()
