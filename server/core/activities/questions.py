"""Questions: a queue that everyone sees, one question with the floor, and what became of the others."""

from dataclasses import field

from protocol.commands import (
    Ask,
    GiveFloor,
    MarkAnswered,
    OrderQuestions,
    ParkQuestion,
    QueueAgain,
    Rate,
    WithdrawQuestion,
)
from protocol.method import QuestionsSettings
from protocol.views.questions import QuestionStatus, QuestionsView, QuestionView, Rating
from server.core.activities.own import take_back
from server.core.activities.rounds import Rounds, holds_back
from server.core.again import Again
from server.core.decision import DONE, Decision, Refusal
from server.core.events import (
    Event,
    FloorGiven,
    LapBegun,
    PhaseEntered,
    QuestionAnswered,
    QuestionAsked,
    QuestionParked,
    QuestionQueued,
    QuestionRated,
    QuestionReworded,
    QuestionWithdrawn,
    QueueOrdered,
    SpotlightSet,
)
from server.core.scene import Scene
from server.core.value import replace, value

MOST_QUESTIONS = 250  # ten from each of twenty-five seats


@value
class Question:
    """A question; what became of it is told by where it stands in `Questions`."""

    by: str
    text: str
    phase: int
    rating: Rating | None = None


@value
class Questions:
    """Each of `items` is in `queue`, has the `floor`, or is settled: answered or parked, latest last."""

    items: dict[str, Question] = field(default_factory=dict)
    queue: tuple[str, ...] = ()
    floor: str | None = None
    settled: tuple[str, ...] = ()
    parked: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()


# -- decide: by who asks


def ask(scene: Scene, do: Ask, questions: Questions, rounds: Rounds) -> Decision:
    """A new question, in rounds by who has the turn; or the own waiting one with other words."""
    known = questions.items.get(do.id)
    if do.id in questions.gone or (known and (known.by, known.text) == (scene.who, do.text)):
        return DONE
    if known:
        return _may_not_change(scene, do.id, questions) or (QuestionReworded(do.id, do.text),)
    if holds_back(scene, rounds):
        return Refusal("not_your_turn")
    return _may_not_ask(scene, questions) or (QuestionAsked(do.id, scene.who, do.text, scene.index),)


def _may_not_change(scene: Scene, key: str, questions: Questions) -> Refusal | None:
    if questions.items[key].by != scene.who:
        return Refusal("not_yours")
    return None if key in questions.queue else Refusal("not_now")


def _may_not_ask(scene: Scene, questions: Questions) -> Refusal | None:
    settings = scene.settings(QuestionsSettings)
    if not settings or settings.policy == "none":
        return Refusal("not_now")
    waiting = sum(questions.items[key].by == scene.who for key in questions.queue)
    full = waiting >= settings.each or len(questions.items) + len(questions.gone) >= MOST_QUESTIONS
    return Refusal("too_many_items") if full else None


def withdraw_question(scene: Scene, do: WithdrawQuestion, questions: Questions, spotlight: str | None) -> Decision:
    """The own waiting or parked question goes, and off the screen."""
    waits = do.id in questions.queue or do.id in questions.parked
    then = (QuestionWithdrawn(do.id), *_off(spotlight, do.id)) if waits else Refusal("not_now")
    return take_back(scene, do.id, questions.gone, questions.items, then)


def _off(spotlight: str | None, key: str) -> tuple[Event, ...]:
    return (SpotlightSet(None),) if spotlight == key else ()


# -- decide: by the facilitator


def order_questions(scene: Scene, do: OrderQuestions, questions: Questions) -> Decision:
    """Those that still wait in the order asked for; whoever is not named keeps a place at the end."""
    if any(key not in questions.items and key not in questions.gone for key in do.ids):
        return Refusal("unknown_item")
    named = dict.fromkeys(key for key in do.ids if key in questions.queue)
    order = (*named, *(key for key in questions.queue if key not in named))
    return DONE if order == questions.queue else (QueueOrdered(order),)


def give_floor(scene: Scene, do: GiveFloor, questions: Questions) -> Decision:
    """One question has the floor and is on the screen."""
    if do.id not in questions.items:
        return Refusal("unknown_item")
    if questions.floor == do.id:
        return DONE
    if do.id not in questions.queue and do.id not in questions.parked:
        return Refusal("not_now")
    return _too_cool(scene, questions.items[do.id]) or (FloorGiven(do.id), SpotlightSet(do.id))


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
    if questions.floor != do.id:
        return Refusal("not_now")
    return (QuestionAnswered(do.id), *_off(spotlight, do.id))


def park_question(scene: Scene, do: ParkQuestion, questions: Questions, spotlight: str | None) -> Decision:
    """A question that waits or has the floor is put by for later."""
    if do.id not in questions.items:
        return Refusal("unknown_item")
    if do.id in questions.settled:
        return DONE if do.id in questions.parked else Refusal("not_now")
    return (QuestionParked(do.id), *_off(spotlight, do.id))


