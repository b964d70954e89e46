"""HChaCha20 as the draft of XChaCha20 describes it, written out: what browsers derive, and no Python library offers."""

from struct import pack, unpack

WORD = 0xFFFFFFFF
COLUMNS = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15))
DIAGONALS = ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))
DOUBLE_ROUNDS = 10


def hchacha20(key: bytes, given: bytes) -> bytes:
    """32 bytes from a key of 32 and an input of 16."""
    words = list(unpack("<16I", b"expand 32-byte k" + key + given))
    for _ in range(DOUBLE_ROUNDS):
        for places in (*COLUMNS, *DIAGONALS):
            _quarter(words, *places)
    return pack("<8I", *words[:4], *words[12:])


def _quarter(words: list[int], a: int, b: int, c: int, d: int) -> None:
    for to, by, turned, left in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        words[to] = (words[to] + words[by]) & WORD
        mixed = words[turned] ^ words[to]
        words[turned] = (mixed << left | mixed >> (32 - left)) & WORD
