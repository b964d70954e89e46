"""The command `kring`: settings from the environment and the command line, then serving until told to stop."""

import argparse
import os
import socket
from collections.abc import Sequence
from pathlib import Path

from server.run import run
from server.serving import addresses, listening, serve
from server.settings import Settings, checked, read
from server.workers import Workers


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve, alone or as several processes, until told to stop."""
    run(lambda: _settings(arguments), _serve)


async def _serve(settings: Settings) -> None:
    if settings.workers > 1:
        await Workers(settings, _announce).work()
    else:
        # Before anything starts: a port that is taken is told at once.
        listener = listening(settings)
        await serve(settings, lambda: listener, lambda _, at: _announce(at))


def _announce(listener: socket.socket) -> None:
    for address in addresses(listener):
        print(f"Kring is at {address}", flush=True)


def _settings(arguments: Sequence[str] | None) -> Settings:
    parser = argparse.ArgumentParser("kring", description="A session server for intervision.")
    command = parser.add_subparsers(required=True).add_parser("serve", help="serve until stopped")
    command.add_argument("--host", help="address to listen on; 0.0.0.0 lets the local network in")
    command.add_argument("--port", help="port to listen on")
    command.add_argument("--data", type=Path, help="folder of the embedded store")
    command.add_argument("--workers", help="how many processes serve the port together")
    command.add_argument("--log-level", choices=("debug", "info", "warning", "error"))
    given = {name: value for name, value in vars(parser.parse_args(arguments)).items() if value is not None}
    return checked(read(os.environ).model_dump(exclude_unset=True) | given)


if __name__ == "__main__":
    main()
