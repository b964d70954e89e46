"""The embedded store's own promises: it lives and dies with Kring, alone in its directory, and loses nothing."""

import asyncio
import fcntl
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from server.store.choose import choose
from server.store.embedded.directory import Directory, InUse
from server.store.embedded.store import Embedded
from server.store.embedded.supervise import find_server
from server.store.port import Commit, Ref, Unwritable
from server.store.streams import Streams
from tests.store.chain import HOUR, begin, commit_after, some_ref
from tests.store.waiting import until

LAUNCH = str(Path(sys.modules[Embedded.__module__].__file__ or "").with_name("launch.py"))


def _gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    # A killed process that nobody has waited for yet still has its number.
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"


def _begin_process(command: list[str], **how: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(command, text=True, **how)


def _kill(store: Embedded) -> None:
    assert store.pid
    os.kill(store.pid, signal.SIGKILL)


async def test_dies_with_its_parent(tmp_path: Path) -> None:
    """[EMB1] When Kring is killed its server dies, and the next Kring finds everything."""
    script = [sys.executable, "-m", "tests.store.alone", str(tmp_path)]
    with _begin_process(script, stdout=subprocess.PIPE) as kring:
        assert kring.stdout
        server = int(kring.stdout.readline())
        assert not _gone(server)
        kring.kill()
    await until(lambda: _gone(server))
    store = Embedded(tmp_path)
    await store.start()
    assert [commit.body for commit in await store.read(Ref("session", "kept"))] == [b"one", b"two"]
    await store.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="the death signal is the kernel's of Linux")
def test_parent_gone_before(tmp_path: Path) -> None:
    """[EMB1] A server whose parent died before it could ask for the death signal is not started."""
    began = tmp_path / "began"
    not_its_parent = str(os.getppid())
    ended = subprocess.run([sys.executable, LAUNCH, "die", not_its_parent, "/bin/touch", str(began)], check=False)
    assert ended.returncode == 1
    assert not began.exists()


async def test_keeper(tmp_path: Path) -> None:
    """[EMB1] Where there is no death signal a keeper kills the server when the parent's end of a pipe closes."""
    reading, writing = os.pipe()
    server = [find_server(), "--port", "0", "--unixsocket", "sock", "--pidfile", "pid", "--logfile", "log"]
    keeper = _begin_process(
        [sys.executable, LAUNCH, "keep", str(reading), *server],
        cwd=tmp_path,
        pass_fds=[reading],
    )
    os.close(reading)
    await until((tmp_path / "sock").exists)
    pid = int((tmp_path / "pid").read_text())
    assert not _gone(pid)
    os.close(writing)
    await until(lambda: keeper.poll() is not None)
    assert _gone(pid)


async def test_own_session(embedded: Embedded) -> None:
    """[EMB2] The server is in a session of its own: Ctrl-C at Kring's terminal does not reach it."""
    assert embedded.pid
    assert os.getsid(embedded.pid) == embedded.pid != os.getsid(0)


async def test_in_use(embedded: Embedded, tmp_path: Path) -> None:
    """[EMB3] A data directory that another Kring holds is refused with a sentence, and that one goes on."""
    with pytest.raises(InUse, match="in use by another Kring"):
        await Embedded(tmp_path / "data").start()
    await embedded.check()


