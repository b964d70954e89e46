"""What a browser does with secrets, in Python: derived keys, sealed texts, hashed proofs, slips under a pad."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as _decrypt,
)
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt as _encrypt,
)

from protocol.ids import BUCKETS

VERSION = b"\x01"
SLIP = 16


def b64(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")


def unb64(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def derive(secret: bytes, purpose: str, length: int = 32, prefix: str = "kring/1/") -> bytes:
    """HKDF-SHA256 without salt."""
    key = hmac.digest(b"\x00" * 32, secret, "sha256")
    block, output, n = b"", b"", 0
    while len(output) < length:
        n += 1
        block = hmac.digest(key, block + (prefix + purpose).encode() + bytes([n]), "sha256")
        output += block
    return output[:length]


def hashed(secret: bytes) -> str:
    return b64(hashlib.sha256(secret).digest())


def slips_in(root: bytes, deck: str, envelope: str) -> list[str]:
    """The slips of an envelope, in base64url: those of the cards, then the witness if there is one."""
    sealed = unb64(envelope)
    pad = derive(root, f"pad/{deck}", len(sealed))
    plain = bytes(one ^ other for one, other in zip(sealed, pad, strict=True))
    return [b64(plain[at : at + SLIP]) for at in range(0, len(plain), SLIP)]


def pad_for(root: bytes, deck: str, each: int) -> str:
    return b64(derive(root, f"pad/{deck}", (each + 1) * SLIP))


def _aad(key: bytes, parts: tuple[str, ...]) -> bytes:
    fields = (VERSION, hashlib.sha256(key).digest()[:4], *(part.encode() for part in parts))
    return b"".join(len(field).to_bytes(2, "big") + field for field in fields)


def seal(key: bytes, parts: tuple[str, ...], text: str) -> str:
    """`key`: the content key, `parts`: session, kind, id, field, revision."""
    plain = len(text.encode()).to_bytes(2, "big") + text.encode()
    padded = plain.ljust(next(bucket for bucket in BUCKETS if bucket >= len(plain)), b"\x00")
    nonce = secrets.token_bytes(24)
    box = _encrypt(padded, _aad(key, parts), nonce, derive(key, "text"))
    return b64(VERSION + hashlib.sha256(key).digest()[:4] + nonce + box)


def unseal(key: bytes, parts: tuple[str, ...], sealed: str) -> str:
    content = unb64(sealed)
    plain = _decrypt(content[29:], _aad(key, parts), content[5:29], derive(key, "text"))
    return plain[2 : 2 + int.from_bytes(plain[:2], "big")].decode()
