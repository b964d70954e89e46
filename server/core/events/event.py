"""What every event is: data with the version of its shape."""

from typing import ClassVar

from server.core.value import value


@value
class Event:
    """Something that happened; its name in the log is the name of its class."""

    version: ClassVar[int] = 1
