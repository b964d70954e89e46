"""The arithmetic of the bench: what several rounds and several processes add up to."""

import pytest

from bench.figures import Figure, cost, figure, keeps_up, quantile, sessions_per_core
from tests.bench.results import QUIET, result


def test_a_cost_is_that_of_all_processes_per_delivery() -> None:
    """The store's time counts as the server's own, and each can be asked for."""
    assert cost(QUIET) == 12.5
    assert (cost(QUIET, "kring"), cost(QUIET, "valkey")) == (10.0, 2.5)


def test_nothing_delivered_costs_without_end() -> None:
    """A server that delivers nothing is not cheap."""
    assert cost(result(deliveries=0)) == float("inf")


def test_a_figure_is_the_middle_of_the_rounds() -> None:
    """One round that was disturbed moves the spread and not the middle."""
    one = figure([result(deliveries=count) for count in (8000, 10_000, 1000)])
    assert one.middle == 12.5
    assert one.spread == pytest.approx((100 - 10) / 12.5)


def test_ratios_are_of_the_same_round() -> None:
    """What slows both in one round leaves their ratio alone."""
    assert Figure((10.0, 20.0)).over(Figure((20.0, 40.0))).values == (0.5, 0.5)


def test_a_server_that_falls_behind_is_noticed() -> None:
    """At a fixed rate, what was asked for must have arrived."""
    assert keeps_up(QUIET, 8)
    assert not keeps_up(result(deliveries=7000), 8)
    assert not keeps_up(result(commands=800, skipped=200, deliveries=6400), 8)


def test_quantiles_are_times_that_were_taken() -> None:
    """Of a hundred times, one is beyond the 99th percentile's."""
    times = [float(time) for time in range(1, 101)]
    assert quantile(times, 0.5) == 51
    assert quantile(times, 0.99) == 100


def test_sessions_are_reckoned_from_a_real_load() -> None:
    """A tenth of a core for 1,000 commands a second is 1,250 sessions; the whole core carries ten times as many."""
    assert sessions_per_core(QUIET) == pytest.approx(12_500)
