"""One server under one load, for whoever looks for where the time goes.

Run: python -m bench.once kring --rooms 100 --inflight 1
"""

import argparse

from bench.generator import Result
from bench.plan import Run
from bench.rounds import idle
from bench.stand import Shape, seated, served
from bench.targets.all import TARGETS


def run_of(given: argparse.Namespace) -> Run:
    """The load that was asked for."""
    if given.rate:
        return Run("rate", given.rate, given.seconds)
    return Run("inflight", given.inflight, given.seconds)


def report(result: Result) -> None:
    """CPU time per delivery of each process, and how long deliveries took."""
    share = ", ".join(f"{name} {cpu / result.deliveries:.2f}" for name, cpu in result.cpu.items())
    total = sum(result.cpu.values())
    print(f"{result.run}: {result.deliveries / result.seconds:.0f} deliveries/s")
    print(f"  CPU per delivery {total / result.deliveries:.2f} µs ({share})")
    print(f"  p50 {result.p50 / 1000:.2f}  p99 {result.p99 / 1000:.2f}  p999 {result.p999 / 1000:.2f} ms")
    busy = (f"{name} {cpu / result.seconds / 1e4:.0f} %" for name, cpu in {**result.cpu, "load": result.own}.items())
    print(f"  busy: {', '.join(busy)}")
    print(f"  lost {result.lost}, twice {result.twice}, skipped {result.skipped}")


def main() -> None:
    """Start, load, report, stop."""
    parser = argparse.ArgumentParser("bench.once", description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--rooms", type=int, default=100)
    parser.add_argument("--seats", type=int, default=8, help="people in each room")
    parser.add_argument("--inflight", type=int, default=1, help="commands of each room on their way at a time")
    parser.add_argument("--rate", type=float, help="instead: so many commands a second over all rooms")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument(
        "--idle", action="store_true", help="instead: the memory of a seat in a room where nobody speaks"
    )
    given = parser.parse_args()
    if given.idle:
        print(", ".join(f"{process} {size / 1000:.1f} kB a seat" for process, size in idle(given.target).items()))
        return
    target, shape, runs = TARGETS[given.target], Shape(given.rooms, given.seats), (run_of(given),)
    with served(target) as serving, seated(target, serving, shape, runs) as loading:
        report(loading.result())


if __name__ == "__main__":
    main()
