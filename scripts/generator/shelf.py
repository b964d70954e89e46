"""The library as a page to read: each method's facts and its state diagram; and the diagram's words for the page."""

import json
from collections.abc import Iterator

from protocol.ids import Language
from protocol.texts import LibraryMethod
from scripts.generator.document import Document

HEAD = """\
# The library

<!-- Generated from server/methods/shelf/ by `make generate`. -->

The methods that Kring ships, each with its state diagram. The arrows *on* and *back* are presses, *again* plays a block
of phases once more, and what stands before and after is switched on when a session is started. Whoever made the session
can close at any time; the arrow is drawn where one usually does. In another language, or for a session that leads
itself: `kring methods draw gossip --language nl --leading majority`. What the settings mean is in
[methods.md](methods.md).
"""


def write(_document: Document) -> str:
    """`docs/library.md`."""
    from server.methods.library import library

    return "\n".join([HEAD, *(part for found in library().values() for part in told(found))])


def told(found: LibraryMethod) -> Iterator[str]:
    """One method: what it is, its facts, its diagram."""
    from server.methods.mermaid import mermaid
    from server.methods.planned import told as planned

    texts, minutes = found.texts["en"], planned(found.method.phases, found.smallest).replace(" minutes", "")
    yield f"## {texts.name}\n\n{texts.summary}\n"
    yield "| id | version | minutes | people | level | origin |\n|---|---|---|---|---|---|"
    people = f"{found.smallest}–{found.largest}"
    facts = (f"`{found.method.id}`", found.method.version, minutes, people, found.level, texts.origin)
    yield f"| {' | '.join(str(fact).replace('|', '&#124;') for fact in facts)} |\n"
    yield f"{texts.minutes}\n"
    yield "\n".join(["```mermaid", *mermaid(found.method, texts, "en", "guided"), "```", ""])


def write_words(language: Language) -> str:
    """`client/public/texts/diagram.*.json`: apart from the protocol, as all that a page says."""
    from server.methods.mermaid import words

    return json.dumps(dict(words(language)), indent=2, ensure_ascii=False) + "\n"
