"""The house numbers: where a file or a function passes one, it says why beside it."""

import ast
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.house.sources import OWN, ending, imports, modules, text, tree

REASON = "house: "
FILE_LINES, FUNCTION_LINES, ARGUMENTS, FOLDER_FILES, OWN_IMPORTS = 300, 40, 5, 20, 12
GENERATED = ("client/src/protocol.ts",)
CODE = [
    name for name in ending(".py", ".c", ".h", ".ts", ".tsx", ".css", ".sh", ".lua", ".mjs") if name not in GENERATED
]
PYTHON = ending(".py")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines(name: str) -> list[str]:
    return text(name).splitlines()


def is_excused(name: str, first: int, last: int) -> bool:
    """Whether one of these lines (counted from 1) or the one above them gives a reason."""
    return any(REASON in line for line in lines(name)[max(first - 2, 0) : last])


def functions(name: str) -> Iterator[Function]:
    return (node for node in ast.walk(tree(name)) if isinstance(node, Function))


def argument_count(function: Function) -> int:
    """Arguments a caller gives: neither `self` nor `cls`."""
    arguments = function.args
    named = [each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
    return len([each for each in named if each not in ("self", "cls")])


def too_long(function: Function) -> bool:
    return (function.end_lineno or function.lineno) - function.lineno + 1 > FUNCTION_LINES


@pytest.mark.parametrize("name", CODE)
def test_no_file_is_too_long(name: str) -> None:
    """A file of more than 300 lines says at its top why."""
    count = len(lines(name))
    assert count <= FILE_LINES or is_excused(name, 1, 15), f"{name} has {count} lines"


@pytest.mark.parametrize("name", PYTHON)
def test_no_function_is_too_long(name: str) -> None:
    """A function of more than 40 lines says why."""
    long = [each for each in functions(name) if too_long(each)]
    assert not [each.name for each in long if not is_excused(name, each.lineno, each.body[0].lineno)]


@pytest.mark.parametrize("name", [name for name in PYTHON if not name.startswith("tests/")])
def test_no_function_takes_too_much(name: str) -> None:
    """A function of more than 5 arguments says why; fixtures of tests are asked for by argument and do not count."""
    greedy = [each for each in functions(name) if argument_count(each) > ARGUMENTS]
    assert not [each.name for each in greedy if not is_excused(name, each.lineno, each.body[0].lineno)]


def test_no_folder_is_too_full() -> None:
    """A folder of code holds at most 20 files; drawers of like things (pictures, scripts of the store) are no code."""
    counted = Counter(name.rpartition("/")[0] for name in ending(".py", ".ts", ".tsx", ".css"))
    assert not {folder: count for folder, count in counted.items() if count > FOLDER_FILES}


def vocabulary(module: str) -> str:
    return "protocol" if module.startswith("protocol.") else module


@pytest.mark.parametrize(("module", "name"), modules().items(), ids=modules().keys())
def test_no_file_needs_too_many_others(module: str, name: str) -> None:
    """A file of more than 12 own imports says at its top why; the shared vocabulary counts as one."""
    own = {vocabulary(other) for other in imports(name) if other.split(".")[0] in OWN} - {module}
    assert len(own) <= OWN_IMPORTS or is_excused(name, 1, 25), f"{name} imports {len(own)} own modules"
