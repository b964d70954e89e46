"""Stands between Kring and the store's server that it starts, so that the server never outlives Kring.

A script of its own that imports nothing of Kring, to start fast:
`launch.py die PARENT SERVER…` (Linux: by the kernel's death signal) or `launch.py keep PIPE SERVER…` (elsewhere).
"""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import threading

PR_SET_PDEATHSIG = 1


def die_with(parent: int, server: list[str]) -> int:
    """Become the server, which the kernel kills when the thread that started this process ends."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    # The parent may have died before the line above; then nobody would send the signal any more.
    if os.getppid() == parent:
        os.execv(server[0], server)
    return 1


def keep(pipe: int, server: list[str]) -> int:
    """Run the server as a child until the pipe's other end, held by the parent alone, closes."""
    os.set_inheritable(pipe, False)
    process = subprocess.Popen(server, close_fds=False)
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())

    def kill_after_parent() -> None:
        os.read(pipe, 1)
        with contextlib.suppress(ProcessLookupError):
            process.kill()

    threading.Thread(target=kill_after_parent, daemon=True).start()
    return process.wait()


if __name__ == "__main__":
    way, number, *command = sys.argv[1:]
    sys.exit({"die": die_with, "keep": keep}[way](int(number), command))
