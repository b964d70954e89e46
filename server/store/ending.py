"""Between arrows: how a task that runs for as long as its owner is ended with it."""

import asyncio
import contextlib
from typing import Any


async def end(task: asyncio.Task[Any] | None) -> None:
    """Cancel it and wait until it has ended; None was never begun. Repeatable."""
    if task:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
