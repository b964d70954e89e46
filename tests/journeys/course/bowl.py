"""Run as a script: a Kring whose library has one method, in which some work, the others speak, and places are free."""

from typing import Final

from tests.journeys.course.told import SAYS, serve

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


if __name__ == "__main__":
    serve("fishbowl", PHASES, says=(*SAYS, "observer"))
