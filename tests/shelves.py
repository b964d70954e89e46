"""A shelf of a test's own, with the four-step form on it in whatever version, and those that stood there before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from protocol.texts import LibraryMethod
from server.methods import library
from server.wire import methods

ID: Final = "general-four-step"
_FORM: Final = (library.FOLDER / f"{ID}.toml").read_text(encoding="utf-8")
# That of the method, then of its phases.
_NAMES: Final = re.compile(r'(^\[(?:phase\.)?en\]\nname = ")[^"]+', re.MULTILINE)


@dataclass(frozen=True)
class Shelves:
    """The folders that Kring reads methods from meanwhile. What a version is called its first phase is called too."""

    shelf: Path
    earlier: Path

    def put(self, version: int, name: str) -> Path:
        """On the shelf, in the place of what stood there."""
        return self._write(self.shelf / f"{ID}.toml", version, name)

    def keep(self, version: int, name: str) -> Path:
        """Among those that were on the shelf."""
        return self._write(self.earlier / ID / f"{version}.toml", version, name)

    def look_anew(self) -> None:
        """As after a start: nothing is remembered of what was read."""
        for remembered in (library.library, library.earlier, methods.told_library, methods.told_texts):
            remembered.cache_clear()

    def _write(self, file: Path, version: int, name: str) -> Path:
        file.parent.mkdir(parents=True, exist_ok=True)
        content = _FORM.replace("version = 1", f"version = {version}", 1)
        content = _NAMES.sub(rf"\g<1>{name}", content, count=2)
        file.write_text(content, encoding="utf-8")
        self.look_anew()
        return file


def shelves_in(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[Shelves]:
    """Two empty folders in the place of Kring's, for a fixture."""
    made = Shelves(folder / "shelf", folder / "earlier")
    with patch.context() as patched:
        patched.setattr(library, "FOLDER", made.shelf)
        patched.setattr(library, "EARLIER", made.earlier)
        made.look_anew()
        yield made
    made.look_anew()


def named(found: LibraryMethod | None) -> str | None:
    """What it is called in English."""
    return found.texts["en"].name if found else None
