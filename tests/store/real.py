"""A store on a real server, and a way to look at that server past the store."""

from dataclasses import dataclass

from redis import Redis, RedisCluster

from server.store.streams import Streams


@dataclass(frozen=True, slots=True)
class Real:
    """`raw` sees every key, as an operator would."""

    store: Streams
    raw: Redis | RedisCluster

    def now(self) -> int:
        """The clock that all nodes go by, in epoch milliseconds."""
        if isinstance(self.raw, RedisCluster):
            told = self.raw.time(target_nodes=self.raw.get_node_from_key("kring:clock"))  # type: ignore[no-untyped-call]
        else:
            told = self.raw.time()
        seconds, micros = told
        return int(seconds) * 1000 + int(micros) // 1000
