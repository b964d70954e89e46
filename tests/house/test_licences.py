"""What others made and the page carries: each named, with its own licence, in a file that the page links."""

import json
import re
from pathlib import Path

from tests.house.sources import ROOT

CLIENT = ROOT / "client"
NOTICES = CLIENT / "dist/licences.txt"
IMPORTED = re.compile(r"""(?:from|import)\s*\(?\s*["']((?:@[\w-]+/)?[\w-]+)[\w/-]*["']""")


def carried() -> dict[str, str]:
    """The packages that are no tools, and those that they bring along: name and version."""
    lock = json.loads((CLIENT / "package-lock.json").read_text())["packages"]
    return {
        place.rpartition("node_modules/")[2]: found["version"]
        for place, found in lock.items()
        if place and not found.get("dev")
    }


def test_every_package_in_the_page_is_named() -> None:
    """Name, version and the text of the licence that came with it."""
    notices = NOTICES.read_text(encoding="utf-8")
    assert carried()
    for name, version in carried().items():
        licence = next((CLIENT / "node_modules" / name).glob("LICEN[CS]E*")).read_text(encoding="utf-8")
        assert f"## {name} - {version} (" in notices, name
        assert licence.strip() in notices, name


def test_the_page_imports_no_tools() -> None:
    """What the page is made of stands among the dependencies, and what stands there is in the page."""
    sources = [*(CLIENT / "src").rglob("*.ts"), *(CLIENT / "src").rglob("*.tsx")]
    imported = {name for source in sources for name in IMPORTED.findall(_read(source))}
    assert imported == {*json.loads((CLIENT / "package.json").read_text())["dependencies"]}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
