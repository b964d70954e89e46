"""What is committed or about to be: the files that the house rules look at."""

import ast
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OWN = ("protocol", "server", "scripts")


@cache
def files() -> tuple[str, ...]:
    """Every file of the repository, new ones included, as a path from its root."""
    # In a container the folder often belongs to somebody else, which git takes amiss.
    command = ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    return tuple(sorted({name for name in listed if (ROOT / name).is_file()}))


def ending(*suffixes: str) -> list[str]:
    return [name for name in files() if name.endswith(suffixes)]


@cache
def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(text(name), filename=name)


@dataclass(frozen=True)
class Package:
    """A folder with a door: an `__init__.py` whose docstring says what may be imported."""

    folder: str

    @property
    def sign(self) -> str:
        return ast.get_docstring(tree(f"{self.folder}/__init__.py")) or ""

    @property
    def name(self) -> str:
        return self.folder.replace("/", ".")


def packages() -> list[Package]:
    return [Package(name.removesuffix("/__init__.py")) for name in ending("/__init__.py")]


def module_of(name: str) -> str:
    """`server/room/room.py` to `server.room.room`."""
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def modules() -> dict[str, str]:
    """The own modules, and the file each is in."""
    return {module_of(name): name for name in ending(".py") if name.startswith(OWN)}


@cache
def imports(name: str) -> set[str]:
    """What a file imports, wherever in it: own modules by their full name, others by what is written."""
    found: set[str] = set()
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.update(named(node))
    return found


def named(node: ast.ImportFrom) -> set[str]:
    """`from a import b` means the module `a.b` where there is one, and `a` otherwise."""
    known = modules()
    source = node.module or ""
    return {full if (full := f"{source}.{alias.name}") in known else source for alias in node.names}
