"""A Valkey of the tests' own on a TCP port: the external server that an operator would run."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

from redis import Redis
from redis.exceptions import ConnectionError as Away

from server.store.embedded.supervise import find_server


class Outside:
    """Started at once; `raw` looks at it past the store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.port = _free_port()
        self.url = f"redis://127.0.0.1:{self.port}"
        self.raw = Redis(host="127.0.0.1", port=self.port)
        self._process = self._start()

    def pause(self) -> None:
        os.kill(self._process.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        os.kill(self._process.pid, signal.SIGCONT)

    def stop(self) -> None:
        self.raw.close()
        self._process.kill()
        self._process.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        options = f"--bind 127.0.0.1 --port {self.port} --appendonly yes --appendfsync always --logfile log"
        process = subprocess.Popen([find_server(), *options.split(), "--save", ""], cwd=self._folder)
        until = time.monotonic() + 10
        while not self._answers():
            assert time.monotonic() < until, "the tests' own server did not start"
        return process

    def _answers(self) -> bool:
        try:
            return bool(self.raw.ping())
        except Away:
            return False


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port
