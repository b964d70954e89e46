"""The command `kring`: serving until told to stop, by settings of environment and command line; or a look at a file."""

import argparse
import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from protocol.ids import Language
from protocol.method import Leading
from server.methods.review import draw, review
from server.run import run
from server.serving import addresses, listening, serve
from server.settings import Settings, checked, read
from server.workers import Workers


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve, alone or as several processes, until told to stop; or look at a method's file, and be done."""
    asked = _parser().parse_args(arguments)
    if asked.command == "methods":
        sys.exit(review(asked.file) if asked.what == "check" else draw(asked.method, asked.language, asked.leading))
    given = {name: value for name, value in vars(asked).items() if value is not None and name != "command"}
    run(lambda: checked(read(os.environ).model_dump(exclude_unset=True) | given), _serve)


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("kring", description="A session server for intervision.")
    commands = parser.add_subparsers(required=True, dest="command")
    serving = commands.add_parser("serve", help="serve until stopped")
    serving.add_argument("--host", help="address to listen on; 0.0.0.0 lets the local network in")
    serving.add_argument("--port", help="port to listen on")
    serving.add_argument("--data", type=Path, help="folder of the embedded store")
    serving.add_argument("--workers", help="how many processes serve the port together")
    serving.add_argument("--log-level", choices=("debug", "info", "warning", "error"))
    _methods(commands.add_parser("methods", help="look at methods"))
    return parser


def _methods(parser: argparse.ArgumentParser) -> None:
    looking = parser.add_subparsers(required=True, dest="what")
    checking = looking.add_parser("check", help="say what is wrong with a method's file, or draw its timeline")
    checking.add_argument("file", type=Path, help="TOML, or JSON where the name ends in .json")
    drawing = looking.add_parser("draw", help="draw the state diagram of a method, in Mermaid's language")
    drawing.add_argument("method", help="a method's file, or the id of one in the library")
    drawing.add_argument("--language", choices=get_args(Language), help="of those that the method speaks")
    drawing.add_argument("--leading", choices=get_args(Leading), default="guided", help="how the session is led")


if __name__ == "__main__":
    main()
