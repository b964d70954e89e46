"""A session over real sockets in which everyone has a turn, one asks for the word, and one is not in the room."""

from typing import Final

from protocol.activities import RoundSettings
from protocol.method import Method, Phase
from tests.circle import Line

ROUNDS: Final = Method(
    id="rounds",
    version=1,
    phases=(
        Phase(
            key="round",
            seconds=600,
            bringer="takes-part",
            group="rounds",
            activities=(RoundSettings(t="round", seconds=60),),
        ),
    ),
)


async def play_rounds(people: list[Line]) -> None:
    """A round without its end; who sits first leads."""
    anna, bram, chris, dewi, _ = people
    await chris.done("set_remote", remote=True)
    await anna.done("begin")
    await anna.done("start_round", visit=1, turn=1, order=["p3", "p2", "p1", "p4", "p5"])
    await chris.done("next_turn", visit=1, turn=1)
    await dewi.done("raise_hand", visit=1, up=True)
    await anna.done("raise_hand", visit=1, up=True)
    await anna.done("give_word", visit=1, participant="p4")
    await bram.done("next_turn", visit=1, turn=2)
