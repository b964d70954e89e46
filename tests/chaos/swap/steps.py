"""What every person really did in one run, in the order in which it happened: the trace, held beside the log."""

from collections.abc import Sequence
from dataclasses import dataclass

from protocol.commands import ANONYMOUS
from protocol.wire import INBOUND
from server.core.decide import decide
from server.core.decision import DONE, AgreeWork, Decision, LeaveWork, LookWork, PutWork, Refusal
from server.core.events import CardRephrased, DeckShown, DutyAssigned, SlipsDealt
from server.core.hashing import hash_of
from server.core.scene import Member, Moment
from tests.chaos.page import Page
from tests.chaos.swap.slips import Dealt, dealt
from tests.chaos.trace import UNKNOWN, Asked
from tests.chaos.verdict.judge import History
from tests.circle import Message
from tests.sealing import b64, derive

# More than there are people to draw one from.
DRAWS = 50


@dataclass(frozen=True, slots=True)
class Tab:
    """A page, and through whose eyes it looks. `proof`: the hash of a person's seat proof; "" of a screen.

    `who`: the participant that the person became; None for the screen, and for who never sat down.
    """

    name: str
    proof: str
    who: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One command. `at`: how many commits the log had before it; `times`: how often it was sent.

    `kept`: whether it is what the log kept next; `draw`: the number that chance gave it.
    """

    tab: str
    who: str | None
    message: Message
    at: int
    kept: bool
    times: int
    draw: int

    @property
    def kind(self) -> str:
        return str(self.message["do"]["t"])

    @property
    def deck(self) -> str:
        """Of which deck it is; "" if of none."""
        return str(self.message["do"].get("deck", ""))

    @property
    def anonymous(self) -> bool:
        return self.kind in ANONYMOUS


@dataclass(frozen=True, slots=True)
class Script:
    """All of it. `left_out`: how many came to nothing by the store's silence, for their pace, or between two nodes."""

    history: History
    tabs: tuple[Tab, ...]
    steps: tuple[Step, ...]
    dealt: Dealt
    left_out: int

    def tab_of(self, who: str) -> str:
        """The first page of a participant."""
        return next(tab.name for tab in self.tabs if tab.who == who)


def script(history: History, pages: Sequence[Page], asked: Sequence[Asked]) -> Script:
    """Of one run that is over."""
    placed = Placed(history)
    steps = [step for one in asked if (step := placed.step(one))]
    # What is not kept comes before what is kept next; else in the order of asking.
    steps.sort(key=lambda step: (step.at, step.kept))
    roots = {page.own["id"]: page.person.root for page in pages if page.person and page.own}
    tabs = tuple(_tab(page) for page in pages)
    return Script(history, tabs, tuple(steps), dealt(history, roots), len(asked) - len(steps))


def _tab(page: Page) -> Tab:
    proof = hash_of(b64(derive(page.person.root, "seat"))) if page.person else ""
    return Tab(page.name, proof, page.own.get("id"))


class Placed:
    """Finds for each command the place in the log where it happened, or was refused."""

    def __init__(self, history: History) -> None:
        self._history = history
        self.commits = {entry.ref: n for n, entry in enumerate(history.entries) if entry.ref}
        self._rephrased = {
            (event.card, event.text): n
            for n, entry in enumerate(history.entries)
            for event in entry.events
            if isinstance(event, CardRephrased)
        }
        # By deck, where all who were ever dealt slips of it had them.
        self._all_had = {
            event.deck: n + 1
            for n, entry in enumerate(history.entries)
            for event in entry.events
            if isinstance(event, SlipsDealt)
        }
        self._shown = {text for shown in history.events(DeckShown) for _, text in shown.cards}

    def step(self, asked: Asked) -> Step | None:
        """None if nothing came of it that this world could bring about again."""
        kept = self._kept(asked)
        at = self._at(asked) if kept is None else kept
        if at is None:
            return None
        who = asked.who or self._history.entries[at].by
        times = 2 if len(asked.sent) > 1 else 1
        return Step(asked.tab, who, asked.message, at, kept is not None, times, self._draw(asked, at))

    def _kept(self, asked: Asked) -> int | None:
        """Where the log says that it happened."""
        do = asked.message["do"]
        if do["t"] == "rephrase":
            return self._rephrased.get((hash_of(do["slip"]), do["text"]))
        return self.commits.get(asked.ref)

    def _at(self, asked: Asked) -> int | None:
        """Where it came to nothing that the log keeps, as far as the rules had a say in it."""
        do = asked.message["do"]
        if not asked.sent or not asked.answers or asked.who is None or do["t"] == "take_lead":
            return None  # in this world nobody is ever there to say that the facilitator is
        outcome = asked.answers[0][0]
        if outcome in UNKNOWN and do.get("text") in self._shown:
            outcome = "done"  # though nobody could say so then
        found = (at for at in self._between(asked) if _fits(outcome, self._decided(asked, at)))
        at, later = next(found, None), self._all_had.get(do.get("deck", ""), 0)
        if at and at < later and do["t"] in ANONYMOUS and _fits(outcome, self._decided(asked, later)):
            # What was written before somebody had slips was surely not theirs; nothing else tells when it was.
            return later
        return at

    def _between(self, asked: Asked) -> range:
        """The places between asking and answer."""
        last = len(self._history.states)
        return range(max(asked.sent[0], 1), min(asked.seen_next or last, last))

    def _decided(self, asked: Asked, at: int) -> Decision:
        do = INBOUND.validate_python(asked.message).do
        return decide(self._history.states[at], Member(asked.who or ""), do, Moment(0))

    def _draw(self, asked: Asked, at: int) -> int:
        """The number that made come about what did, where somebody was drawn."""
        if asked.message["do"]["t"] != "draw_duty" or asked.ref not in self.commits:
            return 0
        do, entry = INBOUND.validate_python(asked.message).do, self._history.entries[at]
        state, actor = self._history.states[at], Member(entry.by or "")
        assert isinstance(entry.events[0], DutyAssigned)
        return next(draw for draw in range(DRAWS) if decide(state, actor, do, Moment(0, draw=draw)) == entry.events)


def _fits(outcome: str, decision: Decision) -> bool:
    """Whether it is answered like that, and nothing is kept in the log."""
    if isinstance(decision, Refusal):
        return decision.code == outcome
    return outcome == "done" and (decision == DONE or isinstance(decision, PutWork | AgreeWork | LookWork | LeaveWork))
