"""How often an address may do what is counted, over all nodes: each tells the others, and nothing of it is kept."""

import json
import secrets
from collections.abc import Callable, Mapping
from time import monotonic

from server.core.hashing import digest
from server.store.mistake import own_up
from server.store.port import News, Ref, Store
from server.wire.limits import Book, network

# No log: only its channel is used, so no store holds anything of it.
REF = Ref("node", "rates")


class Rates:
    """`books`: a bucket for each address, by the name of what is counted."""

    def __init__(self, store: Store, books: Mapping[str, Book]) -> None:
        self._store, self._books = store, books
        # Our name among the nodes, by which we leave out what we told ourselves.
        self._node = secrets.token_hex(8)
        # None until started.
        self._unhear: Callable[[], None] | None = None

    async def start(self) -> None:
        self._unhear = await self._store.hear(REF, self._hear)

    def stop(self) -> None:
        """Repeatable."""
        if self._unhear:
            self._unhear()
            self._unhear = None

    async def take(self, name: str, host: str) -> bool:
        """Whether it may be done once more from there; it is counted then, on every node. Raises Unwritable."""
        # Whoever listens to the store's channels learns no address from it at a glance.
        address = digest(network(host).encode())
        if not self._books[name].take(address, monotonic()):
            return False
        await self._store.tell(REF, json.dumps([self._node, name, address]).encode())
        return True

    def _hear(self, news: News) -> None:
        if not isinstance(news, bytes):
            return
        try:
            node, name, address = json.loads(news)
            # A newer node may count what this one does not know.
            if node != self._node and name in self._books:
                self._books[name].take(address, monotonic())
        except Exception as mistake:  # noqa: BLE001 - another node's; this one goes on hearing
            own_up(mistake)
