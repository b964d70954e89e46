"""Fuzzing the two decoders guided by what it covers: `python -m tests.fuzz.cover`, options and corpus as libFuzzer's.

A file that it left behind is tried again by naming it: `python -m tests.fuzz.cover crash-…`.
"""

import importlib
import sys
from collections.abc import Sequence
from typing import Any

# Not everywhere: its wheels are for Linux on x86-64.
atheris: Any = importlib.import_module("atheris")

with atheris.instrument_imports(include=["server.wire", "json"]):
    from tests.fuzz.raw import frame
    from tests.fuzz.reading import reads, splits

OPCODES = (0, 1, 1, 1, 1, 2, 3, 8, 9, 10)


def one(data: bytes) -> None:
    """The first byte says which decoder; a text is tried as it is, a line is put together of frames right and wrong."""
    chosen = atheris.FuzzedDataProvider(data)
    if chosen.ConsumeBool():
        reads(data[: len(data) - 1].decode(errors="replace"))
        return
    for text in splits(list(_pieces(chosen))):
        reads(text)


def _pieces(chosen: Any) -> Sequence[bytes]:
    line = b""
    for _ in range(chosen.ConsumeIntInRange(0, 6)):
        payload = chosen.ConsumeBytes(chosen.ConsumeIntInRange(0, 300))
        if chosen.ConsumeIntInRange(0, 7) == 0:
            line += payload
            continue
        opcode, odd = OPCODES[chosen.ConsumeIntInRange(0, 9)], chosen.ConsumeIntInRange(0, 15)
        line += frame(opcode, payload, fin=odd & 3 != 1, rsv=4 if odd == 2 else 0, mask=odd != 4)
    at = chosen.ConsumeIntInRange(0, len(line))
    return line[:at], line[at:]


def main(arguments: list[str]) -> None:
    atheris.Setup([sys.argv[0], "-timeout=5", "-max_len=4096", *arguments], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
