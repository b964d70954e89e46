"""The list of the methods' versions, each with a digest: what was released goes on to say what it said."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from protocol.texts import LibraryMethod
from scripts.generator.document import Document

NAME: Final = "server/methods/versions.toml"
FILE: Final = Path(__file__).resolve().parents[2] / NAME
HEAD: Final = """\
# Every version of every method, with a digest of its structure and texts: docs/methods.md, "Versions".
# What is released never changes again. The rest is written by `make generate`, and released by
# `python -m scripts.released --record`.
"""
# By id, and by version.
Digests = dict[str, dict[str, str]]


def digest(found: LibraryMethod) -> str:
    """Of what a session plays and shows. What is not said does not count: a new setting changes no method."""
    method = found.method.model_dump(mode="json", exclude_defaults=True)
    texts = {language: said.model_dump(mode="json", exclude_defaults=True) for language, said in found.texts.items()}
    content = json.dumps({"method": method, "texts": texts}, sort_keys=True, separators=(",", ":"))
    return sha256(content.encode()).hexdigest()


def digests(methods: Iterator[LibraryMethod]) -> Digests:
    found: Digests = {}
    for each in methods:
        found.setdefault(each.method.id, {})[str(each.method.version)] = digest(each)
    return found


def released() -> Digests:
    """By the list; none where there is no list yet."""
    listed: dict[str, Digests] = tomllib.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}
    return listed.get("released", {})


def standing() -> Digests:
    """What is there now, on the shelf and before it."""
    from server.methods.library import earlier, library

    return digests(iter((*library().values(), *earlier().values())))


def write(_document: Document) -> str:
    """`server/methods/versions.toml`."""
    return listed(released(), standing())


def listed(before: Digests, now: Digests) -> str:
    """The list: what was released before, and what is there besides."""
    new = {method: _without(versions, before.get(method, {})) for method, versions in now.items()}
    return "\n".join([HEAD, *_tables("released", before), *_tables("unreleased", new)])


def broken(before: Digests, now: Digests) -> Iterator[str]:
    """A sentence for each version that was released and no longer says what it said."""
    for method, versions in before.items():
        for version, said in versions.items():
            if now.get(method, {}).get(version) != said:
                kept = f"server/methods/earlier/{method}/{version}.toml"
                yield (
                    f"{method} {version} was released and does not say any more what it said then: keep the released "
                    f"file as {kept}, give the one on the shelf the next version, and run make generate"
                )


def _without(versions: Mapping[str, str], others: Mapping[str, str]) -> dict[str, str]:
    return {version: said for version, said in versions.items() if version not in others}


def _tables(section: str, found: Digests) -> Iterator[str]:
    """A table for each method, so that work on two of them does not meet on one line."""
    for method, versions in sorted(found.items()):
        if versions:
            rows = (
                f'{version} = "{said}"\n' for version, said in sorted(versions.items(), key=lambda row: int(row[0]))
            )
            yield f"[{section}.{method}]\n{''.join(rows)}"
