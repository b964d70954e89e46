"""The arrow `command ─▶ decide` while the circle is parted: what is a sub-group's alone is unknown to all others."""

from protocol import commands as c
from server.core.decision import Refusal
from server.core.scene import Scene
from server.core.session import Session

# Where a command says what it is about; of a pile's card or group the pile says it already. What the screen shows and
# what comes into the report is never a sub-group's.
SUBJECTS = ("ids", "deck", "card", "id")


def not_theirs(session: Session, scene: Scene, command: c.Command, leading: bool) -> Refusal | None:
    """`leading`: the command leads a queue or a pile, which the people of a sub-group do for their own."""
    if not scene.parted:
        return None
    whose, seen = _whose(session, command), session.parted.seen_by(scene.who, scene.chair)
    if not whose <= {None, *seen} and (leading or not _is_own(session, scene.who, command)):
        return Refusal("unknown_item")
    return Refusal("not_your_role") if leading and None in whose and not scene.chairs else None


def _is_own(session: Session, who: str, command: c.Command) -> bool:
    """What somebody wrote is theirs to change and to take back, wherever they sit by now."""
    key = getattr(command, "id", "")
    known = session.questions.items.get(key) or session.written.by_id.get(key)
    return known is not None and known.by == who


def _whose(session: Session, command: c.Command) -> set[str | None]:
    """The sub-groups that alone have what the command is about; None for what is the circle's."""
    field = next((name for name in SUBJECTS if hasattr(command, name)), None)
    named = getattr(command, field) if field else []
    keys = named if isinstance(named, list) else [named]
    if field == "deck":
        return {session.pile_of(key) for key in keys}
    cards, questions = session.cards_apart, {} if field == "card" else session.questions.apart
    return {questions.get(key) or cards.get(key) for key in keys}
