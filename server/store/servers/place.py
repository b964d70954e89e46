"""Where one server is, and a connection to it: opened once, repeating nothing by itself."""

from typing import Any, Protocol

from redis.asyncio.connection import ConnectionPool
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

# What else a connection is to be, in the words of redis-py.
More = dict[str, Any]


class Place(Protocol):
    """Somewhere that a line or an ear leads to; another server may be found there each time."""

    async def open(self, **more: Any) -> Any:
        """A connection to the server to be asked now. Raises RedisError, OSError, TimeoutError."""

    def left(self, connection: Any) -> bool:
        """Whether another server was found here since that connection was opened."""


class Fixed:
    """`url`: any that redis-py understands (redis://, rediss://, unix://); `within`: seconds for connecting."""

    def __init__(self, url: str, within: float) -> None:
        self._url = url
        self._how: More = {"retry": Retry(NoBackoff(), 0), "socket_connect_timeout": within, "socket_timeout": None}

    async def open(self, **more: Any) -> Any:
        pool: Any = ConnectionPool.from_url(self._url, **self._how, **more)
        connection = pool.make_connection()
        try:
            await connection.connect()
        except BaseException:
            await connection.disconnect(nowait=True)
            raise
        return connection

    def left(self, connection: Any) -> bool:
        return False


async def said(connection: Any, *words: str | bytes | int) -> Any:
    """What the server says to these words, when nothing else is under way on the connection."""
    await connection.send_command(*words, check_health=False)
    return await connection.read_response()
