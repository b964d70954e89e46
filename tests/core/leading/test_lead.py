"""Rules of leading: the offer, the absence, and what becomes of codes, links and who led before."""

from typing import Any

import pytest

from protocol import commands as c
from server.core.audience import project_own, project_screen
from server.core.decision import Refusal
from server.core.door import admit, admit_screen, recover
from server.core.hashing import hash_of
from server.core.scene import Member
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CASE,
    CHRIS,
    LEADER,
    START,
    Scenario,
    at,
    digest,
    led_by,
    names,
    passing,
    sealed,
    waiting,
)

PATIENCE = 60_000


def offer(to: str | None) -> c.OfferLead:
    return c.OfferLead(t="offer_lead", to=to)


def decline(of: str = LEADER) -> c.DeclineLead:
    return c.DeclineLead(t="decline_lead", of=of)


def accept(of: str = LEADER, code: str = "new") -> c.AcceptLead:
    return c.AcceptLead(t="accept_lead", of=of, **passing(code))


def take(of: str = LEADER, code: str = "new") -> c.TakeLead:
    return c.TakeLead(t="take_lead", of=of, **passing(code))


def offered(to: str = ANNA) -> Scenario:
    scenario = waiting()
    scenario.does(LEADER, offer(to))
    return scenario


def abandoned() -> Scenario:
    """The facilitator has been away for just long enough."""
    scenario = waiting()
    scenario.away = PATIENCE
    return scenario


def test_offer() -> None:
    """[LEAD1] The facilitator offers the lead to one participant, which the circle sees; the same again is done."""
    scenario = waiting()
    assert "offered" not in scenario.view
    assert names(scenario.does(LEADER, offer(ANNA))) == ["LeadOffered"]
    assert scenario.view["offered"] == ANNA
    assert scenario.does(LEADER, offer(ANNA)) == ()
    assert "offered" not in project_screen(scenario.session, START)


def test_whom_to_offer() -> None:
    """[LEAD2] Only the facilitator offers, and not to themselves, only to who is there."""
    scenario = waiting()
    assert scenario.does(ANNA, offer(BRAM)) == Refusal("not_your_role")
    assert scenario.does(LEADER, offer(LEADER)) == Refusal("not_your_role")
    assert scenario.does(LEADER, offer("p99")) == Refusal("unknown_item")
    scenario.does(LEADER, c.Remove(t="remove", participant=BRAM))
    assert scenario.does(LEADER, offer(BRAM)) == Refusal("unknown_item")


@pytest.mark.parametrize("instead", [None, BRAM])
def test_taken_back(instead: str | None) -> None:
    """[LEAD3] The facilitator takes the offer back, or offers to somebody else; who accepts then is refused."""
    scenario = offered()
    scenario.does(LEADER, offer(instead))
    assert scenario.view.get("offered") == instead
    assert scenario.does(ANNA, accept()) == Refusal("not_offered")
    assert scenario.does(LEADER, offer(instead)) == ()


def test_accept() -> None:
    """[LEAD4] Who accepts leads from then on; the circle and the screen see who led before, how, and when."""
    scenario = offered()
    assert "lead" not in scenario.view
    scenario.now += 5_000
    assert names(scenario.does(ANNA, accept())) == ["LeadPassed"]
    for view in (scenario.view, project_screen(scenario.session, START)):
        assert view["facilitator"] == ANNA
        assert view["lead"] == {"before": LEADER, "how": "offered", "since": START + 5_000}
    assert "offered" not in scenario.view
    assert project_own(scenario.session, ANNA)["roles"] == ["participant", "facilitator"]
    assert names(scenario.does(ANNA, c.Begin(t="begin"))) == ["PhaseEntered"]


def test_not_offered() -> None:
    """[LEAD5] Nobody but the one to whom it is offered accepts: `not_offered`."""
    assert waiting().does(ANNA, accept()) == Refusal("not_offered")
    assert offered().does(BRAM, accept()) == Refusal("not_offered")
    assert offered().does("a guest", accept()) == Refusal("not_admitted")
    gone = abandoned()
    assert gone.does(ANNA, accept()) == Refusal("not_offered")


