"""A bare relay on starlette, as everyone writes it first: await a text, send it to each in the room."""

from collections import defaultdict

from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

rooms: defaultdict[str, set[WebSocket]] = defaultdict(set)


async def relay(socket: WebSocket) -> None:
    """One seat, from its coming to its going."""
    room = rooms[socket.url.path]
    await socket.accept()
    room.add(socket)
    try:
        while True:
            said = await socket.receive_text()
            for seat in room:
                await seat.send_text(said)
    except WebSocketDisconnect:
        room.discard(socket)


app = Starlette(routes=[WebSocketRoute("/{room}", relay)])
