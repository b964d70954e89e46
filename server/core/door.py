"""The door: which proof and which link let someone in. Asked before any command, with hashes only."""

from server.core.activities import lead, people
from server.core.decision import Refusal
from server.core.events import DeviceAdded
from server.core.scene import Guest, Member
from server.core.session import Session


def admit(session: Session, proof: str, token: str | None, most: int) -> Member | Guest | Refusal:
    """Who stands at the door: by seat proof, else by the join link. Both are hashes; `most`: participants at most."""
    known = people.seat(session.people, proof)
    if known:
        return known
    if token is None:
        return Refusal("not_admitted")
    if not people.fits(token, session.people.join):
        return Refusal("wrong_link")
    if session.stage == "closed":
        return Refusal("session_closed")
    return Refusal("session_full") if len(session.people.order) >= most else Guest(proof)


def admit_screen(session: Session, token: str) -> Refusal | None:
    """None if a screen link's token (its hash) fits."""
    fits = any(people.fits(token, kept) for kept in session.people.screens)
    return None if fits else Refusal("wrong_link")


def grown(session: Session, who: object) -> Member | None:
    """The participant whom a guest has become since, perhaps in another tab."""
    known = people.seat(session.people, who.proof) if isinstance(who, Guest) else None
    return known if isinstance(known, Member) else None


def recover(session: Session, code: str, proof: str) -> tuple[DeviceAdded, ...] | Refusal:
    """The facilitator comes back on a new device; `code`: hash of the code's proof, `proof`: of the device's own.

    No events if the device is known already. Who has another seat here can't become the facilitator by it; a code that
    somebody else's lead made void opens nothing.
    """
    if lead.voided(session.lead, code):
        return Refusal("relieved")
    if not people.fits(code, session.lead.recovery):
        return Refusal("wrong_code")
    holder = session.people.proofs.get(proof)
    if holder is None:
        return (DeviceAdded(session.lead.facilitator, proof),)
    return () if holder == session.lead.facilitator else Refusal("wrong_code")
