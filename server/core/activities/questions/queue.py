"""The part of the state that questions are, and what the circle sees of it."""

from dataclasses import field

from protocol.views.questions import QuestionStatus, QuestionsView, QuestionView, Rating
from server.core.again import Again
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


# -- decide: what a question that leaves the queue brings about


def off(spotlight: str | None, key: str) -> tuple[Event, ...]:
    """The screen lets go of it."""
    return (SpotlightSet(None),) if spotlight == key else ()


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
