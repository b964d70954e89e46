"""Rules of actions: noting them, dropping them, passing, and who brings a case next time."""

from protocol import commands as c
from server.core.decision import Refusal
from tests.core.given import ACTIONS, ANNA, BRAM, BRINGER, CARDS, LEADER, at, item, names, sealed
from tests.core.secret.counting import LEAVING, METHOD


def note(name: str, text: str = "Call", when: str | None = None) -> c.NoteAction:
    return c.NoteAction(t="note_action", id=item(name), text=sealed(text), when=when)


def drop(name: str) -> c.DropAction:
    return c.DropAction(t="drop_action", id=item(name))


def passing(passes: bool = True) -> c.Pass:
    return c.Pass(t="pass", passes=passes)


def test_note() -> None:
    """[ACT1] Everyone notes own actions, case-bringer and facilitator too, and changes them; everyone sees them."""
    scenario = at(ACTIONS)
    for who in (LEADER, BRINGER, ANNA):
        assert names(scenario.does(who, note(who))) == ["ActionNoted"]
    assert scenario.does(ANNA, note(ANNA)) == ()
    scenario.does(ANNA, note(ANNA, "Write", sealed("Friday")))
    action = {"by": ANNA, "text": sealed("Write"), "when": sealed("Friday")}
    assert scenario.view["actions"]["items"][item(ANNA)] == action
    assert scenario.does(BRAM, note(ANNA)) == Refusal("not_yours")


def test_where() -> None:
    """[ACT2] Actions are noted, dropped and passed on only in a phase with actions: `not_now`."""
    scenario = at(CARDS)
    for command in (note("a"), drop("a"), passing()):
        assert scenario.does(ANNA, command) == Refusal("not_now")


def test_each() -> None:
    """[ACT3] A person has as many actions as the phase allows each: `too_many_items`."""
    scenario = at(ACTIONS)
    scenario.does(ANNA, note("a"))
    scenario.does(ANNA, note("b"))
    assert scenario.does(ANNA, note("c")) == Refusal("too_many_items")


def test_drop() -> None:
    """[ACT4] Who noted an action drops it, and nothing revives it."""
    scenario = at(ACTIONS)
    scenario.does(ANNA, note("a"))
    assert scenario.does(BRAM, drop("a")) == Refusal("not_yours")
    assert scenario.does(BRAM, drop("none")) == Refusal("unknown_item")
    assert names(scenario.does(ANNA, drop("a"))) == ["ActionDropped"]
    assert scenario.does(ANNA, drop("a")) == ()
    assert scenario.does(ANNA, note("a")) == ()
    assert scenario.view["actions"]["order"] == []


def test_pass() -> None:
    """[ACT5] Who has no action can pass, or not after all; who notes one no longer passes."""
    scenario = at(ACTIONS)
    assert names(scenario.does(ANNA, passing())) == ["PassSet"]
    assert scenario.does(ANNA, passing()) == ()
    assert scenario.view["actions"]["passed"] == [ANNA]
    scenario.does(ANNA, passing(passes=False))
    assert scenario.view["actions"]["passed"] == []
    scenario.does(ANNA, passing())
    scenario.does(ANNA, note("a"))
    assert scenario.view["actions"]["passed"] == []
    assert scenario.does(ANNA, passing()) == Refusal("not_now")


def test_next_time() -> None:
    """[ACT6] Where the phase asks for it everyone, case-bringer too, says that they would bring a case next time."""
    scenario, offer = at(LEAVING, METHOD), c.OfferNext(t="offer_next", offers=True)
    assert "next" not in scenario.view["actions"]
    for who in (BRAM, BRINGER):
        assert names(scenario.does(who, offer)) == ["NextOffered"]
    assert scenario.does(BRAM, offer) == ()
    assert scenario.view["actions"]["next"] == [BRAM, BRINGER]
    scenario.does(BRAM, c.OfferNext(t="offer_next", offers=False))
    assert scenario.view["actions"]["next"] == [BRINGER]
    assert at(ACTIONS).does(BRAM, offer) == Refusal("not_now")
    assert at(CARDS).does(BRAM, offer) == Refusal("not_now")


def test_not_here_next_time() -> None:
    """[ACT7] Who is removed brings nothing next time."""
    scenario = at(LEAVING, METHOD)
    for who in (ANNA, BRAM):
        scenario.does(who, c.OfferNext(t="offer_next", offers=True))
    scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))
    assert scenario.view["actions"]["next"] == [BRAM]
