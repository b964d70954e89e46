"""The shape of a method: structure that the server enforces, and texts by key that it only serves."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from protocol.ids import Language

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Bringer = Literal["speaks", "answers", "listens", "writes", "takes-part"]
Group = Literal["listens", "writes-in-silence", "asks-by-queue", "talks", "rounds"]
Policy = Literal["clarifying", "open", "any", "none"]
# One line that says something. Braces stand for a name that the page fills in, and only a prompt may have one.
Line = Annotated[str, StringConstraints(pattern=r"^[^\s{}][^\n{}]*$")]
Prompt = Annotated[str, StringConstraints(pattern=r"^([^\n{}]|\{bringer\})*$")]


class Frozen(BaseModel):
    """Data that never changes and has no field but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class AgendaSettings(Frozen):
    """Cases are proposed, voted on and chosen. ``each``: how many proposals a person may have."""

    t: Literal["agenda"]
    each: int = Field(default=2, ge=1, le=5)
    vote: bool = True


class CaseSettings(Frozen):
    """The case and its key question. ``story``: the case is told here; ``offers``: the group offers wordings."""

    t: Literal["case"]
    story: bool = False
    offers: bool = False


class QuestionsSettings(Frozen):
    """The question queue. ``each``: how many may wait at once per person; ``rated``: cold, lukewarm, warm."""

    t: Literal["questions"]
    each: int = Field(default=3, ge=1, le=10)
    rated: bool = False
    policy: Policy = "any"


class CardsSettings(Frozen):
    """Anonymous cards. ``each``: slips per writer; ``strikes``: the case-bringer marks; ``bringer``: writes too."""

    t: Literal["cards"]
    each: int = Field(default=3, ge=1, le=9)
    strikes: bool = True
    bringer: bool = False


class ActionsSettings(Frozen):
    """Everyone notes what they will do, or passes; the report is put together here."""

    t: Literal["actions"]
    each: int = Field(default=5, ge=1, le=9)


Activity = Annotated[
    AgendaSettings | CaseSettings | QuestionsSettings | CardsSettings | ActionsSettings, Field(discriminator="t")
]


class Phase(Frozen):
    """One step. ``seconds``: planned; what the case-bringer and the group do; its activities, one of a kind."""

    key: Key
    seconds: int = Field(ge=1, le=86_400)
    bringer: Bringer
    group: Group
    activities: tuple[Activity, ...] = ()

    @model_validator(mode="after")
    def _one_of_a_kind(self) -> "Phase":
        kinds = [activity.t for activity in self.activities]
        if len(kinds) != len(set(kinds)):
            raise ValueError("an activity can stand only once in a phase")
        return self


class Method(Frozen):
    """The structure of a method, as a session keeps it from its beginning to its end."""

    id: Key
    version: int = Field(ge=1)
    phases: tuple[Phase, ...] = Field(min_length=1, max_length=40)

    @model_validator(mode="after")
    def _keys_differ(self) -> "Method":
        keys = [phase.key for phase in self.phases]
        for key in keys:
            if keys.count(key) > 1:
                raise ValueError(f"the key {key} stands in two phases")
        return self


class Stall(Frozen):
    """Help for the facilitator when it stalls: what one notices, and a sentence to say aloud then."""

    when: Line
    say: Line


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
    stalls: tuple[Stall, ...] = ()


class MethodTexts(Frozen):
    """The texts of a method in one language, phases by key."""

    name: Line
    summary: Line
    origin: Line
    phases: dict[Key, PhaseTexts]


class LibraryMethod(Frozen):
    """A method of the library: structure, facts for choosing it, and texts in every language."""

    method: Method
    level: Literal["beginner", "medium", "advanced"]
    smallest: int = Field(ge=2)
    largest: int = Field(le=40)
    texts: dict[Language, MethodTexts]

    @model_validator(mode="after")
    def _sizes_in_order(self) -> "LibraryMethod":
        if self.smallest > self.largest:
            raise ValueError("the field smallest is more than largest")
        return self
