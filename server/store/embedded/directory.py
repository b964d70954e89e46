"""The embedded store's data directory: who holds it, how its socket is reached, what a crash left in it."""

import asyncio
import fcntl
import os
from pathlib import Path

SOCKET = "valkey.sock"
LOG = "valkey.log"
_LOCK = "kring.lock"
_APPENDED = "appendonlydir"
# A socket's address holds 108 bytes on Linux and 104 on macOS, the closing zero among them.
_LONGEST_ADDRESS = 103
# A server whose parent was killed a moment ago needs about so long to be gone.
_DYING = 3.0


class InUse(Exception):
    """The data directory is held by another Kring, or by a server that one left behind."""


class Directory:
    """Claimed before use. The claim is inherited by the server, so it lasts as long as either of them lives."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        # The open lock file; None before `claim` and after `release`.
        self.held: int | None = None
        # The open directory, by which a socket too deep in the tree is reached; opened and closed with the claim.
        self._here: int | None = None

    async def claim(self) -> None:
        """Raises InUse when somebody else holds the directory."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        held = os.open(self.path / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            async with asyncio.timeout(_DYING):
                while not _locked(held):  # noqa: ASYNC110 - a lock of files has no event
                    await asyncio.sleep(0.05)
        except BaseException as error:
            os.close(held)
            if isinstance(error, TimeoutError):
                raise InUse(f"{self.path} is in use by another Kring: stop it, or choose another directory") from error
            raise
        self.held = held
        self._here = os.open(self.path, os.O_RDONLY)

    def release(self) -> None:
        for opened in (self.held, self._here):
            if opened is not None:
                os.close(opened)
        self.held = self._here = None

    def sweep(self) -> None:
        """Remove what rewrites that a crash cut short have left: it may hold what was to be forgotten."""
        for place in (self.path, self.path / _APPENDED):
            for left in place.glob("temp-*"):
                left.unlink(missing_ok=True)

    def url(self) -> str:
        """Where this process reaches the server's socket."""
        address = str(self.path / SOCKET)
        if len(os.fsencode(address)) > _LONGEST_ADDRESS:
            address = f"/proc/self/fd/{self._here}/{SOCKET}"
        return f"unix://{address.replace('%', '%25').replace('?', '%3F').replace('#', '%23')}"

    def only_current(self) -> bool:
        """True when the append-only files on the disk are those in use, and nothing older waits to be removed."""
        folder = self.path / _APPENDED
        lines = [line.split() for path in folder.glob("*.manifest") for line in path.read_text().splitlines()]
        current = {line[1] for line in lines if line[-1] != "h"}
        return {path.name for path in folder.iterdir() if path.suffix != ".manifest"} == current


def _locked(opened: int) -> bool:
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
