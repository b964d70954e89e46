"""What holds of sub-groups after every command, beside what `invariants` has."""

from collections import Counter

from server.core.activities.course.subgroups import beside
from server.core.session import Session


def everyone_sits_in_one_sub_group(session: Session) -> None:
    """While the circle is parted: who is to sit in one, and in no two; whose case it is in none, where it is so."""
    parted = session.parted
    places = Counter(who for key in parted.now for who in parted.together[key])
    assert set(places.values()) <= {1}
    assert not places.keys() - set(session.people.order)
    if parted.now:
        assert set(session.people.order) - session.outside <= places.keys()
        assert not places.keys() & beside(session.script.phase, session.bringer)