def queue_again(scene: Scene, do: QueueAgain, questions: Questions) -> Decision:
    """A parked question goes to the end of the queue."""
    if do.id not in questions.items:
        return Refusal("unknown_item")
    if do.id in questions.queue:
        return DONE
    return (QuestionQueued(do.id),) if do.id in questions.parked else Refusal("not_now")


# -- decide: by the case-bringer


def rate(scene: Scene, do: Rate, questions: Questions) -> Decision:
    """How a question lands, where the phase asks for it."""
    settings, known = scene.settings(QuestionsSettings), questions.items.get(do.id)
    if not settings or not settings.rated:
        return Refusal("not_now")
    if known is None:
        return Refusal("unknown_item")
    return DONE if known.rating == do.rating else (QuestionRated(do.id, do.rating),)


# -- evolve


def _without(questions: Questions, key: str) -> Questions:
    """The question out of the queue, off the floor and out of what is settled."""
    return replace(
        questions,
        queue=tuple(other for other in questions.queue if other != key),
        floor=None if questions.floor == key else questions.floor,
        settled=tuple(other for other in questions.settled if other != key),
        parked=questions.parked - {key},
    )


def asked(questions: Questions, event: QuestionAsked) -> Questions:
    question = Question(event.by, event.text, event.phase)
    return replace(questions, items={**questions.items, event.id: question}, queue=(*questions.queue, event.id))


def reworded(questions: Questions, event: QuestionReworded) -> Questions:
    question = replace(questions.items[event.id], text=event.text)
    return replace(questions, items={**questions.items, event.id: question})


def withdrawn(questions: Questions, event: QuestionWithdrawn) -> Questions:
    items = {key: question for key, question in questions.items.items() if key != event.id}
    return replace(_without(questions, event.id), items=items, gone=questions.gone | {event.id})


def ordered(questions: Questions, event: QueueOrdered) -> Questions:
    return replace(questions, queue=event.ids)


def floor_given(questions: Questions, event: FloorGiven) -> Questions:
    return replace(_without(_floor_back(questions), event.id), floor=event.id)


def phase_entered(questions: Questions, event: PhaseEntered) -> Questions:
    """Nothing is answered that nobody marked: what had the floor waits again, first."""
    return _floor_back(questions)


def lap_begun(questions: Questions, event: LapBegun) -> Questions:
    """When a block is played again its queue begins anew: what still waits of it is put by for later."""
    block = range(event.first, event.last + 1)
    waiting = tuple(key for key in questions.queue if event.lap > 1 and questions.items[key].phase in block)
    return replace(
        questions,
        queue=tuple(key for key in questions.queue if key not in waiting),
        settled=(*questions.settled, *waiting),
        parked=questions.parked.union(waiting),
    )


def _floor_back(questions: Questions) -> Questions:
    if questions.floor is None:
        return questions
    return replace(questions, floor=None, queue=(questions.floor, *questions.queue))


def answered(questions: Questions, event: QuestionAnswered) -> Questions:
    without = _without(questions, event.id)
    return replace(without, settled=(*without.settled, event.id))


def parked(questions: Questions, event: QuestionParked) -> Questions:
    without = _without(questions, event.id)
    return replace(without, settled=(*without.settled, event.id), parked=without.parked | {event.id})


def queued(questions: Questions, event: QuestionQueued) -> Questions:
    without = _without(questions, event.id)
    return replace(without, queue=(*without.queue, event.id))


def rated(questions: Questions, event: QuestionRated) -> Questions:
    question = replace(questions.items[event.id], rating=event.rating)
    return replace(questions, items={**questions.items, event.id: question})


# -- project: every question with its writer, and the whole queue


def project(questions: Questions, again: Again) -> QuestionsView:
    """The questions for everyone in the circle."""
    view: QuestionsView = {
        "items": again.each(_question, questions.items, _statuses(questions)),
        "queue": list(questions.queue),
        "settled": list(questions.settled),
    }
    if questions.floor is not None:
        view["floor"] = questions.floor
    return view


def _statuses(questions: Questions) -> dict[str, QuestionStatus]:
    status: dict[str, QuestionStatus] = dict.fromkeys(questions.items, "queued")
    status |= dict.fromkeys(questions.settled, "answered")
    status |= dict.fromkeys(questions.parked, "parked")
    if questions.floor is not None:
        status[questions.floor] = "floor"
    return status


def _question(question: Question, status: QuestionStatus) -> QuestionView:
    view: QuestionView = {"by": question.by, "text": question.text, "phase": question.phase, "status": status}
    if question.rating:
        view["rating"] = question.rating
    return view
