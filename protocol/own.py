"""The structure of a group's own method: as any method's, and with no word of theirs in it."""

import re
from typing import Final

from pydantic import model_validator

from protocol.activities import CardsSettings
from protocol.method import Method, Module, Phase

SILENT: Final = re.compile(r"[a-z][0-9]{1,3}")


class OwnMethod(Method):
    """The structure of a group's own method: every key in it is a letter with a number, for a key can say something."""

    @model_validator(mode="after")
    def _says_nothing(self) -> "OwnMethod":
        holders: tuple[Phase | Module, ...] = (*self.phases, *self.modules)
        decks = (it.deck for held in holders for it in held.activities if isinstance(it, CardsSettings))
        keys = {self.id, *(held.key for held in holders), *decks} - {CardsSettings.model_fields["deck"].default}
        if talking := [key for key in keys if not SILENT.fullmatch(key)]:
            raise ValueError(f"{len(talking)} keys say something")
        return self
