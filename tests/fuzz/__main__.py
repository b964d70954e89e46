"""The long run: `python -m tests.fuzz --seconds 600 --seed 1`. Each target gets its share of the time, round by round.

Every failure is printed with what replays it; the end tells how much was tried.
"""

import argparse
import importlib.util
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
BUILD = HERE.parent.parent / "build" / "fuzz"
TRIED = re.compile(r"^tried: (\d+) (.+)$", re.MULTILINE)
RUNS = re.compile(r"^Done (\d+) (?:runs|in)|stat::number_of_executed_units: (\d+)", re.MULTILINE)
WORDS = ('"t":"command"', '"ref":"abcdefghijkl:1"', '"do":{"t":"begin"}', '"t":"ping"', '"t":"hello"', "~abcdefghijkl")

Tried = Counter[str]


def rounds(name: str, until: float, seed: int) -> tuple[Tried, list[str]]:
    """One target with one seed after another, until its time is over."""
    tried: Tried = Counter()
    failures: list[str] = []
    while time.monotonic() < until and not failures:
        how = ["pytest", "-q", "-p", "no:cacheprovider", str(HERE / name), "--hypothesis-profile=long"]
        command = [sys.executable, "-m", *how, f"--hypothesis-seed={seed}"]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        tried.update({what: int(count) for count, what in TRIED.findall(ended.stdout)})
        if ended.returncode:
            failures.append(f"{ended.stdout}{ended.stderr}\nagain: python {' '.join(command[1:])}\n")
        seed += 1
    return tried, failures


def covering(until: float, seed: int) -> tuple[Tried, list[str]]:
    """The decoders, guided by coverage; what was interesting once stays in the corpus."""
    corpus = BUILD / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for n, word in enumerate(WORDS):
        (corpus / f"seed{n}").write_bytes(f"[{{{word}}}]".encode() + b"\x01")
    seconds = max(1, round(until - time.monotonic()))
    options = [f"-max_total_time={seconds}", f"-seed={seed}", "-print_final_stats=1", f"-artifact_prefix={BUILD}/"]
    command = [sys.executable, "-m", "tests.fuzz.cover", *options, str(corpus)]
    ended = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    runs = max((int(a or b) for a, b in RUNS.findall(ended.stderr)), default=0)
    failed = [f"{ended.stderr[-4_000:]}\nagain: python -m tests.fuzz.cover <the file named above>\n"]
    return Counter({"inputs guided by coverage": runs}), failed if ended.returncode else []


def targets(seed: int) -> Iterator[tuple[str, Callable[[float], tuple[Tried, list[str]]]]]:
    for path in sorted(HERE.glob("test_*.py")):
        yield path.stem, lambda until, name=path.name: rounds(name, until, seed)  # type: ignore[misc]
    if importlib.util.find_spec("atheris"):
        yield "cover", lambda until: covering(until, seed)
    else:
        sys.stdout.write("cover: left out, atheris is not to be had on this machine\n")


def main() -> int:
    parser = argparse.ArgumentParser("python -m tests.fuzz")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    all_targets = list(targets(asked.seed))
    end, failed = time.monotonic() + asked.seconds, False
    for n, (name, run) in enumerate(all_targets):
        # What one target leaves of its time is shared by those after it.
        now = time.monotonic()
        tried, failures = run(now + max(1.0, (end - now) / (len(all_targets) - n)))
        told = ", ".join(f"{count} {what}" for what, count in sorted(tried.items()))
        sys.stdout.write(f"{name}: {told or 'nothing counted'}, seed {asked.seed}, {time.monotonic() - now:.0f} s\n")
        sys.stdout.write("".join(failures))
        sys.stdout.flush()
        failed = failed or bool(failures)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
