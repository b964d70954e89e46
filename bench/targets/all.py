"""Every server of the bench, by the name it is asked for."""

from bench.targets import kring
from bench.targets.target import Target

TARGETS = {
    "kring": Target("Kring", kring.serve, kring.seats, kring.MANNER),
}
