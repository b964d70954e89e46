"""A Valkey of the tests' own on a TCP port: the external server that an operator would run, alone or among others."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from redis import Redis
from redis.exceptions import ConnectionError as Away

from server.store.embedded.supervise import find_server

# A replica is to be up to date at once, not after the five seconds in which others might come too.
_KEEPING = "--appendonly yes --appendfsync always --repl-diskless-sync-delay 0"


class Outside:
    """Started at once; `raw` looks at it past the store. `sentinel`: it is one, and this is its configuration."""

    def __init__(self, folder: Path, options: str = "", sentinel: Path | None = None, password: str = "") -> None:
        self._folder = folder
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}"
        self.raw = Redis(host="127.0.0.1", port=self.port, password=password or None)
        first = [str(sentinel), "--sentinel"] if sentinel else [*_KEEPING.split(), "--save", ""]
        listening = f"--bind 127.0.0.1 --port {self.port} --logfile {folder / 'log'}"
        self._command = [find_server(), *first, *listening.split(), *options.split()]
        self._process = self._start()

    def ask(self, *words: str | int) -> Any:
        return self.raw.execute_command(*words)  # type: ignore[no-untyped-call]

    def follows(self, master: "Outside | None" = None) -> bool:
        """Whether it is a replica (of that one) and has all that its master had."""
        told = self.raw.info("replication")
        return told.get("master_link_status") == "up" and (master is None or told["master_port"] == master.port)

    def lose_master(self) -> None:
        """Break the line of a replica to its master, for good: from now on it is behind."""
        self.ask("CONFIG", "SET", "masteruser", "nobody", "masterauth", "wrong")
        self.ask("CLIENT", "KILL", "TYPE", "MASTER")

    def pause(self) -> None:
        os.kill(self._process.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        os.kill(self._process.pid, signal.SIGCONT)

    def kill(self) -> None:
        """SIGKILL: no farewell, nothing is finished."""
        self._process.kill()
        self._process.wait()

    def restart(self) -> None:
        """At the same port, with what it had on its disk."""
        self._process = self._start()

    def stop(self) -> None:
        self.raw.close()
        self.kill()

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(self._command, cwd=self._folder)
        wait_for(self._answers)
        return process

    def _answers(self) -> bool:
        try:
            return bool(self.raw.ping())
        except Away:
            return False


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def wait_for(holds: Callable[[], bool], within: float = 20) -> None:
    until = time.monotonic() + within
    while not holds():
        assert time.monotonic() < until, "the tests' own servers did not get ready"
        time.sleep(0.02)
