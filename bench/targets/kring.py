"""Kring under load: a whole `kring serve` with its embedded store, and people who ask questions in running sessions."""

import http.client
import json
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.plan import NUMBER, TEXT_SIGNS, Await, Manner, Say, Seat, Step, text_of
from bench.processes import PYTHON, READY_WITHIN, children, free_port, listening, process
from bench.targets.target import Serving
from protocol.ids import PROTOCOL

NAME = "Kring"
# Its second phase has a queue of questions, and nobody there is kept from asking.
METHOD = "general-four-step"
PHASES = 4
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
MANNER = Manner(ack=b'"t":"done"', nack=b'"t":"refused"')
# The bench does in an hour what a town does, from one address.
LIMITS = {
    "KRING_CREATIONS_PER_HOUR": "1000000",
    "KRING_KNOCKS_PER_MINUTE": "1000000",
    "KRING_ROOMS": "2000",
    "KRING_SEATS": "40",
}


@contextmanager
def serve(core: int, home: Path) -> Iterator[Serving]:
    """Kring and its Valkey, both on that core."""
    port, log = free_port(), home / "kring.log"
    more = {"KRING_DATA": str(home / "data"), "KRING_PORT": str(port), **LIMITS}
    with process((PYTHON, "-m", "bench.targets.unhurried", "serve"), core, log, more) as started:
        listening(started, port, log)
        _ready(port)
        (store,) = children(started.pid)
        yield Serving(port, {"kring": started.pid, "valkey": store})


def seats(serving: Serving, rooms: int, size: int) -> Iterator[Seat]:
    """Begun sessions with `size` people each, whoever began it among them."""
    line = http.client.HTTPConnection("127.0.0.1", serving.port)
    for room in range(rooms):
        session = Session(room)
        _create(line, session.request())
        yield from (session.seat(place) for place in range(size))
    line.close()


def _ready(port: int) -> None:
    """It listens before it can answer; this returns once its store is there."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=READY_WITHIN)
    line.request("GET", "/readyz")
    line.getresponse().read()
    line.close()


def _create(line: http.client.HTTPConnection, request: Mapping[str, Any]) -> None:
    line.request("POST", "/api/sessions", json.dumps(request), {"Content-Type": "application/json"})
    answer = line.getresponse()
    if answer.status != 201:
        raise RuntimeError(f"no session: {answer.read().decode()}")
    answer.read()


class Session:
    """What a facilitator's browser makes of one session. The server can't tell these texts from sealed ones."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._id = "".join(secrets.choice(LETTERS) for _ in range(20))
        self._join, self._proof = secrets.token_urlsafe(16), secrets.token_urlsafe(32)

    def request(self) -> dict[str, Any]:
        hidden = {name: secrets.token_urlsafe(16) for name in ("screen", "recovery")}
        texts = dict.fromkeys(("title", "name", "wrap"), "x" * TEXT_SIGNS)
        script = {"method": METHOD, "language": "nl", "seconds": [3600] * PHASES}
        return {"id": self._id, "join": self._join, "proof": self._proof, **hidden, **texts, **script}

    def seat(self, place: int) -> Seat:
        """The first leads and takes the session to where questions are asked; the others come in by the link."""
        welcomed, done = Await(b'"t":"welcome"'), Await(b'"t":"done"')
        steps: tuple[Step, ...]
        if place == 0:
            begin, advance = self._say(place, 1, {"t": "begin"}), self._say(place, 2, {"t": "advance", "visit": 1})
            steps = (self._hello({"proof": self._proof}), welcomed, begin, done, advance, done)
        else:
            who = {"proof": secrets.token_urlsafe(32), "token": self._join}
            join = self._say(place, 1, {"t": "join", "name": "x" * TEXT_SIGNS, "agreed": True})
            steps = (self._hello(who), welcomed, join, done)
        ask = {"t": "ask", "id": f"q{place:011}", "text": text_of(self._room, place)}
        return Seat("/ws", self._say(place, NUMBER, ask).content, steps)

    def _hello(self, who: dict[str, str]) -> Say:
        return _said({"t": "hello", "v": PROTOCOL, "session": self._id, "who": {"t": "seat", **who}})

    def _say(self, place: int, number: int | str, do: Mapping[str, Any]) -> Say:
        return _said({"t": "command", "ref": f"t{place:011}:{number}", "do": do})


def _said(message: Mapping[str, Any]) -> Say:
    return Say(json.dumps([message], separators=(",", ":")).encode())
