"""Consent (CARD): the writers of a pile that too few wrote for are asked, and may change their minds."""

from protocol import commands as c
from server.core.decide import decide
from server.core.decision import LookWork, Refusal
from server.core.scene import Member, Moment
from tests.core.given import ANNA, BRAM, CARDS, CHRIS, LEADER, START, at, names, of_deck, sealed, slip

DECK = "d4.1"


def close() -> c.CloseDeck:
    return c.CloseDeck(t="close_deck", deck=DECK)


def reveal(deck: str = DECK) -> c.Reveal:
    return c.Reveal(t="reveal", deck=deck)


def consent(who: str, is_open: bool = True, rev: int = 1) -> c.Consent:
    return c.Consent(t="consent", deck=DECK, slip=of_deck(DECK, who, 0), rev=rev, open=is_open)


def test_consent() -> None:
    """[CARD17] On revealing, the cards whose writers agreed are opened, the others dropped for ever."""
    scenario = at(CARDS)
    scenario.puts(ANNA, DECK, "Dare")
    scenario.puts(BRAM, DECK, "Wait")
    scenario.does(LEADER, close())
    log = list(scenario.log)
    assert scenario.does(ANNA, consent(ANNA)) == scenario.does(BRAM, consent(BRAM)) == ()
    assert scenario.does(BRAM, consent(BRAM, is_open=False, rev=2)) == ()
    assert scenario.log == log
    assert scenario.does(ANNA, reveal()) == Refusal("not_your_role")
    assert names(scenario.does(LEADER, reveal())) == ["DeckShown"]
    pile = scenario.view["decks"][DECK]
    assert ([card["text"] for card in pile["cards"].values()], pile["dropped"]) == ([sealed("Dare")], 1)


def test_consent_anew() -> None:
    """[CARD34] A writer answers anew with a higher revision; an earlier answer that comes late changes nothing."""
    scenario = at(CARDS)
    scenario.puts(ANNA, DECK, "Dare")
    scenario.puts(BRAM, DECK, "Wait")
    scenario.does(LEADER, close())
    for who, first in ((ANNA, True), (BRAM, False)):
        for is_open, rev in ((first, 1), (not first, 2), (first, 1)):
            assert scenario.does(who, consent(who, is_open, rev)) == ()
    scenario.does(LEADER, reveal())
    assert [card["text"] for card in scenario.view["decks"][DECK]["cards"].values()] == [sealed("Wait")]


def test_consent_refused() -> None:
    """[CARD18] Consent is given while it is asked for, by a slip under which a card lies."""
    scenario = at(CARDS)
    scenario.puts(ANNA, DECK, "Dare")
    assert scenario.does(ANNA, consent(ANNA)) == Refusal("not_now")
    assert scenario.does(LEADER, reveal()) == Refusal("not_now")
    scenario.does(LEADER, close())
    assert scenario.does(CHRIS, consent(CHRIS)) == Refusal("wrong_slip")
    foreign = c.Consent(t="consent", deck=DECK, slip=slip("foreign"), rev=1, open=True)
    assert scenario.does(ANNA, foreign) == Refusal("wrong_slip")
    unknown = c.Consent(t="consent", deck="d9.9", slip=slip("foreign"), rev=1, open=True)
    assert scenario.does(ANNA, unknown) == Refusal("unknown_item")
    assert scenario.does(LEADER, reveal("d9.9")) == Refusal("unknown_item")


def test_consent_late() -> None:
    """[CARD19] A late consent for an opened card is done, for a dropped one `deck_closed`; revealing again is done."""
    scenario = at(CARDS)
    scenario.puts(ANNA, DECK, "Dare")
    scenario.puts(BRAM, DECK, "Wait")
    scenario.does(LEADER, close())
    scenario.does(ANNA, consent(ANNA))
    scenario.does(LEADER, reveal())
    assert scenario.does(ANNA, consent(ANNA)) == ()
    assert scenario.does(BRAM, consent(BRAM)) == Refusal("deck_closed")
    assert scenario.does(LEADER, reveal()) == ()


def test_look_up_consent() -> None:
    """[CARD35] While the writers are asked, a look under a slip asks for the answers, and at no other time."""
    scenario = at(CARDS)
    look = c.LookUp(t="look_up", deck=DECK, slips=[of_deck(DECK, ANNA, 0)])
    asking = []
    scenario.puts(ANNA, DECK, "Dare")
    for step in (None, close(), reveal()):
        if step:
            scenario.does(LEADER, step)
        work = decide(scenario.session, Member(ANNA), look, Moment(START))
        assert isinstance(work, LookWork)
        asking.append(work.asking)
    assert asking == [False, True, False]
