"""Once: which of a tab's named commands were done, as the log alone tells; what is sent again happens no more."""

from dataclasses import dataclass

# Of so many gaps a tab's resends are told apart; an older one passes as done, and nobody resends so late.
MOST_GAPS = 32
# A participant with more tabs than this at once is not resending; the oldest tab is forgotten.
MOST_TABS = 64


@dataclass(frozen=True, slots=True)
class Tab:
    """`highest`: the latest number that was done. `gaps`: below it, (first, last), those that the log says nothing of.

    What is in a gap was refused, or there was nothing to do, or it never came.
    """

    highest: int = 0
    gaps: tuple[tuple[int, int], ...] = ()

    def after(self, n: int) -> "Tab":
        """With one more that was done."""
        gaps = self.gaps if n == self.highest + 1 else (*self.gaps, (self.highest + 1, n - 1))
        return Tab(n, gaps[-MOST_GAPS:])

    def did(self, n: int) -> bool:
        """Whether that one was done."""
        return n <= self.highest and not self.passed(n)

    def passed(self, n: int) -> bool:
        """Whether later ones were done and that one was not."""
        return any(first <= n <= last for first, last in self.gaps)


NEW = Tab()


def counted(tabs: dict[str, Tab], tab: str, n: int) -> dict[str, Tab]:
    """A participant's tabs, the latest last, with one more that was done."""
    others = {key: value for key, value in tabs.items() if key != tab}
    return dict([*list(others.items())[1 - MOST_TABS :], (tab, tabs.get(tab, NEW).after(n))])
