"""The arrow `command ─▶ decide` for whoever leads the queue: its order, the floor, answered, parked."""

from protocol.activities import QuestionsSettings
from protocol.commands import GiveFloor, MarkAnswered, OrderQuestions, ParkQuestion, QueueAgain
from server.core.activities.questions.queue import Question, Questions, off
from server.core.decision import DONE, Decision, Refusal
from server.core.events import (
    Event,
    FloorGiven,
    QuestionAnswered,
    QuestionParked,
    QuestionQueued,
    QueueOrdered,
    SpotlightSet,
)
from server.core.scene import Scene


def order_questions(scene: Scene, do: OrderQuestions, questions: Questions) -> Decision:
    """Those that still wait in the order asked for; whoever is not named keeps a place at the end."""
    if any(key not in questions.items and key not in questions.gone for key in do.ids):
        return Refusal("unknown_item")
    named = dict.fromkeys(key for key in do.ids if key in questions.queue)
    order = (*named, *(key for key in questions.queue if key not in named))
    return DONE if order == questions.queue else (QueueOrdered(order),)


def give_floor(scene: Scene, do: GiveFloor, questions: Questions) -> Decision:
    """One question has the floor."""
    if do.id not in questions.items:
        return Refusal("unknown_item")
    if questions.floor_beside(do.id) == do.id:
        return DONE
    if do.id not in questions.queue and do.id not in questions.parked:
        return Refusal("not_now")
    return _too_cool(scene, questions.items[do.id]) or _has_floor(do.id, questions)


def _has_floor(key: str, questions: Questions) -> tuple[Event, ...]:
    """On the screen too, unless it is a sub-group's alone."""
    return (FloorGiven(key),) if key in questions.apart else (FloorGiven(key), SpotlightSet(key))


def _too_cool(scene: Scene, question: Question) -> Refusal | None:
    """In a phase that answers warm questions only, the case-bringer must have called it so."""
    settings = scene.settings(QuestionsSettings)
    warm = not settings or settings.answered == "any" or question.rating == "warm"
    return None if warm else Refusal("not_warm")


def mark_answered(scene: Scene, do: MarkAnswered, questions: Questions, spotlight: str | None) -> Decision:
    """The question with the floor is answered, and leaves the screen."""
    if do.id not in questions.items:
        return Refusal("unknown_item")
    if do.id in questions.settled and do.id not in questions.parked:
        return DONE
    if questions.floor_beside(do.id) != do.id:
        return Refusal("not_now")
    return (QuestionAnswered(do.id), *off(spotlight, do.id))


def park_question(scene: Scene, do: ParkQuestion, questions: Questions, spotlight: str | None) -> Decision:
    """A question that waits or has the floor is put by for later."""
    if do.id not in questions.items:
        return Refusal("unknown_item")
    if do.id in questions.settled:
        return DONE if do.id in questions.parked else Refusal("not_now")
    return (QuestionParked(do.id), *off(spotlight, do.id))


def queue_again(scene: Scene, do: QueueAgain, questions: Questions) -> Decision:
    """A parked question goes to the end of the queue."""
    if do.id not in questions.items:
        return Refusal("unknown_item")
    if do.id in questions.queue:
        return DONE
    return (QuestionQueued(do.id),) if do.id in questions.parked else Refusal("not_now")
