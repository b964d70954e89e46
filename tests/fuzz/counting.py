"""What was tried: counted while it runs, told at the end."""

from collections import Counter
from typing import Any

# By target and by name of the command; of this process.
TRIED: Counter[str] = Counter()
HAPPENED: Counter[str] = Counter()


def one_more(what: str = "sequences") -> None:
    TRIED[what] += 1


def happened(command: Any) -> None:
    HAPPENED[type(command).__name__] += 1
