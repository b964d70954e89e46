"""Rules of named cards: written by name, hidden from everyone else until they are opened."""

import json

import pytest

from protocol import commands as c
from server.core.activities.cards import named
from server.core.audience import project_own, project_screen
from server.core.decision import Refusal
from tests.core.cards.decks import ADVICE, NAMED, close, closed, open_card, withdraw, write, writing
from tests.core.given import ANNA, BRAM, BRINGER, LEADER, PAD, START, Scenario, advance, item, names, sealed


def of(scenario: Scenario, who: str) -> dict[str, str]:
    """A participant's own hidden cards: their texts by id."""
    return {key: card["text"] for key, card in project_own(scenario.session, who)["cards"].items()}


def test_hidden() -> None:
    """[NAMED1] A named card is in no view but its writer's own slice, and in no number, until it is opened."""
    scenario = writing()
    before = scenario.view["decks"]
    assert names(scenario.does(ANNA, write("a", "Calm"))) == ["CardWritten"]
    assert scenario.view["decks"] == before
    assert before[NAMED] == {
        "phase": 1,
        "key": "named",
        "named": True,
        "status": "open",
        "each": 2,
        "order": [],
        "cards": {},
    }
    assert of(scenario, ANNA) == {item("a"): sealed("Calm")}
    others = [scenario.view, project_screen(scenario.session, START), project_own(scenario.session, BRAM)]
    assert sealed("Calm") not in json.dumps(others)


def test_changed() -> None:
    """[NAMED2] Writers change and withdraw their own hidden card; nobody else does, and nothing revives it."""
    scenario = writing()
    scenario.does(ANNA, write("a", "Calm"))
    assert scenario.does(ANNA, write("a", "Calm")) == ()
    scenario.does(ANNA, write("a", "Calmer"))
    assert of(scenario, ANNA) == {item("a"): sealed("Calmer")}
    assert scenario.does(BRAM, write("a", "Mine")) == Refusal("not_yours")
    assert scenario.does(BRAM, withdraw("a")) == Refusal("not_yours")
    assert scenario.does(ANNA, withdraw("b")) == Refusal("unknown_item")
    assert names(scenario.does(ANNA, withdraw("a"))) == ["CardWithdrawn"]
    assert scenario.does(ANNA, withdraw("a")) == ()
    assert scenario.does(ANNA, write("a", "Calm")) == ()
    assert of(scenario, ANNA) == {}


def test_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """[NAMED3] A writer has as many cards in a named deck as the phase allows each: `too_many_items`."""
    scenario = writing()
    for name in "ab":
        scenario.does(ANNA, write(name))
    assert scenario.does(ANNA, write("c")) == Refusal("too_many_items")
    assert names(scenario.does(BRAM, write("c"))) == ["CardWritten"]
    monkeypatch.setattr(named, "MOST_CARDS", 3)
    assert scenario.does(BRAM, write("d")) == Refusal("too_many_items")


def test_who_writes() -> None:
    """[NAMED4] The case-bringer writes named cards only where the deck says so; a closed deck and another take none."""
    scenario = writing()
    assert scenario.does(BRINGER, write("a")) == Refusal("not_your_role")
    assert names(writing(bringer=True).does(BRINGER, write("a"))) == ["CardWritten"]
    assert scenario.does(ANNA, write("a", deck=ADVICE)) == Refusal("unknown_item")
    assert scenario.does(ANNA, write("a", deck="d9.9")) == Refusal("unknown_item")
    assert scenario.does(ANNA, c.Deal(t="deal", deck=NAMED, pad=PAD)) == Refusal("unknown_item")
    closed(scenario)
    assert scenario.does(ANNA, write("a")) == Refusal("deck_closed")
    other = writing()
    advance(other)
    assert other.does(ANNA, write("a")) == Refusal("not_now")


