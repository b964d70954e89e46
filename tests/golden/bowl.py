"""A session over real sockets in which an inner circle works, the outer one speaks, and all change places."""

from typing import Final

from tests.circle import Line, some_id
from tests.core.course.bowl import method
from tests.wire.script import onwards, propose

BOWL: Final = method(free=True)


async def play_bowl(people: list[Line]) -> None:
    """Who sits first leads, the second brings the case; the fourth takes a free chair inside and asks from there."""
    anna, bram, _, dewi, _ = people
    case = await propose(bram, "De stille vergadering", "Niemand zegt wat")
    await anna.done("begin")
    await anna.done("choose", id=case)
    await onwards(anna)
    question = some_id()
    await dewi.done("take_places", visit=2, inner=["p4"], outer=[])
    await dewi.done("ask", id=question, text=dewi.links.sealed("Wie zwijgt er?", "question", question))
    for _ in range(3):
        await onwards(anna)
