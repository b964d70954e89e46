"""Rounds: everyone has a turn, or passes; hands are raised, and the chair gives the word beside the turn."""

from collections.abc import Collection

from protocol.activities import RoundSettings
from protocol.commands import GiveWord, NextTurn, RaiseHand, StartRound
from protocol.views.rounds import RoundView
from server.core.activities.people import People
from server.core.decision import DONE, Decision, Refusal
from server.core.events import (
    HandRaised,
    ParticipantJoined,
    ParticipantRemoved,
    PlacesTaken,
    RoundStarted,
    TimePaused,
    TimeResumed,
    TurnMoved,
    WordGiven,
)
from server.core.scene import Scene
from server.core.value import replace, value


@value
class Rounds:
    """The rounds of this visit. `turn`: how many turns it had so far; `order`: the latest round; `coming`: next first.

    `seconds` of a turn, 0 for as long as it takes. `hands`: in the order of raising.
    """

    turn: int = 0
    order: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()
    # Whose turn it is; None before the first round and after a last turn.
    now: str | None = None
    seconds: int = 0
    # Of this turn while the clock runs, epoch ms; None where a turn takes as long as it takes.
    deadline: int | None = None
    # Of this turn while the clock stands still, ms, below zero when over time.
    left: int | None = None
    # Whether the clock of the visit stands still.
    paused: bool = False
    hands: tuple[str, ...] = ()
    # Who may speak beside the turn; None when nobody.
    word: str | None = None


# -- decide


def start_round(scene: Scene, do: StartRound, rounds: Rounds, people: People) -> Decision:
    """A round, also in the middle of another; whoever is not named comes at the end."""
    if do.turn <= rounds.turn:
        return DONE
    if any(participant not in people.names for participant in do.order):
        return Refusal("unknown_item")
    settings = scene.settings(RoundSettings)
    order = _order(scene, do, people, settings) if settings else ()
    if do.turn > rounds.turn + 1 or not settings or not order:
        return Refusal("not_now")
    return (RoundStarted(order, settings.seconds, scene.now),)


def _order(scene: Scene, do: StartRound, people: People, settings: RoundSettings) -> tuple[str, ...]:
    """Those named who may have a turn, then the others; only who starts it can stay out of it."""
    about = {*scene.looking_on, *(() if settings.bringer else (scene.bringer,))}
    may = [participant for participant in people.order if participant not in about]
    named = dict.fromkeys(participant for participant in do.order if participant in may)
    return (*named, *(other for other in may if other not in named and other != scene.who))


def next_turn(scene: Scene, do: NextTurn, rounds: Rounds) -> Decision:
    """On to the next; whoever has the turn and passes does the same as who is done."""
    if do.turn < rounds.turn or (do.turn == rounds.turn and rounds.now is None):
        return DONE
    if do.turn > rounds.turn:
        return Refusal("not_now")
    if scene.who != rounds.now and not scene.chairs:
        return Refusal("not_your_turn")
    return (TurnMoved(scene.now),)


def raise_hand(scene: Scene, do: RaiseHand, rounds: Rounds) -> Decision:
    """The own hand, up or down; who may speak already needs none."""
    if (scene.who in rounds.hands) == do.up:
        return DONE
    settings = scene.settings(RoundSettings)
    if not settings or not settings.hands or speaks(rounds, scene.who):
        return Refusal("not_now")
    if (scene.brings and not settings.bringer) or scene.who in scene.looking_on:
        return Refusal("not_your_role")
    return (HandRaised(scene.who, do.up),)


def give_word(scene: Scene, do: GiveWord, rounds: Rounds, people: People) -> Decision:
    """The word to somebody beside the turn, by the chair; back by who has it, too."""
    if do.participant == rounds.word:
        return DONE
    if not scene.chairs and (do.participant is not None or scene.who != rounds.word):
        return Refusal("not_your_role")
    if do.participant is None:
        return (WordGiven(None),)
    if do.participant not in people.order:
        return Refusal("unknown_item")
    if do.participant in scene.looking_on:
        return Refusal("not_your_role")
    return Refusal("not_now") if do.participant == rounds.now else (WordGiven(do.participant),)


