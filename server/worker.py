"""One of several processes that serve a port together: settings from its environment alone, its end when its parent's.

Started by `server.workers`, never by hand: standard input tells by closing that the parent is gone.
"""

import asyncio
import os
import signal
import socket
import sys

from server.run import run
from server.serving import Server, listening, serve
from server.settings import Settings, read


async def _serve(settings: Settings) -> None:
    watching: list[asyncio.Task[None]] = []

    def begun(server: Server, _: socket.socket) -> None:
        watching.append(asyncio.create_task(_end_with_parent(server)))
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    # Nobody knocks here before we can answer: until then the others do.
    await serve(settings, lambda: listening(settings, shared=True), begun)
    for task in watching:
        task.cancel()


async def _end_with_parent(server: Server) -> None:
    parent = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(parent)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
    await parent.read()
    server.handle_exit(signal.SIGTERM, None)


if __name__ == "__main__":
    run(lambda: read(os.environ), _serve)
