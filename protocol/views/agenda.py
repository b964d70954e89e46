"""The agenda and its vote."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

VoteStatus = Literal["open", "counted", "too_few"]


class ProposalView(TypedDict):
    """A case somebody would like to bring."""

    by: str
    title: str
    line: str


class VoteView(TypedDict):
    """A ballot box; counts by proposal, only after closing and only from three ballots."""

    deck: str
    status: VoteStatus
    counts: NotRequired[dict[str, int]]


class AgendaView(TypedDict):
    """The cases on the agenda and the vote about them."""

    order: list[str]
    proposals: dict[str, ProposalView]
    vote: NotRequired[VoteView]
    chosen: NotRequired[str]
