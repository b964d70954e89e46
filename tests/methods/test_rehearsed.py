"""Every method of the library, rehearsed: a real server, real sockets, and the simulated people of the client."""

import asyncio
from pathlib import Path

from tests.methods.playing import CLIENT_TESTS, node
from tests.serving import serving

WHOLE = CLIENT_TESTS / "rehearsal/whole.ts"
WITHIN = 300  # seconds for all methods at once; it takes ten where nothing else runs


async def test_every_method_can_be_rehearsed(tmp_path: Path) -> None:
    """[REH3] From first to last phase the simulated people do what each activity asks, and are refused nothing."""
    async with serving(tmp_path) as kring:
        playing = await asyncio.create_subprocess_exec(
            node(), str(WHOLE), kring.http, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
        )
        said, _ = await asyncio.wait_for(playing.communicate(), WITHIN)
        assert playing.returncode == 0, said.decode()
