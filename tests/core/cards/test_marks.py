"""Rules of marks on opened cards: rated and picked by the case-bringer, laid in groups by who leads."""

import pytest

from protocol import commands as c
from protocol.views.questions import Rating
from server.core.activities.cards import grouping
from server.core.decision import Refusal
from server.core.hashing import hash_of
from tests.core.cards.decks import ADVICE, NAMED, WILD, closed, write, writing
from tests.core.given import ANNA, BRAM, BRINGER, CHRIS, LEADER, Scenario, item, names, of_deck, sealed


def rate(card: str, rating: Rating = "warm") -> c.RateCard:
    return c.RateCard(t="rate_card", card=card, rating=rating)


def pick(card: str, picked: bool = True) -> c.PickCard:
    return c.PickCard(t="pick_card", card=card, picked=picked)


def name_group(name: str, deck: str = ADVICE, said: str = "Rest") -> c.NameGroup:
    return c.NameGroup(t="name_group", deck=deck, id=item(name), name=sealed(said))


def lay(card: str, group: str | None) -> c.GroupCard:
    return c.GroupCard(t="group_card", card=card, group=group and item(group))


def opened(deck: str) -> tuple[Scenario, tuple[str, ...]]:
    """A deck of three anonymous cards, opened."""
    scenario = writing()
    for who in (ANNA, BRAM, CHRIS):
        scenario.puts(who, deck, f"of {who}")
    closed(scenario, deck)
    return scenario, tuple(hash_of(of_deck(deck, who, 0)) for who in (ANNA, BRAM, CHRIS))


def of(scenario: Scenario, card: str) -> dict[str, object]:
    found = [deck["cards"][card] for deck in scenario.view["decks"].values() if card in deck["cards"]]
    return dict(found[0])


def test_rated() -> None:
    """[MARK1] The case-bringer calls a card cold, lukewarm or warm where its deck is rated, and nobody else."""
    scenario, (card, *_) = opened(ADVICE)
    assert scenario.does(ANNA, rate(card)) == Refusal("not_your_role")
    assert scenario.does(BRINGER, rate(item("none"))) == Refusal("unknown_item")
    assert names(scenario.does(BRINGER, rate(card))) == ["CardRated"]
    assert scenario.does(BRINGER, rate(card)) == ()
    scenario.does(BRINGER, rate(card, "cold"))
    assert of(scenario, card)["rating"] == "cold"
    scenario, (card, *_) = opened(WILD)
    assert scenario.does(BRINGER, rate(card)) == Refusal("not_now")


def test_picked() -> None:
    """[MARK2] The case-bringer picks as many cards as the deck lets pick, not more (`too_many_items`), and unpicks."""
    scenario, (one, two, three) = opened(ADVICE)
    assert scenario.does(ANNA, pick(one)) == Refusal("not_your_role")
    assert scenario.does(BRINGER, pick(item("none"))) == Refusal("unknown_item")
    for card in (one, two):
        assert names(scenario.does(BRINGER, pick(card))) == ["CardPicked"]
    assert scenario.does(BRINGER, pick(two)) == ()
    assert scenario.does(BRINGER, pick(three)) == Refusal("too_many_items")
    scenario.does(BRINGER, pick(one, False))
    scenario.does(BRINGER, pick(three))
    assert ["picked" in of(scenario, card) for card in (one, two, three)] == [False, True, True]


def test_picked_one() -> None:
    """[MARK3] Where one card is picked, picking another moves the mark; a deck without it has none: `not_now`."""
    scenario, (one, two, _) = opened(WILD)
    scenario.does(BRINGER, pick(one))
    assert names(scenario.does(BRINGER, pick(two))) == ["CardPicked", "CardPicked"]
    assert ["picked" in of(scenario, card) for card in (one, two)] == [False, True]
    scenario.does(ANNA, write("a"))
    closed(scenario, NAMED)
    assert scenario.does(BRINGER, pick(item("a"))) == Refusal("not_now")
    assert names(scenario.does(BRINGER, c.Strike(t="strike", card=item("a"), strikes=True))) == ["CardStruck"]


def test_grouped() -> None:
    """[MARK4] Who leads names groups in an opened deck that has them, and lays its cards in one of them or in none."""
    scenario, (card, *_) = opened(ADVICE)
    assert scenario.does(ANNA, name_group("g")) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, name_group("g"))) == ["GroupNamed"]
    assert scenario.does(LEADER, name_group("g")) == ()
    scenario.does(LEADER, name_group("g", said="Sleep"))
    assert scenario.does(ANNA, lay(card, "g")) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, lay(card, "g"))) == ["CardGrouped"]
    assert scenario.does(LEADER, lay(card, "g")) == ()
    assert of(scenario, card)["group"] == item("g")
    pile = scenario.view["decks"][ADVICE]
    assert (pile["groups"], pile["group_order"]) == ({item("g"): sealed("Sleep")}, [item("g")])
    scenario.does(LEADER, lay(card, None))
    assert "group" not in of(scenario, card)


def test_not_grouped(monkeypatch: pytest.MonkeyPatch) -> None:
    """[MARK5] A group holds cards of its own deck only; an open one and one without groups have none."""
    scenario, (card, *_) = opened(ADVICE)
    assert scenario.does(LEADER, name_group("g", WILD)) == Refusal("not_now")
    assert scenario.does(LEADER, name_group("g", NAMED)) == Refusal("not_now")
    assert scenario.does(LEADER, name_group("g", "d9.9")) == Refusal("unknown_item")
    closed(scenario, NAMED)
    scenario.does(LEADER, name_group("n", NAMED))
    assert scenario.does(LEADER, name_group("n", ADVICE)) == Refusal("unknown_item")
    assert scenario.does(LEADER, lay(card, "n")) == Refusal("unknown_item")
    assert scenario.does(LEADER, lay(item("none"), "n")) == Refusal("unknown_item")
    monkeypatch.setattr(grouping, "MOST_GROUPS", 1)
    assert names(scenario.does(LEADER, name_group("g"))) == ["GroupNamed"]
    assert scenario.does(LEADER, name_group("h")) == Refusal("too_many_items")
