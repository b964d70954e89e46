"""From the address of a store to its servers: what they are asked through, and where to hear what they publish."""

from collections.abc import Callable, Sequence
from typing import Final, Literal

from redis.asyncio.connection import parse_url

from server.store.batch import Replicas
from server.store.line import Line
from server.store.servers.address import Address, address_of
from server.store.servers.alone import SPOT, Alone, Servers
from server.store.servers.cluster import Cluster
from server.store.servers.place import Fixed, Place
from server.store.servers.sentinels import Sentinels
from server.store.servers.slots import Slots

Kind = Literal["server", "sentinel", "cluster"]

_SEVERAL: Final[dict[Kind, Callable[[Address, float], Place]]] = {"sentinel": Sentinels, "cluster": Slots}


class Reach:
    """`url`: as docs/settings.md says; `replicas`: how many must have what is told. Raises ValueError."""

    def __init__(self, url: str, answer_within: float, replicas: int = 0) -> None:
        self.answer_within, self.replicas = answer_within, replicas
        address = address_of(url) if "+" in url.partition("://")[0] else None
        if address is None:
            parse_url(url)
        self.kind: Kind = address.kind if address else "server"
        # Where one server of the store is, for whoever needs just one.
        self.place = _SEVERAL[self.kind](address, answer_within) if address else Fixed(url, answer_within)

    @property
    def moves(self) -> bool:
        """Whether one server may take another's place."""
        return self.kind != "server"

    def servers(self, scripts: Sequence[str] = ()) -> Servers:
        """Lines of their own, to servers that are taught these scripts."""
        slots = self.place
        if isinstance(slots, Slots):
            return Cluster(slots, lambda server: self._line(slots.at(server), scripts, lambda: slots.spot(server)))
        return Alone(self._line(self.place, scripts, lambda: SPOT))

    def _line(self, place: Place, scripts: Sequence[str], mark: Callable[[], str]) -> Line:
        replicas = Replicas(self.replicas, mark) if self.replicas else None
        return Line(place, scripts, self.answer_within, replicas)
