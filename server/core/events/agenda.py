"""The agenda and its vote."""

from server.core.events.event import Event
from server.core.value import value


@value
class CaseProposed(Event):
    """A proposal came, or its proposer changed it."""

    id: str
    by: str
    title: str
    line: str


@value
class ProposalWithdrawn(Event):
    id: str


@value
class CaseChosen(Event):
    id: str


@value
class VoteCounted(Event):
    """Counts by proposal, of three ballots or more."""

    deck: str
    counts: dict[str, int]


@value
class VoteTooFew(Event):
    """Fewer than three ballots: nobody learns what they said."""

    deck: str
