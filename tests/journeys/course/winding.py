"""Run as a script: a Kring whose library holds one method, which chooses modules, goes round for each person, is silent
and tells the outcome last."""

import tempfile
from pathlib import Path
from typing import Final

from protocol.script import LANGUAGES
from server.cli import main
from server.methods import library

HEAD: Final = """
id = "winding"
version = 1
level = "beginner"
smallest = 3
largest = 9
wants = ["solution"]
"""
TITLES: Final = ("name", "summary", "origin", "minutes", "fits", "unfit")
SAYS: Final = ("name", "purpose", "say", "group", "bringer", "facilitator", "manner")
MODULE: Final = ("name", "aim", "group")
# Each phase: its name, and what it is in the method.
PHASES: Final = {
    "agenda": """bringer = "takes-part"
group = "talks"
activities = [{ t = "agenda", vote = false }, { t = "case", story = true }]""",
    "choice": """bringer = "speaks"
group = "talks"
activities = [{ t = "modules", of = ["doubts", "ideas"] }]""",
    "play": """bringer = "listens"
group = "talks"
module = true
repeat = { first = "choice", per = "person", most = 9 }""",
    "quiet": """bringer = "takes-part"
group = "silence" """,
    "ending": """bringer = "speaks"
group = "listens"
activities = [{ t = "case", outcome = true }]""",
}
MODULES: Final = {"doubts": "", "ideas": 'activities = [{ t = "cards", each = 1 }]'}


def texts(table: str, key: str, fields: tuple[str, ...]) -> str:
    """In each language the same words: `Choice: purpose`."""
    said = {field: key.capitalize() if field == "name" else f"{key.capitalize()}: {field}" for field in fields}
    lines = "\n".join(f'{field} = "{words}"' for field, words in said.items())
    return "\n".join(f"[{table}{language}]\n{lines}" for language in LANGUAGES)


def script() -> str:
    phases = [
        f'[[phase]]\nkey = "{key}"\nminutes = 5\n{it}\n{texts("phase.", key, SAYS)}' for key, it in PHASES.items()
    ]
    modules = [f'[[module]]\nkey = "{key}"\n{it}\n{texts("module.", key, MODULE)}' for key, it in MODULES.items()]
    return "\n".join([HEAD, texts("", "winding", TITLES), *phases, *modules])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "winding.toml").write_text(script(), encoding="utf-8")
        library.FOLDER = Path(folder)
        library.library()
    main()
