"""Leading: the facilitator's role is offered and accepted, or taken after an absence; each change makes a new code."""

from protocol.commands import AcceptLead, DeclineLead, OfferLead, TakeLead
from protocol.views.people import How, LeadView
from server.core.activities.people import People, fits
from server.core.decision import DONE, Decision, Refusal
from server.core.events import DeviceAdded, LeadOffered, LeadPassed, ParticipantRemoved, SessionClosed, SessionCreated
from server.core.hashing import hash_of
from server.core.scene import Scene
from server.core.value import replace, value


@value
class Change:
    """How the lead came to who has it now; `at`: epoch ms."""

    before: str
    how: How
    at: int


@value
class Lead:
    """Who leads. `recovery`: the hash of the recovery code's proof; `wrap`: the session's keys, sealed under it."""

    facilitator: str
    recovery: str
    wrap: str
    # Hashes of the codes of all who led before; none of them opens anything again.
    void: frozenset[str] = frozenset()
    # To whom the facilitator offers the lead; None when to nobody.
    offered: str | None = None
    # The latest; None while who began the session leads it.
    change: Change | None = None
    # Counts signs of life that all nodes agree on before they are told of a seat: coming to lead, or back by the code.
    signs: int = 0


def first(created: SessionCreated) -> Lead:
    """Who began the session leads it."""
    return Lead("p1", created.recovery, created.wrap)


# -- at the door


def voided(lead: Lead, code: str) -> bool:
    """Whether this recovery code (its hash) was somebody's who led before."""
    return any(fits(code, old) for old in lead.void)


# -- decide


def offer(scene: Scene, do: OfferLead, lead: Lead, people: People) -> Decision:
    """To one participant at a time; an offer to somebody else takes the place of the one before."""
    if do.to == scene.facilitator:
        return Refusal("not_your_role")
    if do.to is not None and do.to not in people.order:
        return Refusal("unknown_item")
    return DONE if lead.offered == do.to else (LeadOffered(do.to),)


def accept(scene: Scene, do: AcceptLead, lead: Lead) -> Decision:
    """The one to whom it is offered leads from now on."""
    return _follow(scene, do, lead, "offered", None if lead.offered == scene.who else Refusal("not_offered"))


def decline(scene: Scene, do: DeclineLead, lead: Lead) -> Decision:
    """The own offer goes; where there is none (any more), nothing is left to do."""
    mine = lead.offered == scene.who and do.of == scene.facilitator
    return (LeadOffered(None),) if mine else DONE


def take(scene: Scene, do: TakeLead, lead: Lead) -> Decision:
    """Somebody leads in the place of one who has been away, for all to see, for long enough."""
    return _follow(scene, do, lead, "taken", None if scene.abandoned else Refusal("still_here"))


def _follow(scene: Scene, do: AcceptLead | TakeLead, lead: Lead, how: How, no: Refusal | None) -> Decision:
    """The asker follows `do.of`, unless the rules say `no`."""
    code = hash_of(do.code)
    if scene.leads and fits(code, lead.recovery):
        return DONE  # resent by who has it already
    if do.of != scene.facilitator:
        return Refusal("lead_moved")
    if scene.leads:
        return Refusal("not_your_role")
    if no:
        return no
    if fits(code, lead.recovery) or voided(lead, code):
        return Refusal("wrong_code")  # it is in somebody else's hands
    return (LeadPassed(scene.who, how, code, do.wrap, hash_of(do.screen), scene.now),)


# -- evolve


def offered(lead: Lead, event: LeadOffered) -> Lead:
    return replace(lead, offered=event.to)


def passed(lead: Lead, event: LeadPassed) -> Lead:
    return Lead(
        event.participant,
        event.recovery,
        event.wrap,
        void=lead.void | {lead.recovery},
        change=Change(lead.facilitator, event.how, event.at),
        signs=lead.signs + 1,
    )


def came_back(lead: Lead, event: DeviceAdded) -> Lead:
    return replace(lead, signs=lead.signs + 1)


def removed(lead: Lead, event: ParticipantRemoved) -> Lead:
    """Nothing is offered to who is gone."""
    return replace(lead, offered=None) if event.participant == lead.offered else lead


def closed(lead: Lead, event: SessionClosed) -> Lead:
    """Nothing is left to lead."""
    return replace(lead, offered=None)


# -- project


def project(change: Change) -> LeadView:
    """How the lead came to the facilitator."""
    return {"before": change.before, "how": change.how, "since": change.at}
