"""What a fail-over of replicas that follow a moment behind can lose, and that nobody is shown what is not true."""

from pathlib import Path

from protocol.closing import Closing
from tests.room.node import back, spread
from tests.room.settled import leave
from tests.serving import serving
from tests.store.servers.watched import Watched


async def test_an_acknowledged_commit_is_lost(tmp_path: Path) -> None:
    """[NODE19] Without awaited replicas a fail-over can lose what was acknowledged; then everyone comes back."""
    (tmp_path / "store").mkdir()
    watched = Watched(tmp_path / "store", replicas=1, down_after=1000)
    async with serving(tmp_path / "kring", store_url=watched.url) as kring:
        anna, bram = await spread([kring], 1)
        watched.master.ask("WAIT", 1, 5000)
        watched.replicas[0].lose_master()
        await anna.done("begin")
        while "visit" not in bram.view:
            await bram.hear()
        watched.master.kill()
        for line in (anna, bram):
            assert await line.closed() == Closing.COME_BACK
        anna, bram = await back(anna, kring), await back(bram, kring)
        assert "visit" not in anna.view
        assert anna.view == bram.view
        # Their presses count again.
        await anna.done("begin")
        await leave(anna, bram)
    watched.stop()
