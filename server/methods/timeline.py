"""From a method to its phases in the order of time, each as long as its minutes, drawn with signs for a terminal."""

from collections.abc import Iterator

from protocol.ids import Language
from protocol.method import Repeat
from protocol.script import Script, ScriptPhase
from server.methods.planned import minutes, plays

LONGEST_NAME = 28
NARROWEST = 10  # signs for all of the time


def timeline(script: Script, language: Language, width: int, sign: str) -> Iterator[str]:
    """A line a phase, no wider than `width`; time goes to the right, and `sign` is what it is drawn with."""
    names = [_name(phase, language) for phase in script.phase]
    column, times = max(map(len, names)), plays(script.phase, script.smallest)
    before, total, room = 0, minutes(script.phase, script.smallest), max(NARROWEST, width - column - 11)
    for n, (name, phase) in enumerate(zip(names, script.phase, strict=True)):
        long = phase.seconds // 60 * times[n]
        start, end = before * room // total, (before + long) * room // total
        yield f"{n + 1:>3} {name:<{column}} {long:>4}  {' ' * start}{sign * max(1, end - start)}"
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
            each = script.phase[first - 1 : n]
            long = sum(part.seconds for part in each) // 60
            yield f"    {block} can be played again, {_again(phase.repeat, script.smallest, long)}"


def _again(repeat: Repeat, smallest: int, long: int) -> str:
    if repeat.per == "round":
        return f"round after round: {long} minutes more each time"
    return f"for each person: {long} minutes each, drawn for {min(smallest, repeat.most)}"
