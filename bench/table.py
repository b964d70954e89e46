"""What was measured, as tables in Markdown: costs, ratios, times, memory, growth, and how noisy it was."""

from collections.abc import Callable, Iterator, Sequence
from math import inf, isinf
from typing import Final

from bench.figures import Figure, cost, figure, keeps_up, quantile, sessions_per_core
from bench.generator import Result
from bench.rounds import FEW, GROWING, MANY, MORE_ROOMS, MORE_SEATS, RATE, REAL, REAL_RATE, USUAL, Measured
from bench.stand import Shape
from bench.targets.all import TARGETS

LOADS: Final = {"1 in flight": "inflight 1", "8 in flight": "inflight 8", f"{RATE} commands/s": f"rate {RATE}"}
# Under each of LOADS: of socket.io's bare relay, and in µs.
AIMS: Final = (0.63, 0.2, 0.7)
AIMS_ALONE: Final = (10, 3, 25)
AIM_IDLE: Final = 12  # kB
AIM_P99: Final = 5  # ms at RATE, beside what the disk alone takes
PARTS: Final = {"kring": "itself", "valkey": "its Valkey"}


def tables(measured: Measured) -> str:
    """All of them, each under its heading."""
    sections = {
        "Processor time per delivery, in µs": _costs(measured),
        "Kring's cost as a part of each neighbour's": _ratios(measured),
        "From command to delivery, in ms": _times(measured),
        "Memory, and what one core carries": _capacity(measured),
        "As rooms and seats grow: µs per delivery": _growth(measured),
    }
    return "\n\n".join(f"### {heading}\n\n" + "\n".join(lines) for heading, lines in sections.items())


def row(first: str, cells: Sequence[str]) -> str:
    return f"| {' | '.join((first, *cells))} |"


def head(first: str, cells: Sequence[str]) -> Iterator[str]:
    yield row(first, cells)
    yield row("---", ["---:"] * len(cells))


def cell(one: Figure) -> str:
    """The middle, and what it went between where there were several rounds."""
    if len(one.values) == 1 or isinf(one.middle):
        return number(one.middle)
    return f"{number(one.middle)} ({number(min(one.values))}–{number(max(one.values))})"


def number(value: float) -> str:
    """To three figures, which is more than the noise allows."""
    if isinf(value):
        return "can't"
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _costs(measured: Measured) -> Iterator[str]:
    yield from head("", list(LOADS))
    for name, target in TARGETS.items():
        yield row(target.name, [cell(_cost(measured, name, run)) for run in LOADS.values()])
        if name == "kring":
            yield from (row(f"… {said}", _part(measured, part)) for part, said in PARTS.items())
    yield row("*aim for Kring*", [f"≤ {aim}" for aim in AIMS_ALONE])


def _part(measured: Measured, process: str) -> list[str]:
    runs = (measured.results["kring"][USUAL, run] for run in LOADS.values())
    return [cell(figure(results, lambda result: cost(result, process))) for results in runs]


def _cost(measured: Measured, name: str, run: str, shape: Shape = USUAL) -> Figure:
    """A rate that it does not keep up with has no price."""
    results = measured.results[name][shape, run]
    fair = run != LOADS[f"{RATE} commands/s"]
    return figure(results, lambda result: cost(result) if fair or keeps_up(result, shape.size) else inf)


def _ratios(measured: Measured) -> Iterator[str]:
    yield from head("of", list(LOADS))
    for name, target in TARGETS.items():
        if name != "kring":
            yield row(target.name, [cell(_ratio(measured, name, run)) for run in LOADS.values()])
    yield row("*aim, of socket.io*", [f"≤ {aim}" for aim in AIMS])


def _ratio(measured: Measured, name: str, run: str) -> Figure:
    return _cost(measured, "kring", run).over(_cost(measured, name, run))


QUANTILES: Final[dict[str, Callable[[Result], float]]] = {
    "p50": lambda result: result.p50 / 1000,
    "p99": lambda result: result.p99 / 1000,
    "p999": lambda result: result.p999 / 1000,
}


def _times(measured: Measured) -> Iterator[str]:
    loads = {load: run for load, run in LOADS.items() if run != "inflight 8"}
    yield from head("", [f"{quantile}, {load}" for load in loads for quantile in QUANTILES])
    for name, target in TARGETS.items():
        results = [measured.results[name][USUAL, run] for run in loads.values()]
        yield row(target.name, [cell(figure(one, of)) for one in results for of in QUANTILES.values()])
    yield ""
    p50, p99, p999 = (quantile(measured.syncs, part) / 1000 for part in (0.5, 0.99, 0.999))
    yield f"The disk alone, {RATE} appends a second each followed by `fdatasync`: p50 {number(p50)}, p99 {number(p99)},"
    yield f"p999 {number(p999)} ms. Kring keeps every command on it before it shows it to anybody; *its aim for p99 at"
    yield f"{RATE} commands/s is therefore ≤ {AIM_P99} + {number(p99)} ms*."


def _capacity(measured: Measured) -> Iterator[str]:
    yield from head("", ["kB per idle seat", "sessions a core carries"])
    for name, target in TARGETS.items():
        idle = measured.idle[name]
        carried = measured.results[name].get((REAL, f"rate {REAL_RATE}"))
        sessions = cell(figure(carried, sessions_per_core)) if carried else ""
        yield row(target.name, [" + ".join(number(size / 1000) for size in idle.values()), sessions])
    yield row("*aim for Kring*", [f"≤ {AIM_IDLE}", ""])
    yield ""
    seats = f"from {FEW.seats} to {FEW.seats + MANY.seats} idle seats in rooms of {FEW.size}"
    yield f"Memory: what is added {seats}, to Kring itself and to its Valkey."
    yield "Sessions of 8, one command a person in ten seconds: what one core would carry when full, reckoned from what"
    yield f"{REAL.rooms} such sessions ({REAL_RATE} commands/s) took of it."


def _growth(measured: Measured) -> Iterator[str]:
    shapes = (MORE_ROOMS[0], USUAL, *MORE_ROOMS[1:], *MORE_SEATS)
    yield from head("", [f"{shape.rooms} rooms of {shape.size}" for shape in shapes])
    for name in GROWING:
        for load, run in LOADS.items():
            if (shapes[0], run) in measured.results[name]:
                cells = [cell(_cost(measured, name, run, shape)) for shape in shapes]
                yield row(f"{TARGETS[name].name}, {load}", cells)