def test_together() -> None:
    """[NAMED5] What is opened together is opened at the close, by the order of seats, each with its writer's name."""
    scenario = writing()
    scenario.does(BRAM, write("b", "Brave"))
    scenario.does(ANNA, write("a", "Calm"))
    assert scenario.does(ANNA, close()) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, close())) == ["WritingEnded", "CardsOpened"]
    pile = scenario.view["decks"][NAMED]
    assert pile["status"] == "opened"
    assert [pile["cards"][key] for key in pile["order"]] == [
        {"text": sealed("Calm"), "by": ANNA},
        {"text": sealed("Brave"), "by": BRAM},
    ]
    assert "hidden" not in pile
    assert of(scenario, ANNA) == {}
    assert scenario.does(LEADER, close()) == ()
    assert names(writing().does(LEADER, close())) == ["WritingEnded"]


def test_in_turn() -> None:
    """[NAMED6] In turn each writer opens the own card after the close; everyone sees whose are still hidden."""
    scenario = writing("in-turn")
    scenario.does(ANNA, write("a", "Calm"))
    assert scenario.does(ANNA, open_card("a")) == Refusal("not_now")
    closed(scenario)
    pile = scenario.view["decks"][NAMED]
    assert (pile["status"], pile["cards"], pile["hidden"]) == ("opened", {}, {item("a"): ANNA})
    assert scenario.does(BRAM, open_card("a")) == Refusal("not_yours")
    assert scenario.does(LEADER, open_card("a")) == Refusal("not_yours")
    assert names(scenario.does(ANNA, open_card("a"))) == ["CardsOpened"]
    assert scenario.does(ANNA, open_card("a")) == ()
    pile = scenario.view["decks"][NAMED]
    assert "hidden" not in pile
    assert pile["cards"] == {item("a"): {"text": sealed("Calm"), "by": ANNA}}


def test_one_by_one() -> None:
    """[NAMED7] One by one who leads opens any hidden card; nobody else does, its writer neither."""
    scenario = writing("one-by-one")
    for who, name in ((BRAM, "b"), (ANNA, "a")):
        scenario.does(who, write(name))
    closed(scenario)
    assert [*scenario.view["decks"][NAMED]["hidden"]] == [item("a"), item("b")]
    assert scenario.does(ANNA, open_card("a")) == Refusal("not_your_role")
    assert scenario.does(LEADER, open_card("c")) == Refusal("unknown_item")
    assert names(scenario.does(LEADER, open_card("b"))) == ["CardsOpened"]
    assert scenario.view["decks"][NAMED]["hidden"] == {item("a"): ANNA}


def test_late() -> None:
    """[NAMED8] A hidden card can still be withdrawn after the close; an opened one stays, and is not written again."""
    scenario = writing("in-turn")
    for name in "ab":
        scenario.does(ANNA, write(name))
    closed(scenario)
    assert names(scenario.does(ANNA, withdraw("a"))) == ["CardWithdrawn"]
    scenario.does(ANNA, open_card("b"))
    assert scenario.does(ANNA, withdraw("b")) == Refusal("not_now")
    assert scenario.does(ANNA, write("b", "Other")) == ()
    assert scenario.view["decks"][NAMED]["cards"][item("b")]["text"] == sealed("Text")


def test_removed() -> None:
    """[NAMED9] With who is removed their hidden cards go; opened ones stay with their name."""
    scenario = writing("in-turn")
    for who, name in ((ANNA, "a"), (ANNA, "x"), (BRAM, "b")):
        scenario.does(who, write(name))
    closed(scenario)
    scenario.does(ANNA, open_card("a"))
    scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))
    pile = scenario.view["decks"][NAMED]
    assert (pile["order"], pile["hidden"]) == ([item("a")], {item("b"): BRAM})


def test_on_the_screen() -> None:
    """[NAMED10] A named card in the spotlight stands on the screen with its writer; a hidden one can't be shown."""
    scenario = writing("in-turn")
    scenario.does(ANNA, write("a", "Calm"))
    closed(scenario)
    show = c.Spotlight(t="spotlight", item=item("a"))
    assert scenario.does(LEADER, show) == Refusal("unknown_item")
    scenario.does(ANNA, open_card("a"))
    scenario.does(LEADER, show)
    shown = project_screen(scenario.session, START)["shown"]
    assert shown == {
        "t": "card",
        "id": item("a"),
        "phase": 1,
        "key": "named",
        "by": ANNA,
        "text": sealed("Calm"),
        "n": 1,
        "of": 1,
    }
