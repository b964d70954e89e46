"""What tests of the rules begin with: a small method, and a scenario that plays a session without room or store."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from protocol import commands as c
from protocol.activities import (
    ActionsSettings,
    Activity,
    AgendaSettings,
    CardsSettings,
    CaseSettings,
    QuestionsSettings,
    RecordSettings,
)
from protocol.method import Leading, Method, Phase
from server.core.audience import project
from server.core.decide import decide
from server.core.decision import (
    AgreeWork,
    CloseWork,
    DealWork,
    PutWork,
    Refusal,
    RevealWork,
    UrnItem,
    Work,
)
from server.core.events import DeckOpened, DotsOpened, Event, PulseOpened, SessionCreated, Stocked
from server.core.evolve import Entry, apply, fold
from server.core.hashing import hash_of
from server.core.scene import Guest, Member, Moment
from server.core.session import Session
from server.core.settle import settle

START = 1_700_000_000_000
WAITING, AGENDA, CASE, QUESTIONS, CARDS, ACTIONS = -1, 0, 1, 2, 3, 4

# The facilitator and four others; p2 brings the case.
LEADER, BRINGER, ANNA, BRAM, CHRIS, DEWI = "p1", "p2", "p3", "p4", "p5", "p6"


def phase(key: str, *activities: Activity) -> Phase:
    return Phase(key=key, seconds=600, bringer="takes-part", group="talks", activities=activities)


METHOD = Method(
    id="test",
    version=1,
    phases=(
        phase("agenda", AgendaSettings(t="agenda", each=2)),
        phase("case", CaseSettings(t="case", story=True, offers=True)),
        phase("questions", QuestionsSettings(t="questions", each=2, rated=True)),
        phase("cards", CardsSettings(t="cards", each=2), CaseSettings(t="case")),
        phase("actions", ActionsSettings(t="actions", each=2), RecordSettings(t="record")),
    ),
    duties=("observer", "scribe", "timekeeper"),
)


def sealed(text: str) -> str:
    """A text of the shape of a sealed one; the rules can't tell the difference."""
    return base64.urlsafe_b64encode(text.encode().ljust(109, b".")).decode().rstrip("=")


def item(name: str) -> str:
    """The id a browser would make."""
    return name.ljust(12, "0")


def digest(name: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(name.encode()).digest()).decode().rstrip("=")


def slip(name: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(name.encode()).digest()[:16]).decode().rstrip("=")


PAD = slip("pad") * 10


def created(method: Method = METHOD, leading: Leading = "guided") -> SessionCreated:
    said: dict[str, Any] = {name: digest(name) for name in ("proof", "join", "screen", "recovery")}
    said |= {name: sealed(name) for name in ("title", "name", "wrap")}
    dumped = method.model_dump(mode="json")
    return SessionCreated(id="a" * 20, method=dumped, language="nl", at=START, leading=leading, **said)


def of_deck(deck: str, participant: str, n: int) -> str:
    """A participant's n-th slip of a deck, as the scenario deals them; the witness slip is "w"."""
    return slip(f"{deck} {participant} {n}")


def witness(deck: str, participant: str) -> str:
    return slip(f"{deck} {participant} w")


