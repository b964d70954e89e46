"""The tables in the docs: what stands in their cells, and that only they are written."""

from typing import Any

import pytest

from bench.compare import BEGIN, END, put
from bench.figures import Figure
from bench.machine import busiest, noise, processor
from bench.rounds import GROWING, MORE_ROOMS, MORE_SEATS, REAL, REAL_RATE, USUAL, Measured
from bench.table import LOADS, cell, tables
from bench.targets.all import TARGETS
from tests.bench.results import result


def measured(**kring: Any) -> Measured:
    """Everything the same for all servers, but for what is said of Kring under its usual loads."""
    found = Measured(syncs=[1000.0], idle={name: {"server": 5000.0} for name in TARGETS})
    for name in TARGETS:
        for run in LOADS.values():
            found.add(name, USUAL, result(run=run, **kring if name == "kring" else {}))
    for name in GROWING:
        for shape in MORE_ROOMS + MORE_SEATS:
            for run in ("inflight 1", "rate 500"):
                found.add(name, shape, result(run=run, commands=8000 // shape.size))
        found.add(name, REAL, result(run=f"rate {REAL_RATE}"))
    return found


def line(text: str, begins: str) -> list[str]:
    """The cells of the first row that begins so."""
    found = next(row for row in text.splitlines() if row.startswith(f"| {begins} |"))
    return [one.strip() for one in found.strip("|").split("|")[1:]]


def test_the_ratio_is_kring_to_its_neighbour() -> None:
    """Half the time for the same work is 0.50."""
    text = tables(measured(cpu={"kring": 40_000.0, "valkey": 10_000.0}))
    ratios = text.partition("### Kring's cost as a part")[2]
    assert line(ratios, "socket.io") == ["0.50", "0.50", "0.50"]


def test_a_rate_not_kept_up_with_has_no_price() -> None:
    """Who falls behind is said to, instead of being given what the few deliveries cost."""
    assert line(tables(measured(deliveries=4000)), "Kring") == ["25.0", "25.0", "can't"]


def test_kring_and_its_store_are_told_apart() -> None:
    """Their times stand below their sum."""
    text = tables(measured())
    assert [line(text, name)[0] for name in ("Kring", "… itself", "… its Valkey")] == ["12.5", "10.0", "2.50"]


def test_each_cell_tells_its_noise() -> None:
    """The middle, and what it went between."""
    assert cell(Figure((1.0, 30.0, 200.0))) == "30.0 (1.00–200)"
    assert cell(Figure((float("inf"),) * 3)) == "can't"


def test_what_is_written_by_hand_stays() -> None:
    """Only what is between the marks is made."""
    page = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    assert put(page, "new") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    assert put(put(page, "new"), "new") == put(page, "new")


def test_a_page_without_marks_is_left_alone() -> None:
    """Without its end mark, all the rest would be thought made."""
    with pytest.raises(ValueError, match="bench: end"):
        put(f"before {BEGIN} after", "new")


def test_the_noise_is_that_of_what_was_repeated() -> None:
    """A figure measured once has no spread, and says nothing of the noise."""
    found = measured()
    found.add("ws", USUAL, result(run="rate 500", deliveries=16_000))
    assert noise(found) == pytest.approx((12.5 - 6.25) / 9.375)


def test_a_generator_at_its_limit_would_be_seen() -> None:
    """The hardest run counts."""
    assert busiest(measured(own=900_000.0)) == 0.9


def test_the_processor_is_named() -> None:
    """As the kernel calls it."""
    assert processor("processor : 0\nmodel name\t: Some: fast one\nflags : x\n") == "Some: fast one"
