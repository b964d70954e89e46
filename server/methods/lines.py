"""From a place in a method's file to its line. Only for what was read before: it takes every sign on trust."""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Final, Literal

Path = tuple[str | int, ...]
Format = Literal["toml", "json"]
_BETWEEN: Final = re.compile(r"(?:\s|#[^\n]*)*")
_KEY: Final = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*'""")
_TEXT: Final = re.compile(
    r'''"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\]|\\.)*"|'[^']*\'''',
    re.DOTALL,
)
_BARE: Final = re.compile(r"[^,\]}\n#]*")


def lines(content: str, written: Format) -> dict[Path, int]:
    """The line, from 1, of every table, list and value that stands in the file."""
    reader = _Reader(content)
    if written == "json":
        reader.value(())
    else:
        reader.document()
    return reader.found


def line_of(at: list[str | int], found: dict[Path, int]) -> int:
    """The line of that place, or of the nearest that it would stand in."""
    return next(found[path] for end in range(len(at), -1, -1) if (path := tuple(at[:end])) in found)


class _Reader:
    def __init__(self, content: str) -> None:
        self._content = content
        # Where the next sign to read stands.
        self._now = 0
        self._breaks = [at.start() for at in re.finditer("\n", content)]
        self.found: dict[Path, int] = {(): 1}
        # Of each list of tables, how many were begun.
        self._counts: dict[Path, int] = {}

    def document(self) -> None:
        """TOML: headers, and fields below them."""
        table: Path = ()
        self._pass()
        while self._now < len(self._content):
            if self._content[self._now] == "[":
                table = self._header()
            else:
                self._field(table)
            self._pass()

    def value(self, path: Path) -> None:
        """One value, with all that stands in it."""
        self._mark(path)
        match self._content[self._now]:
            case "[":
                self._each("]", lambda n: self.value((*path, n)))
            case "{":
                self._each("}", lambda _: self._field(path))
            case '"' | "'":
                self._take(_TEXT)
            case _:
                self._take(_BARE)

    def _header(self) -> Path:
        several = self._content.startswith("[[", self._now)
        self._now += 2 if several else 1
        *outer, last = self._key()
        path: Path = ()
        for part in outer:
            self._mark((*path, part))
            path = self._latest((*path, part))
        self._mark(path := (*path, last))
        if several:
            self._counts[path] = self._counts.get(path, 0) + 1
            self._mark(path := self._latest(path))
        self._now = self._content.index("]", self._now) + (2 if several else 1)
        return path

    def _latest(self, path: Path) -> Path:
        return (*path, self._counts[path] - 1) if path in self._counts else path

    def _field(self, table: Path) -> None:
        """A key, perhaps with dots, a sign, and its value."""
        for part in self._key():
            table = (*table, part)
            self._mark(table)
        self._now += 1
        self._pass()
        self.value(table)

    def _key(self) -> list[str]:
        parts = []
        while True:
            self._pass()
            parts.append(self._take(_KEY).strip("\"'"))
            self._pass()
            if self._content[self._now] != ".":
                return parts
            self._now += 1

    def _each(self, end: str, read: Callable[[int], None]) -> None:
        self._now += 1
        self._pass()
        n = 0
        while self._content[self._now] != end:
            read(n)
            n += 1
            self._pass()
            if self._content[self._now] == ",":
                self._now += 1
                self._pass()
        self._now += 1

    def _mark(self, path: Path) -> None:
        self.found.setdefault(path, bisect_right(self._breaks, self._now - 1) + 1)

    def _pass(self) -> None:
        self._take(_BETWEEN)

    def _take(self, what: re.Pattern[str]) -> str:
        found = what.match(self._content, self._now)
        assert found, "it was read before"
        self._now = found.end()
        return found[0]
