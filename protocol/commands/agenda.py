"""The agenda: which case is brought."""

from typing import Literal

from protocol import ids
from protocol.commands.command import Command


class Propose(Command):
    """Puts an own case on the agenda, or changes it. Can be done in the waiting room."""

    t: Literal["propose"]
    id: ids.Item
    title: ids.SealedLine
    line: ids.SealedText


class WithdrawProposal(Command):
    """Takes the own case from the agenda."""

    t: Literal["withdraw_proposal"]
    id: ids.Item


class OpenVote(Command):
    """The facilitator opens the ballot box."""

    t: Literal["open_vote"]
    visit: int


class Choose(Command):
    """The facilitator confirms the case, and with it the case-bringer."""

    t: Literal["choose"]
    id: ids.Item
