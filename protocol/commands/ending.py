"""Record, actions, report, and the end."""

from typing import Literal

from protocol import ids
from protocol.commands.command import Command


class WriteLine(Command):
    """The scribe writes down a line of what is said, or changes one."""

    t: Literal["write_line"]
    id: ids.Item
    text: ids.SealedText


class DropLine(Command):
    """The scribe strikes a line out."""

    t: Literal["drop_line"]
    id: ids.Item


class NoteAction(Command):
    """A participant notes what they will do, or changes it."""

    t: Literal["note_action"]
    id: ids.Item
    text: ids.SealedText
    when: ids.SealedLine | None = None


class DropAction(Command):
    """A participant drops an own action."""

    t: Literal["drop_action"]
    id: ids.Item


class Pass(Command):
    """A participant passes on actions, or does not after all."""

    t: Literal["pass"]
    passes: bool


class OfferNext(Command):
    """A participant would bring a case next time, or would not after all."""

    t: Literal["offer_next"]
    offers: bool


class Include(Command):
    """The case-bringer puts a thing into the report, or leaves it out."""

    t: Literal["include"]
    item: ids.Item | ids.CardId
    included: bool


class NameInReport(Command):
    """The case-bringer lets the report carry names, or not."""

    t: Literal["name_in_report"]
    names: bool


class Close(Command):
    """The facilitator closes the session; its end is set."""

    t: Literal["close"]


class Delete(Command):
    """The facilitator or the case-bringer deletes the session now; everyone gets the receipt."""

    t: Literal["delete"]
