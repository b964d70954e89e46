"""Laps: a block of phases that is played again, once for each person or round after round.

Where each person brings a case in turn, whoever a lap is about is the case-bringer of it.
"""

from collections.abc import Sequence
from dataclasses import field

from protocol.commands import LapAbout, PlayAgain
from protocol.method import Phase, Repeat
from protocol.views.script import LapView
from server.core.activities.agenda import Agenda
from server.core.activities.script import Script
from server.core.decision import DONE, Decision, Refusal
from server.core.events import CaseChosen, Event, LapBegun, LapMoved, PhaseEntered
from server.core.scene import Scene
from server.core.value import replace, value


@value
class Lap:
    """One playing of a block. `visit`: the one it began with; `about`: whom it is about, None in rounds."""

    visit: int
    about: str | None


@value
class Block:
    """Phases `first` to `last` by index, and the laps of them that were begun."""

    first: int
    last: int
    laps: tuple[Lap, ...]


@value
class Laps:
    """`blocks` by the index of the phase that ends them, only those that were begun."""

    blocks: dict[int, Block] = field(default_factory=dict)

    def around(self, index: int) -> Block | None:
        """The innermost block around a phase."""
        around = [block for block in self.blocks.values() if block.first <= index <= block.last]
        return min(around, key=lambda block: block.last - block.first, default=None)

    def since(self, index: int) -> int:
        """The visit that the lap of now began with around a phase; 0 outside of all blocks."""
        return max((it.laps[-1].visit for it in self.blocks.values() if it.first <= index <= it.last), default=0)

    def began(self, visit: int) -> bool:
        """Whether a lap began with this visit."""
        return any(lap.visit == visit for block in self.blocks.values() for lap in block.laps)


@value
class InTurn:
    """Who can have a lap, first first: `everyone`, or those with a case on the agenda, where it is theirs to bring."""

    everyone: tuple[str, ...]
    bringing: tuple[str, ...]

    def of(self, block: Repeat) -> tuple[str, ...]:
        """Those who can have a lap of this block."""
        return self.bringing if block.brings else self.everyone

    def without(self, gone: Sequence[str]) -> "InTurn":
        """Those who are still here when somebody is removed."""
        everyone, bringing = ([one for one in line if one not in gone] for line in (self.everyone, self.bringing))
        return InTurn(tuple(everyone), tuple(bringing))


# -- decide


def play_again(scene: Scene, do: PlayAgain, script: Script, laps: Laps, in_turn: InTurn) -> Decision:
    """From the end of a block to its beginning again; done already if the named visit was left that way."""
    if do.visit != scene.visit:
        return DONE if laps.began(do.visit + 1) else Refusal("other_visit")
    begun = following(script.phases, scene.index, scene.visit + 1, laps, in_turn)
    return (PhaseEntered(begun[0].visit, begun[0].first, scene.now), *begun) if begun else Refusal("not_now")


def lap_about(scene: Scene, do: LapAbout, script: Script, laps: Laps, in_turn: InTurn) -> Decision:
    """This lap is about somebody else, since whose turn it was is not there, or would rather not.

    Nobody takes over a case half-way: one that is brought in turn is another person's only before it is told.
    """
    block = laps.around(scene.index)
    settings = script.phases[block.last].repeat if block else None
    if block is None or settings is None or block.laps[-1].about is None:
        return Refusal("not_now")
    if settings.brings and scene.index != block.first:
        return Refusal("not_now")
    if do.participant not in in_turn.of(settings):
        return Refusal("unknown_item")
    return DONE if block.laps[-1].about == do.participant else (LapMoved(block.last, do.participant),)


def entering(script: Script, event: PhaseEntered, laps: Laps, in_turn: InTurn) -> tuple[LapBegun, ...]:
    """Whoever comes into a block for the first time begins its first lap; with blocks in each other the outer first."""
    ends = [end for end, phase in enumerate(script.phases) if phase.repeat and end not in laps.blocks]
    begun = (following(script.phases, end, event.visit, laps, in_turn) for end in reversed(ends))
    return tuple(lap for one in begun for lap in one if lap.first <= event.phase <= lap.last)


def following(phases: Sequence[Phase], last: int, visit: int, laps: Laps, in_turn: InTurn) -> tuple[LapBegun, ...]:
    """The next lap of the block that ends with phase `last`; none if it has no such block, or no more laps."""
    settings, block = phases[last].repeat, laps.blocks.get(last)
    had = [lap.about for lap in block.laps] if block else []
    if settings is None or len(had) >= settings.most:
        return ()
    first = next(index for index, phase in enumerate(phases) if phase.key == settings.first)
    about = [None] if settings.per == "round" else [one for one in in_turn.of(settings) if one not in had]
    return tuple(LapBegun(visit, first, last, len(had) + 1, one) for one in about[:1])


def bringing(phases: Sequence[Phase], index: int, laps: Laps, agenda: Agenda) -> tuple[Event, ...]:
    """Inside of a block in which each brings a case, the one whose lap it is does; done if so already."""
    about = next((it.laps[-1].about for it in _brought(phases, laps) if it.first <= index <= it.last), None)
    if about is None or about == agenda.bringer:
        return DONE
    theirs = [key for key, proposal in agenda.proposals.items() if proposal.by == about]
    return tuple(CaseChosen(key) for key in theirs[:1])


def over(phases: Sequence[Phase], index: int, laps: Laps) -> bool:
    """Whether each brought a case in turn, and a phase is past that."""
    return any(index > block.last for block in _brought(phases, laps))


def of_another(phases: Sequence[Phase], index: int, visit: int, laps: Laps) -> bool:
    """Whether what began in a phase with a visit is of a case that somebody else brought, before the one of now."""
    around = [it for it in _brought(phases, laps) if it.first <= index <= it.last]
    return any(visit < block.laps[-1].visit for block in around)


def _brought(phases: Sequence[Phase], laps: Laps) -> list[Block]:
    return [it for last, it in laps.blocks.items() if (settings := phases[last].repeat) and settings.brings]


# -- evolve


def begun(laps: Laps, event: LapBegun) -> Laps:
    """With a new lap the blocks inside of this one begin anew too."""
    before = laps.blocks.get(event.last)
    lap = Lap(event.visit, event.participant)
    block = Block(event.first, event.last, (*(before.laps if before else ()), lap))
    outside = {end: it for end, it in laps.blocks.items() if not (event.first <= it.first and end < event.last)}
    return Laps({**outside, event.last: block})


def moved(laps: Laps, event: LapMoved) -> Laps:
    block = laps.blocks[event.last]
    lap = replace(block.laps[-1], about=event.participant)
    return Laps({**laps.blocks, event.last: replace(block, laps=(*block.laps[:-1], lap))})


# -- project: the how-manieth lap it is, whom it is about, and at its end whether there can be another


def project(block: Block, phases: Sequence[Phase], more: bool) -> LapView:
    """The lap of now; `more`: the block can be played again from here."""
    view: LapView = {"n": len(block.laps), "since": block.laps[-1].visit}
    if about := block.laps[-1].about:
        view["about"] = about
    if (settings := phases[block.last].repeat) and settings.brings:
        view["brings"] = True
    if more:
        view["more"] = True
    return view
