"""The load generator from the side of Python: what it says when it can't be built, and what it tells of a run."""

import io

import pytest

from bench.generator import Load, compiler
from tests.bench.results import QUIET

OPEN = '{"open":800}\n'
RUN = (
    '{"run":"rate 500","seconds":1.0,"commands":1000,"deliveries":8000,"lost":0,"twice":0,"skipped":0,"own":50000.0,'
    '"p50":400.0,"p99":900.0,"p999":1500.0,"longest":2000.0,"cpu":{"kring":80000.0,"valkey":20000.0}}\n'
)


def test_without_a_compiler_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has none reads which to install, or that the bench is not for this system."""
    monkeypatch.delenv("CC", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match="The bench needs"):
        compiler()


def test_results_are_read_as_they_are_told() -> None:
    """First that all seats are open, then a line a run."""
    load = Load(io.StringIO(OPEN + RUN))
    assert load.opened() == 800
    assert load.result() == QUIET


def test_a_generator_that_died_is_no_result() -> None:
    """Its last words stand on the terminal; nothing is made up."""
    with pytest.raises(RuntimeError, match="stopped"):
        Load(io.StringIO("")).opened()
