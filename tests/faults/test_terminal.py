"""Kring at a real terminal: Ctrl-C lets people finish before the store goes, and a second one in the same place."""

import asyncio
import fcntl
import os
import pty
import sys
import termios
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from protocol.closing import Closing
from tests.circle import Line
from tests.faults.asking import ready
from tests.journeys.serving import Serving as Process
from tests.room.node import Node, back
from tests.room.settled import circle, leave
from tests.store.waiting import until

CTRL_C = b"\x03"


class Terminal:
    """A terminal with Kring as what runs in its foreground."""

    def __init__(self, kring: Process) -> None:
        self.kring = kring
        self._here, self._there = pty.openpty()

    async def start(self) -> None:
        self.kring.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "server.cli", "serve", "--port", str(self.kring.port)),
            stdin=self._there,
            stdout=self._there,
            stderr=self._there,
            env={**os.environ, "KRING_DATA": str(self.kring.home / "data")},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        await until(lambda: ready(Node(self.kring).http), within=30)

    def type(self, keys: bytes) -> None:
        os.write(self._here, keys)

    def said(self) -> str:
        return os.read(self._here, 65536).decode()


@pytest.fixture
async def terminal(tmp_path: Path) -> AsyncIterator[Terminal]:
    terminal = Terminal(Process(tmp_path))
    await terminal.start()
    yield terminal
    await terminal.kring.kill()


async def test_ctrl_c(terminal: Terminal) -> None:
    """[EMB14] Ctrl-C in a terminal drains before the store goes: what was asked before is answered truly, everyone is
    told to come back, and all of it is there after the next start."""
    kring = terminal.kring
    anna, bram = await circle(Node(kring).door, 1)
    asked = [named(line, n) for n in range(20) for line in (anna, bram)]
    for line, command in asked:
        await line.say(command)
    await anna.hear()
    terminal.type(CTRL_C)
    assert await anna.closed() == await bram.closed() == Closing.COME_BACK
    assert kring.process
    assert await asyncio.wait_for(kring.process.wait(), 30) == 0
    assert "Traceback" not in terminal.said()
    assert "SIGINT" not in (kring.home / "data" / "valkey.log").read_text()
    answers = Counter(message["t"] for line in (anna, bram) for message in line.heard if "ref" in message)
    assert answers.keys() == {"done"}
    await terminal.start()
    again = [await back(line, Node(kring).door) for line in (anna, bram)]
    for line, command in asked:
        assert (await again[line is bram].answer(command))["t"] == "done"
    assert again[0].view["people"]["p1"]["name"] == asked[-2][1]["do"]["name"]
    await leave(*again)


def named(line: Line, n: int) -> tuple[Line, dict[str, dict[str, str]]]:
    return line, line.command("rename", name=line.links.sealed(f"Naam nummer {n}", "person", "", "name"))


async def test_a_second_start(process: Process) -> None:
    """[EMB3] A second Kring in the same place ends with a sentence and exit code 2; the first goes on."""
    (anna,) = await circle(Node(process).door, 0)
    second = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "server.cli", "serve", "--port", "0"),
        env={**os.environ, "KRING_DATA": str(process.home / "data")},
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await asyncio.wait_for(second.communicate(), 30)
    assert second.returncode == 2
    assert b"in use by another Kring" in said
    assert b"Traceback" not in said
    await anna.done("begin")
    await leave(anna)
