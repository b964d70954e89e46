"""Coming in where every place is taken: a participant without a seat takes one from who can best do without."""

from collections import Counter
from collections.abc import Sequence

from server.core.scene import Guest, Member
from server.room.seat import Seat
from server.room.show import Screen, Who


def gives_way(taken: Sequence[Seat], who: Who) -> Seat | None:
    """The seat that goes when `who` comes, the first that came first; None when it is `who` that can't come in.

    Of whoever has most tabs the oldest; where nobody has two, a guest's; the screen last. So one person with many
    tabs, or many guests, keep nobody out who takes part.
    """
    if not isinstance(who, Member) or any(seat.who == who for seat in taken):
        return None
    tabs = Counter(seat.who for seat in taken)
    most = max(tabs.values(), default=0)
    crowded = (seat for seat in taken if tabs[seat.who] == most > 1)
    guests = (seat for seat in taken if isinstance(seat.who, Guest))
    screens = (seat for seat in taken if isinstance(seat.who, Screen))
    return next(crowded, None) or next(guests, None) or next(screens, None)
