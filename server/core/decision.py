"""The arrow `command ─▶ decide`: what is answered. Events, a refusal, or work for the urn that the room does first."""

from protocol.refusals import Code
from server.core.events import Event
from server.core.value import value


@value
class Refusal:
    """The rules say no; nothing happened."""

    code: Code


@value
class UrnItem:
    """What lies in an urn under `id`: "c" or "w" and the hash of a slip. Empty `content` means taken back."""

    id: str
    rev: int
    content: bytes


@value
class PutWork:
    """Lay all items in the open urn. Outcome: whether it was open."""

    deck: str
    items: tuple[UrnItem, ...]


@value
class LookWork:
    """Say what lies under the asker's own slips, as (slip, id in the urn). Nothing to settle.

    `asking`: whether there are answers of writers to tell of as well.
    """

    deck: str
    slips: tuple[tuple[str, str], ...]
    asking: bool


@value
class DealWork:
    """Deal one group of slips that nobody has: `each` card slips, then the witness slip if `witness`, under `pad`.

    Outcome: the envelope, base64url.
    """

    deck: str
    participant: str
    each: int
    witness: bool
    pad: str


@value
class CloseWork:
    """Freeze the urn and tip it out. Outcome: everything that lay in it, shuffled."""

    deck: str


@value
class AgreeWork:
    """Keep in the frozen urn whether the writer of `id` lets it be opened, unless `rev` is too low to be news.

    Outcome: whether it lies there.
    """

    deck: str
    id: str
    rev: int
    open: bool


@value
class RevealWork:
    """Read what was agreed to in the frozen urn. Outcome: those items, shuffled."""

    deck: str


@value
class LeaveWork:
    """Leave a pairing box, for two minutes; `box`: the hash of its id. Nothing to settle."""

    box: str
    content: str


@value
class DeleteWork:
    """Delete everything of this session; everyone gets the receipt. Nothing to settle."""


Work = PutWork | LookWork | DealWork | CloseWork | AgreeWork | RevealWork | LeaveWork | DeleteWork
Decision = tuple[Event, ...] | Refusal | Work

DONE: tuple[Event, ...] = ()  # it had happened already
