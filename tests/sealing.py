"""What a browser does with secrets, in Python: derived keys, sealed texts, hashed proofs, slips under a pad."""

import hashlib
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as _decrypt,
)
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt as _encrypt,
)

from protocol.ids import BUCKETS, METHOD_BUCKET, METHOD_STEP
from tests.hchacha import hchacha20

VERSION = b"\x01"
SLIP = 16
BLOCK = 32


def b64(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")


def unb64(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def derive(secret: bytes, purpose: str) -> bytes:
    """HChaCha20 of the secret and the purpose, each filled up with zeros."""
    return hchacha20(secret.ljust(32, b"\x00"), purpose.encode().ljust(16, b"\x00"))


def hashed(secret: bytes) -> str:
    return b64(hashlib.sha256(secret).digest())


def slips_in(root: bytes, deck: str, envelope: str) -> list[str]:
    """The slips of an envelope, in base64url: those of the cards, then the witness if there is one."""
    sealed = unb64(envelope)
    pad = _pad(root, deck, len(sealed))
    plain = bytes(one ^ other for one, other in zip(sealed, pad, strict=True))
    return [b64(plain[at : at + SLIP]) for at in range(0, len(plain), SLIP)]


def pad_for(root: bytes, deck: str, each: int) -> str:
    return b64(_pad(root, deck, (each + 1) * SLIP))


def _pad(root: bytes, deck: str, length: int) -> bytes:
    blocks = (derive(root, f"pad/{deck}/{n}") for n in range(-(-length // BLOCK)))
    return b"".join(blocks)[:length]


def _aad(key: bytes, parts: tuple[str, ...]) -> bytes:
    fields = (VERSION, derive(key, "id")[:4], *(part.encode() for part in parts))
    return b"".join(len(field).to_bytes(2, "big") + field for field in fields)


def seal(key: bytes, parts: tuple[str, ...], text: str) -> str:
    """`key`: the content key, `parts`: session, kind, id, field, revision."""
    plain = len(text.encode()).to_bytes(2, "big") + text.encode()
    buckets = range(METHOD_STEP, METHOD_BUCKET + 1, METHOD_STEP) if parts[1] == "method" else BUCKETS
    padded = plain.ljust(next(bucket for bucket in buckets if bucket >= len(plain)), b"\x00")
    nonce = secrets.token_bytes(24)
    box = _encrypt(padded, _aad(key, parts), nonce, derive(key, "text"))
    return b64(VERSION + derive(key, "id")[:4] + nonce + box)


def unseal(key: bytes, parts: tuple[str, ...], sealed: str) -> str:
    content = unb64(sealed)
    plain = _decrypt(content[29:], _aad(key, parts), content[5:29], derive(key, "text"))
    return plain[2 : 2 + int.from_bytes(plain[:2], "big")].decode()