def test_decline() -> None:
    """[LEAD6] Who declines is offered it no more; nobody else's offer goes by that, and declining again is done."""
    scenario = offered()
    for who, of in ((BRAM, LEADER), (LEADER, LEADER), (ANNA, BRAM)):
        assert scenario.does(who, decline(of)) == ()
        assert scenario.view["offered"] == ANNA
    assert names(scenario.does(ANNA, decline())) == ["LeadOffered"]
    assert "offered" not in scenario.view
    assert scenario.does(ANNA, decline()) == ()
    assert scenario.does(ANNA, accept()) == Refusal("not_offered")


def test_offer_goes() -> None:
    """[LEAD7] With who is removed the offer goes, and with the closing of the session."""
    scenario = offered()
    scenario.does(LEADER, c.Remove(t="remove", participant=BRAM))
    assert scenario.view["offered"] == ANNA
    scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))
    assert "offered" not in scenario.view
    assert scenario.does(ANNA, accept()) == Refusal("removed")
    closed = offered()
    closed.does(LEADER, c.Close(t="close"))
    assert "offered" not in closed.view


def test_take() -> None:
    """[LEAD8] A participant takes the lead once the facilitator has been away for as long as the setting says."""
    scenario = abandoned()
    scenario.does(LEADER, offer(BRAM))
    assert names(scenario.does(ANNA, take())) == ["LeadPassed"]
    assert scenario.view["facilitator"] == ANNA
    assert scenario.view["lead"] == {"before": LEADER, "how": "taken", "since": START}
    assert "offered" not in scenario.view


@pytest.mark.parametrize("away", [0, PATIENCE - 1])
def test_still_here(away: int) -> None:
    """[LEAD9] While the facilitator is here, or not away for so long, nobody takes the lead: `still_here`."""
    scenario = waiting()
    scenario.away = away
    assert scenario.does(ANNA, take()) == Refusal("still_here")
    scenario.does(LEADER, offer(ANNA))
    assert scenario.does(ANNA, take()) == Refusal("still_here")
    assert scenario.view["facilitator"] == LEADER


@pytest.mark.parametrize("late", [accept, take])
def test_lead_moved(late: Any) -> None:
    """[LEAD10] Accepting and taking name who is relieved; when somebody else leads by then it is refused."""
    scenario = led_by(BRAM, abandoned(), "of Bram")
    scenario.does(BRAM, offer(ANNA))
    assert scenario.does(ANNA, late(LEADER)) == Refusal("lead_moved")
    assert scenario.does(LEADER, late(LEADER)) == Refusal("lead_moved")
    assert scenario.view["facilitator"] == BRAM


@pytest.mark.parametrize("again", [accept, take])
def test_again(again: Any) -> None:
    """[LEAD11] Taking or accepting again with the same code is done; with another it is `lead_moved`."""
    scenario = led_by(ANNA, abandoned())
    assert scenario.does(ANNA, again()) == ()
    assert scenario.does(ANNA, again(code="other")) == Refusal("lead_moved")
    # Resent when somebody else has followed by now, it does not bring the lead back.
    led_by(BRAM, scenario, "of Bram")
    assert scenario.does(ANNA, again()) == Refusal("lead_moved")


@pytest.mark.parametrize("asked", [accept, take])
def test_facilitator(asked: Any) -> None:
    """[LEAD12] The facilitator does not follow themselves: `not_your_role`."""
    scenario = abandoned()
    assert scenario.does(LEADER, asked()) == Refusal("not_your_role")
    assert recover(scenario.session, hash_of(digest("new")), digest("device")) == Refusal("wrong_code")


