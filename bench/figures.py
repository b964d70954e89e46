"""What several runs add up to: a middle and how far it goes up and down, and ratios of such."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from bench.generator import Result


@dataclass(frozen=True, slots=True)
class Figure:
    """The same thing measured in each round."""

    values: tuple[float, ...]

    @property
    def middle(self) -> float:
        return median(self.values)

    @property
    def spread(self) -> float:
        """From the lowest to the highest, as a part of the middle."""
        return (max(self.values) - min(self.values)) / self.middle if self.middle else 0.0

    def over(self, other: "Figure") -> "Figure":
        """The ratio, round by round: what slowed one of them in a round slowed its neighbour too."""
        return Figure(tuple(one / two for one, two in zip(self.values, other.values, strict=True)))


def keeps_up(result: Result, size: int) -> bool:
    """Whether it came along with a rate: nobody had to wait for a turn to ask, and little is on its way at the end."""
    return result.deliveries > 0.9 * (result.commands + result.skipped) * size


def cost(result: Result, process: str | None = None) -> float:
    """µs of processor time per delivery, of one process or of all together."""
    spent = sum(result.cpu.values()) if process is None else result.cpu.get(process, 0.0)
    return spent / result.deliveries if result.deliveries else float("inf")


def figure(results: Iterable[Result], of: Callable[[Result], float] = cost) -> Figure:
    """One value a round."""
    return Figure(tuple(of(result) for result in results))


def quantile(times: Sequence[float], part: float) -> float:
    """The time that this part of all stays within."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


# One command from each of eight people in ten seconds.
PER_SESSION: Final = 8 / 10


def sessions_per_core(result: Result) -> float:
    """How many sessions of eight one core carries when full, by what a second of commands cost at a real load."""
    busy = sum(result.cpu.values()) / 1e6 / result.seconds
    return result.commands / result.seconds / PER_SESSION / busy
