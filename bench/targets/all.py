"""Every server of the bench, by the name it is asked for."""

from typing import Final

from bench.targets import kring
from bench.targets.colyseus import COLYSEUS
from bench.targets.relays import RELAYS
from bench.targets.target import Target

TARGETS: Final = {
    "kring": Target("Kring", kring.serve, kring.seats, kring.MANNER),
    "colyseus": COLYSEUS,
    **RELAYS,
}
