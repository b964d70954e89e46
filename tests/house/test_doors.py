"""The signs on the doors: what each package says it may import is all that its files import."""

import ast
import re
import sys
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.house.sources import OWN, Package, ending, imports, modules, packages, tree

SIGN = re.compile(r"^May import: (.+)$", re.MULTILINE)
FLOW = ("protocol", "server.core", "server.methods", "server.store", "server.room", "server.wire", "server")
IMPURE = {
    "asyncio", "datetime", "logging", "os", "pathlib", "random", "secrets", "socket", "subprocess", "sys", "threading",
    "time", "uuid",
}  # fmt: skip
DOORS = {package.name: package for package in packages()}


def allowed(package: Package) -> set[str]:
    """The packages a sign names. A short name means the neighbour, or else the top-level one."""
    match = SIGN.search(package.sign)
    assert match, f"{package.folder}/__init__.py needs a line 'May import: …'"
    words = [] if match[1] == "nothing" else match[1].split(", ")
    return {resolved(package, word) for word in words}


def resolved(package: Package, word: str) -> str:
    """`core` on a door inside `server` is `server.core`, whether its folder has code or only data."""
    return word if word in OWN else f"server.{word.replace('/', '.')}"


def door_of(module: str) -> str:
    """The package whose sign a module stands behind."""
    parts = module.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((name for name in names if name in DOORS), parts[0])


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def trespasses(module: str, name: str) -> list[str]:
    """Own modules that a file imports and its sign does not name."""
    door = door_of(module)
    if door not in DOORS:
        return []
    open_doors = allowed(DOORS[door]) | {door}
    return [
        other
        for other in sorted(imports(name))
        if other.split(".")[0] in OWN and not any(within(other, opened) for opened in open_doors)
    ]


@pytest.mark.parametrize("package", packages(), ids=lambda package: package.name)
def test_every_door_has_a_sign(package: Package) -> None:
    """A package says in words what its room is for, and what may be imported."""
    allowed(package)
    assert len(package.sign.splitlines()) > 2


def test_every_file_keeps_to_its_sign() -> None:
    """A file imports only what its package says."""
    found = {name: trespasses(module, name) for module, name in modules().items()}
    assert not {name: others for name, others in found.items() if others}


def test_every_folder_of_python_has_a_door() -> None:
    """No code of the server or the protocol stands in a folder without a sign."""
    folders = {name.rpartition("/")[0] for name in ending(".py") if name.startswith(("server/", "protocol/"))}
    assert {folder.replace("/", ".") for folder in folders} <= DOORS.keys()


def test_no_import_goes_in_a_circle() -> None:
    """The own modules can be read in an order in which nothing is used before it was read."""
    known = modules()
    graph = {module: {other for other in imports(name) if other in known} - {module} for module, name in known.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"circle: {' → '.join(error.args[1])}")


def stage(module: str) -> int:
    return next(place for place, package in enumerate(FLOW) if within(module, package))


def test_imports_follow_the_flow() -> None:
    """The flow goes one way: protocol, core, methods, store, room, wire, app; nothing imports what comes after it."""
    against = [
        f"{module} imports {other}"
        for module, name in modules().items()
        if not module.startswith("scripts")
        for other in imports(name)
        if other.startswith(("server", "protocol")) and other not in DOORS and stage(other) > stage(module)
    ]
    assert not against


def core() -> list[str]:
    return [name for name in ending(".py") if name.startswith("server/core/")]


@pytest.mark.parametrize("name", core())
def test_the_core_is_pure(name: str) -> None:
    """The core knows no clock, chance, network or file, and never waits."""
    heads = {module.split(".")[0] for module in imports(name)}
    assert not heads & IMPURE
    assert heads <= sys.stdlib_module_names | {"protocol", "server", "pydantic", "typing_extensions"}
    waiting = [node for node in ast.walk(tree(name)) if isinstance(node, ast.AsyncFunctionDef | ast.Await)]
    assert not waiting
