"""Two people, and the decks in which each could have written what the other did."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from protocol.wire import INBOUND
from server.core.decide import decide
from server.core.decision import Refusal
from server.core.scene import Member, Moment
from server.core.session import Session
from tests.chaos.swap.steps import Script, Step


@dataclass(frozen=True, slots=True)
class Exchange:
    """In each of `decks` one of the `two` is dealt the other's slips, and does under them what the other did."""

    two: frozenset[str] = frozenset()
    decks: frozenset[str] = frozenset()

    def instead(self, who: str, deck: str) -> str:
        """In whose place somebody is, as to one deck."""
        if deck in self.decks and who in self.two:
            return next(other for other in self.two if other != who)
        return who

    def does(self, step: Step) -> str | None:
        """Who does now what was done then: only what nobody may know changes hands."""
        return self.instead(step.who, step.deck) if step.who and step.anonymous else step.who


def exchanges(script: Script) -> Iterator[Exchange]:
    """All that there are: of every two, with every deck in which one of them wrote and both could have."""
    done: dict[tuple[str, str], list[Step]] = {}
    for step in script.steps:
        if step.anonymous and step.who:
            done.setdefault((step.deck, step.who), []).append(step)
    decks = {deck for deck, _ in done}
    for one, other in combinations(sorted({who for _, who in done}), 2):
        alike = frozenset(
            deck
            for deck in decks
            if script.dealt.alike(deck, one, other)
            and all(_could(script, step, other) for step in done.get((deck, one), []))
            and all(_could(script, step, one) for step in done.get((deck, other), []))
        )
        if alike:
            yield Exchange(frozenset({one, other}), alike)


def _could(script: Script, step: Step, other: str) -> bool:
    """Whether the other had slips by then, and would have been answered as the one who did it was."""
    state = script.history.states[step.at]
    known = state.decks.by_id.get(step.deck)
    return bool(known and other in known.dealt) and _refused(state, step, other) == _refused(state, step, step.who)


def _refused(state: Session, step: Step, who: str | None) -> str | None:
    """Only that is asked: a decision that named its asker would be a fault, and must not keep two from exchanging."""
    decision = decide(state, Member(who or ""), INBOUND.validate_python(step.message).do, Moment(0))
    return decision.code if isinstance(decision, Refusal) else None
