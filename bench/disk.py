"""The floor under every durable server: how long this disk takes to keep a few hundred bytes, at a steady rate."""

import os
from pathlib import Path
from time import perf_counter, sleep
from typing import Final

# About what one commit adds to the store's append-only file.
COMMIT: Final = b"x" * 700


def syncs(folder: Path, a_second: float, seconds: float) -> list[float]:
    """Times (µs) that `fdatasync` took after each small append, so many a second."""
    times = []
    file = os.open(folder / "syncs", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    began = perf_counter()
    for n in range(round(a_second * seconds)):
        sleep(max(0.0, began + n / a_second - perf_counter()))
        os.write(file, COMMIT)
        before = perf_counter()
        os.fdatasync(file)
        times.append((perf_counter() - before) * 1e6)
    os.close(file)
    return times
