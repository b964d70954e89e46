"""What people ask for about being there: taking a seat, a name, an invitation, an own second device."""

from typing import Annotated, Literal

from pydantic import Field

from protocol import ids
from protocol.commands.command import Command


class Join(Command):
    """A guest with the join link takes a seat, with a first name and after agreeing."""

    t: Literal["join"]
    name: ids.SealedName
    agreed: bool


class Rename(Command):
    """A participant corrects the own name."""

    t: Literal["rename"]
    name: ids.SealedName


class SetRemote(Command):
    """A participant is not in the room with the others, or is."""

    t: Literal["set_remote"]
    remote: bool


class Remove(Command):
    """The facilitator removes someone who is here twice, or by mistake."""

    t: Literal["remove"]
    participant: ids.Participant


class Invite(Command):
    """The facilitator shows the join link on the screen (sealed), or takes it away."""

    t: Literal["invite"]
    link: ids.SealedLine | None


class Pair(Command):
    """A participant leaves a sealed box for an own second device: taken once, within two minutes.

    ``box``: the id by which the other device asks for it; the server keeps its hash.
    """

    t: Literal["pair"]
    box: ids.Secret
    content: Annotated[str, Field(pattern=ids.BASE64URL, max_length=60_000)]
