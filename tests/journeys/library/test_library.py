"""Every method of the library in real browsers, each in one of three languages, with the rule that makes it what it is.

`make test` plays two of them, `make journeys` all.
"""

from typing import Final

import pytest
from _pytest.mark.structures import ParameterSet
from playwright.async_api import Browser

from server.methods.library import library
from tests.journeys.library.course import play
from tests.journeys.library.rules import RULES
from tests.journeys.serving import Serving

# Between them they have most kinds of activity, and the two rules that take most off the pages.
ALWAYS: Final = ("gossip", "ten-step")


def methods(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name", [*map(one, names)])


def one(name: str) -> ParameterSet:
    return pytest.param(name, marks=[] if name in ALWAYS else [pytest.mark.whole_library])


def test_every_method_has_its_rule() -> None:
    """[JRN141] No method of the library is left out."""
    assert RULES.keys() == library().keys()


@methods("gossip", "incident-timed", "troika")
async def test_apart(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN131] Gossip, timed incident, Troika: who sits apart or is out has nothing but own notes, and hears of nothing
    that is written; all other pages and the screen show who it is; what was noted is shared afterwards, line by line.
    """
    await play(name, serving, browser)


@methods("incident", "balint")
async def test_the_outcome_waits(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN132] Incident, Balint: how it ended, long written down, is on no other page and in no command before its
    round; then the circle reads it, and the screen never does."""
    await play(name, serving, browser)


@methods("ten-step", "ten-step-b")
async def test_only_warm_questions(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN133] Ten steps: nobody can ask while questions are rated; the desk has no way to give a question the floor
    that is not warm, and says why; what was not warm is still there, unanswered."""
    await play(name, serving, browser)


@methods("six-hats")
async def test_one_hat_at_a_time(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN134] Six hats: one deck at a time in the colour of its hat; who brings the case writes facts."""
    await play(name, serving, browser)


@methods("kollegiale-beratung")
async def test_a_module_is_chosen(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN135] Kollegiale Beratung: a module is favoured, chosen and played; every page says what it asks."""
    await play(name, serving, browser)


@methods("five-step")
async def test_in_turn(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN136] Five steps: who asks without the turn is told so; written advice is opened in turn, by who gave it."""
    await play(name, serving, browser)


@methods("socratic-conversation", "learning-from-success")
async def test_everyone_in_their_own_name(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN137] Socratic conversation, learning from success: what is written has a name, said before; of the statements
    one is the case-bringer's own; what somebody did and what helped from outside lie apart."""
    await play(name, serving, browser)


@methods("general-four-step")
async def test_advice_without_a_name(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN138] Four steps: the case-bringer only listens to the advice, and no page says whose it is."""
    await play(name, serving, browser)


@methods("nic-seven-phase")
async def test_open_questions_are_rated(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN139] Seven phases: questions to understand are not rated, open ones are, for all to read; of insights
    everyone writes one."""
    await play(name, serving, browser)


@methods("action-learning")
async def test_everyone_asks(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN142] Action learning: who brings the problem asks and writes a statement of it like all others."""
    await play(name, serving, browser)


@methods("clearness")
async def test_nothing_has_to_be_answered(name: str, serving: Serving, browser: Browser) -> None:
    """[JRN143] Clearness committee: in silence there is nothing but plan and time; a question is declined and put
    aside; while the circle mirrors, who is mirrored only notes."""
    await play(name, serving, browser)
