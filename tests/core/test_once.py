"""Rules of once: a command sent again, even late, happens once."""

from protocol import commands as c
from server.core.evolve import fold
from server.core.once import MOST_GAPS, MOST_TABS
from tests.core.given import ANNA, BRAM, CARDS, CASE, LEADER, QUESTIONS, at, item, names, of_deck, put, sealed

TAB, OTHER = "a" * 12, "b" * 12


def ask(name: str, text: str = "Why?") -> c.Ask:
    return c.Ask(t="ask", id=item(name), text=sealed(text))


def test_resent() -> None:
    """[ONCE1] A named command whose reference was done is known: it is answered and happens no more."""
    scenario = at(QUESTIONS)
    assert names(scenario.does(ANNA, ask("a"), f"{TAB}:1")) == ["QuestionAsked"]
    assert scenario.session.knows(ANNA, f"{TAB}:1")
    assert scenario.does(ANNA, ask("b"), f"{TAB}:1") == ()
    assert not scenario.session.knows(ANNA, f"{TAB}:2")


def test_late() -> None:
    """[ONCE2] Each reference of a tab that was done is known, however many came after it; tabs and participants count
    for themselves."""
    scenario = at(QUESTIONS)
    scenario.does(ANNA, ask("a"), f"{TAB}:1")
    scenario.does(ANNA, ask("b"), f"{TAB}:2")
    assert scenario.session.knows(ANNA, f"{TAB}:1")
    assert not scenario.session.knows(ANNA, f"{OTHER}:1")
    assert not scenario.session.knows(BRAM, f"{TAB}:1")


def test_passed() -> None:
    """[ONCE8] Of what a tab asked before the latest that was done, what was not done is known as well, as far back as
    thirty-two gaps."""
    scenario = at(CASE)
    for n in range(MOST_GAPS + 1):
        scenario.does(ANNA, c.Ready(t="ready", visit=2, ready=n % 2 == 0), f"{TAB}:{3 * n + 3}")
    passed = [n for n in range(1, 3 * MOST_GAPS + 5) if scenario.session.passed(ANNA, f"{TAB}:{n}")]
    assert passed == [n for n in range(4, 3 * MOST_GAPS + 3) if n % 3]
    assert [n for n in passed if scenario.session.knows(ANNA, f"{TAB}:{n}")] == []
    assert all(scenario.session.knows(ANNA, f"{TAB}:{n}") for n in (1, 2, 3, 3 * MOST_GAPS + 3))
    assert not scenario.session.passed(ANNA, f"{OTHER}:1")


def test_absolute() -> None:
    """[ONCE3] Values are set and not toggled: asking for what is so already is done, by any reference."""
    scenario = at(CASE)
    ready = c.Ready(t="ready", visit=2, ready=True)
    scenario.does(ANNA, ready, f"{TAB}:1")
    assert scenario.does(ANNA, ready, f"{TAB}:2") == ()
    assert scenario.does(ANNA, ready, f"{OTHER}:1") == ()


def test_revives_nothing() -> None:
    """[ONCE4] An id once used stays known: a late resend revives nothing that was withdrawn."""
    scenario = at(QUESTIONS)
    scenario.does(ANNA, ask("a"))
    scenario.does(ANNA, c.WithdrawQuestion(t="withdraw_question", id=item("a")))
    assert scenario.does(ANNA, ask("a"), f"{OTHER}:1") == ()
    assert scenario.view["questions"]["queue"] == []


def test_anonymous_counts_nothing() -> None:
    """[ONCE5] An anonymous command leaves the counters as they are, for a gap would show who wrote."""
    scenario = at(CARDS)
    before = scenario.session.tabs
    scenario.does(ANNA, put("d4.1", of_deck("d4.1", ANNA, 0), "Dare"), "~" + TAB)
    assert scenario.session.tabs == before
    assert not scenario.session.knows(ANNA, "~" + TAB)


def test_kept_in_the_log() -> None:
    """[ONCE6] What was done stays known after a restart: the log read again gives the same counters."""
    scenario = at(QUESTIONS)
    scenario.does(ANNA, ask("a"), f"{TAB}:3")
    assert fold(scenario.log).knows(ANNA, f"{TAB}:3")


def test_many_tabs() -> None:
    """[ONCE7] Of each participant the latest sixty-four tabs are known."""
    scenario = at(CASE)
    for n in range(MOST_TABS + 1):
        ready = c.Ready(t="ready", visit=2, ready=n % 2 == 0)
        scenario.does(ANNA, ready, f"tab{n:09}:1")
    assert not scenario.session.knows(ANNA, "tab000000000:1")
    assert scenario.session.knows(ANNA, "tab000000001:1")
    assert not scenario.session.knows(LEADER, "tab000000001:1")
