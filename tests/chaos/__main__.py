"""Run as a script: seeds one after the other for so many seconds, each in a folder that stays if all is not well."""

import argparse
import asyncio
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import monotonic

from tests.chaos.ground import Nursery
from tests.chaos.run import Outcome, run

A_RUN = 12.0


def main() -> None:
    parser = argparse.ArgumentParser("python -m tests.chaos")
    parser.add_argument("--seed", type=int, default=1, help="the first; the next run has the next one")
    parser.add_argument("--seconds", type=float, default=A_RUN, help="how long, in all; one run takes about twenty")
    asked = parser.parse_args()
    sys.exit(asyncio.run(_all(asked.seed, asked.seconds)))


async def _all(seed: int, seconds: float) -> int:
    ends, counted = monotonic() + seconds, Counter[str]()
    async with Nursery() as nursery:
        while True:
            outcome = await _one(seed, nursery)
            counted += outcome.counts()
            if outcome.wrong or monotonic() >= ends:
                break
            seed += 1
    for what, count in sorted(counted.items()):
        print(f"{count:8} {what}")
    return 1 if outcome.wrong else 0


async def _one(seed: int, nursery: Nursery) -> Outcome:
    folder = Path(tempfile.mkdtemp(prefix=f"chaos-{seed}-"))
    outcome = await run(folder, nursery, seed, A_RUN)
    if outcome.wrong:
        (folder / "trace").write_text("\n".join(outcome.lines))
        print(f"{outcome.told()}\n-- trace and all else: {folder}", flush=True)
    else:
        shutil.rmtree(folder)
        print(f"seed {seed}: all is well, {outcome.counted['done']} acknowledged", flush=True)
    return outcome


if __name__ == "__main__":
    main()
