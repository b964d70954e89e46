"""Makes two runs of one script comparable: what is random gets a name that does not depend on chance or time."""

import json
import re
from typing import Any

LATE = 1_000_000_000_000  # epoch milliseconds; every other number stays as it is
RANDOM = re.compile(r"[A-Za-z0-9_-]{20,}")
# Session id, slip, commit id, hash, hash with a letter before it, and an envelope of three or four slips.
LENGTHS = {20, 22, 32, 43, 44, 64, 86}
MOMENT = re.compile(r"\b1\d{12}(-\d+)?\b")
ITEM = re.compile(r"\b[a-z2-7]{12}\b")
BRIEF = re.compile(r"\b[a-z2-7]{6}…")
REFERENCE = re.compile(r"\b[a-z2-7]{12}:|~[a-z2-7]{12}")
# How long something took, and how much of the machine, is another each time.
TIMED = re.compile(r"^kring_append_seconds_(bucket|sum).*\n|^.*_created.*\n|^kring_(cpu|resident|open_files).*\n", re.M)


class Alike:
    """`names`: what stands for what is random: the plain text of sealed texts, and of the cards by their ids."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names

    def value(self, value: Any) -> Any:
        """The same for two runs that differ by chance only; lists of random ids are without order."""
        match value:
            case dict():
                return dict(sorted((self._name(key), self.value(inner)) for key, inner in value.items()))
            case list() | tuple():
                inner = [self.value(one) for one in value]
                by_chance = any(RANDOM.search(one) for one in json.dumps(value).split('"'))
                return sorted(inner, key=json.dumps) if by_chance else inner
            case str():
                return self._name(value)
            case int() if value > LATE:
                return "then"
        return value

    def text(self, text: str) -> str:
        """The same for bytes of any shape, in the order in which they were written."""
        told = BRIEF.sub("brief", REFERENCE.sub("tab:", MOMENT.sub("then", text)))
        told = RANDOM.sub(lambda found: self._named(found[0]), told)
        return ITEM.sub(lambda found: self._names.get(found[0], found[0]), told)

    def _named(self, token: str) -> str:
        """Only what has the length of a random id may pass as one: else an author could hide in a sealed text."""
        return self._names.get(token) or ("random" if len(token) in LENGTHS else token)

    def _name(self, text: str) -> str:
        return self._names.get(text) or self.text(text)


def metrics(text: str) -> str:
    return TIMED.sub("", text)
