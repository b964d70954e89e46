"""Rules of slips: who is dealt some, and what they give a right to."""

import pytest

from protocol import commands as c
from protocol.activities import CardsSettings
from protocol.method import Method
from server.core.decide import decide
from server.core.decision import DealWork, LookWork, PutWork, Refusal, UrnItem
from server.core.events import DeckShown, SlipsDealt
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
    PAD,
    START,
    Scenario,
    advance,
    at,
    back,
    item,
    led_by,
    names,
    of_deck,
    phase,
    put,
    sealed,
    slip,
    witness,
)

DECK = "d4.1"


def deal(deck: str = DECK, pad: str = PAD) -> c.Deal:
    return c.Deal(t="deal", deck=deck, pad=pad)


def close(deck: str = DECK) -> c.CloseDeck:
    return c.CloseDeck(t="close_deck", deck=deck)


def take_back(who: str, rev: int = 2) -> c.TakeBack:
    own = of_deck(DECK, who, 0)
    return c.TakeBack(t="take_back", deck=DECK, slip=own, rev=rev, witness=witness(DECK, who))


def decided(scenario: Scenario, who: str, command: c.Command) -> object:
    return decide(scenario.session, Member(who), command, Moment(START))


def with_bringer(bringer: bool) -> Method:
    writing = phase("cards", CardsSettings(t="cards", each=2, bringer=bringer, strikes=False))
    return METHOD.model_copy(update={"phases": (*METHOD.phases[:CARDS], writing)})


def test_deal() -> None:
    """[CARD2] Everyone who may write is dealt a group of slips once; a second asking is done."""
    scenario = at(CARDS)
    assert decided(scenario, ANNA, deal()) == DealWork(DECK, ANNA, 2, True, PAD)
    assert names(scenario.does(ANNA, deal())) == ["SlipsDealt"]
    assert scenario.does(ANNA, deal()) == ()


def test_deal_to_facilitator() -> None:
    """[CARD3] The facilitator gets card slips and no witness slip, for they don't count among the three writers."""
    assert decided(at(CARDS), LEADER, deal()) == DealWork(DECK, LEADER, 2, False, PAD)


def test_deal_refused() -> None:
    """[CARD4] No slips come from an unknown or closed deck, in another phase, or under too short a pad."""
    scenario = at(CARDS)
    assert scenario.does(ANNA, deal("d9.9")) == Refusal("unknown_item")
    assert scenario.does(ANNA, deal(pad=slip("short"))) == Refusal("malformed")
    assert scenario.does(ANNA, deal(pad="A" * 89)) == Refusal("malformed")
    advance(scenario)
    assert scenario.does(ANNA, deal()) == Refusal("not_now")
    scenario.does(LEADER, close())
    assert scenario.does(ANNA, deal()) == Refusal("deck_closed")


def test_deal_settled_late() -> None:
    """[CARD5] Slips whose deck was closed, or whose participant was dealt, meanwhile come to nothing."""
    scenario = at(CARDS)
    work = DealWork(DECK, ANNA, 2, True, PAD)
    assert settle(scenario.session, work, "abc") == (SlipsDealt(DECK, ANNA, "abc"),)
    scenario.does(ANNA, deal())
    assert settle(scenario.session, work, "abc") == ()
    scenario.does(LEADER, close())
    assert settle(scenario.session, DealWork(DECK, BRAM, 2, True, PAD), "abc") == ()


def test_bringer_writes_nothing() -> None:
    """[CARD6] The case-bringer gets no slips and puts no cards, unless the phase has the case-bringer write too."""
    scenario = at(CARDS)
    assert scenario.does(BRINGER, deal()) == Refusal("not_your_role")
    assert scenario.puts(BRINGER, DECK, "Mine") == Refusal("not_your_role")
    assert names(at(CARDS, with_bringer(True)).does(BRINGER, deal())) == ["SlipsDealt"]


def test_put() -> None:
    """[CARD7] A card is put by slip, with the witness slip of its writer; nothing comes into log or view."""
    scenario = at(CARDS)
    log, view = list(scenario.log), scenario.view
    own, wrote = of_deck(DECK, ANNA, 0), witness(DECK, ANNA)
    card = UrnItem(f"c{hash_of(own)}", 1, sealed("Dare").encode())
    work = PutWork(DECK, (card, UrnItem(f"w{hash_of(wrote)}", 1, b"1")))
    assert decided(scenario, ANNA, put(DECK, own, "Dare", witness=wrote)) == work
    assert scenario.puts(ANNA, DECK, "Dare") == ()
    assert (scenario.log, scenario.view) == (log, view)


def test_take_back() -> None:
    """[CARD8] A card is taken back by slip, and the witness with the last one: nothing lies there any more."""
    scenario = at(CARDS)
    own, wrote = of_deck(DECK, ANNA, 0), witness(DECK, ANNA)
    gone = (UrnItem(f"c{hash_of(own)}", 2, b""), UrnItem(f"w{hash_of(wrote)}", 2, b""))
    assert decided(scenario, ANNA, take_back(ANNA)) == PutWork(DECK, gone)
    scenario.puts(ANNA, DECK, "Dare")
    scenario.does(ANNA, take_back(ANNA))
    assert scenario.does(LEADER, close()) == (DeckShown(DECK, (), 0),)


