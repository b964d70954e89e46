"""Seven browsers go through one whole session, and what must not go wrong is tried on the way."""

from pathlib import Path

from playwright.async_api import Browser

from tests.journeys import phases
from tests.journeys.serving import Serving
from tests.journeys.table import TYPED, Table, laid


async def test_a_whole_session(serving: Serving, browser: Browser) -> None:
    """[JRN1] Seven people go through seven phases with reloads, a cut line, a killed server and a change of device."""
    async with laid(serving, browser) as at:
        await phases.waiting(at)
        await phases.preparation(at)
        await phases.clarification(at)
        await phases.background(at)
        await phases.reappraisal(at)
        await phases.new_approach(at)
        await phases.another_device(at)
        await phases.reflection(at)
        await phases.record(at)
        nothing_is_readable(at)
        await phases.the_end(at)
        for person in at.everyone:
            assert person.troubles == []


def nothing_is_readable(at: Table) -> None:
    """No frame, no stored byte and no line of the log holds anything that was typed."""
    places = {f"a frame of {person.name}": "\n".join(person.frames) for person in at.everyone}
    assert all(places.values())
    for file in filter(Path.is_file, at.serving.home.rglob("*")):
        places[str(file.relative_to(at.serving.home))] = file.read_bytes().decode("latin-1")
    assert [(text, place) for place, content in places.items() for text in TYPED if text in content] == []
