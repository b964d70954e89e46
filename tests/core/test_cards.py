"""Rules of anonymous cards: closing, opening together, marking, other words."""

import pytest

from protocol import commands as c
from protocol.activities import CardsSettings
from protocol.method import Method
from server.core.activities import slips
from server.core.decide import decide
from server.core.decision import CloseWork, Refusal, UrnItem
from server.core.events import DeckShown, Stocked
from server.core.hashing import hash_of
from server.core.scene import Member, Moment
from server.core.settle import settle
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CARDS,
    CHRIS,
    DEWI,
    LEADER,
    METHOD,
    QUESTIONS,
    START,
    Scenario,
    advance,
    at,
    back,
    digest,
    names,
    of_deck,
    phase,
    put,
    sealed,
    slip,
    witness,
)

DECK = "d4.1"


def close(deck: str = DECK) -> c.CloseDeck:
    return c.CloseDeck(t="close_deck", deck=deck)


def reveal(deck: str = DECK) -> c.Reveal:
    return c.Reveal(t="reveal", deck=deck)


def rephrase(who: str, text: str = "Softer") -> c.Rephrase:
    return c.Rephrase(t="rephrase", deck=DECK, slip=of_deck(DECK, who, 0), text=sealed(text))


def set_aside(card: str, aside: bool = True) -> c.SetAside:
    return c.SetAside(t="set_aside", card=card, aside=aside)


def strike(card: str, strikes: bool = True) -> c.Strike:
    return c.Strike(t="strike", card=card, strikes=strikes)


def ask(card: str, asked: bool = True) -> c.AskRephrase:
    return c.AskRephrase(t="ask_rephrase", card=card, asked=asked)


def decided(scenario: Scenario, who: str, command: c.Command) -> object:
    return decide(scenario.session, Member(who), command, Moment(START))


def with_bringer(bringer: bool) -> Method:
    writing = phase("cards", CardsSettings(t="cards", each=2, bringer=bringer, strikes=False))
    return METHOD.model_copy(update={"phases": (*METHOD.phases[:CARDS], writing)})


def test_pile_opens() -> None:
    """[CARD1] Entering a phase with cards for the first time opens its pile, empty for all to see."""
    pile = {"phase": CARDS, "key": "cards", "status": "open", "each": 2, "order": [], "cards": {}}
    assert at(CARDS).view["decks"] == {DECK: pile}


def test_close() -> None:
    """[CARD13] Only the facilitator closes a pile; closing an opened one is done."""
    scenario = at(CARDS)
    assert scenario.does(ANNA, close()) == Refusal("not_your_role")
    assert scenario.does(LEADER, close("d9.9")) == Refusal("unknown_item")
    assert decided(scenario, LEADER, close()) == CloseWork(DECK)
    scenario.does(LEADER, close())
    assert scenario.does(LEADER, close()) == ()
    assert settle(scenario.session, CloseWork(DECK), []) == ()


def test_opened() -> None:
    """[CARD14] Three witnesses open the pile at once, in the order of the shuffle, a text a card and nothing else."""
    scenario = at(CARDS)
    ids = scenario.opens("Dare", "Wait", "Ask")
    pile = scenario.view["decks"][DECK]
    assert pile["status"] == "opened"
    assert pile["cards"] == {
        key: {"text": sealed(text)} for key, text in zip(ids, ("Dare", "Wait", "Ask"), strict=True)
    }
    shuffled = [UrnItem("cB", 1, b"2"), UrnItem("cA", 1, b"1"), *(UrnItem(f"w{n}", 1, b"1") for n in range(3))]
    other = at(CARDS)
    assert settle(other.session, CloseWork(DECK), shuffled) == (DeckShown(DECK, (("B", "2"), ("A", "1")), 0),)


