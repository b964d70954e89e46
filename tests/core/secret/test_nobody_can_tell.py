"""Promise 5 for secret counts, at the level of the rules: who gave which answer, and which dots, shows nowhere."""

import pytest

from protocol import commands as c
from server.core.decision import Refusal
from server.core.events import Event, ReadySet
from server.core.hashing import hash_of
from tests.core.given import ANNA, BRAM, CHRIS, DEWI, LEADER, Scenario, of_deck
from tests.core.secret.counting import (
    ARRIVING,
    DOTS,
    METHOD,
    PILE,
    PULSE,
    WRITING,
    answer,
    close,
    dot,
    open_dots,
)
from tests.core.test_anonymity import (
    Even,
    Story,
    Telling,
    reached,
    removal_shows_nothing,
    swap_shows_nothing,
    with_slips,
)

# The three cards that get dots, by a name of their own.
CARDS = {name: hash_of(of_deck(PILE, who, 0)) for name, who in (("one", ANNA), ("two", BRAM), ("three", CHRIS))}


# -- stories in which Anna and Bram each cast one ballot


def answers(kind: type[Scenario], of_anna: str, of_bram: str) -> Scenario:
    """To a pulse, Dewi's changed."""
    scenario = with_slips(reached(kind(METHOD), ARRIVING), PULSE)
    for who, said in ((ANNA, of_anna), (BRAM, of_bram), (CHRIS, "3"), (DEWI, "3"), (LEADER, "4")):
        if said:
            scenario.does(who, answer(who, said))
    scenario.does(DEWI, answer(DEWI, "2", rev=2))
    return scenario


def spread(kind: type[Scenario], of_anna: str, of_bram: str) -> Scenario:
    scenario = answers(kind, of_anna, of_bram)
    scenario.does(LEADER, close(PULSE))
    return scenario


def dots(kind: type[Scenario], of_anna: str, of_bram: str) -> Scenario:
    """To the card of this name each; Dewi's two."""
    scenario = reached(kind(METHOD), WRITING)
    scenario.opens(*CARDS)
    scenario.does(LEADER, open_dots())
    with_slips(scenario, DOTS)
    for who, card in ((ANNA, of_anna), (BRAM, of_bram), (CHRIS, "one")):
        if card:
            scenario.does(who, dot(who, CARDS[card]))
    scenario.does(DEWI, dot(DEWI, CARDS["one"], CARDS["two"]))
    return scenario


def counted(kind: type[Scenario], of_anna: str, of_bram: str) -> Scenario:
    scenario = dots(kind, of_anna, of_bram)
    scenario.does(LEADER, close(DOTS))
    return scenario


# -- what must hold


@pytest.mark.parametrize("story", [answers, spread])
def test_swapped_answers(story: Story) -> None:
    """[PULSE11] Exchanging the authors of two answers changes nothing in log and views."""
    swap_shows_nothing(Even, story, "1", "5")


def test_removed_answer() -> None:
    """[PULSE12] While a pulse is open, an answer more or less changes nothing in log and views."""
    removal_shows_nothing(Even, answers, "1", "5")


@pytest.mark.parametrize("story", [dots, counted])
def test_swapped_dots(story: Story) -> None:
    """[DOTS10] Exchanging the authors of two ballots changes nothing in log and views."""
    swap_shows_nothing(Even, story, "two", "three")


def test_removed_dots() -> None:
    """[DOTS11] While dots are given, a ballot more or less changes nothing in log and views."""
    removal_shows_nothing(Even, dots, "two", "three")


# -- planted authors, so that the checks are known to see


class Blushing(Even):
    """Whoever answers with a five, or gives the third card a dot, is shown as ready."""

    def does(self, who: str, command: c.Command, ref: str | None = None) -> tuple[Event, ...] | Refusal:
        if isinstance(command, c.Cast) and command.choice in ("5", [CARDS["three"]]):
            self.happened(ReadySet(who, True))
        return super().does(who, command, ref)


@pytest.mark.parametrize(("story", "x", "y"), [(spread, "1", "5"), (counted, "two", "three")])
def test_swap_sees_a_planted_answer(story: Story, x: str, y: str) -> None:
    """[CARD29] The swap check fails where what somebody said shows on them."""
    with pytest.raises(AssertionError):
        swap_shows_nothing(Blushing, story, x, y)


@pytest.mark.parametrize(("story", "x", "y"), [(answers, "1", "5"), (dots, "one", "two")])
def test_removal_sees_a_planted_author(story: Story, x: str, y: str) -> None:
    """[CARD30] The removal check fails where answering shows."""
    with pytest.raises(AssertionError):
        removal_shows_nothing(Telling, story, x, y)
