"""Kring beside its neighbours and a bare loop: measures all in turns, prints the tables, and puts them into the docs.

Run: make bench, or python -m bench.compare [--quick]; a quick run leaves the docs alone.
"""

import argparse
from typing import Final

from bench.generator import HERE
from bench.machine import conditions
from bench.rounds import Effort, measure
from bench.table import tables

PAGE: Final = HERE.parent / "docs" / "performance.md"
BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"
FULL, QUICK = Effort(rounds=3, seconds=3), Effort(rounds=1, seconds=1)


def put(page: str, made: str) -> str:
    """The page with what was made between its marks; the words around it are written by hand."""
    before, _, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"the page lacks {BEGIN} or {END}")
    return f"{before}{BEGIN}\n\n{made}\n\n{END}{after}"


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser("bench.compare", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one short round: to see that all works")
    effort = QUICK if parser.parse_args().quick else FULL
    measured = measure(effort)
    made = f"{tables(measured)}\n\n### How it was measured\n\n{conditions(measured, effort)}"
    print(f"\n{made}")
    if effort is FULL:
        PAGE.write_text(put(PAGE.read_text(encoding="utf-8"), made), encoding="utf-8")


if __name__ == "__main__":
    main()