@pytest.mark.parametrize("writers", [(ANNA,), (ANNA, BRAM), (ANNA, BRAM, LEADER)])
def test_asked(writers: tuple[str, ...]) -> None:
    """[CARD15] With fewer than three writers besides the facilitator the pile stays shut and each is asked."""
    scenario = at(CARDS)
    for who in writers:
        scenario.puts(who, DECK, f"of {who}")
    assert names(scenario.does(LEADER, close())) == ["DeckAsked"]
    assert scenario.view["decks"][DECK] == {
        "phase": CARDS,
        "key": "cards",
        "status": "asking",
        "each": 2,
        "order": [],
        "cards": {},
    }


def test_several_of_one() -> None:
    """[CARD16] Several cards of one writer are one writer."""
    scenario = at(CARDS)
    for n in range(2):
        scenario.puts(ANNA, DECK, f"A{n}", n)
        scenario.puts(BRAM, DECK, f"B{n}", n)
    assert names(scenario.does(LEADER, close())) == ["DeckAsked"]


@pytest.mark.parametrize(("late", "outcome"), [("", "DeckShown"), ("x", "DeckAsked"), ("xyz", "DeckShown")])
def test_two_batches(late: str, outcome: str) -> None:
    """[CARD32] Where slips had to be made anew, who got new ones are company enough for each other, or are asked: the
    log tells which slips were made first."""
    scenario = at(CARDS)
    cards, witnesses = ([digest(f"{kind} {who}") for who in "xyz"] for kind in ("card", "witness"))
    scenario.happened(Stocked(DECK, tuple(cards), tuple(witnesses)))
    for who in (ANNA, BRAM, CHRIS):
        scenario.puts(who, DECK, f"of {who}")
    urn = scenario.urns[DECK]
    for key in [key for who in late for key in (f"c{digest(f'card {who}')}", f"w{digest(f'witness {who}')}")]:
        urn[key] = UrnItem(key, 1, b"1")
    assert names(scenario.does(LEADER, close())) == [outcome]


def test_many_piles() -> None:
    """[CARD33] A session has a hundred piles and ballot boxes at most: `too_many_items`."""
    scenario = at(CARDS)
    open_deck = c.OpenDeck(t="open_deck", visit=scenario.visit)
    for _ in range(slips.MOST_DECKS - 1):
        scenario.does(LEADER, close(scenario.deck("cards")))
        assert names(scenario.does(LEADER, open_deck)) == ["DeckOpened"]
    assert scenario.does(LEADER, open_deck) == ()
    scenario.does(LEADER, close(scenario.deck("cards")))
    assert scenario.does(LEADER, open_deck) == Refusal("too_many_items")


def test_witness_again() -> None:
    """[CARD31] Who took the last card back and writes again is a writer: the revisions count up through the deck."""
    scenario = at(CARDS)
    for who in (ANNA, BRAM, CHRIS):
        scenario.puts(who, DECK, f"of {who}")
    own, other, wrote = of_deck(DECK, ANNA, 0), of_deck(DECK, ANNA, 1), witness(DECK, ANNA)
    scenario.does(ANNA, c.TakeBack(t="take_back", deck=DECK, slip=own, rev=2, witness=wrote))
    scenario.does(ANNA, put(DECK, other, "Again", rev=3, witness=wrote))
    assert names(scenario.does(LEADER, close())) == ["DeckShown"]


def test_open_again() -> None:
    """[CARD20] After an opened pile the facilitator opens a new one; while one is open that is done."""
    scenario = at(CARDS)
    again = c.OpenDeck(t="open_deck", visit=4)
    assert scenario.does(LEADER, again) == ()
    scenario.puts(ANNA, DECK, "Dare")
    scenario.does(LEADER, close())
    assert scenario.does(LEADER, again) == Refusal("not_now")
    scenario.does(LEADER, reveal())
    assert scenario.does(ANNA, again) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, again)) == ["DeckOpened"]
    assert scenario.view["piles"] == [DECK, "d4.2"]
    assert at(QUESTIONS).does(LEADER, c.OpenDeck(t="open_deck", visit=3)) == Refusal("not_now")


