"""A circle of seven that plays any method: in each phase what its activities ask, by whoever has to do it.

Knows no method by name. Whatever is refused on the way makes the run fail; what must be refused is asked by the tests.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from protocol import commands as c
from protocol.activities import (
    ActionsSettings,
    AgendaSettings,
    CardsSettings,
    CaseSettings,
    FishbowlSettings,
    ModulesSettings,
    PulseSettings,
    QuestionsSettings,
    RecordSettings,
    RoundSettings,
    SubgroupsSettings,
)
from protocol.method import Method, Phase
from server.core.decision import Refusal
from server.core.events import CaseChosen, Stocked
from server.core.hashing import hash_of
from tests.core.given import LEADER, Scenario, item, of_deck, put, sealed, witness

BRINGER, GROUP = "p2", ("p3", "p4", "p5", "p6", "p7")
CIRCLE = (LEADER, BRINGER, *GROUP)


class Table(Scenario):
    """A facilitator, a case-bringer and five participants. `module`: which of the method's they choose."""

    def __init__(self, method: Method, module: int = 0) -> None:
        super().__init__(method)
        self.module = module
        self.ids: Iterator[str] = (item(f"i{n:04}x") for n in range(10_000))
        for who in (BRINGER, *GROUP):
            self.does(f"proof of {who}", c.Join(t="join", name=sealed(who), agreed=True))
        self.do(LEADER, c.Begin(t="begin"))

    def do(self, who: str, command: c.Command) -> None:
        """What a method asks for is never refused."""
        came = self.does(who, command)
        assert not isinstance(came, Refusal), f"{self.phase.key}: {who} may not {command!r}: {came.code}"

    def refuses(self, who: str, command: c.Command) -> str | None:
        """The code by which something is refused, without a trace; None if it is not."""
        before = len(self.log)
        came = self.does(who, command)
        assert len(self.log) == before or not isinstance(came, Refusal)
        return came.code if isinstance(came, Refusal) else None

    def _stock(self, deck: str) -> None:
        cards = sorted(hash_of(of_deck(deck, who, n)) for who in CIRCLE for n in range(3))
        self.happened(Stocked(deck, tuple(cards), tuple(sorted(hash_of(witness(deck, who)) for who in CIRCLE))))

    @property
    def phase(self) -> Phase:
        """The phase as it is played now, with the chosen module in it."""
        return self.session.script.phase or self.method.phases[0]

    @property
    def bringer(self) -> str:
        """Whose case it is now: where each brings one in turn, not always the same."""
        return self.session.bringer or BRINGER

    @property
    def group(self) -> tuple[str, ...]:
        """The others, without who leads; in a fishbowl those who have the word."""
        about = {self.bringer, *self.session.fishbowl.silent}
        return tuple(who for who in (BRINGER, *GROUP) if who not in about)

    @property
    def chosen(self) -> list[str]:
        """Each case that was the case, in order."""
        return [event.id for entry in self.log for event in entry.events if isinstance(event, CaseChosen)]

    def open_decks(self, kind: str) -> list[str]:
        """What can be written in now."""
        decks = self.session.decks.by_id.values()
        return [deck.id for deck in decks if (deck.kind, deck.status) == (kind, "open")]

    def pile(self, key: str, subgroup: str | None = None) -> str:
        """The newest pile of a deck of this phase, of the circle or a sub-group."""
        index = [phase.key for phase in self.method.phases].index(self.phase.key)
        return self.session.decks.piles(index, self.session.since(index), subgroup)[key].id

    # -- the course

    def plays(self) -> None:
        """All that this phase asks."""
        for activity in self.phase.activities:
            PLAYS[activity.t](self, activity)

    def advances(self) -> None:
        """On, with whatever was left undone left behind."""
        self.do(LEADER, c.Advance(t="advance", visit=self.visit))

    def until(self, key: str) -> "Table":
        """Everything before a phase is played, and it is entered."""
        while self.phase.key != key:
            self.plays()
            self.advances()
        return self

    def whole(self) -> "Table":
        """From the first phase to the last; each block that can be played again is, once."""
        repeated: set[str] = set()
        while True:
            self.plays()
            key = self.phase.key
            if self.session.more_laps and key not in repeated:
                repeated.add(key)
                self.do(LEADER, c.PlayAgain(t="play_again", visit=self.visit))
            elif key == self.method.phases[-1].key:
                return self
            else:
                self.advances()


