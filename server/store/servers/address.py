"""What KRING_STORE_URL says: one server, sentinels that know which one it is, or servers that share the keys."""

from dataclasses import dataclass, replace
from typing import Final, Literal
from urllib.parse import parse_qsl, urlencode

from redis.asyncio.connection import parse_url

_PORTS: Final[dict[Literal["cluster", "sentinel"], int]] = {"cluster": 6379, "sentinel": 26379}
# The words of the query that are for the sentinels, and what they are called in an address of one of them.
_FOR_SENTINELS: Final = {"sentinel_username": "username", "sentinel_password": "password"}


@dataclass(frozen=True, slots=True)
class Server:
    """One process of Valkey or Redis."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Address:
    """`scheme`: redis or rediss; `login`: as written, with its @ if there is one; `servers`: whom to ask.

    `master`: whom the sentinels know by that name; `database` and `query`: as written.
    """

    scheme: str
    kind: Literal["cluster", "sentinel"]
    login: str
    servers: tuple[Server, ...]
    master: str
    database: str
    query: str

    def url(self, server: Server) -> str:
        """That server, reached as this address says. redis-py understands it."""
        return f"{self.scheme}://{self.login}{server}/{self.database}?{self.query}"

    def keepers(self) -> "Address":
        """The same for what is kept: without what is only for the sentinels."""
        kept = [(name, value) for name, value in parse_qsl(self.query) if name not in _FOR_SENTINELS]
        return replace(self, query=urlencode(kept))

    def sentinels(self) -> list[str]:
        """The addresses of the sentinels; what logs in to the master is not shown to them."""
        said = [(_FOR_SENTINELS.get(name, name), value) for name, value in parse_qsl(self.query)]
        bare = replace(self, login="", database="", query=urlencode(said))
        return [bare.url(sentinel) for sentinel in self.servers]


def address_of(url: str) -> Address:
    """The parts of an address of sentinels or of a cluster. Raises ValueError."""
    scheme, _, rest = url.partition("://")
    scheme, _, said = scheme.partition("+")
    kind = next((kind for kind in _PORTS if kind == said), None)
    if kind is None or scheme not in ("redis", "rediss"):
        raise ValueError("it begins with redis:// or rediss://, perhaps with +sentinel or +cluster, or with unix://")
    rest, _, query = rest.partition("?")
    hosts, _, path = rest.partition("/")
    login, at, hosts = hosts.rpartition("@")
    servers = tuple(_server(host, _PORTS[kind]) for host in hosts.split(","))
    master, database = _path(kind, path)
    address = Address(scheme, kind, login + at, servers, master, database, query)
    # What redis-py can't use is found out now.
    parse_url(address.url(servers[0]))
    return address


def _server(text: str, port: int) -> Server:
    host, colon, number = text.rpartition(":")
    if not colon or number.endswith("]"):
        host, number = text, str(port)
    if not host or not number.isdigit():
        raise ValueError("each server is written as its host, a colon and its port")
    return Server(host.removeprefix("[").removesuffix("]"), int(number))


def _path(kind: str, path: str) -> tuple[str, str]:
    """The master's name and the database's number."""
    if kind == "cluster":
        if path not in ("", "0"):
            raise ValueError("a cluster has no databases")
        return "", ""
    master, _, database = path.partition("/")
    if not master:
        raise ValueError("after the sentinels comes / and the name by which they know the master")
    return master, database
