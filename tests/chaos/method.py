"""A method that has everything a method can have, each soon after the other, so that people come to it."""

from typing import Final

from protocol.activities import (
    ActionsSettings,
    Activity,
    AgendaSettings,
    CardsSettings,
    CaseSettings,
    ModulesSettings,
    PulseSettings,
    QuestionsSettings,
    RecordSettings,
    RoundSettings,
    SubgroupsSettings,
)
from protocol.method import Bringer, Method, Module, Phase, Repeat


def _phase(key: str, *activities: Activity, bringer: Bringer = "takes-part", repeat: Repeat | None = None) -> Phase:
    return Phase(key=key, seconds=300, bringer=bringer, group="talks", activities=activities, repeat=repeat)


CASE, QUESTIONS = CaseSettings(t="case"), QuestionsSettings(t="questions", each=2, declines=True, bringer=True)
CARDS = CardsSettings(t="cards", each=2, bringer=True, rated=True, pick=1, groups=True, dots=2)
OWN = CardsSettings(t="cards", deck="own", each=2, named=True, opening="in-turn", bringer=True, groups=True)
TOGETHER = CardsSettings(t="cards", deck="together", each=1, named=True)
MODULES = ModulesSettings(t="modules", of=("ideas", "doubts"))

EVERYTHING: Final = Method(
    id="everything",
    version=1,
    phases=(
        _phase("agenda", AgendaSettings(t="agenda", each=2), PulseSettings(t="pulse", about="arrival")),
        # From here on for each who has a case.
        _phase("pairs", SubgroupsSettings(t="subgroups", size=2, bringer=True, company="new"), QUESTIONS, OWN, CARDS),
        _phase("case", CaseSettings(t="case", story=True, offers=True), QUESTIONS, CARDS),
        _phase("trios", SubgroupsSettings(t="subgroups", size=3), QUESTIONS, TOGETHER, bringer="turned-away"),
        _phase("cards", OWN, CARDS, CASE, MODULES, repeat=Repeat(first="pairs", per="person", most=8, brings=True)),
        _phase("round", RoundSettings(t="round"), RecordSettings(t="record")).model_copy(update={"module": True}),
        _phase("end", ActionsSettings(t="actions", next=True), repeat=Repeat(first="round")),
    ),
    modules=(
        Module(key="ideas", activities=(CardsSettings(t="cards", deck="ideas"),)),
        Module(key="doubts", activities=(QUESTIONS, CASE)),
    ),
    duties=("observer", "scribe", "timekeeper"),
)
