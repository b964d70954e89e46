"""Which server of a cluster keeps a key now: the cluster's own table, asked for again whenever it proved wrong."""

import asyncio
from collections import deque
from functools import cache
from typing import Any

from redis.crc import REDIS_CLUSTER_HASH_SLOTS, key_slot
from redis.exceptions import RedisError

from server.store.answers import Elsewhere
from server.store.servers.address import Address, Server
from server.store.servers.place import Fixed, said

_WRONG = (RedisError, OSError, TimeoutError)


class Slots:
    """As a place it is any server of the cluster: what is published at one is heard at all."""

    def __init__(self, address: Address, within: float) -> None:
        self._address, self._within = address, within
        # Whom to ask, the next one first: those of the address, and before them those that the cluster told last.
        self._servers = deque(address.servers)
        # Who keeps each slot; None where nobody is known to.
        self._keepers: list[Server | None] = [None] * REDIS_CLUSTER_HASH_SLOTS
        # A key that each server keeps; emptied when the table changes, filled when they are asked for.
        self._spots: dict[Server, str] = {}
        # Set when the table proved wrong; unset when it was asked for again.
        self._doubted = True
        self._asking = asyncio.Lock()

    async def keeper(self, key: str) -> Server:
        """The server to ask about a key. Raises Elsewhere when the cluster names none."""
        await self._sure()
        keeper = self._keepers[key_slot(key.encode())]
        if keeper is None:
            self.doubt()
            raise Elsewhere("no server of the cluster keeps this")
        return keeper

    async def spots(self) -> dict[Server, str]:
        """For each server that keeps anything a key that it keeps. Raises Elsewhere unless all slots are kept."""
        await self._sure()
        if None in self._keepers:
            self.doubt()
            raise Elsewhere("no server of the cluster keeps some of the slots")
        return self._found()

    def spot(self, server: Server) -> str:
        """A key that a server keeps, as far as is known; any if it keeps none."""
        return self._found().get(server, _named(0))

    def moved(self, slot: int, keeper: Server) -> None:
        """A server said who keeps a slot now."""
        self._keepers[slot] = keeper
        self._spots = {}
        self.doubt()

    def doubt(self) -> None:
        """The table may be wrong: it is asked for before it is used again."""
        self._doubted = True

    def at(self, server: Server) -> Fixed:
        """The place of one of the servers."""
        return Fixed(self._address.url(server), self._within)

    async def open(self, **more: Any) -> Any:
        """A connection to any of the servers, another one each time."""
        problem: BaseException = OSError("the cluster has no servers")
        for _ in range(len(self._servers)):
            server = self._servers[0]
            self._servers.rotate(-1)
            try:
                return await Fixed(self._address.url(server), self._within / 3).open(**more)
            except _WRONG as error:
                problem = error
        raise problem

    def left(self, connection: Any) -> bool:
        return False

    def _found(self) -> dict[Server, str]:
        if not self._spots:
            first = {keeper: slot for slot, keeper in reversed(list(enumerate(self._keepers))) if keeper}
            self._spots = {keeper: _named(_numbers()[slot]) for keeper, slot in first.items()}
        return self._spots

    async def _sure(self) -> None:
        if self._doubted:
            try:
                async with asyncio.timeout(self._within), self._asking:
                    if self._doubted:
                        await self._ask()
            except _WRONG as error:
                raise Elsewhere(f"no server of the cluster tells who keeps what: {error}") from error

    async def _ask(self) -> None:
        connection = await self.open()
        try:
            told = await said(connection, "CLUSTER", "SLOTS")
            asked = Server(connection.host, connection.port)
        finally:
            await connection.disconnect(nowait=True)
        self._believe(told, asked)

    def _believe(self, told: Any, asked: Server) -> None:
        self._keepers = [None] * REDIS_CLUSTER_HASH_SLOTS
        self._spots = {}
        for first, last, (host, port, *_), *_ in told:
            # An empty name means: where you asked.
            keeper = Server(host.decode() if host else asked.host, port)
            self._keepers[first : last + 1] = [keeper] * (last + 1 - first)
        kept = [keeper for keeper in self._keepers if keeper]
        # The one asked comes last: should it be behind the others, the next is somebody else.
        self._servers = deque(dict.fromkeys(one for one in (*kept, *self._address.servers) if one != asked))
        self._servers.append(asked)
        self._doubted = False


def _named(number: int) -> str:
    return f"kring:check:{number:06o}"


@cache
def _numbers() -> dict[int, int]:
    """By slot the number of a key that lies in it, for as long as the process lives.

    A bit of an octal digit flips the same bits of the hash, whatever the others are: few keys tell of all.
    """
    base = key_slot(_named(0).encode())
    numbers = {base: 0}
    for bit in range(18):
        flips = key_slot(_named(1 << bit).encode()) ^ base
        if base ^ flips not in numbers:
            numbers |= {slot ^ flips: number | 1 << bit for slot, number in numbers.items()}
    return numbers
