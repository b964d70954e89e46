"""The frame of every process of Kring: settings, logging, an event loop, and one sentence where it can't be."""

import asyncio
import sys
from collections.abc import Callable, Coroutine

import uvicorn

from server import logs
from server.settings import Settings, Unusable
from server.store.embedded.directory import InUse
from server.store.embedded.supervise import NoServer
from server.store.port import Unwritable

CAN_NOT_START = 2  # exit code


def run(find: Callable[[], Settings], serve: Callable[[Settings], Coroutine[None, None, None]]) -> None:
    """Serve; what can't be used is said in one sentence, with an exit code of its own."""
    try:
        settings = find()
        logs.begin(settings.log_level, settings.log_format)
        with asyncio.Runner(loop_factory=uvicorn.Config(app="", log_config=None).get_loop_factory()) as runner:
            runner.get_loop().set_exception_handler(logs.forgotten)
            runner.run(serve(settings))
    except (Unusable, InUse, NoServer, Unwritable, OSError) as problem:
        sys.stderr.write(f"Kring can't start: {problem}\n")
        sys.exit(CAN_NOT_START)