def test_codes() -> None:
    """[LEAD13] With each change the recovery code of before is void (`relieved`); the new one seats who leads now."""
    scenario = led_by(ANNA, waiting(), "of Anna")
    led_by(BRAM, scenario, "of Bram")
    device = digest("a new device")
    for void in (digest("recovery"), hash_of(digest("of Anna"))):
        assert recover(scenario.session, void, device) == Refusal("relieved")
    added = recover(scenario.session, hash_of(digest("of Bram")), device)
    assert isinstance(added, tuple)
    scenario.happened(*added)
    assert admit(scenario.session, device, None, 40) == Member(BRAM)
    assert scenario.session.lead.wrap == sealed("of Bram")


@pytest.mark.parametrize("code", ["of Anna", "of Bram"])
def test_used_code(code: str) -> None:
    """[LEAD14] A code that somebody had before is no new one: `wrong_code`."""
    scenario = led_by(BRAM, led_by(ANNA, waiting(), "of Anna"), "of Bram")
    scenario.does(BRAM, offer(CHRIS))
    assert scenario.does(CHRIS, accept(BRAM, code)) == Refusal("wrong_code")
    assert scenario.view["facilitator"] == BRAM


def test_relieved() -> None:
    """[LEAD15] Who was relieved stays as a participant and can do what participants can, by whatever seat."""
    scenario = at(CASE)
    scenario.happened(*recover(scenario.session, digest("recovery"), digest("second device")))  # type: ignore[misc]
    led_by(ANNA, scenario)
    for proof in ("proof", "second device"):
        assert admit(scenario.session, digest(proof), None, 40) == Member(LEADER)
    assert project_own(scenario.session, LEADER)["roles"] == ["participant"]
    for command in (c.Advance(t="advance", visit=2), offer(BRAM), c.Close(t="close"), c.Delete(t="delete")):
        assert scenario.does(LEADER, command) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, c.Ready(t="ready", visit=2, ready=True))) == ["ReadySet"]
    assert scenario.view["visit"]["ready"] == {"count": 1, "of": 5, "who": [LEADER]}
    assert names(scenario.does(ANNA, c.Remove(t="remove", participant=LEADER))) == ["ParticipantRemoved"]


def test_screens() -> None:
    """[LEAD16] Who leads anew brings a screen link; the screens of before stay."""
    scenario = led_by(BRAM, led_by(ANNA, waiting(), "of Anna"), "of Bram")
    for token in (digest("screen"), hash_of(digest("screen of of Anna")), hash_of(digest("screen of of Bram"))):
        assert admit_screen(scenario.session, token) is None
    assert admit_screen(scenario.session, digest("no screen")) == Refusal("wrong_link")
    known = {**passing("again"), "screen": passing("of Anna")["screen"]}
    scenario.does(BRAM, offer(ANNA))
    scenario.does(ANNA, c.AcceptLead(t="accept_lead", of=BRAM, **known))
    assert len(scenario.session.people.screens) == 3


def test_stages() -> None:
    """[LEAD17] The lead passes in the waiting room and while the session runs, not after closing."""
    for scenario in (waiting(), at(CASE)):
        scenario.away = PATIENCE
        led_by(ANNA, scenario)
        scenario.does(ANNA, offer(BRAM))
        scenario.does(ANNA, c.Close(t="close"))
        for who, command in ((ANNA, offer(CHRIS)), (BRAM, accept(ANNA, "b")), (BRAM, decline()), (BRAM, take(ANNA))):
            assert scenario.does(who, command) == Refusal("session_closed")


def test_bringer_leads() -> None:
    """[LEAD18] The case-bringer may come to lead, and stays the case-bringer."""
    scenario = led_by(BRINGER, at(CASE))
    assert project_own(scenario.session, BRINGER)["roles"] == ["participant", "facilitator", "case-bringer"]
    assert names(scenario.does(BRINGER, c.TellCase(t="tell_case", story=sealed("Once")))) == ["CaseTold"]
    assert names(scenario.does(BRINGER, c.Advance(t="advance", visit=2))) == ["PhaseEntered"]
