"""People who ask one thing after the other, and what they were told; and whether a Kring says that it is ready."""

from collections import Counter

import httpx

from server.room.log import KIND
from server.store.codec import decode
from server.store.port import Ref
from server.store.streams import Streams
from tests.circle import Line


async def renames(line: Line, n: int) -> tuple[str, str]:
    """The reference of a new name for oneself, and "done" or why not."""
    command = line.command("rename", name=line.links.sealed(f"Naam nummer {n}", "person", "", "name"))
    answer = await line.answer(command)
    return str(command["ref"]), str(answer.get("code", answer["t"]))


async def ready(http: str) -> bool:
    async with httpx.AsyncClient() as web:
        try:
            return (await web.get(f"{http}/readyz", timeout=10)).status_code == 200
        except httpx.TransportError:
            return False


async def kept(url: str, line: Line) -> Counter[str]:
    """How often the log of this line's session holds each reference."""
    store = Streams(url)
    try:
        commits = await store.read(Ref(KIND, line.links.id))
    finally:
        await store.stop()
    entries = [decode(commit.body) for commit in commits]
    return Counter(entry.ref for entry in entries if entry.ref)
