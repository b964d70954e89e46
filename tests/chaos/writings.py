"""What one person put under slips: every revision that was sent, and which of them were acknowledged."""

from collections import defaultdict
from dataclasses import dataclass, field
from time import monotonic

from tests.circle import Message


@dataclass(slots=True)
class Written:
    """One revision under one slip. `content`: sealed text, choice or dots, None where it was taken back."""

    deck: str
    slip: str
    rev: int
    content: str | None
    done: bool = False
    # On a clock of this process.
    at: float = field(default_factory=monotonic)


def _content(do: Message) -> str | None:
    """What is to lie there; dots are the cards that get one, and none are as good as taken back."""
    said = do.get("text", do.get("choice"))
    return " ".join(sorted(set(said))) or None if isinstance(said, list) else said


@dataclass(slots=True)
class Consented:
    """One answer of a writer who is asked whether the card under a slip may be opened."""

    rev: int
    open: bool
    done: bool = False


@dataclass(slots=True)
class Looked:
    """An answer to a look under a slip: what lay there, and what must have by then. `consent`: what was told of it."""

    deck: str
    slip: str
    rev: int
    text: str | None
    least: int
    consent: Message | None


@dataclass(slots=True)
class Writings:
    """By slip; a slip is in one deck only."""

    by_slip: dict[str, list[Written]] = field(default_factory=lambda: defaultdict(list))
    # Counted for each slip alone.
    consents: dict[str, list[Consented]] = field(default_factory=lambda: defaultdict(list))
    # (deck, card, text), and whether it was acknowledged.
    rephrased: dict[tuple[str, str, str], bool] = field(default_factory=dict)
    looked: list[Looked] = field(default_factory=list)
    _revs: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    # What is to be noted when a reference is answered "done".
    _waiting: dict[str, Written | Consented | tuple[str, str, str] | dict[str, int]] = field(default_factory=dict)

    def next_rev(self, deck: str) -> int:
        """Above every earlier one of this writer in this deck."""
        self._revs[deck] += 1
        return self._revs[deck]

    def asked(self, ref: str, do: Message) -> None:
        """It is about to be sent."""
        match do:
            case {"t": "put" | "take_back" | "cast", "deck": deck, "slip": slip, "rev": rev}:
                written = Written(deck, slip, rev, _content(do))
                self.by_slip[slip].append(written)
                self._waiting[ref] = written
            case {"t": "consent", "slip": slip, "rev": rev, "open": agrees}:
                consented = Consented(rev, agrees)
                self.consents[slip].append(consented)
                self._waiting[ref] = consented
            case {"t": "rephrase", "deck": deck, "slip": slip, "text": text}:
                self.rephrased[deck, slip, text] = False
                self._waiting[ref] = (deck, slip, text)
            case {"t": "look_up", "slips": slips}:
                self._waiting[ref] = {slip: self.least(slip) for slip in slips}

    def answered(self, ref: str, outcome: str, message: Message) -> None:
        waiting = self._waiting.pop(ref, None)
        if outcome != "done" or waiting is None:
            return
        match waiting:
            case Written() | Consented():
                waiting.done = True
            case tuple():
                self.rephrased[waiting] = True
            case dict():
                for item in message["items"]:
                    slip = item["slip"]
                    told = item["rev"], item.get("text"), waiting[slip], item.get("consent")
                    self.looked.append(Looked(message["deck"], slip, *told))

    def least(self, slip: str) -> int:
        """The highest revision that was acknowledged under it, 0 if none was."""
        return max((written.rev for written in self.by_slip.get(slip, []) if written.done), default=0)

    def possible(self, slip: str) -> set[str | None]:
        """What may lie under it: what was acknowledged last, or sent after that."""
        least = self.least(slip)
        sent = {written.content for written in self.by_slip.get(slip, []) if written.rev >= least}
        return sent if least else sent | {None}

    def consent(self, deck: str, slip: str, agrees: bool) -> Message:
        """A new answer, above every earlier one under this slip."""
        return {"deck": deck, "slip": slip, "rev": len(self.consents[slip]) + 1, "open": agrees}

    def may_open(self, slip: str) -> set[bool]:
        """What its writer may be known to want: what was acknowledged last, or sent after that; unasked it is no."""
        least = max((one.rev for one in self.consents[slip] if one.done), default=0)
        sent = {one.open for one in self.consents[slip] if one.rev >= least}
        return sent if least else sent | {False}
