"""Rules of modules: offered, favoured, chosen, and played by a later phase."""

import pytest
from pydantic import ValidationError

from protocol import commands as c
from protocol.activities import AgendaSettings, CardsSettings, CaseSettings, ModulesSettings
from protocol.method import Method, Module, Phase
from server.core.audience import project_screen
from server.core.decision import Refusal
from tests.core.given import ANNA, BRAM, BRINGER, LEADER, START, Scenario, advance, at, back, item, names, phase, sealed

CHOOSE, PLAY = 1, 2
IDEAS = Module(key="ideas", activities=(CardsSettings(t="cards", each=2),))
QUESTION = Module(key="question", activities=(CaseSettings(t="case", offers=True),))
HINTS = Module(key="hints", activities=(CardsSettings(t="cards", each=1),))


def playing(activities: tuple[CaseSettings, ...] = ()) -> Phase:
    return phase("play", *activities).model_copy(update={"module": True})


def choice() -> Phase:
    return phase("choose", ModulesSettings(t="modules", of=("ideas", "question", "hints")))


def method(*phases: Phase, modules: tuple[Module, ...] = (IDEAS, QUESTION, HINTS)) -> Method:
    agenda = phase("agenda", AgendaSettings(t="agenda"))
    return Method(id="modules", version=1, phases=(agenda, *phases), modules=modules)


def choosing() -> Scenario:
    return at(CHOOSE, method(choice(), playing(), phase("after")))


def choose(scenario: Scenario, key: str) -> c.ChooseModule:
    return c.ChooseModule(t="choose_module", visit=scenario.visit, key=key)


def favour(key: str | None) -> c.FavourModule:
    return c.FavourModule(t="favour_module", key=key)


def test_choose() -> None:
    """[MOD1] The facilitator chooses one of those that the phase offers, and another while the phase lasts."""
    scenario = choosing()
    assert scenario.does(ANNA, choose(scenario, "ideas")) == Refusal("not_your_role")
    assert scenario.does(LEADER, choose(scenario, "hats")) == Refusal("unknown_item")
    assert names(scenario.does(LEADER, choose(scenario, "ideas"))) == ["ModuleChosen"]
    assert scenario.does(LEADER, choose(scenario, "ideas")) == ()
    scenario.does(LEADER, choose(scenario, "question"))
    assert scenario.view["module"] == "question"
    assert project_screen(scenario.session, START).get("module") == "question"


def test_only_where_it_is_offered() -> None:
    """[MOD2] Modules are chosen and favoured only in a phase that offers them, in this visit."""
    scenario = choosing()
    other = c.ChooseModule(t="choose_module", visit=1, key="ideas")
    assert scenario.does(LEADER, other) == Refusal("other_visit")
    advance(scenario)
    assert scenario.does(LEADER, choose(scenario, "ideas")) == Refusal("not_now")
    assert scenario.does(ANNA, favour("ideas")) == Refusal("not_now")


def test_favour() -> None:
    """[MOD3] Anyone favours one module, another or none any more, by name and for all to see."""
    scenario = choosing()
    assert names(scenario.does(ANNA, favour("ideas"))) == ["ModuleFavoured"]
    assert scenario.does(ANNA, favour("ideas")) == scenario.does(BRAM, favour(None)) == ()
    assert scenario.does(ANNA, favour("hats")) == Refusal("unknown_item")
    scenario.does(BRINGER, favour("ideas"))
    scenario.does(BRAM, favour("hints"))
    scenario.does(BRAM, favour(None))
    scenario.does(ANNA, favour("question"))
    assert scenario.view["favours"] == {ANNA: "question", BRINGER: "ideas"}
    scenario.does(LEADER, c.Remove(t="remove", participant=ANNA))
    assert project_screen(scenario.session, START).get("favours") == {BRINGER: "ideas"}


def test_favours_of_a_visit() -> None:
    """[MOD4] What was favoured is shown while one is chosen; another visit begins with none."""
    scenario = choosing()
    scenario.does(ANNA, favour("ideas"))
    advance(scenario)
    assert "favours" not in scenario.view
    back(scenario)
    assert "favours" not in scenario.view
    scenario.does(BRAM, favour("hints"))
    assert scenario.view["favours"] == {BRAM: "hints"}


def test_played() -> None:
    """[MOD5] A phase that plays the module has its activities beside its own; what it says is enforced there."""
    scenario = choosing()
    offer = c.OfferWording(t="offer_wording", id=item("w"), text=sealed("Whether?"))
    scenario.does(LEADER, choose(scenario, "question"))
    assert scenario.does(ANNA, offer) == Refusal("not_now")
    advance(scenario)
    assert [activity["t"] for activity in scenario.view["phases"][PLAY]["activities"]] == ["case"]
    assert names(scenario.does(ANNA, offer)) == ["WordingOffered"]


def test_nothing_chosen() -> None:
    """[MOD6] Without a choice the phase has its own activities and no others."""
    scenario = choosing()
    advance(scenario)
    assert scenario.view["phases"][PLAY]["activities"] == []
    assert "module" not in scenario.view


def test_another_module_later() -> None:
    """[MOD7] Another module, chosen after a step back, begins with a pile of its own; the same one goes on with its."""
    scenario = choosing()
    scenario.does(LEADER, choose(scenario, "ideas"))
    advance(scenario)
    first = scenario.deck("cards")
    back(scenario)
    advance(scenario)
    assert scenario.deck("cards") == first
    back(scenario)
    scenario.does(LEADER, choose(scenario, "hints"))
    advance(scenario)
    assert scenario.deck("cards") != first


def test_chosen_before() -> None:
    """[MOD8] A method that plays a module before it is chosen is none."""
    for phases in ([playing(), choice()], [playing()]):
        with pytest.raises(ValidationError, match="no_module_chosen"):
            method(*phases)


def test_fitting() -> None:
    """[MOD9] A method whose module brings an activity that the phase has already is none."""
    with pytest.raises(ValidationError, match="activity_in_module"):
        method(choice(), playing((CaseSettings(t="case"),)))
