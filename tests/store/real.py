"""A store on a real server, and a way to look at that server past the store."""

from dataclasses import dataclass

from redis import Redis

from server.store.streams import Streams


@dataclass(frozen=True, slots=True)
class Real:
    """`raw` sees every key, as an operator would."""

    store: Streams
    raw: Redis
