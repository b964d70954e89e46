"""Writes all that is generated, or says with `--check` what is no longer current."""

import sys
from collections.abc import Callable
from pathlib import Path

from scripts.generator import asyncapi, document, methodfile, openapi, settings, shelf, typescript, versions
from scripts.generator.document import Document

ROOT = Path(__file__).resolve().parent.parent

WRITERS: dict[str, Callable[[Document], str]] = {
    "protocol/schema.json": document.write,
    "protocol/asyncapi.json": asyncapi.write,
    "protocol/openapi.json": openapi.write,
    "protocol/method.json": methodfile.write,
    "client/src/protocol.ts": typescript.write,
    "client/src/own/words.ts": typescript.write_words,
    "client/public/texts/diagram.de.json": lambda _: shelf.write_words("de"),
    "client/public/texts/diagram.en.json": lambda _: shelf.write_words("en"),
    "client/public/texts/diagram.nl.json": lambda _: shelf.write_words("nl"),
    "docs/library.md": shelf.write,
    "docs/settings.md": settings.write,
    versions.NAME: versions.write,
}


def stale(files: dict[str, str]) -> list[str]:
    """Names of the files whose text on disk is not the given one."""
    return [name for name, text in files.items() if not same(ROOT / name, text)]


def same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def texts() -> dict[str, str]:
    """Every generated file and what it should say now."""
    protocol = document.read_protocol()
    return {name: writer(protocol) for name, writer in WRITERS.items()}


def main(arguments: list[str]) -> int:
    files = texts()
    outdated = stale(files)
    if "--check" in arguments:
        for name in outdated:
            print(f"{name} is not what its source says: run make generate", file=sys.stderr)
        return bool(outdated)
    for name in outdated:
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(files[name], encoding="utf-8")
        print(f"wrote {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
