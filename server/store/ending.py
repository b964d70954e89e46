"""Between arrows: how a task or a process that runs for as long as its owner is ended with it."""

import asyncio
import contextlib
from typing import Any


async def end(task: asyncio.Task[Any] | None) -> None:
    """Cancel it and wait until it has ended; None was never begun. Repeatable."""
    if task:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def end_process(process: asyncio.subprocess.Process | None, within: float) -> None:
    """Ask it to end, insist after `within` seconds, and wait until it has; None was never begun. Repeatable."""
    if process is None or process.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), within)
        except TimeoutError:
            process.kill()
            await process.wait()
