"""Where the master is that sentinels watch: asked anew for each connection, and believed only if it says so itself."""

from typing import Any

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.asyncio.sentinel import Sentinel
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as Away

from server.store.servers.address import Address, Server
from server.store.servers.place import Fixed, said


class Sentinels:
    """`within`: seconds for finding the master and connecting to it; each sentinel gets its part of them."""

    def __init__(self, address: Address, within: float) -> None:
        self._address = address.keepers()
        self._sentinels = address.sentinels()
        self._within = within
        # Where the latest connection leads to; None before the first.
        self._latest: Server | None = None

    async def open(self, **more: Any) -> Any:
        master = await self._master()
        connection = await Fixed(self._address.url(master), self._within).open(**more)
        try:
            # One that was cut off, or has only just come back, may be named by sentinels who do not know better.
            if (await said(connection, "ROLE"))[0] != b"master":
                raise Away("the server that the sentinels name is not the master")
        except BaseException:
            await connection.disconnect(nowait=True)
            raise
        self._latest = master
        return connection

    def left(self, connection: Any) -> bool:
        return Server(connection.host, connection.port) != self._latest

    async def _master(self) -> Server:
        part = self._within / (len(self._sentinels) + 1)
        how: dict[str, Any] = {"retry": Retry(NoBackoff(), 0), "socket_connect_timeout": part, "socket_timeout": part}
        asking: Any = Sentinel([])  # type: ignore[no-untyped-call]
        asking.sentinels = [Redis.from_url(url, **how) for url in self._sentinels]
        try:
            host, port = await asking.discover_master(self._address.master)
        finally:
            await asking.aclose()
        return Server(host, port)
