"""Rules of the vote: secret ballots through the urn."""

from protocol import commands as c
from protocol.activities import AgendaSettings
from protocol.method import Method
from server.core.decision import Refusal
from server.core.events import VoteCounted
from tests.core.given import (
    AGENDA,
    ANNA,
    BRAM,
    CASE,
    CHRIS,
    LEADER,
    PAD,
    Scenario,
    advance,
    at,
    back,
    item,
    names,
    of_deck,
    phase,
    sealed,
    slip,
    waiting,
)

OPEN = c.OpenVote(t="open_vote", visit=1)


def cast(who: str, choice: str = "case", rev: int = 1) -> c.Cast:
    return c.Cast(t="cast", deck="d1.1", slip=of_deck("d1.1", who, 0), rev=rev, choice=item(choice))


def close(deck: str = "d1.1") -> c.CloseDeck:
    return c.CloseDeck(t="close_deck", deck=deck)


def voting() -> Scenario:
    scenario = at(AGENDA)
    scenario.does(ANNA, c.Propose(t="propose", id=item("other"), title=sealed("T"), line=sealed("L")))
    scenario.does(LEADER, OPEN)
    return scenario


def test_open() -> None:
    """[VOTE1] The facilitator opens a ballot box in a phase with a vote; everyone sees that it is open, no more."""
    scenario = at(AGENDA)
    assert scenario.does(ANNA, OPEN) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, OPEN)) == ["DeckOpened"]
    assert scenario.does(LEADER, OPEN) == ()
    assert scenario.view["agenda"]["vote"] == {"deck": "d1.1", "status": "open"}
    assert scenario.view["piles"] == []


def test_open_refused() -> None:
    """[VOTE2] There is no vote without proposals (`no_case`), where the method has none (`not_now`), or later."""
    empty = waiting()
    empty.does(LEADER, c.Begin(t="begin"))
    assert empty.does(LEADER, OPEN) == Refusal("no_case")
    plain = AgendaSettings(t="agenda", vote=False)
    unvoted = at(AGENDA, Method(id="test", version=1, phases=(phase("agenda", plain),)))
    assert unvoted.does(LEADER, OPEN) == Refusal("not_now")
    assert at(CASE).does(LEADER, OPEN) == Refusal("other_visit")
    assert at(CASE).does(LEADER, c.OpenVote(t="open_vote", visit=2)) == Refusal("not_now")


def test_cast() -> None:
    """[VOTE3] A ballot is cast by slip for a case on the agenda; nothing comes into log or view until the close."""
    scenario = voting()
    log, view = list(scenario.log), scenario.view
    assert scenario.does(BRAM, cast(BRAM)) == ()
    assert (scenario.log, scenario.view) == (log, view)
    assert scenario.does(BRAM, cast(BRAM, "none")) == Refusal("unknown_item")
    foreign = c.Cast(t="cast", deck="d1.1", slip=slip("foreign"), rev=1, choice=item("case"))
    assert scenario.does(BRAM, foreign) == Refusal("wrong_slip")


def test_change() -> None:
    """[VOTE4] A ballot is changed by casting it again with a higher revision; a late one changes nothing."""
    scenario = voting()
    for who in (ANNA, BRAM, CHRIS):
        scenario.does(who, cast(who))
    scenario.does(BRAM, cast(BRAM, "other", rev=2))
    scenario.does(BRAM, cast(BRAM, "case", rev=1))
    assert scenario.does(LEADER, close()) == (VoteCounted("d1.1", {item("case"): 2, item("other"): 1}),)


def test_too_few() -> None:
    """[VOTE5] Fewer than three ballots are not counted out: nobody learns what they said."""
    scenario = voting()
    scenario.does(ANNA, cast(ANNA))
    scenario.does(BRAM, cast(BRAM))
    assert names(scenario.does(LEADER, close())) == ["VoteTooFew"]
    assert scenario.view["agenda"]["vote"] == {"deck": "d1.1", "status": "too_few"}


def test_counted() -> None:
    """[VOTE6] From three ballots everyone sees the counts, by proposal still on the agenda."""
    scenario = voting()
    for who in (ANNA, BRAM, CHRIS):
        scenario.does(who, cast(who))
    assert scenario.does(ANNA, close()) == Refusal("not_your_role")
    scenario.does(LEADER, close())
    counts = {item("case"): 3, item("other"): 0}
    assert scenario.view["agenda"]["vote"] == {"deck": "d1.1", "status": "counted", "counts": counts}
    assert scenario.does(LEADER, close()) == ()
    assert scenario.does(ANNA, cast(ANNA, rev=2)) == Refusal("deck_closed")


def test_not_chosen_meanwhile() -> None:
    """[VOTE7] No case is chosen while the ballot box is open: `not_now`."""
    scenario = voting()
    assert scenario.does(LEADER, c.Choose(t="choose", id=item("case"))) == Refusal("not_now")
    scenario.does(LEADER, close())
    assert names(scenario.does(LEADER, c.Choose(t="choose", id=item("case")))) == ["CaseChosen"]


def test_one_slip() -> None:
    """[VOTE8] Everyone is dealt one slip a ballot box, facilitator included, and a new box after a closed one."""
    scenario = voting()
    for who in (LEADER, ANNA):
        assert names(scenario.does(who, c.Deal(t="deal", deck="d1.1", pad=PAD))) == ["SlipsDealt"]
    scenario.does(LEADER, close())
    assert names(scenario.does(LEADER, OPEN)) == ["DeckOpened"]
    assert scenario.view["agenda"]["vote"]["deck"] == "d1.2"


def test_left_open() -> None:
    """[VOTE9] A box left open takes no ballots in another phase (`not_now`) and goes on when the group is back."""
    scenario = voting()
    advance(scenario)
    assert scenario.does(ANNA, cast(ANNA)) == Refusal("not_now")
    back(scenario)
    assert scenario.does(ANNA, cast(ANNA)) == ()
    assert len(scenario.urns["d1.1"]) == 1
