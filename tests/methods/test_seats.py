"""What a method gives to one seat and not to another, in the phase where it matters most."""

import json

import pytest

from protocol import commands as c
from server.methods.library import library
from tests.core.given import LEADER, item, sealed
from tests.methods.table import BRINGER, CIRCLE, GROUP, Table, anonymous, named


def at(name: str, key: str, module: int = 0) -> Table:
    return Table(library()[name].method, module).until(key)


def card(table: Table, who: str) -> c.Put:
    """Written under the own slip of the pile that is open."""
    return anonymous(table.open_decks("cards")[-1], who)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("general-four-step", "advice"),
        ("nic-seven-phase", "new-approach"),
        ("ten-step", "core"),
        ("ten-step", "advice"),
        ("balint", "associating"),
        ("six-hats", "green"),
        ("kollegiale-beratung", "consultation"),
    ],
)
def test_the_group_writes_about_the_case(name: str, key: str) -> None:
    """[METH16] Where the group thinks for the case-bringer, all of it may write, and the case-bringer may not."""
    table = at(name, key)
    assert table.refuses(BRINGER, card(table, BRINGER)) == "not_your_role"
    for who in (LEADER, *GROUP):
        table.do(who, card(table, who))


@pytest.mark.parametrize(("name", "key"), [("nic-seven-phase", "reflection"), ("socratic-conversation", "values")])
def test_the_case_bringer_learns_with_the_others(name: str, key: str) -> None:
    """[METH16] Where it is about everyone's own learning, the case-bringer writes like all others."""
    table = at(name, key)
    for who in (LEADER, BRINGER, *GROUP):
        table.do(who, card(table, who))


def test_one_hat_at_a_time() -> None:
    """[METH16] Six hats: once another hat is on, nothing can be put on the pile of the one before."""
    table = at("six-hats", "white")
    white = card(table, BRINGER)
    table.do(BRINGER, white)
    table.advances()
    late = white.model_copy(update={"rev": 2})
    assert {table.refuses(who, late) for who in (LEADER, BRINGER, *GROUP)} == {"not_now"}


def test_a_module_decides_what_is_done() -> None:
    """[METH16] Kollegiale Beratung: only the facilitator confirms a module, and what it has none of cannot be done."""
    keys = library()["kollegiale-beratung"].method.modules
    plain = next(n for n, module in enumerate(keys) if not module.activities)
    table = at("kollegiale-beratung", "module", plain)
    choice = c.ChooseModule(t="choose_module", visit=table.visit, key=keys[plain].key)
    assert {table.refuses(who, choice) for who in (BRINGER, *GROUP)} == {"not_your_role"}
    table.until("consultation")
    assert table.open_decks("cards") == []
    assert table.refuses(GROUP[0], c.Ask(t="ask", id=item("q"), text=sealed("What"))) == "not_now"


def test_only_open_questions_are_rated() -> None:
    """[METH16] Seven phases: how a question lands is said of open ones, not while the circle asks to understand."""
    table = at("nic-seven-phase", "clarification")
    table.do(GROUP[0], c.Ask(t="ask", id=item("q"), text=sealed("Who")))
    rating = c.Rate(t="rate", id=item("q"), rating="warm")
    assert table.refuses(BRINGER, rating) == "not_now"
    table.until("background").do(BRINGER, rating)


def test_the_story_is_the_case_bringers() -> None:
    """[METH16] Learning from success: nobody tells the story but the one whose success it was."""
    table = at("learning-from-success", "story")
    story = c.TellCase(t="tell_case", story=sealed("Once"))
    assert {table.refuses(who, story) for who in (LEADER, *GROUP)} == {"not_your_role"}
    table.do(BRINGER, story)


def test_the_case_is_chosen_after_all_are_told() -> None:
    """[METH16] Timed incident: cases are told in one phase, one each, and voted on by everyone in the next."""
    table = at("incident-timed", "cases")
    assert table.refuses(LEADER, c.OpenVote(t="open_vote", visit=table.visit)) == "not_now"
    table.until("choice")
    second = c.Propose(t="propose", id=item("second"), title=sealed("Case"), line=sealed("Line"))
    assert table.refuses(GROUP[0], second) == "too_many_items"
    table.plays()
    assert table.view["agenda"]["vote"]["counts"][item(f"case{BRINGER}")] == 7


def test_small_groups_meet_without_the_case_bringer() -> None:
    """[METH16] Timed incident: five people analyse in groups of two and three, and nothing of it parts them later."""
    table = at("incident-timed", "analysis")
    sits = table.view["subgroups"]
    assert [sits["together"][key] for key in sits["order"]] == [["p3", "p4", "p5"], ["p6", "p7"]]
    table.until("advice")
    assert table.view["subgroups"]["order"] == []


@pytest.mark.parametrize(
    ("name", "key", "deck"),
    [
        ("five-step", "advice", "wild"),
        ("incident", "position", "cards"),
        ("ten-step-b", "formulations", "cards"),
        ("balint", "own-judgement", "cards"),
        ("learning-from-success", "inventory", "around"),
    ],
)
def test_a_position_is_taken_alone(name: str, key: str, deck: str) -> None:
    """[METH16] What is written with a name about the case nobody else sees before its opening, nor does its subject."""
    table = at(name, key)
    pile = table.pile(deck)
    assert table.refuses(BRINGER, named(table, pile, BRINGER)) == "not_your_role"
    table.do(LEADER, named(table, pile, LEADER))
    assert sealed(f"of {LEADER}") not in json.dumps(table.view)
    table.plays()
    assert sealed(f"of {LEADER}") in json.dumps(table.view)


def test_advice_is_opened_by_who_gave_it() -> None:
    """[METH16] Five steps: in turn each opens the own advice; how it lands only the case-bringer says."""
    table = at("five-step", "advice")
    written = named(table, table.pile("advice"), GROUP[0])
    table.do(GROUP[0], written)
    table.do(LEADER, c.CloseDeck(t="close_deck", deck=written.deck))
    opening = c.OpenCard(t="open_card", card=written.id)
    assert {table.refuses(who, opening) for who in set(CIRCLE) - {GROUP[0]}} == {"not_yours"}
    table.do(GROUP[0], opening)
    rating = c.RateCard(t="rate_card", card=written.id, rating="lukewarm")
    assert {table.refuses(who, rating) for who in set(CIRCLE) - {BRINGER}} == {"not_your_role"}
    table.do(BRINGER, rating)


def test_everyone_states_their_own_core() -> None:
    """[METH16] Socratic conversation: each writes a core statement, the one whose example it is like all others."""
    table = at("socratic-conversation", "statements")
    pile = table.pile("cards")
    for who in CIRCLE:
        table.do(who, named(table, pile, who))