# -- what an activity asks: of the whole circle


def agenda(table: Table, settings: AgendaSettings) -> None:
    """One case each; voted on, and chosen in the last phase that has an agenda."""
    known = {it.by for it in table.session.agenda.proposals.values()}
    for who in (who for who in (BRINGER, *GROUP) if who not in known):
        table.do(who, c.Propose(t="propose", id=item(f"case{who}"), title=sealed("Case"), line=sealed("Line")))
    if settings.vote:
        table.do(LEADER, c.OpenVote(t="open_vote", visit=table.visit))
        casts(table, "vote", item(f"case{BRINGER}"))
    index = [phase.key for phase in table.method.phases].index(table.phase.key)
    if not any(it.t == "agenda" for phase in table.method.phases[index + 1 :] for it in phase.activities):
        table.do(LEADER, c.Choose(t="choose", id=item(f"case{BRINGER}")))


def pulse(table: Table, settings: PulseSettings) -> None:
    casts(table, "pulse", "4")


def casts(table: Table, kind: str, choice: str) -> None:
    """Everyone the same, under the own slip; then the box is closed."""
    for deck in table.open_decks(kind):
        for who in CIRCLE:
            table.do(who, c.Cast(t="cast", deck=deck, slip=of_deck(deck, who, 0), rev=1, choice=choice))
        table.do(LEADER, c.CloseDeck(t="close_deck", deck=deck))


def turns(table: Table, settings: RoundSettings) -> None:
    """Everyone has the turn, asks a question where it is for that, and passes it on."""
    table.do(LEADER, c.StartRound(t="start_round", visit=table.visit, turn=1, order=list(CIRCLE)))
    while who := table.session.rounds.now:
        if table.phase.group == "asks-in-rounds" and who != table.bringer:
            asks(table, who)
        table.do(who, c.NextTurn(t="next_turn", visit=table.visit, turn=table.session.rounds.turn))


def actions(table: Table, settings: ActionsSettings) -> None:
    """One passes, the others note an action, one would bring the next case."""
    table.do(GROUP[-1], c.Pass(t="pass", passes=True))
    for who in CIRCLE[:-1]:
        table.do(who, c.NoteAction(t="note_action", id=next(table.ids), text=sealed("I will")))
    if settings.next:
        table.do(GROUP[0], c.OfferNext(t="offer_next", offers=True))


def parted(table: Table, settings: SubgroupsSettings) -> None:
    """They part by themselves on entering; who brings the case is in none where the method says so."""
    sits = table.view["subgroups"]
    together = [who for key in sits["order"] for who in sits["together"][key]]
    assert together == [*((BRINGER,) if settings.bringer else ()), *GROUP]


def around(table: Table, settings: FishbowlSettings) -> None:
    """They take their places by themselves, and nobody is left out."""
    bowl = table.view["fishbowl"]
    assert {*bowl["inner"], *bowl["outer"]} == set(CIRCLE)


# -- of the case-bringer and those who ask


def case(table: Table, settings: CaseSettings) -> None:
    """Told, offered other words for, worded; the outcome where it is its time."""
    if settings.story:
        table.do(table.bringer, c.TellCase(t="tell_case", story=sealed("Once")))
    if settings.outcome:
        table.do(table.bringer, c.TellOutcome(t="tell_outcome", outcome=sealed("Then")))
    for who in table.group if settings.offers else ():
        table.do(who, c.OfferWording(t="offer_wording", id=next(table.ids), text=sealed("How can I")))
    table.do(table.bringer, c.WordQuestion(t="word_question", id=next(table.ids), text=sealed("How do I")))


