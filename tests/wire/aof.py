"""What an append-only file says: the commands that were kept, in the order in which they were."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path


def commands(folder: Path) -> list[list[str]]:
    """All that was written since the last rewrite, but for the test write that the store is asked for now and then."""
    read = [words for path in sorted(folder.glob("*.incr.aof")) for words in _commands(path.read_bytes())]
    return [words for words in read if words[0] not in {"SELECT", "MULTI", "EXEC"} and "kring:check" not in words]


def _commands(content: bytes) -> Iterator[list[str]]:
    stream = BytesIO(content)
    while line := stream.readline():
        assert line.startswith(b"*")
        yield [_word(stream) for _ in range(int(line[1:]))]


def _word(stream: BytesIO) -> str:
    length = int(stream.readline()[1:])
    word = stream.read(length).decode("latin-1")
    assert stream.read(2) == b"\r\n"
    return word
