"""From a method to the minutes that a session by it takes: a block that is played for each person, so many times."""

from collections.abc import Sequence

from protocol.method import Phase


def plays(phases: Sequence[Phase], people: int) -> list[int]:
    """How many times each phase is played as planned; round after round a block is planned once."""
    keys, times = [phase.key for phase in phases], [1] * len(phases)
    for last, phase in enumerate(phases):
        if phase.repeat and phase.repeat.per == "person":
            for n in range(keys.index(phase.repeat.first), last + 1):
                times[n] *= min(people, phase.repeat.most)
    return times


def minutes(phases: Sequence[Phase], people: int) -> int:
    """Of all that is played."""
    return sum(phase.seconds * times for phase, times in zip(phases, plays(phases, people), strict=True)) // 60


def told(phases: Sequence[Phase], people: int) -> str:
    """In words; with for how many people, where that makes a difference."""
    said = f"{minutes(phases, people)} minutes"
    return f"{said} with {people} people" if max(plays(phases, people)) > 1 else said
