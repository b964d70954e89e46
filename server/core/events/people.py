"""Being there: the beginning of a session, who came, who left."""

from typing import Any, Literal

from server.core.events.event import Event
from server.core.value import value


@value
class SessionCreated(Event):
    """The beginning. `method`: a dumped `protocol.method.Method` with this session's seconds; all hashes are SHA-256.

    `proof`, `join`, `screen`, `recovery`: hashes of the facilitator's seat proof, the two link tokens and the recovery
    proof. `wrap`: the session's keys, sealed under the recovery code. `leading`: who leads, for the whole session.
    `texts`: those of a group's own method, sealed.
    """

    version = 3

    id: str
    method: dict[str, Any]
    language: Literal["nl", "en", "de"]
    title: str
    name: str
    proof: str
    join: str
    screen: str
    recovery: str
    wrap: str
    at: int
    leading: Literal["guided", "rotating", "all", "majority"] = "guided"
    texts: str | None = None


@value
class ParticipantJoined(Event):
    participant: str
    name: str
    proof: str


@value
class PersonRenamed(Event):
    participant: str
    name: str


@value
class RemoteSet(Event):
    """A participant is not in the room with the others, or is."""

    participant: str
    remote: bool


@value
class ParticipantRemoved(Event):
    participant: str


@value
class DeviceAdded(Event):
    """A participant got another seat proof, by recovery on a new device."""

    participant: str
    proof: str


@value
class InvitationSet(Event):
    link: str | None
