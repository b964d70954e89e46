"""Rules of several decks in one phase: each opened, written, closed and marked for itself."""

import json
from typing import Any

from protocol import commands as c
from server.core.audience import project_own, project_screen
from server.core.decision import Refusal
from tests.core.cards.decks import ADVICE, NAMED, WILD, closed, method, writing
from tests.core.given import ANNA, BRAM, CHRIS, DEWI, LEADER, PAD, START, Scenario, names, of_deck, put, witness
from tests.core.test_anonymity import Even, reached, seen, without_ids

WRITERS = (ANNA, BRAM, CHRIS, DEWI)


def test_each_opens() -> None:
    """[DECK1] Entering a phase opens a pile of each of its decks, which says by its key which one it is."""
    decks = writing().view["decks"]
    assert {key: deck["key"] for key, deck in decks.items()} == {NAMED: "named", ADVICE: "advice", WILD: "wild"}
    assert [deck.get("named", False) for deck in decks.values()] == [True, False, False]


def test_apart() -> None:
    """[DECK2] A slip of one deck is of no use in another of the same phase: `wrong_slip`."""
    scenario = writing()
    for deck, other in ((ADVICE, WILD), (WILD, ADVICE)):
        assert scenario.does(ANNA, put(deck, of_deck(other, ANNA, 0), "Text")) == Refusal("wrong_slip")
        mine = put(deck, of_deck(deck, ANNA, 0), "Text", witness=witness(other, ANNA))
        assert scenario.does(ANNA, mine) == Refusal("wrong_slip")


def test_anew() -> None:
    """[DECK3] Each deck is closed and opened anew for itself, by its key; one that the phase has not is `not_now`."""
    scenario = writing()
    again = c.OpenDeck(t="open_deck", visit=scenario.visit, key="wild")
    assert scenario.does(LEADER, again) == ()
    closed(scenario, WILD)
    assert [deck["status"] for deck in scenario.view["decks"].values()] == ["open", "open", "opened"]
    assert names(scenario.does(LEADER, again)) == ["DeckOpened"]
    assert scenario.view["decks"]["d2.4"]["key"] == "wild"
    assert scenario.does(LEADER, c.OpenDeck(t="open_deck", visit=scenario.visit)) == Refusal("not_now")


def test_screen() -> None:
    """[DECK4] The screen says that something is written until every deck of the phase is opened."""
    scenario = writing()
    for deck, status in ((NAMED, "open"), (ADVICE, "open"), (WILD, "opened")):
        closed(scenario, deck)
        assert project_screen(scenario.session, START)["pile"] == status


# -- promise 5 over two decks: whoever wrote in one can't be told from who wrote in the other


def fill(scenario: Scenario, texts: dict[str, dict[str, str]]) -> Scenario:
    for deck in (ADVICE, WILD):
        for who in WRITERS:
            scenario.does(who, c.Deal(t="deal", deck=deck, pad=PAD))
            if text := texts[deck].get(who):
                scenario.puts(who, deck, text)
    return scenario


def played(kind: type[Even], of_anna: tuple[str, str], of_bram: tuple[str, str], opened: bool) -> Even:
    """Anna and Bram write in both decks, Chris and Dewi too; `opened`: then both decks are opened."""
    scenario = kind(method())
    reached(scenario, 0)
    scenario.does(LEADER, c.Choose(t="choose", id="one".ljust(12, "0")))
    scenario.does(LEADER, c.Advance(t="advance", visit=scenario.visit))
    others = {CHRIS: "of Chris", DEWI: "of Dewi"}
    texts = zip((ADVICE, WILD), of_anna, of_bram, strict=True)
    fill(scenario, {deck: {ANNA: anna, BRAM: bram, **others} for deck, anna, bram in texts})
    for deck in (ADVICE, WILD) if opened else ():
        closed(scenario, deck)
    return scenario


def everything(scenario: Scenario) -> Any:
    """All that anyone gets or is stored, the own slices of the two included but for their envelopes."""
    own = [project_own(scenario.session, who) | {"slips": {}} for who in (ANNA, BRAM)]
    return [json.loads(json.dumps(without_ids(scenario))), own]


def test_swapped_in_one_deck() -> None:
    """[DECK5] Exchanging two authors in one deck and not in the other changes nothing: no card of a person in one deck
    is related to theirs in another."""
    for opened in (False, True):
        same = played(Even, ("X", "V"), ("Y", "W"), opened)
        crossed = played(Even, ("Y", "V"), ("X", "W"), opened)
        assert everything(same) == everything(crossed)


def test_removed_in_one_deck() -> None:
    """[DECK6] While the decks are open, a person's card more or less in one of them changes nothing."""
    both, one = (played(Even, ("X", wild), ("Y", "W"), opened=False) for wild in ("V", ""))
    assert seen(both) == seen(one)


class Signing(Even):
    """Cards are signed in the urn."""

    def puts(self, who: str, deck: str, text: str, n: int = 0) -> Any:
        return super().puts(who, deck, f"{text} of {who}", n)


def test_swap_sees_a_planted_author() -> None:
    """[CARD29] The swap check over two decks fails where a card carries its author."""
    one, other = (played(Signing, (x, "V"), (y, "W"), opened=True) for x, y in ("XY", "YX"))
    assert everything(one) != everything(other)
