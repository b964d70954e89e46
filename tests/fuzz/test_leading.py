"""Whatever is done about the lead in whatever order: one leads, and it passed as it may."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from protocol import commands as c
from server.core.decision import Refusal
from server.core.door import recover
from server.core.events import DeviceAdded
from server.core.hashing import hash_of
from server.core.session import Session
from tests.core.given import Scenario, digest, waiting
from tests.fuzz import counting
from tests.fuzz.choices import some_command

WHO = ("p1", "p2", "p3", "p4")
LEADING: tuple[type[c.Command], ...] = (c.OfferLead, c.AcceptLead, c.TakeLead, c.DeclineLead, c.Remove)
AWAY = (0, 59_999, 60_000)


def passed_rightly(before: Session, who: str, command: Any, scenario: Scenario) -> None:
    """Either everything about who leads is as it was, or it passed from the one named to the asker, who might."""
    lead, device = scenario.session.lead, digest("device")
    assert lead.facilitator in scenario.session.people.order
    if lead.facilitator == before.lead.facilitator:
        assert lead.recovery == before.lead.recovery
        return
    assert (before.lead.facilitator, lead.facilitator) == (command.of, who)
    assert before.lead.offered == who if isinstance(command, c.AcceptLead) else scenario.away == 60_000
    for void in before.lead.void | {before.lead.recovery}:
        assert recover(scenario.session, void, device) == Refusal("relieved")
    assert recover(scenario.session, hash_of(command.code), device) == (DeviceAdded(who, device),)


@given(st.data(), st.integers(20, 50))
def test_any_lead(data: st.DataObject, steps: int) -> None:
    """[LEAD20] Whatever is offered, accepted, declined, taken and removed in whatever order: one leads, who is there;
    each change was allowed; codes of before open nothing."""
    counting.one_more("leads")
    scenario = waiting()
    for _ in range(steps):
        who, kind = data.draw(st.sampled_from(WHO)), data.draw(st.sampled_from(LEADING))
        scenario.away, before = data.draw(st.sampled_from(AWAY)), scenario.session
        command = some_command(scenario, kind, data)
        scenario.does(who, command)
        passed_rightly(before, who, command, scenario)
