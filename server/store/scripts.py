"""The few scripts of the store, read from `lua/`: each acts on one aggregate, at once and whole."""

import hashlib
from importlib.resources import files

_FOLDER = files("server.store") / "lua"
_OF_LOGS = ("create", "append", "leave")
_OF_URNS = ("open_urn", "put", "look", "close_urn", "agree", "agreed", "drop_urn")
_OF_ALL = ("count", "delete")


def _source(*names: str) -> str:
    return "\n".join((_FOLDER / f"{name}.lua").read_text(encoding="utf-8") for name in names)


# name ─▶ source, as the server is given it
SOURCES = (
    {name: _source("ends", name) for name in _OF_LOGS}
    | {name: _source("ends", "urn", name) for name in _OF_URNS}
    | {name: _source("urn", "records", name) for name in _OF_ALL}
)

# name ─▶ what EVALSHA calls it by
DIGESTS = {name: hashlib.sha1(source.encode(), usedforsecurity=False).hexdigest() for name, source in SOURCES.items()}
