"""Kring's server, from bytes to bytes: one room a package, and the flow goes through them one way.

The rooms, each importing only those before it: `core` (rules), `store` (what lasts), `room` (one live session),
`wire` (connections). `methods` holds the scripts of sessions as data. `app` wires everything on one page.

May import: protocol, core, store, room, wire, methods
"""
