"""Rules of what a sub-group has of its own while it sits apart: a queue and named cards, led by its people."""

import json

from protocol import commands as c
from server.core.audience import owned, project_own, project_screen
from tests.core.course.parting import LEFT, MINE, POOLED, RIGHT, YOURS, apart, ask, close, give, parted, write
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    DEWI,
    LEADER,
    START,
    Scenario,
    item,
    names,
    sealed,
)


def said(scenario: Scenario, who: str) -> str:
    """All that reaches somebody, screen included, as one text."""
    views = (scenario.view, project_screen(scenario.session, START), project_own(scenario.session, who))
    return json.dumps(views)


def test_a_question_is_its_sub_groups() -> None:
    """[SUB6] It waits in the queue of who asks it; the own people and who leads see it, nobody else does."""
    scenario = parted()
    assert names(scenario.does(ANNA, ask("one"))) == ["QuestionAsked"]
    for who, sees in ((ANNA, True), (BRAM, True), (LEADER, True), (CHRIS, False), (BRINGER, False)):
        assert (sealed("Ask.text one") in said(scenario, who)) == sees, who
    assert apart(scenario, BRAM)[LEFT]["questions"]["queue"] == [item("one")]
    assert scenario.view["questions"]["queue"] == []


def test_who_sits_in_none_asks_nothing() -> None:
    """[SUB6] The facilitator, who goes about, asks nothing while the circle is parted."""
    assert names(parted().does(LEADER, ask("one"))) == ["not_your_role"]


def test_each_has_a_floor() -> None:
    """[SUB6] Each sub-group has a floor; what is in one of them is not on the screen."""
    scenario = parted()
    scenario.does(ANNA, ask("one"))
    scenario.does(CHRIS, ask("two"))
    assert names(scenario.does(BRAM, give("one"))) == ["FloorGiven"]
    assert names(scenario.does(DEWI, give("two"))) == ["FloorGiven"]
    floors = {key: view["questions"]["floor"] for key, view in apart(scenario, LEADER).items()}
    assert floors == {LEFT: item("one"), RIGHT: item("two")}
    screen = project_screen(scenario.session, START)
    assert not {"shown", "floor"} & screen.keys()
    scenario.does(BRAM, ask("three"))
    scenario.does(ANNA, give("three"))
    assert apart(scenario, ANNA)[LEFT]["questions"]["queue"] == [item("one")]
    assert apart(scenario, CHRIS)[RIGHT]["questions"]["floor"] == item("two")


def test_each_has_piles() -> None:
    """[SUB7] Entering opens a pile of each named deck for each sub-group, in which its own people write."""
    scenario = parted()
    assert scenario.view["piles"] == [POOLED]
    assert {key: view["piles"] for key, view in apart(scenario, LEADER).items()} == {LEFT: [MINE], RIGHT: [YOURS]}
    assert names(scenario.does(ANNA, write("one"))) == ["CardWritten"]
    assert names(scenario.does(LEADER, write("two"))) == ["not_your_role"]
    assert names(scenario.does(CHRIS, write("two"))) == ["unknown_item"]


def test_opened_cards_are_their_sub_groups() -> None:
    """[SUB8] A sub-group's opened cards are seen by its people and by who leads."""
    scenario = parted()
    scenario.does(ANNA, write("one"))
    assert names(scenario.does(BRAM, close())) == ["WritingEnded", "CardsOpened"]
    for who, sees in ((BRAM, True), (LEADER, True), (DEWI, False), (BRINGER, False)):
        assert (sealed("WriteCard.text one") in said(scenario, who)) == sees, who
    assert apart(scenario, BRAM)[LEFT]["decks"][MINE]["cards"][item("one")]["by"] == ANNA


def test_own_slices_are_made_anew_when_that_changes() -> None:
    """[SUB8] Who sees something apart is told when it changes, and when the chair passes."""
    scenario = parted("rotating")
    for who, command in (
        (BRAM, ask("one")),
        (BRAM, give("one")),
        (LEADER, c.GiveChair(t="give_chair", visit=scenario.visit, participant=CHRIS)),
        (LEADER, c.Advance(t="advance", visit=scenario.visit)),
    ):
        before, seen = owned(scenario.session), {one: apart(scenario, one) for one in scenario.view["order"]}
        scenario.does(scenario.session.leader or who if isinstance(command, c.Advance) else who, command)
        assert {one: apart(scenario, one) for one in scenario.view["order"]} != seen
        assert any(old is not new for old, new in zip(before, owned(scenario.session), strict=True))


def test_others_know_nothing_of_it() -> None:
    """[SUB8] To anyone else it is unknown; it comes neither on the screen nor into the report."""
    scenario = parted()
    scenario.does(ANNA, ask("one"))
    scenario.does(ANNA, write("two"))
    scenario.does(ANNA, close())
    for who, command in (
        (CHRIS, give("one")),
        (CHRIS, c.OrderQuestions(t="order_questions", ids=[item("one")])),
        (CHRIS, close()),
        (BRINGER, c.Strike(t="strike", card=item("two"), strikes=True)),
        (LEADER, c.Spotlight(t="spotlight", item=item("one"))),
        (LEADER, c.Spotlight(t="spotlight", item=item("two"))),
    ):
        assert names(scenario.does(who, command)) == ["unknown_item"], command
    assert not {item("one"), item("two")} & scenario.session.things


