"""Results as the load generator would tell them, for tests that want only a few of their numbers."""

from dataclasses import replace
from typing import Any

from bench.generator import Result

# 1,000 commands to 8 seats each in a second, which took a tenth of a core.
QUIET = Result(
    run="rate 500",
    seconds=1.0,
    commands=1000,
    deliveries=8000,
    lost=0,
    twice=0,
    skipped=0,
    own=50_000.0,
    p50=400.0,
    p99=900.0,
    p999=1500.0,
    longest=2000.0,
    cpu={"kring": 80_000.0, "valkey": 20_000.0},
)


def result(**other: Any) -> Result:
    return replace(QUIET, **other)
