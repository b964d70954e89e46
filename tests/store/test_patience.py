"""How long an asker waits: each as long as the others, by one timer, and no longer."""

import asyncio

import pytest

from server.store.patience import Patience


async def _late(patience: Patience) -> float:
    """When it was given up."""
    with pytest.raises(TimeoutError):
        await patience.wait(asyncio.Event().wait)
    return asyncio.get_running_loop().time()


async def test_each_waits_as_long() -> None:
    """[STORE18] Whoever began later waits on when the first gives up, and then gives up too; the next waits anew."""
    patience, begun = Patience(0.2), asyncio.get_running_loop().time()
    first = asyncio.create_task(_late(patience))
    half = await _late(Patience(0.1))
    second = asyncio.create_task(_late(patience))
    assert await patience.wait(lambda: asyncio.sleep(0, "answered")) == "answered"
    assert begun + 0.2 <= await first
    async with asyncio.timeout(20):
        again = await second
        assert half + 0.2 <= again
        assert again + 0.2 <= await _late(patience)


async def test_cancelled_by_another() -> None:
    """[STORE18] Who is cancelled by another was not late, though it was that as well; nothing of it stays behind."""
    patience, waits = Patience(0.01), asyncio.Event()

    async def wait() -> None:
        waits.set()
        try:
            await asyncio.Event().wait()
        finally:
            task.cancel()

    task = asyncio.create_task(patience.wait(wait))
    await waits.wait()
    with pytest.raises(asyncio.CancelledError):
        await task
