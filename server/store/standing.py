"""How far a store is to be believed: what its servers say of disks and replicas, the least that one of them says."""

import asyncio
from typing import Any

from redis.exceptions import ResponseError

from server.store.calls import Calls
from server.store.port import Standing

# From the surest to the least sure, as the servers call it; "off": there is no append-only file.
_SYNCED = ("always", "everysec", "no", "off")


async def standing(calls: Calls) -> Standing:
    """Asks every server that keeps anything. Raises Unwritable."""
    spots = (await calls.spots()).values()
    told = await asyncio.gather(*(_of_one(calls, spot) for spot in spots))
    fsync, replicas, least = zip(*told, strict=True)
    synced = None if None in fsync else max(fsync, key=_SYNCED.index)
    return Standing(calls.reach.kind, synced, _least(replicas), _least(least), calls.reach.replicas)


async def _of_one(calls: Calls, spot: str) -> tuple[str | None, int | None, int | None]:
    kept = await _setting(calls, spot, "appendonly")
    synced = await _setting(calls, spot, "appendfsync") if kept == "yes" else kept and "off"
    least = await _setting(calls, spot, "min-replicas-to-write")
    return synced, await _replicas(calls, spot), None if least is None else int(least)


async def _setting(calls: Calls, spot: str, name: str) -> str | None:
    """None where the host does not let it be asked."""
    try:
        told: dict[bytes, bytes] | list[bytes] = await calls.read(spot, "CONFIG", "GET", name)
    except ResponseError:
        return None
    # By the older protocol name and value come in a row.
    value = list(told.values())[-1:] if isinstance(told, dict) else told[1:]
    return value[0].decode() if value else None


async def _replicas(calls: Calls, spot: str) -> int | None:
    try:
        info: bytes = await calls.read(spot, "INFO", "replication")
    except ResponseError:
        return None
    counts = [line.partition(b":")[2] for line in info.split() if line.startswith(b"connected_slaves:")]
    return int(counts[0]) if counts else None


def _least(told: tuple[Any, ...]) -> int | None:
    return None if None in told else min(told)
