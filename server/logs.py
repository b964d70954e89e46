"""What an operator reads while Kring runs: one line an event, in which no words of anybody and no whole id stand."""

import asyncio
import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import Any, Literal

Form = Literal["text", "json"]


class Lines(logging.Formatter):
    """Of an exception the kind and the lines of code are told, never its own text, which may hold what was written."""

    def parts(self, record: logging.LogRecord) -> dict[str, str]:
        """What there is to say, in its order."""
        told = {"level": record.levelname.lower(), "message": record.getMessage()}
        if record.exc_info and record.exc_info[0]:
            kind, _, where = record.exc_info
            told |= {"mistake": kind.__name__, "where": "".join(traceback.format_tb(where)).rstrip()}
        return told


class Text(Lines):
    """For a person at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        level, message, *more = self.parts(record).values()
        return "\n".join([f"{level.upper()} {message}", *more])


class Json(Lines):
    """For a collector of logs: an object a line, with the moment in UTC and the process that says it."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        return json.dumps({"at": at, **self.parts(record), "process": record.process}, ensure_ascii=False)


def forgotten(_: asyncio.AbstractEventLoop, told: dict[str, Any]) -> None:
    """Log a mistake that nobody waited for. The loop's own words would repeat the exception, or what was passed on."""
    logging.getLogger("kring").error("nobody waited for a mistake", exc_info=told.get("exception"))


def begin(level: str, form: Form) -> None:
    """From now on, for the whole process; on standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Json() if form == "json" else Text())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    # It tells of every socket with the address it came from.
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
