"""Facilitators who go away and come back, and those who take their place: what the tests of leading share."""

from typing import Any

from tests.circle import Line, Links, Message
from tests.sealing import b64, derive
from tests.serving import Serving

# The shortest there is: as soon as everyone is told that the facilitator is away, somebody may take the lead.
SOON = 3
FIRST, SECOND = b"the first code..", b"the second code."


async def told_away(line: Line) -> Any:
    """Hears until it is told that the facilitator is away; what is said of it."""
    while "away" not in line.presence:
        await line.hear()
    return line.presence["away"]


async def take(line: Line, code: bytes = FIRST) -> str:
    """Takes the lead from who has it, as far as this line knows; "done", or why not."""
    return await line.ask("take_lead", of=line.view["facilitator"], **line.links.passing(code))


async def takes(line: Line) -> None:
    """Takes the lead as soon as that is allowed."""
    await told_away(line)
    while (answer := await take(line)) == "still_here":
        # The node was held up for so long that it counts anew.
        await line.hear()
    assert answer == "done"


async def accept(line: Line, code: bytes = FIRST) -> str:
    """Accepts the lead from who has it, as far as this line knows; "done", or why not."""
    return await line.ask("accept_lead", of=line.view["facilitator"], **line.links.passing(code))


async def led_by(line: Line, participant: str) -> None:
    """Hears until that participant leads."""
    while line.view.get("facilitator") != participant:
        await line.hear()


async def recovered(door: Serving, links: Links, code: bytes, device: Line | None = None) -> Line:
    """Who comes with a recovery code, on a new device or that one; perhaps only to be refused."""
    line = Line(door, links, device.root if device else None)
    who: Message = {"t": "recovered", "proof": b64(derive(line.root, "seat")), "code": b64(derive(code, "recovery"))}
    return await line.open(who)
