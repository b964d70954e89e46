"""Rules of people: taking a seat, names, removal, the invitation, a second device."""

from protocol import commands as c
from server.core.audience import project_guest, project_screen
from server.core.decide import decide
from server.core.decision import LeaveWork, Refusal
from server.core.hashing import hash_of
from server.core.scene import Member, Moment
from tests.core.given import ANNA, BRINGER, CARDS, LEADER, START, Scenario, at, names, sealed, slip, waiting


def join(agreed: bool = True) -> c.Join:
    return c.Join(t="join", name=sealed("Anna"), agreed=agreed)


def remove(participant: str) -> c.Remove:
    return c.Remove(t="remove", participant=participant)


def test_join() -> None:
    """[PPL1] A guest who agrees takes a seat and is shown to everyone, in the order of joining."""
    scenario = Scenario()
    assert names(scenario.does("anna's proof", join())) == ["ParticipantJoined"]
    assert scenario.view["order"] == ["p1", "p2"]
    assert scenario.view["people"]["p2"] == {"name": sealed("Anna")}


def test_not_agreed() -> None:
    """[PPL2] A guest who does not agree gets no seat: `not_agreed`."""
    assert Scenario().does("anna's proof", join(agreed=False)) == Refusal("not_agreed")


def test_join_twice() -> None:
    """[PPL3] The same proof takes a seat once; joining again is done."""
    scenario = Scenario()
    scenario.does("anna's proof", join())
    assert scenario.does("anna's proof", join()) == ()
    assert scenario.does("p2", join()) == ()


def test_join_late() -> None:
    """[PPL4] A guest can join a running session, not a closed one: `session_closed`."""
    scenario = at(CARDS)
    assert names(scenario.does("late", join())) == ["ParticipantJoined"]
    scenario.does(LEADER, c.Close(t="close"))
    assert scenario.does("too late", join()) == Refusal("session_closed")


def test_full() -> None:
    """[PPL5] Nobody joins a session that has as many participants as it may: `session_full`."""
    scenario = Scenario(most=1)
    assert scenario.does("anna's proof", join()) == Refusal("session_full")


def test_guest_can_only_join() -> None:
    """[PPL6] A guest without a seat can do nothing but join: `not_admitted`."""
    assert Scenario().does("anna's proof", c.Begin(t="begin")) == Refusal("not_admitted")


def test_rename() -> None:
    """[PPL7] A participant corrects the own name; the same name again is done."""
    scenario = waiting()
    rename = c.Rename(t="rename", name=sealed("Annie"))
    assert names(scenario.does(ANNA, rename)) == ["PersonRenamed"]
    assert scenario.view["people"][ANNA] == {"name": sealed("Annie")}
    assert scenario.does(ANNA, rename) == ()


def test_remove() -> None:
    """[PPL8] Who the facilitator removes leaves the circle; their name stays with what they wrote."""
    scenario = waiting()
    assert names(scenario.does(LEADER, remove(ANNA))) == ["ParticipantRemoved"]
    assert ANNA not in scenario.view["order"]
    assert ANNA in scenario.view["people"]
    assert scenario.does(LEADER, remove(ANNA)) == ()


def test_removed_is_refused() -> None:
    """[PPL9] Who was removed can do nothing any more, by whatever seat: `removed`."""
    scenario = waiting()
    scenario.does(LEADER, remove(ANNA))
    assert scenario.does(ANNA, c.Rename(t="rename", name=sealed("Annie"))) == Refusal("removed")
    assert scenario.does(f"proof of {ANNA}", join()) == Refusal("removed")


def test_remove_refused() -> None:
    """[PPL10] Only the facilitator removes, only who is there, and not themselves."""
    scenario = waiting()
    assert scenario.does(ANNA, remove(BRINGER)) == Refusal("not_your_role")
    assert scenario.does(LEADER, remove("p99")) == Refusal("unknown_item")
    assert scenario.does(LEADER, remove(LEADER)) == Refusal("not_your_role")


def test_removed_brings_no_case() -> None:
    """[PPL11] With who is removed their proposals go, and the choice of their case with them."""
    scenario = at(CARDS)
    scenario.does(LEADER, remove(BRINGER))
    assert "bringer" not in scenario.view
    assert scenario.view["agenda"] == {"order": [], "proposals": {}}


def test_invite() -> None:
    """[PPL12] The facilitator shows the join link, or takes it away; entering a phase and closing take it away too."""
    scenario = waiting()
    link = c.Invite(t="invite", link=sealed("link"))
    assert scenario.does(ANNA, link) == Refusal("not_your_role")
    for leaving in (c.Invite(t="invite", link=None), c.Begin(t="begin"), c.Close(t="close")):
        scenario.does(LEADER, link)
        assert scenario.view["invitation"] == sealed("link")
        assert scenario.does(LEADER, link) == ()
        scenario.does(LEADER, leaving)
        assert "invitation" not in scenario.view


def test_remote() -> None:
    """[PPL14] Participants say that they are not in the room with the others; circle and screen see it, guests not."""
    scenario = waiting()
    away = c.SetRemote(t="set_remote", remote=True)
    assert names(scenario.does(ANNA, away)) == ["RemoteSet"]
    assert scenario.does(ANNA, away) == ()
    for view in (scenario.view, project_screen(scenario.session, START)):
        assert [who for who, person in view["people"].items() if person.get("remote")] == [ANNA]
    assert not any("remote" in person for person in project_guest(scenario.session, START)["people"].values())
    scenario.does(ANNA, c.SetRemote(t="set_remote", remote=False))
    assert scenario.view["people"][ANNA] == {"name": sealed(ANNA)}


def test_pair() -> None:
    """[PPL13] Any participant leaves a pairing box at any time, under a hash; nothing of it comes into the log."""
    scenario = waiting()
    pair = c.Pair(t="pair", box=slip("box"), content="abc")
    decision = decide(scenario.session, Member(ANNA), pair, Moment(scenario.now))
    assert decision == LeaveWork(hash_of(slip("box")), "abc")
    assert scenario.does(ANNA, pair) == ()
