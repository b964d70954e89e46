"""Absence: what a node surely knows of who is not there, on clocks in the test's hand."""

import asyncio
import json

import pytest

from server.core.scene import Member
from server.room.absence import SAID_AFTER, Absence, Sign
from server.room.elsewhere import GOOD_FOR, Elsewhere
from server.room.presence import Presence

EPOCH = 1_700_000_000_000


class Watching:
    """Anna, p1, leads at first; `now` is the loop's clock, in seconds, the store's goes along."""

    def __init__(self) -> None:
        self.now = 0.0
        self.sign = Sign("p1", 0)
        self.absence = Absence(lambda: self.sign, lambda: EPOCH + round(self.now * 1000), 60_000)

    def after(self, seconds: float, *here: str, sure: bool = True) -> int:
        """For how long it has lasted when, so many seconds on, these are here."""
        self.now += seconds
        self.absence.watch(here, sure, self.now)
        return self.absence.lasts(self.now)


def test_said() -> None:
    """[LEAD21] Once the facilitator has had no seat on any node for three seconds, everyone is told since when, and
    from when on somebody may take the lead."""
    anna = Watching()
    assert anna.after(100, "p1", "p2") == 0
    assert anna.after(1, "p2") == 0
    assert anna.after(SAID_AFTER - 0.1, "p2") == 0
    assert anna.absence.told(anna.now) is None
    assert anna.after(0.1, "p2") == 3000
    since = EPOCH + 101_000
    assert anna.absence.told(anna.now) == {"who": "p1", "since": since, "free": since + 60_000}
    assert anna.after(57) == 60_000


@pytest.mark.parametrize("sign", ["back", "unsure", "passed", "returned"])
def test_begins_anew(sign: str) -> None:
    """[LEAD21] No more is told when there is a seat again, or a sign of life, or another facilitator."""
    anna = Watching()
    anna.after(100)
    assert anna.after(50) == 50_000
    anna.sign = {"passed": Sign("p2", 1), "returned": Sign("p1", 1)}.get(sign, anna.sign)
    assert anna.absence.lasts(anna.now) == (0 if sign in {"passed", "returned"} else 50_000)
    assert anna.after(1, *(["p1"] if sign == "back" else []), sure=sign != "unsure") == 0
    assert anna.absence.told(anna.now) is None
    begun = 0 if sign in {"back", "unsure"} else 10_000
    assert [anna.after(10), anna.after(10)] == [begun, begun + 10_000]


def words(elsewhere: Elsewhere) -> bytes:
    return elsewhere.telling([], False, 0)


def test_hears() -> None:
    """[LEAD22] A node surely hears the others from three seconds after the first of its own words that came back."""
    here = Elsewhere("here")
    assert not here.hears(100)
    for second in range(3):
        here.hear(words(here), 100 + second)
        assert not here.hears(100 + second)
    assert here.hears(103)


def test_a_gap() -> None:
    """[LEAD22] After a gap, however many others were heard in it, it begins anew."""
    here, there = Elsewhere("here"), Elsewhere("there")
    for second in range(10):
        here.hear(words(here), second)
    assert here.hears(9 + GOOD_FOR - 0.1)
    for second in range(10, 20):
        here.hear(words(there), second)
    assert not here.hears(9 + GOOD_FOR)
    assert not here.hears(20)
    here.hear(words(here), 20)
    assert not here.hears(20)
    here.hear(words(here), 22)
    assert here.hears(23)


def test_one_lost() -> None:
    """[LEAD22] One word that is lost, as others' may be, is no gap."""
    here = Elsewhere("here")
    for second in (0, 1, 2, 4, 5):
        here.hear(words(here), second)
    assert here.hears(5)
    assert json.loads(words(here))["node"] == "here"


async def test_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """[LEAD22] A node that stood still judges by nothing of before, also before it has looked again."""
    loop, watching = asyncio.get_running_loop(), Watching()
    monkeypatch.setattr(loop, "time", lambda: watching.now)
    presence = Presence("here", watching.absence)
    presence.tell = lambda: None
    presence.enter(Member("p2"))
    for _ in range(10):
        watching.now += 1
        presence.forget()
        told = presence.telling(1)
        assert told
        presence.hear(told)
    assert presence.away_for() == 6_000
    watching.now += 60
    assert presence.away_for() == 0
    presence.stop()
