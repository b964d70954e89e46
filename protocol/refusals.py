"""Why something is refused: codes only; the client holds the sentences, in the person's language."""

from typing import Literal, get_args

Code = Literal[
    # at the door
    "unknown_session",  # never was, or is gone
    "not_admitted",  # neither a seat here nor a link that opens the door
    "wrong_link",  # a damaged, closed or foreign link
    "wrong_code",  # a recovery code that does not (or no longer) fit
    "relieved",  # a recovery code of before: somebody else has taken the lead since
    "removed",  # the facilitator took this seat away
    "session_full",
    "session_closed",
    "old_protocol",  # the page is older than the server
    "taken_already",  # a pairing code that was used, or is older than two minutes
    # rules
    "not_agreed",  # the agreements come before the seat
    "not_now",  # this phase does not have that
    "not_your_role",
    "not_your_turn",  # somebody else has the turn
    "not_yours",  # somebody else wrote it
    "unknown_item",
    "other_visit",  # the group has moved on meanwhile
    "overtaken",  # it did not happen in its time, and something asked later on the same page has
    "too_many_items",  # as many as the method allows each
    "deck_closed",
    "wrong_slip",
    "turned_away",  # the case-bringer sits apart from the circle, and turns back first
    "no_case",  # choose a case first
    "not_asked",  # nobody asked for other words
    "not_warm",  # only questions that the case-bringer called warm are answered here
    "lead_moved",  # somebody else leads than the one named
    "still_here",  # who leads is here, or has not been away for long enough
    "not_offered",  # the lead is not offered to the asker, or no longer
    # shape and limits
    "malformed",
    "text_too_long",
    "too_fast",
    "too_many_sessions",
    "wrong_creation_code",
    "unknown_method",
    # the world
    "store_unwritable",
    "internal",  # the server itself tripped over it
]

CODES: frozenset[str] = frozenset(get_args(Code))
