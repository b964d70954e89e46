"""The weight of the page: the script with which a participant joins and takes part, as it goes over the line."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tests.house.sources import ROOT

DIST = ROOT / "client/dist"
LIMIT = 30_000
ENTRY = "index.html"
UQR = "node_modules/uqr/dist/index.mjs"
HINTS = "src/hints/Hint.tsx"
CUES = ("src/hints/cues/nl.ts", "src/hints/cues/en.ts", "src/hints/cues/de.ts")
HINTS_LIMIT = 6_000
# The chunks that a participant's journey through the seven phases loads later: none before the report, because joining,
# all phases and the closed page come with the first one.
PARTICIPANT: tuple[str, ...] = ()
REPORT = "src/pages/report.tsx"
REPORT_LIMIT = 2_500
# What the facilitator, the case-bringer and the screen load besides, and what a participant meets who presses for it
# (the menu, a second device, a file), whom something befalls (a shut door, a session that is deleted meanwhile, a
# facilitator who is away or hands over), or who leads with the others, has a duty or reads a record; and the activities
# that the seven phases do not have.
OTHERS = (
    "src/pages/start.tsx",
    "src/pages/method.tsx",
    REPORT,
    "src/pages/desk.tsx",
    "src/activities/bringing.ts",
    "src/activities/later.ts",
    "src/activities/round/DeskRound.tsx",
    "src/activities/round/Voices.tsx",
    "src/activities/cards/few.ts",
    "src/activities/actions/Next.tsx",
    "src/pages/own.tsx",
    "src/pages/screen.tsx",
    "src/parts/menu/MenuDialog.tsx",
    "src/parts/menu/PairDialog.tsx",
    "src/pages/pair.tsx",
    "src/pages/door.tsx",
    "src/lead/Lead.tsx",
    "src/beside/Beside.tsx",
    "src/beside/Facilitating.tsx",
    "src/beside/Safe.tsx",
    "src/beside/Together.tsx",
    "src/pages/report/Receipt.tsx",
    "src/pages/report/markdown.ts",
    # For whoever tries a method.
    "src/rehearsal/Strip.tsx",
    # In a session with a method of the group's own.
    "src/own/reading.ts",
    UQR,
    # What no page waits for, and nothing depends on.
    HINTS,
    *CUES,
)

Manifest = dict[str, dict[str, Any]]


def closure(manifest: Manifest, start: str) -> set[str]:
    """A chunk and all it imports at once, by their names in the manifest."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += manifest[name].get("imports", [])
    return found


def later(manifest: Manifest, names: set[str]) -> set[str]:
    """What these chunks import when they need it."""
    return {name for chunk in names for name in manifest[chunk].get("dynamicImports", [])}


def scripts(manifest: Manifest, names: set[str]) -> set[Path]:
    return {DIST / manifest[name]["file"] for name in names if manifest[name]["file"].endswith(".js")}


def weight(files: set[Path]) -> int:
    """Bytes on the line, each file packed by itself."""
    return sum(len(gzip.compress(file.read_bytes(), compresslevel=9)) for file in files)


@pytest.fixture
def manifest() -> Manifest:
    found: Manifest = json.loads((DIST / ".vite/manifest.json").read_text(encoding="utf-8"))
    return found


def test_a_participant_loads_little(manifest: Manifest) -> None:
    """From the door to the closed session a participant loads at most 30 kB of script."""
    journey = {name for start in (ENTRY, *PARTICIPANT) for name in closure(manifest, start)}
    loaded = weight(scripts(manifest, journey))
    assert 0 < loaded <= LIMIT, f"{loaded} bytes in {len(journey)} chunks"


def test_the_report_weighs_little_besides(manifest: Manifest) -> None:
    """The report, fetched once the session is closed, is at most 2.5 kB of script."""
    assert 0 < weight(scripts(manifest, closure(manifest, REPORT) - closure(manifest, ENTRY))) <= REPORT_LIMIT


@pytest.mark.parametrize("cues", CUES)
def test_hints_weigh_little_besides(manifest: Manifest, cues: str) -> None:
    """Hints about what is written, which no page waits for, are at most 6 kB of script in one language."""
    besides = closure(manifest, HINTS) | closure(manifest, cues)
    assert 0 < weight(scripts(manifest, besides - closure(manifest, ENTRY))) <= HINTS_LIMIT


def test_every_later_chunk_has_its_reader(manifest: Manifest) -> None:
    """Each chunk loaded later is listed above, as a participant's or as somebody else's."""
    known = {ENTRY, *PARTICIPANT, *OTHERS}
    chunks = {name for start in known for name in closure(manifest, start)}
    assert later(manifest, chunks) <= known


def test_an_import_of_an_import_counts() -> None:
    """What a chunk's imports import is loaded with it; what is imported later is not."""
    chunks: Manifest = {
        "a": {"file": "a.js", "imports": ["b"], "dynamicImports": ["d"]},
        "b": {"file": "b.js", "imports": ["c"]},
        "c": {"file": "c.js", "imports": ["a"]},
        "d": {"file": "d.js"},
    }
    assert closure(chunks, "a") == {"a", "b", "c"}
    assert later(chunks, {"a", "b"}) == {"d"}
