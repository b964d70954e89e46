"""The commands `kring methods check` and `draw`: what is wrong with a method's file, line by line, or a drawing."""

import json
import os
import shutil
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from protocol.ids import Language
from protocol.method import Leading
from protocol.script import Script
from server.methods.check import checked
from server.methods.library import library
from server.methods.lines import Format, line_of, lines
from server.methods.mermaid import mermaid
from server.methods.planned import told
from server.methods.sentences import sentence
from server.methods.timeline import timeline

RIGHT, WRONG, UNREADABLE = 0, 1, 2
# Where nobody looks at a terminal.
WIDTH = 80


def review(path: Path) -> int:
    """Prints it, and answers how the command ends: 0 if a session can be played by the file, 1 if not, 2 unreadable."""
    script = _script(path)
    if isinstance(script, int):
        return script
    _print(*_drawn(script), f"{path} is right.")
    return RIGHT


def draw(what: str, language: Language | None, leading: Leading) -> int:
    """Prints the state diagram of a method of the library, by its id, or of a file; ends as `review` does."""
    known = library().get(what)
    if known is None:
        script = _script(Path(what))
        if isinstance(script, int):
            return script
        known = script.as_library()
    spoken = _spoken(tuple(known.texts), language)
    _print(*mermaid(known.method, known.texts[spoken], spoken, leading))
    return RIGHT


def _script(path: Path) -> Script | int:
    """The method of a file, or how the command ends after all that is wrong was said."""
    written: Format = "json" if path.suffix == ".json" else "toml"
    try:
        text = path.read_text(encoding="utf-8")
        content = _read(text, written)
    except OSError as error:
        return _unreadable(f"{path}: {error.strerror}")
    except ValueError as error:
        return _unreadable(f"{path} can't be read as {written.upper()}: {error}")
    script, flaws = checked(content)
    if script is None:
        found = lines(text, written)
        told = sorted((line_of(flaw["at"], found), sentence(flaw, content)) for flaw in flaws)
        _print(*(f"{path}:{line}: {what}" for line, what in told))
        return WRONG
    return script


def _read(text: str, written: Format) -> Any:
    return json.loads(text) if written == "json" else tomllib.loads(text)


def _unreadable(why: str) -> int:
    sys.stderr.write(f"{why}\n")
    return UNREADABLE


def _drawn(script: Script) -> list[str]:
    language = _spoken(script.languages, None)
    seen = sys.stdout.isatty()
    width = shutil.get_terminal_size((WIDTH, 24)).columns if seen else WIDTH
    block = "█" if seen and "utf" in (sys.stdout.encoding or "").lower() else "#"
    name, count = script.texts(language).name, len(script.phase)
    head = f"{name} ({', '.join(script.languages)}): {count} phases, {told(script.phase, script.smallest)}"
    return [head, "", *timeline(script, language, width, block), ""]


def _spoken(languages: Sequence[Language], asked: Language | None) -> Language:
    """The one asked for, else the terminal's own, where the method speaks it."""
    wanted = asked or (os.environ.get("LC_ALL") or os.environ.get("LANG") or "")[:2]
    return next((one for one in languages if one == wanted), languages[0])


def _print(*told: str) -> None:
    encoding = sys.stdout.encoding or "ascii"
    for line in told:
        sys.stdout.write(line.encode(encoding, "replace").decode(encoding) + "\n")
