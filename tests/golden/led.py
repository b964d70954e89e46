"""A session over real sockets that is led by a rotating chair, with duties and a record."""

from typing import Final

from protocol.activities import RecordSettings
from protocol.method import Method, Phase
from tests.circle import Line, some_id

LED: Final = Method(
    id="led",
    version=1,
    phases=tuple(
        Phase(key=key, seconds=60, bringer="takes-part", group="talks", activities=(RecordSettings(t="record"),))
        for key in ("first", "second")
    ),
    duties=("observer", "scribe", "timekeeper"),
)


async def play_led(people: list[Line]) -> None:
    """From the waiting room to the close; the chair passes on, and is given."""
    anna, bram, chris, *_ = people
    await anna.done("draw_duty", duty="observer")
    await bram.done("assign_duty", duty="scribe", participant="p2")
    await anna.done("begin")
    line = some_id()
    await bram.done("write_line", id=line, text=bram.links.sealed("Iedereen zweeg", "line", line))
    await anna.done("advance", visit=1)
    await bram.drain()
    await bram.done("give_chair", visit=2, participant="p3")
    await bram.done("drop_line", id=line)
    await chris.drain()
    await chris.done("pause", visit=2)
    await anna.done("close")
