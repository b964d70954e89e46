"""Run as a script: a Kring whose library holds one method, which chooses modules, goes round for each person, is silent
and tells the outcome last."""

from typing import Final

from tests.journeys.course.told import serve

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


if __name__ == "__main__":
    serve("winding", PHASES, MODULES)
