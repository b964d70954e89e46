"""What every event is."""

from typing import ClassVar

from server.core.value import value


@value
class Event:
    """Something that happened; its name in the log is the name of its class."""

    version: ClassVar[int] = 1
