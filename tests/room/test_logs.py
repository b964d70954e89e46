"""What an operator reads while Kring runs: real lines of a real process, and nothing of what people wrote in them."""

import asyncio
import json
import logging
import sys
from pathlib import Path
from typing import Any

import pytest

from server.logs import Json, Text, forgotten
from tests.circle import create, facilitator
from tests.journeys.serving import Serving as Process
from tests.room.node import Node
from tests.store.outside import Outside
from tests.store.waiting import until


def lines(process: Process) -> list[dict[str, Any]]:
    return [json.loads(line) for line in process.log.read_text().splitlines() if line.startswith("{")]


async def test_the_life_of_a_session(tmp_path: Path, outside: Outside) -> None:
    """[LOG1] In JSON each line is an object; a session is told by the first signs of its id, never by all of it."""
    settings = {"KRING_LOG_FORMAT": "json", "KRING_STORE_URL": outside.url}
    process = Process(tmp_path, settings=settings)
    await process.start()
    try:
        door = Node(process).door
        links = await create(door)
        anna = await facilitator(door, links)
        await anna.say(anna.command("delete"))
        await anna.closed()
        told = [line["message"] for line in lines(process)]
        assert told == [f"session {links.id[:6]}… was created", f"session {links.id[:6]}… was deleted"]
        assert all(line.keys() == {"at", "level", "message", "process"} for line in lines(process))
        assert links.id not in process.log.read_text()
    finally:
        await process.kill()


async def test_the_store_is_away(tmp_path: Path, outside: Outside) -> None:
    """[LOG2] That the store does not answer is logged once, and once that it answers again."""
    process = Process(tmp_path, settings={"KRING_STORE_URL": outside.url})
    await process.start()
    try:
        door = Node(process).door
        anna = await facilitator(door, await create(door))
        outside.pause()
        assert await anna.ask("begin") == "store_unwritable"
        await until(lambda: "WARNING the store does not answer" in process.log.read_text(), within=20)
        assert await anna.ask("begin") == "store_unwritable"
        outside.go_on()
        await until(lambda: "INFO the store answers again" in process.log.read_text(), within=20)
        assert process.log.read_text().count("the store does not answer") == 1
    finally:
        await process.kill()


@pytest.mark.parametrize("form", [Json(), Text()])
def test_a_mistake_in_a_library(form: logging.Formatter) -> None:
    """[LOG3] Of an exception its kind and the lines of code are logged, never its text, whoever logs it."""
    told = form.format(mistaken("what somebody wrote"))
    assert "ValueError" in told
    assert "in mistaken" in told
    assert "somebody" not in told


async def test_a_mistake_that_nobody_waits_for(caplog: pytest.LogCaptureFixture) -> None:
    """[LOG3] So it is where the loop itself logs it: with neither its text nor what was passed to the function."""
    loop, done = asyncio.get_running_loop(), asyncio.Event()
    loop.set_exception_handler(forgotten)
    loop.call_soon(int, "what somebody wrote")
    loop.call_soon(done.set)
    await done.wait()
    (record,) = caplog.records
    told = Text().format(record)
    assert "ValueError" in told
    assert "somebody" not in told


def mistaken(written: str) -> logging.LogRecord:
    try:
        int(written)
    except ValueError:
        return logging.LogRecord("uvicorn.error", logging.ERROR, "", 0, "Exception", None, sys.exc_info())
    raise AssertionError
