"""One session of which anybody asks anything; after every command all that must hold is looked at."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

from protocol import commands as c
from protocol.method import Leading, Method
from protocol.refusals import CODES
from server.core.again import Again
from server.core.decision import Refusal
from server.core.ends import Keep, end_of
from server.core.events import Event
from server.core.follow import STIRRING, stirred
from server.core.renew import PIECES, renewed
from server.core.session import Session
from server.core.value import changed
from tests.core.given import (
    ANNA,
    BRAM,
    BRINGER,
    CHRIS,
    DEWI,
    LEADER,
    Scenario,
    at,
    item,
    of_deck,
    put,
    sealed,
    waiting,
    witness,
)
from tests.fuzz import counting, invariants, seated
from tests.fuzz.choices import KINDS, legal

TAB = "t" * 12
# Whoever closes or removes at once sees little of a session, and whoever moves it little of a phase.
RARE = (c.Begin, c.Advance, c.Back, c.Remove, c.Close)
# There is something to order only where several wait.
OFTEN: tuple[type[c.Command], ...] = (*(kind for kind in KINDS if kind not in RARE), c.Ask, c.Ask, c.OrderQuestions)


class Played:
    """`index`: the phase in which the group is, -1 while waiting; `tell` is told what is asked, for who reads it."""

    def __init__(
        self, method: Method, index: int, tell: Callable[[str], None] = lambda _: None, leading: Leading = "guided"
    ) -> None:
        index = min(index, len(method.phases) - 1)
        self.scenario: Scenario = waiting(method, leading) if index < 0 else at(index, method, leading)
        self.scenario.most = 8
        self._tell = tell
        # Named commands that happened, as (who, command, reference).
        self.happened: list[tuple[str, c.Command, str]] = []
        self._asked = 0
        # What everybody saw after the latest command.
        self._again = Again()
        self._seen = invariants.views(self.scenario.session, self._again)
        counting.one_more("sequences")

    def ask(self, who: str, command: c.Command) -> None:
        self._tell(f"{who} asks {command!r}")
        counting.one_more("commands")
        self._asked += 1
        before, entries = self.scenario.session, len(self.scenario.log)
        answer = self.scenario.does(who, command, f"{TAB}:{self._asked}")
        if isinstance(answer, Refusal):
            assert answer.code in CODES
            assert self.scenario.session is before
            return
        self._brings_no_more_about(before, command, answer)
        self._once(who, command, bool(answer))
        self._holds(before, entries)

    def go_on(self, steps: int, dice: Random) -> None:
        """What the rules allow, by anyone."""
        self._go_on_with((dice.choice(RARE if dice.random() < 0.05 else OFTEN) for _ in range(steps)), dice)

    def try_all(self, dice: Random) -> None:
        """Of what does not move the group away, each kind of command once."""
        self._go_on_with(dice.sample(OFTEN, len(OFTEN)), dice)

    def move_away(self, dice: Random) -> None:
        """What moves the group, once each, and the end."""
        self._go_on_with(RARE, dice)

    def ask_late(self, dice: Random) -> None:
        """A page that slept sends what it asked long ago, and its tab is forgotten: withdrawn things stay withdrawn."""
        for who, command, _ in dice.sample(self.happened, min(5, len(self.happened))):
            self.ask(who, command)

    def write_together(self, writers: int, dice: Random) -> None:
        """So many write in the next phase with a pile or pulse, which closes then; chance hardly ever comes so far."""
        for _ in self.scenario.session.script.phases:
            if self._writing():
                break
            self.ask(self._leader, c.Advance(t="advance", visit=self.scenario.visit))
        deck = next(reversed(self.scenario.session.decks.by_id), "d9.9")
        for n, who in enumerate((ANNA, BRAM, CHRIS, DEWI, LEADER, BRINGER)[:writers]):
            own = of_deck(deck, who, 0)
            self.ask(who, put(deck, own, f"Put.text {who}", witness=witness(deck, who)))
            self.ask(who, c.Cast(t="cast", deck=deck, slip=own, rev=1, choice=str(1 + n % 5)))
        self.ask(self._leader, c.CloseDeck(t="close_deck", deck=deck))
        self.ask(ANNA, c.Consent(t="consent", deck=deck, slip=of_deck(deck, ANNA, 0), rev=1, open=True))
        self._go_on_with((c.Consent,) * 4, dice)
        self._go_on_with((c.Reveal, c.OpenDots, c.Strike, c.AskRephrase, c.SetAside, *(c.Rephrase,) * 8), dice)
        self._mark_all()

    def _mark_all(self) -> None:
        """Each opened card, by whoever may; what its deck has not is refused."""
        session = self.scenario.session
        for key, card in session.cards.by_id.items():
            bringer, group = session.bringer or BRINGER, item("heap")
            self.ask(bringer, c.RateCard(t="rate_card", card=key, rating="warm"))
            self.ask(bringer, c.PickCard(t="pick_card", card=key, picked=True))
            name = sealed("NameGroup.name heap")
            self.ask(self._leader, c.NameGroup(t="name_group", deck=card.deck, id=group, name=name))
            self.ask(self._leader, c.GroupCard(t="group_card", card=key, group=group))

    def _writing(self) -> bool:
        visit, decks = self.scenario.session.visit, self.scenario.session.decks
        return visit is not None and decks.open_in(visit.phase)

    @property
    def _leader(self) -> str:
        return self.scenario.session.leader or self.scenario.session.lead.facilitator

    def _go_on_with(self, kinds: Iterable[type[c.Command]], dice: Random) -> None:
        for kind in kinds:
            if found := legal(self.scenario, kind, dice):
                self.ask(*found)

    def pass_time(self, seconds: int) -> None:
        """The facilitator was away for as long."""
        self.scenario.now += seconds * 1000
        self.scenario.away = seconds * 1000

    def send_again(self, who: str, command: c.Command, ref: str) -> None:
        before = self.scenario.session
        assert self.scenario.does(who, command, ref) == ()
        assert self.scenario.session is before

    def ends(self) -> None:
        invariants.views_have_their_shape(self._seen)
        invariants.the_log_is_the_state(self.scenario)

    def _once(self, who: str, command: c.Command, changed: bool) -> None:
        """What happened happens no second time, by another reference either."""
        anonymous = command.t in c.ANONYMOUS  # type: ignore[attr-defined]
        if changed or anonymous:
            counting.happened(command)
        if changed and not anonymous:
            self.happened.append((who, command, f"{TAB}:{self._asked}"))
        after = self.scenario.session
        self.scenario.does(who, command, f"{'u' * 12}:{self._asked}")
        again = self.scenario.session
        assert replace(again, touched=after.touched, tabs=after.tabs) == after, "it happened twice"

    def _brings_no_more_about(self, before: Session, command: c.Command, events: tuple[Event, ...]) -> None:
        """Of events of which nothing is said to follow, nothing would."""
        if before.chair.leading != "rotating" and STIRRING.isdisjoint(map(type, events)):
            assert stirred(before, command, events, self.scenario.now) == events

    def _renews(self, before: Session, seen: invariants.Views) -> None:
        """Where it is known what a part of the session has in a view, that and no more has changed in it."""
        session = self.scenario.session
        parts = changed(before, session)
        if end_of(before, Keep()) == end_of(session, Keep()):
            for audience in PIECES:
                made = renewed(audience, session, parts, Again())
                assert made is None or {**self._seen[audience], **made} == seen[audience]

    def _holds(self, before: Session, entries: int) -> None:
        session, seen = self.scenario.session, invariants.views(self.scenario.session, self._again)
        invariants.what_is_made_again_is_what_is_made_anew(seen, session)
        self._renews(before, seen)
        invariants.patches_reproduce(self._seen, seen)
        invariants.hidden_things_are_absent(seen)
        invariants.hidden_cards_are_their_writers_alone(session, seen)
        invariants.piles_tell_nothing_before_they_are_opened(seen)
        invariants.what_is_apart_is_its_sub_groups_alone(session, seen)
        seated.everyone_sits_in_one_sub_group(session)
        invariants.counts_are_of_enough(seen)
        invariants.anonymous_things_have_no_author(self.scenario.log[entries:])
        invariants.one_leads(session)
        invariants.the_chair_and_duties_are_in_the_circle(session)
        invariants.decks_go_one_way(before, session)
        invariants.what_was_used_stays_known(before, session)
        invariants.numbers_keep_to_limits(session, self.scenario.most)
        invariants.the_queue_is_whole(session)
        invariants.turns_go_round(session)
        invariants.visits_count_up(session)
        self._seen = seen