async def test_left_behind(tmp_path: Path) -> None:
    """[EMB3] A server left behind in the directory, without a Kring, is refused like one."""
    held = os.open(tmp_path / "kring.lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(held, fcntl.LOCK_EX)
    server = [
        find_server(),
        "--port",
        "0",
        "--unixsocket",
        str(tmp_path / "left.sock"),
        "--logfile",
        str(tmp_path / "log"),
    ]
    with _begin_process(server, pass_fds=[held]) as left:
        os.close(held)
        with pytest.raises(InUse):
            await Embedded(tmp_path).start()
        left.kill()
    store = Embedded(tmp_path)
    await store.start()
    await store.stop()


async def test_stops(tmp_path: Path) -> None:
    """[EMB4] Stopping ends the server and lets go of the directory; stopping again is no fault."""
    store = Embedded(tmp_path)
    await store.start()
    server = store.pid
    await store.stop()
    await store.stop()
    assert server
    assert _gone(server)
    directory = Directory(tmp_path)
    await directory.claim()
    directory.release()


async def test_restarted(embedded: Embedded) -> None:
    """[EMB5] A server that dies is started again, and who was asking meanwhile notices nothing."""
    ref = some_ref()
    first = (await begin(embedded, ref))[0]
    second = commit_after(first.id)
    died = embedded.pid
    _kill(embedded)
    await embedded.append(ref, [second], await embedded.now() + HOUR)
    assert await embedded.read(ref) == [first, second]
    assert embedded.pid not in (None, died)


@pytest.mark.skipif(sys.platform != "linux", reason="limits of another process are Linux's")
async def test_no_room(embedded: Embedded, tmp_path: Path) -> None:
    """[EMB5] A server that ends for want of room on the disk is started again, and the write it ended at is whole."""
    ref = some_ref()
    first = (await begin(embedded, ref))[0]
    second = commit_after(first.id, b"x" * 100_000)
    died = embedded.pid
    assert died
    resource.prlimit(died, resource.RLIMIT_FSIZE, (20_000, 20_000))
    await embedded.append(ref, [second], await embedded.now() + HOUR)
    assert await embedded.read(ref) == [first, second]
    assert embedded.pid not in (None, died)


async def _write(store: Embedded, ref: Ref, shown: list[Commit]) -> None:
    """Append without end; what was acknowledged is in `shown`."""
    last = commit_after()
    await store.create(ref, last, 4_000_000_000_000)
    while True:
        shown.append(last)
        last = commit_after(last.id, b"x" * 500)
        await store.append(ref, [last], 4_000_000_000_000)


async def test_killed_while_writing(embedded: Embedded) -> None:
    """[EMB6] After a kill amid writes every log is an unbroken chain that holds all that was acknowledged, once."""
    shown: dict[Ref, list[Commit]] = {some_ref(): [] for _ in range(20)}
    writers = [asyncio.create_task(_write(embedded, ref, commits)) for ref, commits in shown.items()]
    for goal in (10, 20, 30):
        await until(lambda goal=goal: all(len(commits) > goal for commits in shown.values()))  # type: ignore[misc]
        _kill(embedded)
    await until(lambda: all(len(commits) > 40 for commits in shown.values()))
    for writer in writers:
        writer.cancel()
    await asyncio.wait(writers)
    for ref, commits in shown.items():
        kept = await embedded.read(ref)
        assert kept[: len(commits)] == commits
        assert [commit.before for commit in kept] == ["", *(commit.id for commit in kept[:-1])]


async def test_deep_directory(tmp_path: Path) -> None:
    """[EMB7] A data directory whose path is longer than a socket's address may be serves as well."""
    deep = tmp_path / ("d" * 100) / ("e#%?" * 20)
    store = Embedded(deep)
    await store.start()
    await store.check()
    await store.stop()


async def test_odd_directory(tmp_path: Path) -> None:
    """[EMB7] So does one with odd signs in its name."""
    store = Embedded(tmp_path / "a #%20?&=ë")
    await store.start()
    await store.check()
    await store.stop()


async def test_private_directory(embedded: Embedded, tmp_path: Path) -> None:
    """[EMB7] No other user of the machine gets at the directory or its socket."""
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    assert (tmp_path / "data" / "valkey.sock").stat().st_mode & 0o077 == 0


async def test_can_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """[EMB8] A server that can't read its files back makes the start fail with a sentence; nothing is left running."""
    (tmp_path / "appendonlydir").mkdir()
    (tmp_path / "appendonlydir" / "appendonly.aof.manifest").write_text("nonsense\n")
    monkeypatch.setattr("server.store.embedded.store._START_WITHIN", 1.0)
    store = Embedded(tmp_path, patience=0.3)
    with pytest.raises(Unwritable, match=r"valkey\.log"):
        await store.start()
    assert store.pid is None
    await store.stop()


async def test_choice(tmp_path: Path) -> None:
    """[EMB9] With an address the store is the one there, without it is the embedded one."""
    there = choose("redis://127.0.0.1:1", tmp_path)
    assert isinstance(there, Streams)
    assert not isinstance(there, Embedded)
    assert isinstance(choose(None, tmp_path), Embedded)

    await there.stop()
