"""Actions: everyone notes what they will do, or passes, and says whether they would bring a case next time."""

from dataclasses import field

from protocol.activities import ActionsSettings
from protocol.commands import DropAction, NoteAction, OfferNext, Pass
from protocol.views.ending import ActionsView, ActionView
from server.core.activities.own import take_back
from server.core.again import Again
from server.core.decision import DONE, Decision, Refusal
from server.core.events import ActionDropped, ActionNoted, NextOffered, ParticipantRemoved, PassSet
from server.core.scene import Scene
from server.core.value import replace, value

MOST_ACTIONS = 400  # nine from each of forty, and some dropped


@value
class Action:
    """What somebody agreed to do, and by when if they said so."""

    by: str
    text: str
    when: str | None


@value
class Actions:
    """`items` as they were noted; `passed`: who has none, in the order of passing; `gone`: ids once used.

    `next`: who would bring a case next time, in the order of offering.
    """

    items: dict[str, Action] = field(default_factory=dict)
    passed: tuple[str, ...] = ()
    gone: frozenset[str] = frozenset()
    next: tuple[str, ...] = ()

    def of(self, participant: str) -> int:
        """How many actions a participant has."""
        return sum(action.by == participant for action in self.items.values())


# -- decide


def note_action(scene: Scene, do: NoteAction, actions: Actions) -> Decision:
    """A new action, or the own one with other words; whoever notes one does not pass."""
    known, mine = actions.items.get(do.id), Action(scene.who, do.text, do.when)
    if do.id in actions.gone or known == mine:
        return DONE
    if known and known.by != scene.who:
        return Refusal("not_yours")
    if not known and _full(scene, actions):
        return Refusal("too_many_items")
    return (ActionNoted(do.id, scene.who, do.text, do.when),)


def _full(scene: Scene, actions: Actions) -> bool:
    settings = scene.settings(ActionsSettings)
    each = settings.each if settings else 0
    return actions.of(scene.who) >= each or len(actions.items) + len(actions.gone) >= MOST_ACTIONS


def drop_action(scene: Scene, do: DropAction, actions: Actions) -> Decision:
    """The own action goes."""
    return take_back(scene, do.id, actions.gone, actions.items, (ActionDropped(do.id),))


def pass_on(scene: Scene, do: Pass, actions: Actions) -> Decision:
    """No action this time; who has one can't pass."""
    if do.passes == (scene.who in actions.passed):
        return DONE
    return Refusal("not_now") if do.passes and actions.of(scene.who) else (PassSet(scene.who, do.passes),)


def offer_next(scene: Scene, do: OfferNext, actions: Actions) -> Decision:
    """Whether one would bring a case next time, where the phase asks for it."""
    settings = scene.settings(ActionsSettings)
    if not settings or not settings.next:
        return Refusal("not_now")
    return DONE if do.offers == (scene.who in actions.next) else (NextOffered(scene.who, do.offers),)


# -- evolve


def noted(actions: Actions, event: ActionNoted) -> Actions:
    items = {**actions.items, event.id: Action(event.by, event.text, event.when)}
    return replace(actions, items=items, passed=_others(actions.passed, event.by))


def dropped(actions: Actions, event: ActionDropped) -> Actions:
    items = {key: action for key, action in actions.items.items() if key != event.id}
    return replace(actions, items=items, gone=actions.gone | {event.id})


def pass_set(actions: Actions, event: PassSet) -> Actions:
    others = _others(actions.passed, event.participant)
    return replace(actions, passed=(*others, event.participant) if event.passes else others)


def next_offered(actions: Actions, event: NextOffered) -> Actions:
    others = _others(actions.next, event.participant)
    return replace(actions, next=(*others, event.participant) if event.offers else others)


def removed(actions: Actions, event: ParticipantRemoved) -> Actions:
    """Who is gone brings nothing next time."""
    return replace(actions, next=_others(actions.next, event.participant))


def _others(people: tuple[str, ...], participant: str) -> tuple[str, ...]:
    return tuple(other for other in people if other != participant)


# -- project: everyone's actions, who passed, and who would bring a case next time


def project(actions: Actions, again: Again) -> ActionsView:
    """The actions for everyone in the circle."""
    view: ActionsView = {
        "order": list(actions.items),
        "items": again.each(_action, actions.items),
        "passed": list(actions.passed),
    }
    if actions.next:
        view["next"] = list(actions.next)
    return view


def _action(action: Action) -> ActionView:
    view: ActionView = {"by": action.by, "text": action.text}
    if action.when is not None:
        view["when"] = action.when
    return view
