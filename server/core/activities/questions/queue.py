"""The part of the state that questions are, and what the circle sees of it."""

from collections.abc import Iterable
from dataclasses import field
from functools import reduce

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
    SessionClosed,
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
    # In which it was asked; None if the circle sat together.
    subgroup: str | None = None


@value
class Questions:
    """Each of `items` is in `queue`, has a floor, or is settled: answered or parked, latest last.

    `apart`: those that are one sub-group's alone, and whose; `floors`: of the circle under "", and of sub-groups.
    """

    items: dict[str, Question] = field(default_factory=dict)
    queue: tuple[str, ...] = ()
    floors: dict[str, str] = field(default_factory=dict)
    settled: tuple[str, ...] = ()
    parked: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    apart: dict[str, str] = field(default_factory=dict)

    @property
    def floor(self) -> str | None:
        """The question that has the floor in the circle."""
        return self.floors.get("")

    def floor_beside(self, key: str) -> str | None:
        """The question that has the floor in the queue of this one."""
        return self.floors.get(self.apart.get(key, ""))


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
        floors={whose: other for whose, other in questions.floors.items() if other != key},
        settled=tuple(other for other in questions.settled if other != key),
        parked=questions.parked - {key},
    )


def asked(questions: Questions, event: QuestionAsked) -> Questions:
    question = Question(event.by, event.text, event.phase, subgroup=event.subgroup)
    return replace(
        questions,
        items={**questions.items, event.id: question},
        queue=(*questions.queue, event.id),
        apart={**questions.apart, event.id: event.subgroup} if event.subgroup else questions.apart,
    )


def reworded(questions: Questions, event: QuestionReworded) -> Questions:
    question = replace(questions.items[event.id], text=event.text)
    return replace(questions, items={**questions.items, event.id: question})


def withdrawn(questions: Questions, event: QuestionWithdrawn) -> Questions:
    items = {key: question for key, question in questions.items.items() if key != event.id}
    apart = {key: whose for key, whose in questions.apart.items() if key != event.id}
    return replace(_without(questions, event.id), items=items, gone=questions.gone | {event.id}, apart=apart)


def ordered(questions: Questions, event: QueueOrdered) -> Questions:
    return replace(questions, queue=event.ids)


def floor_given(questions: Questions, event: FloorGiven) -> Questions:
    whose = questions.apart.get(event.id, "")
    without = _without(_floor_back(questions, whose), event.id)
    return replace(without, floors={**without.floors, whose: event.id})


def phase_entered(questions: Questions, event: PhaseEntered) -> Questions:
    """Nothing is answered that nobody marked: what had the floor waits again, first. What was apart is the circle's."""
    return _floor_back(_whole(questions), "")


def closed(questions: Questions, event: SessionClosed) -> Questions:
    """All that sub-groups asked is the circle's."""
    return _whole(questions)


def _whole(questions: Questions) -> Questions:
    if not questions.apart:
        return questions
    without = reduce(_floor_back, [whose for whose in questions.floors if whose], questions)
    return replace(without, apart={})


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


def _floor_back(questions: Questions, whose: str) -> Questions:
    if whose not in questions.floors:
        return questions
    floors = {other: key for other, key in questions.floors.items() if other != whose}
    return replace(questions, floors=floors, queue=(questions.floors[whose], *questions.queue))


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


# -- project: every question with its writer, and the whole queue; while sub-groups sit apart each sees its own only


def project(questions: Questions, again: Again) -> QuestionsView:
    """The questions for everyone in the circle."""
    return _project(_of(questions, None), again) if questions.apart else _project(questions, again)


def project_apart(questions: Questions, subgroup: str) -> QuestionsView:
    """Those of one sub-group, for who sits in it."""
    return _project(_of(questions, subgroup), Again())


def _of(questions: Questions, subgroup: str | None) -> Questions:
    """The part that is a sub-group's alone, or the circle's."""

    def theirs(keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(key for key in keys if questions.apart.get(key) == subgroup)

    floor = questions.floors.get(subgroup or "")
    return Questions(
        items={key: questions.items[key] for key in theirs(questions.items)},
        queue=theirs(questions.queue),
        floors={"": floor} if floor else {},
        settled=theirs(questions.settled),
        parked=frozenset(theirs(questions.parked)),
    )


def _project(questions: Questions, again: Again) -> QuestionsView:
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
    return status | dict.fromkeys(questions.floors.values(), "floor")


def _question(question: Question, status: QuestionStatus) -> QuestionView:
    view: QuestionView = {"by": question.by, "text": question.text, "phase": question.phase, "status": status}
    if question.subgroup:
        view["subgroup"] = question.subgroup
    if question.rating:
        view["rating"] = question.rating
    return view
