"""The live place of each session: one command at a time is decided, appended, evolved and shown to its seats.

This room knows who is here and what they saw last. It does not know sockets or HTTP, and holds no rule of its own.

May import: protocol, core, store, methods
"""
