"""A session over real sockets in which the circle parts: a question and a card of a sub-group's own, and who moves."""

from typing import Final

from tests.circle import Line, some_id
from tests.core.course.parting import MINE, RIGHT, method
from tests.wire.script import onwards, propose

PARTED: Final = method(bringer=True)


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
