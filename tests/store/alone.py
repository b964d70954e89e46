"""Run as a script: a process that holds an embedded store until it is killed, and says which server it started."""

import asyncio
import sys
from pathlib import Path

from server.store.embedded.store import Embedded
from server.store.port import Ref
from tests.store.chain import begin


async def main(data: Path) -> None:
    store = Embedded(data)
    await store.start()
    await begin(store, Ref("session", "kept"), [b"one", b"two"])
    sys.stdout.write(f"{store.pid}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
