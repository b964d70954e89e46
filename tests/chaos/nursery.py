"""Run as a script: has read all of Kring's code once, and bears nodes by forking, in a twentieth of the time.

Asked on standard input by a line of JSON per node; answers with its process id. They end when that input closes.
"""

import json
import os
import random
import signal
import sys
from pathlib import Path
from typing import Any

from tests.chaos.deadly import serve


def main() -> None:
    # Nobody waits for them: how they end is seen by their absence.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    born: list[int] = []
    for line in sys.stdin:
        born.append(bear(json.loads(line)))
        sys.stdout.write(f"{born[-1]}\n")
        sys.stdout.flush()
    for pid in born:
        end(pid)


def bear(asked: dict[str, Any]) -> int:
    if pid := os.fork():
        return pid
    code = 1
    try:
        code = live(asked)
    finally:
        os._exit(code)


def live(asked: dict[str, Any]) -> int:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    random.seed()
    home = Path(asked["home"])
    log = os.open(home / "kring.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for opened, place in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(opened, place)
    os.environ.update(asked["settings"])
    try:
        serve(asked["port"], home, [tuple(point) for point in asked["points"]])
    except SystemExit as ending:
        return int(ending.code or 0)
    except BaseException:  # noqa: BLE001 - whatever it is, it is seen in the log
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


def end(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGCONT)
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


if __name__ == "__main__":
    main()
