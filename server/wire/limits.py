"""How much anyone may send, and how fast: the numbers at the door and the buckets that count."""

from collections import OrderedDict
from ipaddress import IPv6Address, ip_address, ip_network

# A told case sealed in its largest bucket is 5,600 signs, a pairing box at most 60,000.
FRAME_SIGNS = 65_536
FRAME_BYTES = 4 * FRAME_SIGNS  # a sign takes up to four; what is more is not waited for
HELLO_BYTES = 16_384  # until the hello is answered; one takes less than a thousand
# An outbox resent after a night offline comes in several frames.
MESSAGES_IN_A_FRAME = 16
HELLO_WITHIN = 10.0  # seconds; a phone on a bad network takes two or three
# Frames that are kept of who talks on before the hello is answered, together no longer than one may be. Our page waits.
TOO_EARLY = 8
# Sockets in this process that have not said hello: an honest one is gone from there within a second.
AT_THE_DOOR = 2_000
# Seconds. A phone in a pocket wakes up within so long now and then; a line silent from one ping to the next is dead.
PING_EVERY = 20.0
# A fast typist sends one command a second; an outbox that is resent, a burst of dozens.
BURST, A_SECOND = 60, 20.0
# After so many refusals in a row for speed, the seat is closed: that is no person.
PATIENCE = 200
BODY_BYTES = 32_768  # of an HTTP request; a pairing box takes less than two hundred
# Of one that brings a method: its texts, sealed, are 87,443 signs at most, a structure of forty phases some 30,000.
METHOD_BYTES = 131_072
REQUEST_WITHIN = 10.0  # seconds for the head of a request, and again for its body
ADDRESSES = 10_000  # remembered at a time; the one that was quiet longest is forgotten first
HOUR = 3_600.0


class Bucket:
    """Holds `size` tokens and gains `a_second`; each thing done takes one. Times are seconds on any steady clock."""

    __slots__ = ("_a_second", "_left", "_size", "_when")

    def __init__(self, size: float, a_second: float, now: float) -> None:
        self._size, self._a_second = size, a_second
        self._left, self._when = size, now

    def take(self, now: float) -> bool:
        """Whether there was a token; it is gone then."""
        self._left = min(self._size, self._left + (now - self._when) * self._a_second)
        self._when = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Book:
    """One bucket for each address, of as much as may be done at once, and filled again in `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        # Latest used last.
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def take(self, address: str, now: float) -> bool:
        bucket = self._buckets.get(address) or Bucket(self._most, self._most / self._seconds, now)
        self._buckets[address] = bucket
        self._buckets.move_to_end(address)
        if len(self._buckets) > ADDRESSES:
            self._buckets.popitem(last=False)
        return bucket.take(now)


def network(host: str) -> str:
    """What counts as one address: of IPv6 the first 64 bits, since one line has all addresses that begin so."""
    try:
        address = ip_address(host)
    except ValueError:  # what a proxy said, or nothing
        return host
    if not isinstance(address, IPv6Address):
        return str(address)
    return str(address.ipv4_mapped or ip_network((address.packed, 64), strict=False))
