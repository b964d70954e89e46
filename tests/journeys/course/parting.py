"""Run as a script: a Kring whose library has one method, in which the circle parts in pairs with queue and deck."""

import tempfile
from pathlib import Path
from typing import Final

from server.cli import main
from server.methods import library
from tests.journeys.course.winding import SAYS, TITLES, texts

HEAD: Final = """
id = "parting"
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
    "apart": """bringer = "takes-part"
group = "talks"
activities = [
  { t = "subgroups", size = 2, bringer = true, company = "hosts" },
  { t = "questions", each = 2 },
  { t = "cards", each = 1, named = true, bringer = true, strikes = false, groups = true },
]""",
    "together": """bringer = "listens"
group = "talks"
repeat = { first = "apart", most = 3 }""",
}


def script() -> str:
    phases = [
        f'[[phase]]\nkey = "{key}"\nminutes = 5\n{it}\n{texts("phase.", key, SAYS)}' for key, it in PHASES.items()
    ]
    return "\n".join([HEAD, texts("", "parting", TITLES), *phases])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "parting.toml").write_text(script(), encoding="utf-8")
        library.FOLDER = Path(folder)
        library.library()
    main()
