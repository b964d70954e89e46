"""Leading: the role passes on, each time with a new recovery code and a screen link of the new facilitator's own."""

from typing import Literal

from protocol import ids
from protocol.commands.command import Command
from protocol.method import Duty


class OfferLead(Command):
    """The facilitator offers the lead to a participant, or takes the offer back."""

    t: Literal["offer_lead"]
    to: ids.Participant | None


class AcceptLead(Command):
    """The participant to whom it is offered takes the lead over from ``of``, who leads now.

    ``code``: the proof of a new recovery code; ``wrap``: the session's keys sealed under it; ``screen``: the token of
    a further screen link. The server keeps hashes of code and screen only.
    """

    t: Literal["accept_lead"]
    of: ids.Participant
    code: ids.Secret
    wrap: ids.SealedText
    screen: ids.Secret


class DeclineLead(Command):
    """The participant to whom ``of`` offers the lead would rather not."""

    t: Literal["decline_lead"]
    of: ids.Participant


class TakeLead(Command):
    """A participant takes the lead, since ``of``, who has it, has been away for long enough; else as accepting it."""

    t: Literal["take_lead"]
    of: ids.Participant
    code: ids.Secret
    wrap: ids.SealedText
    screen: ids.Secret


class GiveChair(Command):
    """Where the chair passes on by phase: who has it, or the facilitator, gives it to a participant for this visit."""

    t: Literal["give_chair"]
    visit: int
    participant: ids.Participant


class AssignDuty(Command):
    """Whoever leads gives a duty of the method to a participant, or to nobody; anyone takes a free one."""

    t: Literal["assign_duty"]
    duty: Duty
    participant: ids.Participant | None


class DrawDuty(Command):
    """Whoever leads lets chance say who has a duty that nobody has."""

    t: Literal["draw_duty"]
    duty: Duty
