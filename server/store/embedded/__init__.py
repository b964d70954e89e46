"""The store that needs no installing: a Valkey that Kring starts itself, in Kring's data directory.

This room keeps one server running, sees that it never outlives Kring, and has its files forget what was deleted. What
is asked of that server it leaves to the store; it does not know what a log is.

May import: store
"""
