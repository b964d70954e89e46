"""The house numbers: where a file or a function passes one, it says why beside it."""

import ast
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

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


def takes_too_much(function: Function) -> bool:
    return argument_count(function) > ARGUMENTS


def without_excuse(names: Iterable[str], passes: Callable[[Function], bool]) -> list[str]:
    """The functions that pass a number and do not say why, each with its place."""
    found = ((name, each) for name in names for each in functions(name) if passes(each))
    return [f"{name}:{it.lineno}" for name, it in found if not is_excused(name, it.lineno, it.body[0].lineno)]


def test_no_file_is_too_long() -> None:
    """A file of more than 300 lines says at its top why."""
    counted = {name: len(lines(name)) for name in CODE if not is_excused(name, 1, 15)}
    assert not {name: count for name, count in counted.items() if count > FILE_LINES}


def test_no_function_is_too_long() -> None:
    """A function of more than 40 lines says why."""
    assert not without_excuse(PYTHON, too_long)


def test_no_function_takes_too_much() -> None:
    """A function of more than 5 arguments says why; fixtures of tests are asked for by argument and do not count."""
    assert not without_excuse((name for name in PYTHON if not name.startswith("tests/")), takes_too_much)


def test_no_folder_is_too_full() -> None:
    """A folder of code holds at most 20 files; drawers of like things (pictures, scripts of the store) are no code."""
    counted = Counter(name.rpartition("/")[0] for name in ending(".py", ".ts", ".tsx", ".css"))
    assert not {folder: count for folder, count in counted.items() if count > FOLDER_FILES}


def vocabulary(module: str) -> str:
    return "protocol" if module.startswith("protocol.") else module


def own_imports(module: str, name: str) -> int:
    return len({vocabulary(other) for other in imports(name) if other.split(".")[0] in OWN} - {module})


def test_no_file_needs_too_many_others() -> None:
    """A file of more than 12 own imports says at its top why; the shared vocabulary counts as one."""
    counted = {name: own_imports(module, name) for module, name in modules().items() if not is_excused(name, 1, 25)}
    assert not {name: count for name, count in counted.items() if count > OWN_IMPORTS}
