"""Promise 5 at the level of the rules: who wrote an anonymous thing shows in no event and in no view.

Swap: the authors of two things are exchanged, and everything is the same up to the random ids. Removal: one person's
thing is taken away while the deck is open, and nothing at all differs. Both look at the log and at every view but the
own ones of those two, and both must notice a planted author.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from protocol import commands as c
from server.core.audience import project_guest, project_own, project_screen
from server.core.decision import Refusal, UrnItem
from server.core.events import DeckShown, Event, ReadySet
from server.core.hashing import hash_of
from server.store.codec import encode
from tests.core.given import (
    AGENDA,
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
    item,
    of_deck,
    put,
    sealed,
    witness,
)

WRITERS = (ANNA, BRAM, CHRIS, DEWI)
Story = Callable[[type[Scenario], str, str], Scenario]


class Even(Scenario):
    """A shuffle that falls the same way in both plays: by what the cards say."""

    def _tipped(self, deck: str) -> list[UrnItem]:
        return sorted(super()._tipped(deck), key=lambda it: it.content)


def reached(scenario: Scenario, index: int) -> Scenario:
    """Six people in a phase."""
    for name in (BRINGER, *WRITERS):
        scenario.does(f"proof of {name}", c.Join(t="join", name=sealed(name), agreed=True))
    for name in ("one", "two"):
        scenario.does(BRINGER, c.Propose(t="propose", id=item(name), title=sealed(name), line=sealed("Line")))
    scenario.does(LEADER, c.Begin(t="begin"))
    if index > AGENDA:
        scenario.does(LEADER, c.Choose(t="choose", id=item("one")))
    for _ in range(index):
        advance(scenario)
    return scenario


def with_slips(scenario: Scenario, deck: str) -> Scenario:
    """The writers are dealt theirs."""
    for who in WRITERS:
        scenario.does(who, c.Deal(t="deal", deck=deck, pad=PAD))
    return scenario


def seen(scenario: Scenario) -> dict[str, Any]:
    """Everything that is stored or that anyone but Anna and Bram receives."""
    views = {
        "group": scenario.view,
        "screen": project_screen(scenario.session, START),
        "guest": project_guest(scenario.session, START),
        "own": {who: project_own(scenario.session, who) for who in (LEADER, BRINGER, CHRIS, DEWI)},
    }
    return {"log": [json.loads(encode(entry)) for entry in scenario.log], **views}


def without_ids(scenario: Scenario) -> Any:
    """The same, with the random id of each opened card replaced by its first text."""
    told = json.dumps(seen(scenario))
    for entry in scenario.log:
        for event in entry.events:
            for key, text in event.cards if isinstance(event, DeckShown) else ():
                told = told.replace(key, f"card {text}")
    return json.loads(told, object_hook=_stocked)


def _stocked(told: dict[str, Any]) -> dict[str, Any]:
    """Which of the ids in stock were used is chance; how many there are is not."""
    return {**told, "cards": len(told["cards"])} if told.get("t") == "Stocked" else told


# -- stories in which Anna and Bram each write one thing


def cards(kind: type[Scenario], of_anna: str, of_bram: str) -> Scenario:
    """Written, and one of them changed."""
    deck = "d4.1"
    scenario = with_slips(reached(kind(METHOD), CARDS), deck)
    texts = {ANNA: of_anna, BRAM: of_bram, CHRIS: "of Chris", DEWI: "of Dewi"}
    for who, text in texts.items():
        if text:
            scenario.puts(who, deck, text)
    scenario.does(DEWI, put(deck, of_deck(deck, DEWI, 0), "changed", rev=2, witness=witness(deck, DEWI)))
    return scenario


def opened(kind: type[Scenario], of_anna: str, of_bram: str) -> Scenario:
    """Then opened; the card "X" is shown, struck, and given other words by whoever wrote it."""
    scenario = cards(kind, of_anna, of_bram)
    scenario.does(LEADER, c.CloseDeck(t="close_deck", deck="d4.1"))
    writer = ANNA if of_anna == "X" else BRAM
    card = hash_of(of_deck("d4.1", writer, 0))
    scenario.does(LEADER, c.Spotlight(t="spotlight", item=card))
    scenario.does(BRINGER, c.Strike(t="strike", card=card, strikes=True))
    scenario.does(LEADER, c.AskRephrase(t="ask_rephrase", card=card, asked=True))
    own = of_deck("d4.1", writer, 0)
    scenario.does(writer, c.Rephrase(t="rephrase", deck="d4.1", slip=own, text=sealed("Softer")), "~" + item("r"))
    return scenario


def asked(kind: type[Scenario], of_anna: str, of_bram: str) -> Scenario:
    """Too few wrote: the writer of "X" agrees, the other does not."""
    scenario = with_slips(reached(kind(METHOD), CARDS), "d4.1")
    for who, text in ((ANNA, of_anna), (BRAM, of_bram)):
        scenario.puts(who, "d4.1", text)
    scenario.does(LEADER, c.CloseDeck(t="close_deck", deck="d4.1"))
    writer = ANNA if of_anna == "X" else BRAM
    scenario.does(writer, c.Consent(t="consent", deck="d4.1", slip=of_deck("d4.1", writer, 0), rev=1, open=True))
    scenario.does(LEADER, c.Reveal(t="reveal", deck="d4.1"))
    return scenario


def ballots(kind: type[Scenario], of_anna: str, of_bram: str) -> Scenario:
    """Cast for two cases."""
    scenario = reached(kind(METHOD), AGENDA)
    scenario.does(LEADER, c.OpenVote(t="open_vote", visit=1))
    with_slips(scenario, "d1.1")
    for who, choice in ((ANNA, of_anna), (BRAM, of_bram), (CHRIS, "one"), (DEWI, "one")):
        if choice:
            own = of_deck("d1.1", who, 0)
            scenario.does(who, c.Cast(t="cast", deck="d1.1", slip=own, rev=1, choice=item(choice)))
    return scenario


def counted(kind: type[Scenario], of_anna: str, of_bram: str) -> Scenario:
    scenario = ballots(kind, of_anna, of_bram)
    scenario.does(LEADER, c.CloseDeck(t="close_deck", deck="d1.1"))
    return scenario


# -- what must hold


def swap_shows_nothing(kind: type[Scenario], story: Story, x: str, y: str) -> None:
    assert without_ids(story(kind, x, y)) == without_ids(story(kind, y, x))


def removal_shows_nothing(kind: type[Scenario], story: Story, x: str, y: str) -> None:
    assert seen(story(kind, x, y)) == seen(story(kind, "", y))


@pytest.mark.parametrize("story", [cards, opened, asked])
def test_swapped_cards(story: Story) -> None:
    """[CARD27] Exchanging the authors of two cards changes nothing in log and views, up to random ids."""
    swap_shows_nothing(Even, story, "X", "Y")


@pytest.mark.parametrize("story", [ballots, counted])
def test_swapped_ballots(story: Story) -> None:
    """[VOTE10] Exchanging the authors of two ballots changes nothing in log and views."""
    swap_shows_nothing(Even, story, "one", "two")


def test_removed_card() -> None:
    """[CARD28] While a pile is open, a card more or less changes nothing in log and views."""
    removal_shows_nothing(Even, cards, "X", "Y")


def test_removed_ballot() -> None:
    """[VOTE11] While a ballot box is open, a ballot more or less changes nothing in log and views."""
    removal_shows_nothing(Even, ballots, "one", "two")


# -- planted authors, so that the two checks are known to see


class Signing(Even):
    """Cards are signed in the urn."""

    def puts(self, who: str, deck: str, text: str, n: int = 0) -> tuple[Event, ...] | Refusal:
        return super().puts(who, deck, f"{text} of {who}", n)


class Telling(Even):
    """Whoever writes is shown as ready."""

    def does(self, who: str, command: c.Command, ref: str | None = None) -> tuple[Event, ...] | Refusal:
        if isinstance(command, c.Put | c.Cast):
            self.happened(ReadySet(who, True))
        return super().does(who, command, ref)


class Naming(Even):
    """Opened cards carry who wrote them."""

    def _tipped(self, deck: str) -> list[UrnItem]:
        authors = {f"c{hash_of(of_deck(deck, who, 0))}": who for who in WRITERS}
        signed = [(it, authors.get(it.id, "").encode()) for it in super()._tipped(deck)]
        return [UrnItem(it.id, it.rev, it.content + who) for it, who in signed]


@pytest.mark.parametrize("kind", [Signing, Naming])
def test_swap_sees_a_planted_author(kind: type[Scenario]) -> None:
    """[CARD29] The swap check fails where a card carries its author."""
    with pytest.raises(AssertionError):
        swap_shows_nothing(kind, opened, "X", "Y")


@pytest.mark.parametrize(("story", "x"), [(cards, "X"), (ballots, "one")])
def test_removal_sees_a_planted_author(story: Story, x: str) -> None:
    """[CARD30] The removal check fails where writing shows."""
    with pytest.raises(AssertionError):
        removal_shows_nothing(Telling, story, x, "two")
