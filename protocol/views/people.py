"""Who is there, who leads, who has which duty."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from protocol.ids import Milliseconds
from protocol.method import Duty

Role = Literal["facilitator", "case-bringer", "participant"]
How = Literal["offered", "taken"]


class PersonView(TypedDict):
    """A participant; whether they are here is told by ``presence``. ``remote``: not in the room with the others."""

    name: str
    remote: NotRequired[Literal[True]]  # told to the circle and the screen


class LeadView(TypedDict):
    """How the facilitator of now came to lead: from whom, by an offer or after an absence, and since when."""

    before: str
    how: How
    since: Milliseconds


class DutiesView(TypedDict):
    """The duties that the method knows, in its order, and who has one."""

    order: list[Duty]
    held: dict[str, str]  # by duty
