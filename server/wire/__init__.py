"""Bytes in, bytes out: sockets, admission at the door, the small HTTP API, the page and its headers, the metrics.

This room checks shape, size, rate and origin. It knows no rule of a session and never looks into one.

May import: protocol, core, store, room, methods
"""