def test_a_sub_group_leads_itself() -> None:
    """[SUB9] Anyone in it opens, closes, groups and orders what is theirs."""
    scenario = parted()
    for name in ("one", "two"):
        scenario.does(ANNA, ask(name))
    scenario.does(ANNA, write("card"))
    heap = c.NameGroup(t="name_group", deck=MINE, id=item("heap"), name=sealed("Heap"))
    for command, happens in (
        (c.OrderQuestions(t="order_questions", ids=[item("two"), item("one")]), "QueueOrdered"),
        (give("two"), "FloorGiven"),
        (c.MarkAnswered(t="mark_answered", id=item("two")), "QuestionAnswered"),
        (c.ParkQuestion(t="park_question", id=item("one")), "QuestionParked"),
        (c.QueueAgain(t="queue_again", id=item("one")), "QuestionQueued"),
        (close(), "WritingEnded"),
        (heap, "GroupNamed"),
        (c.GroupCard(t="group_card", card=item("card"), group=item("heap")), "CardGrouped"),
        (c.SetAside(t="set_aside", card=item("card"), aside=True), "CardSetAside"),
        (c.OpenDeck(t="open_deck", visit=scenario.visit, key="advice"), "DeckOpened"),
    ):
        assert names(scenario.does(BRAM, command))[:1] == [happens], command
    assert apart(scenario, ANNA)[LEFT]["piles"] == [MINE, "d2.4"]


def test_one_by_one_by_anyone_of_it() -> None:
    """[SUB9] Cards that are opened one by one are opened by anyone in the sub-group, and by who leads."""
    scenario = parted(opening="one-by-one")
    for name in ("one", "two"):
        scenario.does(ANNA, write(name))
    scenario.does(ANNA, close())
    assert names(scenario.does(BRAM, c.OpenCard(t="open_card", card=item("one")))) == ["CardsOpened"]
    assert names(scenario.does(CHRIS, c.OpenCard(t="open_card", card=item("two")))) == ["unknown_item"]
    assert names(scenario.does(LEADER, c.OpenCard(t="open_card", card=item("two")))) == ["CardsOpened"]


def test_nobody_of_it_leads_the_circle() -> None:
    """[SUB9] What is the circle's is led by who leads; in a sub-group nobody closes its pile, or opens another's."""
    scenario = parted()
    assert names(scenario.does(ANNA, close(POOLED))) == ["not_your_role"]
    secret = c.OpenDeck(t="open_deck", visit=scenario.visit, key="secret")
    assert names(scenario.does(ANNA, secret)) == ["not_your_role"]
    theirs = c.OpenDeck(t="open_deck", visit=scenario.visit, key="advice", subgroup=RIGHT)
    assert names(scenario.does(ANNA, theirs)) == ["not_your_role"]
    assert names(scenario.does(BRINGER, theirs)) == ["not_your_role"]


def test_who_leads_goes_about() -> None:
    """[SUB9] Who leads does in any sub-group what its people do, and says in which a pile is opened."""
    scenario = parted()
    scenario.does(CHRIS, ask("one"))
    assert names(scenario.does(LEADER, give("one"))) == ["FloorGiven"]
    assert names(scenario.does(LEADER, close(YOURS))) == ["WritingEnded"]
    again = c.OpenDeck(t="open_deck", visit=scenario.visit, key="advice")
    assert names(scenario.does(LEADER, again)) == ["unknown_item"]
    assert names(scenario.does(LEADER, again.model_copy(update={"subgroup": RIGHT}))) == ["DeckOpened"]


def test_where_nobody_leads_each_leads_its_own() -> None:
    """[SUB9] Where nobody leads, everyone leads the own sub-group and the circle, and sees no other."""
    scenario = parted("all")
    mine, *_ = apart(scenario, ANNA)
    assert list(apart(scenario, ANNA)) == [mine]
    other = next(key for key in scenario.view["subgroups"]["order"] if key != mine)
    deck = next(key for key, deck in scenario.session.decks.by_id.items() if deck.subgroup == other)
    assert names(scenario.does(ANNA, close(deck))) == ["unknown_item"]
    assert names(scenario.does(ANNA, close(POOLED))) == ["DeckShown"]


def test_what_one_wrote_stays_ones_own() -> None:
    """[SUB8] Who was moved rewords and takes back what they wrote in the other sub-group, and leads nothing there."""
    scenario = parted()
    scenario.does(ANNA, ask("mine"))
    scenario.does(ANNA, write("card"))
    taken_back = c.WithdrawQuestion(t="withdraw_question", id=item("mine"))
    scenario.does(LEADER, c.MoveToSubgroup(t="move_to_subgroup", visit=2, participant=ANNA, subgroup=RIGHT))
    assert names(scenario.does(ANNA, give("mine"))) == ["unknown_item"]
    assert names(scenario.does(CHRIS, taken_back)) == ["unknown_item"]
    assert names(scenario.does(ANNA, taken_back)) == ["QuestionWithdrawn"]
    assert names(scenario.does(ANNA, c.WithdrawCard(t="withdraw_card", id=item("card")))) == ["CardWithdrawn"]
