"""A master with replicas, and three sentinels of the tests' own that watch it."""

from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from tests.store.outside import Outside, wait_for

NAME = "kring"
# One for those who keep, and another for those who watch.
KEEPING, WATCHING = "kept/secret", "watched&secret"


class Watched:
    """`down_after`: ms until the sentinels hold the master for dead; long by default, for a busy machine."""

    def __init__(self, folder: Path, replicas: int = 2, down_after: int = 15_000) -> None:
        self._folder = folder
        self.master = self._start("master")
        following = f"--replicaof 127.0.0.1 {self.master.port}"
        self.replicas = [self._start(f"replica{n}", following) for n in range(replicas)]
        for replica in self.replicas:
            wait_for(replica.follows)
        self.sentinels = [self._watch(f"sentinel{n}", down_after) for n in range(3)]
        for sentinel in self.sentinels:
            wait_for(partial(self._sees_all, sentinel))

    @property
    def url(self) -> str:
        hosts = ",".join(f"127.0.0.1:{one.port}" for one in self.sentinels)
        return (
            f"redis+sentinel://:{quote(KEEPING, safe='')}@{hosts}/{NAME}?{urlencode({'sentinel_password': WATCHING})}"
        )

    def leader(self) -> Outside:
        """Whom the sentinels call the master now."""
        _, port = self.sentinels[0].ask("SENTINEL", "GET-MASTER-ADDR-BY-NAME", NAME)
        return next(one for one in self.keepers if one.port == int(port))

    @property
    def keepers(self) -> list[Outside]:
        """The master and the replicas, whoever is which."""
        return [self.master, *self.replicas]

    def stop(self) -> None:
        for server in (*self.sentinels, *self.keepers):
            server.stop()

    def _start(self, name: str, options: str = "") -> Outside:
        (self._folder / name).mkdir()
        return Outside(
            self._folder / name, f"--requirepass {KEEPING} --masterauth {KEEPING} {options}", password=KEEPING
        )

    def _watch(self, name: str, down_after: int) -> Outside:
        folder = self._folder / name
        folder.mkdir()
        said = f"monitor {NAME} 127.0.0.1 {self.master.port} 2", f"down-after-milliseconds {NAME} {down_after}"
        more = f"failover-timeout {NAME} 6000", f"parallel-syncs {NAME} 2", f"auth-pass {NAME} {KEEPING}"
        lines = (f"requirepass {WATCHING}", *(f"sentinel {line}" for line in (*said, *more)))
        (folder / "sentinel.conf").write_text("".join(f"{line}\n" for line in lines))
        return Outside(folder, sentinel=folder / "sentinel.conf", password=WATCHING)

    def _sees_all(self, sentinel: Outside) -> bool:
        seen: Any = sentinel.raw.sentinel_master(NAME)
        return bool(seen["num-other-sentinels"] == 2 and seen["num-slaves"] == len(self.replicas))
