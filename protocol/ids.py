"""The shapes of names and sealed texts, shared by every message: the server checks shape and size only."""

from typing import Annotated, Final, Literal, NewType

from pydantic import StringConstraints

PROTOCOL: Final = 1  # the version a client says in its first message; an older one is told to reload its page

ParticipantId = NewType("ParticipantId", str)  # "p1", "p2", … in the order of joining
ItemId = NewType("ItemId", str)  # a question, proposal, action, …: made by the browser that writes it
SubgroupId = NewType("SubgroupId", str)  # "s<visit>.<n>": people who sit together for a visit
DeckId = NewType("DeckId", str)  # "d<visit>.<n>": one pile of cards, ballot box or pulse
SlipHash = NewType("SlipHash", str)  # SHA-256 of a slip, base64url: the id of an anonymous item

BASE64URL = r"^[A-Za-z0-9_-]+$"
# 20 signs of base32: 100 bits, not guessable, short enough for a QR that a phone reads across a table.
SessionName = Annotated[str, StringConstraints(pattern=r"^[a-z2-7]{20}$")]
Participant = Annotated[str, StringConstraints(pattern=r"^p[1-9][0-9]{0,3}$")]
Item = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]{12}$")]
Deck = Annotated[str, StringConstraints(pattern=r"^d[1-9][0-9]{0,4}\.[1-9][0-9]{0,2}$")]
Subgroup = Annotated[str, StringConstraints(pattern=r"^s[1-9][0-9]{0,4}\.[1-9][0-9]{0,2}$")]
Hash = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]  # SHA-256, base64url
Secret = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{22,43}$")]  # 128 to 256 random bits, base64url
Slip = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{22}$")]  # 128 random bits, base64url
Answer = Annotated[str, StringConstraints(pattern=r"^[1-5]$")]  # to a pulse
CardId = Hash  # an opened card keeps the hash of its slip, by which its writer's page knows it again
AnyCard = CardId | Item  # a named card has the id that its writer's page gave it
Reference = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]{12}:[1-9][0-9]{0,8}|~[a-z0-9]{12})$")]
Milliseconds = int  # since 1970, on the store's clock
Language = Literal["nl", "en", "de"]

# A sealed text is version (1 byte), key id (4), nonce (24), padded text and tag (16), in base64url.
OVERHEAD: Final = 1 + 4 + 24 + 16
BUCKETS: Final = (64, 128, 256, 512, 1024, 2048, 4096)  # bytes after padding, two of them the text's length


def sealed_length(bucket: int) -> int:
    """How many base64url signs a text sealed in ``bucket`` bytes has."""
    return -(-(OVERHEAD + bucket) * 4 // 3)


NAME_BUCKET: Final = 64
LINE_BUCKET: Final = 256
TEXT_BUCKET: Final = 1024
STORY_BUCKET: Final = 4096
# The texts of a group's own method, in every language, take a multiple of this, up to as much as a length of two bytes.
METHOD_STEP: Final = 4096
METHOD_BUCKET: Final = 65_536
LENGTHS: Final = frozenset(sealed_length(bucket) for bucket in BUCKETS)

_SHORTEST = sealed_length(BUCKETS[0])
SealedName = Annotated[
    str, StringConstraints(pattern=BASE64URL, min_length=_SHORTEST, max_length=sealed_length(NAME_BUCKET))
]
SealedLine = Annotated[
    str, StringConstraints(pattern=BASE64URL, min_length=_SHORTEST, max_length=sealed_length(LINE_BUCKET))
]
SealedText = Annotated[
    str, StringConstraints(pattern=BASE64URL, min_length=_SHORTEST, max_length=sealed_length(TEXT_BUCKET))
]
SealedStory = Annotated[
    str, StringConstraints(pattern=BASE64URL, min_length=_SHORTEST, max_length=sealed_length(STORY_BUCKET))
]
SealedMethod = Annotated[
    str,
    StringConstraints(
        pattern=BASE64URL, min_length=sealed_length(METHOD_STEP), max_length=sealed_length(METHOD_BUCKET)
    ),
]
