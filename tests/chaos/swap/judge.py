"""The swap test over a whole trace: whichever of two wrote what, nobody else sees, reads or counts anything else."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from random import Random
from time import monotonic
from typing import Any

from tests.chaos.swap.exchange import Exchange, exchanges
from tests.chaos.swap.play import play
from tests.chaos.swap.slips import Place
from tests.chaos.swap.steps import Script
from tests.chaos.swap.world import Seen
from tests.chaos.trace import Trace
from tests.sealing import slips_in

AS_IT_WAS = Exchange()
# Enough to find it; a frame can be long.
TOLD = 300


def judge(script: Script, trace: Trace, dice: Random, seconds: float) -> None:
    """As many exchanges as fit into so many seconds, and one at least, in an order that chance gave."""
    ends, found = monotonic() + seconds, list(exchanges(script))
    dice.shuffle(found)
    was = play(script, AS_IT_WAS)
    _faithful(script, was, trace)
    trace.counted["swap: two who could be exchanged"] += len(found)
    for exchange in found:
        for difference in differences(script, was, exchange):
            trace.fail(f"{sorted(exchange.two)} exchanged in {sorted(exchange.decks)}: {difference}")
        trace.counted["swap: two exchanged"] += 1
        trace.counted["swap: decks exchanged"] += len(exchange.decks)
        if monotonic() > ends:
            return


def differences(script: Script, was: Seen, exchange: Exchange) -> Iterator[str]:
    """Where anybody but the two can tell, the first in each place."""
    now = play(script, exchange)
    two = {tab.name for tab in script.tabs if tab.who in exchange.two}
    for line in sorted(was.heard.keys() | now.heard.keys()):
        if line.rpartition(" ")[0] not in two:
            yield from _first(f"frames of {line}", was.heard.get(line, []), now.heard.get(line, []))
    yield from _first("the store", was.stored, _as_dealt(script, was, now, exchange))
    yield from _first("log lines", was.logged, now.logged)
    yield from _first("numbers", was.numbers, now.numbers)


def _first(where: str, was: Sequence[object], now: Sequence[object]) -> Iterator[str]:
    pairs = enumerate(zip_longest(was, now))
    n, one, other = next(((n, one, other) for n, (one, other) in pairs if one != other), (-1, None, None))
    if n >= 0:
        yield f"{where} at {n}: {str(one)[:TOLD]} | {str(other)[:TOLD]}"


def _as_dealt(script: Script, was: Seen, now: Seen, exchange: Exchange) -> list[tuple[object, ...]]:
    """What is stored, but for the envelopes of the two: each must hold the other's slips under the own pad."""
    then, roots, same = envelopes(was), script.dealt.roots, {}
    for (deck, who), envelope in envelopes(now).items():
        other = exchange.instead(who, deck)
        if other != who and slips_in(roots[who], deck, envelope) == slips_in(roots[other], deck, then[deck, other]):
            same[envelope] = then[deck, who]
    return [tuple(_put_back(word, same) for word in words) for words in now.stored]


def _put_back(word: object, same: Mapping[str, str]) -> object:
    if not isinstance(word, bytes):
        return word
    for envelope, other in same.items():
        word = word.replace(envelope.encode(), other.encode())
    return word


def envelopes(seen: Seen) -> dict[Place, str]:
    """All that were dealt, by deck and participant."""
    dealt = (event for body in bodies(seen) for event in body["events"] if event["t"] == "SlipsDealt")
    return {(event["deck"], event["participant"]): event["envelope"] for event in dealt}


def bodies(seen: Seen) -> list[dict[str, Any]]:
    """What the log says, from its second commit on."""
    return [json.loads(word) for words in seen.stored for word in words if isinstance(word, bytes)]


def _faithful(script: Script, was: Seen, trace: Trace) -> None:
    """Whether what was played is what happened: every command that the log names, in its order, with what it did.

    If not, two plays are compared all the same; it is counted, so that nobody takes it for what happened.
    """
    then = [_named(body) for body in script.history.bodies[1:] if "ref" in body]
    now = [_named(body) for body in bodies(was) if "ref" in body]
    for difference in _first("the play went another way", then, now):
        trace.note("swap", difference)
        trace.counted["swap: plays that went another way"] += 1


def _named(body: Mapping[str, Any]) -> tuple[str, str, list[str]]:
    return body["by"], body["ref"], [event["t"] for event in body["events"]]
