"""A session over real sockets with the back to the circle, a module chosen, a block played again and an outcome."""

from typing import Final

from protocol.activities import AgendaSettings, CaseSettings, ModulesSettings
from protocol.method import Method, Module, Phase, Repeat
from tests.circle import Line, some_id
from tests.wire.script import onwards, propose

CASE: Final = CaseSettings(t="case", outcome=True)
APART: Final = Method(
    id="apart",
    version=1,
    phases=(
        Phase(
            key="choice",
            seconds=600,
            bringer="speaks",
            group="talks",
            activities=(AgendaSettings(t="agenda"), ModulesSettings(t="modules", of=("ideas", "doubts"))),
        ),
        Phase(
            key="behind",
            seconds=600,
            bringer="turned-away",
            group="talks-in-third-person",
            activities=(CASE,),
            repeat=Repeat(first="behind", per="person"),
        ),
        Phase(key="play", seconds=600, bringer="speaks", group="talks", module=True),
    ),
    modules=(Module(key="ideas", activities=(CASE,)), Module(key="doubts")),
)


async def play_apart(people: list[Line]) -> None:
    """Who sits first leads, who sits second brings the case."""
    anna, bram, chris, *_ = people
    case = await propose(bram, "Zij luistert niet", "Of ik niet")
    await anna.done("begin")
    await anna.done("choose", id=case)
    await chris.done("favour_module", key="ideas")
    await anna.done("choose_module", visit=1, key="ideas")
    await onwards(anna)
    await bram.done("call", calls=True)
    await anna.done("answer_call", participant="p2")
    await bram.done("turn", visit=2, away=False)
    await bram.done("tell_outcome", outcome=bram.links.sealed("We praten weer", "case", "outcome", "story"))
    await share(bram)
    await anna.done("lap_about", visit=2, participant="p3")
    await anna.done("play_again", visit=2)


async def share(bram: Line) -> None:
    for kept in (True, False):
        note = some_id()
        await bram.done("share_note", id=note, text=bram.links.sealed("Dat hoorde ik ook", "note", note))
        if not kept:
            await bram.done("unshare_note", id=note)
