"""The arrow `decide ─▶ urn`: work that the core asked for and only the store can do; what came of it goes back."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from protocol.wire import LyingConsent, LyingItem
from server.core.decision import AgreeWork, CloseWork, DealWork, LeaveWork, LookWork, PutWork, RevealWork, UrnItem
from server.core.events import Stocked
from server.core.hashing import digest
from server.room.slipbox import Group, SlipBox
from server.store.port import Consent, Item, Ref, Store


@dataclass(frozen=True, slots=True)
class Urns:
    """The urns of one session, a deck each."""

    store: Store
    ref: Ref
    slips: SlipBox
    # Chance that nobody can foresee: it shuffles what is shown.
    dice: Random

    async def carry_out(
        self, work: PutWork | AgreeWork | CloseWork | RevealWork, last: str
    ) -> bool | tuple[UrnItem, ...]:
        """The outcome that the core settles: whether it lies there now, or what was tipped out, shuffled.

        `last`: the commit on which the work was decided. Raises Conflict when that matters and it is not the last.
        """
        match work:
            case PutWork():
                items = [Item(item.id, item.rev, item.content) for item in work.items]
                return await self.store.put(self.ref, work.deck, items)
            case AgreeWork():
                return await self.store.agree(self.ref, work.deck, Consent(work.id, work.rev, work.open))
            case CloseWork():
                return await self._close(work.deck, last)
            case RevealWork():
                return self._shuffled(await self.store.agreed(self.ref, work.deck))

    async def open(self, deck: str, last: str) -> None:
        """Before the first slip is dealt; repeatable. Raises Conflict unless `last` is the log's last commit."""
        await self.store.open_urn(self.ref, deck, last)

    async def drop(self, deck: str) -> None:
        self.slips.forget(deck)
        await self.store.drop_urn(self.ref, deck)

    async def leave(self, work: LeaveWork, seconds: int) -> None:
        await self.store.leave(self.ref, work.box, work.content.encode(), seconds)

    async def look(self, work: LookWork) -> list[LyingItem]:
        """What lies under each slip, in the order asked, and what its writer answered."""
        keys = [key for _, key in work.slips]
        items = {item.id: item for item in await self.store.look(self.ref, work.deck, keys)}
        said = await self.store.consents(self.ref, work.deck, keys) if work.asking else []
        consents = {consent.id: consent for consent in said}
        return [_lying(slip, key, items.get(key), consents.get(key)) for slip, key in work.slips]

    async def _close(self, deck: str, last: str) -> tuple[UrnItem, ...]:
        # An urn that nobody was dealt slips for was never made.
        await self.open(deck, last)
        self.slips.forget(deck)
        return self._shuffled(await self.store.close_urn(self.ref, deck))

    def _shuffled(self, items: Sequence[Item]) -> tuple[UrnItem, ...]:
        shuffled = [UrnItem(item.id, item.rev, item.content) for item in items]
        self.dice.shuffle(shuffled)
        return tuple(shuffled)


def urns_of(ref: Ref, store: Store, dice: Random) -> Urns:
    """The urns of a session of which no slip was made here yet."""
    return Urns(store, ref, SlipBox(dice), dice)


def envelope(group: Group, work: DealWork) -> str:
    """One group of slips under the writer's pad."""
    return _base64(group.under(_bytes(work.pad), work.witness))


def stocked(deck: str, batch: Sequence[Group]) -> Stocked:
    """Tells of a batch by its hashes in sorted order, so that none tells of its neighbours."""
    cards = sorted(digest(slip) for group in batch for slip in group.cards)
    witnesses = sorted(digest(group.witness) for group in batch)
    return Stocked(deck, tuple(cards), tuple(witnesses))


def _lying(slip: str, key: str, item: Item | None, consent: Consent | None) -> LyingItem:
    # In the urn a letter stands before the id: it says whether this is a card or a witness.
    lying = LyingItem(slip=slip, id=key[1:], rev=item.rev if item else 0)
    if item and item.content:
        lying["text"] = item.content.decode()
    if consent:
        lying["consent"] = LyingConsent(rev=consent.rev, open=consent.open)
    return lying


def _base64(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
