"""Servers that share the keys by hash slot: a line to each, and another try where one says who else keeps a key."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from redis.exceptions import AskError, MovedError

from server.store.answers import Elsewhere, Lost
from server.store.batch import Word
from server.store.line import Line
from server.store.servers.address import Server
from server.store.servers.slots import Slots

# A slot that moves is two servers away at most; more means that they do not agree yet.
_MOST_TURNS = 4


class Cluster:
    """`line`: makes a line to a server."""

    def __init__(self, slots: Slots, line: Callable[[Server], Line]) -> None:
        self._slots = slots
        self._make = line
        # One for each server that was ever asked; one that nobody asks any more lies still.
        self._lines: dict[Server, Line] = {}

    async def ask(self, at: str, *words: Word) -> Any:
        server, asking = await self._slots.keeper(at), False
        for _ in range(_MOST_TURNS):
            try:
                return await self._said(server, asking, words)
            except Lost:
                self._slots.doubt()
                raise
            except Elsewhere as elsewhere:
                server, asking = self._next(server, elsewhere)
        raise Elsewhere("the servers of the cluster do not agree who keeps this")

    async def spots(self) -> Mapping[Any, str]:
        return await self._slots.spots()

    async def close(self) -> None:
        for line in self._lines.values():
            await line.close()

    async def _said(self, server: Server, asking: bool, words: tuple[Word, ...]) -> Any:
        line = self._lines.get(server) or self._lines.setdefault(server, self._make(server))
        if not asking:
            return await line.ask(*words)
        # In one batch: the permission holds for the very next words.
        _, answer = await asyncio.gather(line.ask("ASKING"), line.ask(*words))
        return answer

    def _next(self, asked: Server, elsewhere: Elsewhere) -> tuple[Server, bool]:
        """Whom to ask instead, and whether only this once. Raises what was said if that was not told."""
        told = elsewhere.answer
        if not isinstance(told, AskError):
            self._slots.doubt()
            raise elsewhere
        # An empty name means: on the same host.
        server = Server(told.host or asked.host, told.port)
        if isinstance(told, MovedError):
            self._slots.moved(told.slot_id, server)
        return server, not isinstance(told, MovedError)