@dataclass
class Scenario:
    """A session played command by command, its log beside it, its urns in a dictionary."""

    method: Method = METHOD
    log: list[Entry] = field(default_factory=list)
    urns: dict[str, dict[str, UrnItem]] = field(default_factory=dict)
    consents: dict[str, AgreeWork] = field(default_factory=dict)
    now: int = START
    most: int = 40
    away: int = 0
    leading: Leading = "guided"
    draw: int = 0

    def __post_init__(self) -> None:
        self.log.append(Entry((created(self.method, self.leading),), at=START))
        self.session: Session = fold(self.log)

    def does(self, who: str, command: c.Command, ref: str | None = None) -> tuple[Event, ...] | Refusal:
        """What comes of a command; `who`: a participant, or the proof of a guest."""
        actor = Member(who) if who in self.session.people.names else Guest(digest(who))
        if ref and self.session.knows(who, ref):
            return ()
        decision = decide(self.session, actor, command, Moment(self.now, self.most, self.away, draw=self.draw))
        if isinstance(decision, Work):
            decision = settle(self.session, decision, self._outcome(decision))
        if isinstance(decision, tuple) and decision:
            named = command.t not in c.ANONYMOUS  # type: ignore[attr-defined]
            self.happened(*decision, entry=Entry(decision, who, ref, self.now) if named else Entry(decision))
        return decision

    def happened(self, *events: Event, entry: Entry | None = None) -> None:
        """Append to the log, and stock a deck as soon as it is open."""
        entry = entry or Entry(events)
        self.log.append(entry)
        self.session = apply(self.session, entry)
        for event in events:
            if isinstance(event, DeckOpened | DotsOpened | PulseOpened) and getattr(event, "kind", "") != "named":
                self._stock(event.deck)

    def _stock(self, deck: str) -> None:
        writers = (LEADER, BRINGER, ANNA, BRAM, CHRIS, DEWI)
        cards = sorted(hash_of(of_deck(deck, who, n)) for who in writers for n in range(2))
        witnesses = sorted(hash_of(witness(deck, who)) for who in writers)
        self.happened(Stocked(deck, tuple(cards), tuple(witnesses)))

    def _outcome(self, work: Work) -> Any:
        match work:
            case PutWork():
                lying = self.urns.setdefault(work.deck, {})
                lying.update({it.id: it for it in work.items if it.id not in lying or lying[it.id].rev < it.rev})
                return True
            case DealWork():
                return digest(work.deck + work.participant)
            case CloseWork():
                return self._tipped(work.deck)
            case AgreeWork():
                if work.id not in self.consents or self.consents[work.id].rev < work.rev:
                    self.consents[work.id] = work
                return work.id in self.urns.get(work.deck, {})
            case RevealWork():
                return [it for it in self._tipped(work.deck) if it.id in self.consents and self.consents[it.id].open]
            case _:
                return True

    def _tipped(self, deck: str) -> list[UrnItem]:
        return [it for _, it in sorted(self.urns.get(deck, {}).items()) if it.content]

    # -- longer roads

    def puts(self, who: str, deck: str, text: str, n: int = 0) -> tuple[Event, ...] | Refusal:
        """A card with the slip and the witness of `who`."""
        wrote = None if who == LEADER else witness(deck, who)
        return self.does(who, put(deck, of_deck(deck, who, n), text, witness=wrote))

    def opens(self, *texts: str) -> tuple[str, ...]:
        """A pile is written by three and opened; gives the ids of the cards by text."""
        deck = self.deck("cards")
        for who, text in zip((ANNA, BRAM, CHRIS), texts, strict=True):
            self.puts(who, deck, text)
        self.does(LEADER, c.CloseDeck(t="close_deck", deck=deck))
        return tuple(hash_of(of_deck(deck, who, 0)) for who in (ANNA, BRAM, CHRIS))

    def deck(self, kind: str) -> str:
        """The newest deck of a kind."""
        return [deck.id for deck in self.session.decks.by_id.values() if deck.kind == kind][-1]

    @property
    def visit(self) -> int:
        return self.session.visit.n if self.session.visit else 0

    @property
    def view(self) -> Any:
        """What the circle sees."""
        return project(self.session, START)


def put(deck: str, card_slip: str, text: str, rev: int = 1, witness: str | None = None) -> c.Put:
    return c.Put(t="put", deck=deck, slip=card_slip, rev=rev, text=sealed(text), witness=witness)


def waiting(method: Method = METHOD, leading: Leading = "guided") -> Scenario:
    """Six people in the waiting room."""
    scenario = Scenario(method, leading=leading)
    for name in (BRINGER, ANNA, BRAM, CHRIS, DEWI):
        scenario.does(f"proof of {name}", c.Join(t="join", name=sealed(name), agreed=True))
    return scenario


def at(index: int, method: Method = METHOD, leading: Leading = "guided") -> Scenario:
    """The group in a phase, with p2's case chosen on the way."""
    scenario = waiting(method, leading)
    scenario.does(BRINGER, c.Propose(t="propose", id=item("case"), title=sealed("Case"), line=sealed("Line")))
    scenario.does(LEADER, c.Begin(t="begin"))
    if index > AGENDA:
        scenario.does(LEADER, c.Choose(t="choose", id=item("case")))
    for _ in range(index):
        advance(scenario)
    return scenario


def advance(scenario: Scenario) -> None:
    scenario.does(scenario.session.leader or LEADER, c.Advance(t="advance", visit=scenario.visit))


def back(scenario: Scenario) -> None:
    scenario.does(scenario.session.leader or LEADER, c.Back(t="back", visit=scenario.visit))


def names(events: Sequence[Event] | Refusal) -> list[str]:
    """What happened, by name; a refusal by its code."""
    return [events.code] if isinstance(events, Refusal) else [type(event).__name__ for event in events]


def passing(name: str) -> dict[str, str]:
    """What the browser of who leads anew makes, by the name of its code."""
    return {"code": digest(name), "wrap": sealed(name), "screen": digest(f"screen of {name}")}


def led_by(who: str, scenario: Scenario, code: str = "new") -> Scenario:
    """The lead handed over from who has it."""
    of = scenario.session.lead.facilitator
    scenario.does(of, c.OfferLead(t="offer_lead", to=who))
    passed = scenario.does(who, c.AcceptLead(t="accept_lead", of=of, **passing(code)))
    assert names(passed) == ["LeadPassed"]
    return scenario
