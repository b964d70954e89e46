"""The arrow `secret ─▶ hash`: of secrets that browsers show, only hashes are kept, compared and logged."""

import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode


def digest(content: bytes) -> str:
    """SHA-256 in base64url."""
    return urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")


def hash_of(secret: str) -> str:
    """SHA-256, in base64url, of the bytes of a proof, a token, a slip or a box's id; `secret`: these in base64url."""
    try:
        decoded = urlsafe_b64decode(secret + "=" * (-len(secret) % 4))
    except ValueError:  # a length that no bytes have: it was made by no browser, and fits nothing
        decoded = secret.encode()
    return digest(decoded)
