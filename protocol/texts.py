"""What a method says, by key, in each language; the facts by which one is found in the library."""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from protocol.activities import Frozen, Key
from protocol.ids import Language
from protocol.method import Method

# One line that says something. Braces stand for a name that the page fills in, and only a prompt may have one.
LINE: Final = r"^[^\s{}][^\n{}]*$"
PROMPT: Final = r"^([^\n{}]|\{bringer\})*$"
# A start of a sentence that a writer can go on with: it ends in an ellipsis.
STARTER: Final = r"^[^\s{}][^\n{}]*…$"
Line = Annotated[str, StringConstraints(pattern=LINE)]
Prompt = Annotated[str, StringConstraints(pattern=PROMPT)]
Starter = Annotated[str, StringConstraints(pattern=STARTER)]

Level = Literal["beginner", "medium", "advanced"]
Want = Literal["solution", "question", "self"]
Need = Literal["know-each-other", "safe-group", "experienced-facilitator", "experienced-group", "preparation"]


class Stall(Frozen):
    """Help for the facilitator when it stalls: what one notices, and a sentence to say aloud then."""

    when: Line
    say: Line


class DeckTexts(Frozen):
    """What a deck of cards says where a phase has several: its name, the line above the field, starts of sentences."""

    name: Line
    prompt: Prompt = ""
    starters: tuple[Starter, ...] = ()


class PhaseTexts(Frozen):
    """What a phase says, in one language: its name, its why, what each role does, sentences for when it stalls."""

    name: Line
    purpose: Line
    say: Line  # a sentence the facilitator can say aloud
    group: Line  # what a participant does now
    bringer: Line  # what the case-bringer does now
    facilitator: Line  # what the facilitator looks after
    manner: Line  # two or three words beside the number of the phase: "in silence"
    prompt: Prompt = ""  # above the field where something is written; {bringer} is the case-bringer's name
    observer: Line | None = None  # what who has one of these duties does now
    scribe: Line | None = None
    timekeeper: Line | None = None
    starters: tuple[Starter, ...] = ()  # for whatever is written here: "I noticed…"
    decks: dict[Key, DeckTexts] = Field(default_factory=dict)
    stalls: tuple[Stall, ...] = ()


class ModuleTexts(Frozen):
    """A module in one language: its name, what it is for, what one does, and how a contribution can begin."""

    name: Line
    aim: Line
    group: Line
    prompt: Prompt = ""
    starters: tuple[Starter, ...] = ()


class MethodTexts(Frozen):
    """The texts of a method in one language, phases and modules by key."""

    name: Line
    summary: Line
    origin: Line
    minutes: Line  # where the minutes come from: a source, or Kring
    fits: Line  # what it is for: the kind of case, the kind of group
    unfit: Line  # when better not
    lead: tuple[Line, ...] = ()  # what one needs to know to lead this, a paragraph each, five minutes of reading
    phases: dict[Key, PhaseTexts]
    modules: dict[Key, ModuleTexts] = Field(default_factory=dict)


class LibraryMethod(Frozen):
    """A method of the library: structure, facts for choosing it, and texts in every language."""

    method: Method
    level: Level
    smallest: int = Field(ge=2)
    largest: int = Field(le=40)
    wants: tuple[Want, ...] = Field(min_length=1)  # what a group gets from it
    needs: tuple[Need, ...] = ()
    texts: dict[Language, MethodTexts]
