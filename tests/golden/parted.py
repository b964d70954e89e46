"""Sessions over real sockets in which the circle parts: what is a sub-group's own, who moves, and with whose case."""

from typing import Final

from protocol.activities import AgendaSettings, SubgroupsSettings
from protocol.method import Method
from tests.circle import Line, some_id
from tests.core.course.parting import MINE, RIGHT, method
from tests.core.given import phase
from tests.wire.script import onwards, propose

PARTED: Final = method(bringer=True)
CHOSEN: Final = Method(
    id="chosen",
    version=1,
    phases=(phase("choice", AgendaSettings(t="agenda", vote=False), SubgroupsSettings(t="subgroups")),),
)


async def play_parted(people: list[Line]) -> None:
    """Who sits first leads and goes about; the second and the third sit together, and then the third elsewhere."""
    anna, bram, chris, *_ = people
    case = await propose(bram, "Twee bazen", "Wie zegt wat ik doe")
    await anna.done("begin")
    await anna.done("choose", id=case)
    await onwards(anna)
    question, card = some_id(), some_id()
    await chris.done("ask", id=question, text=chris.links.sealed("Wie koos dat?", "question", question))
    await bram.done("give_floor", id=question)
    await chris.done("write_card", deck=MINE, id=card, text=chris.links.sealed("Vraag het beiden", "card", card))
    await anna.done("move_to_subgroup", visit=2, participant="p3", subgroup=RIGHT)
    await onwards(anna)


async def play_chosen(people: list[Line]) -> None:
    """Whose case it becomes sat with somebody until then, as whose it was does again."""
    anna, bram, chris, *_ = people
    cases = [await propose(one, "Twee bazen", "Wie zegt wat ik doe") for one in (bram, chris)]
    await anna.done("begin")
    for case in cases:
        await anna.done("choose", id=case)
