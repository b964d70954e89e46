"""The shape of a method's file: each phase with its texts in every language beside it, as people read and edit it."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from protocol.ids import Language
from protocol.method import Frozen, LibraryMethod, Line, Method, MethodTexts, Phase, PhaseTexts


def _in_seconds(minutes: int) -> int:
    return minutes * 60


class Titles(Frozen):
    """What the library shows of a method in one language."""

    name: Line
    summary: Line
    origin: Line


class ScriptPhase(Phase):
    """A phase as it stands in the file: planned in minutes, its texts under it."""

    seconds: Annotated[int, AfterValidator(_in_seconds)] = Field(alias="minutes", ge=1, le=1_440)
    nl: PhaseTexts
    en: PhaseTexts
    de: PhaseTexts

    @model_validator(mode="after")
    def _every_language_says_as_much(self) -> "ScriptPhase":
        texts = (self.nl, self.en, self.de)
        if len({bool(text.prompt) for text in texts}) > 1:
            raise ValueError("the field prompt stands in some languages only")
        if len({len(text.stalls) for text in texts}) > 1:
            raise ValueError("the field stalls differs in number between the languages")
        return self

    def structure(self) -> Phase:
        return Phase(
            key=self.key, seconds=self.seconds, bringer=self.bringer, group=self.group, activities=self.activities
        )


class Script(Frozen):
    """A whole file. What its values may be stands in the shape of a library method."""

    id: str
    version: int
    level: str
    smallest: int
    largest: int
    nl: Titles
    en: Titles
    de: Titles
    phase: tuple[ScriptPhase, ...]

    def as_library(self) -> LibraryMethod:
        return LibraryMethod.model_validate(
            {
                "method": Method(
                    id=self.id, version=self.version, phases=tuple(phase.structure() for phase in self.phase)
                ),
                "level": self.level,
                "smallest": self.smallest,
                "largest": self.largest,
                "texts": {"nl": self._texts("nl"), "en": self._texts("en"), "de": self._texts("de")},
            }
        )

    def _texts(self, language: Language) -> MethodTexts:
        titles: Titles = getattr(self, language)
        return MethodTexts(
            name=titles.name,
            summary=titles.summary,
            origin=titles.origin,
            phases={phase.key: getattr(phase, language) for phase in self.phase},
        )
