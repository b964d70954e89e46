"""Colyseus under load: a place is reserved over HTTP first, and messages are binary."""

import http.client
import json
from collections.abc import Iterator
from typing import Any, Final

from bench.plan import Await, Manner, Say, Seat
from bench.targets.relays import node, said, served_by
from bench.targets.target import Serving, Target

JOIN_ROOM, ROOM_DATA = b"\x0a", b"\x0d"


def seats(serving: Serving, rooms: int, size: int) -> Iterator[Seat]:
    """The first of a room creates it, the others join it by its id."""
    line = http.client.HTTPConnection("127.0.0.1", serving.port)
    for room in range(rooms):
        places = [_reserved(line, "create/circle")]
        places += [_reserved(line, f"joinById/{places[0]['roomId']}") for _ in range(size - 1)]
        for place, kept in enumerate(places):
            path = f"/{kept['processId']}/{kept['roomId']}?sessionId={kept['sessionId']}"
            message = ROOM_DATA + packed("said") + packed(said(room, place))
            yield Seat(path, message, (Await(JOIN_ROOM), Say(JOIN_ROOM)))
    line.close()


def _reserved(line: http.client.HTTPConnection, how: str) -> dict[str, Any]:
    line.request("POST", f"/matchmake/{how}", "{}", {"Content-Type": "application/json"})
    answer = line.getresponse()
    told = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"no place: {told.decode()}")
    place: dict[str, Any] = json.loads(told)
    return place


def packed(content: str | dict[str, Any]) -> bytes:
    """As MessagePack has short texts and small maps, which is all that is said."""
    if isinstance(content, dict):
        pairs = (packed(key) + packed(value) for key, value in content.items())
        return bytes([0x80 | len(content)]) + b"".join(pairs)
    text = content.encode()
    return (bytes([0xA0 | len(text)]) if len(text) < 32 else bytes([0xD9, len(text)])) + text


COLYSEUS: Final = Target(
    "Colyseus",
    served_by(node("colyseus.mjs")),
    seats,
    Manner(binary=True),
)
