"""Which store it is to be: the one at an address, or Kring's own."""

from pathlib import Path

from server.store.calls import ANSWER_WITHIN
from server.store.embedded.lodger import SCHEME, Lodger
from server.store.embedded.store import Embedded
from server.store.port import Store
from server.store.servers.reach import Reach
from server.store.streams import Streams


def choose(url: str | None, data: Path, replicas: int = 0) -> Store:
    """The shared store at `url` if there is one, else the embedded one that keeps its files in `data`.

    `replicas`: how many of a shared store's must have what is told.
    """
    if url and url.startswith(SCHEME):
        return Lodger(url.removeprefix(SCHEME))
    return Streams(url, replicas=replicas) if url else Embedded(data)


def judge(url: str) -> None:
    """Raises ValueError when there is no store at such an address."""
    if not url.startswith(SCHEME):
        Reach(url, ANSWER_WITHIN)
