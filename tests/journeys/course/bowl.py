"""Run as a script: a Kring whose library has one method, in which some work, the others speak, and places are free."""

import tempfile
from pathlib import Path
from typing import Final

from server.cli import main
from server.methods import library
from tests.journeys.course.winding import SAYS, TITLES, texts

HEAD: Final = """
id = "fishbowl"
version = 1
level = "beginner"
smallest = 3
largest = 9
wants = ["solution"]
"""
PHASES: Final = {
    "agenda": """bringer = "takes-part"
group = "talks"
activities = [{ t = "agenda", vote = false }]""",
    "working": """bringer = "answers"
group = "asks-by-queue"
activities = [{ t = "fishbowl", inner = 3, free = true }, { t = "questions", each = 2 }]""",
    "speaking": """bringer = "listens"
group = "rounds"
activities = [{ t = "fishbowl", word = "outer" }, { t = "round", bringer = false }]""",
}


def script() -> str:
    says = (*SAYS, "observer")
    phases = [
        f'[[phase]]\nkey = "{key}"\nminutes = 5\n{it}\n{texts("phase.", key, says)}' for key, it in PHASES.items()
    ]
    return "\n".join([HEAD, texts("", "fishbowl", TITLES), *phases])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "fishbowl.toml").write_text(script(), encoding="utf-8")
        library.FOLDER = Path(folder)
        library.library()
    main()
