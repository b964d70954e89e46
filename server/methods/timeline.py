"""From a method to its phases in the order of time, each as long as its minutes, drawn with signs for a terminal."""

from collections.abc import Iterator

from protocol.ids import Language
from protocol.script import Script, ScriptPhase

LONGEST_NAME = 28
NARROWEST = 10  # signs for all of the time


def timeline(script: Script, language: Language, width: int, sign: str) -> Iterator[str]:
    """A line a phase, no wider than `width`; time goes to the right, and `sign` is what it is drawn with."""
    names = [_name(phase, language) for phase in script.phase]
    minutes = [phase.seconds // 60 for phase in script.phase]
    column = max(map(len, names))
    before, total, room = 0, sum(minutes), max(NARROWEST, width - column - 11)
    for n, (name, long) in enumerate(zip(names, minutes, strict=True), 1):
        start, end = before * room // total, (before + long) * room // total
        yield f"{n:>3} {name:<{column}} {long:>4}  {' ' * start}{sign * max(1, end - start)}"
        before += long
    yield from _repeats(script)


def _name(phase: ScriptPhase, language: Language) -> str:
    texts = getattr(phase, language)
    name: str = texts.name
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 3]}..."


def _repeats(script: Script) -> Iterator[str]:
    keys = [phase.key for phase in script.phase]
    for n, phase in enumerate(script.phase, 1):
        if phase.repeat:
            first = keys.index(phase.repeat.first) + 1
            block = f"{first} to {n}" if first < n else f"{n}"
            again = "for each person" if phase.repeat.per == "person" else "round after round"
            yield f"    {block} can be played again, {again}"
