"""Rules of the views: what each audience sees, sentence by sentence."""

import json
from typing import Any

from pydantic import TypeAdapter

from protocol import commands as c
from protocol.views import OwnView, View
from server.core.audience import project_guest, project_own, project_screen
from tests.core.given import (
    ACTIONS,
    AGENDA,
    ANNA,
    BRAM,
    BRINGER,
    CARDS,
    CASE,
    CHRIS,
    LEADER,
    PAD,
    QUESTIONS,
    START,
    Scenario,
    advance,
    at,
    item,
    sealed,
    waiting,
)

VIEW: TypeAdapter[Any] = TypeAdapter(View)
OWN: TypeAdapter[Any] = TypeAdapter(OwnView)
FACES = {"audience", "session", "order", "people", "facilitator"}


def screen(scenario: Scenario) -> dict[str, Any]:
    return dict(project_screen(scenario.session, START))


def guest(scenario: Scenario) -> dict[str, Any]:
    return dict(project_guest(scenario.session, START))


def asked(scenario: Scenario) -> None:
    scenario.does(ANNA, c.Ask(t="ask", id=item("q"), text=sealed("Why?")))
    scenario.does(LEADER, c.GiveFloor(t="give_floor", id=item("q")))


def full() -> Scenario:
    """A session in which everything happened once."""
    scenario = at(CASE)
    scenario.does(BRINGER, c.TellCase(t="tell_case", story=sealed("Once")))
    scenario.does(BRINGER, c.WordQuestion(t="word_question", id=item("w"), text=sealed("How?")))
    scenario.does(ANNA, c.OfferWording(t="offer_wording", id=item("o"), text=sealed("Whether?")))
    advance(scenario)
    asked(scenario)
    scenario.does(BRINGER, c.Rate(t="rate", id=item("q"), rating="cold"))
    advance(scenario)
    card, *_ = scenario.opens("Dare", "Wait", "Ask")
    scenario.does(BRINGER, c.Strike(t="strike", card=card, strikes=True))
    scenario.does(LEADER, c.AskRephrase(t="ask_rephrase", card=card, asked=True))
    scenario.does(LEADER, c.Spotlight(t="spotlight", item=card))
    scenario.does(LEADER, c.Invite(t="invite", link=sealed("link")))
    return scenario


def test_shape() -> None:
    """[VIEW1] Every view has the shape that the protocol says, with no field beside it."""
    for scenario in (waiting(), at(AGENDA), at(QUESTIONS), full(), at(ACTIONS)):
        for view in (scenario.view, screen(scenario), guest(scenario)):
            VIEW.validate_python(view, extra="forbid")
        OWN.validate_python(project_own(scenario.session, ANNA), extra="forbid")


def test_no_null() -> None:
    """[VIEW2] No view holds a null: what is unknown is absent."""
    scenario = full()
    for view in (scenario.view, screen(scenario), guest(scenario)):
        assert ": null" not in json.dumps(view)


def test_guest() -> None:
    """[VIEW3] A guest sees the session's outside, who is in it and who leads, and nothing of the talk."""
    assert guest(full()).keys() == FACES


def test_screen() -> None:
    """[VIEW4] The screen shows script, time, duties, key question, spotlight, pile and join link, no other text."""
    shown = {"bringer", "duties", "phases", "visit", "question", "shown", "pile", "invitation"}
    assert screen(full()).keys() == FACES | shown
    assert screen(at(CASE)).keys() == FACES | {"bringer", "duties", "phases", "visit"}


def test_screen_question() -> None:
    """[VIEW5] The key question on the screen is its last wording."""
    scenario = at(CASE)
    for name in ("w1", "w2"):
        scenario.does(BRINGER, c.WordQuestion(t="word_question", id=item(name), text=sealed(name)))
    assert screen(scenario)["question"]["text"] == sealed("w2")


def test_screen_shows_question() -> None:
    """[VIEW6] A question in the spotlight stands on the screen with its asker, who has the floor while it does."""
    scenario = at(QUESTIONS)
    asked(scenario)
    assert screen(scenario)["shown"] == {"t": "question", "id": item("q"), "by": ANNA, "text": sealed("Why?")}
    assert screen(scenario)["floor"] == ANNA
    scenario.does(LEADER, c.MarkAnswered(t="mark_answered", id=item("q")))
    assert "floor" not in screen(scenario)


def test_screen_shows_card() -> None:
    """[VIEW7] A card in the spotlight stands on the screen with its place in the shuffle, and no writer."""
    scenario = at(CARDS)
    card, *_ = scenario.opens("Dare", "Wait", "Ask")
    scenario.does(LEADER, c.Spotlight(t="spotlight", item=card))
    place = scenario.view["decks"]["d4.1"]["order"].index(card) + 1
    deck = {"phase": CARDS, "key": "cards"}
    assert screen(scenario)["shown"] == {"t": "card", "id": card, **deck, "text": sealed("Dare"), "n": place, "of": 3}


def test_screen_agenda() -> None:
    """[VIEW8] The screen shows the agenda in its phase only."""
    assert list(screen(at(AGENDA))["agenda"]["proposals"]) == [item("case")]
    assert "agenda" not in screen(at(CASE))


def test_screen_counts_ready() -> None:
    """[VIEW9] The screen shows how many are ready and never who."""
    scenario = at(CASE)
    scenario.does(ANNA, c.Ready(t="ready", visit=2, ready=True))
    assert screen(scenario)["visit"]["ready"] == {"count": 1, "of": 5}


def test_roles() -> None:
    """[VIEW10] Participants see their own roles."""
    scenario = at(CASE)
    assert project_own(scenario.session, LEADER)["roles"] == ["participant", "facilitator"]
    assert project_own(scenario.session, BRINGER)["roles"] == ["participant", "case-bringer"]
    assert project_own(scenario.session, ANNA)["roles"] == ["participant"]


def test_own_slips() -> None:
    """[VIEW11] The envelope with somebody's slips is shown to that participant only, also after the opening."""
    scenario = at(CARDS)
    for who in (ANNA, BRAM, CHRIS):
        scenario.does(who, c.Deal(t="deal", deck="d4.1", pad=PAD))
    scenario.opens("Dare", "Wait", "Ask")
    envelopes = [project_own(scenario.session, who)["slips"]["d4.1"] for who in (ANNA, BRAM, CHRIS)]
    assert len(set(envelopes)) == 3
    assert project_own(scenario.session, BRINGER)["slips"] == {}
    others = str((scenario.view, screen(scenario), guest(scenario)))
    assert not [envelope for envelope in envelopes if envelope in others]


def test_outside() -> None:
    """[VIEW12] Every audience sees title, method, language, who leads, stage and the end of the session."""
    outside = {
        "title": sealed("title"),
        "method": "test",
        "version": 1,
        "language": "nl",
        "leading": "guided",
        "stage": "waiting",
        "end": START,
    }
    for view in (waiting().view, screen(waiting()), guest(waiting())):
        assert view["session"] == outside


def test_phases() -> None:
    """[VIEW13] The phases of the script are shown as the session plays them, with their activities' settings."""
    phases = waiting().view["phases"]
    assert [phase["key"] for phase in phases] == ["agenda", "case", "questions", "cards", "actions"]
    assert phases[AGENDA]["activities"] == [{"t": "agenda", "each": 2, "vote": True}]
