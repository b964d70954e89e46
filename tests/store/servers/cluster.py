"""A cluster of the tests' own: three real servers that share the slots, and copies of some where a test wants them."""

from functools import partial
from pathlib import Path

from redis import RedisCluster

from tests.store.outside import Outside, free_port, wait_for

SLOTS = 16_384
# Long enough that a busy machine does not count a living server as dead.
PATIENT = 15_000


class Sharing:
    """`copies`: of how many of the masters there is a replica; `timeout`: ms until a silent server counts as dead."""

    def __init__(self, folder: Path, copies: int = 0, timeout: int = PATIENT) -> None:
        self._folder, self._timeout = folder, timeout
        self._buses: dict[int, int] = {}
        self.masters = [self._start(f"master{n}") for n in range(3)]
        self.copies = [self._start(f"copy{n}") for n in range(copies)]
        self._share_slots()
        self._meet()
        for copy, master in zip(self.copies, self.masters, strict=False):
            copy.ask("CLUSTER", "REPLICATE", master.ask("CLUSTER", "MYID"))
            wait_for(copy.follows)

    @property
    def url(self) -> str:
        return "redis+cluster://" + ",".join(f"127.0.0.1:{server.port}" for server in self.masters)

    def raw(self) -> RedisCluster:
        return RedisCluster(host="127.0.0.1", port=self.masters[0].port)

    def keeper(self, slot: int) -> Outside:
        """The master that was given a slot."""
        return self.masters[slot // (SLOTS // 3 + 1)]

    def stop(self) -> None:
        for server in (*self.masters, *self.copies):
            server.stop()

    def _start(self, name: str) -> Outside:
        (self._folder / name).mkdir()
        bus = free_port()
        options = f"--cluster-enabled yes --cluster-port {bus} --cluster-node-timeout {self._timeout}"
        server = Outside(self._folder / name, options)
        self._buses[server.port] = bus
        return server

    def _share_slots(self) -> None:
        share = SLOTS // 3 + 1
        for n, server in enumerate(self.masters):
            server.ask("CLUSTER", "SET-CONFIG-EPOCH", n + 1)
            server.ask("CLUSTER", "ADDSLOTSRANGE", n * share, min((n + 1) * share, SLOTS) - 1)

    def _meet(self) -> None:
        first, *others = everyone = (*self.masters, *self.copies)
        for one in others:
            one.ask("CLUSTER", "MEET", "127.0.0.1", first.port, self._buses[first.port])
        for one in everyone:
            wait_for(partial(agrees, one, len(everyone)))


def agrees(server: Outside, known: int) -> bool:
    """Whether it knows so many servers, and all slots are kept."""
    info = server.ask("CLUSTER INFO")
    return info["cluster_state"] == "ok" and int(info["cluster_known_nodes"]) == known