def test_back_shows() -> None:
    """[CARD21] Stepping back to an opened pile shows it; nothing is un-revealed and no new pile opens by itself."""
    scenario = at(CARDS)
    scenario.opens("Dare", "Wait", "Ask")
    advance(scenario)
    back(scenario)
    assert scenario.view["piles"] == [DECK]
    assert len(scenario.view["decks"][DECK]["cards"]) == 3


def test_strike() -> None:
    """[CARD22] The case-bringer marks what strikes on opened cards, where the phase has it, and unmarks it."""
    scenario = at(CARDS)
    card, *_ = scenario.opens("Dare", "Wait", "Ask")
    assert names(scenario.does(BRINGER, strike(card))) == ["CardStruck"]
    assert scenario.does(BRINGER, strike(card)) == ()
    assert scenario.view["decks"][DECK]["cards"][card]["strikes"] is True
    scenario.does(BRINGER, strike(card, strikes=False))
    assert "strikes" not in scenario.view["decks"][DECK]["cards"][card]
    assert scenario.does(LEADER, strike(card)) == Refusal("not_your_role")
    assert scenario.does(BRINGER, strike(hash_of(slip("foreign")))) == Refusal("unknown_item")
    plain = at(CARDS, with_bringer(False))
    assert plain.does(BRINGER, strike(plain.opens("Dare", "Wait", "Ask")[0])) == Refusal("not_now")


def test_set_aside() -> None:
    """[CARD23] The facilitator sets an opened card aside, which takes it off the screen, and takes it back in."""
    scenario = at(CARDS)
    card, *_ = scenario.opens("Dare", "Wait", "Ask")
    show = c.Spotlight(t="spotlight", item=card)
    assert names(scenario.does(LEADER, show)) == ["SpotlightSet"]
    assert names(scenario.does(LEADER, set_aside(card))) == ["CardSetAside", "SpotlightSet"]
    assert scenario.does(LEADER, set_aside(card)) == ()
    assert scenario.view["decks"][DECK]["cards"][card]["aside"] is True
    assert scenario.does(LEADER, show) == Refusal("unknown_item")
    assert names(scenario.does(LEADER, set_aside(card, aside=False))) == ["CardSetAside"]
    assert scenario.does(BRINGER, set_aside(card)) == Refusal("not_your_role")
    assert scenario.does(LEADER, set_aside(hash_of(slip("foreign")))) == Refusal("unknown_item")


def test_rephrase() -> None:
    """[CARD24] Asked for other words, the unknown writer gives them by slip; the event has no author."""
    scenario = at(CARDS)
    card, *_ = scenario.opens("Dare", "Wait", "Ask")
    assert names(scenario.does(LEADER, ask(card))) == ["RephraseAsked"]
    assert scenario.does(LEADER, ask(card)) == ()
    assert scenario.view["decks"][DECK]["cards"][card]["rephrase"] is True
    assert names(scenario.does(ANNA, rephrase(ANNA))) == ["CardRephrased"]
    assert scenario.view["decks"][DECK]["cards"][card] == {"text": sealed("Softer"), "reworded": True}
    assert scenario.does(ANNA, rephrase(ANNA)) == ()


def test_rephrase_refused() -> None:
    """[CARD25] Only the facilitator asks for other words, only an asked card gets them, only by its own slip."""
    scenario = at(CARDS)
    card, *_ = scenario.opens("Dare", "Wait", "Ask")
    assert scenario.does(BRINGER, ask(card)) == Refusal("not_your_role")
    assert scenario.does(LEADER, ask(hash_of(slip("foreign")))) == Refusal("unknown_item")
    assert scenario.does(ANNA, rephrase(ANNA)) == Refusal("not_asked")
    assert scenario.does(DEWI, rephrase(DEWI)) == Refusal("wrong_slip")
    scenario.does(LEADER, ask(card))
    scenario.does(LEADER, ask(card, asked=False))
    assert scenario.does(ANNA, rephrase(ANNA)) == Refusal("not_asked")
