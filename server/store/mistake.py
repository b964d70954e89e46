"""What is logged when we are wrong: where it happened, never the exception's own text, which may hold content."""

import logging
import traceback

log = logging.getLogger("kring")


def own_up(mistake: BaseException, place: str = "") -> None:
    """Log the kind of mistake and the lines of code that led to it; `place`: words that say where it struck."""
    where = "".join(traceback.format_tb(mistake.__traceback__))
    log.error("%s%s\n%s", type(mistake).__name__, place, where.rstrip())
