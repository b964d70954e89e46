"""Someone with a root secret: how they come in, and everything they wrote anonymously, which only they know."""

import secrets
from dataclasses import dataclass, field

from tests.chaos.writings import Writings
from tests.circle import Links, Message
from tests.sealing import b64, derive

# In every sentence.
TYPED = "zegt voor de zoveelste keer"


@dataclass(slots=True)
class Person:
    """Several tabs of one person share it, as they share what the browser keeps."""

    links: Links
    # Also how their texts begin.
    name: str
    root: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    writings: Writings = field(default_factory=Writings)
    _sentences: int = 0

    def credential(self) -> Message:
        return {"t": "seat", "proof": b64(derive(self.root, "seat")), "token": b64(self.links.join)}

    def sentence(self) -> str:
        """One that nobody has said before."""
        self._sentences += 1
        return f"{self.name} {TYPED} dit: {self._sentences}"
