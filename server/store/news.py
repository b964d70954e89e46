"""The arrow `log ─▶ other nodes`: what is published of a log, as bytes and back. It names a commit and no content."""

from server.store.port import Deletion, Head, News


def head(commit: str) -> bytes:
    """That a log has a new last commit, as the script says it."""
    return f"head {commit}".encode()


def told(what: bytes) -> bytes:
    """What one process tells the others; the scripts publish heads and deletions themselves."""
    return b"told " + what


def news_of(published: bytes | None) -> News:
    """What was published; what was missed, or is not known here, means: look for yourself."""
    try:
        return _known(published or b"")
    except ValueError:
        return Head("")  # a newer Kring says more, or something else


def _known(published: bytes) -> News:
    match published.split(b" ", 1):
        case [b"head", commit]:
            return Head(commit.decode())
        case [b"gone", numbers]:
            records, at, embedded = (int(number) for number in numbers.split())
            return Deletion(records, at, bool(embedded))
        case [b"told", what]:
            return bytes(what)
    return Head("")
