"""The messages on ``/ws``. A frame is a JSON array of them, in both directions."""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from typing_extensions import TypedDict

from protocol import ids
from protocol.commands import AnyCommand
from protocol.refusals import Code
from protocol.views import OwnView, View


class Inbound(BaseModel):
    """From a client; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class AsSeat(Inbound):
    """A participant, or a guest who wants to be one. ``proof``: derived from the root secret; ``token``: the link's."""

    t: Literal["seat"]
    proof: ids.Secret
    token: ids.Secret | None = None


class AsScreen(Inbound):
    """The shared screen."""

    t: Literal["screen"]
    token: ids.Secret


class AsRecovered(Inbound):
    """The facilitator on a new device. ``code``: derived from the recovery code; ``proof``: the new device's."""

    t: Literal["recovered"]
    proof: ids.Secret
    code: ids.Secret


Credential = Annotated[AsSeat | AsScreen | AsRecovered, Field(discriminator="t")]


class Hello(Inbound):
    """The first message, and the only one until it is answered."""

    t: Literal["hello"]
    v: int
    session: str
    who: Credential


class Do(Inbound):
    """A command. ``ref``: ``<tab>:<n>`` for named ones, ``~<random>`` for anonymous ones."""

    t: Literal["command"]
    ref: ids.Reference
    do: AnyCommand


class Ping(Inbound):
    """Asks for the time. ``n`` comes back in the answer."""

    t: Literal["ping"]
    n: int


class Away(TypedDict):
    """The facilitator ``who`` is on no node since ``since``; from ``free`` on a participant may take the lead."""

    who: str
    since: ids.Milliseconds
    free: ids.Milliseconds


class Welcome(TypedDict):
    """Who you are and all you may see. ``wrap``: the sealed keys, for a recovered facilitator only."""

    t: Literal["welcome"]
    view: View
    own: NotRequired[OwnView]
    seq: int
    now: ids.Milliseconds
    here: list[str]
    away: NotRequired[Away]
    wrap: NotRequired[str]


class Patch(TypedDict):
    """RFC 7396 merge patches of the audience's view and of your own slice."""

    t: Literal["patch"]
    seq: int
    view: NotRequired[dict[str, Any]]
    own: NotRequired[dict[str, Any]]


class Done(TypedDict):
    """The command happened (or had happened already)."""

    t: Literal["done"]
    ref: str


class LyingConsent(TypedDict):
    """What the writer of one card answered last, while the writers are asked."""

    rev: int
    open: bool


class LyingItem(TypedDict):
    """What lies under one slip; ``text`` (or ``choice``) is absent when it was taken back or never put.

    ``id``: SHA-256 of the slip, in base64url; a card is sealed for it, and keeps it when it is opened.
    """

    slip: str
    id: str
    rev: int
    text: NotRequired[str]
    consent: NotRequired[LyingConsent]


class Lying(TypedDict):
    """The answer to ``look_up``."""

    t: Literal["lying"]
    ref: str
    deck: str
    items: list[LyingItem]


class Refused(TypedDict):
    """The command (or the hello: ``ref`` is "hello") was refused; nothing happened."""

    t: Literal["refused"]
    ref: str
    code: Code


class Presence(TypedDict):
    """Who is here now; at most once a second. ``screen``: whether a screen is on.

    ``away``: there once the facilitator has surely been away for some seconds. Each node says what it knows itself, and
    judges by it.
    """

    t: Literal["presence"]
    here: list[str]
    screen: bool
    away: NotRequired[Away]


class Pong(TypedDict):
    """The time on the store's clock."""

    t: Literal["pong"]
    n: int
    now: ids.Milliseconds


class Gone(TypedDict):
    """The session was deleted: the receipt. ``records``: keys and entries removed."""

    t: Literal["gone"]
    at: ids.Milliseconds
    records: int
    embedded: bool


AnyInbound = Annotated[Hello | Do | Ping, Field(discriminator="t")]
AnyOutbound = Annotated[Welcome | Patch | Done | Lying | Refused | Presence | Pong | Gone, Field(discriminator="t")]
INBOUND: TypeAdapter[Any] = TypeAdapter(AnyInbound)
OUTBOUND: TypeAdapter[Any] = TypeAdapter(AnyOutbound)
