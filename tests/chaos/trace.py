"""All that was asked, answered and shown in one run, for the judge; and as lines to read where something is wrong."""

from collections import Counter
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from tests.circle import Message

# What may have happened all the same, whatever the answer says.
UNKNOWN = frozenset({"store_unwritable", "too_fast", "internal"})


@dataclass(slots=True)
class Asked:
    """One command of one tab, and what became of it. `who`: the participant, None for a guest."""

    tab: str
    who: str | None
    message: Message
    # The seq that the tab had seen each time that it was sent.
    sent: list[int] = field(default_factory=list)
    # "done" or the code of a refusal, with the seq that the tab had seen by then.
    answers: list[tuple[str, int]] = field(default_factory=list)
    # What the tab saw next after the first answer; None while it saw nothing more.
    seen_next: int | None = None

    @property
    def ref(self) -> str:
        return str(self.message["ref"])

    @property
    def done(self) -> bool:
        return any(outcome == "done" for outcome, _ in self.answers)

    @property
    def surely_refused(self) -> bool:
        """Nothing happened, by the server's word; what was sent twice may have come through after that."""
        outcomes = {outcome for outcome, _ in self.answers}
        return len(self.sent) == 1 and bool(outcomes) and not outcomes & (UNKNOWN | {"done"})


class Trace:
    """Written by pages as it happens."""

    def __init__(self) -> None:
        self._began = monotonic()
        self.lines: list[str] = []
        self.wrong: list[str] = []
        self.asked: dict[str, Asked] = {}
        # What was shown first to an audience (or to one participant alone) at a seq; all others are held against it.
        self.shown: dict[tuple[str, int], Any] = {}
        self.counted: Counter[str] = Counter()

    def note(self, who: str, what: str) -> None:
        self.lines.append(f"{monotonic() - self._began:8.3f} {who:>10} {what}")

    def show(self, tab: str, audience: str, seq: int, view: Any) -> None:
        """Something was on a page at that seq."""
        if self.shown.setdefault((audience, seq), view) != view:
            self.fail(f"{tab} sees at {seq} what others of {audience} do not")

    def fail(self, what: str) -> None:
        self.note("WRONG", what)
        self.wrong.append(what)
