"""People: who is admitted at the door, who sits in the circle and under which name."""

import hmac

from protocol.commands import Invite, Join, Pair, Remove, Rename, SetRemote
from protocol.views.people import PersonView
from server.core.again import Again
from server.core.decision import DONE, Decision, LeaveWork, Refusal
from server.core.events import (
    DeviceAdded,
    InvitationSet,
    LeadPassed,
    ParticipantJoined,
    ParticipantRemoved,
    PersonRenamed,
    RemoteSet,
    SessionCreated,
)
from server.core.hashing import hash_of
from server.core.scene import Guest, Member, Moment, Scene
from server.core.value import replace, value


@value
class People:
    """`order`: participants as they joined. `names` and `proofs` (hash ─▶ participant) keep who was removed."""

    order: tuple[str, ...]
    names: dict[str, str]
    proofs: dict[str, str]
    removed: frozenset[str]
    # Hashes of the tokens in the links; who leads anew has a screen link of their own, and the earlier ones go on.
    join: str
    screens: tuple[str, ...]
    # The join link as the screen shows it, sealed; None until the facilitator shows it.
    invitation: str | None = None
    # Who said that they are not in the room with the others.
    remote: frozenset[str] = frozenset()


def first(created: SessionCreated) -> People:
    """The facilitator alone in the circle."""
    return People(
        order=("p1",),
        names={"p1": created.name},
        proofs={created.proof: "p1"},
        removed=frozenset(),
        join=created.join,
        screens=(created.screen,),
    )


# -- at the door: who may come in, before any command


def seat(people: People, proof: str) -> Member | Refusal | None:
    """Who holds this seat proof (its hash): a participant, one who was removed, or nobody known."""
    participant = people.proofs.get(proof)
    if participant is None:
        return None
    return Refusal("removed") if participant in people.removed else Member(participant)


def fits(token: str, kept: str) -> bool:
    """Whether two hashes are the same, in a time that does not tell where they differ."""
    return hmac.compare_digest(token.encode(), kept.encode())


# -- decide


def join(at: Moment, asker: Guest, do: Join, people: People) -> Decision:
    """A guest takes a seat, after agreeing; a second press finds the seat taken."""
    if not do.agreed:
        return Refusal("not_agreed")
    known = seat(people, asker.proof)
    if known:
        return DONE if isinstance(known, Member) else known
    if len(people.order) >= at.most:
        return Refusal("session_full")
    return (ParticipantJoined(f"p{len(people.names) + 1}", do.name, asker.proof),)


def rename(scene: Scene, do: Rename, people: People) -> Decision:
    """The own name, corrected."""
    return DONE if people.names[scene.who] == do.name else (PersonRenamed(scene.who, do.name),)


def set_remote(scene: Scene, do: SetRemote, people: People) -> Decision:
    """Not in the room with the others, or in it."""
    return DONE if (scene.who in people.remote) == do.remote else (RemoteSet(scene.who, do.remote),)


def remove(scene: Scene, do: Remove, people: People) -> Decision:
    """Someone loses the seat; the facilitator can't remove themselves."""
    if do.participant not in people.names:
        return Refusal("unknown_item")
    if do.participant == scene.facilitator:
        return Refusal("not_your_role")
    return DONE if do.participant in people.removed else (ParticipantRemoved(do.participant),)


def invite(scene: Scene, do: Invite, people: People) -> Decision:
    """The join link comes on the screen, or goes."""
    return DONE if people.invitation == do.link else (InvitationSet(do.link),)


def pair(scene: Scene, do: Pair) -> Decision:
    """A box for an own second device."""
    return LeaveWork(hash_of(do.box), do.content)


# -- evolve


def joined(people: People, event: ParticipantJoined) -> People:
    return replace(
        people,
        order=(*people.order, event.participant),
        names={**people.names, event.participant: event.name},
        proofs={**people.proofs, event.proof: event.participant},
    )


def renamed(people: People, event: PersonRenamed) -> People:
    return replace(people, names={**people.names, event.participant: event.name})


def remote_set(people: People, event: RemoteSet) -> People:
    others = people.remote - {event.participant}
    return replace(people, remote=others | {event.participant} if event.remote else others)


def removed(people: People, event: ParticipantRemoved) -> People:
    order = tuple(participant for participant in people.order if participant != event.participant)
    return replace(people, order=order, removed=people.removed | {event.participant})


def device_added(people: People, event: DeviceAdded) -> People:
    return replace(people, proofs={**people.proofs, event.proof: event.participant})


def lead_passed(people: People, event: LeadPassed) -> People:
    """The screen link is one more, or one that was there before: who led once brings the same again."""
    return replace(people, screens=tuple(dict.fromkeys((*people.screens, event.screen))))


def invitation_set(people: People, event: InvitationSet) -> People:
    return replace(people, invitation=event.link)


def uninvited(people: People, event: object) -> People:
    """The join link leaves the screen: the group turns to a phase, or nobody joins any more."""
    return replace(people, invitation=None)


# -- project: names of all who ever sat here, so that what they wrote keeps its writer


def project(people: People, again: Again) -> dict[str, PersonView]:
    """People by id, and who is not in the room."""
    return again.each(_person, people.names, again.once(_remotes, people.names, people.remote))


def project_guest(people: People, again: Again) -> dict[str, PersonView]:
    """People by id."""
    return again.each(_name, people.names)


def _remotes(names: dict[str, str], remote: frozenset[str]) -> dict[str, bool]:
    return {participant: participant in remote for participant in names}


def _name(name: str) -> PersonView:
    return {"name": name}


def _person(name: str, remote: bool) -> PersonView:
    return {"name": name, "remote": True} if remote else {"name": name}
