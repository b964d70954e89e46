"""Pulse: everyone says in secret, from one to five, how it is; a spread of five answers or more is shown."""

from dataclasses import field

from protocol.activities import PulseSettings
from protocol.commands import OpenPulse
from protocol.method import Phase
from protocol.views.agenda import VoteStatus
from protocol.views.decks import About, PulsesView, PulseView
from server.core.activities import slips
from server.core.activities.slips import Decks
from server.core.decision import DONE, Decision, Refusal
from server.core.events import Event, PhaseEntered, PulseCounted, PulseOpened, PulseTooFew
from server.core.scene import Scene, settings_of
from server.core.value import replace, value

ANSWERS = ("1", "2", "3", "4", "5")
# In a spread of three or four, who knows the others well reads off who said what; a ballot for a case says less.
ENOUGH = 5


@value
class Pulse:
    """What was asked in a visit to a phase; `counts` by answer once counted."""

    visit: int
    phase: int
    about: About
    status: VoteStatus = "open"
    counts: dict[str, int] = field(default_factory=dict)


@value
class Pulses:
    """By the deck of the answers, in the order of their opening."""

    by_deck: dict[str, Pulse] = field(default_factory=dict)

    def newest(self, phase: int, since: int) -> Pulse | None:
        """The newest of a phase, in the visits `since` it is played as it is now."""
        here = (it for it in reversed(self.by_deck.values()) if it.phase == phase and it.visit >= since)
        return next(here, None)


# -- decide


def entering(phase: Phase, event: PhaseEntered, deck: str, pulses: Pulses, since: int) -> tuple[Event, ...]:
    """On entering a phase with a pulse for the first time it is opened, as `deck`; `since`: as for piles."""
    settings = settings_of(phase, PulseSettings)
    if settings is None or pulses.newest(event.phase, since):
        return DONE
    return (PulseOpened(deck, event.visit, event.phase, settings.about),)


def open_pulse(scene: Scene, do: OpenPulse, decks: Decks, pulses: Pulses) -> Decision:
    """Once more, where too few had answered: of a second spread the first would tell who changed it."""
    settings, newest = scene.settings(PulseSettings), pulses.newest(scene.index, scene.since)
    if settings is None or (newest and newest.status == "counted"):
        return Refusal("not_now")
    if newest and newest.status == "open":
        return DONE
    if slips.full(decks):
        return Refusal("too_many_items")
    return (PulseOpened(slips.next_id(decks, scene.visit), scene.visit, scene.index, settings.about),)


def counted(deck: str, answers: list[str]) -> Event:
    """What the closed pulse says: how often each answer was given, from five of them."""
    if len(answers) < ENOUGH:
        return PulseTooFew(deck)
    return PulseCounted(deck, {answer: answers.count(answer) for answer in ANSWERS})


# -- evolve


def opened(pulses: Pulses, event: PulseOpened) -> Pulses:
    return Pulses({**pulses.by_deck, event.deck: Pulse(event.visit, event.phase, event.about)})


def was_counted(pulses: Pulses, event: PulseCounted) -> Pulses:
    pulse = replace(pulses.by_deck[event.deck], status="counted", counts=event.counts)
    return Pulses({**pulses.by_deck, event.deck: pulse})


def too_few(pulses: Pulses, event: PulseTooFew) -> Pulses:
    return Pulses({**pulses.by_deck, event.deck: replace(pulses.by_deck[event.deck], status="too_few")})


# -- project: while it is open only that it is; counted, how often each answer was given, and of too few nothing


def project(pulses: Pulses) -> PulsesView:
    """The pulses for everyone in the circle."""
    return {
        "order": list(pulses.by_deck),
        "items": {deck: project_one(pulse) for deck, pulse in pulses.by_deck.items()},
    }


def project_one(pulse: Pulse) -> PulseView:
    """One pulse, for the screen too."""
    view: PulseView = {"phase": pulse.phase, "about": pulse.about, "status": pulse.status}
    if pulse.status == "counted":
        view["counts"] = dict(pulse.counts)
    return view
