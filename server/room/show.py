"""The arrow `evolve ─▶ project ─▶ patch ─▶ message`: what each audience saw last, and how to tell it what changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import is_not
from typing import Any, Final

from server.core.again import Again
from server.core.audience import owned, project, project_guest, project_own, project_screen
from server.core.patch import diff
from server.core.renew import Audience, renewed
from server.core.scene import Guest, Member
from server.core.session import Session
from server.core.value import changed
from server.room.log import Log
from server.room.say import frame, message


@dataclass(frozen=True, slots=True)
class Screen:
    """A shared screen: looks, never acts."""


Who = Guest | Member | Screen
PROJECT: Final[dict[Audience, Callable[[Session, int, Again], Mapping[str, Any]]]] = {
    "group": project,
    "guest": project_guest,
    "screen": project_screen,
}


# Through whose eyes a seat looks.
AUDIENCE: Final[dict[type[Who], Audience]] = {Member: "group", Guest: "guest", Screen: "screen"}


class Show:
    """Views are made once per audience and own slices once per participant, however many seats look."""

    def __init__(self, log: Log) -> None:
        # The state that was shown last; the log may be ahead of it until `turn`.
        self._session, self._seq, self._end = log.state, log.seq, log.end
        # What views were made of last, for all audiences together, and own slices.
        self._again, self._owned = Again(), owned(log.state)
        # As last sent; only of audiences and participants that have had a seat since the room was loaded.
        self._views: dict[Audience, Mapping[str, Any]] = {}
        self._owns: dict[str, Mapping[str, Any]] = {}
        # Patches of the latest turn, encoded; absent where nothing changed. A view's also as the frame that most get.
        self._view_news: dict[Audience, str] = {}
        self._frames: dict[Audience, bytes] = {}
        self._own_news: dict[str, str] = {}

    def turn(self, log: Log) -> None:
        """On to where the log is; `news` tells the difference to the turn before."""
        self._view_news = {}
        self._frames = {}
        self._own_news = {}
        if log.state is self._session:
            return
        parts = changed(self._session, log.state)
        if log.end != self._end:
            parts.append("end")
        self._session, self._seq, self._end = log.state, log.seq, log.end
        self._turn_views(parts)
        before, self._owned = self._owned, owned(self._session)
        if any(map(is_not, before, self._owned)):
            self._turn_owns()

    def _turn_views(self, parts: Sequence[str]) -> None:
        for audience, before in self._views.items():
            made = renewed(audience, self._session, parts, self._again)
            after = self._project(audience) if made is None else {**before, **made}
            self._views[audience] = after
            if change := diff(before, after) if made is None else diff({key: before[key] for key in made}, made):
                news = self._view_news[audience] = message({"t": "patch", "seq": self._seq, "view": change})
                self._frames[audience] = frame([news])

    def _turn_owns(self) -> None:
        for participant, before in self._owns.items():
            self._owns[participant] = after = project_own(self._session, participant)
            if change := diff(before, after):
                self._own_news[participant] = message({"t": "patch", "seq": self._seq, "own": change})

    def news(self, who: Who, also: Sequence[str] = ()) -> bytes | None:
        """The frame with what the latest turn changed for this seat, and then `also`; None when there is nothing."""
        audience = AUDIENCE[type(who)]
        own = self._own_news.get(who.participant) if self._own_news and isinstance(who, Member) else None
        if own is None and not also:
            return self._frames.get(audience)
        messages = [one for one in (self._view_news.get(audience), own, *also) if one is not None]
        return frame(messages) if messages else None

    def welcome(self, who: Who) -> dict[str, Any]:
        """The whole view, and the own slice of a participant."""
        audience = AUDIENCE[type(who)]
        if audience not in self._views:
            self._views[audience] = self._project(audience)
        welcome = {"t": "welcome", "seq": self._seq, "view": self._views[audience]}
        return welcome | {"own": self._own(who.participant)} if isinstance(who, Member) else welcome

    def _project(self, audience: Audience) -> Mapping[str, Any]:
        return PROJECT[audience](self._session, self._end, self._again)

    def _own(self, participant: str) -> Mapping[str, Any]:
        if participant not in self._owns:
            self._owns[participant] = project_own(self._session, participant)
        return self._owns[participant]
