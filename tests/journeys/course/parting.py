"""Run as a script: a Kring whose library has one method, in which the circle parts in pairs with queue and deck."""

from typing import Final

from tests.journeys.course.told import serve

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


if __name__ == "__main__":
    serve("parting", PHASES)
