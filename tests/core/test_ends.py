"""Rules of the one end."""

from protocol import commands as c
from server.core.ends import Keep, end_of
from tests.core.given import ANNA, CARDS, CASE, LEADER, START, at, of_deck, put, sealed, waiting

HOUR = 3_600_000
DAY = 24 * HOUR


def test_never_begun() -> None:
    """[END1] A session that never began ends thirty days after its creation, whoever joins meanwhile."""
    scenario = waiting()
    scenario.now += DAY
    scenario.does(ANNA, c.Rename(t="rename", name=sealed("Annie")))
    assert end_of(scenario.session, Keep()) == START + 30 * DAY


def test_idle() -> None:
    """[END2] A running session ends seven days after its last named commit, rounded up to a whole hour."""
    scenario = at(CASE)
    scenario.now += DAY + 1
    scenario.does(ANNA, c.Ready(t="ready", visit=2, ready=True))
    end = end_of(scenario.session, Keep())
    assert scenario.now + 7 * DAY <= end < scenario.now + 7 * DAY + HOUR
    assert end % HOUR == 0


def test_anonymous_moves_nothing() -> None:
    """[END3] What is written anonymously does not move the end."""
    scenario = at(CARDS)
    before = end_of(scenario.session, Keep())
    scenario.now += DAY
    scenario.does(ANNA, put("d4.1", of_deck("d4.1", ANNA, 0), "Dare"))
    assert end_of(scenario.session, Keep()) == before


def test_closed() -> None:
    """[END4] A closed session ends twenty-four hours after its closing, whatever is done later."""
    scenario = at(CASE)
    scenario.does(LEADER, c.Close(t="close"))
    closed = scenario.now
    scenario.now += HOUR
    scenario.does(ANNA, c.Pair(t="pair", box="b" * 43, content="abc"))
    assert end_of(scenario.session, Keep()) == closed + DAY


def test_settings() -> None:
    """[END5] How long a session is kept is a setting."""
    scenario = waiting()
    assert end_of(scenario.session, Keep(waiting=5)) == START + 5
    scenario.does(LEADER, c.Close(t="close"))
    assert end_of(scenario.session, Keep(closed=7)) == START + 7
