"""The question queue: what is asked, its order, its floor, and how it lands."""

from typing import Annotated, Literal

from pydantic import Field

from protocol import ids
from protocol.commands.command import Command
from protocol.views.questions import Rating


class Ask(Command):
    """Puts a question in the queue, or changes the own one while it waits."""

    t: Literal["ask"]
    id: ids.Item
    text: ids.SealedText


class WithdrawQuestion(Command):
    """Takes an own waiting or parked question out of the queue."""

    t: Literal["withdraw_question"]
    id: ids.Item


class OrderQuestions(Command):
    """The facilitator sets the order of all that wait; whoever came meanwhile keeps a place at the end."""

    t: Literal["order_questions"]
    ids: Annotated[list[ids.Item], Field(max_length=250)]


class GiveFloor(Command):
    """The facilitator gives a waiting or parked question the floor; whichever had it goes back to the front."""

    t: Literal["give_floor"]
    id: ids.Item


class MarkAnswered(Command):
    """The facilitator marks the question with the floor as answered."""

    t: Literal["mark_answered"]
    id: ids.Item


class ParkQuestion(Command):
    """The facilitator parks a question for later; the case-bringer does so where the phase lets them decline."""

    t: Literal["park_question"]
    id: ids.Item


class QueueAgain(Command):
    """The facilitator puts a parked question back at the end of the queue."""

    t: Literal["queue_again"]
    id: ids.Item


class Rate(Command):
    """The case-bringer says how a question lands."""

    t: Literal["rate"]
    id: ids.Item
    rating: Rating
