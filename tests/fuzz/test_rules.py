"""Whatever anyone asks for in whatever order, the rules never fall over and keep what they promise."""

from collections import Counter
from random import Random
from typing import get_args

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from protocol import commands as c
from protocol.method import Leading, Method
from server.methods.library import library
from tests.core.course.bowl import BOWL
from tests.core.course.parting import MIXED, PARTED
from tests.core.course.test_bringing import turns
from tests.core.given import METHOD
from tests.core.rounds.going import ROUNDS
from tests.core.secret.counting import METHOD as COUNTS
from tests.fuzz import counting
from tests.fuzz.choices import KINDS, WHO, some_command
from tests.fuzz.played import Played
from tests.golden.apart import APART
from tests.golden.decks import DECKS

# Together they have all there is; the library's are longer, and add nothing that these have not.
SHORT = (METHOD, ROUNDS, COUNTS, APART, DECKS, PARTED, MIXED, BOWL)
METHODS = (*SHORT, turns(), *(method.method for method in library().values()))
LEADINGS: tuple[Leading, ...] = get_args(Leading)
SECONDS = (1, 59, 61, 3600)


class Anyone(RuleBasedStateMachine):
    """What the rules allow, what they don't, and everything twice."""

    played: Played | None = None

    @initialize(method=st.sampled_from(METHODS), index=st.integers(-1, 6), leading=st.sampled_from(LEADINGS))
    def begin(self, method: Method, index: int, leading: Leading) -> None:
        self.played = Played(method, index, note, leading)

    @rule(kind=st.sampled_from(KINDS), who=st.sampled_from(WHO), data=st.data())
    def ask_anything(self, kind: type[c.Command], who: str, data: st.DataObject) -> None:
        assert self.played
        self.played.ask(who, some_command(self.played.scenario, kind, data))

    @rule(steps=st.integers(1, 30), seed=st.integers(0, 1 << 32))
    def go_on(self, steps: int, seed: int) -> None:
        assert self.played
        self.played.go_on(steps, Random(seed))

    @rule(writers=st.integers(1, 6), seed=st.integers(0, 1 << 32))
    def write_together(self, writers: int, seed: int) -> None:
        assert self.played
        self.played.write_together(writers, Random(seed))

    @rule(seconds=st.sampled_from(SECONDS))
    def pass_time(self, seconds: int) -> None:
        assert self.played
        self.played.pass_time(seconds)

    @rule(seed=st.integers(0, 1 << 32))
    def ask_late(self, seed: int) -> None:
        assert self.played
        self.played.ask_late(Random(seed))

    @precondition(lambda self: self.played.happened)
    @rule(data=st.data())
    def send_again(self, data: st.DataObject) -> None:
        assert self.played
        self.played.send_again(*data.draw(st.sampled_from(self.played.happened)))

    def teardown(self) -> None:
        if self.played:
            self.played.ends()


class TestAnyone(Anyone.TestCase):  # type: ignore[misc,valid-type]
    """[SES11] Any commands in any order: nothing breaks, the log read again is the state, views keep their shape."""


def test_every_command_is_reached() -> None:
    """[SES11] Among them is every command there is, and each of them happens: no phase is too deep to be reached."""
    before, dice = Counter(counting.HAPPENED), Random(7)
    for method, leading in (*((method, LEADINGS[0]) for method in SHORT), *((METHOD, led) for led in LEADINGS[1:])):
        for index in range(-1, len(method.phases)):
            # Before anybody closed a pile or went.
            Played(method, index, leading=leading).write_together(5, dice)
            played = Played(method, index, leading=leading)
            for seconds in (1, 61, 1, 1, 1, 1, 1):
                played.pass_time(seconds)
                played.try_all(dice)
                played.ask_late(dice)
            played.write_together((index + 3) % 7, dice)
            played.go_on(20, dice)
            played.move_away(dice)
            played.ends()
    # What is left in a pairing box changes no session, and deleting is the room's.
    assert {kind.__name__ for kind in KINDS} - (counting.HAPPENED - before).keys() == {"Delete", "Pair"}
