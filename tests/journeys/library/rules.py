"""The rule that makes each method what it is: in which of its phases, on entering or on leaving, what must be so."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tests.journeys.library import seats
from tests.journeys.library.table import Table

Rule = Callable[[Table], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Rules:
    """By the key of a phase: what must be so when it is entered, and when all that it asks was done."""

    entering: Mapping[str, Rule] = field(default_factory=dict)
    leaving: Mapping[str, Rule] = field(default_factory=dict)


def withheld(told: str, *before: str, its_own: str) -> dict[str, Rule]:
    """How it ended: prepared where the case is told, nowhere before its own phase."""
    waits: dict[str, Rule] = dict.fromkeys(before, seats.outcome_waits)
    return {told: seats.prepares_the_outcome, **waits, its_own: seats.outcome_is_here}


TEN_STEPS: Final = Rules(
    {"rating": seats.nobody_asks},
    {"rating": seats.only_warm_can_be_answered, "answers": seats.cold_was_not_answered},
)

RULES: Final = {
    "action-learning": Rules(
        {"questions": seats.everyone_asks, "agreement": seats.everyone_states},
        {"agreement": seats.names_stand_on_cards},
    ),
    "balint": Rules(
        {
            **withheld("telling", "associating", "picture", "own-judgement", its_own="decision"),
            "shared-judgement": seats.listens_apart,
        },
        {"own-judgement": seats.names_stand_on_cards, "shared-judgement": seats.heard_nothing},
    ),
    "clearness": Rules(
        {"settling": seats.is_silent, "silence": seats.is_silent, "mirroring": seats.only_notes},
        {"questions": seats.one_was_declined},
    ),
    "five-step": Rules({"exploration": seats.out_of_turn}, {"advice": seats.names_stand_on_cards}),
    "general-four-step": Rules({"advice": seats.only_notes}, {"advice": seats.names_stand_on_no_card}),
    "gossip": Rules({"gossip": seats.listens_apart, "reaction": seats.shares_a_note}, {"gossip": seats.heard_nothing}),
    "incident": Rules(
        withheld("sketch", "questions", "information", "analysis", "position", "exchange", its_own="outcome"),
        {"position": seats.names_stand_on_cards},
    ),
    "incident-timed": Rules(
        {"analysis": seats.listens_apart, "advice": seats.only_notes}, {"analysis": seats.heard_nothing}
    ),
    "kollegiale-beratung": Rules(
        {"consultation": seats.module_is_played},
        {"module": seats.module_is_chosen, "consultation": seats.names_stand_on_no_card},
    ),
    "learning-from-success": Rules({"inventory": seats.two_columns}, {"inventory": seats.names_stand_on_cards}),
    "nic-seven-phase": Rules(
        {"new-approach": seats.only_notes, "reflection": seats.learns_with_the_others},
        {"clarification": seats.nothing_is_rated, "background": seats.each_answer_is_rated},
    ),
    "six-hats": Rules(dict.fromkeys(("white", "red", "yellow", "black", "green"), seats.wears_a_hat)),
    "socratic-conversation": Rules({"statements": seats.everyone_states}, {"statements": seats.names_stand_on_cards}),
    "ten-step": TEN_STEPS,
    "ten-step-b": TEN_STEPS,
    "troika": Rules({"consulting": seats.listens_apart, "feedback": seats.shares_a_note}),
}
