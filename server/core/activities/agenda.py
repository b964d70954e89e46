"""Agenda: cases are proposed, voted on by secret ballot, and one is chosen with its case-bringer."""

from dataclasses import field

from protocol.activities import AgendaSettings
from protocol.commands import Choose, OpenVote, Propose, WithdrawProposal
from protocol.views.agenda import AgendaView, ProposalView, VoteView
from server.core.activities import slips
from server.core.activities.own import take_back
from server.core.activities.slips import Decks
from server.core.again import Again
from server.core.decision import DONE, Decision, Refusal
from server.core.events import (
    CaseChosen,
    CaseProposed,
    DeckOpened,
    Event,
    ParticipantRemoved,
    ProposalWithdrawn,
    VoteCounted,
    VoteTooFew,
)
from server.core.scene import Scene
from server.core.value import replace, value

# A person has at most five by any method; 40 people withdrawing and proposing anew come nowhere near.
MOST_PROPOSALS = 250


@value
class Proposal:
    """A case somebody would like to bring; both texts sealed."""

    by: str
    title: str
    line: str


@value
class Agenda:
    """`proposals` as they came; `gone`: ids once used. `counts` by ballot box, only of those that were counted."""

    proposals: dict[str, Proposal] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    # None until the facilitator confirms a case.
    chosen: str | None = None

    @property
    def bringer(self) -> str | None:
        """The case-bringer, None until a case is chosen."""
        return self.proposals[self.chosen].by if self.chosen else None


# -- decide


def propose(scene: Scene, do: Propose, agenda: Agenda, each: int) -> Decision:
    """A new proposal, or the own one with other words. `each`: how many a person may have, 0 without an agenda."""
    if do.id in agenda.gone:
        return DONE
    mine = Proposal(scene.who, do.title, do.line)
    known = agenda.proposals.get(do.id)
    if known == mine:
        return DONE
    if no := _may_not_propose(scene, agenda, known, each):
        return no
    return (CaseProposed(do.id, scene.who, do.title, do.line),)


def _may_not_propose(scene: Scene, agenda: Agenda, known: Proposal | None, each: int) -> Refusal | None:
    if not each:
        return Refusal("not_now")
    if known:
        return None if known.by == scene.who else Refusal("not_yours")
    mine = sum(proposal.by == scene.who for proposal in agenda.proposals.values())
    full = mine >= each or len(agenda.proposals) + len(agenda.gone) >= MOST_PROPOSALS
    return Refusal("too_many_items") if full else None


def withdraw_proposal(scene: Scene, do: WithdrawProposal, agenda: Agenda) -> Decision:
    """The own proposal goes, unless it was chosen."""
    then = Refusal("not_now") if agenda.chosen == do.id else (ProposalWithdrawn(do.id),)
    return take_back(scene, do.id, agenda.gone, agenda.proposals, then)


def open_vote(scene: Scene, do: OpenVote, agenda: Agenda, decks: Decks) -> Decision:
    """A new ballot box, where the method has a vote and there is something to vote on."""
    settings = scene.settings(AgendaSettings)
    if not settings or not settings.vote:
        return Refusal("not_now")
    if not agenda.proposals:
        return Refusal("no_case")
    box = decks.newest("vote", scene.index)
    if box and box.status == "open":
        return DONE
    deck = slips.next_id(decks, scene.visit)
    return slips.another(decks, DeckOpened(deck, "vote", scene.visit, scene.index, 1, ""))


def choose(scene: Scene, do: Choose, agenda: Agenda, decks: Decks) -> Decision:
    """The case, and with it the case-bringer; not while ballots are cast."""
    if do.id not in agenda.proposals:
        return Refusal("unknown_item")
    box = decks.newest("vote", scene.index)
    if box and box.status == "open":
        return Refusal("not_now")
    return DONE if agenda.chosen == do.id else (CaseChosen(do.id),)


def counted(deck: str, ballots: list[str], agenda: Agenda) -> Event:
    """What a closed ballot box says: counts of what still stands on the agenda, from three ballots."""
    if len(ballots) < slips.ENOUGH:
        return VoteTooFew(deck)
    return VoteCounted(deck, {key: ballots.count(key) for key in agenda.proposals})


# -- evolve


def proposed(agenda: Agenda, event: CaseProposed) -> Agenda:
    proposal = Proposal(event.by, event.title, event.line)
    return replace(agenda, proposals={**agenda.proposals, event.id: proposal})


def withdrawn(agenda: Agenda, event: ProposalWithdrawn) -> Agenda:
    return _without(agenda, frozenset({event.id}))


def removed(agenda: Agenda, event: ParticipantRemoved) -> Agenda:
    """Who is gone brings no case."""
    return _without(agenda, frozenset(key for key, it in agenda.proposals.items() if it.by == event.participant))


def _without(agenda: Agenda, gone: frozenset[str]) -> Agenda:
    return replace(
        agenda,
        proposals={key: proposal for key, proposal in agenda.proposals.items() if key not in gone},
        gone=agenda.gone | gone,
        chosen=None if agenda.chosen in gone else agenda.chosen,
    )


def chosen(agenda: Agenda, event: CaseChosen) -> Agenda:
    return replace(agenda, chosen=event.id)


def vote_counted(agenda: Agenda, event: VoteCounted) -> Agenda:
    return replace(agenda, counts={**agenda.counts, event.deck: event.counts})


# -- project: proposals with their proposers; of the newest vote its counts, once it was counted


def project(agenda: Agenda, decks: Decks, again: Again) -> AgendaView:
    """The agenda for everyone in the circle."""
    view: AgendaView = {
        "order": list(agenda.proposals),
        "proposals": again.each(_proposal, agenda.proposals),
    }
    if vote := _vote(agenda, decks):
        view["vote"] = vote
    if agenda.chosen:
        view["chosen"] = agenda.chosen
    return view


def _proposal(proposal: Proposal) -> ProposalView:
    return {"by": proposal.by, "title": proposal.title, "line": proposal.line}


def _vote(agenda: Agenda, decks: Decks) -> VoteView | None:
    box = decks.newest("vote")
    if box is None:
        return None
    if box.status == "open":
        return {"deck": box.id, "status": "open"}
    if box.id not in agenda.counts:
        return {"deck": box.id, "status": "too_few"}
    return {"deck": box.id, "status": "counted", "counts": dict(agenda.counts[box.id])}
