"""A bare relay on python-socketio: an event goes to everyone in the sender's room."""

from typing import Any
from urllib.parse import parse_qs

import socketio

server = socketio.AsyncServer(async_mode="asgi", transports=["websocket"], http_compression=False)
app = socketio.ASGIApp(server)
# By the id of the connection, as long as it lasts.
room_of: dict[str, str] = {}


async def connect(sid: str, environ: dict[str, Any]) -> None:
    """Into the room that the address names."""
    room_of[sid] = parse_qs(environ["QUERY_STRING"])["room"][0]
    await server.enter_room(sid, room_of[sid])


async def said(sid: str, content: Any) -> None:
    """To all, the sender among them."""
    await server.emit("said", content, room=room_of[sid])


def disconnect(sid: str) -> None:
    """Gone."""
    del room_of[sid]


for heard in (connect, said, disconnect):
    server.on(heard.__name__, heard)
