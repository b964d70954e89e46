"""Kring as it is but for two limits that a load generator meets and people don't: how fast, and how long a log.

Run like `kring`: python -m bench.targets.unhurried serve
"""

from server.room import draft
from server.wire import limits

# Asked for before anything reads them: a line of the load stands for one person, who speaks hundreds of times a second.
limits.BURST, limits.A_SECOND = 1_000_000, 1e6
draft.MOST_COMMITS = 1_000_000

if __name__ == "__main__":
    from server.cli import main

    main()
