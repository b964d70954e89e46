"""What an operator may count: numbers of a whole node, none of which belongs to a session or a person."""

import asyncio
import os
from collections.abc import Mapping
from functools import partial

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from server.room.room import Room

# The library's own variable: a folder in which the workers of a node keep their numbers, so that each tells all.
SHARED = "PROMETHEUS_MULTIPROC_DIR"
EVERY = 5.0  # seconds between two looks at this process, for the others to tell

PROCESS = {
    "process_cpu_seconds_total": ("kring_cpu_seconds", "Processor time that the processes of this node have used"),
    "process_resident_memory_bytes": ("kring_resident_bytes", "Memory that the processes of this node take now"),
    "process_open_fds": ("kring_open_files", "Files and sockets that the processes of this node have open now"),
}


class Metrics:
    """One set of numbers. Anonymous commands are counted nowhere: their number would say when somebody wrote."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        # Of processes that are gone nothing is added up.
        gauge = partial(Gauge, registry=registry, multiprocess_mode="livesum")
        self.seats = gauge("kring_seats", "Connections that have a seat now")
        self._rooms = gauge("kring_rooms", "Sessions that are live in the processes of this node, each counted")
        self._waiting = gauge("kring_outbox_frames", "Frames that wait for lines that are full")
        self._commands = Counter(
            "kring_commands", "Named commands, by what became of them", ["outcome"], registry=registry
        )
        # Each outcome's own count, since looking it up takes longer than counting.
        self._outcomes: dict[str, Counter] = {}
        self._appending = Histogram(
            "kring_append_seconds",
            "How long the store took to keep a commit",
            buckets=(0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5),
            registry=registry,
        )
        self._process = {sample: gauge(*told) for sample, told in PROCESS.items()}

    def answered(self, ref: str, outcome: str) -> None:
        """Count a named command; `outcome` is "done" or the code of its refusal."""
        if not ref.startswith("~"):
            count = self._outcomes.get(outcome)
            if count is None:
                count = self._outcomes[outcome] = self._commands.labels(outcome)
            count.inc()

    def appended(self, seconds: float) -> None:
        self._appending.observe(seconds)

    async def keep(self, rooms: Mapping[str, Room]) -> None:
        """Look at this process until cancelled, so that whichever worker is asked can tell of it."""
        while True:
            self.look(rooms)
            await asyncio.sleep(EVERY)

    def look(self, rooms: Mapping[str, Room]) -> None:
        """Set what is not counted as it happens."""
        self._rooms.set(len(rooms))
        self._waiting.set(sum(room.waiting for room in rooms.values()))
        for found in ProcessCollector(registry=None).collect():
            for sample in found.samples:
                if sample.name in self._process:
                    self._process[sample.name].set(sample.value)

    def text(self) -> bytes:
        """All numbers in the text format of Prometheus; of all workers, where there are several."""
        registry = self._registry
        if SHARED in os.environ:
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)
