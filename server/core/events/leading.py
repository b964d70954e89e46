"""Leading: who has the lead, the chair, a duty."""

from typing import Literal

from server.core.events.event import Event
from server.core.value import value


@value
class LeadOffered(Event):
    """The facilitator offers the lead to a participant; None: to nobody any more."""

    to: str | None


@value
class LeadPassed(Event):
    """`participant` leads now. `recovery`, `screen`: hashes of the new code's proof and a further screen link's token.

    `wrap`: the session's keys, sealed under the new code.
    """

    participant: str
    how: Literal["offered", "taken"]
    recovery: str
    wrap: str
    screen: str
    at: int


@value
class ChairGiven(Event):
    """This participant leads the visit."""

    participant: str


@value
class DutyAssigned(Event):
    """A participant has the duty from now on; None: nobody has."""

    duty: Literal["observer", "scribe", "timekeeper"]
    participant: str | None
