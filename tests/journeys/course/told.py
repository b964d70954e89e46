"""A method told in the fewest words, and a Kring whose library has no other."""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from protocol.script import LANGUAGES
from server.cli import main
from server.methods import library

HEAD: Final = """
id = "{}"
version = 1
level = "beginner"
smallest = 3
largest = 9
wants = ["solution"]
"""
TITLES: Final = ("name", "summary", "origin", "minutes", "fits", "unfit")
SAYS: Final = ("name", "purpose", "say", "group", "bringer", "facilitator", "manner")
MODULE: Final = ("name", "aim", "group")
# By the key of a phase or module: what it is in the method.
Parts = Mapping[str, str]


def texts(table: str, key: str, fields: tuple[str, ...]) -> str:
    """In each language the same words: `Choice: purpose`."""
    said = {field: key.capitalize() if field == "name" else f"{key.capitalize()}: {field}" for field in fields}
    lines = "\n".join(f'{field} = "{words}"' for field, words in said.items())
    return "\n".join(f"[{table}{language}]\n{lines}" for language in LANGUAGES)


def script(name: str, phases: Parts, modules: Parts, says: tuple[str, ...]) -> str:
    told = [f'[[phase]]\nkey = "{key}"\nminutes = 5\n{it}\n{texts("phase.", key, says)}' for key, it in phases.items()]
    told += [f'[[module]]\nkey = "{key}"\n{it}\n{texts("module.", key, MODULE)}' for key, it in modules.items()]
    return "\n".join([HEAD.format(name), texts("", name, TITLES), *told])


def serve(name: str, phases: Parts, modules: Parts | None = None, says: tuple[str, ...] = SAYS) -> None:
    """Until it is ended."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"{name}.toml").write_text(script(name, phases, modules or {}, says), encoding="utf-8")
        library.FOLDER = Path(folder)
        library.library()
    main()