def speaks(rounds: Rounds, participant: str) -> bool:
    """Whether somebody has the turn, or the word beside it."""
    return participant in (rounds.now, rounds.word)


def holds_back(scene: Scene, rounds: Rounds) -> bool:
    """Whether the group asks in rounds here and the asker has neither turn nor word."""
    in_rounds = scene.phase is not None and scene.phase.group == "asks-in-rounds"
    return in_rounds and scene.settings(RoundSettings) is not None and not speaks(rounds, scene.who)


# -- evolve


def started(rounds: Rounds, event: RoundStarted) -> Rounds:
    fresh = replace(rounds, order=event.order, coming=event.order, seconds=event.seconds)
    return _timed(_moved(fresh), event.at)


def moved(rounds: Rounds, event: TurnMoved) -> Rounds:
    return _timed(_moved(rounds), event.at)


def _moved(rounds: Rounds) -> Rounds:
    """The turn of the next, or of nobody; no time is set to it."""
    now = rounds.coming[0] if rounds.coming else None
    hands = tuple(hand for hand in rounds.hands if hand != now)
    turn = rounds.turn + (now is not None)
    coming = rounds.coming[1:]
    return replace(rounds, turn=turn, now=now, coming=coming, hands=hands, word=None, deadline=None, left=None)


def _timed(rounds: Rounds, at: int) -> Rounds:
    if rounds.now is None or not rounds.seconds:
        return rounds
    left = rounds.seconds * 1000
    return replace(rounds, left=left) if rounds.paused else replace(rounds, deadline=at + left)


def paused(rounds: Rounds, event: TimePaused) -> Rounds:
    left = None if rounds.deadline is None else rounds.deadline - event.at
    return replace(rounds, paused=True, deadline=None, left=left)


def resumed(rounds: Rounds, event: TimeResumed) -> Rounds:
    deadline = None if rounds.left is None else event.at + rounds.left
    return replace(rounds, paused=False, deadline=deadline, left=None)


def joined(rounds: Rounds, event: ParticipantJoined) -> Rounds:
    """Who comes during a round has a turn at its end."""
    if rounds.now is None:
        return rounds
    return replace(rounds, order=(*rounds.order, event.participant), coming=(*rounds.coming, event.participant))


def removed(rounds: Rounds, event: ParticipantRemoved) -> Rounds:
    """Who is gone has nothing any more; the turn they had is the next one's, for as long as it takes."""
    return _without(rounds, (event.participant,))


def places_taken(rounds: Rounds, event: PlacesTaken) -> Rounds:
    """Who looks on from now on has nothing either."""
    return _without(rounds, event.silent)


def _without(rounds: Rounds, gone: Collection[str]) -> Rounds:
    def others(some: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(other for other in some if other not in gone)

    without = replace(
        rounds,
        order=others(rounds.order),
        coming=others(rounds.coming),
        hands=others(rounds.hands),
        word=None if rounds.word in gone else rounds.word,
    )
    return _moved(without) if rounds.now in gone else without


def hand_raised(rounds: Rounds, event: HandRaised) -> Rounds:
    others = tuple(hand for hand in rounds.hands if hand != event.participant)
    return replace(rounds, hands=(*others, event.participant) if event.up else others)


def word_given(rounds: Rounds, event: WordGiven) -> Rounds:
    hands = tuple(hand for hand in rounds.hands if hand != event.participant)
    return replace(rounds, word=event.participant, hands=hands)


def over(rounds: Rounds, event: object) -> Rounds:
    """Another visit, or the end: nothing of a round is left."""
    return Rounds()


# -- project: the order, whose turn it is, the hands and the word, for the circle and the screen; never who passed


def project(rounds: Rounds) -> RoundView:
    """The round of this visit."""
    view: RoundView = {"turn": rounds.turn, "order": list(rounds.order), "hands": list(rounds.hands)}
    if rounds.now is not None:
        view["now"] = rounds.now
    if rounds.word is not None:
        view["word"] = rounds.word
    if rounds.deadline is not None:
        view["deadline"] = rounds.deadline
    if rounds.left is not None:
        view["left"] = -(-rounds.left // 1000)
    return view