def questions(table: Table, settings: QuestionsSettings) -> None:
    """Asked by each, rated, and answered where the case-bringer answers; where only warm counts, the others wait."""
    if settings.policy != "none" and table.phase.group != "asks-in-rounds":
        for who in (*table.group, table.bringer) if settings.bringer else table.group:
            asks(table, who)
    if settings.declines:
        table.do(table.bringer, c.ParkQuestion(t="park_question", id=table.session.questions.queue[-1]))
    ratings = dict(zip(table.session.questions.queue, ("warm", "cold", "lukewarm") * 20, strict=False))
    for key, rating in ratings.items() if settings.rated else ():
        table.do(table.bringer, c.Rate(t="rate", id=key, rating=rating))  # type: ignore[arg-type]
    if table.phase.bringer == "answers":
        answers(table, [key for key, rating in ratings.items() if settings.answered == "any" or rating == "warm"])


def asks(table: Table, who: str) -> None:
    table.do(who, c.Ask(t="ask", id=next(table.ids), text=sealed("What")))


def answers(table: Table, keys: list[str]) -> None:
    for key in keys:
        table.do(LEADER, c.GiveFloor(t="give_floor", id=key))
        table.do(LEADER, c.MarkAnswered(t="mark_answered", id=key))


# -- of those who write


def cards(table: Table, settings: CardsSettings) -> None:
    """A card each; opened in the way of the pile, marked by the case-bringer."""
    if settings.named and table.session.parted.now:
        cards_apart(table, settings)
        return
    writers = (*table.group, table.bringer) if settings.bringer else table.group
    deck = table.pile(settings.deck)
    for who in writers:
        table.do(who, named(table, deck, who) if settings.named else anonymous(deck, who))
    table.do(LEADER, c.CloseDeck(t="close_deck", deck=deck))
    for key, card in table.session.written.of_deck(deck).items():
        table.do(card.by if settings.opening == "in-turn" else LEADER, c.OpenCard(t="open_card", card=key))
    opened = [key for key, card in table.session.cards.by_id.items() if card.deck == deck]
    assert len(opened) >= len(writers)
    marks(table, settings, opened)


def cards_apart(table: Table, settings: CardsSettings) -> None:
    """In each sub-group a card each, which one of them opens for the sub-group."""
    for subgroup in table.session.parted.now:
        people, deck = table.session.parted.together[subgroup], table.pile(settings.deck, subgroup)
        for who in people:
            table.do(who, named(table, deck, who))
        table.do(people[0], c.CloseDeck(t="close_deck", deck=deck))
        assert deck not in table.view["decks"]


def named(table: Table, deck: str, who: str) -> c.WriteCard:
    return c.WriteCard(t="write_card", deck=deck, id=next(table.ids), text=sealed(f"of {who}"))


def anonymous(deck: str, who: str) -> c.Put:
    return put(deck, of_deck(deck, who, 0), f"of {who}", witness=None if who == LEADER else witness(deck, who))


def marks(table: Table, settings: CardsSettings, opened: list[str]) -> None:
    """What the case-bringer can say of an opened card."""
    if settings.strikes:
        table.do(table.bringer, c.Strike(t="strike", card=opened[0], strikes=True))
    for key in opened if settings.rated else ():
        table.do(table.bringer, c.RateCard(t="rate_card", card=key, rating="warm"))
    for key in opened[: settings.pick]:
        table.do(table.bringer, c.PickCard(t="pick_card", card=key, picked=True))


def record(table: Table, settings: RecordSettings) -> None:
    """A line of the scribe, whom the facilitator asks once."""
    if "scribe" in table.method.duties:
        table.do(LEADER, c.AssignDuty(t="assign_duty", duty="scribe", participant=GROUP[0]))
    scribe = table.session.duties.held.get("scribe", LEADER)
    table.do(scribe, c.WriteLine(t="write_line", id=next(table.ids), text=sealed("We say")))


def modules(table: Table, settings: ModulesSettings) -> None:
    """Everyone favours one, the facilitator confirms it."""
    key = settings.of[table.module % len(settings.of)]
    for who in (BRINGER, *GROUP):
        table.do(who, c.FavourModule(t="favour_module", key=key))
    table.do(LEADER, c.ChooseModule(t="choose_module", visit=table.visit, key=key))


PLAYS: Final[dict[str, Callable[[Table, Any], None]]] = {
    "agenda": agenda,
    "case": case,
    "questions": questions,
    "cards": cards,
    "round": turns,
    "subgroups": parted,
    "fishbowl": around,
    "pulse": pulse,
    "modules": modules,
    "record": record,
    "actions": actions,
}
