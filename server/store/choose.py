"""Which store it is to be: the one at an address, or Kring's own."""

from pathlib import Path

from server.store.embedded.lodger import SCHEME, Lodger
from server.store.embedded.store import Embedded
from server.store.port import Store
from server.store.streams import Streams


def choose(url: str | None, data: Path) -> Store:
    """The shared store at `url` if there is one, else the embedded one that keeps its files in `data`."""
    if url and url.startswith(SCHEME):
        return Lodger(url.removeprefix(SCHEME))
    return Streams(url) if url else Embedded(data)