def test_wrong_slip() -> None:
    """[CARD9] Only a slip of this very deck puts a card, and only a witness slip witnesses: `wrong_slip`."""
    scenario = at(CARDS)
    own = of_deck(DECK, ANNA, 0)
    assert scenario.does(ANNA, put(DECK, slip("foreign"), "Dare")) == Refusal("wrong_slip")
    assert scenario.does(ANNA, put(DECK, witness(DECK, ANNA), "Dare")) == Refusal("wrong_slip")
    assert scenario.does(ANNA, put(DECK, own, "Dare", witness=own)) == Refusal("wrong_slip")
    assert scenario.does(ANNA, put("d9.9", own, "Dare")) == Refusal("unknown_item")


def test_put_late() -> None:
    """[CARD10] A card put in after the close is refused, also when the urn closes meanwhile: `deck_closed`."""
    scenario = at(CARDS)
    work = decided(scenario, ANNA, put(DECK, of_deck(DECK, ANNA, 0), "Dare"))
    assert isinstance(work, PutWork)
    assert settle(scenario.session, work, False) == Refusal("deck_closed")
    scenario.does(LEADER, close())
    assert scenario.puts(ANNA, DECK, "Late") == Refusal("deck_closed")


def test_left_open() -> None:
    """[CARD11] A pile left open takes no cards in another phase (`not_now`) and goes on when the group is back."""
    scenario = at(CARDS)
    advance(scenario)
    assert scenario.puts(ANNA, DECK, "Dare") == Refusal("not_now")
    back(scenario)
    assert list(scenario.view["decks"]) == [DECK]
    assert scenario.puts(ANNA, DECK, "Dare") == ()


def test_look_up() -> None:
    """[CARD12] Slips can be looked up, of an opened deck too; any other slip is `wrong_slip`."""
    scenario = at(CARDS)
    own, wrote = of_deck(DECK, ANNA, 0), witness(DECK, ANNA)
    look = c.LookUp(t="look_up", deck=DECK, slips=[own, wrote])
    ids = ((own, f"c{hash_of(own)}"), (wrote, f"w{hash_of(wrote)}"))
    assert decided(scenario, ANNA, look) == LookWork(DECK, ids, asking=False)
    foreign = c.LookUp(t="look_up", deck=DECK, slips=[slip("foreign")])
    assert scenario.does(ANNA, foreign) == Refusal("wrong_slip")
    assert scenario.does(ANNA, c.LookUp(t="look_up", deck="d9.9", slips=[own])) == Refusal("unknown_item")
    scenario.does(LEADER, close())
    assert decided(scenario, ANNA, look) == LookWork(DECK, ids, asking=False)


def test_not_a_pile() -> None:
    """[CARD26] A ballot box takes no cards and a pile no ballots: `unknown_item`."""
    scenario = at(CARDS)
    ballot = c.Cast(t="cast", deck=DECK, slip=of_deck(DECK, ANNA, 0), rev=1, choice=item("case"))
    assert scenario.does(ANNA, ballot) == Refusal("unknown_item")
    voting = at(0)
    voting.does(LEADER, c.OpenVote(t="open_vote", visit=1))
    assert voting.puts(ANNA, "d1.1", "Dare") == Refusal("unknown_item")


@pytest.mark.parametrize(
    ("writers", "leads", "outcome"),
    [
        # Anna holds a witness slip from before she led: whether it lies there nobody can see, so it never counts.
        ((ANNA, BRAM, CHRIS), ANNA, "DeckAsked"),
        ((BRAM, CHRIS, DEWI), ANNA, "DeckAsked"),
        ((ANNA, BRAM, CHRIS, DEWI), ANNA, "DeckShown"),
        # Who was dealt nothing before, and gets no witness slip now, takes nothing from the count.
        ((ANNA, BRAM, CHRIS), BRINGER, "DeckShown"),
    ],
)
def test_company(writers: tuple[str, ...], leads: str, outcome: str) -> None:
    """[LEAD19] Where who leads now was dealt slips of an open pile before, four must have written."""
    scenario = at(CARDS)
    for who in (ANNA, BRAM, CHRIS, DEWI):
        scenario.does(who, c.Deal(t="deal", deck=DECK, pad=PAD))
        if who in writers:
            scenario.puts(who, DECK, f"of {who}")
    led_by(leads, scenario)
    assert names(scenario.does(leads, c.CloseDeck(t="close_deck", deck=DECK))) == [outcome]


def test_company_of_the_third() -> None:
    """[LEAD19] Once somebody without slips of before leads, three are enough again: who led between counts."""
    scenario = at(CARDS)
    for who in (ANNA, BRAM, CHRIS):
        scenario.does(who, c.Deal(t="deal", deck=DECK, pad=PAD))
        scenario.puts(who, DECK, f"of {who}")
    led_by(BRINGER, led_by(ANNA, scenario, "of Anna"), "of the bringer")
    assert names(scenario.does(BRINGER, c.CloseDeck(t="close_deck", deck=DECK))) == ["DeckShown"]
