"""Rules of the door: who is let in, before any command."""

from protocol import commands as c
from server.core.decision import Refusal
from server.core.door import admit, admit_screen, recover
from server.core.scene import Guest, Member
from tests.core.given import ANNA, LEADER, digest, waiting

JOIN = digest("join")
KNOWN = digest(f"proof of {ANNA}")
NEW = digest("a new proof")


def test_known_proof() -> None:
    """[SES1] A known seat proof is let in as its participant, with or without a link, also after closing."""
    scenario = waiting()
    scenario.does(LEADER, c.Close(t="close"))
    assert admit(scenario.session, KNOWN, None, 40) == Member(ANNA)
    assert admit(scenario.session, KNOWN, digest("foreign"), 1) == Member(ANNA)


def test_link() -> None:
    """[SES2] An unknown proof with the join link's token is let in as a guest."""
    assert admit(waiting().session, NEW, JOIN, 40) == Guest(NEW)


def test_no_link() -> None:
    """[SES3] An unknown proof without a link is refused: `not_admitted`."""
    assert admit(waiting().session, NEW, None, 40) == Refusal("not_admitted")


def test_wrong_link() -> None:
    """[SES4] A token that is not the join link's is refused: `wrong_link`; the screen's is no join link."""
    assert admit(waiting().session, NEW, digest("screen"), 40) == Refusal("wrong_link")


def test_removed() -> None:
    """[SES5] The proof of who was removed is refused, link or not: `removed`."""
    scenario = waiting()
    scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))
    assert admit(scenario.session, KNOWN, JOIN, 40) == Refusal("removed")


def test_full() -> None:
    """[SES6] A guest is refused when the circle is full: `session_full`."""
    assert admit(waiting().session, NEW, JOIN, 6) == Refusal("session_full")


def test_closed() -> None:
    """[SES7] A guest is refused after closing: `session_closed`."""
    scenario = waiting()
    scenario.does(LEADER, c.Close(t="close"))
    assert admit(scenario.session, NEW, JOIN, 40) == Refusal("session_closed")


def test_screen() -> None:
    """[SES8] A screen is let in by the screen link's token only: `wrong_link`."""
    assert admit_screen(waiting().session, digest("screen")) is None
    assert admit_screen(waiting().session, JOIN) == Refusal("wrong_link")


def test_recovery() -> None:
    """[SES9] The recovery code gives the facilitator another seat proof; the old one stays."""
    scenario = waiting()
    added = recover(scenario.session, digest("recovery"), NEW)
    assert isinstance(added, tuple)
    scenario.happened(*added)
    assert admit(scenario.session, NEW, None, 40) == Member(LEADER)
    assert admit(scenario.session, digest("proof"), None, 40) == Member(LEADER)
    assert recover(scenario.session, digest("recovery"), NEW) == ()


def test_wrong_code() -> None:
    """[SES10] A code that does not fit, or a proof that has another seat, gives nothing: `wrong_code`."""
    assert recover(waiting().session, digest("guess"), NEW) == Refusal("wrong_code")
    assert recover(waiting().session, digest("recovery"), KNOWN) == Refusal("wrong_code")
