"""What an operator may count: numbers of the whole process, none of which belongs to a session or a person."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Metrics:
    """One set of numbers. Anonymous commands are counted nowhere: their number would say when somebody wrote."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.seats = Gauge("kring_seats", "Connections that have a seat now", registry=self._registry)
        self.rooms = Gauge("kring_rooms", "Sessions that are live in this process", registry=self._registry)
        self._commands = Counter(
            "kring_commands", "Named commands, by what became of them", ["outcome"], registry=self._registry
        )
        self._appending = Histogram(
            "kring_append_seconds",
            "How long the store took to keep a commit",
            buckets=(0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5),
            registry=self._registry,
        )

    def answered(self, ref: str, outcome: str) -> None:
        """Count a named command; `outcome` is "done" or the code of its refusal."""
        if not ref.startswith("~"):
            self._commands.labels(outcome).inc()

    def appended(self, seconds: float) -> None:
        self._appending.observe(seconds)

    def text(self) -> bytes:
        """All numbers in the text format of Prometheus."""
        return generate_latest(self._registry)
