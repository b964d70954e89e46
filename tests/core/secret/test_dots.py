"""Rules of the dots: secret ballots on the cards of an opened pile."""

from protocol import commands as c
from protocol.activities import CardsSettings
from protocol.method import Method
from server.core.activities.slips import MOST_DECKS
from server.core.decision import Refusal
from server.core.events import DotsCounted, DotsTooFew
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CARDS,
    CHRIS,
    DEWI,
    LEADER,
    PAD,
    Scenario,
    advance,
    at,
    back,
    digest,
    names,
    of_deck,
    phase,
)
from tests.core.secret.counting import (
    DOTS,
    EVERYONE,
    METHOD,
    PILE,
    WRITING,
    answer,
    close,
    dot,
    dotting,
    open_dots,
    opened,
)


def aside(scenario: Scenario, card: str) -> None:
    scenario.does(LEADER, c.SetAside(t="set_aside", card=card, aside=True))


def test_open() -> None:
    """[DOTS1] The facilitator lets dots be given to an opened pile; all see to which cards and how many, no more."""
    scenario, (one, two, three) = opened()
    aside(scenario, two)
    assert scenario.does(ANNA, open_dots()) == Refusal("not_your_role")
    assert "dots" not in scenario.view
    assert names(scenario.does(LEADER, open_dots())) == ["DotsOpened"]
    assert scenario.does(LEADER, open_dots()) == ()
    assert scenario.view["dots"].keys() == {PILE}
    shown = scenario.view["dots"][PILE]
    assert shown["order"] == [card for card in scenario.view["decks"][PILE]["order"] if card != two]
    assert {one, three} == {*shown.pop("order")}
    assert shown == {"deck": DOTS, "status": "open", "each": 2}
    assert scenario.view["piles"] == [PILE]


def test_open_refused() -> None:
    """[DOTS2] There are no dots on what is no pile, not opened, empty, of another phase, or of one without dots."""
    unopened = at(WRITING, METHOD)
    assert unopened.does(LEADER, open_dots("d9.9")) == Refusal("unknown_item")
    assert unopened.does(LEADER, open_dots("d1.1")) == Refusal("unknown_item")
    assert unopened.does(LEADER, open_dots()) == Refusal("not_now")
    unopened.does(LEADER, close(PILE))
    assert unopened.does(LEADER, open_dots()) == Refusal("not_now")
    scenario, cards = opened()
    for card in cards:
        aside(scenario, card)
    assert scenario.does(LEADER, open_dots()) == Refusal("not_now")
    plain = at(CARDS)
    plain.opens("one", "two", "three")
    assert plain.does(LEADER, open_dots("d4.1")) == Refusal("not_now")


def test_another_phase() -> None:
    """[DOTS2] Nor in another phase, be it one with dots."""
    writing = [phase(key, CardsSettings(t="cards", dots=1)) for key in ("one", "two")]
    scenario = at(0, Method(id="twice", version=1, phases=tuple(writing)))
    scenario.opens("one", "two", "three")
    advance(scenario)
    assert scenario.does(LEADER, open_dots("d1.1")) == Refusal("not_now")


def test_give() -> None:
    """[DOTS3] Everyone is dealt one slip, the case-bringer too, and casts all dots on one ballot, a card each."""
    scenario, (one, two, three) = dotting()
    for who in (LEADER, BRINGER, ANNA):
        assert names(scenario.does(who, c.Deal(t="deal", deck=DOTS, pad=PAD))) == ["SlipsDealt"]
    log, view = list(scenario.log), scenario.view
    assert scenario.does(BRINGER, dot(BRINGER, two, one, two)) == ()
    assert (scenario.log, scenario.view) == (log, view)
    assert len(scenario.urns[DOTS]) == 1
    assert scenario.does(ANNA, dot(ANNA, one, two, three)) == Refusal("too_many_items")


def test_give_refused() -> None:
    """[DOTS4] Dots go to the cards that can get one, by a slip of these dots: `unknown_item`, `wrong_slip`."""
    scenario, (one, *_) = dotting()
    assert scenario.does(ANNA, dot(ANNA, digest("none"))) == Refusal("unknown_item")
    assert scenario.does(ANNA, answer(ANNA, deck=DOTS)) == Refusal("unknown_item")
    foreign = c.Cast(t="cast", deck=DOTS, slip=of_deck(PILE, ANNA, 0), rev=1, choice=[one])
    assert scenario.does(ANNA, foreign) == Refusal("wrong_slip")
    assert scenario.does(ANNA, dot(ANNA, one, deck=PILE)) == Refusal("deck_closed")


def test_change() -> None:
    """[DOTS5] A ballot is changed with a higher revision; one without dots is none."""
    scenario, (one, two, three) = dotting()
    for who in (LEADER, ANNA, BRAM, CHRIS):
        scenario.does(who, dot(who, one))
    scenario.does(ANNA, dot(ANNA, two, three, rev=2))
    scenario.does(ANNA, dot(ANNA, one, rev=1))
    scenario.does(BRAM, dot(BRAM, rev=2))
    assert scenario.does(LEADER, close(DOTS)) == (DotsCounted(DOTS, {one: 2, two: 1, three: 1}),)


def test_too_few() -> None:
    """[DOTS6] Of fewer than three ballots nobody learns what they said, however many dots they gave."""
    scenario, (one, two, _) = dotting()
    for who in (ANNA, BRAM):
        scenario.does(who, dot(who, one, two))
    assert scenario.does(LEADER, close(DOTS)) == (DotsTooFew(DOTS),)
    shown = scenario.view["dots"][PILE]
    assert (shown["status"], "counts" in shown) == ("too_few", False)


def test_counted() -> None:
    """[DOTS7] From three ballots everyone sees how many dots each card got; then none are taken: `deck_closed`."""
    scenario, (one, two, three) = dotting()
    for who in (ANNA, BRAM, DEWI):
        scenario.does(who, dot(who, one, two))
    assert scenario.does(ANNA, close(DOTS)) == Refusal("not_your_role")
    scenario.does(LEADER, close(DOTS))
    shown = scenario.view["dots"][PILE]
    assert (shown["status"], shown["counts"]) == ("counted", {one: 3, two: 3, three: 0})
    assert scenario.does(LEADER, close(DOTS)) == ()
    assert scenario.does(ANNA, dot(ANNA, three, rev=2)) == Refusal("deck_closed")


def test_anew() -> None:
    """[DOTS8] After closed dots the facilitator opens new ones, shown instead, while decks are not too many."""
    scenario, _ = dotting()
    for n in range(2, MOST_DECKS - 1):
        scenario.does(LEADER, close(f"d3.{n}"))
        scenario.does(LEADER, open_dots())
    assert scenario.view["dots"][PILE]["deck"] == f"d3.{MOST_DECKS - 1}"
    scenario.does(LEADER, close(f"d3.{MOST_DECKS - 1}"))
    assert scenario.does(LEADER, open_dots()) == Refusal("too_many_items")


def test_left_open() -> None:
    """[DOTS9] Dots left open are not given in another phase (`not_now`), and can be when the group is back."""
    scenario, (one, *_) = dotting()
    advance(scenario)
    assert scenario.does(ANNA, dot(ANNA, one)) == Refusal("not_now")
    back(scenario)
    for who in EVERYONE[:3]:
        assert scenario.does(who, dot(who, one)) == ()
    assert names(scenario.does(LEADER, close(DOTS))) == ["DotsCounted"]
