"""Whether a method's file comes without its words: a group's own texts are no business of the server's."""

import re
from typing import Any, Final

from protocol.script import LANGUAGES

# What the validator looks at: signs that a text may or may not have, and whether there is anything else.
MASK: Final = re.compile(r"(\{bringer\}|[x\s{}…])*")


def masked(content: Any) -> bool:
    """Whether under every language there are no words, only an x in the place of each run of them."""
    if isinstance(content, dict):
        return all(_silent(value) if key in LANGUAGES else masked(value) for key, value in content.items())
    return not isinstance(content, list) or all(map(masked, content))


def _silent(said: Any) -> bool:
    if isinstance(said, dict):
        return all(map(_silent, said.values()))
    if isinstance(said, list):
        return all(map(_silent, said))
    return not isinstance(said, str) or MASK.fullmatch(said) is not None
