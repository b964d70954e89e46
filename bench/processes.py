"""A server under load: started on a core of its own, its memory and children read from /proc, ended by its pid."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import randrange
from time import monotonic, sleep

# Absolute, whatever PATH said: servers go on to other folders.
PYTHON = os.path.abspath(sys.executable)
READY_WITHIN = 30.0
STOP_WITHIN = 20.0


def free_port() -> int:
    """A port that nothing listens on now, and that the system gives to nobody who only wants to connect."""
    while True:
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port := randrange(20_000, 32_000)))
            return port


@contextmanager
def process(command: Sequence[str], core: int, log: Path, more: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Runs on that core, its children too; what it says goes to `log`."""
    with log.open("wb") as out:
        started = subprocess.Popen(
            ["taskset", "-c", str(core), *command], stdout=out, stderr=out, env={**os.environ, **more}
        )
    try:
        yield started
    finally:
        started.send_signal(signal.SIGTERM)
        try:
            started.wait(STOP_WITHIN)
        except subprocess.TimeoutExpired:
            started.kill()
            started.wait()


def listening(started: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Returns once it takes connections."""
    end = monotonic() + READY_WITHIN
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if started.poll() is not None or monotonic() > end:
            raise RuntimeError(f"it did not start:\n{log.read_text()}")
        sleep(0.05)


def children(pid: int) -> list[int]:
    """The processes that this one started and that still run."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(word) for word in found.split()]


def resident(pid: int) -> int:
    """Bytes of memory that the process has now."""
    return pages(Path(f"/proc/{pid}/statm").read_text()) * os.sysconf("SC_PAGE_SIZE")


def pages(statm: str) -> int:
    """The resident pages of a line of /proc/PID/statm."""
    return int(statm.split()[1])
